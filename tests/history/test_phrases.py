from datetime import UTC

import pytest

from tests.history.made import DAY, HOUR, MINUTE, PLATINUM, SECOND, SILVER, at, tier
from viewer.domain.history_event import Range, TierState
from viewer.domain.times import zone
from viewer.history import phrases

JULY = at("2024-07-03T10:08:14.814Z")
FAR = 10**18 * 9


def test_a_tier_with_its_range() -> None:
    assert phrases.tier(PLATINUM) == "Platinum (351 and up)"
    assert phrases.tier(SILVER) == "Silver (151–250)"
    assert phrases.tier(tier("Odd", None, 99.5)) == "Odd (up to 99.5)"
    assert phrases.tier(TierState("ltr_1")) == "ltr_1"
    assert phrases.tier(TierState(None)) == "a tier without a name"
    assert phrases.tier(None) == "no tier"


def test_moments_inside_a_sentence() -> None:
    assert phrases.on(JULY, UTC) == "on 3 Jul 2024 at 10:08 UTC"
    assert phrases.on(None, UTC) == "at a time that the event does not say"


def test_a_day_of_expiry_is_the_same_in_every_zone() -> None:
    new_york = zone("America/New_York")
    assert phrases.expiry("2025-12-31", new_york) == "31 Dec 2025"
    assert phrases.expiry("2025-12-31T23:30:00Z", new_york) == "31 Dec 2025, 18:30 -05:00"
    assert phrases.expiry("2025-12-31T00:00:00.000Z", new_york) == "31 Dec 2025"
    assert phrases.expiry("2025-12-31T00:00:00+00:00", new_york) == "30 Dec 2025, 19:00 -05:00"
    assert phrases.expiry("soon\n", new_york) == "soon⏎"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (Range(), ""),
        (Range(0, 0), "0–0"),
        (Range(200.0, 1e21), "200.0–1e+21"),
        (Range(-5, 10), "-5 to 10"),
        (Range(None, -1), "up to -1"),
    ],
)
def test_ranges(given: Range, said: str) -> None:
    assert phrases.points_range(given) == said


def test_names_are_one_safe_line_of_bounded_length() -> None:
    hostile = TierState("ltr_1", "Gold\u202e\n" + "x" * 10_000_000)
    assert phrases.tier_name(hostile) == "Gold⟨U+202E⟩⏎" + "x" * 54 + "…"
    assert phrases.name(None, "a customer without a name") == "a customer without a name"
    assert phrases.name("محمد علي") == "محمد علي"


def test_who_acted_keeps_a_whole_id_of_the_vendor() -> None:
    person = f"a person in the dashboard (user_{'x' * 32})"
    assert phrases.actor(person) == person
    assert phrases.actor("API key a\n" + "b" * 500) == "API key a⏎" + "b" * 110 + "…"


def test_days_and_moments_in_the_zone() -> None:
    assert phrases.day(JULY, UTC) == "3 Jul 2024"
    assert phrases.day(at("2024-07-03T22:30:00Z"), zone("Europe/Berlin")) == "4 Jul 2024"
    assert phrases.moment(JULY, UTC) == "3 Jul 2024, 10:08 UTC"
    assert phrases.moment(JULY, zone("Europe/Berlin")) == "3 Jul 2024, 12:08 +02:00"
    assert phrases.day(FAR, UTC) == phrases.moment(FAR, UTC) == f"{FAR} µs"


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (0, "no time"),
        (999_999, "less than a second"),
        (SECOND, "1 second"),
        (59 * SECOND + 999_999, "59 seconds"),
        (-4 * MINUTE, "4 minutes"),
        (HOUR - 1, "59 minutes"),
        (HOUR, "1 hour"),
        (36 * HOUR, "36 hours"),
        (2 * DAY - MINUTE, "2 days"),
        (56 * DAY - 3 * HOUR, "56 days"),
        (365_000 * DAY, "365,000 days"),
    ],
)
def test_spans_of_time(span: int, said: str) -> None:
    assert phrases.duration(span) == said


def test_where_a_moment_lies_beside_another() -> None:
    assert phrases.distance(JULY - 4 * MINUTE, JULY) == "4 minutes before"
    assert phrases.distance(JULY + 12 * SECOND, JULY) == "12 seconds after"
    assert phrases.distance(JULY, JULY) == "at the same moment"


def test_counts_and_lists() -> None:
    assert phrases.counted(1, "event") == "1 event"
    assert phrases.counted(1204, "event") == "1,204 events"
    assert phrases.counted(2, "delivery", "deliveries") == "2 deliveries"
    assert phrases.points(-1) == "1 point"
    assert phrases.points(-120) == "120 points"
    assert phrases.listed([]) == ""
    assert phrases.listed(["A"]) == "A"
    assert phrases.listed(["A", "B"]) == "A and B"
    assert phrases.listed("ABCDE") == "A, B, C, D and E"
    assert phrases.listed("ABCDEFG") == "A, B, C, D and 3 more"
    assert phrases.capital("downgraded") == "Downgraded"
