"""What rules call an event in their sentences."""

from datetime import tzinfo

from viewer.domain.event_types import UNDECIDED
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
from viewer.wording import say, to_say

_SUBJECT, _OBJECT = "subject of a sentence", "after a word such as by, of or before"
_AS_SUBJECT = {
    JOINED: to_say("the joining", "subject of a sentence"),
    LEFT: to_say("the leaving", "subject of a sentence"),
    UPGRADED: to_say("the upgrade", "subject of a sentence"),
    DOWNGRADED: to_say("the downgrade", "subject of a sentence"),
    PROLONGED: to_say("the prolongation", "subject of a sentence"),
    EXPIRATION_CHANGED: to_say("the change of expiry", "subject of a sentence"),
    UNDECIDED: to_say("the undecided event", "subject of a sentence"),
}
_AS_OBJECT = {
    JOINED: to_say("the joining", "after a word such as by, of or before"),
    LEFT: to_say("the leaving", "after a word such as by, of or before"),
    UPGRADED: to_say("the upgrade", "after a word such as by, of or before"),
    DOWNGRADED: to_say("the downgrade", "after a word such as by, of or before"),
    PROLONGED: to_say("the prolongation", "after a word such as by, of or before"),
    EXPIRATION_CHANGED: to_say("the change of expiry", "after a word such as by, of or before"),
    UNDECIDED: to_say("the undecided event", "after a word such as by, of or before"),
}


def the(event: HistoryEvent, zone: tzinfo) -> str:
    """An event of which a sentence tells: "the upgrade of 3 Jul 2024"."""
    noun = _AS_SUBJECT.get(event.type, _AS_SUBJECT[UNDECIDED])
    return _dated(say(noun, about=_SUBJECT), event, zone, to_the_minute=False)


def by_the(event: HistoryEvent, zone: tzinfo, to_the_minute: bool = False) -> str:
    """The same behind a word such as by, of or before: many languages have another form for it."""
    noun = _AS_OBJECT.get(event.type, _AS_OBJECT[UNDECIDED])
    return _dated(say(noun, about=_OBJECT), event, zone, to_the_minute)


def _dated(the_event: str, event: HistoryEvent, zone: tzinfo, to_the_minute: bool) -> str:
    if event.happened_at is None:
        return say("{the_event} without a time", the_event=the_event)
    time = moment(event, zone) if to_the_minute else day(event, zone)
    return say("{the_event} of {day}", the_event=the_event, day=time)


def day(event: HistoryEvent, zone: tzinfo) -> str:
    """The day of an event: "3 Jul 2024"."""
    return phrases.day(event.happened_at, zone) if event.happened_at is not None else say("an unknown day")


def moment(event: HistoryEvent, zone: tzinfo) -> str:
    """The moment of an event to the minute: "3 Jul 2024, 10:08 UTC"."""
    return phrases.moment(event.happened_at, zone) if event.happened_at is not None else say("an unknown day")


def happened(event: HistoryEvent, day: str) -> str:
    """What an event says happened, with its day: "on 3 Jul 2024 the customer was upgraded from Silver (…) to Gold"."""
    if event.type in (UPGRADED, DOWNGRADED):
        return _moved(event, day)
    if event.tier is None:
        return say(_TO_NO_TIER.get(event.type, _TO_NO_TIER[UNDECIDED]), day=day)
    return say(_TO_A_TIER.get(event.type, _TO_A_TIER[UNDECIDED]), day=day, tier=phrases.tier(event.tier))


def _moved(event: HistoryEvent, day: str) -> str:
    is_up = event.type == UPGRADED
    before, after = phrases.tier(event.tier_from), phrases.tier(event.tier)
    if event.tier_from is not None and event.tier is not None:
        if is_up:
            return say(
                "on {day} the customer was upgraded from {before} to {after}", day=day, before=before, after=after
            )
        return say("on {day} the customer was downgraded from {before} to {after}", day=day, before=before, after=after)
    if event.tier is not None:
        if is_up:
            return say("on {day} the customer was upgraded to {after}", day=day, after=after)
        return say("on {day} the customer was downgraded to {after}", day=day, after=after)
    if event.tier_from is not None:
        if is_up:
            return say("on {day} the customer was upgraded from {before}", day=day, before=before)
        return say("on {day} the customer was downgraded from {before}", day=day, before=before)
    if is_up:
        return say("on {day} the customer was upgraded", day=day)
    return say("on {day} the customer was downgraded", day=day)


_TO_A_TIER = {
    JOINED: to_say("on {day} the customer joined {tier}"),
    LEFT: to_say("on {day} the customer left {tier}"),
    PROLONGED: to_say("on {day} the customer stayed on in {tier} (prolonged)"),
    EXPIRATION_CHANGED: to_say("on {day} the customer got another expiry of {tier}"),
    UNDECIDED: to_say("on {day} the customer had an event of undecided type with {tier}"),
}
_TO_NO_TIER = {
    JOINED: to_say("on {day} the customer joined a tier that is not named"),
    LEFT: to_say("on {day} the customer left a tier that is not named"),
    PROLONGED: to_say("on {day} the customer stayed on in a tier that is not named (prolonged)"),
    EXPIRATION_CHANGED: to_say("on {day} the customer got another expiry of a tier that is not named"),
    UNDECIDED: to_say("on {day} the customer had an event of undecided type with a tier that is not named"),
}
