"""The order of a column of a path: each distinct value gets a rank, and events are sorted by their snapshot's rank.

Numbers stand before texts, and events without a value last, whichever way round; equal ones newest first.
"""

import sqlite3
import sys
from array import array
from collections import OrderedDict, deque
from itertools import pairwise
from typing import NamedTuple

from viewer.domain.body_text import text_in
from viewer.domain.natural_order import natural_key
from viewer.domain.paths import Path, parse_path
from viewer.store.bodies import Bodies
from viewer.store.paths import Place, place_of
from viewer.store.queries import Filter
from viewer.store.sorting import NEWEST

_ORDERS_KEPT = 4
_AT_ONCE = 4_000
"""So many snapshots are looked into before it is worth showing something else meanwhile."""
_SORTED = 250_000
_PASSES = 8
_MARKS = 32
_TEXTS_KEPT = 400_000
_NOTHING = b"\0\0\0\0"
Statement = tuple[str, tuple[object, ...]]


class Ranks(NamedTuple):
    """The rank of every snapshot, four bytes for each number, from 1 on; 0 where there is no value."""

    place: Place
    content: bytes
    last: int

    @property
    def expression(self) -> str:
        """The rank of a row ``e`` of events, for a statement with one value: ``content``."""
        rank = f"substr(?, coalesce(e.{self.place.link}, 0) * 4 + 1, 4)"
        return f"CASE WHEN {self.place.only} THEN {rank} ELSE x'00000000' END" if self.place.only else rank


class PathOrders:
    """The ranks of the paths that were sorted by, kept up with a library that grows; belongs to one thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: OrderedDict[Path, _Values] = OrderedDict()

    def is_quick(self, path: str) -> bool:
        """Whether the ranks are known, or known in a moment."""
        return self._values_of(path).missing() <= _AT_ONCE

    def ranks(self, path: str) -> Ranks:
        """The ranks of a path. Takes as long as it takes to look into every snapshot that was not seen yet."""
        return self._values_of(path).ranks()

    def _values_of(self, path: str) -> "_Values":
        steps = parse_path(path)
        assert steps is not None, "a path that can be sorted by"
        values = self._known.pop(steps, None) or _Values(self._connection, place_of(steps))
        self._known[steps] = values
        while len(self._known) > _ORDERS_KEPT:
            self._known.popitem(last=False)
        return values


class _Values:
    """The values of snapshots at one path."""

    def __init__(self, connection: sqlite3.Connection, place: Place) -> None:
        self._connection = connection
        self._place = place
        self._bodies = Bodies(connection)
        self._codes = array("I", [0])  # by the number of a snapshot: which text it has
        self._texts: dict[str, int] = {}
        self._marks: deque[tuple[int, bytes]] = deque(maxlen=_MARKS)
        self._last = self._seen = 0
        self._ranks: Ranks | None = None

    def missing(self) -> int:
        """How many snapshots were not looked into yet."""
        table = self._place.table
        seen = self._count(f"SELECT count(*) FROM {table} WHERE id <= {self._last}")
        # Where one was removed, its number and those behind it may be given to others.
        if seen != self._seen or self._latest() != list(self._marks):
            self._forget()
        return self._count(f"SELECT count(*) FROM {table} WHERE id > {self._last}")

    def ranks(self) -> Ranks:
        """The ranks, of the values that are there now."""
        if self.missing() == 0 and self._ranks is not None:
            return self._ranks
        if len(self._codes) <= self._last:
            self._forget()
        self._read()
        self._ranks = self._ranked()
        if len(self._texts) > _TEXTS_KEPT:  # then all are read again once the library has changed
            self._codes, self._texts = array("I", [0]), {}
        return self._ranks

    def _read(self) -> None:
        sql = f"SELECT id, digest, dictionary, body FROM {self._place.table} WHERE id > ? ORDER BY id"
        # One statement from end to end: while it runs, it can be interrupted, and what was read by then is kept.
        for number, digest, dictionary, body in self._connection.execute(sql, (self._last,)):
            text = text_in(self._bodies.unpack(dictionary, body), self._place.inner)
            self._codes.extend([0] * (number - len(self._codes)))
            self._codes.append(self._texts.setdefault(text, len(self._texts) + 1) if text else 0)
            self._marks.append((number, digest))
            self._last, self._seen = number, self._seen + 1

    def _ranked(self) -> Ranks:
        keys = [natural_key(text) for text in self._texts]
        ordered = {key: rank for rank, key in enumerate(sorted(set(keys)), 1)}
        rank_of = [0, *(ordered[key] for key in keys)]
        content = array("I", map(rank_of.__getitem__, self._codes))
        assert content.itemsize == len(_NOTHING), "four bytes a rank"
        if sys.byteorder == "little":
            content.byteswap()
        return Ranks(self._place, content.tobytes(), len(ordered))

    def _latest(self) -> list[tuple[int, bytes]]:
        sql = f"SELECT id, digest FROM {self._place.table} WHERE id <= ? ORDER BY id DESC LIMIT {_MARKS}"
        return self._connection.execute(sql, (self._last,)).fetchall()[::-1]

    def _count(self, sql: str) -> int:
        count: int = self._connection.execute(sql).fetchone()[0]
        return count

    def _forget(self) -> None:
        self._codes, self._texts = array("I", [0]), {}
        self._marks.clear()
        self._last = self._seen = 0
        self._ranks = None


def whole(found: Filter, ranks: Ranks, descending: bool) -> Statement:
    """The statement that gives the ids of a query's events in the order of a path."""
    rank, direction = ranks.expression, "DESC" if descending else "ASC"
    sql = (
        f"SELECT e.id FROM {found.source} WHERE {found.where}"
        f" ORDER BY {rank} <= x'00000000', {rank} {direction}, {NEWEST}"
    )
    return sql, (*found.values, ranks.content, ranks.content)


def in_parts(found: Filter, ranks: Ranks, descending: bool, expected: int) -> list[Statement]:
    """Statements that one after the other give the same, each of which sorts a part in memory."""
    parts = ranks.last if ranks.last <= _PASSES else min(expected // _SORTED + 1, ranks.last)
    ends = [1 + ranks.last * part // parts for part in range(parts + 1)] if parts else []
    stretches = [(low, high - 1) for low, high in pairwise(ends)]
    rank = ranks.expression
    select = f"SELECT e.id FROM {found.source} WHERE {found.where} AND {rank}"
    statements: list[Statement] = []
    for low, high in stretches[::-1] if descending else stretches:
        values = (*found.values, ranks.content, low.to_bytes(4), high.to_bytes(4))
        if low == high:
            statements.append((f"{select} BETWEEN ? AND ? ORDER BY {NEWEST}", values))
        else:
            by = f"{rank} {'DESC' if descending else 'ASC'}, {NEWEST}"
            statements.append((f"{select} BETWEEN ? AND ? ORDER BY {by}", (*values, ranks.content)))
    # The rank of a snapshot that came after the ranks were found is empty; its event is lost nowhere.
    statements.append((f"{select} <= x'00000000' ORDER BY {NEWEST}", (*found.values, ranks.content)))
    return statements
