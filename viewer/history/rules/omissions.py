"""What an event leaves out that a history needs: whose it is, when it happened, which tier, that it is real."""

from collections.abc import Iterator, Sequence

from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import MOVES, HistoryEvent
from viewer.history.places import tier_key
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.values import Severity


def _no_customer(case: Case) -> Iterator[Found]:
    if not case.scope.customer:
        yield from _lacking(
            case.events,
            "An event does not say whose it is, so it stands alone.",
            "events do not say whose they are; they are told together, and may be of several customers.",
        )


def _no_time(case: Case) -> Iterator[Found]:
    without = [event for event in case.events if event.happened_at is None]
    yield from _lacking(
        without,
        "An event has no time, so it has no place in the history.",
        "events have no time, so they have no place in the history.",
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
        "An event names no tier, so it does not tell where the customer was.",
        "events name no tier, so they do not tell where the customer was.",
    )


def _test_send_out(case: Case) -> Iterator[Found]:
    yield from _lacking(
        [event for event in case.events if event.is_test],
        "An event looks like a test send-out (zeros for ids, or of the year 2000); it does not count beside real ones.",
        "events look like test send-outs (zeros for ids, or of the year 2000); they do not count beside real ones.",
    )


def _lacking(events: Sequence[HistoryEvent], one: str, many: str) -> Iterator[Found]:
    if events:
        text = one if len(events) == 1 else f"{len(events):,} {many}"
        yield Found(tuple(event.key for event in events), text, events[0].happened_at)


NO_CUSTOMER = Rule(
    "no_customer",
    "No customer",
    Severity.WARNING,
    "An event that names no customer belongs to nobody's history.",
    _no_customer,
)
NO_TIME = Rule(
    "no_time",
    "No time",
    Severity.WARNING,
    "Events that say nothing of when they happened have no place in a history.",
    _no_time,
)
TEST_SEND_OUT = Rule(
    "test_send_out",
    "Test send-out",
    Severity.NOTE,
    "Somebody has sent a test webhook, or an event is of the year 2000, as these are; it changes nothing beside real"
    " events.",
    _test_send_out,
)
NO_TIER = Rule(
    "no_tier",
    "No tier",
    Severity.WARNING,
    "An event names no tier at all, so what it changed is not known.",
    _no_tier,
)
