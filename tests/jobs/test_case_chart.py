import pytest

from tests.history.made import at, joined, tier, upgraded
from tests.ui.stories import JANUARY, JULY, MARCH, SKIPPED, elsewhere, story, whole, with_gap
from viewer.domain.history_event import HistoryEvent
from viewer.domain.times import zone
from viewer.exports.tier_chart import Chart
from viewer.history.lanes import lanes_of
from viewer.jobs.case_chart import chart_of

NOW = at("2024-09-01T00:00:00Z")


def charts(events: list[HistoryEvent], place: str = "UTC") -> list[Chart]:
    lanes = lanes_of(story(events, SKIPPED).history, NOW)
    return [chart_of(lanes, lane, zone(place)) for lane in lanes.lanes]


def test_stays_follow_each_other_with_their_names_and_lengths() -> None:
    (made,) = charts(whole())
    assert made.title == "Tiers in Club from 18 Jan 2024 to 1 Sep 2024"
    assert [(one.name, one.more, one.level) for one in made.bands] == [
        ("Silver", "56 days", 0),
        ("Gold", "71 days", 1),
        ("Platinum", "40 days", 2),
        ("Silver", "since 3 Jul 2024", 0),
    ]
    assert all((one.sure_left, one.sure_right) == (one.left, one.right) for one in made.bands)
    assert [one.right for one in made.bands[:-1]] == [one.left for one in made.bands[1:]]
    assert made.bands[1].left == pytest.approx((MARCH - JANUARY) / (NOW - JANUARY))
    assert made.bands[1].words == (
        "Gold (251–350): from 14 Mar 2024, 09:00 UTC to 24 May 2024, 09:00 UTC.\nAn event proves each end."
    )
    assert made.bands[3].words.startswith("Silver (151–250): from 3 Jul 2024, 10:08 UTC on.\n")
    assert made.end == "today"


def test_what_is_not_proven_is_not_sure() -> None:
    (made,) = charts(with_gap())
    silver, gold, platinum, last = made.bands
    assert silver.sure_left > silver.left
    assert (gold.name, gold.sure_right < gold.right) == ("Gold", True)
    assert (platinum.name, platinum.sure_left > platinum.left) == ("Platinum", True)
    assert (last.left, last.sure_left) == (last.sure_left, pytest.approx(platinum.right))


def test_events_have_their_signs_days_and_warnings() -> None:
    (made,) = charts(whole(), "Europe/Berlin")
    assert [(one.glyph, one.day, one.warned) for one in made.signs] == [
        ("●", "18 Jan", False),
        ("▲", "14 Mar", False),
        ("▲", "24 May", False),
        ("⟳", "14 Jun", False),
        ("▼", "3 Jul", True),
    ]
    assert made.signs[-1].words == (
        "3 Jul 2024 12:08:14.814 +02:00: downgraded from Platinum (351 and up) to Silver (151–250)"
    )


def test_many_events_at_one_place_are_one_sign_and_short_stays_one_band() -> None:
    gold, silver = tier("Gold", 2), tier("Silver", 1)
    many = [upgraded(n, (silver, gold)[n % 2], (gold, silver)[n % 2], MARCH + n) for n in range(2, 40)]
    (made,) = charts([joined(1, silver, JANUARY), *many, upgraded(50, silver, gold, JULY)])
    sign = next(one for one in made.signs if one.events > 1)
    assert (sign.events, sign.day) == (38, "14 Mar (38 events)")
    assert sign.words.endswith("and 32 more")
    folded = next(one for one in made.bands if not one.colour)
    assert "too short to be told apart here" in folded.words


def test_all_campaigns_share_the_time() -> None:
    first, second = charts(whole() + elsewhere())
    assert first.ticks == second.ticks
    assert first.bare == second.bare
    assert len(first.bare) == 2, "a gap between two sources, and what came after the last one"
    assert second.bands[0].name == "Bronze"


def test_a_time_beyond_the_calendar_is_drawn_all_the_same() -> None:
    (made,) = charts([joined(1, tier("Gold", 1), 0), upgraded(2, tier("Gold", 1), tier("Silver", 2), 2**60)])
    assert len(made.signs) == 2
