"""All rows of a result, one after the other, at full speed: narrow rows, and each snapshot looked up once."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from itertools import islice
from typing import Any

from viewer.domain.columns import is_path
from viewer.domain.event import CONFLICT, HAS_ID, TEST
from viewer.domain.oddities import ALL as ODDITIES
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.store import annotations, path_order
from viewer.store.matches import Matches
from viewer.store.path_order import PathOrders
from viewer.store.queries import compile_query
from viewer.store.sorting import ordered_ids
from viewer.store.types import TYPE_SOURCES

_CHUNK = 5_000
_REMEMBERED = 100_000

_NARROW = (
    "SELECT e.id, e.identity, e.flags, e.type, e.type_source, e.happened_at, e.customer, e.campaign, e.tier,"
    " e.tier_from, e.deliveries, e.source, e.line, e.status, {note}, {colour}"
    " FROM json_each(?) AS asked JOIN events AS e ON e.id = asked.value"
)
_PLAIN = _NARROW.format(note="NULL", colour="NULL")
_ANNOTATED = (
    _NARROW.format(note="a.note", colour="a.colour")
    + " LEFT JOIN annotations AS a ON a.kind = 'event' AND a.subject = e.identity"
)
_CUSTOMER = "vendor_id, name, email, source_id" + "".join(
    f", (SELECT {part} FROM annotations WHERE kind = 'customer' AND subject = vendor_id)" for part in ("note", "colour")
)


def all_rows(
    connection: sqlite3.Connection, query: Query, column: str, descending: bool, zone: tzinfo
) -> Iterator[EventRow]:
    """Every event of a query in order, drawn as they are asked for."""
    return chosen_rows(connection, all_numbers(connection, query, column, descending, zone))


def all_numbers(
    connection: sqlite3.Connection, query: Query, column: str, descending: bool, zone: tzinfo
) -> Iterator[int]:
    """The library's numbers of the same events."""
    found = compile_query(Matches(connection), query, zone)
    if is_path(column):
        numbers = connection.execute(*path_order.whole(found, PathOrders(connection).ranks(column), descending))
    else:
        numbers = connection.execute(ordered_ids(found, column, descending), found.values)
    while some := numbers.fetchmany(_CHUNK):
        yield from [row[0] for row in some]


def chosen_rows(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[EventRow]:
    """Events by their numbers, in that order; those that are gone are left out."""
    waiting = iter(numbers)
    types = dict(connection.execute("SELECT id, name FROM types"))
    sources = dict(connection.execute("SELECT id, name FROM sources"))
    customers = _Dimension(connection, "customers", _CUSTOMER)
    campaigns = _Dimension(connection, "campaigns", "vendor_id, name")
    tiers = _Dimension(connection, "tiers", "vendor_id, name, points_from, points_to")
    # Most libraries have no notes, and a look for one at each of a million events takes a second.
    sql = _ANNOTATED if annotations.are_any(connection, "event") else _PLAIN
    while asked := list(islice(waiting, _CHUNK)):
        narrow = {row[0]: row for row in connection.execute(sql, (json.dumps(asked),))}
        customers.learn({row[6] for row in narrow.values()})
        for number in asked:
            if (row := narrow.get(number)) is None:
                continue
            # fmt: off
            (key, identity, flags, kind, known_by, happened_at, customer, campaign, tier, tier_from, deliveries,
             source, line, status, note, mark) = row
            # fmt: on
            customer_id, name, email, source_id, customer_note, customer_mark = customers[customer]
            tier_id, tier_name, points_from, points_to = tiers[tier]
            campaign_id, campaign_name = campaigns[campaign]
            before = tiers[tier_from]
            yield EventRow(
                key,
                identity if flags & HAS_ID else None,
                types[kind],
                TYPE_SOURCES[known_by],
                happened_at,
                customer_id,
                name,
                email,
                source_id,
                campaign_id,
                campaign_name,
                tier_id,
                tier_name,
                before[0],
                before[1],
                points_from,
                points_to,
                deliveries,
                sources[source],
                line,
                flags & TEST != 0,
                flags & CONFLICT != 0,
                status,
                flags & ODDITIES,
                note,
                mark,
                customer_note,
                customer_mark,
            )


class _Dimension(dict[int | None, tuple[Any, ...]]):
    """The columns of snapshots by their number, remembered up to a bound; None stands for no snapshot."""

    def __init__(self, connection: sqlite3.Connection, table: str, columns: str) -> None:
        self._connection = connection
        self._sql = f"SELECT id, {columns} FROM {table} WHERE id"
        self._nothing = (None,) * (columns.count(",") + 1)
        super().__init__({None: self._nothing})

    def __missing__(self, number: int | None) -> tuple[Any, ...]:
        row = self._connection.execute(f"{self._sql} = ?", (number,)).fetchone()
        found = self[number] = row[1:] if row else self._nothing
        return found

    def learn(self, numbers: set[int | None]) -> None:
        """Looks up those that are not known in one go."""
        if len(self) > _REMEMBERED:
            self.clear()
            self[None] = self._nothing
        missing = json.dumps([number for number in numbers if number not in self])
        for row in self._connection.execute(f"{self._sql} IN (SELECT value FROM json_each(?))", (missing,)):
            self[row[0]] = row[1:]
