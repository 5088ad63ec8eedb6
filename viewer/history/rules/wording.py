"""What rules call an event in their sentences."""

from datetime import tzinfo

from viewer.domain.history_event import (
    DOWNGRADED,
    EXPIRATION_CHANGED,
    JOINED,
    LEFT,
    PROLONGED,
    UPGRADED,
    HistoryEvent,
)
from viewer.history import phrases

_NOUNS = {
    JOINED: "joining",
    LEFT: "leaving",
    UPGRADED: "upgrade",
    DOWNGRADED: "downgrade",
    PROLONGED: "prolongation",
    EXPIRATION_CHANGED: "change of expiry",
}


def the(event: HistoryEvent, zone: tzinfo, to_the_minute: bool = False) -> str:
    """An event in the middle of a sentence: "the upgrade of 3 Jul 2024"."""
    noun = _NOUNS.get(event.type, "undecided event")
    if event.happened_at is None:
        return f"the {noun} without a time"
    return f"the {noun} of {moment(event, zone) if to_the_minute else day(event, zone)}"


def day(event: HistoryEvent, zone: tzinfo) -> str:
    """The day of an event: "3 Jul 2024"."""
    return phrases.day(event.happened_at, zone) if event.happened_at is not None else "an unknown day"


def moment(event: HistoryEvent, zone: tzinfo) -> str:
    """The moment of an event to the minute: "3 Jul 2024, 10:08 UTC"."""
    return phrases.moment(event.happened_at, zone) if event.happened_at is not None else "an unknown day"


def said(event: HistoryEvent) -> str:
    """What an event says happened, as a clause of the customer: "was upgraded from Silver (151–250) to Gold (…)"."""
    if event.type in (UPGRADED, DOWNGRADED):
        verb = "was upgraded" if event.type == UPGRADED else "was downgraded"
        start = f" from {phrases.tier(event.tier_from)}" if event.tier_from is not None else ""
        end = f" to {phrases.tier(event.tier)}" if event.tier is not None else ""
        return verb + start + end
    tier = phrases.tier(event.tier) if event.tier is not None else "a tier that is not named"
    if event.type == JOINED:
        return f"joined {tier}"
    if event.type == LEFT:
        return f"left {tier}"
    if event.type == PROLONGED:
        return f"stayed on in {tier} (prolonged)"
    if event.type == EXPIRATION_CHANGED:
        return f"got another expiry of {tier}"
    return f"had an event of undecided type with {tier}"
