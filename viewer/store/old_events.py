"""What is older than a date: events by the time at which they happened, rejects by the time at which they were read."""

import sqlite3
from typing import NamedTuple

from viewer.domain.event import TEST
from viewer.store import erasing, schema


class Old(NamedTuple):
    """What was found to be older."""

    events: int
    deliveries: int
    customers: int
    """Of whom nothing is left."""
    notes: int
    untimed: int
    """Events without a time: they stay."""


_AT = (
    f"CASE WHEN e.flags & {TEST} THEN (SELECT max(coalesce(d.received_at, d.sent_at)) FROM deliveries AS d"
    " WHERE d.event = e.id) ELSE e.happened_at END"
)
"""When an event happened; a test send-out says the year 2000, so it is as old as its last delivery."""


def choose(connection: sqlite3.Connection, before: int) -> Old:
    """Chooses the events that happened before a moment. Belongs into a transaction."""
    erasing.choose_none(connection)
    erasing.choose_events(
        connection,
        f"SELECT e.id FROM events AS e WHERE e.happened_at < ?1 AND (NOT e.flags & {TEST} OR {_AT} < ?1)",
        (before,),
    )
    notes = _COUNT_NOTES if schema.is_of_version(connection, 3) else "SELECT 0"
    return Old(
        erasing.count_chosen(connection),
        erasing.count_deliveries(connection),
        _number(connection, _COUNT_GONE),
        _number(connection, notes),
        _number(connection, "SELECT count(*) FROM events WHERE happened_at IS NULL"),
    )


_IN_OTHERS = (
    "(SELECT 1 FROM customers AS o CROSS JOIN events AS x ON x.customer = o.id"
    " WHERE o.vendor_id = c.vendor_id AND x.id NOT IN (SELECT event FROM temp.erased))"
)
_GONE = (
    "SELECT DISTINCT c.vendor_id FROM customers AS c WHERE c.vendor_id <> '' AND c.id IN (SELECT customer FROM events"
    f" WHERE id IN (SELECT event FROM temp.erased)) AND NOT EXISTS {_IN_OTHERS}"
)
_COUNT_GONE = f"SELECT count(*) FROM ({_GONE})"
_COUNT_NOTES = (
    "SELECT (SELECT count(*) FROM annotations WHERE kind = 'event' AND subject IN"
    " (SELECT identity FROM events WHERE id IN (SELECT event FROM temp.erased)))"
    f" + (SELECT count(*) FROM annotations WHERE kind = 'customer' AND subject IN ({_GONE}))"
)


def gone(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The vendor's ids of the customers of whom nothing but what is chosen is known."""
    return tuple(row[0] for row in connection.execute(_GONE))


def rejects_read_before(connection: sqlite3.Connection, before: int) -> list[int]:
    """The rejects that were read before a moment: what they hold is older than that."""
    if not schema.is_of_version(connection, 2):
        return []
    found = connection.execute(
        "SELECT r.id FROM rejects AS r WHERE (SELECT i.began_at FROM import_parts AS p JOIN imports AS i"
        " ON i.id = p.import WHERE p.source = r.source AND p.offset <= r.offset ORDER BY p.id DESC LIMIT 1) < ?",
        (before,),
    )
    return [row[0] for row in found]


def _number(connection: sqlite3.Connection, sql: str) -> int:
    found: int = connection.execute(sql).fetchone()[0]
    return found
