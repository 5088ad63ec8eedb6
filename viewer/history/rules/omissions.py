"""What an event leaves out that a history needs: whose it is, when it happened, which tier, that it is real."""

from collections.abc import Iterator, Sequence

from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import MOVES, HistoryEvent
from viewer.history.places import tier_key
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.values import Severity
from viewer.wording import number, say, to_say


def _no_customer(case: Case) -> Iterator[Found]:
    if not case.scope.customer:
        yield from _lacking(
            case.events,
            to_say("An event does not say whose it is, so it stands alone."),
            to_say(
                "{number} events do not say whose they are; they are told together, and may be of several customers."
            ),
        )


def _no_time(case: Case) -> Iterator[Found]:
    without = [event for event in case.events if event.happened_at is None]
    yield from _lacking(
        without,
        to_say("An event has no time, so it has no place in the history."),
        to_say("{number} events have no time, so they have no place in the history."),
    )


def _no_tier(case: Case) -> Iterator[Found]:
    without = [
        event
        for event in case.counted
        if tier_key(event.tier) is None
        and event.type != UNDECIDED
        and (event.type not in MOVES or tier_key(event.tier_from) is None)
    ]
    yield from _lacking(
        without,
        to_say("An event names no tier, so it does not tell where the customer was."),
        to_say("{number} events name no tier, so they do not tell where the customer was."),
    )


def _test_send_out(case: Case) -> Iterator[Found]:
    yield from _lacking(
        [event for event in case.events if event.is_test],
        to_say(
            "An event looks like a test send-out (zeros for ids, or of the year 2000); it does not count beside real"
            " ones."
        ),
        to_say(
            "{number} events look like test send-outs (zeros for ids, or of the year 2000); they do not count beside"
            " real ones."
        ),
    )


def _lacking(events: Sequence[HistoryEvent], one: str, many: str) -> Iterator[Found]:
    if events:
        text = say(one) if len(events) == 1 else say(many, number=number(len(events)))
        yield Found(tuple(event.key for event in events), text, events[0].happened_at)


NO_CUSTOMER = Rule(
    "no_customer",
    to_say("No customer"),
    Severity.WARNING,
    to_say("An event that names no customer belongs to nobody's history."),
    _no_customer,
)
NO_TIME = Rule(
    "no_time",
    to_say("No time"),
    Severity.WARNING,
    to_say("Events that say nothing of when they happened have no place in a history."),
    _no_time,
)
TEST_SEND_OUT = Rule(
    "test_send_out",
    to_say("Test send-out"),
    Severity.NOTE,
    to_say(
        "Somebody has sent a test webhook, or an event is of the year 2000, as these are; it changes nothing beside"
        " real events."
    ),
    _test_send_out,
)
NO_TIER = Rule(
    "no_tier",
    to_say("No tier"),
    Severity.WARNING,
    to_say("An event names no tier at all, so what it changed is not known."),
    _no_tier,
)
