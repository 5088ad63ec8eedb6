from tests.history.made import BRONZE, DAY, GOLD, JUNE, PLATINUM, SILVER, downgraded, joined, left, tier, upgraded
from tests.history.rules.cases import found, names, texts
from viewer.history.rules.directions import SKIPPED_TIERS, WRONG_DIRECTION
from viewer.history.values import Finding, Severity


def test_an_upgrade_that_leads_down() -> None:
    assert found(WRONG_DIRECTION, joined(1, GOLD), upgraded(2, GOLD, SILVER)) == [
        Finding(
            "wrong_direction",
            Severity.WARNING,
            (2,),
            "The move of 3 Jun 2024 is called an upgrade, but Gold begins at 251 points and Silver at 151.",
            JUNE + 2 * DAY,
        )
    ]


def test_a_downgrade_that_leads_up_or_nowhere() -> None:
    assert texts(WRONG_DIRECTION, downgraded(1, SILVER, GOLD)) == [
        "The move of 2 Jun 2024 is called a downgrade, but Silver begins at 151 points and Gold at 251."
    ]
    twin = tier("Twin", 151, 250)
    assert texts(WRONG_DIRECTION, downgraded(1, SILVER, twin)) == [
        "The move of 2 Jun 2024 is called a downgrade, but Silver and Twin both begin at 151 points."
    ]
    assert texts(WRONG_DIRECTION, upgraded(1, SILVER, SILVER)) == [
        "The move of 2 Jun 2024 is called an upgrade, but it goes from Silver to the same tier."
    ]


def test_a_definition_that_was_changed_since_the_last_event_is_named() -> None:
    edited = GOLD._replace(updated_at=JUNE + DAY + 5)
    assert texts(WRONG_DIRECTION, joined(1, SILVER), downgraded(2, SILVER, edited)) == [
        "The move of 3 Jun 2024 is called a downgrade, but Silver begins at 151 points and Gold at 251. The definition"
        " of Gold was last changed on 2 Jun 2024."
    ]
    for long_ago in (JUNE, JUNE + 5 * DAY):
        earlier = GOLD._replace(updated_at=long_ago)
        assert "last changed" not in texts(WRONG_DIRECTION, joined(1, SILVER), downgraded(2, SILVER, earlier))[0]


def test_without_points_nothing_speaks_against_a_direction() -> None:
    without = tier("Odd", None, None)
    assert texts(WRONG_DIRECTION, upgraded(1, without, SILVER), downgraded(2, SILVER, without)) == []
    assert texts(WRONG_DIRECTION, upgraded(1, None, SILVER), downgraded(2, SILVER, None)) == []


def test_tiers_that_a_move_passes_over_are_named() -> None:
    history = joined(1, SILVER), upgraded(2, SILVER, GOLD), upgraded(3, GOLD, PLATINUM), downgraded(4, PLATINUM, SILVER)
    assert found(SKIPPED_TIERS, *history) == [
        Finding(
            "skipped_tiers",
            Severity.NOTE,
            (4,),
            "On 5 Jun 2024 the customer was downgraded from Platinum (351 and up) to Silver (151–250), 2 tiers down at"
            " once, past Gold (251–350).",
            JUNE + 4 * DAY,
        )
    ]
    up = downgraded(1, GOLD, SILVER), downgraded(2, SILVER, BRONZE), upgraded(3, BRONZE, PLATINUM)
    assert texts(SKIPPED_TIERS, *up)[0].endswith("3 tiers up at once, past Silver (151–250) and Gold (251–350).")


def test_where_points_are_left_between_another_tier_may_have_been_passed_over() -> None:
    low, middle, high = tier("Deck", 0, 199), tier("Captain", 600, 1499), tier("Admiral", 1500)
    wide = upgraded(1, low, middle), left(2, middle), joined(3, high), downgraded(4, high, low)
    assert texts(SKIPPED_TIERS, *wide)[-1].endswith(" at least 2 tiers down at once, past Captain (600–1499).")
    endless = joined(1, tier("Gold", 251)), left(2, tier("Gold", 251)), joined(3, SILVER), upgraded(4, SILVER, PLATINUM)
    assert " at least 2 tiers up at once" in texts(SKIPPED_TIERS, *endless)[-1]


def test_points_that_a_move_passes_over_where_no_tier_of_theirs_was_seen() -> None:
    assert texts(SKIPPED_TIERS, upgraded(1, BRONZE, GOLD)) == [
        "On 2 Jun 2024 the customer was upgraded from Bronze (0–150) to Gold (251–350), past the points between 150 and"
        " 251, which are in neither tier."
    ]
    no_end = tier("Bronze", 0)
    assert texts(SKIPPED_TIERS, upgraded(1, no_end, GOLD)) == []
    assert len(texts(SKIPPED_TIERS, joined(1, SILVER), upgraded(2, no_end, GOLD))) == 1


def test_neighbours_on_the_ladder_skip_nothing() -> None:
    assert names(joined(1, BRONZE), upgraded(2, BRONZE, SILVER), downgraded(3, SILVER, BRONZE)) == []
    touching = tier("A", 0.0, 10.5), tier("B", 10.5, 20)
    assert texts(SKIPPED_TIERS, upgraded(1, *touching), downgraded(2, touching[1], touching[0])) == []
    assert texts(SKIPPED_TIERS, upgraded(1, None, GOLD), upgraded(2, tier("Odd", None), GOLD)) == []
    assert texts(SKIPPED_TIERS, downgraded(1, BRONZE, PLATINUM)) == []
