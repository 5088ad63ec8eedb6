from tests.history.made import (
    DAY,
    GOLD,
    HOUR,
    MINUTE,
    PLATINUM,
    SECOND,
    SILVER,
    at,
    downgraded,
    event,
    joined,
    upgraded,
)
from viewer.domain.history_event import Facts, HistoryEvent
from viewer.history.histories import history_of
from viewer.history.surroundings import is_near, is_of_points, surroundings
from viewer.history.values import Sentence

NOON = at("2024-07-03T12:00:00Z")
EXPIRED, CARD = "customer.voucher.loyalty_card.points_expired", "voucher.loyalty_card."
PAID = "customer.order.paid"
DROP = downgraded(1, PLATINUM, SILVER, NOON, facts=Facts(group="v-1", actor="the system"))


def around(*others: HistoryEvent, of: HistoryEvent = DROP) -> tuple[Sentence, ...]:
    return surroundings(history_of("cust_1", [of, *others]), of)


def test_one_sentence_for_each_event_in_order_of_time() -> None:
    assert around(
        event(PAID, 6, NOON + 12 * SECOND),
        event(EXPIRED, 5, NOON - 4 * MINUTE, facts=Facts(points=120, balance=180)),
        event(PAID, 7, NOON + 16 * MINUTE),
        event(PAID, 8, NOON - 16 * MINUTE),
    ) == (
        Sentence("4 minutes before, 120 points expired, leaving 180.", (5,)),
        Sentence("12 seconds after, the customer's order was paid.", (6,)),
    )


def test_what_belongs_to_the_request_is_told_as_that_however_far_it_is() -> None:
    same = Facts(group="v-1", actor="API key Checkout")
    assert around(
        event(PAID, 2, NOON, facts=same),
        event(PAID, 3, NOON + HOUR, facts=same),
        event("customer.updated", 4, facts=same)._replace(happened_at=None),
        event(PAID, 5, NOON),
    ) == (
        Sentence("In the same request, the customer's order was paid.", (2,)),
        Sentence("At the same moment, the customer's order was paid.", (5,)),
        Sentence("In the same request, 1 hour after, the customer's order was paid.", (3,)),
        Sentence("In the same request, the customer's data was changed.", (4,)),
    )


def test_who_acted_is_said_where_it_is_another_and_so_is_another_campaign() -> None:
    person, other = Facts(actor="a person in the dashboard (user_1)"), {"campaign_id": "camp_2", "campaign_name": "VIP"}
    assert around(
        joined(2, GOLD, NOON + MINUTE, **other),
        event("campaign.loyalty_tier.updated", 3, NOON - 20 * HOUR, tier=GOLD, facts=person),
        event(PAID, 4, NOON, facts=Facts(actor="the system")),
    ) == (
        Sentence("20 hours before, the tier Gold (251–350) was edited, by a person in the dashboard (user_1).", (3,)),
        Sentence("At the same moment, the customer's order was paid.", (4,)),
        Sentence("1 minute after, joined Gold (251–350), in the campaign VIP.", (2,)),
    )


def test_edits_are_told_for_a_day_after_them_beside_tiers_of_their_campaign() -> None:
    edit = event("campaign.updated", 2, NOON - DAY)
    assert is_near(edit, DROP)
    assert not is_near(edit._replace(happened_at=NOON - DAY - 1), DROP)
    assert not is_near(edit._replace(happened_at=NOON + HOUR), DROP)
    assert not is_near(edit._replace(campaign_id="camp_2"), DROP)
    assert not is_near(edit, event(PAID, 3, NOON))


def test_what_is_of_another_project_is_not_near() -> None:
    live, sandbox = (DROP._replace(facts=Facts(project=name)) for name in ("proj_live", "proj_sandbox"))
    assert not is_near(event(PAID, 2, NOON, facts=Facts(project="proj_sandbox")), live)
    assert is_near(event(PAID, 2, NOON, facts=Facts(project="proj_sandbox")), sandbox)
    assert is_near(event(PAID, 2, NOON), live)


def test_one_change_of_points_that_is_told_by_several_events_is_one_sentence() -> None:
    same = NOON - 4 * MINUTE
    assert around(
        event(EXPIRED, 2, same, facts=Facts(points=120, balance=180)),
        event(f"{CARD}points_expired", 3, same + SECOND, facts=Facts(points=120)),
        event(
            f"{CARD}transaction.created", 4, same, facts=Facts(points=-120, transaction="POINTS_REMOVAL", reason="x")
        ),
    ) == (Sentence("4 minutes before, 120 points were removed, leaving 180, with the reason “x”.", (2, 4, 3)),)


def test_two_changes_stay_two() -> None:
    once = event(EXPIRED, 2, NOON, facts=Facts(points=120, balance=180))
    for other in (
        once._replace(key=3),
        once._replace(key=3, type=f"{CARD}points_expired", happened_at=NOON + 6 * SECOND),
        once._replace(key=3, type=f"{CARD}points_expired", facts=Facts(points=120, balance=60)),
        once._replace(key=3, type=f"{CARD}points_expired", facts=Facts(points=119)),
    ):
        assert len(around(once, other)) == 2


def test_of_very_many_the_telling_ones_are_told_and_the_rest_is_counted() -> None:
    orders = [event(PAID, 100 + number, NOON) for number in range(2000)]
    told = around(*orders, upgraded(2, SILVER, GOLD, NOON + 14 * MINUTE))
    assert len(told) == 9
    assert told[-2].text == "14 minutes after, upgraded from Silver (151–250) to Gold (251–350)."
    assert told[-1].text == "In the same request or within 15 minutes of it: 1,993 more events."
    assert len({key for sentence in told for key in sentence.events}) == 2001


def test_events_of_points_are_those_that_tell_of_any() -> None:
    assert is_of_points(event(EXPIRED, 1))
    assert is_of_points(event("customer.rewarded.loyalty_points", 1))
    assert is_of_points(event("customer.new", 1, facts=Facts(balance=0)))
    assert not is_of_points(event(PAID, 1))
    assert not is_of_points(joined(1, facts=Facts(points=5)))
