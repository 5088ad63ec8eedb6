"""Snapshots that nothing refers to any more."""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests import webhooks as made
from tests.webhooks import body, move, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import leftovers, library


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    other = webhook(1, data=body(1, customer=made.customer(1, name="Nightingale"), note="a note"))
    import_sources([str(write(tmp_path / "a.log", webhook(1), other, webhook(2), move(3, 1, 2)))], tmp_path / "l.db")
    opened = library.open_for_writing(tmp_path / "l.db")
    opened.execute("BEGIN IMMEDIATE")
    yield opened
    opened.close()


def held(connection: Connection, table: str) -> int:
    found: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return found


def hits(connection: Connection, text: str) -> list[int]:
    found = connection.execute("SELECT rowid FROM customers_text WHERE customers_text MATCH ?", (f'"{text}"',))
    return [row[0] for row in found]


def collect(connection: Connection) -> None:
    leftovers.prepare(connection)
    leftovers.collect_of_events(connection, "SELECT id FROM events")
    leftovers.collect_of_deliveries(connection, "1")
    leftovers.collect_tiers(connection, "SELECT id AS value FROM tiers")


def test_what_is_in_use_stays(connection: Connection) -> None:
    collect(connection)
    assert leftovers.take_out(connection) == 0
    assert (held(connection, "customers"), held(connection, "tiers"), held(connection, "extras")) == (4, 2, 1)


def test_what_nothing_refers_to_goes_with_what_the_search_knows_of_it(connection: Connection) -> None:
    assert len(hits(connection, "nig")) == 1
    collect(connection)
    connection.execute("DELETE FROM deliveries WHERE snapshots IS NOT NULL")
    assert leftovers.take_out(connection) == 2, "a customer and an extra"
    assert (held(connection, "customers"), held(connection, "extras")) == (3, 0)
    assert hits(connection, "nig") == []
    assert len(hits(connection, "per")) == 3


def test_everything_goes(connection: Connection) -> None:
    collect(connection)
    connection.execute("DELETE FROM deliveries")
    connection.execute("DELETE FROM events")
    assert leftovers.take_out(connection) == 8
    assert [held(connection, table) for table in ("customers", "campaigns", "tiers", "extras")] == [0, 0, 0, 0]
    assert hits(connection, "per") == []


def test_a_tier_that_a_capture_defines_stays(connection: Connection) -> None:
    collect(connection)
    connection.execute("DELETE FROM deliveries")
    connection.execute("DELETE FROM events")
    connection.execute("INSERT INTO tier_definitions VALUES (1, 1, 0)")
    leftovers.take_out(connection)
    assert connection.execute("SELECT id FROM tiers").fetchall() == [(1,)]
