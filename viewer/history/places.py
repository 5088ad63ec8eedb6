"""Places: where one event says that a customer was before it, and where after."""

from viewer.domain.history_event import JOINED, LEFT, MOVES, HistoryEvent, TierState

NOWHERE = ""
"""The place of a customer who is in no tier."""


def tier_key(tier: TierState | None) -> str | None:
    """What tells a tier from others of its campaign: its id, else its name; None where it is not named at all."""
    return (tier.id or tier.name or None) if tier else None


def before(event: HistoryEvent) -> str | None:
    """Where the customer was, as a tier's key or ``NOWHERE``; None where the event does not say."""
    if event.type == JOINED:
        return NOWHERE
    return tier_key(event.tier_from if event.type in MOVES else event.tier)


def after(event: HistoryEvent) -> str | None:
    """Where the customer is from then on, as a tier's key or ``NOWHERE``; None where the event does not say."""
    return NOWHERE if event.type == LEFT else tier_key(event.tier)
