import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.released import VERSIONS, released
from viewer.store import library, salvage, schema

COUNTED = ("events", "deliveries", "rejects", "customers", "campaigns", "tiers", "extras", "types")


@pytest.fixture
def new(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(library.open_for_writing(tmp_path / "new.db")) as connection:
        connection.execute("BEGIN")
        yield connection


def rows(connection: sqlite3.Connection) -> dict[str, list[object]]:
    return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in COUNTED}


@pytest.mark.parametrize("version", VERSIONS)
def test_all_rows_of_all_versions(tmp_path: Path, new: sqlite3.Connection, version: int) -> None:
    path = released(version, tmp_path / "old.db")
    told: list[tuple[int, int]] = []
    assert salvage.take_over(path, new, lambda *how_far: told.append(how_far)) == 60
    with closing(sqlite3.connect(path)) as old:
        assert rows(new) == rows(old)
    assert new.execute("SELECT name, records FROM sources").fetchall() == [("loyalty.ndjson", 66)]
    assert salvage.has_anything(new)


def test_rows_to_which_nothing_leads_any_more(tmp_path: Path, new: sqlite3.Connection) -> None:
    """The first page, with the names of all tables, is gone: rows are recognised by what they are made of."""
    path = released(4, tmp_path / "old.db")
    with closing(sqlite3.connect(path)) as old:
        expected = rows(old)
    whole = path.read_bytes()
    path.write_bytes(b"\xff" * 4096 + whole[4096:])
    assert salvage.take_over(path, new) is None
    found = rows(new)
    for table in ("events", "deliveries", "rejects", "customers", "campaigns", "tiers", "extras"):
        assert found[table] == expected[table], table


def test_events_that_only_the_indexes_have(tmp_path: Path, new: sqlite3.Connection) -> None:
    path = released(4, tmp_path / "old.db")
    with closing(sqlite3.connect(path)) as old:
        expected = old.execute("SELECT * FROM events").fetchall()
        (root,) = old.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'events'").fetchone()
    whole = bytearray(path.read_bytes())
    whole[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(whole)
    salvage.take_over(path, new)
    found = new.execute("SELECT * FROM events").fetchall()
    status = 11
    assert [row[:status] + row[status + 1 :] for row in found] == [row[:status] + row[status + 1 :] for row in expected]


def test_what_was_deleted_does_not_come_back(tmp_path: Path, new: sqlite3.Connection) -> None:
    """Not even where the pages that are free still hold it."""
    path = released(4, tmp_path / "old.db")
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.execute("PRAGMA secure_delete = OFF")
        for table in ("events", "deliveries", "customers"):
            old.execute(f"DELETE FROM {table} WHERE rowid > 0" if table != "deliveries" else "DELETE FROM deliveries")
        (name,) = old.execute("SELECT subject FROM annotations").fetchone()
    assert path.read_bytes().count(name.encode()) > 1
    salvage.take_over(path, new)
    found = rows(new)
    assert (found["events"], found["deliveries"], found["customers"]) == ([], [], [])


def test_nothing_at_all(tmp_path: Path, new: sqlite3.Connection) -> None:
    path = tmp_path / "zeros.db"
    path.write_bytes(bytes(40_960))
    assert salvage.take_over(path, new) is None
    assert not salvage.has_anything(new)


def test_whose_file_it_may_be(tmp_path: Path) -> None:
    path = released(4, tmp_path / "old.db")
    assert salvage.may_be_ours(path)
    head = bytearray(path.read_bytes())
    for at, value, ours in ((60, schema.VERSION + 1, False), (68, 77, False), (0, 0, True)):
        changed = bytearray(head)
        changed[at : at + 4] = value.to_bytes(4, "big")
        path.write_bytes(changed)
        assert salvage.may_be_ours(path) is ours
