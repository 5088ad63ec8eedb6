"""Times that cannot be: before the vendor existed, in the future, before their own cause."""

from collections.abc import Iterator

from viewer.domain.history_event import HistoryEvent
from viewer.domain.times import parse_time
from viewer.history import phrases
from viewer.history.phrases import DAY, MINUTE, SECOND
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.wording import the
from viewer.history.values import Severity

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
    more = f" and {phrases.counted(len(early) - 1, 'more event')}" if len(early) > 1 else ""
    hours = round(size / (30 * MINUTE))
    zone = " Whole hours are mostly a log written in local time." if hours and _is_offset(size) else ""
    yield Found(
        (event.key, *(one.key for one, _ in early if one.key != event.key)),
        f"{phrases.capital(the(event, case.zone))}{more} arrived or {'were' if more else 'was'} sent before happening,"
        f" by up to {phrases.duration(size)}: the clocks differ.{zone}",
        event.happened_at,
    )


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
            why = "the vendor sent no events then"
        elif at >= _LAST or (case.now is not None and at > case.now + DAY):
            why = "that is in the future"
        else:
            continue
        yield Found((event.key,), f"{phrases.capital(the(event, case.zone))} has a time that cannot be: {why}.", at)


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
            f"The id of {the(event, case.zone)} looks as if made on {phrases.day(at, case.zone)}; its time may have"
            " been edited or mistyped.",
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
    "Clocks differ",
    Severity.WARNING,
    "An event arrived, or was sent, before it happened: the clock of the capture was wrong, or its times are in another"
    " time zone.",
    _clock_differs,
)
IMPOSSIBLE_TIME = Rule(
    "impossible_time",
    "Impossible time",
    Severity.WARNING,
    "An event happened before 2015, when there were none, or in the future.",
    _impossible_time,
)
OTHER_TIME_IN_ID = Rule(
    "other_time_in_id",
    "Id of another time",
    Severity.NOTE,
    "The vendor's ids seem to begin with the time at which they were made (which is not documented); here one differs"
    " by more than a day from its event, while the others agree.",
    _other_time_in_id,
)
