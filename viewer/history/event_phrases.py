"""Event phrases: what one event tells, as a part of a sentence without its time."""

from collections.abc import Iterator
from datetime import UTC, tzinfo

from viewer.domain import history_event as words
from viewer.domain.event_types import KNOWN, UNDECIDED
from viewer.domain.history_event import HistoryEvent, Number
from viewer.history import phrases

POINTS_DONE = {
    "POINTS_EXPIRATION": "expired",
    "POINTS_REMOVAL": "were removed",
    "POINTS_REDEMPTION": "were spent",
    "POINTS_ADDITION": "were added",
    "POINTS_ACCRUAL": "were earned",
    "POINTS_REFUND": "were given back",
    "POINTS_TRANSFER_IN": "came from another card",
    "POINTS_TRANSFER_OUT": "went to another card",
    "PENDING_POINTS_ACTIVATION": "that were pending became usable",
}
_OF_CAMPAIGNS = {
    "created": "was created",
    "updated": "was edited",
    "enabled": "was switched on",
    "disabled": "was switched off",
    "deleted": "was deleted",
}
_NOT_COUNTED = {"PENDING": "it is pending and has changed nothing", "REJECTED": "it was rejected and changed nothing"}


def told(event: HistoryEvent, zone: tzinfo = UTC) -> str:
    """What happened: "downgraded from Platinum (351 and up) to Silver (151–250)", "120 points expired, leaving 180"."""
    text, remarks = clause(event, zone)
    return "; ".join((text, *remarks))


def clause(event: HistoryEvent, zone: tzinfo = UTC) -> tuple[str, tuple[str, ...]]:
    """The same in two parts, so that a time can stand between: what happened, and what must be added to it."""
    if not event.is_of_tiers:
        return _beside(event), ()
    text, *remarks = _of_tiers(event, zone)
    if event.status:
        remarks.append(_NOT_COUNTED.get(event.status, f"its status is {phrases.name(event.status)}"))
    if event.is_test:
        remarks.append("it is a test send-out")
    return text, tuple(remarks)


def _of_tiers(event: HistoryEvent, zone: tzinfo) -> tuple[str, ...]:
    tier = phrases.tier(event.tier)
    if event.type in words.MOVES:
        return _move(event)
    if event.type == words.EXPIRATION_CHANGED:
        return f"expiration changed in {_place(event)}", *_end(event, zone)
    if event.type == words.PROLONGED:
        return f"prolonged in {_place(event)}", *_end(event, zone)
    if event.type == UNDECIDED:
        return f"joined, left or prolonged {_place(event)}", "nothing in the capture says which of the three"
    verb = "joined" if event.type == words.JOINED else "left"
    return (f"{verb} {tier}",) if event.tier is not None else (f"{verb} a tier", "the event does not say which")


def _move(event: HistoryEvent) -> tuple[str, ...]:
    verb = "upgraded" if event.type == words.UPGRADED else "downgraded"
    before, after = (phrases.tier(one) if one is not None else None for one in (event.tier_from, event.tier))
    if before and after:
        return (f"{verb} from {before} to {after}",)
    if after:
        return f"{verb} to {after}", "the event does not say from which tier"
    if before:
        return f"{verb} from {before}", "the event does not say to which tier"
    return verb, "the event names no tiers"


def _place(event: HistoryEvent) -> str:
    return phrases.tier(event.tier) if event.tier is not None else "a tier that the event does not name"


def _end(event: HistoryEvent, zone: tzinfo) -> Iterator[str]:
    expires = event.facts.expires or (event.tier.expires if event.tier is not None else None)
    if expires:
        yield f"the stay is to end with {phrases.expiry(expires, zone)}"


def _beside(event: HistoryEvent) -> str:
    family, _, what = event.type.rpartition(".")
    if family == "campaign" and what in _OF_CAMPAIGNS:
        of = phrases.name(event.campaign_name or event.campaign_id, "without a name")
        return f"the campaign {of} {_OF_CAMPAIGNS[what]}"
    if family == "campaign.loyalty_tier" and what in _OF_CAMPAIGNS:
        of = phrases.tier(event.tier) if event.tier is not None else "that the event does not name"
        return f"the tier {of} {_OF_CAMPAIGNS[what]}"
    if event.facts.points is not None:
        return _points(event, event.facts.points)
    return "".join((_meaning(event), _balance(event), _reason(event)))


def _points(event: HistoryEvent, points: Number) -> str:
    done = _done(event)
    if abs(points) == 1:
        done = done.replace("were ", "was ").replace("are to ", "is to ")
    return f"{phrases.points(points)} {done}{_balance(event)}{_reason(event)}"


def _done(event: HistoryEvent) -> str:
    by_kind = POINTS_DONE.get(event.facts.transaction or "")
    if by_kind is not None:
        return by_kind
    last = event.type.rpartition(".")[2]
    by_name = {"points_expired": "expired", "loyalty_points": "were given as a reward", "canceled": "were taken back"}
    pending = ".pending_points." in event.type
    if last in by_name:
        return by_name[last]
    if pending:
        return "that were pending became usable" if last == "activated" else "are to become usable later"
    return "were taken" if (event.facts.points or 0) < 0 else "were added"


def _balance(event: HistoryEvent) -> str:
    return "" if event.facts.balance is None else f", leaving {event.facts.balance}"


def _reason(event: HistoryEvent) -> str:
    return f", with the reason “{phrases.name(event.facts.reason)}”" if event.facts.reason else ""


def _meaning(event: HistoryEvent) -> str:
    known = KNOWN.get(event.type)
    if known is None:
        return f"the event {phrases.name(event.type, 'without a type')} was recorded"
    return known.meaning[:1].lower() + known.meaning[1:].removesuffix(".")
