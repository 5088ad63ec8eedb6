"""Whatever the events are: nothing fails, nothing is left out, and no period contradicts itself."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.history.made import BRONZE, DAY, GOLD, JUNE, PLATINUM, SILVER, at, event, prolonged, tier, upgraded
from viewer.domain.history_event import TIER_EVENTS, Facts, HistoryEvent, Range, TierState
from viewer.history.as_of import standing_at
from viewer.history.counted import counted
from viewer.history.histories import history_of, track_of
from viewer.history.order import in_order
from viewer.history.periods import CHANGES, periods
from viewer.history.places import after, before
from viewer.history.values import Confidence, Period, Scope

SCOPE = Scope(None, "cust_1", "camp_1")
TIERS = st.sampled_from(
    [
        *(None, BRONZE, SILVER, GOLD),
        *(TierState(None), TierState("", ""), TierState(None, "Gold"), TierState("\x00\u202e", "<b>" * 100)),
        tier("Odd", float("inf"), -1)._replace(config_points=Range(None, 3), campaign_id=None),
    ]
)
TIMES = st.sampled_from(
    [None, 0, -1, at("2000-01-01"), JUNE, JUNE + 1, JUNE + 1_000, JUNE + DAY, at("2900-01-01"), 2**62]
)
GROUPS = st.sampled_from([Facts(), Facts(group="v-1"), Facts(group="")])


@st.composite
def any_events(draw: Any) -> list[HistoryEvent]:
    """Up to a dozen events of one customer."""
    return [
        event(
            draw(st.sampled_from(sorted(TIER_EVENTS))),
            key,
            JUNE,
            tier=draw(TIERS),
            tier_from=draw(TIERS),
            status=draw(st.sampled_from([None, None, None, "PENDING"])),
            is_test=draw(st.sampled_from([False, False, True])),
            facts=draw(GROUPS),
        )._replace(happened_at=draw(TIMES))
        for key in range(draw(st.integers(0, 12)))
    ]


@given(any_events())
def test_no_event_that_counts_is_left_out(events: list[HistoryEvent]) -> None:
    ordered = in_order(events)
    assert sorted(one.key for one in ordered) == [one.key for one in events]
    told = periods(ordered)
    keys = {key for one in told for key in (one.start_event, one.end_event, *one.notes)}
    for one in counted(events):
        assert one.key in keys or (one.type not in CHANGES and after(one) is None)
    assert len([key for one in told for key in one.notes]) == len({key for one in told for key in one.notes})


@given(any_events())
def test_periods_stand_in_order_and_within_their_bounds(events: list[HistoryEvent]) -> None:
    told = periods(in_order(events))
    for one in told:
        moments = [moment for moment in (one.start_after, one.start, one.end, one.end_before) if moment is not None]
        assert moments == sorted(moments)
        assert (one.start is None) == (one.start_event is None)
        assert (one.end is None) == (one.end_event is None)
        assert one.start is None or one.start_after is None
        assert one.is_open == (one.end is None and one.end_before is None)
        assert (one.confidence is Confidence.EXACT) == (one.start is not None and one.end_before is None)
    for one, following in pairwise(told):
        assert not one.is_open
        assert _last(one) <= _first(following)


def _first(period: Period) -> int:
    first = period.start if period.start is not None else period.start_after
    return first if first is not None else -(2**63)


def _last(period: Period) -> int:
    known = (period.start, period.start_after, period.end)
    return max((moment for moment in known if moment is not None), default=-(2**63))


@given(any_events(), st.integers(-(2**62), 2**63))
def test_everywhere_it_can_be_said_where_the_customer_was(events: list[HistoryEvent], moment: int) -> None:
    track = track_of(SCOPE, events)
    for at_moment in (moment, *(one.happened_at for one in events if one.happened_at is not None)):
        standing = standing_at(track, at_moment)
        assert standing.words
        assert standing.period is None or standing.period in track.periods
        assert (standing.tier is None) == (standing.period is None)
        assert standing.since is None or standing.since <= at_moment


@given(any_events(), any_events())
def test_no_history_fails(events: list[HistoryEvent], more: list[HistoryEvent]) -> None:
    others = [one._replace(key=100 + one.key, campaign_id=None, type="customer.updated") for one in more]
    history = history_of("cust_1", [*events, *others])
    assert sum(len(track.events) for track in history.tracks) == len(events)
    keys = {one.key for one in (*events, *others)}
    assert all(keys.issuperset(finding.events) for finding in history.findings)


@pytest.mark.slow
@pytest.mark.parametrize("apart", [0, DAY])
def test_a_hundred_thousand_moves_of_one_customer(apart: int) -> None:
    steps = (BRONZE, SILVER, GOLD, PLATINUM)
    moves = [
        upgraded(key, steps[key % 4], steps[(key + 1) % 4], JUNE + key * apart)._replace(key=key * 7919 % 100_000)
        for key in range(100_000)
    ]
    ordered = in_order(moves)
    assert all(after(one) == before(other) for one, other in pairwise(ordered))
    told = periods(ordered)
    assert len(told) == 100_001
    assert {one.confidence for one in told[1:]} == {Confidence.EXACT}


@pytest.mark.slow
def test_a_hundred_thousand_times_the_same() -> None:
    same = [prolonged(key, SILVER, JUNE) for key in range(100_000)]
    (told,) = periods(in_order(same))
    assert len(told.notes) == 100_000
    moves = [upgraded(key, SILVER, GOLD, JUNE) for key in range(100_000)]
    assert [len(one.notes) for one in periods(in_order(moves))] == [0, 99_999]
