from datetime import UTC

import pytest

from tests.history.made import DAY, GOLD, HOUR, SECOND, SILVER, at, joined, prolonged, upgraded
from tests.ui.stories import JANUARY, JULY, MARCH, story, whole
from viewer.domain.history_event import Span
from viewer.history.histories import history_of
from viewer.history.lanes import lanes_of
from viewer.history.time_scale import NARROWEST, Scale, bands, bare_stretches, marks

START = at("2024-01-01T00:00:00Z")
SCALE = Scale(START, START + 100 * DAY, 10, 1000)  # ten pixels a day
LIMITS = Span(START, START + 100 * DAY)
NOW = at("2024-09-01T00:00:00Z")


def lane(events):
    return lanes_of(history_of("c", events, (), UTC), NOW).lanes[0]


def test_moments_and_pixels() -> None:
    assert (SCALE.x(START), SCALE.x(START + 50 * DAY), SCALE.right) == (10, 510, 1010)
    assert SCALE.moment(510) == START + 50 * DAY
    assert (SCALE.inside(0), SCALE.inside(at("2900-01-01"))) == (6, 1014)


def test_looking_closer_keeps_the_moment_under_the_pointer() -> None:
    middle = START + 20 * DAY
    closer = SCALE.zoomed(0.5, middle, LIMITS)
    assert closer.high - closer.low == 50 * DAY
    assert closer.x(middle) == pytest.approx(SCALE.x(middle))
    assert closer.zoomed(4, middle, LIMITS) == SCALE
    assert SCALE.zoomed(0, middle, LIMITS).high - SCALE.zoomed(0, middle, LIMITS).low == NARROWEST


def test_moving_ends_where_the_time_ends() -> None:
    closer = SCALE.zoomed(0.5, START, LIMITS)
    assert closer.moved(0.5, LIMITS).low == START + 25 * DAY
    assert closer.moved(-3, LIMITS) == closer
    assert closer.moved(3, LIMITS).high == LIMITS.last
    assert closer.showing(START + 10 * DAY, LIMITS) == closer
    assert closer.showing(START + 70 * DAY, LIMITS).low == START + 45 * DAY
    assert closer.showing(START + 99 * DAY, LIMITS).high == LIMITS.last


def test_stays_are_bands_between_their_moments() -> None:
    made = lanes_of(story(whole()).history, NOW)
    scale = Scale(made.first, made.last, 0, 1000)
    found = list(bands(made.lanes[0], scale))
    assert [(one.first, one.last) for one in found] == [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert (found[0].left, found[0].right) == (scale.x(JANUARY), scale.x(MARCH))
    within = scale._replace(low=MARCH + DAY, high=MARCH + 2 * DAY)
    assert [(one.first, one.last) for one in bands(made.lanes[0], within)] == [(1, 2)]


def test_stays_that_are_too_narrow_are_one_band() -> None:
    events = [joined(0, SILVER, START)]
    for number in range(1, 1001):
        one, other = (SILVER, GOLD) if number % 2 else (GOLD, SILVER)
        events.append(upgraded(number, one, other, START + number * SECOND))
    events.append(upgraded(2000, SILVER, GOLD, START + 30 * DAY))
    found = list(bands(lane(events), SCALE))
    assert [(one.first, one.last) for one in found] == [(0, 1000), (1000, 1001), (1001, 1002)]
    assert found[0].right - found[0].left >= 1
    assert found[1].right == SCALE.x(START + 30 * DAY)


def test_signs_that_lie_together_are_one() -> None:
    far, near = START + 30 * DAY, START + 60 * DAY
    events = [joined(1, SILVER, far), *(prolonged(key, SILVER, near + key) for key in range(2, 500))]
    found = list(marks(lane(events), SCALE))
    assert [(one.first, one.last) for one in found] == [(0, 1), (1, 499)]
    assert found[1].x == pytest.approx(SCALE.x(near), abs=1)


def test_what_lies_together_does_so_wherever_one_looks_from() -> None:
    events = [prolonged(key, SILVER, START + key * 9 * HOUR) for key in range(250)]
    whole_lane = lane(events)
    groups = {(one.first, one.last) for one in marks(whole_lane, SCALE)}
    for aside in range(1, 20):
        seen = list(
            marks(whole_lane, SCALE._replace(low=START + aside * DAY, high=START + (50 + aside) * DAY, width=500))
        )
        assert {(one.first, one.last) for one in seen[:-1]} <= groups


def test_a_hundred_thousand_of_each_are_as_many_as_there_is_room_for() -> None:
    events = [joined(0, SILVER, START)]
    for number in range(1, 100_000):
        one, other = (SILVER, GOLD) if number % 2 else (GOLD, SILVER)
        events.append(upgraded(number, one, other, START + number * 86 * SECOND))
    full = lane(events)
    assert len(full.stays) == 100_000
    drawn, signs = list(bands(full, SCALE)), list(marks(full, SCALE))
    assert len(drawn) <= 1 + SCALE.width / 4
    assert len(signs) <= 1 + SCALE.width / 15
    assert sum(one.last - one.first for one in drawn) == 100_000
    assert sum(one.last - one.first for one in signs) == 100_000


def test_what_no_source_covers_is_bare() -> None:
    covered = (Span(START, START + 20 * DAY), Span(START + 30 * DAY, START + 90 * DAY))
    assert list(bare_stretches(covered, SCALE)) == [(211, 307), (913, 1010)]
    assert list(bare_stretches((), SCALE)) == []
    assert list(bare_stretches((Span(0, JULY),), SCALE)) == []
    assert list(bare_stretches((Span(0, 1),), SCALE)) == [(10, 1010)]
