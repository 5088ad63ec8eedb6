from pathlib import Path

import pytest

from tests.webhooks import body, webhook, write
from viewer.domain.times import parse_time
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.histogram import TimeLimits, time_limits


def limits(folder: Path, *times: str | None) -> TimeLimits | None:
    values = [webhook(number, data=body(number, created_at=at), created_at=at) for number, at in enumerate(times)]
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "library.db")
    with library.reading(folder / "library.db") as connection:
        return time_limits(connection)


def us(text: str) -> int:
    moment = parse_time(text)
    assert moment is not None
    return moment


DAYS = [f"2024-05-{day:02}T09:00:00Z" for day in range(1, 31)]


def test_a_library_reaches_from_its_first_to_its_last_event(tmp_path: Path) -> None:
    first, last = us(DAYS[0]), us(DAYS[-1])
    assert limits(tmp_path, None, *DAYS) == (first, last, (first, last))


def test_a_few_events_far_away_do_not_hide_the_others(tmp_path: Path) -> None:
    found = limits(tmp_path, "1970-01-01T00:00:00Z", "2024-04-28T00:00:00Z", *DAYS, "9999-01-01T00:00:00Z")
    assert found is not None
    assert found.first == 0
    assert found.body == (us("2024-04-28"), us(DAYS[-1]))


@pytest.mark.parametrize("times", [["1970-01-01", "2024-05-01"], ["2024-05-01"]])
def test_in_a_small_library_nothing_is_far_away(tmp_path: Path, times: list[str]) -> None:
    found = limits(tmp_path, *times)
    assert found == (us(times[0]), us(times[-1]), (us(times[0]), us(times[-1])))


def test_without_times_there_are_no_limits(tmp_path: Path) -> None:
    assert limits(tmp_path, None, None) is None


def test_mostly_without_times(tmp_path: Path) -> None:
    found = limits(tmp_path, *[None] * 40, "2024-05-01")
    assert found == (us("2024-05-01"), us("2024-05-01"), (us("2024-05-01"), us("2024-05-01")))
