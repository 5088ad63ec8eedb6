from datetime import UTC

from tests.history.made import DAY, JUNE
from viewer.history.ladders import ladders
from viewer.history.tier_benefits import Benefit
from viewer.history.tier_versions import TierVersion
from viewer.ui.ladder_rows import campaign_words, change_rows, flaw_rows, near_words, tier_rows


def version(name: str, lower: int | None, upper: int | None = None, first: int = JUNE, **more) -> TierVersion:
    return TierVersion(
        "camp_1", "Club", f"ltr_{name.lower()}", name, lower, upper, first, first + 20 * DAY, 7
    )._replace(**more)


LADDER = ladders(
    [
        version("Silver", 0, 150, earning_rules=(Benefit("ern_1", "multiplied by 2", "{}"),), rewards=()),
        version("Gold", 151, 300),
        version("Gold", 200, None, JUNE + 30 * DAY, updated_at=JUNE + 29 * DAY),
        version("Vintage", 10, 20, removed_at=JUNE + 25 * DAY),
    ]
)[0]


def test_a_ladder_stands_with_the_highest_tier_on_top():
    rows = tier_rows(LADDER.steps, UTC)
    assert [row.cells[:4] for row in rows] == [
        ("Gold", "200 and up", "not known", "not known"),
        ("Silver", "0–150", "multiplied by 2", "none"),
    ]
    assert rows[1].cells[4:] == ("1 Jun 2024", "21 Jun 2024", "7", "")
    assert rows[0].cells[-1] == "changed on 30 Jun 2024, as it says itself"
    assert rows[1].tip == "Silver. Earning rules: ern_1 multiplied by 2."


def test_every_version_is_listed_with_what_became_of_it():
    rows = tier_rows(LADDER.versions, UTC)
    assert [row.cells[:2] for row in rows] == [
        ("Gold", "200 and up"),
        ("Gold", "151–300"),
        ("Vintage", "10–20"),
        ("Silver", "0–150"),
    ]
    assert rows[2].cells[-1] == "removed on 26 Jun 2024"


def test_a_past_name_is_told_with_the_name_of_now():
    renamed = [version("Gold", 0, 9), version("Gold", 0, 9, JUNE + 30 * DAY)._replace(name="Golden")]
    assert [row.cells[0] for row in tier_rows(renamed, UTC)] == ["Golden", "Gold (now Golden)"]


def test_holes_are_said_in_words():
    (row,) = flaw_rows(LADDER)
    assert row.cells[:2] == ("hole", "151–199")
    assert row.cells[2].startswith("No tier that was seen holds 151–199: Silver ends at 150, Gold begins at 200.")


def test_changes_near_an_event_are_called_near_and_no_cause():
    (row,) = change_rows(LADDER, JUNE + 29 * DAY, UTC)
    assert row.cells[0] == "30 Jun 2024"
    assert "its range 151–300 became 200 and up" in row.cells[1]
    assert row.cells[2] == "near the event"
    assert change_rows(LADDER, None, UTC)[0].cells[2] == ""
    assert (
        near_words(LADDER, JUNE + 29 * DAY, UTC)
        == "1 change of these tiers lies within a day of the event of 30 Jun 2024."
    )
    assert near_words(LADDER, JUNE, UTC).startswith("No change of these tiers is known within a day")


def test_a_campaign_is_named_where_one_is_chosen():
    assert campaign_words(LADDER) == "Club (2 tiers)"
    assert campaign_words(LADDER._replace(campaign=None, campaign_id=None)) == "Of no named campaign (2 tiers)"
