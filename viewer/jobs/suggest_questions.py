"""The story of the first questions: what came into a library, and searches of it that find something."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

from viewer.domain import times
from viewer.domain.query import Query, during, include, parse, text
from viewer.domain.rows import EventRow, customer_caption
from viewer.jobs.find_events import Finder
from viewer.store import library, results
from viewer.store.histogram import time_limits

MOST = 3
Kind = Literal["downgraded", "upgraded", "findings", "story", "repeated", "undecided"]
_BY_THE_WAY: tuple[tuple[Kind, str], ...] = (("repeated", "is:repeated"), ("undecided", "is:undecided"))


class Suggestion(NamedTuple):
    """A question as a query that finds something now."""

    kind: Kind
    query: str
    month: int | None = None
    """A moment in the month that it asks for, in microseconds UTC."""
    name: str = ""
    """Whom it asks for."""


class CameIn(NamedTuple):
    """What a library holds, and what to ask it."""

    events: int
    first: int | None  # microseconds UTC
    last: int | None
    is_all: bool
    """Whether no event lies far away from that time."""
    questions: tuple[Suggestion, ...]


def came_in(library_path: Path, zone: tzinfo) -> CameIn:
    """Looks at a library after its first import. Only first pages are read. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        events = results.count(connection, Query(), zone)
        limits = time_limits(connection)
    finder = Finder(library_path)
    try:
        questions = tuple(islice(_questions(finder, zone), MOST))
    finally:
        finder.close()
    first, last = limits.body if limits is not None else (None, None)
    is_all = limits is None or limits.body == (limits.first, limits.last)
    return CameIn(events, first, last, is_all, questions)


def _questions(finder: Finder, zone: tzinfo) -> Iterator[Suggestion]:
    moves: list[EventRow] = []
    asked: list[Suggestion] = []
    for kind in ("downgraded", "upgraded"):
        rows = finder.start(parse(f"event:{kind}").query, zone=zone)
        moves += rows
        latest = next((row.happened_at for row in rows if row.happened_at is not None), None)
        if latest is not None:
            asked.append(_in_month(kind, latest, zone))
    yield from asked[:1]
    if finder.start(parse("has:finding").query, zone=zone):
        yield Suggestion("findings", "has:finding")
    if (story := _story(moves or finder.start(Query(), zone=zone))) is not None:
        yield story
    yield from asked[1:]
    for kind, query in _BY_THE_WAY:
        if finder.start(parse(query).query, zone=zone):
            yield Suggestion(kind, query)


def _in_month(kind: Kind, moment: int, zone: tzinfo) -> Suggestion:
    at = times.in_zone(moment, zone)
    start, end = times.period(f"{at.year:04}-{at.month:02}", zone) or (None, None)
    return Suggestion(kind, text(during(parse(f"event:{kind}").query, start, end, zone)), moment)


def _story(rows: Sequence[EventRow]) -> Suggestion | None:
    """The customer of most of the rows, rather one with a name."""
    known = [row for row in rows if row.customer_id is not None]
    named = [row for row in known if row.customer_name] or known
    if not named:
        return None
    (customer, _), *_ = Counter(row.customer_id for row in named).most_common(1)
    latest = next(row for row in named if row.customer_id == customer)
    query = text(include(Query(), "customer_id", customer or ""))
    return Suggestion("story", query, name=customer_caption(latest))
