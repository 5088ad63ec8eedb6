from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.domain.history_event import Span
from viewer.domain.quiet_times import HOUR
from viewer.jobs.import_sources import import_sources
from viewer.store import library, quiet_times, removal_count
from viewer.store.coverage import RememberedCoverage
from viewer.store.quiet_times import Noted

NINE = 1_714_640_400_250_000 // HOUR


def bring(folder: Path, *hours: int) -> Path:
    """Brings an event of each of these hours after nine, one of a test send-out, and one without a time."""
    values = [webhook(number, data=body(created_at=made.moment(hour * 3600))) for number, hour in enumerate(hours, 1)]
    values.append(webhook(90, data=body(created_at="2000-01-01T00:00:00Z"), id=f"evcus_{'0' * 18}"))
    values.append(webhook(91, data=body(created_at=None), created_at=None))
    import_sources([str(write(folder / "a.log", *values))], folder / "l.db")
    return folder / "l.db"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with closing(library.open_for_writing(bring(tmp_path, 0, 0, 0, 1, 1, 5, 7))) as opened:
        yield opened


@pytest.mark.parametrize("at_once", [1, 2, 3, 100])
def test_the_hours_in_which_anything_happened(
    connection: Connection, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(quiet_times, "_AT_ONCE", at_once)
    assert list(quiet_times.hours(connection)) == [(NINE, 3), (NINE + 1, 2), (NINE + 5, 1), (NINE + 7, 1)]


def test_what_was_counted_is_kept(connection: Connection) -> None:
    assert quiet_times.noted(connection) == Noted()
    assert not quiet_times.are_current(connection)
    quiet_times.note(connection, [Span(1, 2), Span(5, 9)])
    assert quiet_times.noted(connection) == Noted((Span(1, 2), Span(5, 9)), 9, 0)
    assert quiet_times.are_current(connection)


def test_it_is_counted_again_where_something_was_removed_or_much_has_come(connection: Connection) -> None:
    quiet_times.note(connection, [])
    removal_count.count_one(connection)
    assert not quiet_times.are_current(connection)
    quiet_times.note(connection, [])
    connection.execute("UPDATE events SET id = id + 100")
    assert not quiet_times.are_current(connection)


def test_quiet_times_are_not_covered(connection: Connection, tmp_path: Path) -> None:
    remembered = RememberedCoverage()
    begin, end = (HOUR * (NINE + hours) + 250_000 for hours in (0, 7))
    assert remembered.covered(tmp_path / "l.db", connection) == (Span(begin, end),)
    quiet_times.note(connection, [Span(begin + 5, begin + 9)])
    assert remembered.covered(tmp_path / "l.db", connection) == (Span(begin, begin + 5), Span(begin + 9, end))
