"""Skipped tiers: those of a campaign that lie between the two tiers of a move, as far as they were seen."""

from collections.abc import Iterable, Iterator

from viewer.domain.history_event import MOVES, HistoryEvent, TierState
from viewer.history.places import tier_key


def skipped_tiers(
    event: HistoryEvent, seen: Iterable[HistoryEvent], ladder: Iterable[TierState] = ()
) -> tuple[TierState, ...]:
    """The tiers between those of a move, the lowest first, as the last event up to then has them.

    ``seen`` are the events of the same campaign, in order of time. A tier that only later events have counts as well,
    unless it was added later; one that was removed before does not. One that only ``ladder`` has may be of another
    time: it counts where its range fits between the two.
    """
    before, after = event.tier_from, event.tier
    if event.type not in MOVES or before is None or after is None:
        return ()
    if before.points.lower is None or after.points.lower is None or event.happened_at is None:
        return ()
    low, high = sorted((before.points.lower, after.points.lower))
    ends = {tier_key(before), tier_key(after)}
    known, not_there = _known(seen, event.happened_at)
    others = {
        key: tier
        for tier in ladder
        if (key := tier_key(tier)) is not None and key not in not_there and _fits(tier, before, after)
    }
    between = {
        (tier.name, tier.points.lower): tier
        for key, tier in (others | known).items()
        if key not in ends and tier.points.lower is not None and low < tier.points.lower < high
    }
    return tuple(sorted(between.values(), key=lambda tier: (tier.points.lower or 0, tier.name or "")))


def _fits(tier: TierState, *ends: TierState) -> bool:
    low, high = sorted((end.points for end in ends), key=lambda points: points.lower or 0)
    lower, upper = tier.points
    if lower is None or upper is None or low.upper is None or high.lower is None or tier.campaign_id is None:
        return False
    return low.upper < lower <= upper < high.lower and tier.campaign_id in (ends[0].campaign_id, ends[1].campaign_id)


def _known(seen: Iterable[HistoryEvent], at: int) -> tuple[dict[str, TierState], set[str]]:
    """The tiers of the campaign as they were at a moment, by what tells them apart; and those that were not there."""
    known: dict[str, TierState] = {}
    later: dict[str, TierState] = {}
    not_there: set[str] = set()
    for event in seen:
        is_later = event.happened_at is None or event.happened_at > at
        for key, tier in _tiers(event):
            if event.type == "campaign.loyalty_tier.created" and is_later:
                not_there.add(key)
            elif event.type == "campaign.loyalty_tier.deleted":
                if not is_later:
                    not_there.add(key)
            elif is_later:
                later.setdefault(key, tier)
            else:
                known[key] = tier
    return {key: tier for key, tier in (later | known).items() if key not in not_there}, not_there


def _tiers(event: HistoryEvent) -> Iterator[tuple[str, TierState]]:
    for tier in (event.tier_from, event.tier):
        key = tier_key(tier)
        if key is not None and tier is not None:
            yield key, tier
