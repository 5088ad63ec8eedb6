"""The orders a result can have: what each column is sorted by, and how the first rows come fast in each of them.

Events that are equal in the sorted column stand newest first. The whole order is one statement, ``ordered_ids``; the
first rows are the same rows, found with less work where an index or a group of equal values can be walked.
"""

import json
import sqlite3
import sys
import time
from array import array
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from viewer.store.matches import Matches
from viewer.store.queries import EVERYTHING, Filter
from viewer.store.types import TYPE_SOURCES

_BUDGET = 0.06  # seconds that a walk may take before all matching events are sorted instead
_SAMPLE = 2_000
_SPREAD = 1_000
_FREQUENT = 8
"""A value that so many events of the sample have is found often enough by walking from the newest event on."""
_MOST_NUMBERS = 400
_PASSES = 16
"""So many times all events are read, rather than sorted in memory."""
_AMPLE = 5
"""So many times the first rows are to be expected before the line where the order is cut."""
_STEPS = 20_000  # of SQLite's machine, between two looks at the clock: half a millisecond
_NEWEST = "e.happened_at DESC, e.id DESC"


class Order(NamedTuple):
    """A column's order: an expression over ``e``, or over ``d``, the row of ``table`` that ``e.link`` points to."""

    expression: str
    table: str = ""
    link: str = ""
    along: str = ""
    """An index of the table in this order, where walking along it is worth it; else the table is small."""


def _customers(column: str, index: str, collation: str = "") -> Order:
    return Order(f"d.{column}{collation}", "customers", "customer", index)


_TIME = Order("e.happened_at")
_TYPE_SOURCE = Order("e.type_source")

# Nothing else ever reaches ORDER BY.
_ORDERS = {
    "happened_at": _TIME,
    "type": Order("d.name", "types", "type"),
    "customer_name": _customers("name", "customers_name", " COLLATE NOCASE"),
    "customer_email": _customers("email", "customers_email", " COLLATE NOCASE"),
    "customer_id": _customers("vendor_id", "customers_vendor_id"),
    "customer_source_id": _customers("source_id", "customers_source_id"),
    "campaign_name": Order("d.name COLLATE NOCASE", "campaigns", "campaign"),
    "campaign_id": Order("d.vendor_id", "campaigns", "campaign"),
    "tier_name": Order("d.name COLLATE NOCASE", "tiers", "tier"),
    "tier_id": Order("d.vendor_id", "tiers", "tier"),
    "points": Order("d.points_from", "tiers", "tier"),
    "tier_from_name": Order("d.name COLLATE NOCASE", "tiers", "tier_from"),
    "tier_from_id": Order("d.vendor_id", "tiers", "tier_from"),
    "type_source": _TYPE_SOURCE,
    "deliveries": Order("e.deliveries"),
    "source": Order("d.name", "sources", "source"),
    "line": Order("e.line"),
    "id": Order("e.identity", along="events_identity"),
}


def sortable(column: str) -> bool:
    """Whether a column can be sorted by."""
    return column in _ORDERS


def ordered_ids(found: Filter, column: str, descending: bool) -> str:
    """The statement that gives the ids of a query's events in the order of a column; one unknown counts as the time."""
    order = _ORDERS.get(column, _TIME)
    return f"SELECT e.id FROM {found.source} {_join(order)} WHERE {found.where} ORDER BY {_by(order, descending)}"


def _join(order: Order) -> str:
    return f"LEFT JOIN {order.table} AS d ON d.id = e.{order.link}" if order.table else ""


def _by(order: Order, descending: bool) -> str:
    direction = "DESC" if descending else "ASC"
    if order is _TIME:
        return f"e.happened_at {direction}, e.id {direction}"
    return f"{order.expression} {direction}, {_NEWEST}"


class _Part(NamedTuple):
    """A stretch of an order: the events for which ``where`` holds."""

    where: str
    by: str
    early: bool
    """Its first rows are found without reading all events."""
    source: str = ""


class _TooLong(Exception):
    """A walk took more than its budget."""


def first_ids(
    connection: sqlite3.Connection,
    quick: Filter,
    whole: Callable[[], Filter],
    column: str,
    descending: bool,
    count: int,
) -> list[int]:
    """The first ``count`` ids of ``ordered_ids``.

    ``quick`` is the query for statements that end early, ``whole`` gives it for those that read every event.
    """
    order = _ORDERS.get(column, _TIME)
    try:
        if quick.by_customer or order is _TIME:
            sql = f"{ordered_ids(quick, column, descending)} LIMIT {count}"
            return [row[0] for row in _walk(connection, sql, quick.values, quick.row_by_row)]
        return _first_of_parts(connection, quick, whole, order, descending, count)
    except _TooLong:
        found = whole()
        sql = f"{ordered_ids(found, column, descending)} LIMIT {count}"
        return [row[0] for row in connection.execute(sql, found.values)]


def _first_of_parts(
    connection: sqlite3.Connection,
    quick: Filter,
    whole: Callable[[], Filter],
    order: Order,
    descending: bool,
    count: int,
) -> list[int]:
    value = f"e.{order.link}" if order.link else order.expression if order is _TYPE_SOURCE else "0"
    sql = f"SELECT e.id, {value} FROM {quick.source} WHERE {quick.where} ORDER BY {_NEWEST} LIMIT {_SAMPLE}"
    sample = _walk(connection, sql, quick.values, quick.row_by_row)
    if len(sample) < _SAMPLE:  # these are all
        among = Filter("events AS e", "e.id IN (SELECT value FROM json_each(?))", ())
        sql = f"SELECT e.id FROM {among.source} {_join(order)} WHERE {among.where} ORDER BY {_by(order, descending)}"
        numbers = json.dumps([row[0] for row in sample])
        return [row[0] for row in connection.execute(f"{sql} LIMIT {count}", (numbers,))]
    ids: list[int] = []
    for part in _parts(connection, quick, order, descending, count, Counter(row[1] for row in sample)):
        found = quick if part.early else whole()
        source = part.source or f"{found.source} {_join(order)}"
        sql = (
            f"SELECT e.id FROM {source} WHERE {found.where} AND ({part.where})"
            f" ORDER BY {part.by} LIMIT {count - len(ids)}"
        )
        ids += [row[0] for row in _walk(connection, sql, found.values, part.early)]
        if len(ids) == count:
            break
    return ids


def _walk(
    connection: sqlite3.Connection, sql: str, values: tuple[object, ...], limited: bool
) -> list[tuple[int, object]]:
    """The rows of a statement; raises _TooLong where it may only take so long and takes longer."""
    if not limited:
        return connection.execute(sql, values).fetchall()
    deadline, late = time.perf_counter() + _BUDGET, False

    def is_late() -> bool:
        nonlocal late
        late = time.perf_counter() > deadline
        return late

    connection.set_progress_handler(is_late, _STEPS)
    try:
        return connection.execute(sql, values).fetchall()
    except sqlite3.OperationalError:
        if late:
            raise _TooLong from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _parts(
    connection: sqlite3.Connection,
    found: Filter,
    order: Order,
    descending: bool,
    count: int,
    seen: Counter[object],
) -> list[_Part]:
    """An order cut into stretches, of which the first can be found without sorting everything."""
    by = _by(order, descending)
    if order.along and not order.table:
        return [_Part("1", by, True, f"events AS e INDEXED BY {order.along}")]
    if order.along:
        return _parts_along_index(connection, order, descending)
    if order.expression == "e.deliveries":
        once, more = _Part("e.deliveries = 1", _NEWEST, True), _Part("e.deliveries > 1", by, False)
        return [more, once] if descending else [once, more]
    if order.expression == "e.line":
        return _parts_by_line(connection, found, by, descending, count)
    return _parts_by_group(_groups(connection, order, descending), order, by, seen)


def _parts_along_index(connection: sqlite3.Connection, order: Order, descending: bool) -> list[_Part]:
    column, table, link = order.expression.removesuffix(" COLLATE NOCASE"), order.table, f"e.{order.link}"
    walk = _Part(
        f"{column} IS NOT NULL",
        _by(order, descending),
        True,
        f"{table} AS d INDEXED BY {order.along} CROSS JOIN events AS e INDEXED BY events_customer ON {link} = d.id",
    )
    unnamed = f"SELECT d.id FROM {table} AS d WHERE {column} IS NULL"
    sql = f"SELECT EXISTS (SELECT 1 FROM events AS e WHERE {link} IS NULL) OR EXISTS ({unnamed})"
    if not connection.execute(sql).fetchone()[0]:
        return [walk]
    nothing = _Part(f"{link} IS NULL OR {link} IN ({unnamed})", _NEWEST, False)
    return [walk, nothing] if descending else [nothing, walk]


def _parts_by_line(connection: sqlite3.Connection, found: Filter, by: str, descending: bool, count: int) -> list[_Part]:
    """Cut at the line that so many events of a sample are behind that the first rows will be among them."""
    last = connection.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0]
    step = last // _SPREAD + 1
    spread = json.dumps(list(range(1, last + 1, step)))
    sql = f"SELECT e.line FROM json_each(?) AS asked CROSS JOIN events AS e ON e.id = asked.value WHERE {found.where}"
    lines = sorted((row[0] for row in connection.execute(sql, (spread, *found.values))), reverse=descending)
    place = _AMPLE * count // step + 1
    if place >= len(lines):
        return [_Part("1", by, False)]
    near, far = (">=", "<") if descending else ("<=", ">")
    return [_Part(f"e.line {near} {lines[place]}", by, False), _Part(f"e.line {far} {lines[place]}", by, False)]


class _Group(NamedTuple):
    """The numbers under which one value of a column is stored; ``nothing``: and no number at all."""

    numbers: list[int]
    nothing: bool


def _groups(connection: sqlite3.Connection, order: Order, descending: bool) -> list[_Group]:
    if order is _TYPE_SOURCE:
        groups = [_Group([number], False) for number in range(len(TYPE_SOURCES))]
        return groups[::-1] if descending else groups
    groups = [_Group([], True)]
    rank = None
    for number, place, nothing in connection.execute(
        f"SELECT d.id, dense_rank() OVER (ORDER BY {order.expression}) AS place, {order.expression} IS NULL"
        f" FROM {order.table} AS d ORDER BY place"
    ):
        if not nothing and place != rank:
            groups.append(_Group([], False))
            rank = place
        groups[-1].numbers.append(number)
    return groups[::-1] if descending else groups


def _parts_by_group(groups: list[_Group], order: Order, by: str, seen: Counter[object]) -> list[_Part]:
    """The values before the first frequent one in one part, that one, and all behind it."""
    if sum(len(group.numbers) for group in groups) > _MOST_NUMBERS:
        return [_Part("1", by, False)]
    frequent = next(
        (
            place
            for place, (numbers, nothing) in enumerate(groups)
            if sum(seen[number] for number in numbers) + (seen[None] if nothing else 0) >= _FREQUENT
        ),
        len(groups),
    )
    parts = [
        _Part(_is_among(order, groups[:frequent]), by, False),
        _Part(_is_among(order, groups[frequent : frequent + 1]), _NEWEST, True),
        _Part(_is_among(order, groups[frequent + 1 :]), by, False),
    ]
    return [part for part in parts if part.where]


def _is_among(order: Order, groups: list[_Group]) -> str:
    column = f"e.{order.link}" if order.link else order.expression
    numbers = [number for group in groups for number in group.numbers]
    found = [f"{column} IN ({', '.join(map(str, numbers))})"] if numbers else []
    if any(group.nothing for group in groups):
        found.append(f"{column} IS NULL")
    return " OR ".join(found)


def fill_statements(
    matches: Matches, found: Filter, column: str, descending: bool
) -> list[tuple[str, tuple[object, ...]]]:
    """Statements that one after the other give the ids of ``ordered_ids``, with little to be held in memory."""
    order = _ORDERS.get(column, _TIME)
    if not (order.table or order is _TYPE_SOURCE) or found.by_customer:
        return [(ordered_ids(found, column, descending), found.values)]
    if found.where == EVERYTHING and order.along:
        parts = _parts_along_index(matches.connection, order, descending)
        return [
            (f"SELECT e.id FROM {part.source or found.source} WHERE {part.where} ORDER BY {part.by}", ())
            for part in parts
        ]
    if found.where == EVERYTHING:
        groups = _groups(matches.connection, order, descending)
        if len(groups) <= _PASSES:
            wheres = filter(None, (_is_among(order, [group]) for group in groups))
            return [(f"SELECT e.id FROM {found.source} WHERE {where} ORDER BY {_NEWEST}", ()) for where in wheres]
    if not order.table:
        return [(ordered_ids(found, column, descending), found.values)]
    ranks = matches.remember(("ranks", order), lambda: _ranks(matches.connection, order))
    by = f"substr(?, coalesce(e.{order.link}, 0) * 4 + 1, 4) {'DESC' if descending else 'ASC'}, {_NEWEST}"
    return [(f"SELECT e.id FROM {found.source} WHERE {found.where} ORDER BY {by}", (*found.values, ranks))]


def _ranks(connection: sqlite3.Connection, order: Order) -> bytes:
    """The place of each snapshot in an order, four bytes for each number; 0 for those without a value."""
    size = connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {order.table}").fetchone()[0]
    ranks = array("I", bytes(4 * size))
    assert ranks.itemsize == 4, "four bytes a rank"
    ranked = connection.execute(
        f"SELECT d.id, dense_rank() OVER (ORDER BY {order.expression}) FROM {order.table} AS d"
        f" WHERE {order.expression} IS NOT NULL"
    )
    for number, rank in ranked:
        ranks[number] = rank
    if sys.byteorder == "little":
        ranks.byteswap()
    return ranks.tobytes()
