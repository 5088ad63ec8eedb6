"""Event phrases: what one event tells, as a part of a sentence without its time."""

from collections.abc import Iterator
from datetime import UTC, tzinfo

from viewer.domain import history_event as words
from viewer.domain.event_types import KNOWN, UNDECIDED
from viewer.domain.history_event import HistoryEvent
from viewer.history import phrases
from viewer.wording import say, to_say

_EXPIRED = (to_say("{points} expired"),) * 2
_ADDED = (to_say("{points} were added"), to_say("{points} was added"))
_USABLE = (to_say("{points} that were pending became usable"), to_say("{points} that was pending became usable"))
_POINTS = {
    "POINTS_EXPIRATION": _EXPIRED,
    "POINTS_REMOVAL": (to_say("{points} were removed"), to_say("{points} was removed")),
    "POINTS_REDEMPTION": (to_say("{points} were spent"), to_say("{points} was spent")),
    "POINTS_ADDITION": _ADDED,
    "POINTS_ACCRUAL": (to_say("{points} were earned"), to_say("{points} was earned")),
    "POINTS_REFUND": (to_say("{points} were given back"), to_say("{points} was given back")),
    "POINTS_TRANSFER_IN": (to_say("{points} came from another card"),) * 2,
    "POINTS_TRANSFER_OUT": (to_say("{points} went to another card"),) * 2,
    "PENDING_POINTS_ACTIVATION": _USABLE,
}
_POINTS_BY_NAME = {
    "points_expired": _EXPIRED,
    "loyalty_points": (to_say("{points} were given as a reward"), to_say("{points} was given as a reward")),
    "canceled": (to_say("{points} were taken back"), to_say("{points} was taken back")),
}
_LATER = (to_say("{points} are to become usable later"), to_say("{points} is to become usable later"))
_TAKEN = (to_say("{points} were taken"), to_say("{points} was taken"))
_OF_CAMPAIGNS = {
    "created": to_say("the campaign {name} was created"),
    "updated": to_say("the campaign {name} was edited"),
    "enabled": to_say("the campaign {name} was switched on"),
    "disabled": to_say("the campaign {name} was switched off"),
    "deleted": to_say("the campaign {name} was deleted"),
}
_OF_THEIR_TIERS = {
    "created": to_say("the tier {name} was created"),
    "updated": to_say("the tier {name} was edited"),
    "enabled": to_say("the tier {name} was switched on"),
    "disabled": to_say("the tier {name} was switched off"),
    "deleted": to_say("the tier {name} was deleted"),
}
_NOT_COUNTED = {
    "PENDING": to_say("it is pending and has changed nothing"),
    "REJECTED": to_say("it was rejected and changed nothing"),
}


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
        known = _NOT_COUNTED.get(event.status)
        remarks.append(say(known) if known else say("its status is {status}", status=phrases.name(event.status)))
    if event.is_test:
        remarks.append(say("it is a test send-out"))
    return text, tuple(remarks)


def _of_tiers(event: HistoryEvent, zone: tzinfo) -> tuple[str, ...]:
    if event.type in words.MOVES:
        return _move(event)
    if event.type in (words.EXPIRATION_CHANGED, words.PROLONGED):
        return _stay(event), *_end(event, zone)
    if event.type == UNDECIDED:
        unsure = say("nothing in the capture says which of the three")
        if event.tier is None:
            return say("joined, left or prolonged a tier that the event does not name"), unsure
        return say("joined, left or prolonged {tier}", tier=phrases.tier(event.tier)), unsure
    has_joined = event.type == words.JOINED
    if event.tier is None:
        nameless = say("joined a tier") if has_joined else say("left a tier")
        return nameless, say("the event does not say which")
    tier = phrases.tier(event.tier)
    return (say("joined {tier}", tier=tier) if has_joined else say("left {tier}", tier=tier),)


def _move(event: HistoryEvent) -> tuple[str, ...]:
    is_up = event.type == words.UPGRADED
    before, after = (phrases.tier(one) if one is not None else "" for one in (event.tier_from, event.tier))
    if before and after:
        if is_up:
            return (say("upgraded from {before} to {after}", before=before, after=after),)
        return (say("downgraded from {before} to {after}", before=before, after=after),)
    if after:
        text = say("upgraded to {after}", after=after) if is_up else say("downgraded to {after}", after=after)
        return text, say("the event does not say from which tier")
    if before:
        text = say("upgraded from {before}", before=before) if is_up else say("downgraded from {before}", before=before)
        return text, say("the event does not say to which tier")
    text = (
        say("upgraded", about="what happened to the customer")
        if is_up
        else say("downgraded", about="what happened to the customer")
    )
    return text, say("the event names no tiers")


def _stay(event: HistoryEvent) -> str:
    is_prolonged = event.type == words.PROLONGED
    if event.tier is None:
        if is_prolonged:
            return say("prolonged in a tier that the event does not name")
        return say("expiration changed in a tier that the event does not name")
    tier = phrases.tier(event.tier)
    return say("prolonged in {tier}", tier=tier) if is_prolonged else say("expiration changed in {tier}", tier=tier)


def _end(event: HistoryEvent, zone: tzinfo) -> Iterator[str]:
    expires = event.facts.expires or (event.tier.expires if event.tier is not None else None)
    if expires:
        yield say("the stay is to end with {day}", day=phrases.expiry(expires, zone))


def _beside(event: HistoryEvent) -> str:
    family, _, what = event.type.rpartition(".")
    if family == "campaign" and what in _OF_CAMPAIGNS:
        campaign = phrases.name(event.campaign_name or event.campaign_id) or say("without a name")
        return say(_OF_CAMPAIGNS[what], name=campaign)
    if family == "campaign.loyalty_tier" and what in _OF_THEIR_TIERS:
        tier = phrases.tier(event.tier) if event.tier is not None else say("that the event does not name")
        return say(_OF_THEIR_TIERS[what], name=tier)
    if event.facts.points is not None:
        done = _done(event)[abs(event.facts.points) == 1]
        return f"{say(done, points=phrases.points(event.facts.points))}{_balance(event)}{_reason(event)}"
    return "".join((_meaning(event), _balance(event), _reason(event)))


def _done(event: HistoryEvent) -> tuple[str, ...]:
    """What became of points, and of one point."""
    by_kind = _POINTS.get(event.facts.transaction or "")
    if by_kind is not None:
        return by_kind
    last = event.type.rpartition(".")[2]
    if last in _POINTS_BY_NAME:
        return _POINTS_BY_NAME[last]
    if ".pending_points." in event.type:
        return _USABLE if last == "activated" else _LATER
    return _TAKEN if (event.facts.points or 0) < 0 else _ADDED


def _balance(event: HistoryEvent) -> str:
    return "" if event.facts.balance is None else say(", leaving {number}", number=event.facts.balance)


def _reason(event: HistoryEvent) -> str:
    return say(", with the reason “{reason}”", reason=phrases.name(event.facts.reason)) if event.facts.reason else ""


def _meaning(event: HistoryEvent) -> str:
    known = KNOWN.get(event.type)
    if known is None:
        if not event.type:
            return say("the event without a type was recorded")
        return say("the event {type} was recorded", type=phrases.name(event.type))
    return phrases.within(say(known.meaning))
