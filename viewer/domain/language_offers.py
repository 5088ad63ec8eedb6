"""What the query language itself offers for completion: fields, operators, the words of a field, times."""

from viewer.domain.completion import Suggestion, Typing, value_text
from viewer.domain.fields import FIELDS, Field, field_named
from viewer.domain.folding import fold
from viewer.domain.syntax import OPERATORS

ROOTS = {
    "customer": "Any value of the customer",
    "campaign": "Any value of the campaign",
    "loyalty_tier": "Any value of the tier",
    "loyalty_tier_from": "Any value of the tier before",
    "loyalty_tier_to": "Any value of the tier after",
    "data": "Any other value of the event",
}
"""Where the path of a value begins, and what is found there."""

_PUT_IN = {"or": "or ", "-": "-", "( )": "("}
_TIMES = (
    ("today", "", "since midnight"),
    ("yesterday", "", "the day before today"),
    ("-24h", "..", "24 hours ago"),
    ("-7d", "..", "7 days ago"),
    ("-30d", "..", "30 days ago"),
    ("-3mo", "..", "3 months ago"),
    ("-1y", "..", "a year ago"),
)
_COMPARED = ((">=", "at least"), ("<=", "at most"), (">", "more than"), ("<", "less than"))


def language_offers(typing: Typing) -> list[Suggestion]:
    """Give what is called like what is typed, or what the value of the field can be whatever the library holds."""
    if typing.field is None:
        return _fields(typing.typed) + _roots(typing.typed) + _operators(typing)
    field = field_named(typing.field)
    if field is None:
        return []
    if field.kind == "time":
        return _times(field, typing)
    if field.kind == "number":
        return _comparisons(typing)
    wanted = typing.typed.lower()
    words = sorted((word for word in field.words if wanted in word), key=lambda word: not word.startswith(wanted))
    return [Suggestion("value", value_text(typing, word), word) for word in words]


def time_offers(typing: Typing, moments: list[tuple[str, str]]) -> list[Suggestion]:
    """Give times for a time field, each with what it is, as far as they begin like what is typed."""
    wanted = typing.typed.lower()
    return [Suggestion("value", moment, moment, words) for moment, words in moments if moment.startswith(wanted)]


def _fields(typed: str) -> list[Suggestion]:
    wanted = fold(typed)
    ranked: list[tuple[int, Suggestion]] = []
    for field in FIELDS:
        rank = _rank(field, wanted)
        if rank is not None:
            ranked.append((rank, Suggestion("field", f"{field.name}:", f"{field.name}:", field.help)))
    ranked.sort(key=lambda one: one[0])
    return [suggestion for _, suggestion in ranked]


def _rank(field: Field, wanted: str) -> int | None:
    """How well a field fits what is typed, the best first; None if it does not."""
    if field.name.startswith(wanted):
        return 0
    if any(name.startswith(wanted) for name in field.aliases):
        return 1
    title = fold(field.title)
    return 2 if title.startswith(wanted) or f" {wanted}" in title or f"_{wanted}" in field.name else None


def _roots(typed: str) -> list[Suggestion]:
    found = [root for root in ROOTS if root.startswith(typed.lower())]
    return [Suggestion("path", f"{root}.", f"{root}.…", ROOTS[root]) for root in found]


def _operators(typing: Typing) -> list[Suggestion]:
    found = []
    for operator in OPERATORS:
        put_in = _PUT_IN.get(operator.form)
        # At the beginning there is nothing yet that "or" could join.
        if put_in and put_in.startswith(typing.typed.lower()) and (typing.start or operator.form != "or"):
            words = f"{operator.title}: {operator.help}"
            found.append(Suggestion("operator", put_in, operator.form, words))
    return found


def _times(field: Field, typing: Typing) -> list[Suggestion]:
    dots = field.name == "time" and not typing.bound
    moments = [(moment + (more if dots else ""), words) for moment, more, words in _TIMES]
    if dots:
        moments = [(moment, f"since {words}" if moment.endswith("..") else words) for moment, words in moments]
    return time_offers(typing, moments)


def _comparisons(typing: Typing) -> list[Suggestion]:
    if typing.bound or typing.exact:
        return []
    return [Suggestion("operator", sign, sign, words) for sign, words in _COMPARED if sign.startswith(typing.typed)]
