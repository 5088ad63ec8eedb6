"""All events of a result in order: by statements that sort little in memory, one after the other."""

import sqlite3
import sys
from array import array
from itertools import pairwise

from viewer.store.conditions import EVERYTHING
from viewer.store.matches import Matches
from viewer.store.queries import Filter
from viewer.store.sorting import (
    BY_TIME,
    NEWEST,
    ORDERS,
    Order,
    groups_of,
    is_among,
    order_by,
    ordered_ids,
    parts_along_index,
    parts_with_value,
    sample_lines,
)

_SORTED = 250_000
"""So many events are sorted in memory at a time; each takes some forty bytes."""
_PASSES = 24
"""So many times all events are read, rather than sorted in memory."""


def fill_statements(
    matches: Matches, found: Filter, column: str, descending: bool, expected: int
) -> list[tuple[str, tuple[object, ...]]]:
    """Statements that one after the other give the ids of ``ordered_ids``, about as many as ``expected``.

    Each holds in memory what it sorts: so each sorts a part, and where values can be walked, nothing is sorted.
    """
    order = ORDERS.get(column, BY_TIME)
    plain = [(ordered_ids(found, column, descending), found.values)]
    if order is BY_TIME or order.expression == "e.identity" or found.by_customer:
        return plain
    select, by = f"SELECT e.id FROM {found.source} WHERE {found.where}", order_by(order, descending)
    if order.some:
        return [
            (f"{select} AND ({part.where}) ORDER BY {part.by}", found.values)
            for part in parts_with_value(order, descending)
        ]
    if order.expression == "e.deliveries":
        where = ("e.deliveries > 1", "e.deliveries = 1")
        return [(f"{select} AND {each} ORDER BY {by}", found.values) for each in (where if descending else where[::-1])]
    if order.expression == "e.line":
        return [
            (f"{select} AND {each} ORDER BY {by}", found.values)
            for each in _stretches(matches.connection, found, descending, expected)
        ]
    if found.where == EVERYTHING and order.along:
        parts = parts_along_index(matches.connection, order, descending)
        return [
            (f"SELECT e.id FROM {part.source or found.source} WHERE {part.where} ORDER BY {part.by}", ())
            for part in parts
        ]
    if found.where == EVERYTHING:
        groups = groups_of(matches.connection, order, descending)
        if len(groups) <= _PASSES:
            wheres = filter(None, (is_among(order, [group]) for group in groups))
            return [(f"{select} AND ({where}) ORDER BY {NEWEST}", ()) for where in wheres]
    return _by_rank(matches, found, order, descending, expected) if order.table else plain


def _stretches(connection: sqlite3.Connection, found: Filter, descending: bool, expected: int) -> list[str]:
    """Conditions that cut the lines, in order, into stretches of not too many events."""
    lines = sorted(set(sample_lines(connection, found)))
    cuts = lines[_SORTED * len(lines) // max(expected, 1) :: max(_SORTED * len(lines) // max(expected, 1), 1)]
    ends = [None, *cuts, None] if expected > _SORTED else [None, None]
    stretches = [
        " AND ".join(
            [f"e.line >= {low}"] * (low is not None) + [f"e.line < {high}"] * (high is not None) or [EVERYTHING]
        )
        for low, high in pairwise(ends)
    ]
    return stretches[::-1] if descending else stretches


def _by_rank(
    matches: Matches, found: Filter, order: Order, descending: bool, expected: int
) -> list[tuple[str, tuple[object, ...]]]:
    """The places of the snapshots stand in a map, and the events of some of the places are sorted at a time."""
    ranks, last = matches.remember(("ranks", order), lambda: _ranks(matches.connection, order))
    parts = expected // _SORTED + 1
    ends = [(last + 1) * part // parts for part in range(parts + 1)]
    rank = f"substr(?, coalesce(e.{order.link}, 0) * 4 + 1, 4)"
    by = f"{rank} {'DESC' if descending else 'ASC'}, {NEWEST}"
    statements: list[tuple[str, tuple[object, ...]]] = [
        (
            f"SELECT e.id FROM {found.source} WHERE {found.where} AND {rank} BETWEEN ? AND ? ORDER BY {by}",
            (*found.values, ranks, low.to_bytes(4), (high - 1).to_bytes(4), ranks),
        )
        for low, high in pairwise(ends)
        if low < high
    ]
    return statements[::-1] if descending else statements


def _ranks(connection: sqlite3.Connection, order: Order) -> tuple[bytes, int]:
    """The place of each snapshot in an order, four bytes for each number, and the last place; 0 is without a value."""
    size = connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {order.table}").fetchone()[0]
    ranks = array("I", bytes(4 * size))
    assert ranks.itemsize == 4, "four bytes a rank"
    ranked = connection.execute(
        f"SELECT d.id, dense_rank() OVER (ORDER BY {order.expression}) FROM {order.table} AS d"
        f" WHERE {order.expression} IS NOT NULL"
    )
    last = 0
    for number, rank in ranked:
        ranks[number] = rank
        last = max(last, rank)
    if sys.byteorder == "little":
        ranks.byteswap()
    return ranks.tobytes(), last
