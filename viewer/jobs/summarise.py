"""The story of a summary: what a query finds, by value of each facet and over time; first a part of it, then exact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, tzinfo
from pathlib import Path

from viewer.domain.facets import FACETS, METADATA, Facet, FacetLine, facet_named, in_order, without_own
from viewer.domain.paths import parse_path
from viewer.domain.query import Query, during, range_of
from viewer.domain.time_steps import Stretches, stretches
from viewer.store import library
from viewer.store.results import unchanging
from viewer.store.suggested_paths import keys_below
from viewer.store.summaries import Counts, Summaries

BARS = 150
"""At most so many stretches in a histogram."""
_PARTS = 24  # in which a narrow range of time is walked through, so that a part of it gives a picture
_PATIENCE = 0.25  # seconds until an estimate is worth more than waiting
Limits = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """A facet's values; not ``exact``: estimated from a part of the events."""

    facet: Facet
    lines: tuple[FacetLine, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many events there are in each stretch of time, whatever time the query itself asks for."""

    stretches: Stretches
    counts: tuple[int | None, ...]
    """None: not counted yet."""
    before: int | None
    """Events before the first stretch; None: not counted yet."""
    behind: int | None
    untimed: int | None
    """Events without a time, which are in no stretch."""
    limits: Limits
    """The first and the last moment of the library."""


@dataclass(frozen=True, slots=True)
class Covered:
    """For each stretch of a histogram, whether any imported source covers a part of it."""

    stretches: Stretches
    covered: tuple[bool, ...]


Answer = FacetCounts | Histogram | Covered


class Summariser:
    """Summarises one library. Belongs to one thread; only ``interrupt`` may be called from another.

    Every call raises LibraryProblem for what can happen to the file, and Cancelled when it was interrupted.
    """

    def __init__(self, library_path: Path) -> None:
        self._path = library_path
        self._connection = library.open_for_reading(library_path)
        self._summaries = Summaries(self._connection)

    def answer(
        self,
        query: Query,
        zone: tzinfo = UTC,
        facets: Sequence[Facet] = FACETS,
        view: Limits | None = None,
        bars: int = BARS,
        events: Sequence[int] | None = None,
    ) -> Iterator[Answer]:
        """Gives each facet and the histogram as soon as it is known; what was estimated comes again, exactly.

        A facet is counted as if its own values were not asked for, the histogram as if no time was. ``view`` is the
        time that the histogram shows, by default all that the library holds but for a few events far away from it.
        ``events`` are the keys of all that the query finds, where that is known already.
        """
        with library.calm_errors(self._path), unchanging(self._connection):
            self._summaries.refresh()
            limits = self._summaries.limits()
            whole = (limits.first, limits.last) if limits is not None else (0, 0)
            shown = stretches(*(view or (limits.body if limits is not None else whole)), bars, zone)
            timeless = during(query, None, None, zone)
            groups = _groups(query, facets)
            if limits is not None and all(wanted != timeless for wanted, _ in groups):
                groups.insert(_place_of_paths(groups), (timeless, []))
            for wanted, asked in groups:
                with_bars = wanted == timeless
                is_timeless = with_bars or during(wanted, None, None, zone) == wanted
                edges = _edges(shown, whole) if is_timeless else _clipped(wanted, zone, whole)
                fields = [facet.field for facet in asked]
                known = events if wanted == query else None
                for counts in self._summaries.count(wanted, zone, edges, fields, _PATIENCE, known):
                    if with_bars and limits is not None:
                        yield _histogram(shown, edges, counts, whole)
                    yield from _facet_counts(asked, counts)
            if limits is None:
                return
            yield Covered(shown, self._summaries.coverage.touches(shown.edges))

    def more_facets(self) -> list[tuple[Facet, int]]:
        """Facets that can be added: the keys of metadata that occur, each with how many of the latest snapshots of a
        customer, campaign or tier have it; the most frequent first.
        """
        with library.calm_errors(self._path):
            found: list[tuple[Facet, int]] = []
            for path in METADATA:
                for key in keys_below(self._connection, path):
                    facet = facet_named(key.path)
                    if facet is not None:
                        found.append((facet, key.times))
            return found

    def interrupt(self) -> None:
        """Ends a call that is running in another thread; that raises Cancelled there."""
        self._connection.interrupt()

    def close(self) -> None:
        """Closes the library; nothing may be asked afterwards."""
        self._connection.close()


def _groups(query: Query, facets: Sequence[Facet]) -> list[tuple[Query, list[Facet]]]:
    """The facets by the query in which they are counted; the query itself first, in which most are.

    What snapshots hold is counted for each path alone, and last: each takes a walk, and the first of them a long one.
    """
    groups: dict[tuple[Query, str], list[Facet]] = {(query, ""): []}
    for facet in sorted(facets, key=_is_of_path):
        own = facet.field if _is_of_path(facet) else ""
        groups.setdefault((without_own(query, facet), own), []).append(facet)
    return [(wanted, asked) for (wanted, _), asked in groups.items() if asked]


def _place_of_paths(groups: Sequence[tuple[Query, Sequence[Facet]]]) -> int:
    return next((place for place, (_, asked) in enumerate(groups) if _is_of_path(asked[0])), len(groups))


def _is_of_path(facet: Facet) -> bool:
    return parse_path(facet.field) is not None


def _edges(shown: Stretches, whole: Limits) -> tuple[int, ...]:
    """The edges of all time: those that are shown, and the rest at both ends."""
    before = (whole[0],) if whole[0] < shown.edges[0] else ()
    behind = (whole[1] + 1,) if whole[1] >= shown.edges[-1] else ()
    return (*before, *shown.edges, *behind)


def _clipped(query: Query, zone: tzinfo, whole: Limits) -> tuple[int, ...]:
    """The edges of the time that a query asks for, so that no other time is read."""
    first, end = range_of(query, zone)
    low = whole[0] if first is None else max(first, whole[0])
    high = whole[1] + 1 if end is None else min(end, whole[1] + 1)
    if high <= low:
        return (low, low + 1)
    step = max((high - low) // _PARTS, 1)
    return (*range(low, high, step), high)


def _histogram(shown: Stretches, edges: tuple[int, ...], counts: Counts, limits: Limits) -> Histogram:
    first = edges.index(shown.edges[0])
    last = first + len(shown)
    before, bars, behind = counts.places[:first], counts.places[first:last], counts.places[last:]
    exact = counts.share >= 1
    return Histogram(shown, bars, _sum(before), _sum(behind), counts.untimed if exact else None, limits)


def _sum(counts: Sequence[int | None]) -> int | None:
    known = [count for count in counts if count is not None]
    return sum(known) if len(known) == len(counts) else None


def _facet_counts(asked: Sequence[Facet], counts: Counts) -> Iterator[FacetCounts]:
    exact = counts.share >= 1
    for facet in asked:
        values = counts.values[facet.field]
        if not exact:
            values = {value: _rounded(count / counts.share) for value, count in values.items()}
        yield FacetCounts(facet, in_order(facet, values), exact)


def _rounded(estimate: float) -> int:
    """An estimate to two digits: more would pretend to know."""
    whole = round(estimate)
    return round(whole, min(2 - len(str(whole)), 0))
