"""A query in words: what its chips say, and what is said where it finds nothing."""

from collections.abc import Iterable
from datetime import UTC

from viewer.domain.annotations import colour_words
from viewer.domain.columns import points_text
from viewer.domain.display import display_text
from viewer.domain.event_types import evidence_words, short_name
from viewer.domain.fields import Field, field_named
from viewer.domain.finding_names import finding_words
from viewer.domain.numbers import NumberRange, read_range
from viewer.domain.terms import Group, Item, Term
from viewer.domain.times import in_zone, long_date, period
from viewer.wording import say, to_say, within

_CHIP = 60
_SIGNS = {
    ">=": to_say("from {time}"),
    ">": to_say("after {time}"),
    "<": to_say("before {time}"),
    "<=": to_say("up to {time}"),
}

_ABOUT = "a field of the query"
_TIMES = {
    "after": to_say("after {time}", "a field of the query"),
    "before": to_say("before {time}", "a field of the query"),
    "on": to_say("on {time}", "a field of the query"),
}
"""``after:`` means from then on, which not every language calls after."""


def describe(item: Item) -> str:
    """Say a condition in a few words for its chip: "event: upgraded or downgraded", "not tier: Gold"."""
    if isinstance(item, Group):
        said = _either(_together(query.terms) for query in item.alternatives)
        return say("not ({words})", words=said) if item.negated else said
    return _of_term(item)


def _together(items: tuple[Item, ...]) -> str:
    parts = [
        f"({describe(item)})" if isinstance(item, Group) and not item.negated else describe(item) for item in items
    ]
    if len(parts) == 1:
        return parts[0]
    said = parts[0]
    for part in parts[1:]:
        said = say("{some} and {other}", some=said, other=part)
    return f"({said})"


def _either(parts: Iterable[str]) -> str:
    said, *others = parts
    for part in others:
        said = say("{some} or {other}", some=said, other=part)
    return said


def _of_term(term: Term) -> str:
    field = field_named(term.field) if term.field is not None else None
    if field is None:
        values = _either(say("“{words}”", words=display_text(value, _CHIP)) for value in term.values)
        return say("not {words}", words=values) if term.negated else values
    title = display_text(field.title, _CHIP) if field.kind == "path" else within(say(field.title))
    values = _either(_value_words(field, value, term.exact) for value in term.values)
    if term.exact or field.kind in ("flag", "has") or term.values == ("",):
        return _is_words(field, title, values, term.negated)
    if field.kind != "time":
        said = f"{title}: {values}"
    elif field.name in _TIMES:
        said = say(_TIMES[field.name], about=_ABOUT, time=values)
    else:
        said = values
    return say("not {words}", words=said) if term.negated else said


def _is_words(field: Field, title: str, values: str, negated: bool) -> str:
    if field.kind == "has":
        return say("has no {words}", words=values) if negated else say("has {words}", words=values)
    if field.kind == "flag":
        return say("is not {words}", words=values) if negated else say("is {words}", words=values)
    if negated:
        return say("{field} is not {words}", field=title, words=values)
    return say("{field} is {words}", field=title, words=values)


def _value_words(field: Field, value: str, exact: bool) -> str:
    if not value:
        return say("empty")
    if field.kind == "time":
        return _time_range(value) if field.name in ("time", "on") else _time_words(value)
    if field.kind == "has":
        return _has_words(value)
    if field.name == "mark":
        return colour_words(value)
    if field.kind == "event":
        value = short_name(value)
    if field.name == "finding":
        value = finding_words(value)
    if field.name == "type_source":
        value = evidence_words(value)
    if field.kind == "number" and (numbers := read_range(value)) is not None:
        return _number_words(numbers, exact, value)
    return display_text(value, _CHIP)


def _has_words(value: str) -> str:
    named = field_named(value)
    return display_text(value, _CHIP) if named is None or named.kind == "path" else within(say(named.title))


def _number_words(numbers: NumberRange, exact: bool, value: str) -> str:
    if exact:
        return points_text(numbers.low, numbers.high)
    if numbers.single:
        return str(numbers.low)
    if numbers.low is not None and numbers.high is not None:
        return say("{lower} to {upper}", lower=numbers.low, upper=numbers.high)
    if ".." in value:
        if numbers.high is None:
            return say("from {lower}", lower=numbers.low)
        return say("up to {upper}", upper=numbers.high)
    if numbers.low is not None:
        return f"{'>' if numbers.above else '>='} {numbers.low}"
    return f"{'<' if numbers.below else '<='} {numbers.high}"


def _time_range(value: str) -> str:
    for sign, words in _SIGNS.items():
        if value.startswith(sign):
            return say(words, time=_time_words(value.removeprefix(sign)))
    first, dots, last = value.partition("..")
    if not dots:
        return _time_words(value)
    if not first.strip():
        return say("up to {time}", time=_time_words(last))
    if not last.strip():
        return say("from {time}", time=_time_words(first))
    return say("{first} to {last}", first=_time_words(first), last=_time_words(last))


def _time_words(value: str) -> str:
    value = value.strip()
    if value.startswith("-"):
        return say("{time} ago", time=value.removeprefix("-"))
    named = period(value, UTC)
    if named is None or len(value) not in (7, 10):
        return display_text(value, _CHIP)
    day = long_date(in_zone(named[0], UTC))
    return day.partition(" ")[2] if len(value) == 7 else day
