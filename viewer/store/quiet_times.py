"""Quiet times of a library: counted out of its events now and then, and kept, because to count takes a while."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from viewer.domain.history_event import Span
from viewer.domain.quiet_times import HOUR
from viewer.store import removal_count

_KEY = "quiet"
_AT_ONCE = 100_000  # events, a tenth of a second
_EVENTS = "FROM events INDEXED BY events_time WHERE flags & 2 = 0 AND happened_at >= ?"  # no test send-outs


class Noted(NamedTuple):
    """The quiet times, and of what library they were counted out."""

    spans: tuple[Span, ...] = ()
    last: int = 0
    """The highest number of an event then."""
    removals: int = 0


def noted(connection: sqlite3.Connection) -> Noted:
    """The quiet times as they were counted last."""
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (_KEY,)).fetchone()
    if row is None:
        return Noted()
    spans, last, removals = json.loads(row[0])
    return Noted(tuple(Span(*span) for span in spans), last, removals)


def are_current(connection: sqlite3.Connection) -> bool:
    """Whether the library has lost nothing since they were counted, and grown by a tenth at most."""
    known = noted(connection)
    return _last(connection) <= known.last + known.last // 10 and known.removals == removal_count.removals(connection)


def note(connection: sqlite3.Connection, spans: Iterable[Span]) -> None:
    """Keeps what was counted. Belongs into a transaction."""
    kept = [list(spans), _last(connection), removal_count.removals(connection)]
    connection.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (_KEY, json.dumps(kept)))


def hours(connection: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    """The hours since 1970 in which anything happened, in order, with the number of events; asked for in portions."""
    start = 0
    while True:
        row = connection.execute(
            f"SELECT happened_at {_EVENTS} ORDER BY happened_at LIMIT 1 OFFSET {_AT_ONCE}", (start,)
        ).fetchone()
        end = (row[0] // HOUR + 1) * HOUR if row is not None else None
        yield from connection.execute(
            f"SELECT happened_at / {HOUR}, count(*) {_EVENTS}{'' if end is None else ' AND happened_at < ?'}"
            " GROUP BY 1 ORDER BY 1",
            (start,) if end is None else (start, end),
        ).fetchall()
        if end is None:
            return
        start = end


def _last(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0]
    return found
