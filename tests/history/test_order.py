from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.history.made import (
    BRONZE,
    DAY,
    GOLD,
    JUNE,
    MINUTE,
    PLATINUM,
    SECOND,
    SILVER,
    downgraded,
    joined,
    left,
    prolonged,
    upgraded,
)
from viewer.domain.history_event import Facts, HistoryEvent
from viewer.history.order import in_order, repeats

REQUEST = Facts(group="v-1")


def keys(events: Iterable[HistoryEvent]) -> list[int]:
    return [event.key for event in in_order(events)]


def test_by_time_and_without_time_at_the_end() -> None:
    timeless = joined(1)._replace(happened_at=None)
    assert keys([timeless, left(3, SILVER, JUNE + 2 * SECOND), joined(2, SILVER, JUNE)]) == [2, 3, 1]


def test_what_did_not_count_stands_behind_everything() -> None:
    pending = joined(1, status="PENDING")
    timeless = joined(2)._replace(happened_at=None)
    assert keys([pending, timeless, left(3)]) == [3, 2, 1]


def test_within_a_millisecond_each_goes_on_from_the_one_before_it() -> None:
    found = [upgraded(1, GOLD, PLATINUM, JUNE), upgraded(2, SILVER, GOLD, JUNE), joined(3, SILVER, JUNE + 999)]
    assert keys(found) == [3, 2, 1]
    assert keys([upgraded(1, GOLD, PLATINUM, JUNE + 1_000), upgraded(2, SILVER, GOLD, JUNE + 2_000)]) == [1, 2]


def test_it_begins_where_the_customer_was() -> None:
    found = [
        joined(1, SILVER, JUNE),
        downgraded(2, GOLD, SILVER, JUNE + MINUTE),
        upgraded(3, SILVER, GOLD, JUNE + MINUTE),
    ]
    assert keys(found) == [1, 3, 2]


def test_it_ends_where_the_next_event_goes_on() -> None:
    found = [upgraded(1, SILVER, GOLD, JUNE), downgraded(2, GOLD, SILVER, JUNE)]
    assert keys([*found, left(3, GOLD)]) == [2, 1, 3]
    assert keys([*found, left(3, SILVER)]) == [1, 2, 3]


def test_events_of_one_request_are_chained_although_their_times_differ() -> None:
    found = [joined(1, GOLD, JUNE, facts=REQUEST), left(2, SILVER, JUNE + SECOND, facts=REQUEST)]
    assert keys([joined(3, SILVER, JUNE - MINUTE), *found]) == [3, 2, 1]
    assert keys([joined(3, SILVER, JUNE - MINUTE), found[0], found[1]._replace(facts=Facts())]) == [3, 1, 2]


def test_times_of_a_request_hold_where_they_make_sense() -> None:
    found = [left(2, SILVER, JUNE, facts=REQUEST), joined(1, SILVER, JUNE + SECOND, facts=REQUEST)]
    assert keys(found) == [2, 1]


def test_a_request_lasts_no_longer_than_a_minute() -> None:
    found = [joined(1, GOLD, JUNE, facts=REQUEST), left(2, SILVER, JUNE + MINUTE, facts=REQUEST)]
    assert keys([joined(3, SILVER, JUNE - MINUTE), *found]) == [3, 1, 2]
    steps = [upgraded(9 - step, SILVER, GOLD, JUNE + step * 40 * SECOND, facts=REQUEST) for step in range(4)]
    assert keys(steps) == [9, 8, 7, 6]


def test_what_came_twice_stands_behind_the_first() -> None:
    found = [upgraded(1, SILVER, GOLD, JUNE), upgraded(2, GOLD, PLATINUM, JUNE), upgraded(3, SILVER, GOLD, JUNE)]
    assert keys([*found, left(9, PLATINUM)]) == [1, 3, 2, 9]


def test_what_breaks_off_breaks_off_between_moments_rather_than_within_one() -> None:
    found = [joined(0, SILVER), downgraded(1, SILVER, BRONZE, JUNE + DAY), prolonged(2, SILVER, JUNE + DAY)]
    assert keys([*found, left(3, SILVER)]) == [0, 2, 1, 3]


def test_what_comes_next_twice_says_where_to_end_all_the_same() -> None:
    found = [downgraded(1, GOLD, SILVER, JUNE), upgraded(2, SILVER, GOLD, JUNE), downgraded(3, GOLD, SILVER, JUNE)]
    twice = [downgraded(4, GOLD, BRONZE, JUNE + MINUTE), downgraded(5, GOLD, BRONZE, JUNE + MINUTE)]
    assert keys([*found, *twice]) == [1, 3, 2, 4, 5]


def test_the_same_move_twice_is_two_where_it_makes_sense() -> None:
    found = [upgraded(1, SILVER, GOLD, JUNE), upgraded(2, SILVER, GOLD, JUNE), downgraded(3, GOLD, SILVER, JUNE)]
    assert keys([joined(0, SILVER, JUNE - MINUTE), *found, left(9, GOLD)]) == [0, 1, 3, 2, 9]


def test_where_nothing_makes_sense_times_and_numbers_hold() -> None:
    found = [upgraded(1, SILVER, GOLD, JUNE + 5), upgraded(2, BRONZE, PLATINUM, JUNE + 2)]
    assert keys(found) == [2, 1]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (upgraded(2, SILVER, GOLD, JUNE + 1), True),
        (upgraded(2, SILVER, GOLD._replace(name="Or"), JUNE), True),
        (upgraded(2, SILVER, GOLD, JUNE + SECOND), False),
        (upgraded(2, SILVER, GOLD, JUNE + SECOND, facts=REQUEST), True),
        (upgraded(2, SILVER, GOLD, JUNE + MINUTE, facts=REQUEST), False),
        (upgraded(2, SILVER, PLATINUM, JUNE), False),
        (downgraded(2, SILVER, GOLD, JUNE), False),
    ],
)
def test_a_repeat_says_the_same_at_the_same_time_or_of_the_same_request(other: HistoryEvent, expected: bool) -> None:
    assert repeats(upgraded(1, SILVER, GOLD, JUNE, facts=REQUEST), other) is expected


TIERS = st.sampled_from([BRONZE, SILVER, GOLD])
TIMES = st.sampled_from([JUNE, JUNE + 1, JUNE + SECOND])
EVENTS = st.one_of(
    st.builds(joined, st.just(0), TIERS, TIMES),
    st.builds(left, st.just(0), TIERS, TIMES),
    st.builds(prolonged, st.just(0), TIERS, TIMES),
    st.builds(upgraded, st.just(0), st.none() | TIERS, TIERS, TIMES),
)


@given(st.lists(EVENTS, max_size=8), st.randoms())
def test_every_event_once_and_the_same_order_however_they_came(events: list[HistoryEvent], chance: object) -> None:
    numbered = [event._replace(key=number) for number, event in enumerate(events)]
    found = keys(numbered)
    assert sorted(found) == list(range(len(events)))
    shuffled = list(numbered)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert keys(shuffled) == found
