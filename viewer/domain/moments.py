"""Moments as people name them in a query: a date or a part of one, or how long ago, and ranges of these."""

import re
import time
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from viewer.domain.times import in_zone, period, to_iso

_RELATIVE = re.compile(r"-([0-9]{1,6})(min|mo|[mhdwy])", re.IGNORECASE)
_COMPARED = re.compile(r"(>=|<=|>|<)(.+)")
_US = 1_000_000
_LENGTHS = {"min": 60, "m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400}
_DAYS = {"now": 0, "today": 0, "yesterday": -1}
_UNFINISHED = re.compile(
    r"(>=?|<=?)?([0-9]{4}[0-9t:. +z-]{0,32}\.\.)?(|[0-9]{1,4}(-[0-9t:. +z-]{0,32})?|-[0-9]{0,6}|\.)"
)
_UNFINISHED_END = re.compile(r".+\.\.(-[0-9]{0,6}|[a-z]*)")


class Moment(NamedTuple):
    """What one text names: a moment, and the stretch [start, end) that it stands for; microseconds UTC."""

    at: int
    start: int
    end: int


def now_us() -> int:
    """The moment in which this is asked."""
    return time.time_ns() // 1000


def moment(text: str, zone: tzinfo, now: int) -> Moment | None:
    """Reads a date, a part of one or a time (see times.period), ``-7d``, ``-24h``, ``today``; None for other texts.

    What is relative stands for its minute, hour or day in ``zone``, and begins so long before ``now``.
    """
    words = text.strip().lower()
    if words in _DAYS:
        named = _day(now + _DAYS[words] * 86_400 * _US, zone)
        return named if words != "now" or named is None else Moment(now, now, now + 1)
    ago = _RELATIVE.fullmatch(words)
    if ago is not None:
        return _ago(int(ago.group(1)), ago.group(2), zone, now)
    found = period(text, zone)
    return Moment(found[0], *found) if found else None


def _ago(count: int, unit: str, zone: tzinfo, now: int) -> Moment | None:
    at = _months_before(now, count * (12 if unit == "y" else 1), zone) if unit in ("mo", "y") else None
    if unit in _LENGTHS:
        at = now - count * _LENGTHS[unit] * _US
    if at is None:
        return None
    digits = {"min": 16, "m": 16, "h": 13}.get(unit, 10)
    return _around(at, digits, zone)


def _months_before(now: int, months: int, zone: tzinfo) -> int | None:
    """The same day and time so many months before; the last day of a month that is too short for it."""
    try:
        here = in_zone(now, zone)
        index = here.year * 12 + here.month - 1 - months
        for day in (here.day, 30, 29, 28):
            try:
                then = here.replace(year=index // 12, month=index % 12 + 1, day=min(day, here.day))
            except ValueError:
                continue
            return _us(then)
    except OverflowError:
        pass
    return None


def _us(moment: datetime) -> int:
    since = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return since // timedelta(microseconds=1)


def _day(at: int, zone: tzinfo) -> Moment | None:
    return _around(at, 10, zone)


def _around(at: int, digits: int, zone: tzinfo) -> Moment | None:
    """The day (10 digits of its text), hour (13) or minute (16) that a moment lies in."""
    try:
        found = period(in_zone(at, zone).isoformat()[:digits], zone)
    except OverflowError:
        return None
    return Moment(at, *found) if found else None


def time_range(text: str, zone: tzinfo, now: int) -> tuple[int | None, int | None] | None:
    """Reads a moment, ``>=A``, ``<A`` and the like, or ``A..B`` (with B's whole stretch; either may be left out).

    Gives [start, end) in microseconds UTC, None at an open end; None as a whole if the text is none of these.
    """
    compared = _COMPARED.fullmatch(text.strip())
    if compared is not None:
        sign, rest = compared.groups()
        one = moment(rest, zone, now)
        if one is None:
            return None
        return {">=": (one.at, None), ">": (one.end, None), "<": (None, one.at), "<=": (None, one.end)}[sign]
    if ".." in text:
        first, _, last = text.partition("..")
        low, high = (moment(part, zone, now) if part.strip() else None for part in (first, last))
        if (first.strip() and low is None) or (last.strip() and high is None) or (low is None and high is None):
            return None
        return (low.at if low else None, high.end if high else None)
    one = moment(text, zone, now)
    return (one.start, one.end) if one else None


def may_become_time(text: str) -> bool:
    """Whether typing on could make a time of it, so that a table must not go blank in the middle of a word."""
    words = text.strip().lower()
    if _UNFINISHED.fullmatch(words) or _UNFINISHED_END.fullmatch(words):
        return True
    if words.endswith(".") and moment(words[:-1], UTC, 0) is not None:
        return True
    return bool(words) and any(day.startswith(words) for day in _DAYS)


def moment_text(us: int, zone: tzinfo) -> str:
    """The shortest text whose stretch begins at a moment: a date where a day begins in ``zone``, else what it needs."""
    try:
        written = in_zone(us, zone).isoformat(timespec="microseconds")
    except OverflowError:
        return to_iso(us)
    for digits in (10, 16, 19, 23, 26):
        found = period(written[:digits], zone)
        if found is not None and found[0] == us:
            return written[:digits]
    return to_iso(us)


def range_text(start: int, end: int, zone: tzinfo) -> str | None:
    """A text for exactly [start, end): ``2024-03`` or ``2024-03-01..2024-03-07``; None where days do not do."""
    first = moment_text(start, zone)
    if len(first) != 10:
        return None
    for named in (first[:4], first[:7], first):
        if period(named, zone) == (start, end):
            return named
    last = _around(end - 1, 10, zone)
    if last is None or last.end != end:
        return None
    return f"{first}..{in_zone(last.start, zone).isoformat()[:10]}"
