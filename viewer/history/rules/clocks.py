"""Times that cannot be: before the vendor existed, in the future, before their own cause."""

from collections.abc import Iterator

from viewer.domain.history_event import HistoryEvent
from viewer.domain.times import parse_time
from viewer.history import phrases
from viewer.history.phrases import DAY, MINUTE, SECOND
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.wording import by_the, the
from viewer.history.values import Severity
from viewer.wording import say, say_count, to_say

_SKEW = 2 * SECOND  # the clocks of two machines are never the same
_FIRST = parse_time("2015-01-01") or 0
"""Older than any event of the vendor; test send-outs are from the year 2000."""
_LAST = parse_time("2100-01-01") or 0

# Facts: domain.md 5.2. The vendor's ids begin with a time, in 64ths of a millisecond; that is not documented.
_TIMED_IDS = frozenset(("evcus", "lttx"))
_DIGITS = 18
_ID_EPOCH = parse_time("2016-05-04") or 0


def _clock_differs(case: Case) -> Iterator[Found]:
    early: list[tuple[HistoryEvent, int]] = []
    for event in case.events:
        size = 0
        for arrival in event.arrivals:
            size = max(size, _early(arrival.received_at, arrival.sent_at, event.happened_at))
        if size > _SKEW:
            early.append((event, size))
    if not early:
        return
    event, size = max(early, key=lambda one: one[1])
    what, size_words, more = phrases.capital(the(event, case.zone)), phrases.duration(size), len(early) - 1
    if more:
        text = say_count(
            more,
            "{the_event} and {n} more event arrived or were sent before happening, by up to {time}: the clocks differ.",
            "{the_event} and {n} more events arrived or were sent before happening, by up to {time}: the clocks"
            " differ.",
            the_event=what,
            time=size_words,
        )
    else:
        text = say(
            "{the_event} arrived or was sent before happening, by up to {time}: the clocks differ.",
            the_event=what,
            time=size_words,
        )
    if round(size / (30 * MINUTE)) and _is_offset(size):
        text = f"{text} {say('Whole hours are mostly a log written in local time.')}"
    yield Found((event.key, *(one.key for one, _ in early if one.key != event.key)), text, event.happened_at)


def _early(received: int | None, sent: int | None, happened: int | None) -> int:
    """By how much one of the moments lies before another that must have been earlier."""
    size = 0
    if received is not None:
        if happened is not None:
            size = happened - received
        if sent is not None and sent - received > size:
            size = sent - received
    if sent is not None and happened is not None and happened - sent > size:
        size = happened - sent
    return size


def _is_offset(size: int) -> bool:
    return abs(size - round(size / (30 * MINUTE)) * 30 * MINUTE) <= MINUTE


def _impossible_time(case: Case) -> Iterator[Found]:
    for event in case.counted:
        at = event.happened_at or 0
        if at < _FIRST:
            text = to_say("{the_event} has a time that cannot be: the vendor sent no events then.")
        elif at >= _LAST or (case.now is not None and at > case.now + DAY):
            text = to_say("{the_event} has a time that cannot be: that is in the future.")
        else:
            continue
        yield Found((event.key,), say(text, the_event=phrases.capital(the(event, case.zone))), at)


def _other_time_in_id(case: Case) -> Iterator[Found]:
    agree, differ = 0, []
    for event in case.counted:
        at = _made_at(event.identity)
        if at is None or event.happened_at is None:
            continue
        if abs(at - event.happened_at) <= MINUTE:
            agree += 1
        elif abs(at - event.happened_at) > DAY:
            differ.append((event, at))
    # Only where this customer's other ids tell their times is it known that ids do.
    for event, at in differ if agree > len(differ) else ():
        yield Found(
            (event.key,),
            say(
                "The id of {the_event} looks as if made on {day}; its time may have been edited or mistyped.",
                the_event=by_the(event, case.zone),
                day=phrases.day(at, case.zone),
            ),
            event.happened_at,
        )


def _made_at(identity: str) -> int | None:
    kind, _, digits = identity.partition("_")
    if len(digits) != _DIGITS or kind not in _TIMED_IDS:
        return None
    try:
        return _ID_EPOCH + int(digits[:12], 16) * 1000 // 64
    except ValueError:
        return None


CLOCK_DIFFERS = Rule(
    "clock_differs",
    to_say("Clocks differ"),
    Severity.WARNING,
    to_say(
        "An event arrived, or was sent, before it happened: the clock of the capture was wrong, or its times are in"
        " another time zone."
    ),
    _clock_differs,
)
IMPOSSIBLE_TIME = Rule(
    "impossible_time",
    to_say("Impossible time"),
    Severity.WARNING,
    to_say("An event happened before 2015, when there were none, or in the future."),
    _impossible_time,
)
OTHER_TIME_IN_ID = Rule(
    "other_time_in_id",
    to_say("Id of another time"),
    Severity.NOTE,
    to_say(
        "The vendor's ids seem to begin with the time at which they were made (which is not documented); here one"
        " differs by more than a day from its event, while the others agree."
    ),
    _other_time_in_id,
)
