"""The time that a library holds: where a histogram begins and ends."""

import sqlite3
from typing import NamedTuple

_STRAY = 200
"""One event in so many may lie far from all others, such as a test that says it happened in 1970."""
_LEAST = 20


class TimeLimits(NamedTuple):
    """Moments in microseconds UTC, each of which belongs to an event."""

    first: int
    last: int
    body: tuple[int, int]
    """The same without the few that lie so far away that nothing could be seen of the others."""


def time_limits(connection: sqlite3.Connection) -> TimeLimits | None:
    """The limits of a library, None where no event has a time."""
    # Each statement reads the few entries of the index that it needs; min and max together would read all of them.
    first = connection.execute("SELECT min(happened_at) FROM events").fetchone()[0]
    if first is None:
        return None
    last = connection.execute("SELECT max(happened_at) FROM events").fetchone()[0]
    events = connection.execute("SELECT count(*) FROM events").fetchone()[0]
    strays = events // _STRAY + 1 if events >= _LEAST else 0
    timed = "SELECT happened_at FROM events WHERE happened_at IS NOT NULL ORDER BY happened_at {} LIMIT 1 OFFSET ?"
    low, high = (connection.execute(timed.format(way), (strays,)).fetchone() or (None,) for way in ("ASC", "DESC"))
    if low[0] is None or high[0] is None or low[0] > high[0]:
        return TimeLimits(first, last, (first, last))
    width = high[0] - low[0]
    begins, ends = first, last
    if low[0] - first > width:
        sql = "SELECT min(happened_at) FROM events WHERE happened_at >= ?"
        begins = connection.execute(sql, (low[0] - width // 2,)).fetchone()[0]
    if last - high[0] > width:
        sql = "SELECT max(happened_at) FROM events WHERE happened_at <= ?"
        ends = connection.execute(sql, (high[0] + width // 2,)).fetchone()[0]
    return TimeLimits(first, last, (begins, ends))
