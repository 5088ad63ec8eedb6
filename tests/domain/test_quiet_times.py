from collections.abc import Callable

import pytest

from viewer.domain.history_event import Span
from viewer.domain.quiet_times import HOUR, quiet_times, without

MONDAY = 24 * 19_723  # 2024-01-01, a Monday, in hours since 1970


def log(days: int, rate: Callable[[int], int], *holes: range) -> list[tuple[int, int]]:
    """The hours of a log of so many days; ``rate`` is how many events come in an hour of the week."""
    hours = [MONDAY + hour for hour in range(days * 24)]
    counts = [(hour, rate((hour - MONDAY) % (7 * 24))) for hour in hours]
    return [(hour, count) for hour, count in counts if count and not any(hour - MONDAY in hole for hole in holes)]


def spans(*holes: range) -> tuple[Span, ...]:
    return tuple(Span((MONDAY + hole.start) * HOUR, (MONDAY + hole.stop) * HOUR) for hole in holes)


def by_day(hour: int) -> int:
    """A shop that sells by day."""
    return 20 if 8 <= hour % 24 < 20 else 0


def on_workdays(hour: int) -> int:
    return by_day(hour) if hour < 5 * 24 else 0


def test_hours_without_a_line_in_a_busy_log() -> None:
    outage = range(200, 206)
    assert quiet_times(log(20, lambda _: 10, outage)) == spans(outage)
    assert quiet_times(log(20, lambda _: 10)) == ()


def test_a_night_or_a_weekend_is_no_outage() -> None:
    assert quiet_times(log(60, by_day)) == ()
    assert quiet_times(log(60, on_workdays)) == ()
    tuesday = range(22 * 24, 23 * 24)
    (found,) = quiet_times(log(60, on_workdays, tuesday))
    assert found == Span((MONDAY + 21 * 24 + 20) * HOUR, (MONDAY + 23 * 24 + 8) * HOUR)


def test_one_night_of_many_events_makes_no_other_night_quiet() -> None:
    assert quiet_times(log(60, lambda hour: 5000 if hour == 0 else by_day(hour))) == ()
    monthly = [(MONDAY + 24 * 30 * month, 5000) for month in range(12)]
    assert quiet_times(monthly) == ()


def test_few_events_say_nothing() -> None:
    assert quiet_times(log(60, lambda _: 1, range(200, 240))) == ()
    assert quiet_times(log(2, lambda _: 10, range(20, 30))) == ()
    assert quiet_times([]) == ()


def test_weeks_of_silence_are_one_quiet_time() -> None:
    outage = range(1000, 1000 + 24 * 90)
    assert quiet_times(log(200, lambda _: 10, outage)) == spans(outage)


@pytest.mark.parametrize("last", [MONDAY + 24 * 365_000 * 5])
def test_a_log_of_all_times_is_no_trouble(last: int) -> None:
    assert quiet_times([(-17_259_889, 1), *log(30, lambda _: 10), (last, 1)]) == ()


def test_quiet_times_are_cut_out_of_what_is_covered() -> None:
    covered = (Span(0, 100), Span(200, 300))
    assert without(covered, ()) == covered
    assert without(covered, (Span(10, 20), Span(30, 40))) == (Span(0, 10), Span(20, 30), Span(40, 100), Span(200, 300))
    assert without(covered, (Span(90, 250),)) == (Span(0, 90), Span(250, 300))
    assert without(covered, (Span(0, 100), Span(120, 180))) == (Span(200, 300),)
