"""What a query means, in plain Python over the events as they were written: SQL must find the same."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC
from typing import Any, NamedTuple

from viewer.domain.event_types import short_name, types_named
from viewer.domain.fields import Field, field_named, span
from viewer.domain.folding import fold
from viewer.domain.numbers import read_range
from viewer.domain.query import Item, Query, Term
from viewer.domain.times import parse_time

# Free text is looked for within ids only where it looks like a part of one; else it must be one, or how one begins.
PART = re.compile(r"[0-9a-f]{5,}|(?=\D*\d)[A-Za-z]*_?[0-9A-Za-z]{8,}")
BEGINNING = re.compile(r"[A-Za-z]+_[0-9A-Za-z]*")


class Told(NamedTuple):
    """One event as it was written, with what the library adds."""

    line: int
    id: str | None
    send_outs: list[str]
    type: str
    type_source: str
    customer: Any
    campaign: Any
    tier: Any
    tier_from: Any
    extra: Any
    happened_at: int | None
    deliveries: int
    source: str
    data: Any
    test: bool = False
    conflict: bool = False
    notes: tuple[str, ...] = ()  # on it or on its customer
    marks: tuple[str, ...] = ()
    findings: tuple[tuple[str, str], ...] = ()  # rule and severity


def told(line: int, value: dict[str, Any], source: str, type_source: str = "envelope") -> Told:
    """A webhook, or a bare body of which the type is known by ``type_source``."""
    data = value.get("data", value)
    event = value.get("event", {})
    known = {"customer", "campaign", "loyalty_tier", "loyalty_tier_to", "loyalty_tier_from", "created_at"}
    created = event.get("created_at") or data.get("created_at")
    return Told(
        line,
        event.get("id"),
        [value["id"]] if "id" in value and event else [],
        event.get("type", "undecided"),
        type_source,
        data.get("customer") or ({"id": event["entity_id"]} if event else None),  # the envelope names them too
        data.get("campaign"),
        data.get("loyalty_tier", data.get("loyalty_tier_to")),
        data.get("loyalty_tier_from"),
        {key: inner for key, inner in data.items() if key not in known} or None,
        parse_time(created) if created else None,
        1,
        source,
        data if data.get("customer") or not event else {**data, "customer": {"id": event["entity_id"]}},
    )


def finds(query: Query, event: Told, types: list[str]) -> bool:
    """Whether an event belongs to the result; ``types`` are those that the library holds."""
    return all(_holds(item, event, types) for item in query.terms)


def _holds(item: Item, event: Told, types: list[str]) -> bool:
    if isinstance(item, Term):
        return any(_value(item, value, event, types) for value in item.values) != item.negated
    return any(finds(query, event, types) for query in item.alternatives) != item.negated


def _value(term: Term, value: str, event: Told, types: list[str]) -> bool:
    field = field_named(term.field) if term.field else None
    if field is None:
        return _free(value, event)
    match field.kind:
        case "event":
            return event.type in types_named(value, types)
        case "time":
            first, end = span(field.name, value, UTC) or (1, 0)
            moment = event.happened_at
            return moment is not None and (first is None or moment >= first) and (end is None or moment < end)
        case "number":
            if field.name == "points":
                return _points(event, value, term.exact)
            numbers = read_range(value)
            return numbers is not None and numbers.holds(getattr(event, field.name))
        case "path":
            return _at_path(event, field.name, value, term.exact or not value)
        case "has":
            return _has(event, field_named(value) if "." in value else None, value)
        case "flag":
            flags = {"test": event.test, "conflict": event.conflict, "repeated": event.deliveries > 1}
            return {**flags, "undecided": event.type == "undecided"}[value]
    return _text(field.name, value, term.exact or field.kind == "whole", event)


def _points(event: Told, value: str, exact: bool) -> bool:
    points = (event.tier or {}).get("points") or {}
    lower, upper = points.get("from"), points.get("to")
    if exact:
        written = "" if lower is None and upper is None else f"{'' if lower is None else lower}..{upper or ''}"
        return written == value
    numbers = read_range(value)
    assert numbers is not None
    if lower is None:
        return False
    return (
        (lower <= numbers.low and (upper is None or numbers.low <= upper)) if numbers.single else numbers.holds(lower)
    )  # type: ignore[operator]


def _values(value: Any, steps: list[str]) -> Iterator[Any]:
    if not steps:
        yield value
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, dict):
                yield from _values(inner, steps)
    elif isinstance(value, dict) and steps[0] in value:
        yield from _values(value[steps[0]], steps[1:])


def _at_path(event: Told, path: str, value: str, exact: bool) -> bool:
    found = list(_values(event.data, path.removeprefix("data.").split(".")))
    if exact and not value:
        return all(one in (None, "") for one in found)
    texts = [("true" if one else "false") if isinstance(one, bool) else str(one) for one in found if _scalar(one)]
    if exact:
        return value in texts
    numbers = read_range(value)
    if numbers is not None and not numbers.single:
        return any(_number(text) is not None and numbers.holds(_number(text)) for text in texts)  # type: ignore[arg-type]
    if numbers is not None:
        plain = [one for one in found if isinstance(one, int | float) and not isinstance(one, bool)]
        return any(numbers.holds(one) for one in plain) or any(value in one for one in found if isinstance(one, str))
    return any(fold(value) in fold(text) for text in texts)


def _scalar(value: Any) -> bool:
    return isinstance(value, str | int | float)


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text) else None


def _has(event: Told, path: Field | None, value: str) -> bool:
    if path is not None:
        return not _at_path(event, path.name, "", exact=True)
    simple = {"time": event.happened_at is not None, "id": event.id is not None, "status": False}
    simple |= {"note": bool(event.notes), "mark": bool(event.marks), "finding": bool(event.findings)}
    parts = {"customer": event.customer, "campaign": event.campaign, "tier": event.tier, "from": event.tier_from}
    if value == "points":
        return not _points(event, "", exact=True)
    if value in parts:
        return parts[value] is not None
    return simple[value] if value in simple else bool(_of(event.customer, value))


_FIELDS: dict[str, Callable[[Told], list[Any]]] = {
    "customer": lambda told: [_of(told.customer, key) for key in ("name", "email", "id", "source_id")],
    "name": lambda told: [_of(told.customer, "name")],
    "email": lambda told: [_of(told.customer, "email")],
    "customer_id": lambda told: [_of(told.customer, "id")],
    "source_id": lambda told: [_of(told.customer, "source_id")],
    "campaign": lambda told: [_of(told.campaign, "name"), _of(told.campaign, "id")],
    "campaign_id": lambda told: [_of(told.campaign, "id")],
    "tier": lambda told: [_of(told.tier, "name")],
    "tier_id": lambda told: [_of(told.tier, "id")],
    "from": lambda told: [_of(told.tier_from, "name")],
    "from_id": lambda told: [_of(told.tier_from, "id")],
    "source": lambda told: [told.source],
}


def _of(snapshot: Any, key: str) -> str | None:
    found: str | None = snapshot.get(key) if snapshot else None
    return found


def _text(field: str, value: str, exact: bool, event: Told) -> bool:
    if field == "id":
        if not value:
            return event.id is None
        return event.id is not None and (event.id == value if exact else event.id.startswith(value))
    if field == "status":
        return not value  # only transactions of Loyalty v2 have one
    if field == "type_source":
        return (event.type_source or "undecided") == value
    if field == "finding":
        if not value:
            return not event.findings
        part = fold(value).replace(" ", "_")
        return any(
            value == rule or value.lower() == severity or (not exact and part in rule)
            for rule, severity in event.findings
        )
    if field in ("note", "mark"):
        texts = event.notes if field == "note" else event.marks
        if not value:
            return not texts
        return value in texts if exact else any(fold(value) in fold(text) for text in texts)
    known = _FIELDS[field](event)
    if exact and not value and field != "source":
        return not known[0]
    if exact:
        ids = {"tier": event.tier, "from": event.tier_from}
        return value in known or (field in ids and value == _of(ids[field], "id"))
    return any(one is not None and fold(value) in fold(one) for one in known)


def _free(value: str, event: Told) -> bool:
    folded = fold(value)
    parts = (event.customer, event.campaign, event.tier, event.tier_from, event.extra)
    if any(part and folded in fold("\n".join(_leaves(part))) for part in parts):
        return True
    if any(folded in fold(text) for text in event.notes):
        return True
    if folded in event.type or folded in short_name(event.type):
        return True
    if PART.fullmatch(value):
        if value.startswith("whs_"):
            return any(value in one for one in event.send_outs)
        return any(value.lower() in one.lower() for one in _identity(event))
    if BEGINNING.fullmatch(value):
        return any(one.startswith(value) for one in _identity(event))
    return value in _identity(event)


def _identity(event: Told) -> list[str]:
    return [event.id] if event.id else event.send_outs[:1]


def _leaves(value: Any) -> Iterator[str]:
    """The texts and numbers in a value; which kind of object it is says nothing about it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "object":
                yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
    elif isinstance(value, str):
        yield value
    elif value is not None and not isinstance(value, bool):
        yield str(value)
