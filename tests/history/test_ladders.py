import pytest

from tests.history.made import DAY, HOUR, JUNE, at
from tests.history.versions import version
from viewer.domain.json_text import parse_exactly
from viewer.history.ladders import Ladder, ladders
from viewer.history.tier_benefits import benefits
from viewer.history.tier_versions import TierVersion

BEFORE, AFTER = {"last_seen": JUNE + 3 * DAY}, {"first_seen": JUNE + 5 * DAY}
TENTH = at("2024-06-10T11:00:00Z")


def ladder(*versions: TierVersion) -> Ladder:
    (found,) = ladders(versions)
    return found


def texts(*versions: TierVersion) -> list[str]:
    return [change.text for change in ladder(*versions).changes]


def test_each_campaign_has_its_ladder_the_lowest_tier_first() -> None:
    found = ladders(
        [
            version("Gold", 100),
            version("Silver", 0, 99),
            version("A", 1, campaign_id="camp_2", campaign="Another"),
            version("B", 1, campaign_id=None, campaign="Unknown id"),
            version("C", 1, campaign_id=None, campaign=None),
        ]
    )
    assert [(one.campaign_id, one.campaign, [step.name for step in one.versions]) for one in found] == [
        ("camp_2", "Another", ["A"]),
        ("camp_1", "Club", ["Silver", "Gold"]),
        (None, "Unknown id", ["B"]),
        (None, None, ["C"]),
    ]


def test_a_campaign_that_was_renamed_is_one_ladder_under_its_latest_name() -> None:
    found = ladder(version("Silver", 0, 99), version("Gold", 100, campaign="VIP", last_seen=JUNE + 20 * DAY))
    assert (found.campaign, len(found.steps)) == ("VIP", 2)


def test_steps_and_flaws_are_of_the_last_version_of_each_tier() -> None:
    old, new = version("Gold", 201, **BEFORE), version("Gold", 251, **AFTER)
    found = ladder(new, version("Silver", 151, 250), old)
    assert [step.points_from for step in found.steps] == [151, 251]
    assert [one.points_from for one in found.versions] == [151, 201, 251]
    assert found.flaws == ()
    assert len(ladder(old, version("Silver", 151, 250)).flaws) == 1


def test_a_tier_that_was_removed_is_no_step_unless_it_was_seen_anew() -> None:
    removed = version("Gold", 251, removed_at=JUNE + 2 * DAY)
    assert ladder(removed, version("Silver", 0)).steps == (version("Silver", 0),)
    assert len(ladder(removed, version("Gold", 300, **AFTER), version("Silver", 0)).steps) == 2


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            version("Gold", 201, 300, **BEFORE),
            version("Gold", 251, 350, **AFTER),
            "Gold: its range 201–300 became 251–350, between 4 Jun 2024, 10:00 UTC and 6 Jun 2024, 10:00 UTC.",
        ),
        (
            version("Gold", None, **BEFORE),
            version("Gold", 251, updated_at=TENTH, **AFTER),
            "Gold: its range without points became 251 and up, with its edit of 10 Jun 2024, 11:00 UTC at the latest.",
        ),
        (
            version("Or", 251, tier_id="ltr_gold", **BEFORE),
            version("Gold", 251, **AFTER),
            "Gold: it was called Or before, between 4 Jun 2024, 10:00 UTC and 6 Jun 2024, 10:00 UTC.",
        ),
        (
            version("Gold", 201),
            version("Gold", 251, **AFTER),
            "Gold: its range 201 and up became 251 and up, though both were seen between 6 Jun 2024, 10:00 UTC and"
            " 11 Jun 2024, 10:00 UTC.",
        ),
        (
            version("Gold", 201),
            version("Gold", 251, first_seen=None, last_seen=None, defined_at=JUNE + 90 * DAY),
            "Gold: its range 201 and up became 251 and up, at a time that is not known.",
        ),
    ],
)
def test_what_changed_and_when(before: TierVersion, after: TierVersion, said: str) -> None:
    assert texts(after, before) == [said]


def test_benefits_that_came_went_or_changed() -> None:
    old = benefits(parse_exactly('{"a": {"type": "MULTIPLY", "multiplier": 2}, "b": {"type": "CUSTOM", "points": 5}}'))
    new = benefits(parse_exactly('{"a": {"type": "MULTIPLY", "multiplier": 3}, "c": {"type": "CUSTOM", "points": 7}}'))
    (said,) = texts(
        version("Gold", 1, earning_rules=old, rewards=new, **BEFORE),
        version("Gold", 1, earning_rules=new, rewards=None, **AFTER),
    )
    assert said.startswith(
        "Gold: earning rule a multiplied by 2 became multiplied by 3, earning rule b (5 points) went and"
        " earning rule c (7 points) came, between"
    )


def test_which_changes_lie_near_a_move() -> None:
    dated = ladder(version("Gold", 1, **BEFORE), version("Gold", 2, updated_at=TENTH, **AFTER))
    assert [len(dated.changes_near(when)) for when in (TENTH - DAY - 1, TENTH - HOUR, TENTH + DAY)] == [0, 1, 1]
    seen = ladder(version("Gold", 1, **BEFORE), version("Gold", 2, **AFTER))
    assert len(seen.changes_near(JUNE + 4 * DAY)) == 1
    assert len(seen.changes_near(JUNE + 4 * DAY, within=HOUR)) == 0
    assert len(seen.changes_near(JUNE + 7 * DAY)) == 0


def test_hostile_names_are_safe_in_sentences() -> None:
    (said,) = texts(
        version("Go\u202eld\n" + "x" * 10**6, 1, tier_id="t", **BEFORE),
        version("<b>Gold</b>", 1, tier_id="t", **AFTER),
    )
    assert said.startswith("<b>Gold</b>: it was called Go⟨U+202E⟩ld⏎xxx")
    assert len(said) < 250
