import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from viewer.store.damaged_rows import is_damage, rows_in_order

ROWS = 5_000
BY_NUMBER = "SELECT id, text FROM plain WHERE (id) > (?) ORDER BY id LIMIT ?"
BY_PAIR = "SELECT event, place, text FROM pairs WHERE (event, place) > (?, ?) ORDER BY event, place LIMIT ?"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("rows") / "rows.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE plain (id INTEGER PRIMARY KEY, text)")
        connection.execute("CREATE TABLE pairs (event, place, text, PRIMARY KEY (event, place)) WITHOUT ROWID")
        connection.execute("BEGIN")
        rows = [(7 * number, f"{number:0>50}") for number in range(ROWS)]
        connection.executemany("INSERT INTO plain VALUES (?, ?)", rows)
        connection.executemany(
            "INSERT INTO pairs VALUES (?, ?, ?)", [(key // 21, key % 21, text) for key, text in rows]
        )
        connection.execute("COMMIT")
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path, whole: bytes) -> Path:
    path = tmp_path / "rows.db"
    path.write_bytes(whole)
    return path


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def damage(path: Path, kind: int, number: int) -> None:
    """Overwrites one of the pages of a kind (13: with rows of plain, 10: of pairs, 5 and 2: what leads to these)."""
    whole = bytearray(path.read_bytes())
    pages = [start for start in range(4096, len(whole), 4096) if whole[start] == kind]
    whole[pages[number] : pages[number] + 4096] = os.urandom(4096)
    path.write_bytes(whole)


def test_all_rows_where_nothing_is_damaged(connection: sqlite3.Connection) -> None:
    gaps: list[tuple[int, int]] = []
    found = list(rows_in_order(connection, BY_NUMBER, 1, lambda *gap: gaps.append(gap)))
    assert [row[0] for row in found] == [7 * number for number in range(ROWS)]
    assert len(list(rows_in_order(connection, BY_PAIR, 2, lambda *gap: gaps.append(gap)))) == ROWS
    assert gaps == []


@pytest.mark.parametrize("place", [0, 20, -1])
def test_rows_around_a_damaged_page(path: Path, connection: sqlite3.Connection, place: int) -> None:
    damage(path, 13, place)
    gaps: list[tuple[int, int]] = []
    found = {row[0] for row in rows_in_order(connection, BY_NUMBER, 1, lambda *gap: gaps.append(gap))}
    lost = {7 * number for number in range(ROWS)} - found
    assert 0 < len(lost) < 90
    ((first, end),) = gaps
    assert first <= min(lost)
    assert max(lost) < end
    assert not any(first <= key < end for key in found)


@pytest.mark.parametrize("place", [0, 20, -1])
def test_rows_with_two_keys_around_a_damaged_page(path: Path, connection: sqlite3.Connection, place: int) -> None:
    damage(path, 10, place)
    gaps: list[tuple[int, int]] = []
    found = {row[:2] for row in rows_in_order(connection, BY_PAIR, 2, lambda *gap: gaps.append(gap))}
    lost = {(7 * number // 21, 7 * number % 21) for number in range(ROWS)} - found
    assert 0 < len(lost) < 90
    assert all(any(first <= event < end for first, end in gaps) for event, _ in lost)


def test_nothing_can_be_read(path: Path, connection: sqlite3.Connection) -> None:
    """What leads to all rows is damaged: said once, and soon."""
    damage(path, 5, 0)
    gaps: list[tuple[int, int]] = []
    assert list(rows_in_order(connection, BY_NUMBER, 1, lambda *gap: gaps.append(gap))) == []
    assert gaps == [(0, 2**62)]


def test_a_text_that_is_none_any_more_is_passed_over(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE plain SET text = CAST(x'ff' AS TEXT) WHERE id = 70")
    gaps: list[tuple[int, int]] = []
    found = {row[0] for row in rows_in_order(connection, BY_NUMBER, 1, lambda *gap: gaps.append(gap))}
    assert {7 * number for number in range(ROWS)} - found == {70}
    assert gaps == [(64, 71)]


def test_other_errors_are_no_damage(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table") as caught:
        list(rows_in_order(connection, "SELECT id FROM nowhere WHERE (id) > (?) LIMIT ?", 1, print))
    assert not is_damage(caught.value)
