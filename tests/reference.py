"""What a query means, in plain Python over the events as they were written: SQL must find the same."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC
from typing import Any, NamedTuple

from viewer.domain.event_types import short_name, types_named
from viewer.domain.fields import field_named, read_number, span
from viewer.domain.folding import fold
from viewer.domain.query import Query, Term
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
    test: bool = False
    conflict: bool = False


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
    )


def finds(query: Query, event: Told, types: list[str]) -> bool:
    """Whether an event belongs to the result; ``types`` are those that the library holds."""
    return all(_term(term, event, types) for term in query.terms)


def _term(term: Term, event: Told, types: list[str]) -> bool:
    return any(_value(term, value, event, types) for value in term.values) != term.negated


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
            operator, number = read_number(value) or ("=", -1)
            return _compare(operator, getattr(event, field.name), number)
        case "flag":
            flags = {"test": event.test, "conflict": event.conflict, "repeated": event.deliveries > 1}
            return {**flags, "undecided": event.type == "undecided"}[value]
    return _text(field.name, value, term.exact or field.kind == "whole", event)


def _compare(operator: str, left: int, right: int) -> bool:
    return {"=": left == right, ">": left > right, ">=": left >= right, "<": left < right, "<=": left <= right}[
        operator
    ]


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
    if field == "type_source":
        return (event.type_source or "undecided") == value
    known = _FIELDS[field](event)
    if exact and not value and field != "source":
        return not known[0]
    if exact:
        return value in known
    return any(one is not None and fold(value) in fold(one) for one in known)


def _free(value: str, event: Told) -> bool:
    folded = fold(value)
    parts = (event.customer, event.campaign, event.tier, event.tier_from, event.extra)
    if any(part and folded in fold("\n".join(_leaves(part))) for part in parts):
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
