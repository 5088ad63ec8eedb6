"""The deliveries of one event beside each other: how late each was, and what it is to the ones before it.

Facts: domain.md 2.4. The vendor tries a send-out again on a fixed schedule until it is answered; an event that two
distributions send has two send-outs; and captures may overlap.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from viewer.wording import number, say, say_count, to_say

SECOND = 1_000_000
_MINUTE = 60 * SECOND
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR

SCHEDULE = (*(2**step * _MINUTE for step in range(11)), _DAY)
"""When the vendor tries again, counted from the first try: 1, 2, 4 … 1024 minutes, 24 hours."""

_SAME_ARRIVAL = 2 * SECOND  # two programs that noted one arrival; the first retry comes a minute later
_SLACK = 15 * SECOND  # a try takes up to ten seconds, and queues take some

_BEFORE_SENDING = to_say("arrived before it was sent: the clocks differ")
_BEFORE_HAPPENING = to_say("arrived before it happened: the clocks differ")


class Kind(StrEnum):
    """What a delivery is to the ones that arrived before it."""

    FIRST = "first"
    RETRY = "retry"
    ANOTHER_SEND_OUT = "another send-out"
    SAME_ARRIVAL = "same arrival"
    AGAIN = "again"
    OTHER_FORM = "other form"


class Arrival(NamedTuple):
    """What is known of one delivery; times are microseconds UTC."""

    source: str  # tells sources apart
    send_out_id: str | None
    sent_at: int | None
    received_at: int | None


class Account(NamedTuple):
    """What there is to say about one delivery."""

    order: int  # 1 for what arrived first
    kind: Kind
    what: str  # the same in words
    lag: int | None  # microseconds from sending (or, where that is not known, happening) to arrival
    lag_text: str
    problems: tuple[str, ...]  # in words


def account(arrivals: Sequence[Arrival], happened_at: int | None) -> list[Account]:
    """Says of every delivery of an event what it is, in the order in which they were given."""
    trusted = [_without_wrong_clock(one, happened_at) for one in arrivals]
    order = _in_order(trusted)
    accounts: dict[int, Account] = {}
    groups: list[list[Arrival]] = []  # each one arrival, as every capture has noted it
    for order_number, place in enumerate(order, 1):
        one = arrivals[place]
        kind, what = _kind(trusted[place], groups)
        lag = _lag(one, happened_at)
        accounts[place] = Account(
            order_number, kind, what, lag, _lag_text(one, lag), tuple(_problems(one, happened_at, lag))
        )
    return [accounts[place] for place in range(len(arrivals))]


def _without_wrong_clock(one: Arrival, happened_at: int | None) -> Arrival:
    """A time of arrival that cannot be is none: it would tell one arrival as two, or put the last one first."""
    return one._replace(received_at=None) if next(_clock_problems(one, happened_at), None) else one


def _in_order(arrivals: list[Arrival]) -> list[int]:
    """Places in the order of arrival; what has no time of arrival stands right behind the first of its send-out."""
    first: dict[str | None, int] = {}
    for one in arrivals:
        if one.received_at is not None:
            first[one.send_out_id] = min(one.received_at, first.get(one.send_out_id, one.received_at))

    def moment(place: int) -> tuple[bool, int, bool]:
        one = arrivals[place]
        unknown = one.received_at is None
        known = first.get(one.send_out_id, one.sent_at) if unknown else one.received_at
        return known is None, known or 0, unknown

    return sorted(range(len(arrivals)), key=moment)


def _kind(one: Arrival, groups: list[list[Arrival]]) -> tuple[Kind, str]:
    """What one delivery is to the earlier ones; adds it to them."""
    earlier = [group[0] for group in groups]
    same = [other for other in earlier if other.send_out_id == one.send_out_id]
    for group in groups:
        if all(_is_same_arrival(one, other) for other in group):
            group.append(one)
            return Kind.SAME_ARRIVAL, say("the same record in another capture")
    groups.append([one])
    late = _as_late_as(one)
    if not earlier:
        if late is not None:
            return Kind.FIRST, say("first to arrive, as late as retry {step} of the vendor's schedule", step=late)
        return Kind.FIRST, say("first to arrive")
    if one.send_out_id is None:
        if same:
            return Kind.AGAIN, say("the same content once more")
        return Kind.OTHER_FORM, say("without send-out: a bare body or a saved list")
    if same:
        return Kind.RETRY, _retry(one, same)
    if all(other.send_out_id is None for other in earlier):
        return Kind.OTHER_FORM, say("the send-out of what was known without one")
    if late is not None:
        again = say("sent again as another send-out, as late as retry {step} of the vendor's schedule", step=late)
        return Kind.ANOTHER_SEND_OUT, again
    return Kind.ANOTHER_SEND_OUT, say("sent again as another send-out")


def _is_same_arrival(one: Arrival, other: Arrival) -> bool:
    if one.source == other.source or one.send_out_id != other.send_out_id or one.sent_at != other.sent_at:
        return False
    if one.received_at is None or other.received_at is None:
        return True
    return abs(one.received_at - other.received_at) <= _SAME_ARRIVAL


def _retry(one: Arrival, same: list[Arrival]) -> str:
    begin = one.sent_at if one.sent_at is not None else same[0].received_at
    if one.received_at is None or begin is None:
        return say("retry of the same send-out")
    since = one.received_at - begin
    step = _step(since)
    if step is not None:
        planned = duration(SCHEDULE[step - 1])
        return say("retry of the same send-out, step {step} of the vendor's schedule ({time})", step=step, time=planned)
    if since > SCHEDULE[-1]:
        return say("retry of the same send-out, later than the vendor's schedule: by hand")
    return say("retry of the same send-out")


def _as_late_as(one: Arrival) -> int | None:
    """The first delivery in a capture may be a retry itself: its own first try is then not there."""
    if one.received_at is None or one.sent_at is None:
        return None
    return _step(one.received_at - one.sent_at)


def _step(since: int) -> int | None:
    """The step of the schedule that a time since the first try fits, counted from 1."""
    for step, planned in enumerate(SCHEDULE, 1):
        if abs(since - planned) <= max(_SLACK, planned // 20):
            return step
    return None


def _lag(one: Arrival, happened_at: int | None) -> int | None:
    begin = one.sent_at if one.sent_at is not None else happened_at
    return one.received_at - begin if one.received_at is not None and begin is not None else None


def _lag_text(one: Arrival, lag: int | None) -> str:
    if lag is None:
        return ""
    return say("under 1 s") if lag < 0 and -lag < _precision(one) else duration(lag)


def _precision(one: Arrival) -> int:
    """Many logs note whole seconds, cut off: what arrived in the second of its sending seems to arrive before it."""
    return SECOND if one.received_at is not None and one.received_at % SECOND == 0 else 1000


def _problems(one: Arrival, happened_at: int | None, lag: int | None) -> Iterator[str]:
    yield from islice(_clock_problems(one, happened_at), 1)
    if lag is not None and lag > _DAY:
        yield say("over 24 h late")


def _clock_problems(one: Arrival, happened_at: int | None) -> Iterator[str]:
    for moment, words in ((one.sent_at, _BEFORE_SENDING), (happened_at, _BEFORE_HAPPENING)):
        if one.received_at is not None and moment is not None and moment - one.received_at >= _precision(one):
            yield say(words)


def duration(us: int) -> str:
    """A span of time for people: "0.4 s", "4 min 12 s", "17 h 4 min", "2 days"."""
    sign = "−" if us < 0 else ""
    size = abs(us)
    if size < 9_950_000:
        return say("{seconds} s", seconds=sign + number(size / SECOND, 1))
    seconds = round(size / SECOND)
    if seconds < 60:
        return say("{seconds} s", seconds=f"{sign}{seconds}")
    if seconds < 3600:
        return sign + _minutes(*divmod(seconds, 60))
    minutes = seconds // 60
    if minutes < 24 * 60:
        return sign + _hours(*divmod(minutes, 60))
    days, hours = divmod(minutes // 60, 24)
    return sign + _days(days, hours if days < 7 else 0)


def _minutes(minutes: int, seconds: int) -> str:
    if seconds:
        return say("{minutes} min {seconds} s", minutes=minutes, seconds=seconds)
    return say("{minutes} min", minutes=minutes)


def _hours(hours: int, minutes: int) -> str:
    return say("{hours} h {minutes} min", hours=hours, minutes=minutes) if minutes else say("{hours} h", hours=hours)


def _days(days: int, hours: int) -> str:
    if hours:
        return say_count(days, "{n} day {hours} h", "{n} days {hours} h", hours=hours)
    return say_count(days, "{n} day", "{n} days")
