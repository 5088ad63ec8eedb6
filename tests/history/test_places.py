from tests.history.made import GOLD, SILVER, downgraded, event, joined, left, prolonged, upgraded
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import EXPIRATION_CHANGED, TierState
from viewer.history.places import NOWHERE, after, before, tier_key


def test_a_tier_is_known_by_its_id_else_by_its_name() -> None:
    assert tier_key(SILVER) == "ltr_silver"
    assert tier_key(TierState(None, "Silver")) == "Silver"
    assert tier_key(TierState("", "")) is None
    assert tier_key(None) is None


def test_each_event_says_where_the_customer_was_and_is() -> None:
    assert [(before(one), after(one)) for one in (joined(1), left(2), upgraded(3, SILVER, GOLD))] == [
        (NOWHERE, "ltr_silver"),
        ("ltr_silver", NOWHERE),
        ("ltr_silver", "ltr_gold"),
    ]
    noted = (prolonged(1), event(EXPIRATION_CHANGED, 2, tier=SILVER), event(UNDECIDED, 3, tier=SILVER))
    assert {(before(one), after(one)) for one in noted} == {("ltr_silver", "ltr_silver")}


def test_what_an_event_does_not_say_is_none() -> None:
    assert (before(upgraded(1, None, GOLD)), after(downgraded(2, GOLD, None))) == (None, None)
    assert (after(joined(3)._replace(tier=None)), before(left(4)._replace(tier=None))) == (None, None)
