import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from viewer.store.pages import Pages, Value

ROWS: list[tuple[Value, ...]] = [
    (None, 0, 1, -1, 127),
    (-129, 2**23, -(2**31), 2**47, -(2**62)),
    (1.5, "", "Zoë \u4e2d\u6587", b"", bytes(range(256))),
    ("long " * 5_000, b"\x00" * 4_060, b"\x01" * 20_000, "x" * 1_000, None),
    *(
        (number, f"row {number}", None, float(number) + 0.5, bytes([number % 256]) * (number % 70))
        for number in range(900)
    ),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "rows.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE plain (a, b, c, d, e)")
        connection.execute("CREATE TABLE pairs (key, b, c, d, e, PRIMARY KEY (key)) WITHOUT ROWID")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO plain VALUES (?, ?, ?, ?, ?)", ROWS)
        connection.executemany(
            "INSERT INTO pairs VALUES (?, ?, ?, ?, ?)", [(n, *row[1:]) for n, row in enumerate(ROWS)]
        )
        connection.execute("COMMIT")
    return path


@pytest.fixture
def pages(path: Path) -> Iterator[Pages]:
    pages = Pages(path)
    yield pages
    pages.close()


def tree(pages: Pages, root: int) -> list[int]:
    found = [root]
    for number in found:
        found += pages.children(number)
    return found


def roots(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, rootpage FROM sqlite_schema"))


def test_all_rows_are_read_as_sqlite_reads_them(path: Path, pages: Pages) -> None:
    found = {row.rowid: row.values for page in tree(pages, roots(path)["plain"]) for row in pages.rows(page)}
    with closing(sqlite3.connect(path)) as connection:
        assert found == {row[0]: row[1:] for row in connection.execute("SELECT rowid, * FROM plain")}
    assert list(found.values())[3] != ROWS[0]
    assert [found[number + 1] for number in range(len(ROWS))] == ROWS


def test_rows_without_a_number(path: Path, pages: Pages) -> None:
    """Those that lie in pages which lead to others, too."""
    found = [row for page in tree(pages, roots(path)["pairs"]) for row in pages.rows(page)]
    assert {row.rowid for row in found} == {None}
    assert sorted(row.values[0] for row in found) == list(range(len(ROWS)))  # type: ignore[type-var]
    assert {row.values[1:] for row in found} == {row[1:] for row in ROWS}


def test_the_schema_is_on_the_first_page(path: Path, pages: Pages) -> None:
    named = {row.values[1]: row.values[3] for row in pages.rows(1)}
    assert named == roots(path)


def test_pages_that_nothing_uses(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TABLE plain")
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    pages = Pages(path)
    assert len(pages.free()) == free > 10
    assert not pages.free() & set(tree(pages, roots(path)["pairs"]))
    pages.close()


def test_damage_anywhere_is_never_an_error(path: Path) -> None:
    whole = path.read_bytes()
    for seed in range(30):
        chance = random.Random(seed)
        damaged = bytearray(whole)
        for _ in range(200):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.randrange(len(damaged))] if seed % 3 == 0 else damaged)
        pages = Pages(path)
        found = sum(len(list(pages.rows(number))) for number in range(1, pages.count + 1))
        assert all(0 < child <= pages.count for number in range(1, pages.count + 1) for child in pages.children(number))
        assert found > 0 or seed % 3 == 0
        pages.close()


def test_what_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(random.Random(1).randbytes(50_000))
    pages = Pages(path)
    assert pages.size == 4096
    assert [row for number in range(pages.count + 3) for row in pages.rows(number + 1)] == []
    pages.close()
