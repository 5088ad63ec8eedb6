"""Moves that must have happened and are not there: events that do not go on from the ones before them."""

from collections.abc import Iterator
from datetime import tzinfo

from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import JOINED, MOVES
from viewer.history import phrases
from viewer.history.places import tier_key
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.walk import Standing, Step
from viewer.history.rules.wording import day, moment, said, the
from viewer.history.values import Severity


def _missing_move(case: Case) -> Iterator[Found]:
    for step in case.breaks:
        if step.standing is Standing.INSIDE and step.event.type != JOINED:
            when, last = _times(step, case.zone)
            yield _found(
                step,
                f"A move is missing: on {when} the customer {said(step.event)}, but was in {phrases.tier(step.tier)} by"
                f" {last}.{_namesakes(step)}",
            )


def _missing_join(case: Case) -> Iterator[Found]:
    for step in case.breaks:
        if step.standing is Standing.OUTSIDE:
            when, last = _times(step, case.zone)
            yield _found(
                step,
                f"A joining is missing: on {when} the customer {said(step.event)}, but was in no tier by {last}.",
            )


def _join_without_leave(case: Case) -> Iterator[Found]:
    for step in case.breaks:
        if step.event.type == JOINED:
            when, last = _times(step, case.zone)
            tier = phrases.tier(step.tier) if step.tier is not None else "a tier"
            yield _found(
                step,
                f"On {when} the customer {said(step.event)}, but was in {tier} already by {last}: a leaving is missing,"
                f" or the joining came twice.{_namesakes(step)}",
            )


def _starts_midway(case: Case) -> Iterator[Found]:
    first = case.counted[0] if case.counted else None
    if first is not None and first.type not in (JOINED, UNDECIDED):
        yield Found(
            (first.key,),
            f"The history begins in the middle: the first event is {the(first, case.zone)}, and no joining before it"
            " is in the data.",
            first.happened_at,
        )


def _found(step: Step, text: str) -> Found:
    last = (step.last.key,) if step.last is not None else ()
    return Found((step.event.key, *last), text, step.event.happened_at)


def _times(step: Step, zone: tzinfo) -> tuple[str, str]:
    """The day of an event and the event before it with its day; the times as well where both are of one day."""
    if step.last is None:
        return day(step.event, zone), "what came before"
    is_one_day = day(step.event, zone) == day(step.last, zone)
    when = f"{moment(step.event, zone)}," if is_one_day else day(step.event, zone)
    return when, the(step.last, zone, to_the_minute=is_one_day)


def _namesakes(step: Step) -> str:
    """What tells two tiers apart that look the same."""
    says = step.event.tier_from if step.event.type in MOVES else step.event.tier
    if says is None or step.tier is None or tier_key(says) == tier_key(step.tier):
        return ""
    if phrases.tier(says) != phrases.tier(step.tier):
        return ""
    ids = [phrases.name(tier.id, "no id") for tier in (says, step.tier)]
    return f" The two are different tiers of one name: {ids[0]} and {ids[1]}."


MISSING_MOVE = Rule(
    "missing_move",
    "Missing move",
    Severity.WARNING,
    "An event starts from, or names, another tier than the one the customer was in by the event before it; at least"
    " one event between the two is not in the data.",
    _missing_move,
)
MISSING_JOIN = Rule(
    "missing_join",
    "Missing joining",
    Severity.WARNING,
    "After the customer left, there is an event that only somebody in a tier can have, and no joining between the two.",
    _missing_join,
)
JOIN_WITHOUT_LEAVE = Rule(
    "join_without_leave",
    "Joining without leaving",
    Severity.WARNING,
    "The customer joined while in a tier already; a leaving is missing, or the joining came twice.",
    _join_without_leave,
)
STARTS_MIDWAY = Rule(
    "starts_midway",
    "Starts in the middle",
    Severity.NOTE,
    "The first event is no joining, as in any capture that began after the customer had joined.",
    _starts_midway,
)
