import itertools
from datetime import UTC

from tests.history.made import DAY, GOLD, HOUR, PLATINUM, SILVER, at, event, joined, left, period, prolonged, upgraded
from tests.ui.stories import AUGUST, JANUARY, JULY, LATE, MARCH, MAY, SKIPPED, elsewhere, story, whole, with_gap
from viewer.history.histories import history_of
from viewer.history.lanes import MOST_LANES, lanes_of
from viewer.history.values import Confidence, History, Scope, Track

NOW = at("2026-11-30T12:00:00Z")
SEPTEMBER = at("2024-09-01T00:00:00Z")


def stays(events, now=NOW):
    (lane,) = lanes_of(story(events).history, now).lanes
    return [(stay.left, stay.sure_from, stay.sure_to, stay.right) for stay in lane.stays]


def test_what_events_prove_is_sure_from_end_to_end() -> None:
    made = lanes_of(story(whole()).history, NOW)
    assert made.first == JANUARY
    assert stays(whole()) == [
        (JANUARY, JANUARY, MARCH, MARCH),
        (MARCH, MARCH, MAY, MAY),
        (MAY, MAY, JULY, JULY),
        (JULY, JULY, made.last, made.last),
    ]
    assert not made.is_now
    assert made.last > AUGUST, "what goes on reaches beyond the end of the data"


def test_the_present_is_shown_where_it_is_not_far() -> None:
    made = lanes_of(story(whole()).history, SEPTEMBER)
    assert (made.is_now, made.last) == (True, SEPTEMBER)


def test_what_is_missing_is_shared_by_both_stays_around_it() -> None:
    made = lanes_of(story(with_gap()).history, SEPTEMBER)
    middle = (MARCH + JULY) // 2
    assert made.first < MARCH
    assert stays(with_gap(), SEPTEMBER) == [
        (made.first, MARCH, MARCH, MARCH),
        (MARCH, MARCH, MARCH, middle),
        (middle, JULY, JULY, JULY),
        (JULY, JULY, SEPTEMBER, SEPTEMBER),
    ]


def test_an_event_that_names_the_tier_proves_it_up_to_there() -> None:
    events = [joined(1, SILVER, JANUARY), prolonged(2, SILVER, MARCH), prolonged(3, GOLD, MAY)]
    middle = (MARCH + MAY) // 2
    assert stays(events, SEPTEMBER) == [
        (JANUARY, JANUARY, MARCH, middle),
        (middle, MAY, SEPTEMBER, SEPTEMBER),
    ]


def test_between_leaving_and_what_follows_nothing_is_drawn() -> None:
    events = [joined(1, SILVER, JANUARY), left(2, SILVER, MARCH), joined(3, GOLD, MAY), left(4, GOLD, JULY)]
    made = lanes_of(story(events).history, NOW)
    assert [(stay.left, stay.right) for stay in made.lanes[0].stays] == [(JANUARY, MARCH), (MAY, JULY)]
    assert made.last == JULY, "nobody is in a tier, so nothing goes on"


def test_a_stay_of_which_nothing_is_known_gets_the_time_that_is_left() -> None:
    track = Track(
        Scope(None, "c", "camp_1"),
        "Club",
        (joined(1, SILVER, JANUARY), left(2, GOLD, JULY)),
        (
            period(SILVER, JANUARY, None, is_open=False, end_before=JULY, confidence=Confidence.AFTER_GAP),
            period(PLATINUM, None, None, is_open=False, confidence=Confidence.IMPLIED),
            period(GOLD, None, JULY, start_after=JANUARY, confidence=Confidence.IMPLIED),
        ),
    )
    (lane,) = lanes_of(History((track,), (), ()), NOW).lanes
    edges = [(stay.left, stay.right) for stay in lane.stays]
    assert edges[0][0] == JANUARY
    assert edges[-1][1] == JULY
    assert all(one[1] == other[0] for one, other in itertools.pairwise(edges))


def test_nothing_is_drawn_backwards_whatever_the_times_say() -> None:
    track = Track(
        Scope(None, "c", "camp_1"),
        "Club",
        (joined(1, SILVER, JULY), left(2, GOLD, JANUARY)),
        (period(SILVER, JULY, MARCH), period(GOLD, MAY, JANUARY), period(GOLD, JANUARY, None)),
    )
    (lane,) = lanes_of(History((track,), (), ()), NOW).lanes
    assert all(stay.left <= stay.sure_from <= stay.sure_to <= stay.right for stay in lane.stays)
    assert list(lane.lefts) == sorted(lane.lefts)


def test_everything_in_one_millisecond_has_an_hour_around_it() -> None:
    made = lanes_of(story([joined(1, SILVER, JULY), upgraded(2, SILVER, GOLD, JULY)]).history, JULY - DAY)
    assert made.last - made.first >= HOUR
    assert made.first < JULY < made.last


def test_events_without_time_are_counted_and_not_drawn() -> None:
    events = [*whole(), joined(9, SILVER, None)._replace(happened_at=None)]
    made = lanes_of(story(events).history, NOW)
    assert made.untimed == 1
    assert [one.key for one in made.lanes[0].events] == [1, 2, 3, 4, 5]
    alone = lanes_of(history_of("c", [joined(9, SILVER)._replace(happened_at=None)]), NOW)
    assert (alone.untimed, alone.lanes[0].events, alone.first < NOW <= alone.last) == (1, (), True)


def test_what_else_was_seen_belongs_to_the_lane_of_its_campaign() -> None:
    points = event("customer.voucher.loyalty_card.points_added", 20, MAY)
    other = event("customer.voucher.loyalty_card.points_added", 21, JULY, campaign_id="camp_2")
    untimed = event("customer.voucher.loyalty_card.points_added", 22)._replace(happened_at=None)
    club, vip = lanes_of(story([*whole(), *elsewhere(), points, other, untimed]).history, NOW).lanes
    assert [[one.key for one in lane.beside] for lane in (club, vip)] == [[20], [21]]
    assert (club.event(20), club.event(5), club.event(21), club.event(None)) == (points, whole()[4], None, None)


def test_lanes_know_ranks_places_and_what_is_to_be_looked_at() -> None:
    (lane,) = lanes_of(story(whole(), SKIPPED, LATE).history, NOW).lanes
    assert lane.levels == {"ltr_silver": 0, "ltr_gold": 1, "ltr_platinum": 2}
    assert lane.places[5] == 4
    assert lane.warned == (0, 0, 0, 0, 0, 1), "the second event of a finding and notes warn of nothing"


def test_campaigns_beyond_what_can_be_drawn_are_counted() -> None:
    events = [joined(key, SILVER, MARCH, campaign_id=f"camp_{key}") for key in range(MOST_LANES + 7)]
    made = lanes_of(history_of("c", events, (), UTC), NOW)
    assert (len(made.lanes), made.left_out) == (MOST_LANES, 7)


def test_lanes_share_their_time() -> None:
    made = lanes_of(story([*whole(), *elsewhere()]).history, SEPTEMBER)
    assert [lane.track.campaign for lane in made.lanes] == ["Club", "VIP"]
    assert (made.first, made.last) == (JANUARY, SEPTEMBER)


def test_events_of_the_year_2900_end_the_time() -> None:
    far = at("2900-01-01T00:00:00Z")
    made = lanes_of(
        story([joined(1, SILVER, at("2000-01-01")), event("x", 2, JULY), left(3, SILVER, far)]).history, NOW
    )
    assert (made.first, made.last, made.is_now) == (at("2000-01-01"), far, False)
