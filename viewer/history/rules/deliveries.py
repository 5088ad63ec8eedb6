"""How events arrived: more than once, under more than one id, late, or with bodies that differ."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from viewer.domain.deliveries import SCHEDULE, Kind, account
from viewer.domain.history_event import HistoryEvent
from viewer.history import phrases
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.wording import by_the, the
from viewer.history.values import Severity
from viewer.wording import number, say, say_count, to_say

_REPEATS = (Kind.RETRY, Kind.ANOTHER_SEND_OUT, Kind.AGAIN)
_MOST_TOLD = 100  # each is compared with those before it
_LATE = SCHEDULE[-1] + SCHEDULE[-1] // 20  # the last retry takes its time, too


def _conflict(case: Case) -> Iterator[Found]:
    for event in case.events:
        if event.conflict:
            yield Found(
                (event.key,),
                say(
                    "Different bodies came under the id of {the_event}; only one of them is told here.",
                    the_event=by_the(event, case.zone),
                ),
                event.happened_at,
            )


def _repeated_delivery(case: Case) -> Iterator[Found]:
    for event in case.events:
        if len(event.arrivals) < 2:
            continue
        again = Counter(one.kind for one in account(event.arrivals[:_MOST_TOLD], event.happened_at))
        how = [_repeats(kind, many) for kind, many in again.items() if kind in _REPEATS]
        if not how:
            continue
        count = 1 + sum(again[kind] for kind in _REPEATS) + max(0, len(event.arrivals) - _MOST_TOLD)
        why = f" ({phrases.listed(how)})" if len(event.arrivals) <= _MOST_TOLD else ""
        yield Found(
            (event.key,),
            f"{_delivered(phrases.capital(the(event, case.zone)), count, _span(event))}{why}.",
            event.happened_at,
        )


def _repeats(kind: Kind, many: int) -> str:
    if kind is Kind.RETRY:
        return say_count(many, "a retry", "{n} retries")
    if kind is Kind.ANOTHER_SEND_OUT:
        return say_count(many, "another send-out", "{n} other send-outs")
    return say_count(many, "the same content once more", "{n} times the same content")


def _delivered(the_event: str, count: int, span: int) -> str:
    time = phrases.duration(span)
    if count == 2:
        if not span:
            return say("{the_event} was delivered twice", the_event=the_event)
        return say("{the_event} was delivered twice, {time} apart", the_event=the_event, time=time)
    if not span:
        return say("{the_event} was delivered {number} times", the_event=the_event, number=number(count))
    return say(
        "{the_event} was delivered {number} times within {time}", the_event=the_event, number=number(count), time=time
    )


def _span(event: HistoryEvent) -> int:
    """The time from the first delivery to the last, as far as it is known."""
    received = [arrival.received_at for arrival in event.arrivals if arrival.received_at is not None]
    sent = [arrival.sent_at for arrival in event.arrivals if arrival.sent_at is not None]
    times = received if len(received) > 1 else sent
    return max(times) - min(times) if times else 0


def _late_delivery(case: Case) -> Iterator[Found]:
    for event in case.events:
        lag = _lag(event)
        if lag is not None and lag > _LATE:
            yield Found(
                (event.key,),
                say(
                    "{the_event} arrived {time} late; the vendor itself tries for one day only, so somebody sent it"
                    " again, or a clock was wrong.",
                    the_event=phrases.capital(the(event, case.zone)),
                    time=phrases.duration(lag),
                ),
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
                say(
                    "{the_event} is there under {number} ids, as happens where two distributions or sources tell of one"
                    " change.",
                    the_event=phrases.capital(the(first, case.zone)),
                    number=number(len(copies) + 1),
                ),
                first.happened_at,
            )


CONFLICT = Rule(
    "conflict",
    to_say("Conflict"),
    Severity.ERROR,
    to_say("Different bodies came under one id: one of them was changed, or two programs gave out the same id."),
    _conflict,
)
REPEATED_DELIVERY = Rule(
    "repeated_delivery",
    to_say("Delivered again"),
    Severity.NOTE,
    to_say("One event arrived more than once: a retry, or a second distribution; nothing is wrong with it."),
    _repeated_delivery,
)
LATE_DELIVERY = Rule(
    "late_delivery",
    to_say("Delivered late"),
    Severity.NOTE,
    to_say("An event arrived more than a day after it happened, later than the vendor's last retry."),
    _late_delivery,
)
TWO_IDS = Rule(
    "two_ids",
    to_say("One change under two ids"),
    Severity.NOTE,
    to_say("Two events tell of the same change at the same moment under different ids; the history counts it once."),
    _two_ids,
)
