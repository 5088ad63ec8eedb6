from tests.history.made import DAY, JUNE, SILVER, downgraded, event, joined, left, prolonged, upgraded
from tests.history.rules.cases import found, names, texts, track
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import TierState
from viewer.history.rules.case import Case, Context
from viewer.history.rules.omissions import NO_CUSTOMER, NO_TIER, NO_TIME, TEST_SEND_OUT
from viewer.history.values import Finding, Scope, Severity


def test_events_of_nobody() -> None:
    def told(*keys: int) -> list[str]:
        nobody = track(joined(key) for key in keys)._replace(scope=Scope(None, "", "camp_1"))
        return [one.text for one in NO_CUSTOMER.find(Case(nobody, Context()))]

    assert told(1) == ["An event does not say whose it is, so it stands alone."]
    assert told(1, 2) == [
        "2 events do not say whose they are; they are told together, and may be of several customers."
    ]
    assert texts(NO_CUSTOMER, joined(1)) == []


def test_events_without_time() -> None:
    timeless = joined(2)._replace(happened_at=None)
    assert found(NO_TIME, joined(1), timeless) == [
        Finding("no_time", Severity.WARNING, (2,), "An event has no time, so it has no place in the history.")
    ]
    assert texts(NO_TIME, timeless, left(3)._replace(happened_at=None)) == [
        "2 events have no time, so they have no place in the history."
    ]
    assert texts(NO_TIME, joined(1)) == []


def test_events_without_tier() -> None:
    unnamed = TierState(None, "")
    assert found(NO_TIER, joined(1)._replace(tier=None), prolonged(2, unnamed), left(3)) == [
        Finding(
            "no_tier",
            Severity.WARNING,
            (1, 2),
            "2 events name no tier, so they do not tell where the customer was.",
            JUNE + DAY,
        )
    ]
    assert texts(NO_TIER, upgraded(1, None, unnamed)) == [
        "An event names no tier, so it does not tell where the customer was."
    ]


def test_what_names_one_tier_of_a_move_or_tells_nothing_of_tiers_names_enough() -> None:
    assert texts(NO_TIER, upgraded(1, None, SILVER), downgraded(2, SILVER, None), event(UNDECIDED, 3)) == []
    assert names(joined(1), left(2, status="REJECTED")._replace(tier=None)) == []


def test_test_send_outs() -> None:
    assert found(TEST_SEND_OUT, joined(1, is_test=True), joined(2)) == [
        Finding(
            "test_send_out",
            Severity.NOTE,
            (1,),
            "An event looks like a test send-out (zeros for ids, or of the year 2000); it does not count beside real"
            " ones.",
            JUNE + DAY,
        )
    ]
    assert texts(TEST_SEND_OUT, joined(1, is_test=True), left(2, is_test=True)) == [
        "2 events look like test send-outs (zeros for ids, or of the year 2000); they do not count beside real ones."
    ]
    assert texts(TEST_SEND_OUT, joined(1)) == []
