import pytest

from tests.history.made import (
    BRONZE,
    DAY,
    GOLD,
    JUNE,
    PLATINUM,
    SILVER,
    downgraded,
    event,
    joined,
    left,
    period,
    prolonged,
    upgraded,
)
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import EXPIRATION_CHANGED, HistoryEvent
from viewer.history.periods import UNNAMED, periods
from viewer.history.values import Confidence, Period

EXACT, IMPLIED = Confidence.EXACT, Confidence.IMPLIED
BEFORE_FIRST_EVENT, AFTER_GAP = Confidence.BEFORE_FIRST_EVENT, Confidence.AFTER_GAP


def day(key: int) -> int:
    """When the event of that number happened."""
    return JUNE + key * DAY


def lost(of: object, start: int | None, end_before: int, **more: object) -> Period:
    """A stay that was over by then, nothing says since when."""
    kept = {"confidence": AFTER_GAP, "is_open": False, "end_before": end_before} | more
    return period(of, start, None, **kept)  # type: ignore[arg-type]


def test_no_events_tell_of_no_stay() -> None:
    assert periods([]) == ()


def test_moves_end_one_stay_and_begin_the_next_and_left_ends_the_last() -> None:
    told = periods([joined(1, BRONZE), upgraded(2, BRONZE, SILVER), downgraded(3, SILVER, BRONZE), left(4, BRONZE)])
    assert told == (
        period(BRONZE, day(1), day(2), start_event=1, end_event=2),
        period(SILVER, day(2), day(3), start_event=2, end_event=3),
        period(BRONZE, day(3), day(4), start_event=3, end_event=4),
    )


def test_what_nothing_has_ended_goes_on() -> None:
    assert periods([joined(1)]) == (period(SILVER, day(1), None, start_event=1),)


def test_a_missing_move_leaves_two_stays_with_bounds() -> None:
    told = periods([upgraded(1, SILVER, GOLD), downgraded(3, PLATINUM, SILVER)])
    assert told == (
        period(SILVER, None, day(1), confidence=BEFORE_FIRST_EVENT, end_event=1),
        lost(GOLD, day(1), day(3), start_event=1),
        period(PLATINUM, None, day(3), confidence=IMPLIED, end_event=3, start_after=day(1)),
        period(SILVER, day(3), None, start_event=3),
    )


def test_the_bound_is_the_last_event_that_names_the_tier() -> None:
    told = periods([joined(1, GOLD), prolonged(2, GOLD), left(5, PLATINUM)])
    assert told == (
        lost(GOLD, day(1), day(5), start_event=1, notes=(2,)),
        period(PLATINUM, None, day(5), confidence=IMPLIED, end_event=5, start_after=day(2)),
    )


def test_leaving_first_or_twice_tells_of_a_stay_that_began_unseen() -> None:
    assert periods([left(1), left(4, GOLD)]) == (
        period(SILVER, None, day(1), confidence=BEFORE_FIRST_EVENT, end_event=1),
        period(GOLD, None, day(4), confidence=IMPLIED, end_event=4, start_after=day(1)),
    )


@pytest.mark.parametrize(
    "note", [prolonged(2), event(EXPIRATION_CHANGED, 2, tier=SILVER), event(UNDECIDED, 2, tier=SILVER)]
)
def test_what_names_the_same_tier_is_a_note_of_the_stay(note: HistoryEvent) -> None:
    assert periods([joined(1), note, left(3)]) == (
        period(SILVER, day(1), day(3), start_event=1, end_event=3, notes=(2,)),
    )


def test_what_names_another_tier_shows_a_gap() -> None:
    told = periods([joined(1), prolonged(2, GOLD), prolonged(3, GOLD)])
    assert told == (
        lost(SILVER, day(1), day(2), start_event=1),
        period(GOLD, None, None, confidence=AFTER_GAP, start_after=day(1), notes=(2, 3)),
    )
    assert periods([joined(1), prolonged(2, GOLD), left(3, GOLD)])[1] == period(
        GOLD, None, day(3), confidence=AFTER_GAP, start_after=day(1), end_event=3, notes=(2,)
    )


def test_a_note_alone_tells_of_a_stay_that_goes_on() -> None:
    assert periods([prolonged(1)]) == (period(SILVER, None, None, confidence=BEFORE_FIRST_EVENT, notes=(1,)),)


def test_joining_while_in_another_tier_ends_the_old_stay_unproven() -> None:
    assert periods([joined(1), joined(2, GOLD)]) == (
        lost(SILVER, day(1), day(2), start_event=1),
        period(GOLD, day(2), None, start_event=2),
    )
    assert periods([joined(1)._replace(tier=None), joined(2)]) == (
        lost(UNNAMED, day(1), day(2), start_event=1),
        period(SILVER, day(2), None, start_event=2),
    )


def test_joining_the_same_tier_again_changes_nothing() -> None:
    assert periods([joined(1), joined(2), left(3)]) == (
        period(SILVER, day(1), day(3), start_event=1, end_event=3, notes=(2,)),
    )


def test_joining_the_same_tier_after_an_undecided_event_shows_that_it_was_a_leaving() -> None:
    undecided = event(UNDECIDED, 2, tier=SILVER)
    assert periods([joined(1), undecided, joined(3)]) == (
        lost(SILVER, day(1), day(3), start_event=1, notes=(2,)),
        period(SILVER, day(3), None, start_event=3),
    )
    assert len(periods([joined(1), undecided, prolonged(3), joined(4)])) == 1


def test_after_left_the_customer_is_in_no_tier_until_joining_again() -> None:
    assert periods([joined(1), left(2), joined(5, GOLD)]) == (
        period(SILVER, day(1), day(2), start_event=1, end_event=2),
        period(GOLD, day(5), None, start_event=5),
    )


def test_a_move_without_from_ends_whatever_went_on() -> None:
    assert periods([joined(1), upgraded(2, None, GOLD)]) == (
        period(SILVER, day(1), day(2), start_event=1, end_event=2),
        period(GOLD, day(2), None, start_event=2),
    )
    assert periods([upgraded(2, None, GOLD)])[0] == period(
        UNNAMED, None, day(2), confidence=BEFORE_FIRST_EVENT, end_event=2
    )


def test_a_tier_that_is_not_named_is_the_one_that_a_later_event_names() -> None:
    assert periods([joined(1, GOLD), downgraded(2, GOLD, None), downgraded(4, SILVER, BRONZE)]) == (
        period(GOLD, day(1), day(2), start_event=1, end_event=2),
        period(SILVER, day(2), day(4), start_event=2, end_event=4),
        period(BRONZE, day(4), None, start_event=4),
    )
    assert periods([joined(1, GOLD), downgraded(2, GOLD, None)])[1] == period(UNNAMED, day(2), None, start_event=2)
    assert periods([joined(1)._replace(tier=None), prolonged(2)]) == (
        period(SILVER, day(1), None, start_event=1, notes=(2,)),
    )


def test_a_note_without_tier_tells_nothing_of_a_customer_in_no_tier() -> None:
    assert periods([prolonged(1)._replace(tier=None)]) == ()
    assert periods([joined(1), prolonged(2)._replace(tier=None)])[0].notes == (2,)


def test_a_move_into_the_same_tier_is_a_note() -> None:
    assert periods([joined(1), upgraded(2, SILVER, SILVER)]) == (
        period(SILVER, day(1), None, start_event=1, notes=(2,)),
    )


def test_what_did_not_count_and_what_has_no_time_tells_of_no_stay() -> None:
    pending = upgraded(2, SILVER, GOLD, status="PENDING")
    rejected = left(3, status="REJECTED")
    timeless = left(4)._replace(happened_at=None)
    assert periods([joined(1), pending, rejected, timeless]) == (period(SILVER, day(1), None, start_event=1),)


def test_a_stay_never_ends_before_it_began() -> None:
    told = periods([joined(1, SILVER, JUNE + 5), upgraded(2, SILVER, GOLD, JUNE)])
    assert [(stay.start, stay.end) for stay in told] == [(JUNE + 5, JUNE + 5), (JUNE + 5, None)]


def test_what_came_twice_changes_nothing() -> None:
    told = periods(
        [
            joined(1, SILVER, JUNE),
            joined(2, SILVER, JUNE),
            upgraded(3, SILVER, GOLD, day(3)),
            upgraded(4, SILVER, GOLD, day(3)),
            upgraded(5, SILVER, GOLD, day(3)),
            left(6, GOLD, day(6)),
            left(7, GOLD, day(6)),
        ]
    )
    assert told == (
        period(SILVER, JUNE, day(3), start_event=1, end_event=3, notes=(2,)),
        period(GOLD, day(3), day(6), start_event=3, end_event=6, notes=(4, 5, 7)),
    )
