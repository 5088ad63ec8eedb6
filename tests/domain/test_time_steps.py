from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain.time_steps import Step, Stretches, moment_words, period_words, stretches
from viewer.domain.times import parse_time, to_iso, zone

BERLIN = zone("Europe/Berlin")
MOMENTS = st.integers(-62_135_596_800_000_000, 253_402_300_799_999_999)
ZONES = st.sampled_from(["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia"]).map(zone)


def us(text: str) -> int:
    moment = parse_time(text)
    assert moment is not None
    return moment


@given(MOMENTS, st.integers(0, 60).map(lambda power: 2**power), ZONES, st.integers(1, 200))
def test_any_time_is_covered_by_few_stretches(first, length, where, most) -> None:
    last = min(first + length, 253_402_300_799_999_999)
    cut = stretches(first, last, most, where)
    assert 1 <= len(cut) <= most
    assert cut.edges[0] <= first
    assert last < cut.edges[-1]
    assert list(cut.edges) == sorted(set(cut.edges))
    assert cut.at(first) == 0 or cut.edges[cut.at(first)] <= first < cut.edges[cut.at(first) + 1]
    assert period_words(cut.edges[0], cut.edges[1], cut.step, where)


@pytest.mark.parametrize(
    ("first", "last", "step", "begins", "ends"),
    [
        ("2024-05-01T10:00:07", "2024-05-01T10:00:40", ("second", 1), "2024-05-01T10:00:07", "2024-05-01T10:00:41"),
        ("2024-05-01T10:00", "2024-05-01T11:30", ("second", 60), "2024-05-01T10:00", "2024-05-01T11:31"),
        ("2024-05-01T10:10", "2024-05-04T11:30", ("second", 1800), "2024-05-01T10:00", "2024-05-04T12:00"),
        ("2024-05-01", "2024-07-01", ("second", 43_200), "2024-05-01", "2024-07-01T12:00"),
        ("2024-05-01", "2024-06-01", ("second", 21_600), "2024-05-01", "2024-06-01T06:00"),
        ("2024-05-15T07:00", "2024-09-01", ("day", 1), "2024-05-15", "2024-09-02"),
        ("2023-01-01", "2024-12-31", ("day", 7), "2022-12-26", "2025-01-06"),
        ("2015-02-14", "2024-12-31", ("month", 1), "2015-02-01", "2025-01-01"),
        ("1990-02-14", "2024-12-31", ("month", 3), "1990-01-01", "2025-01-01"),
        ("1001-02-14", "2024-12-31", ("month", 120), "1000-01-01", "2030-01-01"),
    ],
)
def test_the_width_is_the_least_that_suits(first, last, step, begins, ends) -> None:
    cut = stretches(us(first), us(last), 150, UTC)
    assert (cut.step, to_iso(cut.edges[0]), to_iso(cut.edges[-1])) == (step, to_iso(us(begins)), to_iso(us(ends)))


def test_days_are_those_of_the_zone_also_when_clocks_change() -> None:
    cut = stretches(us("2024-03-01T12:00Z"), us("2024-06-20T12:00Z"), 150, BERLIN)
    assert cut.step == ("day", 1)
    around = [edge for edge in cut.edges if us("2024-03-30") < edge < us("2024-04-01T12:00Z")]
    assert [to_iso(edge) for edge in around] == [
        "2024-03-30T23:00:00.000Z",
        "2024-03-31T22:00:00.000Z",
    ]


def test_an_hour_that_comes_twice_is_two_stretches() -> None:
    cut = stretches(us("2024-10-26T22:00Z"), us("2024-10-27T23:00Z"), 40, BERLIN)
    assert cut.step == ("second", 3600)
    assert {later - edge for edge, later in zip(cut.edges, cut.edges[1:], strict=False)} == {3_600_000_000}


def test_a_moment_outside_belongs_to_the_nearest() -> None:
    cut = Stretches(Step("day", 1), (0, 10, 20))
    assert [cut.at(moment) for moment in (-5, 0, 9, 10, 19, 20, 99)] == [0, 0, 0, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("start", "end", "step", "words"),
    [
        ("2024-07-01", "2024-08-01", ("month", 1), "July 2024"),
        ("2024-07-01", "2024-10-01", ("month", 3), "July 2024 to September 2024"),
        ("2024-01-01", "2025-01-01", ("month", 12), "2024"),
        ("2020-01-01", "2030-01-01", ("month", 120), "2020 to 2029"),
        ("2024-07-03", "2024-07-04", ("day", 1), "3 Jul 2024"),
        ("2024-07-01", "2024-07-08", ("day", 7), "1 Jul 2024 to 7 Jul 2024"),
        ("2024-07-03T10:00", "2024-07-03T11:00", ("second", 3600), "3 Jul 2024 10:00 to 11:00 UTC"),
        ("2024-07-03T10:00", "2024-07-03T10:00:15", ("second", 15), "3 Jul 2024 10:00:00 to 10:00:15 UTC"),
    ],
)
def test_a_stretch_in_words(start, end, step, words) -> None:
    assert period_words(us(start), us(end), Step(*step), UTC) == words


def test_a_moment_in_words() -> None:
    moment = us("2024-07-03T10:08:14Z")
    steps = (Step("month", 3), Step("day", 7), Step("second", 3600), Step("second", 5))
    assert [moment_words(moment, step, BERLIN) for step in steps] == [
        "July 2024",
        "3 Jul 2024",
        "3 Jul 2024 12:08",
        "3 Jul 2024 12:08:14",
    ]
    assert moment_words(10**19, steps[0], UTC) == "beyond the calendar"
    assert period_words(10**19, 10**19 + 5, steps[0], UTC) == "beyond the calendar"
