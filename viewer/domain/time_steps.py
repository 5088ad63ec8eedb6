"""Stretches of time that people count in: minutes, hours, days, weeks, months, in the time zone that is shown."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from viewer.domain.times import in_zone, long_date, offset_text
from viewer.wording import say, to_say

_SECOND = 1_000_000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MONTHS = (
    to_say("January", "a whole month"),
    to_say("February", "a whole month"),
    to_say("March", "a whole month"),
    to_say("April", "a whole month"),
    to_say("May", "a whole month"),
    to_say("June", "a whole month"),
    to_say("July", "a whole month"),
    to_say("August", "a whole month"),
    to_say("September", "a whole month"),
    to_say("October", "a whole month"),
    to_say("November", "a whole month"),
    to_say("December", "a whole month"),
)
_ABOUT_MONTHS = "a whole month"
_TO = to_say("{first} to {last}")
_FIRST, _LAST = -62_135_596_800 * _SECOND, 253_402_300_800 * _SECOND - 1


class Step(NamedTuple):
    """A width: so many of a unit."""

    unit: str  # second, day, month
    size: int

    @property
    def about(self) -> int:
        """Its length in microseconds, roughly."""
        return self.size * {"second": 1, "day": 86_400, "month": 2_629_746}[self.unit] * _SECOND


_STEPS = (
    *(Step("second", size) for size in (1, 5, 15, 30, 60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200)),
    *(Step("day", size) for size in (1, 7)),
    *(Step("month", size) for size in (1, 3, 6, 12, 60, 120, 600, 1200)),
)


class Stretches(NamedTuple):
    """Time cut into stretches of one width; stretch ``n`` is [edges[n], edges[n + 1]), in microseconds UTC."""

    step: Step
    edges: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.edges) - 1

    def at(self, moment: int) -> int:
        """The number of the stretch that a moment is in, the nearest one where it is in none."""
        return max(0, min(bisect_right(self.edges, moment) - 1, len(self) - 1))


def stretches(first: int, last: int, most: int, zone: tzinfo) -> Stretches:
    """Cut the time from ``first`` to ``last`` (both within) into at most ``most`` stretches of a sensible width."""
    first, last = max(first, _FIRST), min(max(last, first), _LAST)
    for step in _STEPS:
        if (last - first) / step.about > most:
            continue
        edges = _edges(first, last, step, zone, most)
        if edges is not None:
            return Stretches(step, edges)
    return Stretches(_STEPS[-1], (first, last + 1))


def period_words(start: int, end: int, step: Step, zone: tzinfo) -> str:
    """Say a stretch: "July 2024", "3 Jul 2024", "3 Jul 2024 10:00 to 11:00 UTC"."""
    try:
        begins, ends = in_zone(start, zone), in_zone(end - 1, zone)
    except OverflowError:
        return say("beyond the calendar")
    if step.unit == "month":
        if step.size >= 12:
            return _from_to(str(begins.year), str(ends.year))
        return _from_to(_month_words(begins), _month_words(ends))
    if step.unit == "day":
        return long_date(begins) if step.size == 1 else say(_TO, first=long_date(begins), last=long_date(ends))
    shown = "%H:%M" if step.size >= 60 else "%H:%M:%S"
    closing = in_zone(end, zone) if end <= _LAST else ends
    return say(
        "{day} {first} to {last} {zone}",
        day=long_date(begins),
        first=f"{begins:{shown}}",
        last=f"{closing:{shown}}",
        zone=offset_text(start, zone),
    )


def _from_to(first: str, last: str) -> str:
    return first if first == last else say(_TO, first=first, last=last)


def _month_words(at: datetime) -> str:
    return f"{say(_MONTHS[at.month - 1], about=_ABOUT_MONTHS)} {at.year}"


def moment_words(moment: int, step: Step, zone: tzinfo) -> str:
    """Say a moment as exactly as stretches of such a width need it: "3 Jul 2024", "3 Jul 2024 10:00"."""
    try:
        at = in_zone(moment, zone)
    except OverflowError:
        return say("beyond the calendar")
    if step.unit == "month":
        return _month_words(at)
    return long_date(at) if step.unit == "day" else f"{long_date(at)} {at:{'%H:%M' if step.size >= 60 else '%H:%M:%S'}}"


def _edges(first: int, last: int, step: Step, zone: tzinfo, most: int) -> tuple[int, ...] | None:
    edges: list[int] = []
    for edge in _walk(first, step, zone):
        if not edges or edge > edges[-1]:  # a time that the clocks skip comes out after the one behind it
            edges.append(edge)
        if edge > last:
            break
        if len(edges) > most:
            return None
    if edges[-1] <= last:  # at the end of the calendar
        edges.append(last + 1)
    return tuple(edges)


def _walk(first: int, step: Step, zone: tzinfo) -> Iterator[int]:
    """The edges from the one at or before ``first`` on, as far as the calendar goes."""
    try:
        wall = in_zone(first, zone).replace(tzinfo=None)
    except OverflowError:
        wall = in_zone(first, UTC).replace(tzinfo=None)
    if step.unit == "second" and step.size <= 3600:
        # Hours that come twice a year are two hours.
        midnight = wall.replace(hour=0, minute=0, second=0, microsecond=0)
        since = (wall - midnight) // timedelta(microseconds=1)
        edge = first - since % (step.size * _SECOND)
        while True:
            yield edge
            edge += step.size * _SECOND
    at = _floor(wall, step)
    while True:
        yield _instant(at, zone)
        following = _next(at, step)
        if following is None:
            return
        at = following


def _floor(wall: datetime, step: Step) -> datetime:
    day = wall.replace(hour=0, minute=0, second=0, microsecond=0)
    if step.unit == "second":
        return day + timedelta(seconds=(wall - day) // timedelta(seconds=step.size) * step.size)
    if step.unit == "day":
        return day if step.size == 1 else day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    months = (day.year * 12 + day.month - 1) // step.size * step.size
    return day.replace(year=max(months // 12, 1), month=months % 12 + 1 if months >= 12 else 1, day=1)


def _next(at: datetime, step: Step) -> datetime | None:
    try:
        if step.unit == "second":
            return at + timedelta(seconds=step.size)
        if step.unit == "day":
            return at + timedelta(days=step.size)
        months = (at.year * 12 + at.month - 1) // step.size * step.size + step.size
        return at.replace(year=months // 12, month=months % 12 + 1)
    except (OverflowError, ValueError):
        return None


def _instant(wall: datetime, zone: tzinfo) -> int:
    """The moment at which the clocks of a zone first show a time, within the calendar."""
    return max(_FIRST, min((wall.replace(tzinfo=zone) - _EPOCH) // timedelta(microseconds=1), _LAST + 1))
