from tests.history.made import (
    BRONZE,
    DAY,
    GOLD,
    HOUR,
    JUNE,
    PLATINUM,
    SILVER,
    event,
    joined,
    left,
    prolonged,
    tier,
    upgraded,
)
from viewer.domain.history_event import Facts, HistoryEvent, TierState
from viewer.history.histories import history_of
from viewer.history.outlook import outlook
from viewer.history.values import Sentence

ADDED = "customer.voucher.loyalty_card.points_added"
NOT_KNOWN = Sentence("When the stay is to end is not in the data.")


def told(*events: HistoryEvent, ladder: tuple[TierState, ...] = ()) -> tuple[Sentence, ...]:
    history = history_of("cust_1", events)._replace(ladder=ladder)
    return outlook(history, history.tracks[0])


def balance(key: int, number: int, **more: object) -> HistoryEvent:
    return event(ADDED, key, JUNE + key * HOUR, facts=Facts(balance=number))._replace(**more)  # type: ignore[arg-type]


def test_the_last_day_is_that_of_the_latest_event_of_the_stay() -> None:
    first = joined(1, SILVER, facts=Facts(expires="2024-12-31"))
    assert told(first) == (Sentence("The stay is to end with 31 Dec 2024 (said on 2 Jun 2024).", (1,)),)
    later = prolonged(2, SILVER._replace(expires="2025-12-31"))
    assert told(first, later) == (Sentence("The stay is to end with 31 Dec 2025 (said on 3 Jun 2024).", (2,)),)
    assert told(first, upgraded(2, SILVER, GOLD)) == (NOT_KNOWN,)


def test_nothing_is_said_of_a_customer_in_no_tier() -> None:
    assert told(joined(1, SILVER), left(2, SILVER), balance(3, 100)) == ()


def test_the_latest_balance_and_where_the_next_tier_begins() -> None:
    assert told(joined(1, SILVER), balance(30, 180), balance(29, 5), ladder=(GOLD, PLATINUM)) == (
        NOT_KNOWN,
        Sentence(
            "The latest balance seen is 180 points, on 2 Jun 2024; Silver begins at 151 and Gold at 251, 71 more if the"
            " campaign goes by the balance.",
            (30,),
        ),
    )
    climbed = (upgraded(1, BRONZE, SILVER), balance(30, 300), balance(40, 900, campaign_id="camp_2"))
    assert told(*climbed, ladder=(GOLD,))[1].text == (
        "The latest balance seen is 300 points, on 2 Jun 2024; Silver begins at 151 and Gold at 251."
    )


def test_the_next_tier_is_one_that_the_history_or_the_campaign_knows() -> None:
    elsewhere = GOLD._replace(campaign_id="camp_2")
    assert told(joined(1, SILVER), balance(30, 180), ladder=(elsewhere, SILVER, BRONZE))[1].text == (
        "The latest balance seen is 180 points, on 2 Jun 2024; Silver begins at 151."
    )
    once = (joined(1, GOLD), left(2, GOLD), joined(3, SILVER), balance(90, 180))
    assert "and Gold at 251" in told(*once)[1].text
    assert told(joined(1, tier("Odd", None)), balance(30, 180), ladder=(GOLD,))[1].text == (
        "The latest balance seen is 180 points, on 2 Jun 2024."
    )


def test_a_transaction_of_version_2_has_the_points_itself() -> None:
    (_, said) = told(joined(1, SILVER, facts=Facts(balance=200)), balance(2, 7, happened_at=JUNE - DAY))
    assert said == Sentence("The latest balance seen is 200 points, on 2 Jun 2024; Silver begins at 151.", (1,))
