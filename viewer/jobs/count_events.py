"""The story of a count: how many events of a search have which value, or happened when; exactly, for scripts."""

from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path
from typing import NamedTuple

from viewer.domain.facets import Facet
from viewer.domain.query import Query, range_of
from viewer.domain.time_steps import Step, stretches
from viewer.jobs.summarise import BARS, FacetCounts, Summariser
from viewer.store import library
from viewer.store.histogram import time_limits
from viewer.store.results import unchanging
from viewer.store.summaries import Summaries


class Bar(NamedTuple):
    """How many events there are from ``start`` to before ``end``; both None for those without a time."""

    start: int | None
    end: int | None
    step: Step
    events: int
    covered: bool
    """Whether any imported source covers a part of it."""


def by_value(library_path: Path, query: Query, zone: tzinfo, facets: Sequence[Facet]) -> list[FacetCounts]:
    """The counts of each facet, in the order in which they were asked for. Raises LibraryProblem."""
    summariser = Summariser(library_path)
    try:
        answers = summariser.answer(query, zone, facets)
        found = {answer.facet: answer for answer in answers if isinstance(answer, FacetCounts) and answer.exact}
        return [found[facet] for facet in dict.fromkeys(facets)]
    finally:
        summariser.close()


def by_time(library_path: Path, query: Query, zone: tzinfo, most: int = BARS) -> list[Bar]:
    """The counts of at most so many stretches of the time that a search asks for; then of what has no time.

    Raises LibraryProblem.
    """
    with library.reading(library_path) as connection, unchanging(connection):
        limits = time_limits(connection)
        start, end = range_of(query, zone)
        if limits is None:
            low, high = 0, 0
        else:
            low = limits.first if start is None else max(start, limits.first)
            high = limits.last if end is None else min(end - 1, limits.last)
        cut = stretches(low, high, most, zone)
        summaries = Summaries(connection)
        *_, counts = summaries.count(query, zone, cut.edges, ())
        covered = summaries.coverage.touches(cut.edges)
    bars = [
        Bar(cut.edges[place], cut.edges[place + 1], cut.step, count or 0, covered[place])
        for place, count in enumerate(counts.places)
    ]
    untimed = [Bar(None, None, cut.step, counts.untimed, True)] if counts.untimed else []
    return (bars if limits is not None and low <= high else []) + untimed
