"""What a person writes gets in between the transactions of somebody else, or says in the end that it cannot."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from viewer.errors import Cancelled, LibraryProblem
from viewer.store import library, small_writes, writer
from viewer.store.batch import Batch
from viewer.store.library import Connection
from viewer.store.small_writes import write_soon
from viewer.store.sources import Origin
from viewer.store.writer import Writer


@pytest.fixture
def path(tmp_path: Path) -> Path:
    library.open_for_writing(tmp_path / "l.db").close()
    return tmp_path / "l.db"


def put(connection: Connection) -> int:
    connection.execute("INSERT INTO session (key, value) VALUES ('a', '1')")
    return 7


def stored(path: Path) -> list[str]:
    with library.reading(path) as connection:
        return [row[0] for row in connection.execute("SELECT key FROM session")]


def test_a_change_is_stored_and_its_answer_given(path: Path) -> None:
    assert write_soon(path, put) == 7
    assert stored(path) == ["a"]


def test_a_change_that_fails_leaves_nothing(path: Path) -> None:
    def fail(connection: Connection) -> None:
        put(connection)
        raise KeyError

    with pytest.raises(KeyError):
        write_soon(path, fail)
    assert stored(path) == []


def test_no_library_is_made_for_it(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="no library at"):
        write_soon(tmp_path / "none.db", put)
    assert not (tmp_path / "none.db").exists()


def test_it_waits_until_the_other_one_is_done(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        asked = threading.Event()

        def is_stopped() -> bool:
            asked.set()
            return False

        waiting = threading.Thread(target=write_soon, args=(path, put, is_stopped))
        waiting.start()
        assert asked.wait(20)
        assert stored(path) == []
        other.execute("COMMIT")
        waiting.join(20)
    assert stored(path) == ["a"]


def test_who_waits_can_be_stopped(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Cancelled):
            write_soon(path, put, lambda: True)
    assert stored(path) == []


def test_one_who_never_ends_is_told_of(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(small_writes, "_PATIENCE", 0.02)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryProblem, match="is busy"):
            write_soon(path, put)


def test_an_import_leaves_a_gap_between_its_transactions(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Long enough for somebody who asks every millisecond; and nobody is kept out of the library meanwhile."""
    gaps: list[float] = []

    def gap(seconds: float) -> None:
        gaps.append(seconds)
        with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")

    monkeypatch.setattr(writer.time, "sleep", gap)
    monkeypatch.setattr(writer.time, "monotonic", lambda: 100.0)
    stretch = Batch([], [], [], None, 10, 2, 1, False, 0, 0, b"1", b"head", False)
    with closing(library.open_for_writing(path)) as connection:
        writes = Writer(connection)
        entry = writes.write(None, stretch, Origin("/a.log", "a.log", 50, 77))
        entry = writes.write(entry, stretch._replace(offset=20), Origin("/a.log", "a.log", 50, 77))
    assert gaps == [0.0, pytest.approx(2 * library._AGAIN)]
