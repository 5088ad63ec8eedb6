"""Versions of tiers: a tier with one name, one range of points and one set of benefits, and when it was seen."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from viewer.domain.history_event import Number, Range
from viewer.history import phrases
from viewer.history.tier_benefits import Benefit


class TierVersion(NamedTuple):
    """A tier with one name and one range of points, in one campaign."""

    campaign_id: str | None
    campaign: str | None
    tier_id: str | None
    name: str | None
    points_from: Number | None
    points_to: Number | None
    first_seen: int | None
    """When the first event with it happened, in microseconds UTC; None where only a definition was seen."""
    last_seen: int | None
    events: int
    defined_in: tuple[str, ...] = ()
    """Sources that define it, without anybody having moved to it."""
    defined_at: int | None = None
    """When the latest of these was imported."""
    earning_rules: tuple[Benefit, ...] | None = None
    """None where nothing that was seen of it says any."""
    rewards: tuple[Benefit, ...] | None = None
    updated_at: int | None = None
    """When its definition was changed to this, as it says itself; None where it does not."""
    removed_at: int | None = None
    """When an event said that the tier was removed."""

    @property
    def key(self) -> str:
        """What tells the tier from others of its campaign: its id, else its name."""
        return self.tier_id or f"name:{self.name or ''}"

    @property
    def points(self) -> Range:
        """Its range of points."""
        return Range(self.points_from, self.points_to)

    @property
    def begins(self) -> tuple[int, int]:
        """What orders the versions of one tier in time: when it says that it was made, else when it was seen first."""
        seen = self.first_seen if self.first_seen is not None else self.defined_at
        begins = self.updated_at if self.updated_at is not None else seen
        return begins or 0, self.last_known

    @property
    def last_known(self) -> int:
        """The last moment that tells of it."""
        return max((at for at in (self.last_seen, self.defined_at, self.updated_at) if at is not None), default=0)


def captions(tiers: Iterable[TierVersion]) -> dict[str, str]:
    """What each tier is called, by its key; two of one name carry their ids."""
    ours = list(tiers)
    names = Counter(one.name for one in ours)
    return {
        one.key: f"{phrases.name(one.name)} [{phrases.name(one.tier_id, 'no id')}]"
        if one.name and names[one.name] > 1
        else phrases.name(one.name or one.tier_id, "A tier without a name")
        for one in ours
    }
