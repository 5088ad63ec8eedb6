from datetime import UTC, tzinfo

import pytest

from tests.history.made import DAY, GOLD, HOUR, MINUTE, PLATINUM, SILVER, at, downgraded, event, joined, left, prolonged
from tests.history.made import tier as made_tier
from viewer.domain.history_event import EXPIRATION_CHANGED, Facts, HistoryEvent
from viewer.domain.times import zone
from viewer.history.circumstances import circumstances, compares_balance
from viewer.history.histories import history_of
from viewer.history.values import Sentence, TierEdit

NOON = at("2024-07-03T12:00:00Z")
DROP = downgraded(9, PLATINUM, SILVER, NOON)
ADDED = "customer.voucher.loyalty_card.points_added"


def facts_of(event: HistoryEvent, *others: HistoryEvent, place: tzinfo = UTC) -> list[Sentence]:
    history = history_of("cust_1", [*others, event])
    track = history.track_of(event.key)
    assert track is not None
    return list(circumstances(history, track, event, place))


def test_how_long_the_stay_had_lasted() -> None:
    assert facts_of(DROP, joined(1, PLATINUM, NOON - 40 * DAY)) == [
        Sentence("The stay in Platinum had lasted 40 days, since 24 May 2024.", (1,))
    ]
    assert facts_of(DROP) == []


def test_how_long_somebody_who_joins_had_been_in_no_tier() -> None:
    back = joined(9, SILVER, NOON)
    out = left(2, GOLD, NOON - 61 * DAY)
    assert facts_of(back, joined(1, GOLD, NOON - 90 * DAY), out) == [
        Sentence("The customer had been in no tier for 61 days, since Gold was left on 3 May 2024.", (2,))
    ]
    assert facts_of(back) == []
    assert facts_of(back, joined(1, GOLD, NOON - 90 * DAY)) == []


@pytest.mark.parametrize(
    ("expires", "said"),
    [
        ("2024-07-02", "The last day of the stay in Platinum, 2 Jul 2024, had just passed."),
        ("2024-07-03", "The last day of the stay in Platinum, 3 Jul 2024, was this day."),
        ("2024-06-30", "The last day of the stay in Platinum, 30 Jun 2024, had passed 3 days before."),
        (
            "2024-12-31T00:30:00Z",
            "The last day of the stay in Platinum, 31 Dec 2024, 00:30 UTC, was still 181 days ahead.",
        ),
    ],
)
def test_the_last_day_of_the_stay(expires: str, said: str) -> None:
    changed = event(EXPIRATION_CHANGED, 2, NOON - DAY, tier=PLATINUM, facts=Facts(expires=expires))
    assert Sentence(said, (2,)) in facts_of(DROP, changed)


def test_the_last_day_is_that_of_this_stay_and_of_its_latest_event() -> None:
    first = prolonged(1, PLATINUM, NOON - 60 * DAY, facts=Facts(expires="2024-07-31"))
    between = downgraded(2, PLATINUM, GOLD, NOON - 50 * DAY)
    assert not [one for one in facts_of(DROP, first, between) if "last day" in one.text]
    later = prolonged(2, PLATINUM, NOON - 50 * DAY, facts=Facts(expires="2024-07-01"))
    assert facts_of(DROP, first, later)[-1].events == (2,)
    unreadable = prolonged(1, PLATINUM, NOON - DAY, facts=Facts(expires="soon"))
    assert facts_of(DROP, unreadable) == []


def test_another_name_or_range_in_an_earlier_event() -> None:
    earlier = joined(1, made_tier("Gold", 300)._replace(id="ltr_platinum"), NOON - 3 * DAY)
    told = [one for one in facts_of(DROP, earlier) if "called" in one.text]
    assert told == [Sentence("3 days before, Platinum was called Gold and had the range 300 and up.", (1,))]


def test_a_definition_that_was_changed_shortly_before() -> None:
    edited = downgraded(9, PLATINUM, SILVER._replace(updated_at=NOON - 20 * MINUTE), NOON)
    assert facts_of(edited) == [Sentence("The definition of Silver was changed last 20 minutes before.", (9,))]
    for moment in (NOON - DAY - 1, NOON + 1):
        assert facts_of(downgraded(9, PLATINUM, SILVER._replace(updated_at=moment), NOON)) == []


def test_edits_of_the_campaigns_tiers_shortly_before() -> None:
    edited = downgraded(9, PLATINUM, SILVER._replace(updated_at=NOON - 20 * MINUTE), NOON)
    edits = (
        TierEdit("camp_1", "ltr_gold", "Gold", NOON - DAY - 1, "too early"),
        TierEdit("camp_2", "ltr_gold", "Gold", NOON - HOUR, "elsewhere"),
        TierEdit("camp_1", "ltr_silver", "Silver", NOON - 20 * MINUTE, "its range 100–200 became 151–250"),
        TierEdit("camp_1", "ltr_gold", "Gold", NOON + 1, "too late"),
    )
    history = history_of("cust_1", [edited])._replace(edits=edits)
    assert list(circumstances(history, history.tracks[0], edited)) == [
        Sentence("By an edit 20 minutes before, Silver had changed: its range 100–200 became 151–250.", (9,))
    ]


def test_the_balance_stands_beside_the_points_that_the_tier_takes() -> None:
    balance = event(ADDED, 1, NOON - 4 * MINUTE, facts=Facts(points=5, balance=180))
    later = event(ADDED, 2, NOON + MINUTE, facts=Facts(points=5, balance=185))
    other = event(ADDED, 3, NOON - MINUTE, facts=Facts(balance=900), campaign_id="camp_2")
    assert facts_of(DROP, balance, later, other) == [
        Sentence("The latest balance seen up to then is 180 points (4 minutes before); Platinum begins at 351.", (1,))
    ]
    joins = joined(9, SILVER, NOON, facts=Facts(group="v-1"))
    of_request = later._replace(facts=Facts(balance=1, group="v-1"))
    assert facts_of(joins, balance, of_request)[0] == Sentence(
        "The latest balance seen up to then is 1 point (1 minute after); Silver begins at 151.", (2,)
    )
    history = history_of("cust_1", [DROP, balance])
    assert compares_balance(history, DROP)
    assert not compares_balance(history, downgraded(9, made_tier("Odd", None), SILVER, NOON))
    assert not compares_balance(history_of("cust_1", [DROP, later]), DROP)


def test_a_transaction_that_gives_the_points_itself() -> None:
    of = downgraded(9, PLATINUM, SILVER, NOON, facts=Facts(balance=180))
    balance = event(ADDED, 1, NOON - 4 * MINUTE, facts=Facts(points=5, balance=900))
    assert facts_of(of, balance) == [Sentence("The event itself gives 180 points; Platinum begins at 351.", (9,))]


def test_who_acted_and_where_a_transaction_comes_from() -> None:
    facts = Facts(group="v-1", transaction="daily_task_operations")
    other = event("customer.updated", 1, NOON, facts=Facts(group="v-1", actor="API key <b>Shop</b>"))
    assert facts_of(downgraded(9, PLATINUM, SILVER, NOON, facts=facts), other) == [
        Sentence("Where it comes from is recorded: daily task operations.", (9,)),
        Sentence("Who or what acted: API key <b>Shop</b>.", (1,)),
    ]


def test_the_time_of_nightly_runs_is_named_as_nothing_more() -> None:
    night = at("2024-07-02T22:02:00Z")
    said = (
        "It happened 2 minutes after midnight (+02:00); the vendor recalculates tiers each night at midnight of the"
        " project's time zone, which events do not hold."
    )
    of_night = DROP._replace(happened_at=night)
    assert facts_of(of_night, place=zone("Europe/Berlin")) == [Sentence(said, (9,))]
    assert facts_of(of_night) == []
    assert facts_of(joined(9, SILVER, night), place=zone("Europe/Berlin")) == []
    assert facts_of(of_night._replace(happened_at=night + HOUR), place=zone("Europe/Berlin")) == []


def test_times_beyond_all_calendars_and_none_at_all() -> None:
    expiring = PLATINUM._replace(expires="2024-07-02")
    assert facts_of(downgraded(9, expiring, SILVER, 10**18)) == []
    assert facts_of(downgraded(9, expiring, SILVER)._replace(happened_at=None)) == []
