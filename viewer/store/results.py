"""The answer to a query: its first page at once, then all its events in order, of which any page can be drawn."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, tzinfo
from typing import NamedTuple

from viewer.domain import oddities
from viewer.domain.body_text import CellValue
from viewer.domain.columns import is_path
from viewer.domain.event import CONFLICT, HAS_ID, TEST
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.store import annotations, path_order, places
from viewer.store.conditions import EVERYTHING
from viewer.store.first_rows import first_ids
from viewer.store.full_order import fill_statements
from viewer.store.matches import Matches
from viewer.store.path_columns import PathColumns
from viewer.store.path_order import PathOrders
from viewer.store.queries import Filter, compile_query
from viewer.store.sorting import TIME, ordered_ids
from viewer.store.types import TYPE_SOURCES

_ROW = f"""
SELECT e.id, CASE WHEN e.flags & {HAS_ID} THEN e.identity END, y.name, e.type_source, e.happened_at,
  c.vendor_id, c.name, c.email, c.source_id, k.vendor_id, k.name, t.vendor_id, t.name, f.vendor_id, f.name,
  t.points_from, t.points_to, e.deliveries, s.name, e.line,
  e.flags & {TEST} <> 0, e.flags & {CONFLICT} <> 0, e.status, e.flags & {oddities.ALL},
  a.note, a.colour, b.note, b.colour"""
_JOINS = """
  JOIN types AS y ON y.id = e.type
  JOIN sources AS s ON s.id = e.source
  LEFT JOIN customers AS c ON c.id = e.customer
  LEFT JOIN campaigns AS k ON k.id = e.campaign
  LEFT JOIN tiers AS t ON t.id = e.tier
  LEFT JOIN tiers AS f ON f.id = e.tier_from
  LEFT JOIN annotations AS a ON a.kind = 'event' AND a.subject = e.identity
  LEFT JOIN annotations AS b ON b.kind = 'customer' AND b.subject = c.vendor_id"""

_KNOWN_BY = dict(enumerate(TYPE_SOURCES))


class _Question(NamedTuple):
    query: Query = Query()
    column: str = "happened_at"
    descending: bool = True
    zone: tzinfo = UTC


class Results:
    """The results of one query after another, over one reader connection of its own; belongs to one thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("CREATE TEMP TABLE ordered (position INTEGER PRIMARY KEY, event INTEGER NOT NULL)")
        self._matches = Matches(connection)
        self._orders = PathOrders(connection)
        self._columns = PathColumns(connection)
        self._question = _Question()
        self._counted: int | None = None
        self._settled = False
        self._total = 0
        self.is_sorted = True
        """Whether the rows that were given are in the order that was asked for."""

    def start(
        self, query: Query, column: str, descending: bool, zone: tzinfo = UTC, count: int = 200
    ) -> list[EventRow]:
        """Begins a new result and gives its first rows. A column that cannot be sorted by counts as the time.

        Where it takes long to find the order, they are the newest ones, and ``is_sorted`` says so until ``sort``.
        """
        self._question = _Question(query, column, descending, zone)
        self._settled = False
        self._counted = None
        with unchanging(self._connection):
            self.is_sorted = not is_path(column) or self._orders.is_quick(column)
            if not self.is_sorted:
                self._question = self._question._replace(column=TIME, descending=True)
            rows = self._first(count)
        self._question = _Question(query, column, descending, zone)
        return rows

    def sort(self, count: int = 200) -> list[EventRow]:
        """Finds the order, however long that takes, and gives the first rows in it."""
        with unchanging(self._connection):
            rows = self._first(count)
        self.is_sorted = True
        return rows

    def _first(self, count: int) -> list[EventRow]:
        query, column, descending, zone = self._question
        if is_path(column):
            sql, values = path_order.whole(self._whole(), self._orders.ranks(column), descending)
            return rows_of(self._connection, _numbers(self._connection, f"{sql} LIMIT {count}", values))
        quick = compile_query(self._matches, query, zone, whole=False)
        return rows_of(self._connection, first_ids(self._connection, quick, self._whole, column, descending, count))

    def count(self) -> int:
        """How many events the result has, known before they are in order."""
        self._counted = _count(self._connection, self._whole())
        return self._counted

    def settle(self) -> int:
        """Puts all events of the result in order; returns how many there are, exactly."""
        connection, asked = self._connection, self._question
        self._settled = False
        connection.execute("DELETE FROM temp.ordered")
        with unchanging(connection):
            found = self._whole()
            expected = self.count() if self._counted is None and asked.column != TIME else self._counted or 0
            if is_path(asked.column):
                ranks = self._orders.ranks(asked.column)
                statements = path_order.in_parts(found, ranks, asked.descending, expected)
            else:
                statements = fill_statements(self._matches, found, asked.column, asked.descending, expected)
            for sql, values in statements:
                connection.execute(f"INSERT INTO temp.ordered (event) {sql}", values)
        self._settled = True
        self._total = connection.execute("SELECT coalesce(max(position), 0) FROM temp.ordered").fetchone()[0]
        return self._total

    def _whole(self) -> Filter:
        return compile_query(self._matches, self._question.query, self._question.zone)

    def page(self, first: int, count: int) -> list[EventRow]:
        """Rows ``first`` (from 0) to ``first + count`` of the result."""
        if self._settled:
            sql = "SELECT event FROM temp.ordered WHERE position > ? AND position <= ? ORDER BY position"
            return rows_of(self._connection, _numbers(self._connection, sql, (first, first + count)))
        found, asked = self._whole(), self._question
        if is_path(asked.column):
            sql, values = path_order.whole(found, self._orders.ranks(asked.column), asked.descending)
        else:
            sql, values = ordered_ids(found, asked.column, asked.descending), found.values
        sql = f"{sql} LIMIT ? OFFSET ?"
        return rows_of(self._connection, _numbers(self._connection, sql, (*values, count, first)))

    def texts(self, keys: Sequence[int], path: str) -> dict[int, str]:
        """What events have at a path, as a cell shows it; those that have nothing there are left out."""
        return self._columns.texts_at(keys, path)

    def value(self, key: int, path: str) -> CellValue:
        """What one event has at a path, exactly."""
        return self._columns.value_at(key, path)

    def keys(self, stretches: Sequence[tuple[int, int]]) -> list[int]:
        """The events of some rows of the settled result; none where it is not settled."""
        if not self._settled:
            return []
        return [key for first, last in stretches for key in places.keys_of_rows(self._connection, first, last)]

    def positions(self, keys: Sequence[int]) -> list[int]:
        """The rows to which some events went in the settled result; those that are not in it are left out."""
        return places.rows_of_keys(self._connection, keys)

    def row_at_time(self, start: int | None, end: int | None) -> int | None:
        """The first row within a stretch of time, else the nearest one to it; the result must be in order of time."""
        total = self._total if self._settled else self.settle()
        return places.row_at_time(self._connection, total, self._question.descending, start, end)

    def row_of_customer(self, key: int, row: int, back: bool) -> int | None:
        """The next row behind ``row`` (or before it) with an event of the customer of ``key``."""
        if not self._settled:
            self.settle()
        return places.row_of_customer(self._connection, key, row, back)

    def position(self, key: int) -> int | None:
        """The row (from 0) of an event in the settled result, None if it is not in it."""
        found = self._connection.execute("SELECT position - 1 FROM temp.ordered WHERE event = ?", (key,)).fetchone()
        return found[0] if found else None

    def annotated(self, row: int, back: bool) -> int | None:
        """The next row of the settled result, or the one before, whose event itself is marked or has a note."""
        sign, direction = ("<", "DESC") if back else (">", "ASC")
        found = self._connection.execute(
            f"SELECT position - 1 FROM temp.ordered WHERE position {sign} ?"
            f" AND event IN ({annotations.of_kind('event', annotations.Test(EVERYTHING))})"
            f" ORDER BY position {direction} LIMIT 1",
            (row + 1,),
        ).fetchone()
        return found[0] if found else None


@contextmanager
def unchanging(connection: sqlite3.Connection) -> Iterator[None]:
    """Statements that see the library as it is now, whatever is imported meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:  # an interrupt may have ended it
            connection.execute("COMMIT")


def _numbers(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> list[int]:
    return [row[0] for row in connection.execute(sql, values)]


def rows_of(connection: sqlite3.Connection, numbers: list[int]) -> list[EventRow]:
    """The rows of events given by number, in that order; numbers that are gone are left out."""
    if not numbers:
        return []
    listed = ", ".join(map(str, numbers))
    rows = {row[0]: row for row in connection.execute(f"{_ROW} FROM events AS e {_JOINS} WHERE e.id IN ({listed})")}
    return [_event_row(rows[number]) for number in numbers if number in rows]


def _event_row(row: tuple[object, ...]) -> EventRow:
    return EventRow._make((*row[:3], _KNOWN_BY[row[3]], *row[4:20], bool(row[20]), bool(row[21]), *row[22:]))  # type: ignore[index]


def count(connection: sqlite3.Connection, query: Query, zone: tzinfo) -> int:
    """How many events a query finds."""
    return _count(connection, compile_query(Matches(connection), query, zone))


def _count(connection: sqlite3.Connection, found: Filter) -> int:
    total: int = connection.execute(
        f"SELECT count(*) FROM {found.source} WHERE {found.where}", found.values
    ).fetchone()[0]
    return total
