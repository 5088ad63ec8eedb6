"""Coverage: which times the imported sources cover, so that "no event" is told apart from "no data"."""

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from viewer.domain.history_event import Span
from viewer.domain.quiet_times import without
from viewer.store import quiet_times, removal_count

_FEW = 6
_REAL = "flags & 2 = 0"  # a test send-out is of the year 2000: it would cover everything since
# Whatever brings, removes or changes events tells it here.
_STATE = (
    "SELECT count(*), coalesce(max(id), 0), coalesce(max(began_at), 0), coalesce(sum(records), 0),"
    " coalesce(sum(events), 0), coalesce(sum(deliveries), 0), coalesce(sum(rejects), 0) FROM sources"
)


class Coverage:
    """The spans of all sources, kept up over one connection: of a library that grows, only what is new is read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read = 0
        self._events = 0
        self._spans: dict[int, Span] = {}

    def use(self, connection: sqlite3.Connection) -> None:
        """Goes on over another connection to the same library."""
        self._connection = connection

    def spans(self) -> list[Span]:
        """The span of each source, from its first to its last event; of those that have events with a time."""
        connection = self._connection
        last: int = connection.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0]
        events: int = connection.execute("SELECT count(*) FROM events").fetchone()[0]
        if last < self._read or events < self._events:
            self.forget()  # an import was taken back
        if last > self._read:
            for source, first, latest in self._new():
                known = self._spans.get(source)
                self._spans[source] = (
                    Span(min(first, known.first), max(latest, known.last)) if known else Span(first, latest)
                )
        self._read, self._events = last, events
        return list(self._spans.values())

    def touches(self, edges: Sequence[int]) -> tuple[bool, ...]:
        """For each stretch between two edges, whether any source covers a part of it."""
        spans = self.spans()
        return tuple(any(span.first < high and span.last >= low for span in spans) for low, high in pairwise(edges))

    def forget(self) -> None:
        """Reads everything anew next time: sources may be gone."""
        self._read = self._events = 0
        self._spans.clear()

    def _new(self) -> list[tuple[int, int, int]]:
        connection = self._connection
        if self._read:
            return connection.execute(
                "SELECT source, min(happened_at), max(happened_at) FROM events"
                f" WHERE id > ? AND happened_at IS NOT NULL AND {_REAL} GROUP BY source",
                (self._read,),
            ).fetchall()
        sources = [row[0] for row in connection.execute(f"SELECT id FROM sources LIMIT {_FEW + 1}")]
        if len(sources) > _FEW:
            return connection.execute(
                "SELECT source, min(happened_at), max(happened_at) FROM events INDEXED BY events_time"
                f" WHERE happened_at IS NOT NULL AND {_REAL} GROUP BY source"
            ).fetchall()
        # Walks along time from either end stop at the first event of the source.
        ends = (
            "SELECT happened_at FROM events INDEXED BY events_time WHERE source = ? AND happened_at IS NOT NULL"
            f" AND {_REAL} ORDER BY happened_at {{}} LIMIT 1"
        )
        found = []
        for source in sources:
            first = connection.execute(ends.format("ASC"), (source,)).fetchone()
            if first is not None:
                latest = connection.execute(ends.format("DESC"), (source,)).fetchone()
                found.append((source, first[0], latest[0]))
        return found


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same times in order, none touching another."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.first <= joined[-1].last:
            joined[-1] = Span(joined[-1].first, max(joined[-1].last, span.last))
        else:
            joined.append(span)
    return tuple(joined)


class _Known(NamedTuple):
    state: tuple[int, ...]
    removals: int
    coverage: Coverage
    covered: tuple[Span, ...]


class RememberedCoverage:
    """What the sources of a library cover together, asked over many connections, one after the other or at a time.

    It is found anew only where the library has changed, and of one that has grown only what is new is read.
    """

    def __init__(self) -> None:
        self._known: dict[Path, _Known] = {}
        self._lock = Lock()

    def covered(self, path: Path, connection: sqlite3.Connection) -> tuple[Span, ...]:
        """The times that the library at a path covers, in order, none touching another; quiet times are not covered."""
        with self._lock:
            state: tuple[int, ...] = connection.execute(_STATE).fetchone()
            removals = removal_count.removals(connection)
            known = self._known.get(path)
            if known is None or known.state != state:
                goes_on = known is not None and known.removals == removals
                coverage = known.coverage if known is not None and goes_on else Coverage(connection)
                coverage.use(connection)
                known = _Known(state, removals, coverage, merged(coverage.spans()))
                self._known = {path: known}
            return without(known.covered, quiet_times.noted(connection).spans)
