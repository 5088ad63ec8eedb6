"""Counting events by time and by what they are, in one walk along the index of time.

SQLite groups by sorting, which takes ten times as long as the walk itself. Here it writes one number for each event,
stretch by stretch, and the numbers are counted outside: they say together what the event is.
"""

import json
import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import prod
from typing import NamedTuple

from viewer.store.conditions import OF_CUSTOMERS
from viewer.store.queries import Filter

UNTIMED = -1
"""The stretch of the events that have no time."""
_LARGEST = 2**62
_PIECE = 1 << 16  # characters that are counted at a time: the lock of the interpreter is not kept for longer
_ALONG_TIME = "events AS e"
_FETCHED = 2_000
_LOOKED_UP = 4_000
_WALKED_PER_LOOKUP = 150  # so many events are walked past in the time in which one is looked up


class Code(NamedTuple):
    """Several numbers of a row ``e`` of events as a single one."""

    expressions: tuple[str, ...]
    sizes: tuple[int, ...]
    """Each expression is below its size; NULL counts as 0, which no snapshot has for a number."""

    @property
    def sql(self) -> str:
        """The expression of all."""
        made = ""
        for expression, size in zip(self.expressions, self.sizes, strict=True):
            made = f"({made}) * {size} + coalesce({expression}, 0)" if made else f"coalesce({expression}, 0)"
        return made or "0"

    def fits(self) -> bool:
        """Whether it is a number of 64 bits whatever the events are."""
        return prod(self.sizes) < _LARGEST

    def apart(self, counts: Mapping[int, int]) -> list[Counter[int]]:
        """How often each expression has which value, from how often there is which code."""
        found: list[Counter[int]] = [Counter() for _ in self.sizes]
        places = list(zip(reversed(self.sizes), reversed(found), strict=True))
        for number, count in counts.items():
            for size, counter in places:
                number, part = divmod(number, size)
                counter[part] += count
        return found


def tally(
    connection: sqlite3.Connection, found: Filter, edges: Sequence[int], code: Code
) -> Iterator[tuple[int, Counter[int]]]:
    """The events that a query finds in each stretch [edges[n], edges[n + 1]), counted by ``code``.

    The stretches come in an order that is spread over time, so that the first of them give a picture of all; the
    events without a time come last, as ``UNTIMED``. What is before the first edge or behind the last is left out.
    """
    if found.source != _ALONG_TIME and _are_few(connection, found):
        yield from _one_by_one(connection, found, edges, code)
    else:
        yield from _along_time(connection, _by_map(found), edges, code)


def _by_map(found: Filter) -> Filter:
    """The same for a walk past all events: a look into a map is quicker than one into a list of customers."""
    if not found.by_customer or OF_CUSTOMERS not in found.where:
        return found
    listed: list[int] = json.loads(str(found.values[0]))
    content = bytearray(max(listed, default=0) + 1)
    for number in listed:
        content[number] = 1
    where = found.where.replace(OF_CUSTOMERS, "substr(?, e.customer + 1, 1) = x'01'", 1)
    return found._replace(where=where, values=(bytes(content), *found.values[1:]))


def _are_few(connection: sqlite3.Connection, found: Filter) -> bool:
    """Whether it is less work to look each event up than to walk past all."""
    last = connection.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0]
    most = max(_LOOKED_UP, last // _WALKED_PER_LOOKUP)
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {found.source} WHERE {found.where} LIMIT {most + 1})"
    return bool(connection.execute(sql, found.values).fetchone()[0] <= most)


def _along_time(
    connection: sqlite3.Connection, found: Filter, edges: Sequence[int], code: Code
) -> Iterator[tuple[int, Counter[int]]]:
    counted = f"json_group_array({code.sql})" if code.sizes else "count(*)"
    # One statement for all stretches: what it looks up by the way is looked up once.
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS stretches (turn INTEGER PRIMARY KEY, place INTEGER, low INTEGER, high INTEGER)"
    )
    connection.execute("DELETE FROM temp.stretches")
    connection.executemany(
        "INSERT INTO temp.stretches (place, low, high) VALUES (?, ?, ?)",
        [(place, edges[place], edges[place + 1]) for place in spread(len(edges) - 1)],
    )
    rows = connection.execute(
        f"SELECT s.place, (SELECT {counted} FROM {_ALONG_TIME} INDEXED BY events_time"
        f" WHERE e.happened_at >= s.low AND e.happened_at < s.high AND ({found.where}))"
        " FROM temp.stretches AS s ORDER BY s.turn",
        found.values,
    )
    for place, said in rows:
        yield place, _counter(said)
    untimed = connection.execute(
        f"SELECT {counted} FROM {_ALONG_TIME} INDEXED BY events_time WHERE e.happened_at IS NULL AND ({found.where})",
        found.values,
    )
    yield UNTIMED, _counter(untimed.fetchone()[0])


def _one_by_one(
    connection: sqlite3.Connection, found: Filter, edges: Sequence[int], code: Code
) -> Iterator[tuple[int, Counter[int]]]:
    counted: dict[int, Counter[int]] = {}
    last = len(edges) - 1
    rows = connection.execute(f"SELECT e.happened_at, {code.sql} FROM {found.source} WHERE {found.where}", found.values)
    while some := rows.fetchmany(_FETCHED):
        for moment, number in some:
            place = UNTIMED if moment is None else bisect_right(edges, moment) - 1
            if place == UNTIMED and moment is not None:
                continue
            if place < last:
                counted.setdefault(place, Counter())[number] += 1
    for place in (*range(last), UNTIMED):
        yield place, counted.get(place, Counter())


def spread(count: int) -> list[int]:
    """The numbers from 0 on in an order in which the first of them are spread over all."""
    bits = max(count - 1, 1).bit_length()
    turned = (int(f"{number:0{bits}b}"[::-1], 2) for number in range(1 << bits))
    return [number for number in turned if number < count]


def _counter(said: int | str) -> Counter[int]:
    """What a stretch said: how many events, or the number of each as a JSON list."""
    if isinstance(said, int):
        return Counter({0: said} if said else {})
    counted: Counter[str] = Counter()
    start, end = 1, len(said) - 1
    while start < end:
        stop = said.find(",", start + _PIECE)
        stop = end if stop < 0 else stop
        counted.update(said[start:stop].split(","))
        start = stop + 1
    return Counter({int(number): times for number, times in counted.items()})
