from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.domain import times
from viewer.domain.times import parse_epoch, parse_time, period, to_iso

BERLIN = times.zone("Europe/Berlin")
MOMENT = 1_720_001_294_814_000  # 2024-07-03T10:08:14.814Z
LAST = 253_402_300_799_999_999
FIRST = -62_135_596_800_000_000


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-07-03T10:08:14.814Z", "2024-07-03T10:08:14.814Z"),
        ("2024-07-03T10:08:14.501570Z", "2024-07-03T10:08:14.501570Z"),
        ("2024-07-03T10:08:14.123456789Z", "2024-07-03T10:08:14.123456Z"),
        ("2024-07-03T10:08:14.8Z", "2024-07-03T10:08:14.800Z"),
        ("2024-07-03T10:08:14Z", "2024-07-03T10:08:14.000Z"),
        ("2024-07-03T10:08:14", "2024-07-03T10:08:14.000Z"),
        ("2024-07-03 10:08:14", "2024-07-03T10:08:14.000Z"),
        ("2024-07-03t10:08:14z", "2024-07-03T10:08:14.000Z"),
        ("2024-07-03T10:08:14+02:00", "2024-07-03T08:08:14.000Z"),
        ("2024-07-03T10:08:14.5-05:30", "2024-07-03T15:38:14.500Z"),
        ("2024-07-03", "2024-07-03T00:00:00.000Z"),
        ("2024-05-13T10: 24: 01.084Z", "2024-05-13T10:24:01.084Z"),
        (" 2024-07-03T10:08:14Z ", "2024-07-03T10:08:14.000Z"),
        ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"),
        ("0001-01-01T00:00:00.000Z", "0001-01-01T00:00:00.000Z"),
        ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
    ],
)
def test_reads_what_vendors_write(text: str, iso: str) -> None:
    us = parse_time(text)
    assert us is not None
    assert to_iso(us) == iso


@pytest.mark.parametrize(
    "text",
    [
        "",
        "now",
        "2024-02-30T00:00:00.000Z",
        "2024-07-03T24:00:00.000Z",
        "2024-07-03T10:08:14.+1ZZ",
        "2024-07-03T10:08:14+25:00",
        "2024-07-03T10:08:14.1234567890Z",
        "0000-01-01T00:00:00.000Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "٢٠٢٤-07-03T10:08:14.814Z",
        "1720001294",
        "\ud800" * 24,
        "2024-07-03T10:08:14" + " " * 1000,
    ],
)
def test_nonsense_is_no_time(text: str) -> None:
    assert parse_time(text) is None


@given(st.text(st.characters()) | st.text("0123456789-:TZtz.+ ", max_size=30))
def test_reading_never_raises(text: str) -> None:
    us = parse_time(text)
    assert us is None or FIRST <= us <= LAST
    period(text, BERLIN)


@given(st.integers(FIRST, LAST))
def test_iso_text_reads_back(us: int) -> None:
    assert parse_time(to_iso(us)) == us


@pytest.mark.parametrize(
    ("number", "us"),
    [
        (1_720_001_294, 1_720_001_294_000_000),
        (1_720_001_294.814, MOMENT),
        (1_720_001_294_814, MOMENT),
        (MOMENT, MOMENT),
        (MOMENT * 1000 + 999, MOMENT),
        (0, 0),
        (10**25, None),
        (1e300, None),
        (float("nan"), None),
        (float("-inf"), None),
        (True, None),
    ],
)
def test_counts_are_told_apart_by_size(number: float, us: int | None) -> None:
    assert parse_epoch(number) == us


@given(st.integers() | st.floats())
def test_reading_a_count_never_raises(number: float) -> None:
    us = parse_epoch(number)
    assert us is None or FIRST <= us <= LAST


def test_texts_for_people() -> None:
    assert times.table_time(MOMENT, UTC) == "2024-07-03 10:08:14"
    assert times.table_time(MOMENT, BERLIN) == "2024-07-03 12:08:14"
    assert times.table_time(-1, UTC) == "1969-12-31 23:59:59"
    assert times.long_time(MOMENT, UTC) == "3 Jul 2024 10:08:14.814 UTC"
    assert times.long_time(MOMENT + 5, BERLIN) == "3 Jul 2024 12:08:14.814005 +02:00"
    assert times.in_zone(MOMENT, BERLIN).isoformat() == "2024-07-03T12:08:14.814000+02:00"


def test_offsets() -> None:
    assert times.offset_text(MOMENT, UTC) == "UTC"
    assert times.offset_text(MOMENT, BERLIN) == "+02:00"
    assert times.offset_text(MOMENT, times.zone("America/St_Johns")) == "-02:30"
    assert times.offset_text(-3_000_000_000_000_000, BERLIN) == "+00:53:28"
    assert times.offset_text(LAST * 2, BERLIN) == ""


@pytest.mark.parametrize("us", [LAST + 1, FIRST - 1, 10**30])
def test_times_beyond_the_calendar_are_shown_as_numbers(us: int) -> None:
    assert times.to_iso(us) == times.table_time(us, UTC) == times.long_time(us, UTC) == f"{us} µs"


@pytest.mark.parametrize("name", ["", "Europe", "../etc/passwd", "Mars/Olympus", "\0", "\ud800", "/etc/localtime"])
def test_unknown_zone_is_a_sentence(name: str) -> None:
    with pytest.raises(
        ValueError, match=r"^There is no time zone \".*\"\. Use a name such as Europe/Berlin, or UTC\.$"
    ):
        times.zone(name)


def test_utc_is_one_object() -> None:
    assert times.zone("UTC") is times.zone("utc") is UTC


def iso_period(text: str, zone: str) -> tuple[str, str] | None:
    found = period(text, times.zone(zone))
    return (to_iso(found[0]), to_iso(found[1])) if found else None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", "2024-01-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z"),
        ("2024-12", "2024-12-01T00:00:00.000Z", "2025-01-01T00:00:00.000Z"),
        ("2024-02", "2024-02-01T00:00:00.000Z", "2024-03-01T00:00:00.000Z"),
        ("2024-07-01", "2024-07-01T00:00:00.000Z", "2024-07-02T00:00:00.000Z"),
        ("2024-07-01T10", "2024-07-01T10:00:00.000Z", "2024-07-01T11:00:00.000Z"),
        ("2024-07-01 10:08", "2024-07-01T10:08:00.000Z", "2024-07-01T10:09:00.000Z"),
        ("2024-07-01T10:08:59", "2024-07-01T10:08:59.000Z", "2024-07-01T10:09:00.000Z"),
        ("2024-07-01T10:08:14.814Z", "2024-07-01T10:08:14.814Z", "2024-07-01T10:08:14.815Z"),
        ("2024-07-01T10:08:14.8140001", "2024-07-01T10:08:14.814Z", "2024-07-01T10:08:14.814001Z"),
        ("2024-07-01T10:08+02:00", "2024-07-01T08:08:00.000Z", "2024-07-01T08:09:00.000Z"),
    ],
)
def test_periods(text: str, start: str, end: str) -> None:
    assert iso_period(text, "UTC") == (start, end)


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "24", "2024-13", "2024-02-30", "2024-7-1", "2024-07-01Z", "2024-", "-5"]
)
def test_no_period(text: str) -> None:
    assert period(text, UTC) is None


def test_days_on_which_clocks_change() -> None:
    assert iso_period("2024-03-31", "Europe/Berlin") == ("2024-03-30T23:00:00.000Z", "2024-03-31T22:00:00.000Z")
    assert iso_period("2024-10-27", "Europe/Berlin") == ("2024-10-26T22:00:00.000Z", "2024-10-27T23:00:00.000Z")
    assert iso_period("2024-10-27T02", "Europe/Berlin") == ("2024-10-27T00:00:00.000Z", "2024-10-27T02:00:00.000Z")
    assert iso_period("2024-03-31T02", "Europe/Berlin") == ("2024-03-31T01:00:00.000Z", "2024-03-31T01:00:00.000Z")
    # Cairo skips the first hour of this day.
    assert iso_period("2024-04-26", "Africa/Cairo") == ("2024-04-25T22:00:00.000Z", "2024-04-26T21:00:00.000Z")


@given(st.dates(datetime(2000, 1, 1, tzinfo=UTC).date(), datetime(2030, 1, 1, tzinfo=UTC).date()))
def test_days_touch_and_never_overlap(day: object) -> None:
    following = day + timedelta(days=1)  # type: ignore[operator]
    first, second = period(str(day), BERLIN), period(str(following), BERLIN)
    assert first is not None
    assert second is not None
    assert first[0] < first[1] == second[0]


def test_last_year_ends() -> None:
    assert period("9999", UTC) == (LAST + 1 - 365 * 86_400_000_000, LAST + 1)
    assert period("9999-12", UTC) == (LAST + 1 - 31 * 86_400_000_000, LAST + 1)
    assert period("9999-12-31T23:59:59", UTC) == (LAST + 1 - 1_000_000, LAST + 1)
