"""The first rows of an order at once: by walking along an index, or through the events of one value, newest first."""

import json
import sqlite3
import time
from collections import Counter
from collections.abc import Callable

from viewer.store.queries import Filter
from viewer.store.sorting import (
    BY_TIME,
    BY_TYPE_SOURCE,
    NEWEST,
    ORDERS,
    Group,
    Order,
    Part,
    groups_of,
    is_among,
    join_of,
    order_by,
    ordered_ids,
    parts_along_index,
    parts_with_value,
    sample_lines,
    step_of,
)

_BUDGET = 0.06  # seconds that a walk may take before all matching events are sorted instead
_SAMPLE = 2_000
_FREQUENT = 8
"""A value that so many events of the sample have is found often enough by walking from the newest event on."""
_MOST_NUMBERS = 400
_AMPLE = 5
"""So many times the first rows are to be expected before the line where the order is cut."""
_STEPS = 20_000  # of SQLite's machine, between two looks at the clock: half a millisecond


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
    order = ORDERS.get(column, BY_TIME)
    try:
        if quick.by_customer or order is BY_TIME:
            sql = f"{ordered_ids(quick, column, descending)} LIMIT {count}"
            return [row[0] for row in _walk(connection, sql, quick.values, quick.row_by_row)]
        return _first_of_parts(connection, quick, whole, column, descending, count)
    except _TooLong:
        found = whole()
        sql = f"{ordered_ids(found, column, descending)} LIMIT {count}"
        return [row[0] for row in connection.execute(sql, found.values)]


def _first_of_parts(
    connection: sqlite3.Connection,
    quick: Filter,
    whole: Callable[[], Filter],
    column: str,
    descending: bool,
    count: int,
) -> list[int]:
    order = ORDERS[column]
    value = f"e.{order.link}" if order.link else order.expression if order is BY_TYPE_SOURCE else "0"
    sql = f"SELECT e.id, {value} FROM {quick.source} WHERE {quick.where} ORDER BY {NEWEST} LIMIT {_SAMPLE}"
    sample = _walk(connection, sql, quick.values, quick.row_by_row)
    if len(sample) < _SAMPLE:  # these are all
        among = Filter("events AS e", "e.id IN (SELECT value FROM json_each(?))", ())
        numbers = json.dumps([row[0] for row in sample])
        sql = f"{ordered_ids(among, column, descending)} LIMIT {count}"
        return [row[0] for row in connection.execute(sql, (numbers,))]
    ids: list[int] = []
    for part in _parts(connection, quick, order, descending, count, Counter(row[1] for row in sample)):
        found = quick if part.early else whole()
        source = part.source or f"{found.source} {join_of(order)}"
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
) -> list[Part]:
    """An order cut into stretches, of which the first can be found without sorting everything."""
    by = order_by(order, descending)
    if order.some:
        return parts_with_value(order, descending)
    if order.along and not order.table:
        return [Part("1", by, True, f"events AS e INDEXED BY {order.along}")]
    if order.along:
        return parts_along_index(connection, order, descending)
    if order.expression == "e.deliveries":
        once, more = Part("e.deliveries = 1", NEWEST, True), Part("e.deliveries > 1", by, False)
        return [more, once] if descending else [once, more]
    if order.expression == "e.line":
        return _parts_by_line(connection, found, by, descending, count)
    return _parts_by_group(groups_of(connection, order, descending), order, by, seen)


def _parts_by_line(connection: sqlite3.Connection, found: Filter, by: str, descending: bool, count: int) -> list[Part]:
    """Cut at the line that so many events of a sample are behind that the first rows will be among them."""
    lines = sorted(sample_lines(connection, found), reverse=descending)
    place = _AMPLE * count // step_of(connection) + 1
    if place >= len(lines):
        return [Part("1", by, False)]
    near, far = (">=", "<") if descending else ("<=", ">")
    return [Part(f"e.line {near} {lines[place]}", by, False), Part(f"e.line {far} {lines[place]}", by, False)]


def _parts_by_group(groups: list[Group], order: Order, by: str, seen: Counter[object]) -> list[Part]:
    """The values before the first frequent one in one part, that one, and all behind it."""
    if sum(len(group.numbers) for group in groups) > _MOST_NUMBERS:
        return [Part("1", by, False)]
    frequent = next(
        (
            place
            for place, (numbers, nothing) in enumerate(groups)
            if sum(seen[number] for number in numbers) + (seen[None] if nothing else 0) >= _FREQUENT
        ),
        len(groups),
    )
    parts = [
        Part(is_among(order, groups[:frequent]), by, False),
        Part(is_among(order, groups[frequent : frequent + 1]), NEWEST, True),
        Part(is_among(order, groups[frequent + 1 :]), by, False),
    ]
    return [part for part in parts if part.where]
