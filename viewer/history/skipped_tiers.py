"""Skipped tiers: those of a campaign that lie between the two tiers of a move, as far as they were seen."""

from collections.abc import Iterable, Iterator

from viewer.domain.history_event import MOVES, HistoryEvent, TierState
from viewer.history.places import tier_key


def skipped_tiers(event: HistoryEvent, seen: Iterable[HistoryEvent]) -> tuple[TierState, ...]:
    """The tiers between those of a move, the lowest first, as the last event up to then has them.

    ``seen`` are the events of the same campaign, in order of time. A tier that only later events have counts as well,
    unless it was added later; one that was removed before does not.
    """
    before, after = event.tier_from, event.tier
    if event.type not in MOVES or before is None or after is None:
        return ()
    if before.points.lower is None or after.points.lower is None or event.happened_at is None:
        return ()
    low, high = sorted((before.points.lower, after.points.lower))
    ends = {tier_key(before), tier_key(after)}
    between = {
        (tier.name, tier.points.lower): tier
        for key, tier in _known(seen, event.happened_at).items()
        if key not in ends and tier.points.lower is not None and low < tier.points.lower < high
    }
    return tuple(sorted(between.values(), key=lambda tier: (tier.points.lower or 0, tier.name or "")))


def _known(seen: Iterable[HistoryEvent], at: int) -> dict[str, TierState]:
    """The tiers of the campaign as they were at a moment, by what tells them apart."""
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
    return {key: tier for key, tier in (later | known).items() if key not in not_there}


def _tiers(event: HistoryEvent) -> Iterator[tuple[str, TierState]]:
    for tier in (event.tier_from, event.tier):
        key = tier_key(tier)
        if key is not None and tier is not None:
            yield key, tier
