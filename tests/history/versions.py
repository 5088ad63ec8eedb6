"""Versions of tiers for tests, with as few words as a test needs."""

from typing import Any

from tests.history.made import DAY, JUNE
from viewer.domain.history_event import Number
from viewer.history.tier_versions import TierVersion


def version(name: str | None, lower: Number | None, upper: Number | None = None, **more: Any) -> TierVersion:
    """A version of a tier of camp_1 that was seen from 1 June 2024 on, for ten days."""
    tier_id = f"ltr_{name.lower()}" if name else None
    kept = {"campaign_id": "camp_1", "campaign": "Club", "tier_id": tier_id, "first_seen": JUNE} | more
    kept.setdefault("last_seen", JUNE + 10 * DAY)
    return TierVersion(name=name, points_from=lower, points_to=upper, events=kept.pop("events", 1), **kept)
