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
    prolonged,
    tier,
    upgraded,
)
from viewer.domain.history_event import TierState
from viewer.history.skipped_tiers import skipped_tiers

DROP = downgraded(9, PLATINUM, SILVER)
DELETED, CREATED = "campaign.loyalty_tier.deleted", "campaign.loyalty_tier.created"


def test_what_was_seen_between_the_two_tiers_the_lowest_first() -> None:
    diamond = tier("Diamond", 300, 320)
    seen = [joined(1, BRONZE), upgraded(2, BRONZE, diamond), upgraded(3, diamond, GOLD), upgraded(4, GOLD, PLATINUM)]
    assert skipped_tiers(DROP, seen) == (GOLD, diamond)
    assert skipped_tiers(upgraded(9, SILVER, PLATINUM), seen) == (GOLD, diamond)
    assert skipped_tiers(downgraded(9, GOLD, SILVER), seen) == ()


def test_a_tier_is_where_it_was_last_seen_up_to_then() -> None:
    low, high = tier("Gold", 201, 300), tier("Gold", 400, 500)
    assert skipped_tiers(DROP, [prolonged(1, low), prolonged(2, GOLD), prolonged(12, high)]) == (GOLD,)
    assert skipped_tiers(DROP, [prolonged(1, high), prolonged(12, GOLD)]) == ()
    assert skipped_tiers(DROP, [prolonged(12, GOLD)]) == (GOLD,)


def test_a_tier_that_was_not_there_is_not_skipped() -> None:
    removed, added = event(DELETED, 5, tier=GOLD), event(CREATED, 12, tier=GOLD)
    assert skipped_tiers(DROP, [prolonged(1, GOLD), removed]) == ()
    assert skipped_tiers(DROP, [added, prolonged(13, GOLD)]) == ()
    assert skipped_tiers(DROP, [event(CREATED, 1, tier=GOLD), event(DELETED, 12, tier=GOLD)]) == (GOLD,)


def test_nothing_is_said_where_points_tiers_or_the_time_are_not_known() -> None:
    seen = [prolonged(1, GOLD), prolonged(2, TierState("ltr_x")), event(DELETED, 3)]
    assert skipped_tiers(upgraded(9, None, PLATINUM), seen) == ()
    assert skipped_tiers(downgraded(9, TierState("ltr_x"), SILVER), seen) == ()
    assert skipped_tiers(DROP._replace(happened_at=None), seen) == ()
    assert skipped_tiers(prolonged(9, PLATINUM), seen) == ()
    assert skipped_tiers(DROP, seen) == (GOLD,)
    assert DROP.happened_at == JUNE + 9 * DAY


def test_a_tier_that_only_others_were_in_counts_where_its_range_fits() -> None:
    assert skipped_tiers(DROP, [], [SILVER, GOLD, PLATINUM]) == (GOLD,)
    assert skipped_tiers(upgraded(9, SILVER, PLATINUM), [], [GOLD]) == (GOLD,)
    for other in (
        tier("Gold", 250, 350),
        tier("Gold", 251, 351),
        tier("Gold", 251),
        GOLD._replace(campaign_id="camp_2"),
        GOLD._replace(id=None, name=None),
    ):
        assert skipped_tiers(DROP, [], [other]) == ()
    assert skipped_tiers(DROP, [event(DELETED, 5, tier=GOLD)], [GOLD]) == ()
    assert skipped_tiers(DROP, [prolonged(1, tier("Gold", 300, 320))], [GOLD]) == (tier("Gold", 300, 320),)
