"""The answer to a query: its first page at once, then all its events in order, of which any page can be drawn."""

import sqlite3
from datetime import UTC, tzinfo

from viewer.domain.event import CONFLICT, HAS_ID, TEST
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.store.queries import Filter, compile_query
from viewer.store.types import TYPE_SOURCES

_ROW = f"""
SELECT e.id, CASE WHEN e.flags & {HAS_ID} THEN e.identity END, y.name, e.type_source, e.happened_at,
  c.vendor_id, c.name, c.email, c.source_id, k.vendor_id, k.name, t.vendor_id, t.name, f.vendor_id, f.name,
  t.points_from, t.points_to, e.deliveries, s.name, e.line,
  e.flags & {TEST} <> 0, e.flags & {CONFLICT} <> 0, e.status"""
_JOINS = """
  JOIN types AS y ON y.id = e.type
  JOIN sources AS s ON s.id = e.source
  LEFT JOIN customers AS c ON c.id = e.customer
  LEFT JOIN campaigns AS k ON k.id = e.campaign
  LEFT JOIN tiers AS t ON t.id = e.tier
  LEFT JOIN tiers AS f ON f.id = e.tier_from"""

_KNOWN_BY = dict(enumerate(TYPE_SOURCES))

# What each column is sorted by, and the tables that it needs beside events. Nothing else ever reaches ORDER BY.
_SORTS: dict[str, tuple[str, str]] = {
    "happened_at": ("e.happened_at", ""),
    "type": ("y.name", "JOIN types AS y ON y.id = e.type"),
    "customer_name": ("c.name COLLATE NOCASE", "LEFT JOIN customers AS c ON c.id = e.customer"),
    "customer_email": ("c.email COLLATE NOCASE", "LEFT JOIN customers AS c ON c.id = e.customer"),
    "customer_id": ("c.vendor_id", "LEFT JOIN customers AS c ON c.id = e.customer"),
    "customer_source_id": ("c.source_id", "LEFT JOIN customers AS c ON c.id = e.customer"),
    "campaign_name": ("k.name COLLATE NOCASE", "LEFT JOIN campaigns AS k ON k.id = e.campaign"),
    "campaign_id": ("k.vendor_id", "LEFT JOIN campaigns AS k ON k.id = e.campaign"),
    "tier_name": ("t.name COLLATE NOCASE", "LEFT JOIN tiers AS t ON t.id = e.tier"),
    "tier_id": ("t.vendor_id", "LEFT JOIN tiers AS t ON t.id = e.tier"),
    "points": ("t.points_from", "LEFT JOIN tiers AS t ON t.id = e.tier"),
    "tier_from_name": ("f.name COLLATE NOCASE", "LEFT JOIN tiers AS f ON f.id = e.tier_from"),
    "tier_from_id": ("f.vendor_id", "LEFT JOIN tiers AS f ON f.id = e.tier_from"),
    "type_source": ("e.type_source", ""),
    "deliveries": ("e.deliveries", ""),
    "source": ("s.name", "JOIN sources AS s ON s.id = e.source"),
    "line": ("e.line", ""),
    "id": ("e.identity", ""),
}


def sortable(column: str) -> bool:
    """Whether a column can be sorted by."""
    return column in _SORTS


class Results:
    """The results of one query after another, over one reader connection of its own; belongs to one thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE TEMP TABLE ordered (position INTEGER PRIMARY KEY, event INTEGER NOT NULL)")
        self._sql, self._values = "", tuple[object, ...]()
        self._settled = False

    def start(
        self, query: Query, column: str, descending: bool, zone: tzinfo = UTC, count: int = 200
    ) -> list[EventRow]:
        """Begins a new result and gives its first rows. A column that cannot be sorted by counts as the time."""
        found = compile_query(self._connection, query, zone)
        self._sql, self._values = ordered_ids(found, column, descending), found.values
        self._settled = False
        first = self._connection.execute(f"{self._sql} LIMIT ?", (*self._values, count))
        return rows_of(self._connection, [row[0] for row in first])

    def settle(self) -> int:
        """Puts all events of the result in order; returns how many there are, exactly."""
        self._settled = False
        self._connection.execute("DELETE FROM temp.ordered")
        self._connection.execute(f"INSERT INTO temp.ordered (event) {self._sql}", self._values)
        self._settled = True
        count: int = self._connection.execute("SELECT coalesce(max(position), 0) FROM temp.ordered").fetchone()[0]
        return count

    def page(self, first: int, count: int) -> list[EventRow]:
        """Rows ``first`` (from 0) to ``first + count`` of the result."""
        if self._settled:
            numbers = self._connection.execute(
                "SELECT event FROM temp.ordered WHERE position > ? AND position <= ? ORDER BY position",
                (first, first + count),
            )
        else:
            numbers = self._connection.execute(f"{self._sql} LIMIT ? OFFSET ?", (*self._values, count, first))
        return rows_of(self._connection, [row[0] for row in numbers])

    def position(self, key: int) -> int | None:
        """The row (from 0) of an event in the settled result, None if it is not in it."""
        found = self._connection.execute("SELECT position - 1 FROM temp.ordered WHERE event = ?", (key,)).fetchone()
        return found[0] if found else None


def ordered_ids(found: Filter, column: str, descending: bool) -> str:
    """The statement that gives the ids of a query's events in the order of a column."""
    expression, join = _SORTS.get(column, _SORTS["happened_at"])
    direction = "DESC" if descending else "ASC"
    order = f"{expression} {direction}"
    if expression != "e.happened_at":
        order += ", e.happened_at DESC"
    return f"SELECT e.id FROM {found.source} {join} WHERE {found.where} ORDER BY {order}, e.id {direction}"


def rows_of(connection: sqlite3.Connection, numbers: list[int]) -> list[EventRow]:
    """The rows of events given by number, in that order; numbers that are gone are left out."""
    if not numbers:
        return []
    listed = ", ".join(map(str, numbers))
    rows = {row[0]: row for row in connection.execute(f"{_ROW} FROM events AS e {_JOINS} WHERE e.id IN ({listed})")}
    return [_event_row(rows[number]) for number in numbers if number in rows]


def _event_row(row: tuple[object, ...]) -> EventRow:
    return EventRow._make((*row[:3], _KNOWN_BY[row[3]], *row[4:20], bool(row[20]), bool(row[21]), row[22]))  # type: ignore[index]


def count(connection: sqlite3.Connection, query: Query, zone: tzinfo) -> int:
    """How many events a query finds."""
    found = compile_query(connection, query, zone)
    total: int = connection.execute(
        f"SELECT count(*) FROM {found.source} WHERE {found.where}", found.values
    ).fetchone()[0]
    return total
