import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.released import DELIVERIES, VERSIONS, released
from viewer.store import library, proofs
from viewer.store.proofs import Fault, Times

TABLES = ("customers", "campaigns", "tiers", "extras")


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(library.open_for_writing(released(4, tmp_path / "library.db"))) as connection:
        yield connection


def no_times(raw: bytes) -> Sequence[Times]:
    return []


def faults(connection: sqlite3.Connection) -> list[Fault]:
    found = list(proofs.record_faults(connection, no_times, lambda count: None))
    for table in TABLES:
        found += proofs.snapshot_faults(connection, table, lambda count: None)
    return found + list(proofs.reject_faults(connection))


def words(connection: sqlite3.Connection) -> dict[str, list[int]]:
    told: dict[str, list[int]] = {}
    for fault in faults(connection):
        told.setdefault(fault.words, []).extend(fault.events)
    return told


@pytest.mark.parametrize("version", VERSIONS)
def test_whole_libraries_of_all_versions(tmp_path: Path, version: int) -> None:
    with library.reading(released(version, tmp_path / "library.db")) as connection:
        assert faults(connection) == []


def test_a_record_that_was_changed(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE deliveries SET digest = x'0011223344556677' WHERE event = 27")
    (source, line) = connection.execute("SELECT source, line FROM deliveries WHERE event = 27").fetchone()
    assert faults(connection) == [Fault("This record is not what was received.", (27,), source, line)]


@pytest.mark.parametrize("change", ["frame = x'00'", "send_out_id = 'x'", "length = length + 1"])
def test_a_record_that_cannot_be_put_together(connection: sqlite3.Connection, change: str) -> None:
    connection.execute(f"UPDATE deliveries SET {change} WHERE event = 27")
    assert words(connection) == {"This record is not what was received.": [27]}


def test_a_record_that_is_gone(connection: sqlite3.Connection) -> None:
    (repeated,) = connection.execute("SELECT id FROM events WHERE deliveries > 1 LIMIT 1").fetchone()
    connection.execute("DELETE FROM deliveries WHERE event = 20")
    first = "(SELECT min(offset) FROM deliveries WHERE event = ?1)"
    connection.execute(f"DELETE FROM deliveries WHERE event = ?1 AND offset = {first}", (repeated,))
    assert words(connection) == {
        "1 deliveries of this event are there, not as many as it had.": [repeated],
        "The record of this event is gone.": [20],
    }


def test_an_event_that_is_gone_or_elsewhere(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM events WHERE id = 33")
    connection.execute("UPDATE events SET line = line + 1 WHERE id = 34")
    connection.execute("UPDATE deliveries SET source = 77 WHERE event = 35")
    connection.execute("UPDATE events SET source = 77 WHERE id = 35")
    assert words(connection) == {
        "The event of this record is gone.": [33],
        "This event is not where one of its deliveries was found.": [34],
        "The source of this record is gone.": [35],
    }


def test_a_snapshot_that_is_gone_or_changed(connection: sqlite3.Connection) -> None:
    (one, other) = connection.execute("SELECT DISTINCT customer FROM events WHERE customer > 0 LIMIT 2").fetchall()
    events = {
        key: [row[0] for row in connection.execute("SELECT id FROM events WHERE customer = ? ORDER BY id", key)]
        for key in (one, other)
    }
    connection.execute("DELETE FROM customers WHERE id = ?", one)
    connection.execute("UPDATE customers SET body = x'0011' WHERE id = ?", other)
    told = words(connection)
    assert set(told["This record is not what was received."]) == {*events[one], *events[other]}
    assert told["The customer of this event is not what was received."] == events[other]


@pytest.mark.parametrize(
    ("table", "change", "kind"),
    [
        ("customers", "name = 'Somebody else'", "customer"),
        ("customers", "email = NULL", "customer"),
        ("customers", "text = 'x' || text", "customer"),
        ("campaigns", "name = NULL", "campaign"),
        ("tiers", "points_from = points_from + 0.0", "tier"),
        ("tiers", "campaign_id = 'camp_x'", "tier"),
    ],
)
def test_columns_that_do_not_say_what_the_snapshot_says(
    connection: sqlite3.Connection, table: str, change: str, kind: str
) -> None:
    connection.execute(f"UPDATE {table} SET {change} WHERE id = 2")
    links = "tier = 2 OR tier_from = 2" if kind == "tier" else f"{kind} = 2"
    events = [row[0] for row in connection.execute(f"SELECT id FROM events WHERE {links}")]
    assert events
    assert words(connection) == {f"The {kind} of this event is not kept under what it says.": events}


def test_a_reject_that_was_changed(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE rejects SET raw = x'00'")
    ((source, line),) = connection.execute("SELECT source, line FROM rejects").fetchall()
    assert faults(connection) == [Fault("A reject is not what was received.", (), source, line)]


def test_times_that_a_record_does_not_say(connection: sqlite3.Connection) -> None:
    (said,) = connection.execute("SELECT sent_at FROM deliveries WHERE event = 29").fetchone()
    asked: list[bytes] = []

    def times_in(raw: bytes) -> Sequence[Times]:
        asked.append(raw)
        return [(said, None)]

    def told() -> list[str]:
        return [one.words for one in proofs.record_faults(connection, times_in, lambda count: None)]

    assert told() == []
    assert asked == []  # the bytes themselves say it
    for kept, expected in ((said ^ (1 << 20), 1), (said ^ 0x0101, 0), (None, 0)):
        connection.execute("UPDATE deliveries SET sent_at = ? WHERE event = 29", (kept,))
        # What differs in more than a byte is what an older program took for it.
        assert told() == ["This record was not sent or received when it says so."] * expected


def test_how_far_it_is(connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofs, "_MANY", 10)
    told: list[int] = []
    assert list(proofs.record_faults(connection, no_times, told.append)) == []
    assert told == list(range(10, DELIVERIES, 10))
