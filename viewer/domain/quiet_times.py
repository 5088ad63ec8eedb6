"""Quiet times: hours of a busy log without any line, as when the vendor has switched off an endpoint that failed."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from viewer.domain.history_event import Span

HOUR = 3_600_000_000
_DAY, _WEEK = 24, 7 * 24
_WEEKS, _DAYS = 4, 7  # on each side, that an hour is compared with
_ENOUGH = 3
_FAR = _WEEKS * _WEEK
_BUSY_HOURS = 24
_MISSED = 50
"""So many events should have come before silence is told: a shop may be closed, and customers may be few."""


def quiet_times(hours: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """Where nothing came although much came in the same hours of the weeks before, and of those after.

    ``hours`` are those in which events happened, counted since 1970, in order, with the number of events.
    """
    counts = dict(hours)
    found = []
    for place, ((before, _), (end, _)) in enumerate(pairwise(hours)):
        begin = before + 1
        if (
            begin < end
            and _is_busy(hours, place, -1, begin)
            and _is_busy(hours, place + 1, 1, end)
            and _are_missed(counts, range(begin, min(end, begin + _FAR)), range(hours[0][0], begin), -1)
            and _are_missed(counts, range(max(begin, end - _FAR), end), range(end, hours[-1][0] + 1), 1)
        ):
            found.append(Span(begin * HOUR, end * HOUR))
    return tuple(found)


def without(spans: Iterable[Span], quiet: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of spans without the quiet times; both are in order, none touching another."""
    left = list(spans)
    for one in quiet:
        left = [part for span in left for part in _parts(span, one)]
    return tuple(left)


def _is_busy(hours: Sequence[tuple[int, int]], place: int, side: int, edge: int) -> bool:
    """Whether there is enough beside a hole to compare it with."""
    far = place + side * (_BUSY_HOURS - 1)
    return 0 <= far < len(hours) and abs(hours[far][0] - edge) <= _FAR


def _are_missed(counts: dict[int, int], hours: range, known: range, side: int) -> bool:
    """Whether many events should have come in some hours, by the known ones on one side of the hole."""
    missed = 0.0
    for hour in hours:
        missed += _usual(counts, hour, known, side)
        if missed >= _MISSED:
            return True
    return False


def _usual(counts: dict[int, int], hour: int, known: range, side: int) -> float:
    """How many events come in such an hour: by the hour of the week, or of the day where there are too few weeks."""
    for step, many in ((_WEEK, _WEEKS), (_DAY, _DAYS)):
        others = [hour + side * place * step for place in range(1, many + 1)]
        seen = [counts.get(other, 0) for other in others if other in known]
        if len(seen) >= _ENOUGH:
            return median(seen)
    return 0.0


def _parts(span: Span, hole: Span) -> Iterator[Span]:
    if hole.last <= span.first or hole.first >= span.last:
        yield span
        return
    if span.first < hole.first:
        yield Span(span.first, hole.first)
    if hole.last < span.last:
        yield Span(hole.last, span.last)
