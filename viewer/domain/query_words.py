"""A query in words: what its chips say, and what is said where it finds nothing."""

from datetime import UTC

from viewer.domain.columns import points_text
from viewer.domain.display import display_text
from viewer.domain.event_types import short_name
from viewer.domain.fields import Field, field_named
from viewer.domain.numbers import NumberRange, read_range
from viewer.domain.terms import Group, Item, Term
from viewer.domain.times import in_zone, long_date, period

_CHIP = 60
_SIGNS = {">=": "from", ">": "after", "<": "before", "<=": "up to"}


def describe(item: Item) -> str:
    """Say a condition in a few words for its chip: "event: upgraded or downgraded", "not tier: Gold"."""
    if isinstance(item, Group):
        said = " or ".join(_together(query.terms) for query in item.alternatives)
        return f"not ({said})" if item.negated else said
    return _of_term(item)


def _together(items: tuple[Item, ...]) -> str:
    parts = [
        f"({describe(item)})" if isinstance(item, Group) and not item.negated else describe(item) for item in items
    ]
    return parts[0] if len(parts) == 1 else f"({' and '.join(parts)})"


def _of_term(term: Term) -> str:
    field = field_named(term.field) if term.field is not None else None
    if field is None:
        values = " or ".join(f"“{display_text(value, _CHIP)}”" for value in term.values)
        return f"not {values}" if term.negated else values
    title = field.title if field.kind == "path" else field.title.lower()
    values = " or ".join(_value_words(field, value, term.exact) for value in term.values)
    if term.exact or field.kind in ("flag", "has") or term.values == ("",):
        if field.kind == "has":
            return f"has {'no ' if term.negated else ''}{values}"
        verb = "is not" if term.negated else "is"
        return f"{verb} {values}" if field.kind == "flag" else f"{display_text(title, _CHIP)} {verb} {values}"
    if field.kind == "time":
        said = values if field.name == "time" else f"{title} {values}"
    else:
        said = f"{display_text(title, _CHIP)}: {values}"
    return f"not {said}" if term.negated else said


def _value_words(field: Field, value: str, exact: bool) -> str:
    if not value:
        return "empty"
    if field.kind == "time":
        return _time_range(value) if field.name in ("time", "on") else _time_words(value)
    if field.kind == "event":
        value = short_name(value)
    if field.name == "finding":
        value = value.replace("_", " ")
    if field.kind == "number" and (numbers := read_range(value)) is not None:
        return _number_words(numbers, exact, value)
    return display_text(value, _CHIP)


def _number_words(numbers: NumberRange, exact: bool, value: str) -> str:
    if exact:
        return points_text(numbers.low, numbers.high)
    if numbers.single:
        return str(numbers.low)
    if numbers.low is not None and numbers.high is not None:
        return f"{numbers.low} to {numbers.high}"
    if ".." in value:
        return f"from {numbers.low}" if numbers.high is None else f"up to {numbers.high}"
    if numbers.low is not None:
        return f"{'>' if numbers.above else '>='} {numbers.low}"
    return f"{'<' if numbers.below else '<='} {numbers.high}"


def _time_range(value: str) -> str:
    for sign, word in _SIGNS.items():
        if value.startswith(sign):
            return f"{word} {_time_words(value.removeprefix(sign))}"
    first, dots, last = value.partition("..")
    if not dots:
        return _time_words(value)
    if not first.strip():
        return f"up to {_time_words(last)}"
    return f"from {_time_words(first)}" if not last.strip() else f"{_time_words(first)} to {_time_words(last)}"


def _time_words(value: str) -> str:
    value = value.strip()
    if value.startswith("-"):
        return f"{value.removeprefix('-')} ago"
    named = period(value, UTC)
    if named is None or len(value) not in (7, 10):
        return display_text(value, _CHIP)
    day = long_date(in_zone(named[0], UTC))
    return day.partition(" ")[2] if len(value) == 7 else day
