"""Time on the axis of the history: which moment is at which pixel, and what falls onto the same one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain import times
from viewer.domain.history_event import Span
from viewer.history.lanes import Lane

NARROWEST = 20_000
"""Microseconds: nobody looks closer than that."""
_LEAST = 4  # pixels that a stay takes to be drawn by itself
_CELL = 16  # pixels that events share to be drawn as one
_TICK = 4  # pixels that events beside the tiers share
_COLUMN = 3  # pixels that are looked at as one for what no source covers
_DAY = 86_400_000_000
_FAR = 4.0  # so far beyond the edges something is still drawn


class Scale(NamedTuple):
    """The time from ``low`` to ``high`` on ``width`` pixels that begin at ``left``."""

    low: int
    high: int
    left: float
    width: float

    @property
    def right(self) -> float:
        """Where the time ends."""
        return self.left + self.width

    def x(self, moment: int) -> float:
        """Where a moment is, also beyond the edges."""
        return self.left + (moment - self.low) / max(self.high - self.low, 1) * self.width

    def inside(self, moment: int) -> float:
        """Where a moment is, but no farther out than can be seen."""
        return min(max(self.x(moment), self.left - _FAR), self.right + _FAR)

    def moment(self, x: float) -> int:
        """Which moment is at a pixel."""
        return self.low + int((x - self.left) / max(self.width, 1) * (self.high - self.low))

    def zoomed(self, factor: float, middle: int, limits: Span) -> "Scale":
        """Closer or farther around a moment, within ``limits``."""
        whole = max(limits.last - limits.first, NARROWEST)
        width = min(max(int((self.high - self.low) * factor), NARROWEST), whole)
        low = middle - int((middle - self.low) * (width / max(self.high - self.low, 1)))
        return self._replace(low=low, high=low + width).within(limits)

    def moved(self, part: float, limits: Span) -> "Scale":
        """Aside by a part of what is seen, within ``limits``."""
        by = int((self.high - self.low) * part)
        return self._replace(low=self.low + by, high=self.high + by).within(limits)

    def showing(self, moment: int, limits: Span) -> "Scale":
        """Moved so that a moment is seen, if it is not."""
        if self.low <= moment <= self.high:
            return self
        low = moment - (self.high - self.low) // 2
        return self._replace(low=low, high=low + self.high - self.low).within(limits)

    def within(self, limits: Span) -> "Scale":
        """Moved so that nothing beyond ``limits`` is seen."""
        width = self.high - self.low
        low = max(min(self.low, limits.last - width), limits.first)
        return self._replace(low=low, high=low + width)


class Band(NamedTuple):
    """Stays ``first`` to ``last`` (one past it) of a lane as one piece: several where each is too narrow."""

    left: float
    right: float
    first: int
    last: int


class Mark(NamedTuple):
    """Events ``first`` to ``last`` (one past it) of a lane as one sign: several where they lie too close."""

    x: float
    first: int
    last: int


def bands(lane: Lane, scale: Scale) -> Iterator[Band]:
    """What is seen of the stays, from left to right: as many as there are pixels for, at most."""
    place = max(bisect_right(lane.lefts, scale.low) - 1, 0)
    while place < len(lane.stays) and lane.lefts[place] <= scale.high:
        stay = lane.stays[place]
        left, right = scale.x(stay.left), scale.x(stay.right)
        behind = place + 1
        if right - left < _LEAST:
            behind = max(bisect_right(lane.lefts, scale.moment(left + _LEAST), place), behind)
            if behind - place > 1 and scale.x(lane.stays[behind - 1].right) - left >= 2 * _LEAST:
                behind -= 1
            right = max(scale.x(lane.stays[behind - 1].right), left + 1)
        if right >= scale.left:
            yield Band(max(left, scale.left - _FAR), min(right, scale.right + _FAR), place, behind)
        place = behind


def marks(lane: Lane, scale: Scale) -> Iterator[Mark]:
    """What is seen of the events, from left to right; what lies together does so wherever one looks from."""
    return _together(lane.moments, scale, _CELL)


def ticks(lane: Lane, scale: Scale) -> Iterator[Mark]:
    """What is seen of the events beside the tiers; the numbers are those of ``beside``."""
    return _together(lane.beside_moments, scale, _TICK)


def _together(moments: Sequence[int], scale: Scale, pixels: int) -> Iterator[Mark]:
    cell = max(int(pixels * (scale.high - scale.low) / max(scale.width, 1)), 1)
    place = bisect_left(moments, scale.low // cell * cell)
    while place < len(moments) and moments[place] <= scale.high:
        behind = bisect_left(moments, (moments[place] // cell + 1) * cell, place + 1)
        yield Mark((scale.x(moments[place]) + scale.x(moments[behind - 1])) / 2, place, behind)
        place = behind


def bare_stretches(covered: Sequence[Span], scale: Scale) -> Iterator[tuple[float, float]]:
    """From where to where no source covers the time; nothing where it is not known what sources cover."""
    if not covered:
        return
    start: float | None = None
    x, lasts = scale.left, [span.last for span in covered]
    while x < scale.right:
        low, high = scale.moment(x), scale.moment(x + _COLUMN)
        place = bisect_left(lasts, low)
        is_bare = place == len(covered) or covered[place].first > high
        if is_bare and start is None:
            start = x
        elif not is_bare and start is not None:
            yield start, x
            start = None
        x += _COLUMN
    if start is not None:
        yield start, scale.right


def short_day(moment: int, scale: Scale, zone: tzinfo) -> str:
    """A moment as exactly as the time that is seen needs it: "14 Mar 2024", "14 Mar", "14 Mar 10:08", "10:08:14"."""
    try:
        here = times.in_zone(moment, zone)
    except OverflowError:
        return times.to_iso(moment)
    seen = scale.high - scale.low
    day = times.long_date(here)
    if seen > 330 * _DAY:
        return day
    if seen > 3 * _DAY:
        return day.rpartition(" ")[0]
    if seen > _DAY // 24:
        return f"{day.rpartition(' ')[0]} {here:%H:%M}"
    return f"{here:%H:%M:%S}" if seen > _DAY // 1440 else f"{here:%H:%M:%S}.{moment % 1_000_000 // 1000:03}"
