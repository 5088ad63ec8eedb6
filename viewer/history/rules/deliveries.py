"""How events arrived: more than once, under more than one id, late, or with bodies that differ."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from viewer.domain.deliveries import SCHEDULE, Kind, account
from viewer.domain.history_event import HistoryEvent
from viewer.history import phrases
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.wording import the
from viewer.history.values import Severity

_REPEATS = {
    Kind.RETRY: ("a retry", "retries"),
    Kind.ANOTHER_SEND_OUT: ("another send-out", "other send-outs"),
    Kind.AGAIN: ("the same content once more", "times the same content"),
}
_MOST_TOLD = 100  # each is compared with those before it
_LATE = SCHEDULE[-1] + SCHEDULE[-1] // 20  # the last retry takes its time, too


def _conflict(case: Case) -> Iterator[Found]:
    for event in case.events:
        if event.conflict:
            yield Found(
                (event.key,),
                f"Different bodies came under the id of {the(event, case.zone)}; only one of them is told here.",
                event.happened_at,
            )


def _repeated_delivery(case: Case) -> Iterator[Found]:
    for event in case.events:
        if len(event.arrivals) < 2:
            continue
        again = Counter(one.kind for one in account(event.arrivals[:_MOST_TOLD], event.happened_at))
        how = [
            _REPEATS[kind][0] if many == 1 else f"{many:,} {_REPEATS[kind][1]}"
            for kind, many in again.items()
            if kind in _REPEATS
        ]
        if not how:
            continue
        count = 1 + sum(again[kind] for kind in _REPEATS) + max(0, len(event.arrivals) - _MOST_TOLD)
        why = f" ({phrases.listed(how)})" if len(event.arrivals) <= _MOST_TOLD else ""
        yield Found(
            (event.key,),
            f"{phrases.capital(the(event, case.zone))} was delivered {'twice' if count == 2 else f'{count:,} times'}"
            f"{_apart(event, count)}{why}.",
            event.happened_at,
        )


def _apart(event: HistoryEvent, count: int) -> str:
    received = [arrival.received_at for arrival in event.arrivals if arrival.received_at is not None]
    sent = [arrival.sent_at for arrival in event.arrivals if arrival.sent_at is not None]
    times = received if len(received) > 1 else sent
    span = max(times) - min(times) if times else 0
    if not span:
        return ""
    return f", {phrases.duration(span)} apart" if count == 2 else f" within {phrases.duration(span)}"


def _late_delivery(case: Case) -> Iterator[Found]:
    for event in case.events:
        lag = _lag(event)
        if lag is not None and lag > _LATE:
            yield Found(
                (event.key,),
                f"{phrases.capital(the(event, case.zone))} arrived {phrases.duration(lag)} late; the vendor itself"
                " tries for one day only, so somebody sent it again, or a clock was wrong.",
                event.happened_at,
            )


def _lag(event: HistoryEvent) -> int | None:
    """How late the first send-out arrived; what has no send-out may be a list that somebody saved much later."""
    if event.happened_at is None:
        return None
    first: int | None = None
    for _, _, sent, received in event.arrivals:
        if sent is None:
            return None  # known from a list besides: nothing says when that was there
        arrived = sent if received is None else received
        if first is None or arrived < first:
            first = arrived
    return first - event.happened_at if first is not None else None


def _two_ids(case: Case) -> Iterator[Found]:
    for is_copy, run in groupby(case.walked, lambda step: step.is_copy):
        if is_copy:
            copies = list(run)
            first = copies[0].last
            assert first is not None
            yield Found(
                (first.key, *(step.event.key for step in copies)),
                f"{phrases.capital(the(first, case.zone))} is there under {len(copies) + 1:,} ids, as happens where two"
                " distributions or sources tell of one change.",
                first.happened_at,
            )


CONFLICT = Rule(
    "conflict",
    "Conflict",
    Severity.ERROR,
    "Different bodies came under one id: one of them was changed, or two programs gave out the same id.",
    _conflict,
)
REPEATED_DELIVERY = Rule(
    "repeated_delivery",
    "Delivered again",
    Severity.NOTE,
    "One event arrived more than once: a retry, or a second distribution; nothing is wrong with it.",
    _repeated_delivery,
)
LATE_DELIVERY = Rule(
    "late_delivery",
    "Delivered late",
    Severity.NOTE,
    "An event arrived more than a day after it happened, later than the vendor's last retry.",
    _late_delivery,
)
TWO_IDS = Rule(
    "two_ids",
    "One change under two ids",
    Severity.NOTE,
    "Two events tell of the same change at the same moment under different ids; the history counts it once.",
    _two_ids,
)
