from datetime import UTC

import pytest

from tests.history.made import DAY, JUNE
from tests.history.versions import version
from viewer.domain.history_event import Range
from viewer.history.ladder_flaws import Flaw, FlawKind, flaws
from viewer.history.tier_versions import TierVersion, captions

SILVER, GOLD, PLATINUM = version("Silver", 151, 250), version("Gold", 251, 350), version("Platinum", 351)
LOW = version("Low", 0, 10)


def found(*steps: TierVersion) -> list[Flaw]:
    return list(flaws(steps, captions(steps), UTC))


def test_a_ladder_without_flaws() -> None:
    assert found(SILVER, GOLD, PLATINUM) == []
    assert found(version("Low", 0, 99.5), version("High", 100)) == []
    assert found(version("Without points", None), PLATINUM) == []
    assert found() == []


def test_a_hole() -> None:
    assert found(SILVER, PLATINUM) == [
        Flaw(
            FlawKind.HOLE,
            Range(251, 350),
            (SILVER, PLATINUM),
            "No tier that was seen holds 251–350: Silver ends at 250, Platinum begins at 351.",
        )
    ]
    single = found(LOW, version("High", 12))
    assert single[0].text == "No tier that was seen holds 11: Low ends at 10, High begins at 12."
    parts = found(version("Low", 0, 10.5), version("High", 12))
    assert parts[0].text == "No tier that was seen holds what lies between: Low ends at 10.5, High begins at 12."


def test_no_tier_above_the_highest() -> None:
    assert found(SILVER, GOLD) == [
        Flaw(FlawKind.HOLE, Range(351), (GOLD,), "No tier that was seen holds more than 350: Gold ends there.")
    ]


@pytest.mark.parametrize(
    ("upper", "lower", "end", "shared", "said"),
    [
        (260, 251, 350, Range(251, 260), "Silver and High both hold 251–260."),
        (251, 251, 350, Range(251, 251), "Silver and High both hold 251."),
        (None, 251, 350, Range(251, 350), "Silver and High both hold 251–350."),
        (None, 251, None, Range(251), "Silver and High both hold 251 and up."),
        (400, 251, None, Range(251, 400), "Silver and High both hold 251–400."),
    ],
)
def test_an_overlap(upper: int | None, lower: int, end: int | None, shared: Range, said: str) -> None:
    low, high = version("Silver", 151, upper), version("High", lower, end)
    assert Flaw(FlawKind.OVERLAP, shared, (low, high), said) in found(low, high)


def test_what_lies_within_a_wider_one_hides_no_hole() -> None:
    wide, within, top = version("Wide", 0, 100), version("Within", 10, 20), version("Top", 201)
    assert [(flaw.kind, flaw.points) for flaw in found(wide, within, top)] == [
        (FlawKind.OVERLAP, Range(10, 20)),
        (FlawKind.HOLE, Range(101, 200)),
    ]


def test_a_range_that_is_turned_round() -> None:
    turned = version("Odd", 350, 251)
    assert found(SILVER, turned, version("Gold", 251)) == [
        Flaw(FlawKind.TURNED_ROUND, Range(350, 251), (turned,), "Odd runs from 350 to 251: its range is turned round.")
    ]


def test_tiers_that_were_not_seen_at_one_time_may_have_changed_since() -> None:
    later = version("Gold", 201, first_seen=JUNE + 30 * DAY, last_seen=JUNE + 40 * DAY)
    said = (
        "Silver and Gold both hold 201–250. They were not seen at one time: Silver was last seen on 11 Jun 2024,"
        " Gold like this first on 1 Jul 2024."
    )
    assert [flaw.text for flaw in found(SILVER, later)] == [said]
    listed = [one._replace(defined_in=("tiers.json",)) for one in (SILVER, later)]
    assert [flaw.text for flaw in found(*listed)] == ["Silver and Gold both hold 201–250."]
    unseen = later._replace(first_seen=None, last_seen=None)
    assert [flaw.text for flaw in found(SILVER, unseen)] == ["Silver and Gold both hold 201–250."]


def test_very_many_tiers_take_no_longer_each() -> None:
    steps = [version(f"Tier {number}", number, 2_000_000) for number in range(20_000)]
    assert len(found(*steps)) == 20_000
