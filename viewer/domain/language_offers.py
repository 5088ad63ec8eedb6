"""What the query language itself offers for completion: fields, operators, the words of a field, times."""

from datetime import UTC

from viewer.domain.completion import Suggestion, Typing, value_text
from viewer.domain.event_types import UNDECIDED
from viewer.domain.fields import FIELDS, Field, field_named
from viewer.domain.folding import fold
from viewer.domain.moments import moment
from viewer.domain.numbers import read_number
from viewer.domain.oddities import BADGES
from viewer.domain.syntax import OPERATOR, OPERATORS
from viewer.wording import say, to_say

ROOTS = {
    "customer": to_say("Any value of the customer"),
    "campaign": to_say("Any value of the campaign"),
    "loyalty_tier": to_say("Any value of the tier"),
    "loyalty_tier_from": to_say("Any value of the tier before"),
    "loyalty_tier_to": to_say("Any value of the tier after"),
    "data": to_say("Any other value of the event"),
}
"""Where the path of a value begins, and what is found there."""

SEVERITIES = ("error", "warning", "note")
"""How much a finding can mean."""

_PUT_IN = {"or": "or ", "-": "-", "( )": "("}
_TIMES = (
    ("today", "", to_say("since midnight")),
    ("yesterday", "", to_say("the day before today")),
    ("-24h", "..", to_say("24 hours ago")),
    ("-7d", "..", to_say("7 days ago")),
    ("-30d", "..", to_say("30 days ago")),
    ("-3mo", "..", to_say("3 months ago")),
    ("-1y", "..", to_say("a year ago")),
)
_MEANINGS = {
    ("is", "test"): to_say("a test send-out, not a real event"),
    ("is", "conflict"): to_say("another body arrived under the same id"),
    ("is", "repeated"): to_say("arrived more than once"),
    ("is", UNDECIDED): to_say("nothing says whether it is joined, left or prolonged"),
    ("is", "odd"): to_say("has any badge"),
    **{("is", badge.word): badge.text for badge in BADGES},
    ("finding", "error"): to_say("what cannot be true"),
    ("finding", "warning"): to_say("something is missing or doubled"),
    ("finding", "note"): to_say("good to know"),
    ("type_source", "envelope"): to_say("named by its envelope"),
    ("type_source", "heading"): to_say("named in the text before it"),
    ("type_source", "file_name"): to_say("named by the file"),
    ("type_source", "inferred"): to_say("inferred from its content"),
    ("type_source", "user"): to_say("said by a person"),
    ("type_source", UNDECIDED): to_say("not known: nothing around it says which"),
}
_RANGES = to_say("up from here, or to what you type next")
_COMPARED = (
    (">=", to_say("at least")),
    ("<=", to_say("at most")),
    (">", to_say("more than")),
    ("<", to_say("less than")),
)


def language_offers(typing: Typing, asked: bool = False) -> list[Suggestion]:
    """Give what is called like what is typed, or what the value of the field can be whatever the library holds.

    What is a whole time or number already is only made a range of when ``asked``: it would be in the way.
    """
    if typing.field is None:
        return _fields(typing.typed) + _roots(typing.typed) + _operators(typing)
    field = field_named(typing.field)
    if field is None:
        return []
    if field.kind == "time":
        return _times(field, typing, asked)
    if field.kind == "number":
        return _comparisons(typing, asked)
    wanted = typing.typed.lower()
    known = SEVERITIES if field.name == "finding" else field.words
    words = sorted((word for word in known if wanted in word), key=lambda word: not word.startswith(wanted))
    return [
        Suggestion("value", value_text(typing, word), word, say(_MEANINGS.get((field.name, word), "")))
        for word in words
    ]


def time_offers(typing: Typing, moments: list[tuple[str, str]]) -> list[Suggestion]:
    """Give times for a time field, each with what it is, as far as they begin like what is typed."""
    wanted = typing.typed.lower()
    return [Suggestion("value", text, text, words) for text, words in moments if text.startswith(wanted)]


def _fields(typed: str) -> list[Suggestion]:
    wanted = fold(typed)
    ranked: list[tuple[int, Suggestion]] = []
    for field in FIELDS:
        rank = _rank(field, wanted)
        if rank is not None:
            ranked.append((rank, Suggestion("field", f"{field.name}:", f"{field.name}:", say(field.help))))
    ranked.sort(key=lambda one: one[0])
    return [suggestion for _, suggestion in ranked]


def _rank(field: Field, wanted: str) -> int | None:
    """How well a field fits what is typed, the best first; None if it does not."""
    if field.name.startswith(wanted):
        return 0
    if any(name.startswith(wanted) for name in field.aliases):
        return 1
    title = fold(say(field.title))
    return 2 if title.startswith(wanted) or f" {wanted}" in title or f"_{wanted}" in field.name else None


def _roots(typed: str) -> list[Suggestion]:
    found = [root for root in ROOTS if root.startswith(typed.lower())]
    return [Suggestion("path", f"{root}.", f"{root}.…", say(ROOTS[root])) for root in found]


def _operators(typing: Typing) -> list[Suggestion]:
    found = []
    for operator in OPERATORS:
        put_in = _PUT_IN.get(operator.form)
        # At the beginning there is nothing yet that "or" could join.
        if put_in and put_in.startswith(typing.typed.lower()) and (typing.start or operator.form != "or"):
            words = f"{say(operator.title, about=OPERATOR)}: {say(operator.help)}"
            found.append(Suggestion("operator", put_in, operator.form, words))
    return found


def _times(field: Field, typing: Typing, asked: bool) -> list[Suggestion]:
    dots = field.name == "time" and not typing.bound
    moments = [(text + (more if dots else ""), say(words)) for text, more, words in _TIMES]
    if dots:
        moments = [(text, say("since {time}", time=words) if text.endswith("..") else words) for text, words in moments]
    is_whole = field.name in ("time", "on") and moment(typing.typed, UTC, 0) is not None
    return time_offers(typing, moments) + ([_range(typing)] if asked and is_whole and not typing.bound else [])


def _range(typing: Typing) -> Suggestion:
    return Suggestion("operator", f"{typing.typed}..", f"{typing.typed}..", say(_RANGES))


def _comparisons(typing: Typing, asked: bool) -> list[Suggestion]:
    if typing.bound or typing.exact:
        return []
    if read_number(typing.typed) is not None:
        return [_range(typing)] if asked else []
    return [
        Suggestion("operator", sign, sign, say(words)) for sign, words in _COMPARED if sign.startswith(typing.typed)
    ]
