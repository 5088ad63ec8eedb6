"""Counts of what a query finds, by value and by time, over one reader connection; remembered while nothing changes."""

import json
import sqlite3
from collections import Counter, OrderedDict
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from math import inf
from time import perf_counter
from typing import NamedTuple

from viewer.domain.paths import parse_path
from viewer.domain.query import Query
from viewer.store import schema
from viewer.store.conditions import EVERYTHING
from viewer.store.coverage import Coverage
from viewer.store.facets import Named, named
from viewer.store.histogram import TimeLimits, time_limits
from viewer.store.kinds import Kinds
from viewer.store.matches import Matches
from viewer.store.path_values import PathValues
from viewer.store.queries import Filter, compile_query
from viewer.store.tallies import UNTIMED, Code, tally

_REMEMBERED = 64
_ALL = Filter("events AS e", EVERYTHING, ())
_PAGES_KB = 16 * 1024  # what is counted is remembered itself; the table that is searched needs the memory more
_PAUSES = 8
"""So many times as long as making an estimate takes there is none after it."""


class Counts(NamedTuple):
    """What a query finds; while ``share`` is below 1, in that part of the stretches only."""

    values: dict[str, dict[str, int]]
    """For each field, how many events have which value."""
    places: tuple[int | None, ...]
    """For each stretch how many events; None: not counted yet."""
    untimed: int
    """How many events have no time."""
    share: float = 1.0


class Summaries:
    """Counts one query after another; belongs to one thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        connection.execute(f"PRAGMA cache_size = -{_PAGES_KB}")
        self.coverage = Coverage(connection)
        self._matches = Matches(connection)
        self._version = -1
        self._names: dict[str, Named] = {}
        self._known: OrderedDict[object, Counts] = OrderedDict()
        self._kinds: Kinds | None = None
        self._limits: tuple[TimeLimits | None] | None = None
        self._paths: dict[str, PathValues] = {}

    def refresh(self) -> None:
        """Forgets everything if the library has changed."""
        version = self.connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._version = version
            schema.stand_in(self.connection)
            self._names.clear()
            self._known.clear()
            self._kinds = None
            self._limits = None

    def limits(self) -> TimeLimits | None:
        """The time that the library holds, None where no event has one."""
        if self._limits is None:
            self._limits = (time_limits(self.connection),)
        return self._limits[0]

    def count(
        self,
        query: Query,
        zone: tzinfo,
        edges: Sequence[int],
        fields: Sequence[str],
        patience: float = inf,
        events: Sequence[int] | None = None,
    ) -> Iterator[Counts]:
        """Counts what a query finds by the values of ``fields`` and by the stretches between ``edges``.

        The last answer is exact; before it, every ``patience`` seconds, there is one of a part. Events with a time
        outside the edges are not counted. ``events`` are the numbers of all that the query finds, where that is known
        already.
        """
        found = _these(events) if events is not None else None
        key = (found or query, zone, tuple(edges), tuple(fields))
        if key not in self._known:
            for counts in self._count(query, zone, tuple(edges), tuple(fields), patience, found):
                if counts.share < 1:
                    yield counts
                else:
                    self._known[key] = counts
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        self._known.move_to_end(key)
        yield self._known[key]

    def _count(
        self,
        query: Query,
        zone: tzinfo,
        edges: tuple[int, ...],
        fields: tuple[str, ...],
        patience: float,
        found: Filter | None,
    ) -> Iterator[Counts]:
        names = [self._named(field) for field in fields]
        code = Code(tuple(name.sql for name in names), tuple(name.size for name in names))
        if not code.fits():
            yield self._in_halves(query, zone, edges, fields)
            return
        found = found or compile_query(self._matches, query, zone)
        kinds = self._kinds
        if kinds is not None and kinds.edges == edges and kinds.can_answer(found, code):
            numbers, places, untimed = kinds.answer(found)
            yield Counts(_values(fields, names, kinds.code, numbers), tuple(places), untimed)
            return
        made = Kinds(self.connection, edges) if found == _ALL else None
        if made is not None and made.can_answer(found, code) and made.code.fits():
            code = made.code
        else:
            made = None
        total: Counter[int] = Counter()
        at: list[int | None] = [None] * (len(edges) - 1)
        untimed, told, pause = 0, perf_counter(), patience
        for done, (place, counter) in enumerate(tally(self.connection, found, edges, code), 1):
            total.update(counter)
            if made is not None:
                made.take(place, counter)
            if place == UNTIMED:
                untimed = counter.total()
            else:
                at[place] = counter.total()
                now = perf_counter()
                if now - told > pause:
                    yield Counts(_values(fields, names, code, total), tuple(at), 0, done / len(edges))
                    told = perf_counter()
                    pause = max(patience, _PAUSES * (told - now))
        if made is not None and made.complete():
            self._kinds = made
        yield Counts(_values(fields, names, code, total), tuple(at), untimed)

    def _in_halves(self, query: Query, zone: tzinfo, edges: tuple[int, ...], fields: tuple[str, ...]) -> Counts:
        """For fields with so many values that all together would not fit into one code."""
        half = len(fields) // 2
        *_, first = self.count(query, zone, edges, fields[:half])
        *_, second = self.count(query, zone, edges, fields[half:])
        return first._replace(values=first.values | second.values)

    def _named(self, field: str) -> Named:
        if field not in self._names:
            path = parse_path(field)
            if path is None:
                self._names[field] = named(self.connection, field)
            else:
                values = self._paths.setdefault(field, PathValues(self.connection, path))
                self._names[field] = values.named()
        return self._names[field]


def _these(events: Sequence[int]) -> Filter:
    """The events with these numbers."""
    source = "json_each(?) AS these CROSS JOIN events AS e ON e.id = these.value"
    return Filter(source, EVERYTHING, (json.dumps(list(events)),))


def _values(
    fields: Sequence[str], names: Sequence[Named], code: Code, counts: Counter[int]
) -> dict[str, dict[str, int]]:
    apart = dict(zip(code.expressions, code.apart(counts), strict=True))
    return {field: name.merged(apart[name.sql]) for field, name in zip(fields, names, strict=True)}
