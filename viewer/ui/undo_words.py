"""What a step is called after Undo and Redo: kept in English with its names and numbers, said when it is shown."""

import re

from viewer.wording import say, say_count, to_say

_WITH_A_NAME = (
    to_say("opening of view “{name}”"),
    to_say("saving of view “{name}”"),
    to_say("change of view “{name}”"),
    to_say("renaming of view “{name}”"),
    to_say("star of view “{name}”"),
    to_say("deletion of view “{name}”"),
)
_PLAIN = (
    to_say("change of search"),
    to_say("change of order"),
    to_say("change of columns"),
    to_say("reset of columns"),
    to_say("surroundings of an event"),
    to_say("way back to the search"),
    to_say("note on an event"),
    to_say("note on a customer"),
)
_COUNTED = re.compile(r"(.+ of) ([\d,]{1,20}) (event|customer)s?")


def undo_words(words: str) -> str:
    """The words of a step in the language in use; as they are where a newer program has written others."""
    if words in _PLAIN:
        return say(words)
    counted = _COUNTED.fullmatch(words)
    if counted is not None and counted[2].strip(","):
        return _counted(f"{counted[1]} {counted[3]}", int(counted[2].replace(",", ""))) or words
    for text in _WITH_A_NAME:
        before, _, behind = text.partition("{name}")
        if words.startswith(before) and words.endswith(behind):
            return say(text, name=words[len(before) : len(words) - len(behind)])
    return words


def _counted(what: str, count: int) -> str:
    match what:
        case "mark of event":
            return say_count(count, "mark of {n} event", "mark of {n} events")
        case "mark of customer":
            return say_count(count, "mark of {n} customer", "mark of {n} customers")
        case "change of type of event":
            return say_count(count, "change of type of {n} event", "change of type of {n} events")
        case _:
            return ""
