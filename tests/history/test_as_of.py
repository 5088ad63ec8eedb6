import pytest

from tests.history.made import (
    DAY,
    GOLD,
    HOUR,
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
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import HistoryEvent, TierState
from viewer.history import as_of
from viewer.history.as_of import Standing, standing_at
from viewer.history.histories import track_of
from viewer.history.values import Confidence, Scope

SCOPE = Scope(None, "cust_1", "camp_1")
EXACT, IMPLIED = Confidence.EXACT, Confidence.IMPLIED
BEFORE_FIRST_EVENT, AFTER_GAP = Confidence.BEFORE_FIRST_EVENT, Confidence.AFTER_GAP


def day(key: int) -> int:
    """When the event of that number happened."""
    return JUNE + key * DAY


def found(events: list[HistoryEvent], moment: int) -> Standing:
    return standing_at(track_of(SCOPE, events), moment)


def told(events: list[HistoryEvent], moment: int) -> tuple[TierState | None, int | None, Confidence, str]:
    standing = found(events, moment)
    return standing.tier, standing.since, standing.confidence, standing.words


STORY = [joined(1, SILVER), upgraded(3, SILVER, GOLD), left(5, GOLD), joined(8, SILVER)]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (day(1) - 1, (None, None, BEFORE_FIRST_EVENT, as_of.JOINED_LATER)),
        (day(1), (SILVER, day(1), EXACT, as_of.PROVEN)),
        (day(3) - 1, (SILVER, day(1), EXACT, as_of.PROVEN)),
        (day(3), (GOLD, day(3), EXACT, as_of.PROVEN)),
        (day(5), (None, day(5), EXACT, as_of.LEFT_BEFORE)),
        (day(8) - 1, (None, day(5), EXACT, as_of.LEFT_BEFORE)),
        (day(900), (SILVER, day(8), EXACT, as_of.GOES_ON)),
    ],
)
def test_each_moment_of_a_whole_history(
    moment: int, expected: tuple[TierState | None, int | None, Confidence, str]
) -> None:
    assert told(STORY, moment) == expected


def test_without_events_nothing_is_known() -> None:
    assert found([], JUNE) == Standing(None, None, BEFORE_FIRST_EVENT, None, as_of.NOTHING)


def test_before_the_first_event_its_from_is_said_to_be_no_more_than_that() -> None:
    assert told([upgraded(1, SILVER, GOLD)], JUNE) == (SILVER, None, BEFORE_FIRST_EVENT, as_of.BEFORE_ALL)
    noted = [prolonged(1, SILVER), left(5, SILVER)]
    assert told(noted, JUNE) == (SILVER, None, BEFORE_FIRST_EVENT, as_of.BEFORE_ALL)
    assert told(noted, day(1)) == (SILVER, None, EXACT, as_of.PROVEN)


def test_in_a_gap_it_is_the_last_tier_that_was_seen_or_the_one_of_the_next_event() -> None:
    broken = [joined(1, GOLD), prolonged(2, GOLD), downgraded(6, PLATINUM, SILVER)]
    assert told(broken, day(2)) == (GOLD, day(1), EXACT, as_of.PROVEN)
    unsure = found(broken, day(2) + HOUR)
    assert unsure[:3] == (GOLD, day(1), AFTER_GAP)
    assert (unsure.words, unsure.instead) == (as_of.LAST_SEEN, PLATINUM)
    assert unsure.period is not None
    assert unsure.period.tier == GOLD
    assert told(broken, day(6)) == (SILVER, day(6), EXACT, as_of.GOES_ON)


def test_in_a_gap_before_joining_anew_there_is_no_other_tier() -> None:
    unsure = found([joined(1, GOLD), joined(4, SILVER)], day(2))
    assert (unsure.tier, unsure.confidence, unsure.instead) == (GOLD, AFTER_GAP, None)
    assert told([joined(1, GOLD), joined(4, SILVER)], day(4)) == (SILVER, day(4), EXACT, as_of.GOES_ON)


def test_between_leaving_and_a_stay_that_began_unseen() -> None:
    unseen = [left(1, SILVER), left(4, GOLD)]
    assert told(unseen, day(1)) == (None, day(1), EXACT, as_of.LEFT_BEFORE)
    assert told(unseen, day(2)) == (GOLD, None, IMPLIED, as_of.SAID_LATER)
    assert told(unseen, day(4)) == (None, day(4), EXACT, as_of.LEFT_BEFORE)


def test_a_gap_that_a_note_shows_ends_with_the_note() -> None:
    noted = [joined(1, SILVER), prolonged(4, GOLD)]
    assert found(noted, day(3))[:3] == (SILVER, day(1), AFTER_GAP)
    assert told(noted, day(4)) == (GOLD, None, EXACT, as_of.GOES_ON)


def test_of_moves_at_one_moment_the_last_holds() -> None:
    at_once = [joined(1, SILVER, JUNE), upgraded(2, SILVER, GOLD, JUNE), upgraded(3, GOLD, PLATINUM, JUNE)]
    assert told(at_once, JUNE) == (PLATINUM, JUNE, EXACT, as_of.GOES_ON)


def test_a_gap_within_one_moment_is_over_with_it() -> None:
    at_once = [joined(1, SILVER), upgraded(3, SILVER, GOLD), prolonged(4, PLATINUM, day(3))]
    assert told(at_once, day(3)) == (PLATINUM, None, EXACT, as_of.GOES_ON)
    assert told([*at_once, left(5, PLATINUM, day(3))], day(3)) == (None, day(3), EXACT, as_of.LEFT_BEFORE)


def test_who_may_have_left_is_not_certain_to_be_there_unless_something_shows_it() -> None:
    unclear = [joined(1, SILVER), event(UNDECIDED, 3, tier=SILVER)]
    assert told(unclear, day(3)) == (SILVER, day(1), EXACT, as_of.GOES_ON)
    assert told(unclear, day(4)) == (SILVER, day(1), AFTER_GAP, as_of.MAY_HAVE_LEFT)
    assert told([*unclear, prolonged(5, SILVER)], day(4)) == (SILVER, day(1), EXACT, as_of.GOES_ON)
    assert told([*unclear, joined(5, SILVER)], day(4)) == (SILVER, day(1), AFTER_GAP, as_of.LAST_SEEN)


def test_of_two_undecided_events_one_may_be_a_leaving_and_the_other_a_joining() -> None:
    unclear = [joined(1, SILVER), event(UNDECIDED, 3, tier=SILVER), event(UNDECIDED, 5, tier=SILVER), left(7, SILVER)]
    assert told(unclear, day(2)) == (SILVER, day(1), EXACT, as_of.PROVEN)
    assert told(unclear, day(4)) == (SILVER, day(1), AFTER_GAP, as_of.MAY_HAVE_LEFT)
    assert told(unclear, day(6)) == (SILVER, day(1), EXACT, as_of.PROVEN)


def test_an_undecided_copy_of_a_joining_is_no_leaving() -> None:
    copied = [joined(1, SILVER, JUNE), event(UNDECIDED, 2, JUNE, tier=SILVER)]
    assert told(copied, day(4)) == (SILVER, JUNE, EXACT, as_of.GOES_ON)
