"""Phrases: how tiers, days, moments, spans of time and lists are put into sentences, the same everywhere.

Names come out of data: each is made safe to look at and cut where it is very long, so sentences can be shown as is.
"""

from collections.abc import Iterable
from datetime import UTC, tzinfo

from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.history_event import Number, Range, TierState
from viewer.wording import in_use, number, say, say_count

SECOND = 1_000_000
MINUTE, HOUR, DAY = 60 * SECOND, 3600 * SECOND, 86_400 * SECOND
_LONGEST_NAME = 60
_DATE = len("2024-07-03")


def name(text: str | None, otherwise: str = "") -> str:
    """A name or an id out of the data, on one line, cut where it is very long; ``otherwise`` where there is none."""
    return display_text(text, _LONGEST_NAME) if text else otherwise


def actor(text: str) -> str:
    """Who or what acted, on one line; longer than a name, for it holds an id of the vendor's in full."""
    return display_text(text, 2 * _LONGEST_NAME)


def tier_name(tier: TierState | None) -> str:
    """What a tier is called: its name, else its id, "a tier without a name", or "no tier"."""
    return say("no tier") if tier is None else name(tier.name or tier.id) or say("a tier without a name")


def tier(state: TierState | None) -> str:
    """A tier with its range: "Platinum (351 and up)", "Silver (151–250)", or its name alone where it has no points."""
    points = points_range(state.points) if state is not None else ""
    return f"{tier_name(state)} ({points})" if points else tier_name(state)


def points_range(points: Range) -> str:
    """A range of points: "151–250", "351 and up", "up to 150", or nothing; numbers stay as received."""
    lower, upper = points
    if lower is None:
        return "" if upper is None else say("up to {upper}", upper=upper)
    if upper is None:
        return say("{lower} and up", lower=lower)
    # A dash before a minus would be read as part of it.
    is_below_zero = upper < 0 or lower < 0
    return say("{lower} to {upper}", lower=lower, upper=upper) if is_below_zero else f"{lower}–{upper}"


def points(number: Number) -> str:
    """A number of points without sign: "1 point", "120 points"."""
    return balance(abs(number))


def at_points(number: Number) -> str:
    """Where a tier begins: "at 1 point", "at 120 points", without sign; many languages have another form for it."""
    size = abs(number)
    return say("at {number} point", number=size) if size == 1 else say("at {number} points", number=size)


def balance(number: Number) -> str:
    """A balance: "180 points", "-5 points"."""
    return say("{number} point", number=number) if number == 1 else say("{number} points", number=number)


def day(at: int, zone: tzinfo) -> str:
    """The day of a moment: "3 Jul 2024"."""
    try:
        return times.long_date(times.in_zone(at, zone))
    except OverflowError:
        return times.to_iso(at)


def moment(at: int, zone: tzinfo) -> str:
    """A moment to the minute, with its offset: "3 Jul 2024, 10:08 UTC", "3 Jul 2024, 12:08 +02:00"."""
    try:
        here = times.in_zone(at, zone)
    except OverflowError:
        return times.to_iso(at)
    return f"{times.long_date(here)}, {here:%H:%M} {times.offset_text(at, zone)}"


def on(at: int | None, zone: tzinfo) -> str:
    """A moment inside a sentence: "on 3 Jul 2024 at 10:08 UTC", or "at a time that the event does not say"."""
    if at is None:
        return say("at a time that the event does not say")
    try:
        here = times.in_zone(at, zone)
    except OverflowError:
        return say("on {day}", day=times.to_iso(at))
    time = f"{here:%H:%M} {times.offset_text(at, zone)}"
    return say("on {day} at {time}", day=times.long_date(here), time=time)


def expiry(text: str, zone: tzinfo) -> str:
    """The day on which a stay ends, as received: a date stays that date in every zone, other texts stay as they are."""
    at = times.parse_time(text)
    if at is None:
        return name(text)
    return day(at, UTC) if is_date(text) else moment(at, zone)


def is_date(text: str) -> bool:
    """Whether a time, as received, is a date: without a time of the day, or with the midnight of UTC in its place."""
    at = times.parse_time(text)
    return len(text.strip()) <= _DATE or (at is not None and at % DAY == 0 and text.strip()[-1:] in "Zz")


def duration(span: int) -> str:
    """A span of time in one unit: "less than a second", "12 seconds", "4 minutes", "5 hours", "56 days".

    Days are rounded, as people count them: from a noon to the next but one's morning are two.
    """
    size = abs(span)
    if size < SECOND:
        return say("less than a second") if size else say("no time", about="a span of time")
    if size < MINUTE:
        return say_count(size // SECOND, "{n} second", "{n} seconds")
    if size < HOUR:
        return say_count(size // MINUTE, "{n} minute", "{n} minutes")
    if size < 2 * DAY - HOUR // 2:
        return say_count((size + HOUR // 2) // HOUR, "{n} hour", "{n} hours")
    return days((size + DAY // 2) // DAY)


def days(number: int) -> str:
    """So many days: "1 day", "56 days"."""
    return say_count(number, "{n} day", "{n} days")


def distance(at: int, reference: int) -> str:
    """Where a moment lies beside another one: "4 minutes before", "12 seconds after", "at the same moment"."""
    if at == reference:
        return say("at the same moment")
    length = duration(at - reference)
    return say("{length} before", length=length) if at < reference else say("{length} after", length=length)


def counted(number: int, noun: str, nouns: str = "") -> str:
    """A number of things: "1 event", "1,204 events"; ``nouns`` where the plural is not made by an s."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def listed(parts: Iterable[str], most: int = 5) -> str:
    """A list in a sentence: "A", "A and B", "A, B and C"; what goes beyond ``most`` is counted, "A, B and 3 more"."""
    shown = list(parts)
    if len(shown) > most:
        shown = [*shown[: most - 1], say("{number} more", number=number(len(shown) - most + 1))]
    return say("{some} and {last}", some=", ".join(shown[:-1]), last=shown[-1]) if len(shown) > 1 else "".join(shown)


def capital(text: str) -> str:
    """A text that begins a sentence."""
    return text[:1].upper() + text[1:]


def within(sentence: str) -> str:
    """A sentence as the part of another one that something stands before; some languages write nouns large."""
    begin = sentence[:1] if in_use().capital_nouns else sentence[:1].lower()
    return begin + sentence[1:].removesuffix(".")
