import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.released import VERSIONS, released
from viewer.store import library
from viewer.store.ledger_proof import ledger_faults
from viewer.store.proofs import Fault


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(library.open_for_writing(released(4, tmp_path / "library.db"))) as connection:
        yield connection


@pytest.mark.parametrize("version", VERSIONS)
def test_whole_libraries_of_all_versions(tmp_path: Path, version: int) -> None:
    with library.reading(released(version, tmp_path / "library.db")) as connection:
        assert list(ledger_faults(connection)) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("events = events + 1, records = records + 1", "The deliveries that are there are not those that its source"),
        ("rejects = 0, records = records - 1", "The rejects that are there are not those that its source"),
        ("records = records + 8", "The counts of this source do not add up."),
    ],
)
def test_counts_of_a_source(connection: sqlite3.Connection, change: str, words: str) -> None:
    connection.execute(f"UPDATE sources SET {change}")
    (fault,) = ledger_faults(connection)
    assert fault.words.startswith(words)
    assert (fault.events, fault.source) == ((), 1)


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("type", "The type of this event is gone."),
        ("customer", "The customer of this event is gone."),
        ("campaign", "The campaign of this event is gone."),
        ("tier", "The tier of this event is gone."),
        ("tier_from", "The tier before this event is gone."),
        ("extra", "Other members of this event are gone."),
    ],
)
def test_what_an_event_refers_to(connection: sqlite3.Connection, link: str, words: str) -> None:
    connection.execute(f"UPDATE events SET {link} = 4711 WHERE id = 7")
    assert list(ledger_faults(connection)) == [Fault(words, [7])]


def test_places_that_are_out_of_order(connection: sqlite3.Connection) -> None:
    before, event = connection.execute("SELECT event, lead(event) OVER (ORDER BY offset) FROM deliveries").fetchone()
    connection.execute("UPDATE deliveries SET line = line + 1024 WHERE event = ?", (before,))
    assert list(ledger_faults(connection)) == [
        Fault("This record does not lie between its neighbours in its source.", (event, before))
    ]


def test_tables_that_cannot_be_read(connection: sqlite3.Connection) -> None:
    (path,) = (row[2] for row in connection.execute("PRAGMA database_list"))
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'deliveries'").fetchone()
    connection.close()
    whole = bytearray(Path(path).read_bytes())
    whole[(root - 1) * 4096 : root * 4096] = bytes(range(256)) * 16
    Path(path).write_bytes(whole)
    with closing(sqlite3.connect(path)) as damaged:
        assert list(ledger_faults(damaged)) == [Fault("Not everything that the library counts can be read.")]
