"""The pieces of a query's text: words, quoted texts, names of fields, lists of values; and what values mean."""

from datetime import UTC
from typing import Literal, NamedTuple

from viewer.domain.display import display_text
from viewer.domain.fields import Field, field_named, span
from viewer.domain.moments import may_become_time
from viewer.domain.numbers import may_become_number, read_range
from viewer.domain.terms import Part
from viewer.wording import say

MAX_VALUES = 500
_ANY_NOW = 1_700_000_000_000_000


class TooMuchError(Exception):
    """The text holds more than a query may have."""


class ValueReader:
    """Reads pieces of a text; `at` is the next character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.levels = 0
        """How many parentheses are open."""
        self.notes: list[str] = []
        self.parts: list[Part] = []

    def note(self, words: str, start: int, end: int, taken_for: Literal["doubt", "unfinished"] = "unfinished") -> None:
        """Notes why a stretch is not taken as it was typed."""
        self.notes.append(words)
        self.parts.append(Part(start, end - start, taken_for))

    def skip_blanks(self) -> bool:
        """Goes to the next character that is no blank; False at the end."""
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.at < len(self.text)

    def closes(self) -> bool:
        """Whether a parenthesis closes here that was opened before."""
        return self.levels > 0 and self.text[self.at : self.at + 1] == ")"

    def peek_word(self) -> str:
        """The letters from here on, if a blank, a parenthesis or the end follows them."""
        end = self.at
        while end < len(self.text) and self.text[end].isascii() and self.text[end].isalpha() and end < self.at + 4:
            end += 1
        behind = self.text[end : end + 1]
        ends = not behind or behind.isspace() or behind == "(" or (behind == ")" and self.levels > 0)
        return self.text[self.at : end] if ends else ""

    def take(self, length: int) -> str:
        """The next characters."""
        taken = self.text[self.at : self.at + length]
        self.at += length
        return taken

    def name(self) -> str | None:
        """Reads `name:` and stops behind the colon, or reads nothing. Steps of a path may be quoted."""
        end, quoted = self.at, False
        while end < len(self.text):
            char = self.text[end]
            if char == '"':
                if not quoted and (end == self.at or self.text[end - 1] != "."):
                    return None
                quoted = not quoted
            elif quoted:
                end += char == "\\"
            elif char == ":":
                name = self.text[self.at : end]
                if not name:
                    return None
                self.at = end + 1
                return name
            elif char.isspace():
                return None
            end += 1
        return None

    def word(self, stop: str = "") -> str:
        """The characters up to a blank, to `stop`, or to a parenthesis that closes what was opened before this word."""
        start, opened = self.at, 0
        while self.at < len(self.text):
            char = self.text[self.at]
            if char.isspace() or char == stop:
                break
            if char == ")" and self.levels:
                if not opened:
                    break
                opened -= 1
            elif char == "(":
                opened += 1
            self.at += 1
        return self.text[start : self.at]

    def quoted_text(self) -> str:
        """The text between the quote here and the next one, or the end, which is noted."""
        start = self.at
        self.at += 1
        chars: list[str] = []
        while self.at < len(self.text):
            char = self.text[self.at]
            self.at += 1
            if char == '"':
                return "".join(chars)
            if char == "\\" and self.text[self.at : self.at + 1] in ('"', "\\"):
                char = self.text[self.at]
                self.at += 1
            chars.append(char)
        value = "".join(chars)
        if value:
            words = say(
                "The quote before “{words}” is not closed; it is read up to the end.", words=display_text(value, 40)
            )
            self.note(words, start, start + 1)
        return value

    def raw(self, start: int) -> str:
        """Reads on to the end of a term that is no query and gives it as typed, from `start` on."""
        if self.text[self.at : self.at + 1] == '"':
            self.quoted_text()
        self.word()
        return self.text[start : self.at]

    def values(self) -> list[str]:
        """Reads a list of values, or what stands for one: ``(a or b)``. An empty one counts only in quotes."""
        if self.text[self.at : self.at + 1] == "(":
            return self._alternatives()
        values: list[str] = []
        while self.at < len(self.text) and not self.text[self.at].isspace() and not self.closes():
            if self.text[self.at] == '"':
                opened_at = self.at
                value = self.quoted_text()
                if value or self.at - opened_at == 2:
                    values.append(value)
            else:
                value = self.word(",")
                if value:
                    values.append(value)
            if len(values) > MAX_VALUES:
                raise TooMuchError
            if self.text[self.at : self.at + 1] != ",":
                break
            self.at += 1
        return values

    def _alternatives(self) -> list[str]:
        """Reads values between parentheses, with blanks, commas or "or" between them."""
        values: list[str] = []
        start = self.at
        self.at += 1
        self.levels += 1
        while self.skip_blanks() and not self.closes():
            if self.text[self.at] == ",":
                self.at += 1
            elif self.peek_word().lower() == "or":
                self.take(2)
            else:
                values.append(self.quoted_text() if self.text[self.at] == '"' else self.word(","))
            if len(values) > MAX_VALUES:
                raise TooMuchError
        self.levels -= 1
        if self.at == len(self.text):
            self.note(say("A parenthesis is not closed; it is read up to the end."), start, start + 1)
        else:
            self.at += 1
        return values


def listed(value: str) -> str:
    """Writes one value of a list as it is read back."""
    plain = value and value[0] != "=" and "," not in value
    return value if plain and not any(char in '"\\()' or char.isspace() for char in value) else quoted(value)


def quoted(value: str) -> str:
    """Writes any text in quotes."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Settled(NamedTuple):
    """What the values of a field mean. ``wrong`` is one that makes the whole term no query."""

    values: tuple[str, ...]
    exact: bool
    unfinished: str | None = None
    wrong: str | None = None


def settle(field: Field, values: list[str], exact: bool, at_end: bool) -> Settled:
    """Gives the values in the form that a term has; ``at_end``: somebody may still be typing the last one."""
    if field.knows_exact and values and not any(values):
        # An empty part is in every text, so alone it can only mean "nothing there".
        exact = True
    if not _takes_empty(field, exact):
        values = [value for value in values if value]
    values = [value.lower() if field.words and field.kind != "has" else _canonical(field, value) for value in values]
    exact = exact and field.knows_exact
    wrong = [value for value in values if not _fits(field, value, exact)]
    if wrong and wrong == values[-1:] and at_end and _may_become(field, wrong[0]):
        return Settled(tuple(dict.fromkeys(values[:-1])), exact, unfinished=wrong[0])
    if wrong:
        return Settled((), exact, wrong=wrong[0])
    return Settled(tuple(dict.fromkeys(values)), exact)


def _canonical(field: Field, value: str) -> str:
    if field.kind != "has":
        return value
    named = field_named(value)
    return value.lower() if value.lower() in field.words or named is None else named.name


def _takes_empty(field: Field, exact: bool) -> bool:
    return exact if field.knows_exact else field.kind == "whole" and not field.words


def _fits(field: Field, value: str, exact: bool) -> bool:
    if field.kind == "has":
        named = field_named(value)
        return value in field.words or (named is not None and named.kind == "path")
    if field.words:
        return value in field.words
    if field.kind == "time":
        return span(field.name, value, UTC, _ANY_NOW) is not None
    return field.kind != "number" or (exact and not value) or read_range(value) is not None


def _may_become(field: Field, value: str) -> bool:
    """Tell whether typing on could make the value right, so that a table must not go blank in the middle of a word."""
    if field.kind == "has" and "customer".startswith(value.partition(".")[0]):
        return True
    if field.words:
        return any(word.startswith(value) for word in field.words)
    if field.kind == "time":
        return may_become_time(value)
    return may_become_number(value)


def hint(field: Field) -> str:
    """One sentence on what the values of a field look like."""
    if field.kind == "has":
        return say("has: knows {words}, and paths such as customer.metadata.region.", words=", ".join(field.words))
    if field.words:
        some, last = ", ".join(field.words[:-1]), field.words[-1]
        return say("{field}: knows {some} and {last}.", field=field.name, some=some, last=last)
    if field.kind == "time":
        return say(
            "A time is written like 2024, 2024-07, 2024-07-01, 2024-07-01T10:08, -7d, today or 2024-03..2024-04."
        )
    return say("A number is written like 2, >1, <=3 or 1..5.")
