from tests.history.made import DAY, GOLD, JUNE, SILVER, downgraded, joined, left, tier, upgraded
from tests.history.rules.cases import found, names, texts
from viewer.domain.history_event import Range
from viewer.history.rules.ranges import (
    CHANGED_UNNOTICED,
    OTHER_CAMPAIGN,
    OVERLAPPING_RANGES,
    REVERSED_RANGE,
    TWO_RANGES,
)
from viewer.history.values import Finding, Severity


def test_a_tier_with_two_ranges() -> None:
    odd = SILVER._replace(config_points=Range(151, 300))
    again = odd._replace(updated_at=1)
    assert found(TWO_RANGES, joined(1, odd), upgraded(2, odd, GOLD), left(3, again)) == [
        Finding(
            "two_ranges",
            Severity.WARNING,
            (1, 2, 3),
            "Silver has two ranges in 3 events: 151–250 as its points, and 151–300 in its configuration.",
            JUNE + DAY,
        )
    ]
    assert texts(TWO_RANGES, joined(1, SILVER._replace(config_points=Range()))) == [
        "Silver has two ranges in an event: 151–250 as its points, and no points in its configuration."
    ]


def test_one_range_is_no_contradiction() -> None:
    assert names(joined(1, SILVER._replace(config_points=None))) == []
    assert names(joined(1, SILVER._replace(config_points=Range(151.0, 250.0)))) == []


def test_a_range_that_ends_before_it_begins() -> None:
    assert found(REVERSED_RANGE, joined(1, tier("Silver", 250, 151))) == [
        Finding(
            "reversed_range",
            Severity.ERROR,
            (1,),
            "Silver begins at 250 points and ends at 151 in an event: no balance lies in that range.",
            JUNE + DAY,
        )
    ]
    assert names(joined(1, tier("One", 5, 5))) == []


def test_ranges_that_overlap() -> None:
    wide = tier("Silver", 151, 300)
    moves = upgraded(1, wide, GOLD), downgraded(2, GOLD, wide), upgraded(3, SILVER, GOLD)
    assert found(OVERLAPPING_RANGES, *moves) == [
        Finding(
            "overlapping_ranges",
            Severity.WARNING,
            (1, 2),
            "The ranges of Silver (151–300) and Gold (251–350) overlap in 2 events.",
            JUNE + DAY,
        )
    ]
    assert len(texts(OVERLAPPING_RANGES, upgraded(1, SILVER, tier("Twin", 151, 250)))) == 1


def test_ranges_that_touch_or_have_no_end_do_not_overlap() -> None:
    touching = tier("A", 0.0, 10.5), tier("B", 10.5, 20)
    assert names(joined(1, touching[0]), upgraded(2, *touching)) == []
    assert texts(OVERLAPPING_RANGES, upgraded(1, tier("A", 0), GOLD), upgraded(2, SILVER, tier("B", None, 5))) == []
    assert texts(OVERLAPPING_RANGES, upgraded(1, SILVER, SILVER), upgraded(2, None, GOLD)) == []


def test_one_version_of_a_tier_with_different_ranges() -> None:
    first, other = SILVER._replace(updated_at=JUNE), tier("Silver", 100, 250, updated_at=JUNE)
    assert found(CHANGED_UNNOTICED, joined(1, first), left(2, other)) == [
        Finding(
            "changed_unnoticed",
            Severity.WARNING,
            (1, 2),
            "Silver has the ranges 151–250 and 100–250 in events that all say it was last changed on 1 Jun 2024.",
            JUNE + DAY,
        )
    ]


def test_a_change_that_says_so_is_none() -> None:
    first, other = SILVER._replace(updated_at=JUNE), tier("Silver", 100, 250, updated_at=JUNE + 1)
    assert names(joined(1, first), left(2, other)) == []
    assert names(joined(1, SILVER), left(2, tier("Silver", 100, 250))) == []
    assert names(joined(1, first), left(2, tier("Silver", None, updated_at=JUNE))) == []


def test_a_tier_of_another_campaign() -> None:
    strange = SILVER._replace(campaign_id="camp_9")
    assert found(OTHER_CAMPAIGN, joined(1, strange), upgraded(2, strange, strange._replace(name="Silver II"))) == [
        Finding(
            "other_campaign",
            Severity.WARNING,
            (1, 2),
            "Silver belongs to the campaign camp_9 in 2 events, which are of the campaign camp_1.",
            JUNE + DAY,
        )
    ]
    assert texts(OTHER_CAMPAIGN, joined(1, strange)) == [
        "Silver belongs to the campaign camp_9 in an event, which is of the campaign camp_1."
    ]
    assert names(joined(1, strange, campaign_id=None)) == []
    assert names(joined(1, SILVER._replace(campaign_id=None))) == []


def test_what_did_not_count_and_what_has_no_time_contradicts_itself_all_the_same() -> None:
    odd = tier("Silver", 250, 151)
    assert [one.at for one in found(REVERSED_RANGE, joined(1, odd)._replace(happened_at=None))] == [None]
    assert len(found(REVERSED_RANGE, joined(1, odd, status="REJECTED"))) == 1
