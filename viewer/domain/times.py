"""Times: one integer of microseconds since 1970 in UTC, and the texts that people and vendors use for it."""

import math
import re
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from viewer import wording
from viewer.wording import say

_EPOCH = datetime.fromisoformat("1970-01-01")
_EPOCH_UTC = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = 1_000_000
_HOUR = 3_600 * _SECOND
_DAY = 24 * _HOUR
_CLOCK = [f"{minute:02}:{second:02}" for minute in range(60) for second in range(60)]  # of the seconds of an hour
_FIRST = -62_135_596_800 * _SECOND  # 0001-01-01
_END = 253_402_300_800 * _SECOND  # the end of 9999-12-31
_LONGEST_TEXT = 64

# The documentation's own examples hold blanks around the colons ("2024-05-13T10: 24: 01.084Z").
_TIME = re.compile(
    r"\s*([0-9]{4})\s?-\s?([0-9]{2})\s?-\s?([0-9]{2})"
    r"(?:(?:\s?[Tt]\s?|\s+)([0-9]{2})\s?:\s?([0-9]{2})(?:\s?:\s?([0-9]{2})(?:\s?[.,]\s?([0-9]{1,9}))?)?"
    r"\s?([Zz]|[+-][0-9]{2}(?:\s?:?\s?[0-9]{2})?)?)?\s*"
)
_PERIOD = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[Tt ]([0-9]{2})(?::([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?)?"
    r"([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?)?)?"
)


def parse_time(text: str) -> int | None:
    """Read an ISO 8601 time as microseconds since 1970 UTC, or None where the text is no time. Never raises.

    A text without zone is taken as UTC, a date as its midnight; digits beyond the microsecond are cut off.
    """
    if len(text) == 24 and text[23] == "Z" and text[10] == "T" and text[19] == "." and text[4] == "-":
        try:
            since = datetime.fromisoformat(text[:23]) - _EPOCH
        except ValueError:
            return _parse_any(text)
        return since.days * _DAY + since.seconds * _SECOND + since.microseconds
    return _parse_any(text)


def _parse_any(text: str) -> int | None:
    if len(text) > _LONGEST_TEXT:
        return None
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, fraction, offset = match.groups()
    try:
        moment = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), 0, UTC)
    except ValueError:
        return None
    shift = _offset_us(offset)
    if shift is None:
        return None
    us = _us(moment) + int((fraction or "0").ljust(6, "0")[:6]) - shift
    return us if _FIRST <= us < _END else None


def _offset_us(text: str | None) -> int | None:
    if not text or text in "Zz":
        return 0
    digits = re.sub(r"[^0-9]", "", text)
    hours, minutes = int(digits[:2]), int(digits[2:] or 0)
    if hours > 23 or minutes > 59:
        return None
    us = (hours * 60 + minutes) * 60 * _SECOND
    return -us if text[0] == "-" else us


def _us(moment: datetime) -> int:
    since = moment - _EPOCH_UTC
    return since.days * _DAY + since.seconds * _SECOND + since.microseconds


def parse_epoch(number: int | float) -> int | None:
    """Read a count since 1970 in seconds, milli-, micro- or nanoseconds (told apart by magnitude) as microseconds UTC.

    None for what is no time: not a number, true or false, or beyond the years 1 to 9999.
    """
    if isinstance(number, bool) or (isinstance(number, float) and not math.isfinite(number)):
        return None
    size = abs(number)
    if size < 10**11:
        us = round(number * 1_000_000)
    elif size < 10**14:
        us = round(number * 1000)
    elif size < 10**17:
        us = round(number)
    else:
        us = int(number) // 1000
    return us if _FIRST <= us < _END else None


def to_iso(us: int) -> str:
    """Write a time as ISO 8601 in UTC with milliseconds, or with microseconds where milliseconds would lose some."""
    hour, rest = divmod(us, _HOUR)
    try:
        beginning = _hour_text(hour)
    except OverflowError:
        return _beyond(us)
    second, rest = divmod(rest, _SECOND)
    fraction = f"{rest:06}" if rest % 1000 else f"{rest // 1000:03}"
    return f"{beginning}{_CLOCK[second]}.{fraction}Z"


@lru_cache(maxsize=4_096)
def _hour_text(hour: int) -> str:
    """How all times of an hour begin, counted from 1970: exports write a million times, many of them of one hour."""
    return (_EPOCH + timedelta(hours=hour)).isoformat(timespec="hours") + ":"


def offset_time(us: int, zone: tzinfo) -> str:
    """Write a time as ISO 8601 in a zone, with its offset: what exports hold. UTC is written as by ``to_iso``."""
    if zone is UTC:
        return to_iso(us)
    try:
        return in_zone(us, zone).isoformat(timespec="microseconds" if us % 1000 else "milliseconds")
    except OverflowError:
        return _beyond(us)


def in_zone(us: int, zone: tzinfo) -> datetime:
    """Give the aware date and time of `us` in `zone`. Raises OverflowError outside the years 1 to 9999."""
    return (_EPOCH_UTC + timedelta(microseconds=us)).astimezone(zone)


def offset_text(us: int, zone: tzinfo) -> str:
    """Give the offset of `zone` at that moment as people read it: "UTC" for UTC itself, else "+02:00"."""
    if zone is UTC:
        return "UTC"
    try:
        offset = in_zone(us, zone).utcoffset() or timedelta()
    except OverflowError:
        return ""
    seconds = offset.days * 86_400 + offset.seconds
    hours, rest = divmod(abs(seconds), 3600)
    text = f"{'-' if seconds < 0 else '+'}{hours:02}:{rest // 60:02}"
    return f"{text}:{rest % 60:02}" if rest % 60 else text


def zone(name: str) -> tzinfo:
    """Give the time zone of an IANA name such as "Europe/Berlin". Raises ValueError with a sentence for others."""
    if name.upper() in ("UTC", "Z"):
        return UTC
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        shown = ascii(name[:60])[1:-1]
        words = say('There is no time zone "{name}". Use a name such as Europe/Berlin, or UTC.', name=shown)
        raise ValueError(words) from None


def table_time(us: int, zone: tzinfo) -> str:
    """Write a time to the second for a table cell, "2024-07-03 10:08:14"; the column title shows the zone."""
    try:
        if zone is UTC:
            return wording.table_day((_EPOCH + timedelta(seconds=us // _SECOND)).isoformat(" "))
        return wording.table_day(str((_EPOCH_UTC + timedelta(seconds=us // _SECOND)).astimezone(zone))[:19])
    except OverflowError:
        return _beyond(us)


def long_time(us: int, zone: tzinfo) -> str:
    """Write a time in full for people, "3 Jul 2024 10:08:14.814 UTC"; zones other than UTC show their offset."""
    try:
        moment = in_zone(us, zone)
    except OverflowError:
        return _beyond(us)
    fraction = f"{us % _SECOND:06}" if us % 1000 else f"{us % _SECOND // 1000:03}"
    return f"{long_date(moment)} {moment:%H:%M:%S}.{fraction} {offset_text(us, zone)}"


def long_date(moment: datetime) -> str:
    """Write the day for people in the language in use, "3 Jul 2024"."""
    return wording.long_day(moment)


def period(text: str, zone: tzinfo) -> tuple[int, int] | None:
    """Give [start, end) of what a text names in `zone`: a year, month, day, hour, minute, second or a part of one.

    "2024", "2024-07", "2024-07-01", "2024-07-01T10:08" and full ISO times are understood (an offset in the text wins
    over `zone`); anything else is None. A day on which clocks change is 23 or 25 hours long.
    """
    match = _PERIOD.fullmatch(text.strip())
    if match is None:
        return None
    *parts, fraction, offset = match.groups()
    numbers = [int(part) for part in parts if part is not None]
    year, month, day, hour, minute, second = numbers + [1, 1, 1, 0, 0, 0][len(numbers) :]
    shift = _offset_us(offset)
    if shift is None:
        return None
    try:
        first = datetime(year, month, day, hour, minute, second, 0, UTC)
    except ValueError:
        return None
    place = zone if offset is None else shift
    past = _next(first, len(numbers))
    if fraction is not None:
        shown = min(len(fraction), 6)
        start = _instant(first, place) + int(fraction[:6].ljust(6, "0"))
        return start, start + 10 ** (6 - shown)
    start = _instant(first, place)
    # A time that the clocks skip over can come out after the moment that follows it on the clock face.
    return start, max(start, _instant(past, place) if past else _END)


def _next(first: datetime, precision: int) -> datetime | None:
    """Give the wall-clock moment after the year (1) to second (6) that starts at `first`; None after the last year."""
    try:
        if precision == 1:
            return first.replace(year=first.year + 1)
        if precision == 2:
            return (first + timedelta(days=31)).replace(day=1)
        step = {3: timedelta(days=1), 4: timedelta(hours=1), 5: timedelta(minutes=1), 6: timedelta(seconds=1)}
        return first + step[precision]
    except (ValueError, OverflowError):
        return None


def _instant(wall: datetime, place: tzinfo | int) -> int:
    """Give the moment at which the clocks of `place` (a zone, or an offset in microseconds) first show `wall`."""
    if isinstance(place, int):
        return _us(wall) - place
    offset = wall.replace(tzinfo=place).utcoffset() or timedelta()
    return _us(wall) - (offset.days * _DAY + offset.seconds * _SECOND + offset.microseconds)


def _beyond(us: int) -> str:
    return f"{us} µs"
