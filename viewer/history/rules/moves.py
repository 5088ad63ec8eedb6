"""Moves that must have happened and are not there: events that do not go on from the ones before them."""

from collections.abc import Iterator
from datetime import tzinfo

from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import JOINED, MOVES
from viewer.history import phrases
from viewer.history.places import tier_key
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.walk import Standing, Step
from viewer.history.rules.wording import by_the, day, happened, moment, the
from viewer.history.values import Severity
from viewer.wording import say, to_say


def _missing_move(case: Case) -> Iterator[Found]:
    for step in case.breaks:
        if step.standing is Standing.INSIDE and step.event.type != JOINED:
            when, last = _times(step, case.zone)
            text = say(
                "A move is missing: {happened}, but was in {tier} by {the_event}.",
                happened=happened(step.event, when),
                tier=phrases.tier(step.tier),
                the_event=last,
            )
            yield _found(step, f"{text}{_namesakes(step)}")


def _missing_join(case: Case) -> Iterator[Found]:
    for step in case.breaks:
        if step.standing is Standing.OUTSIDE:
            when, last = _times(step, case.zone)
            text = say(
                "A joining is missing: {happened}, but was in no tier by {the_event}.",
                happened=happened(step.event, when),
                the_event=last,
            )
            yield _found(step, text)


def _join_without_leave(case: Case) -> Iterator[Found]:
    for step in case.breaks:
        if step.event.type == JOINED:
            when, last = _times(step, case.zone)
            moved = phrases.capital(happened(step.event, when))
            if step.tier is not None:
                text = say(
                    "{happened}, but was in {tier} already by {the_event}: a leaving is missing, or the joining came"
                    " twice.",
                    happened=moved,
                    tier=phrases.tier(step.tier),
                    the_event=last,
                )
            else:
                text = say(
                    "{happened}, but was in a tier already by {the_event}: a leaving is missing, or the joining came"
                    " twice.",
                    happened=moved,
                    the_event=last,
                )
            yield _found(step, f"{text}{_namesakes(step)}")


def _starts_midway(case: Case) -> Iterator[Found]:
    first = case.counted[0] if case.counted else None
    if first is not None and first.type not in (JOINED, UNDECIDED):
        yield Found(
            (first.key,),
            say(
                "The history begins in the middle: the first event is {the_event}, and no joining before it is in the"
                " data.",
                the_event=the(first, case.zone),
            ),
            first.happened_at,
        )


def _found(step: Step, text: str) -> Found:
    last = (step.last.key,) if step.last is not None else ()
    return Found((step.event.key, *last), text, step.event.happened_at)


def _times(step: Step, zone: tzinfo) -> tuple[str, str]:
    """The day of an event and the event before it with its day; the times as well where both are of one day."""
    if step.last is None:
        return day(step.event, zone), say("what came before")
    is_one_day = day(step.event, zone) == day(step.last, zone)
    when = f"{moment(step.event, zone)}," if is_one_day else day(step.event, zone)
    return when, by_the(step.last, zone, to_the_minute=is_one_day)


def _namesakes(step: Step) -> str:
    """What tells two tiers apart that look the same."""
    says = step.event.tier_from if step.event.type in MOVES else step.event.tier
    if says is None or step.tier is None or tier_key(says) == tier_key(step.tier):
        return ""
    if phrases.tier(says) != phrases.tier(step.tier):
        return ""
    one, other = (phrases.name(tier.id) or say("no id") for tier in (says, step.tier))
    return f" {say('The two are different tiers of one name: {one} and {other}.', one=one, other=other)}"


MISSING_MOVE = Rule(
    "missing_move",
    to_say("Missing move"),
    Severity.WARNING,
    to_say(
        "An event starts from, or names, another tier than the one the customer was in by the event before it; at least"
        " one event between the two is not in the data."
    ),
    _missing_move,
)
MISSING_JOIN = Rule(
    "missing_join",
    to_say("Missing joining"),
    Severity.WARNING,
    to_say(
        "After the customer left, there is an event that only somebody in a tier can have, and no joining between the"
        " two."
    ),
    _missing_join,
)
JOIN_WITHOUT_LEAVE = Rule(
    "join_without_leave",
    to_say("Joining without leaving"),
    Severity.WARNING,
    to_say("The customer joined while in a tier already; a leaving is missing, or the joining came twice."),
    _join_without_leave,
)
STARTS_MIDWAY = Rule(
    "starts_midway",
    to_say("Starts in the middle"),
    Severity.NOTE,
    to_say("The first event is no joining, as in any capture that began after the customer had joined."),
    _starts_midway,
)
