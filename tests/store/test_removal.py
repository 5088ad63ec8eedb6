"""Removal within one transaction. That nothing of an import is left is tested in tests/jobs/test_remove_import.py."""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.webhooks import FAMILY, body, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library, removal, removal_count


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    for name, numbers in (("a.log", range(1, 3_000)), ("b.log", range(1_000, 4_000))):
        import_sources([str(write(tmp_path / name, *map(webhook, numbers)))], tmp_path / "l.db")
    opened = library.open_for_writing(tmp_path / "l.db")
    opened.execute("BEGIN IMMEDIATE")
    yield opened
    opened.close()


def test_events_that_stay_keep_their_numbers(connection: Connection) -> None:
    before = dict(connection.execute("SELECT identity, id FROM events"))
    assert removal.remove(connection, 1) == removal.Taken(1, 999, 2_000, 0, 0)
    after = dict(connection.execute("SELECT identity, id FROM events"))
    assert len(after) == 3_000
    assert all(before[identity] == number for identity, number in after.items())
    assert connection.execute("SELECT DISTINCT source, deliveries FROM events").fetchall() == [(2, 1)]
    assert connection.execute("SELECT min(line), max(line) FROM events").fetchone() == (1, 3_000)


def test_whoever_remembers_rows_is_told(connection: Connection) -> None:
    removal.remove(connection, 2)
    assert removal_count.removals(connection) == 1


def test_there_is_no_such_import(connection: Connection) -> None:
    assert removal.remove(connection, 3) is None
    assert removal_count.removals(connection) == 0


def test_a_renamed_event_keeps_its_number_and_what_was_decided(tmp_path: Path) -> None:
    """Of equal bodies that are known as different events, the one that is left has the plain identity."""
    path = tmp_path / "l.db"
    for kind in ("joined", "left"):
        import_sources([str(write(tmp_path / f"{FAMILY}{kind}.log", body(1)))], path)
    connection = library.open_for_writing(path)
    plain, named = connection.execute("SELECT identity FROM events ORDER BY id").fetchall()
    assert named[0] == f"{plain[0]} {FAMILY}left"
    removal.remove(connection, 1)
    assert connection.execute("SELECT id, identity FROM events").fetchall() == [(2, plain[0])]
    connection.close()
