"""What queries ask of notes and marks: those of the event itself or of its customer."""

import json

from viewer.domain.folding import fold
from viewer.store import annotations
from viewer.store.annotations import HAS_MARK, HAS_NOTE, Test, note_holds
from viewer.store.conditions import NEVER, OF_CUSTOMERS, Condition, Search, any_of
from viewer.store.matches import FEW


def of_note(search: Search, value: str, exact: bool) -> Condition:
    """A note holds a text as a part, or is exactly this; without a value: there is none."""
    if not value:
        return _none(search, HAS_NOTE)
    return annotated(search, Test("a.note = ?", (value,)) if exact else note_holds(fold(value)))


def of_mark(search: Search, value: str) -> Condition:
    """There is a mark of a colour; without a value: there is none."""
    return annotated(search, annotations.is_marked(value.lower())) if value else _none(search, HAS_MARK)


def annotated(search: Search, test: Test) -> Condition:
    """The event or its customer has an annotation for which a test holds."""
    found = []
    events = _few(search, annotations.of_kind("event", test), test)
    if len(events) > FEW:
        found.append(Condition(f"e.id IN ({annotations.of_kind('event', test)})", test.values))
    elif events:
        found.append(Condition("e.id IN (SELECT value FROM json_each(?))", (json.dumps(events),)))
    customers = _few(search, annotations.of_kind("customer", test), test)
    if len(customers) > FEW:
        found.append(Condition(f"e.customer IN ({annotations.of_kind('customer', test)})", test.values))
    elif customers:
        found.append(Condition(OF_CUSTOMERS, (json.dumps(customers),), frozenset(customers)))
    return any_of(found) if found else NEVER._replace(customers=frozenset())


def _none(search: Search, test: Test) -> Condition:
    there = annotated(search, test)
    return Condition(f"({there.sql}) IS NOT TRUE", there.values)


def _few(search: Search, sql: str, test: Test) -> list[int]:
    """The numbers that a statement gives, or more than a few of them."""
    limited, connection = f"{sql} LIMIT {FEW + 1}", search.connection
    return search.matches.remember(
        ("annotated", sql, test.values), lambda: [row[0] for row in connection.execute(limited, test.values)]
    )
