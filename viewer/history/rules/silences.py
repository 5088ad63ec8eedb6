"""What should have been heard and was not: an expiry that nothing followed, and times that no source covers."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from viewer.domain.history_event import LEFT, Span
from viewer.domain.times import parse_time
from viewer.history import phrases
from viewer.history.phrases import DAY, HOUR
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.walk import Step
from viewer.history.rules.wording import the
from viewer.history.values import Severity

_ANY_ZONE = 14 * HOUR
"""The vendor's day ends at the project's midnight, and no event names that zone."""
_LONG = DAY  # shorter silences are between any two files of a log that was rotated


def _expiry_without_event(case: Case) -> Iterator[Found]:
    steps = case.steps
    for place, step in enumerate(steps):
        event = step.event
        text = event.facts.expires or (event.tier.expires if event.tier is not None else None)
        if text is None or event.type == LEFT or (expiry := _end_of(text)) is None:
            continue
        happened = event.happened_at or 0
        following = steps[place + 1] if place + 1 < len(steps) else None
        deadline = expiry + DAY + _ANY_ZONE
        # Of that night itself the event may tell, and what comes before the deadline has to do with it or ends it.
        if expiry <= happened + DAY or (following is not None and (following.event.happened_at or 0) <= deadline):
            continue
        if _listened(case.covered, expiry, deadline, following):
            then = f" before {the(following.event, case.zone)}" if following is not None else ""
            tier = phrases.tier_name(event.tier) if event.tier is not None else "the tier"
            yield Found(
                (event.key, *((following.event.key,) if following is not None else ())),
                f"By {the(event, case.zone)}, the stay in {tier} was to end with {phrases.expiry(text, case.zone)}, and"
                f" no event tells what became of it{then}.",
                expiry,
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
        Span(one.last, other.first)
        for one, other in pairwise(case.covered[low : high + 1])
        if other.first - one.last > _LONG and other.first <= last
    ]
    if not holes:
        return
    after = bisect_left(counted, holes[0].last, key=lambda event: event.happened_at or 0)
    days = [phrases.day(moment, case.zone) for moment in (holes[0].first, holes[-1].last)]
    total = phrases.duration(sum(hole.last - hole.first for hole in holes))
    where = f"Between {days[0]} and {days[1]}"
    text = (
        f"{where} there are {total} that no source covers"
        if len(holes) == 1
        else f"{where} there are {len(holes):,} times that no source covers, {total} in all"
    )
    yield Found(
        (counted[after].key, counted[after - 1].key),
        f"{text}; what happened then is not in the data.",
        holes[0].first,
    )


EXPIRY_WITHOUT_EVENT = Rule(
    "expiry_without_event",
    "Nothing after the expiry",
    Severity.WARNING,
    "A stay was to end on a day that has passed, and no event of that night or since tells that it ended or went on.",
    _expiry_without_event,
)
UNCOVERED_TIME = Rule(
    "uncovered_time",
    "Uncovered time",
    Severity.NOTE,
    "Between the first and the last event there is a day or more that no imported source covers, so events may be"
    " missing without a trace.",
    _uncovered_time,
)
