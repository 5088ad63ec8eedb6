"""Tiers, events and periods for tests, with as few words as a test needs."""

from typing import Any

from viewer.domain import history_event as words
from viewer.domain.deliveries import Arrival
from viewer.domain.history_event import HistoryEvent, Range, TierState
from viewer.domain.times import parse_time
from viewer.history.values import Confidence, Period

SECOND = 1_000_000
MINUTE, HOUR, DAY = 60 * SECOND, 3600 * SECOND, 86_400 * SECOND


def at(text: str) -> int:
    """A moment, "2024-06-01T10:00:00Z"."""
    found = parse_time(text)
    assert found is not None
    return found


JUNE = at("2024-06-01T10:00:00Z")


def tier(name: str, lower: int | float | None, upper: int | float | None = None, **more: Any) -> TierState:
    """A tier of camp_1 whose id is made of its name."""
    points = Range(lower, upper)
    kept = {"campaign_id": "camp_1", "config_points": points} | more
    return TierState(f"ltr_{name.lower()}", name, points=points, **kept)


BRONZE, SILVER = tier("Bronze", 0, 150), tier("Silver", 151, 250)
GOLD, PLATINUM = tier("Gold", 251, 350), tier("Platinum", 351)


def event(kind: str, key: int, when: int | None = None, **more: Any) -> HistoryEvent:
    """An event of cust_1 in camp_1; unless a time is given, each is a day after the one before it."""
    when = JUNE + key * DAY if when is None else when
    kept = {
        "customer_id": "cust_1",
        "campaign_id": "camp_1",
        "campaign_name": "Club",
        "arrivals": (Arrival("a.ndjson", f"wh_{key}", when, when + SECOND),),
    } | more
    return HistoryEvent(key, f"evcus_{key}", kind, when, **kept)


def joined(key: int, into: TierState = SILVER, when: int | None = None, **more: Any) -> HistoryEvent:
    return event(words.JOINED, key, when, tier=into, **more)


def left(key: int, out_of: TierState = SILVER, when: int | None = None, **more: Any) -> HistoryEvent:
    return event(words.LEFT, key, when, tier=out_of, **more)


def upgraded(
    key: int, before: TierState | None, after: TierState, when: int | None = None, **more: Any
) -> HistoryEvent:
    return event(words.UPGRADED, key, when, tier=after, tier_from=before, **more)


def downgraded(
    key: int, before: TierState, after: TierState | None, when: int | None = None, **more: Any
) -> HistoryEvent:
    return event(words.DOWNGRADED, key, when, tier=after, tier_from=before, **more)


def prolonged(key: int, of: TierState = SILVER, when: int | None = None, **more: Any) -> HistoryEvent:
    return event(words.PROLONGED, key, when, tier=of, **more)


def period(of: TierState, start: int | None, end: int | None, **more: Any) -> Period:
    """A stay that is exact, and open where it has no end."""
    kept: dict[str, Any] = {"confidence": Confidence.EXACT, "is_open": end is None} | more
    return Period(of, start, end, **kept)
