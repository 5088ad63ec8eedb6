from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import times
from viewer.domain.moments import may_become_time, moment, moment_text, now_us, range_text, time_range

BERLIN = times.zone("Europe/Berlin")
DAY = 86_400_000_000


def us(text: str) -> int:
    found = times.parse_time(text)
    assert found is not None
    return found


NOW = us("2024-03-31T14:20:30.5Z")  # the day on which clocks change in Berlin


@pytest.mark.parametrize(
    ("text", "at", "start", "end"),
    [
        ("2024-07", "2024-07-01", "2024-07-01", "2024-08-01"),
        ("today", "2024-03-31T14:20:30.5Z", "2024-03-31", "2024-04-01"),
        ("Yesterday", "2024-03-30T14:20:30.5Z", "2024-03-30", "2024-03-31"),
        ("-7d", "2024-03-24T14:20:30.5Z", "2024-03-24", "2024-03-25"),
        ("-2w", "2024-03-17T14:20:30.5Z", "2024-03-17", "2024-03-18"),
        ("-3h", "2024-03-31T11:20:30.5Z", "2024-03-31T11:00Z", "2024-03-31T12:00Z"),
        ("-5m", "2024-03-31T14:15:30.5Z", "2024-03-31T14:15Z", "2024-03-31T14:16Z"),
        ("-5min", "2024-03-31T14:15:30.5Z", "2024-03-31T14:15Z", "2024-03-31T14:16Z"),
        ("-1mo", "2024-02-29T14:20:30.5Z", "2024-02-29", "2024-03-01"),
        ("-13MO", "2023-02-28T14:20:30.5Z", "2023-02-28", "2023-03-01"),
        ("-1y", "2023-03-31T14:20:30.5Z", "2023-03-31", "2023-04-01"),
    ],
)
def test_moments(text: str, at: str, start: str, end: str) -> None:
    assert moment(text, UTC, NOW) == (us(at), us(start), us(end))


def test_a_day_is_meant_in_the_zone() -> None:
    found = moment("today", BERLIN, NOW)
    assert found is not None
    assert (found.start, found.end - found.start) == (us("2024-03-30T23:00Z"), DAY * 23 // 24)


@pytest.mark.parametrize("text", ["tomorrow", "-d", "7d", "-7x", "-9999999d", "-999999y", "-999999mo", "", "-0.5d"])
def test_what_is_no_moment(text: str) -> None:
    assert moment(text, UTC, NOW) is None
    assert time_range(text, UTC, NOW) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024-03..2024-04", "2024-03-01", "2024-05-01"),
        ("2024-03..", "2024-03-01", None),
        ("..2024-03-02", None, "2024-03-03"),
        (">=2024-03", "2024-03-01", None),
        (">2024-03", "2024-04-01", None),
        ("<2024-03", None, "2024-03-01"),
        ("<=2024-03", None, "2024-04-01"),
        ("-7d..-1d", "2024-03-24T14:20:30.5Z", "2024-03-31"),
        ("2024-03-01", "2024-03-01", "2024-03-02"),
    ],
)
def test_ranges(text: str, start: str | None, end: str | None) -> None:
    assert time_range(text, UTC, NOW) == (us(start) if start else None, us(end) if end else None)


@pytest.mark.parametrize("text", ["..", "2024..x", "x..2024", ">", ">=x", "2024...", "2024..2025..2026"])
def test_what_is_no_range(text: str) -> None:
    assert time_range(text, UTC, NOW) is None


def test_typing_a_time_never_searches_half_of_it() -> None:
    for whole in (
        "2024-07-01T10:08:14.814Z",
        "2024-03..2024-04-01",
        "-13mo",
        "yesterday",
        ">=2024-07",
        "-7d..-1d",
        "2024..today",
    ):
        for end in range(len(whole)):
            part = whole[:end]
            assert time_range(part, UTC, NOW) is not None or may_become_time(part), part
    assert not may_become_time("soon")


@given(st.integers(us("1900-01-01"), us("2100-01-01")), st.sampled_from([UTC, BERLIN, times.zone("Asia/Kathmandu")]))
def test_a_moment_is_written_so_that_it_is_read_back(at: int, zone: object) -> None:
    written = moment_text(at, zone)  # type: ignore[arg-type]
    found = times.period(written, zone)  # type: ignore[arg-type]
    assert found is not None
    assert found[0] == at


@pytest.mark.parametrize(
    ("start", "end", "zone", "written"),
    [
        ("2024-01-01", "2025-01-01", UTC, "2024"),
        ("2024-07-01", "2024-08-01", UTC, "2024-07"),
        ("2024-07-01", "2024-07-02", UTC, "2024-07-01"),
        ("2024-07-01", "2024-07-08", UTC, "2024-07-01..2024-07-07"),
        ("2024-03-30T23:00Z", "2024-03-31T22:00Z", BERLIN, "2024-03-31"),
        ("2024-07-01T10:00Z", "2024-07-02", UTC, None),
        ("2024-07-01", "2024-07-02T10:00Z", UTC, None),
    ],
)
def test_range_text(start: str, end: str, zone: object, written: str | None) -> None:
    assert range_text(us(start), us(end), zone) == written  # type: ignore[arg-type]
    if written:
        assert time_range(written, zone, NOW) == (us(start), us(end))  # type: ignore[arg-type]


def test_now_is_now() -> None:
    assert us("2024-01-01") < now_us() <= now_us()
