import pytest

from tests.history.made import (
    BRONZE,
    GOLD,
    JUNE,
    PLATINUM,
    SILVER,
    downgraded,
    event,
    joined,
    left,
    prolonged,
    upgraded,
)
from tests.history.rules.cases import found, names, texts
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import EXPIRATION_CHANGED, HistoryEvent
from viewer.domain.times import zone
from viewer.history.rules.moves import JOIN_WITHOUT_LEAVE, MISSING_JOIN, MISSING_MOVE, STARTS_MIDWAY
from viewer.history.values import Finding, Severity

DAY_TWO = JUNE + 2 * 86_400_000_000


def test_a_move_that_starts_elsewhere_shows_a_missing_one() -> None:
    assert found(MISSING_MOVE, joined(1), downgraded(2, PLATINUM, BRONZE)) == [
        Finding(
            "missing_move",
            Severity.WARNING,
            (2, 1),
            "A move is missing: on 3 Jun 2024 the customer was downgraded from Platinum (351 and up) to Bronze (0–150),"
            " but was in Silver (151–250) by the joining of 2 Jun 2024.",
            DAY_TWO,
        )
    ]


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (left(2, GOLD), "left Gold (251–350)"),
        (prolonged(2, GOLD), "stayed on in Gold (251–350) (prolonged)"),
        (event(EXPIRATION_CHANGED, 2, tier=GOLD), "got another expiry of Gold (251–350)"),
        (event(UNDECIDED, 2, tier=GOLD), "had an event of undecided type with Gold (251–350)"),
        (upgraded(2, GOLD, PLATINUM), "was upgraded from Gold (251–350) to Platinum (351 and up)"),
    ],
)
def test_whatever_names_another_tier_shows_a_missing_move(second: HistoryEvent, said: str) -> None:
    assert texts(MISSING_MOVE, joined(1), second) == [
        f"A move is missing: on 3 Jun 2024 the customer {said}, but was in Silver (151–250) by the joining of"
        " 2 Jun 2024."
    ]


def test_one_missing_move_is_found_once() -> None:
    assert names(joined(1), prolonged(2, GOLD), prolonged(3, GOLD), left(4, GOLD)) == ["missing_move"]


def test_days_are_those_of_the_zone() -> None:
    late = joined(1, when=JUNE), left(2, GOLD, JUNE + 13 * 3_600_000_000)
    assert "on 2 Jun 2024 the customer left" in texts(MISSING_MOVE, *late, zone=zone("Europe/Berlin"))[0]


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (left(2), "left Silver (151–250)"),
        (prolonged(2), "stayed on in Silver (151–250) (prolonged)"),
        (upgraded(2, None, GOLD), "was upgraded to Gold (251–350)"),
        (downgraded(2, GOLD, None), "was downgraded from Gold (251–350)"),
    ],
)
def test_whatever_comes_after_leaving_shows_a_missing_joining(second: HistoryEvent, said: str) -> None:
    assert found(MISSING_JOIN, left(1), second) == [
        Finding(
            "missing_join",
            Severity.WARNING,
            (2, 1),
            f"A joining is missing: on 3 Jun 2024 the customer {said}, but was in no tier by the leaving of"
            " 2 Jun 2024.",
            DAY_TWO,
        )
    ]
    assert texts(MISSING_MOVE, left(1), second) == []


def test_two_events_of_one_day_are_told_with_their_times() -> None:
    near = joined(1, when=JUNE), left(2, GOLD, JUNE + 90 * 60_000_000)
    assert texts(MISSING_MOVE, *near) == [
        "A move is missing: on 1 Jun 2024, 11:30 UTC, the customer left Gold (251–350), but was in Silver (151–250) by"
        " the joining of 1 Jun 2024, 10:00 UTC."
    ]


def test_tiers_of_one_name_are_told_apart_by_their_ids() -> None:
    twin = SILVER._replace(id="ltr_twin")
    for said in (texts(MISSING_MOVE, joined(1), left(2, twin)), texts(JOIN_WITHOUT_LEAVE, joined(1), joined(2, twin))):
        assert said[0].endswith(" The two are different tiers of one name: ltr_twin and ltr_silver.")
    assert texts(JOIN_WITHOUT_LEAVE, joined(1), joined(2))[0].endswith("or the joining came twice.")


def test_joining_while_in_a_tier() -> None:
    assert found(JOIN_WITHOUT_LEAVE, joined(1), joined(2, GOLD)) == [
        Finding(
            "join_without_leave",
            Severity.WARNING,
            (2, 1),
            "On 3 Jun 2024 the customer joined Gold (251–350), but was in Silver (151–250) already by the joining of"
            " 2 Jun 2024: a leaving is missing, or the joining came twice.",
            DAY_TWO,
        )
    ]
    assert names(joined(1), joined(2)) == ["join_without_leave"]
    assert "but was in a tier already" in texts(JOIN_WITHOUT_LEAVE, joined(1)._replace(tier=None), joined(2))[0]


def test_a_history_that_begins_in_the_middle() -> None:
    assert found(STARTS_MIDWAY, upgraded(1, SILVER, GOLD), left(2, GOLD)) == [
        Finding(
            "starts_midway",
            Severity.NOTE,
            (1,),
            "The history begins in the middle: the first event is the upgrade of 2 Jun 2024, and no joining before it"
            " is in the data.",
            JUNE + 86_400_000_000,
        )
    ]
    assert texts(STARTS_MIDWAY, joined(1), left(2)) == []
    assert texts(STARTS_MIDWAY, event(UNDECIDED, 1, tier=SILVER)) == []
    assert texts(STARTS_MIDWAY, left(1, status="REJECTED"), joined(2)) == []
    assert texts(STARTS_MIDWAY) == []


def test_a_sound_history_has_none_of_these() -> None:
    assert (
        names(joined(1, BRONZE), upgraded(2, BRONZE, SILVER), prolonged(3), left(4), joined(5, GOLD), left(6, GOLD))
        == []
    )


def test_what_did_not_count_shows_nothing() -> None:
    assert names(joined(1), upgraded(2, SILVER, GOLD, status="PENDING"), left(3)) == []


def test_a_copy_under_another_id_shows_no_missing_move() -> None:
    twice = upgraded(2, SILVER, GOLD, DAY_TWO), upgraded(3, SILVER, GOLD, DAY_TWO)
    assert names(joined(1), *twice, left(4, GOLD)) == ["two_ids"]
