"""Versions of tiers: a tier with one name, one range of points and one set of benefits, and when it was seen."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from viewer.domain.history_event import Number, Range
from viewer.history import phrases
from viewer.history.tier_benefits import Benefit
from viewer.wording import say


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
        one.key: f"{phrases.name(one.name)} [{phrases.name(one.tier_id) or say('no id')}]"
        if one.name and names[one.name] > 1
        else phrases.name(one.name or one.tier_id) or say("A tier without a name")
        for one in ours
    }


def merged(versions: Iterable[TierVersion]) -> list[TierVersion]:
    """One for all that say the same of a tier; what says nothing of benefits is one with what does."""
    silent: list[TierVersion] = []
    found: dict[object, TierVersion] = {}
    first: dict[object, object] = {}  # of the versions that differ in benefits only, the one that came first
    for one in versions:
        if one.earning_rules is None and one.rewards is None:
            silent.append(one)
        else:
            _add(found, (_said(one), one.earning_rules, one.rewards), one)
            first.setdefault(_said(one), (_said(one), one.earning_rules, one.rewards))
    for one in silent:
        _add(found, first.get(_said(one), (_said(one), None, None)), one)
    return list(found.values())


def _said(one: TierVersion) -> tuple[object, ...]:
    # 200 and 200.0 are the same range; the one that came first is shown.
    return one.campaign_id or one.campaign, one.tier_id, one.name, one.points_from, one.points_to


def _add(found: dict[object, TierVersion], key: object, one: TierVersion) -> None:
    known = found.get(key)
    found[key] = one if known is None else _both(known, one)


def _both(one: TierVersion, other: TierVersion) -> TierVersion:
    return one._replace(
        campaign=max(one, other, key=lambda known: (known.campaign is not None, known.last_known)).campaign,
        first_seen=_earliest(one.first_seen, other.first_seen),
        last_seen=_latest(one.last_seen, other.last_seen),
        events=one.events + other.events,
        defined_in=tuple(dict.fromkeys(one.defined_in + other.defined_in)),
        defined_at=_latest(one.defined_at, other.defined_at),
        updated_at=_earliest(one.updated_at, other.updated_at),
        removed_at=_latest(one.removed_at, other.removed_at),
    )


def _earliest(*moments: int | None) -> int | None:
    return min((at for at in moments if at is not None), default=None)


def _latest(*moments: int | None) -> int | None:
    return max((at for at in moments if at is not None), default=None)
