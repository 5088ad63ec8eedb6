import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.released import released
from viewer.store import structure
from viewer.store.structure import Unfindable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return released(4, tmp_path / "library.db")


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def test_a_whole_library(connection: sqlite3.Connection) -> None:
    assert list(structure.problems(connection)) == []
    assert [structure.index_faults(connection, table) for table in structure.TEXTS] == [None] * 4
    assert connection.execute("SELECT count(*) FROM sqlite_temp_schema").fetchone() == (0,)


def test_an_index_that_lacks_a_row(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_schema SET sql = sql || ' WHERE id <> 7' WHERE name = 'events_customer'")
    with closing(sqlite3.connect(connection.execute("PRAGMA database_list").fetchone()[2])) as again:
        assert any("events_customer" in words for words in structure.problems(again))


def test_a_page_of_something_else(path: Path, connection: sqlite3.Connection) -> None:
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'events'").fetchone()
    whole = bytearray(path.read_bytes())
    whole[(root - 1) * 4096 : root * 4096] = bytes(range(256)) * 16
    path.write_bytes(whole)
    assert list(structure.problems(connection)) != []


def test_what_the_search_does_not_find_any_more(connection: sqlite3.Connection) -> None:
    number, text = connection.execute("SELECT id, text FROM customers ORDER BY id LIMIT 1 OFFSET 3").fetchone()
    connection.execute(
        "INSERT INTO customers_text (customers_text, rowid, text) VALUES ('delete', ?, ?)", (number, text)
    )
    assert structure.index_faults(connection, "customers") == Unfindable("customers", [number])
    connection.execute("INSERT INTO customers_text (rowid, text) VALUES (?, ?)", (number, text))
    assert structure.index_faults(connection, "customers") is None


def test_what_the_search_finds_wrongly(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO tiers_text (rowid, text) VALUES (999, 'nowhere else')")
    assert structure.index_faults(connection, "tiers") == Unfindable("tiers", [999])


def test_a_search_that_cannot_be_read(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE customers_text_data SET block = x'00' WHERE id > 100")
    assert structure.index_faults(connection, "customers") == Unfindable("customers", [], is_readable=False)
