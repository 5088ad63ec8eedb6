"""What should have been heard and was not: an expiry that nothing followed, and times that no source covers."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from viewer.domain.history_event import LEFT, HistoryEvent, Span
from viewer.domain.times import parse_time
from viewer.history import phrases
from viewer.history.phrases import DAY, HOUR
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.walk import Step
from viewer.history.rules.wording import by_the
from viewer.history.values import Severity
from viewer.wording import number, say, to_say

_ANY_ZONE = 14 * HOUR
"""The vendor's day ends at the project's midnight, and no event names that zone."""
_SHORT, _LONG = HOUR, DAY  # the usual silence between two files of a log that was rotated, and the most in a quiet one


def _expiry_without_event(case: Case) -> Iterator[Found]:
    steps = case.steps
    for place, step in enumerate(steps):
        event = step.event
        text = event.facts.expires or (event.tier.expires if event.tier is not None else None)
        if text is None or event.type == LEFT or (expiry := _end_of(text)) is None:
            continue
        happened = _moment(event)
        following = steps[place + 1] if place + 1 < len(steps) else None
        deadline = expiry + DAY + _ANY_ZONE
        # Of that night itself the event may tell, and what comes before the deadline has to do with it or ends it.
        if expiry <= happened + DAY or (following is not None and _moment(following.event) <= deadline):
            continue
        if _listened(case.covered, expiry - _ANY_ZONE, deadline, following):
            keys = (event.key, *((following.event.key,) if following is not None else ()))
            yield Found(keys, _nothing_after(event, text, following, case), expiry)


def _nothing_after(event: HistoryEvent, expires: str, following: Step | None, case: Case) -> str:
    tier = phrases.tier_name(event.tier) if event.tier is not None else say("the tier")
    the_event, day = by_the(event, case.zone), phrases.expiry(expires, case.zone)
    if following is None:
        return say(
            "By {the_event}, the stay in {tier} was to end with {day}, and no event tells what became of it.",
            the_event=the_event,
            tier=tier,
            day=day,
        )
    return say(
        "By {the_event}, the stay in {tier} was to end with {day}, and no event tells what became of it before"
        " {other}.",
        the_event=the_event,
        tier=tier,
        day=day,
        other=by_the(following.event, case.zone),
    )


def _end_of(text: str) -> int | None:
    """When a stay is over that expires on a day, that day included, or at a moment."""
    at = parse_time(text)
    return at + DAY if at is not None and phrases.is_date(text) else at


def _listened(covered: tuple[Span, ...], first: int, last: int, following: Step | None) -> bool:
    """Whether an event would have been seen, had there been one."""
    if not covered:
        return following is not None
    place = bisect_left(covered, last, key=lambda span: span.last)
    return place < len(covered) and covered[place].first <= first


def _uncovered_time(case: Case) -> Iterator[Found]:
    counted = case.counted
    if len(counted) < 2 or len(case.covered) < 2:
        return
    first, last = counted[0].happened_at or 0, counted[-1].happened_at or 0
    low = bisect_left(case.covered, first, key=lambda span: span.last)
    high = bisect_left(case.covered, last, key=lambda span: span.first)
    holes = [
        hole
        for one, other in pairwise(case.covered[low : high + 1])
        if (hole := Span(one.last, other.first)).last <= last and _matters(hole, case)
    ]
    if not holes:
        return
    after = bisect_left(counted, holes[0].last, key=_moment)
    days = [phrases.day(moment, case.zone) for moment in (holes[0].first, holes[-1].last)]
    total = phrases.duration(sum(hole.last - hole.first for hole in holes))
    yield Found((counted[after].key, counted[after - 1].key), _nothing_from(len(holes), total, days), holes[0].first)


def _nothing_from(count: int, time: str, days: Sequence[str]) -> str:
    first, last = days
    if count == 1:
        if first == last:
            return say(
                "The sources have nothing from {time} on {day}, so it is not known what happened then.",
                time=time,
                day=first,
            )
        return say(
            "The sources have nothing from {time} between {first} and {last}, so it is not known what happened then.",
            time=time,
            first=first,
            last=last,
        )
    if first == last:
        return say(
            "The sources have nothing from {number} times, {time} in all, on {day}, so it is not known what happened"
            " then.",
            number=number(count),
            time=time,
            day=first,
        )
    return say(
        "The sources have nothing from {number} times, {time} in all, between {first} and {last}, so it is not known"
        " what happened then.",
        number=number(count),
        time=time,
        first=first,
        last=last,
    )


def _matters(hole: Span, case: Case) -> bool:
    """Whether a hole is long, or less so and just where an event is missing."""
    length = hole.last - hole.first
    if length <= _SHORT or length > _LONG:
        return length > _LONG
    place = bisect_left(case.breaks, hole.last, key=lambda step: _moment(step.event))
    last = case.breaks[place].last if place < len(case.breaks) else None
    return last is not None and _moment(last) <= hole.first


def _moment(event: HistoryEvent) -> int:
    return event.happened_at or 0


EXPIRY_WITHOUT_EVENT = Rule(
    "expiry_without_event",
    to_say("Nothing after the expiry"),
    Severity.WARNING,
    to_say(
        "A stay was to end on a day that has passed, and no event of that night or since tells that it ended or went"
        " on."
    ),
    _expiry_without_event,
)
UNCOVERED_TIME = Rule(
    "uncovered_time",
    to_say("Uncovered time"),
    Severity.NOTE,
    to_say(
        "Between the first and the last event there is a day or more (or, where an event is missing, an hour or more)"
        " from which the imported sources have nothing, or in which a busy log has not one line; events may be missing"
        " without a trace."
    ),
    _uncovered_time,
)
