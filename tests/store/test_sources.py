from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

import pytest

from viewer.store import library, sources
from viewer.store.sources import HEAD, Counts, Origin

ORIGIN = Origin("/captures/a.log", "a.log", 5_000, 77)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    with closing(library.open_for_writing(tmp_path / "l.db")) as made:
        yield made


def test_counts_add_up() -> None:
    assert Counts(1, 2, 3, 4, 5, 6).plus(Counts(10, 20, 30, 40, 50, 60)) == Counts(11, 22, 33, 44, 55, 66)
    assert Counts() == Counts(0, 0, 0, 0, 0, 0)


def test_a_source_is_known_again_by_its_beginning(connection: Connection) -> None:
    head = bytes(range(256)) * 8
    entry = sources.begin(connection, ORIGIN, head)
    moved = replace(
        entry,
        path="/elsewhere/b.log",
        offset=4_000,
        line=9,
        in_list=True,
        digest=b"d",
        counts=Counts(8, 5, 2, 1, 0, 3),
        ended_at=99,
    )
    sources.advance(connection, moved, head)
    (found,) = sources.candidates(connection, head[:HEAD])
    assert found == replace(moved, head_size=HEAD)
    assert sources.candidates(connection, b"x" + head[: HEAD - 1]) == []
    assert sources.candidates(connection, head[:100]) == []


def test_a_short_source_is_known_when_it_has_grown(connection: Connection) -> None:
    entry = sources.begin(connection, ORIGIN, b"short")
    assert entry.head_size == 5
    sources.advance(connection, replace(entry, offset=5), b"short")
    assert [one.id for one in sources.candidates(connection, b"short and more")] == [entry.id]
    (grown,) = sources.candidates(connection, b"short and more")
    sources.advance(connection, replace(grown, offset=14), b"short and more")
    assert sources.candidates(connection, b"short and less") == []
    assert [one.head_size for one in sources.candidates(connection, b"short and more!")] == [14]


def test_the_latest_comes_first(connection: Connection) -> None:
    for name in ("a", "b", "c"):
        sources.begin(connection, ORIGIN._replace(path=f"/{name}"), b"same")
    assert [one.path for one in sources.candidates(connection, b"same")] == ["/c", "/b", "/a"]


def test_the_ledger_says_what_it_has_of_a_source_now(connection: Connection) -> None:
    older = sources.begin(connection, ORIGIN, b"one")
    newer = sources.begin(connection, ORIGIN, b"two")
    assert sources.at(connection, older.id) == replace(older, path="/captures/a.log")
    assert sources.at(connection, newer.id + 1) is None
    latest = sources.latest_from(connection, "/captures/a.log")
    assert latest is not None
    assert latest.id == newer.id
    assert sources.latest_from(connection, "/captures/b.log") is None


def test_sources_of_every_length_are_known_by_their_beginnings(connection: Connection) -> None:
    """Each length of a beginning is asked for, whatever the sizes of the sources are."""
    head = bytes(range(256)) * 4
    for length in (1, 2, 7, 300, 1024):
        sources.begin(connection, ORIGIN._replace(path=f"/{length}", size=length), head[:length])
    assert [one.path for one in sources.candidates(connection, head)] == ["/1", "/2", "/7", "/300", "/1024"]
    assert [one.path for one in sources.candidates(connection, head[:300])] == ["/1", "/2", "/7", "/300"]
    assert sources.candidates(connection, b"") == []


def test_beginnings_of_any_size_are_found(connection: Connection) -> None:
    """Whatever the sizes of the sources themselves are."""
    whole = bytes(range(200))
    for size, of_source in ((7, 10**9), (3, 1), (150, None), (40, 50)):
        entry = sources.begin(connection, ORIGIN._replace(path=f"/{size}", size=of_source), whole[:size])
        sources.advance(connection, replace(entry, offset=size), whole[:size])
    assert sorted(one.head_size for one in sources.candidates(connection, whole)) == [3, 7, 40, 150]
    assert sorted(one.head_size for one in sources.candidates(connection, whole[:40])) == [3, 7, 40]


def test_since_when_parts_of_a_log_may_be_unread(connection: Connection) -> None:
    for number, path in enumerate(("/a.log", "/a.log", "/a.log.1", "/a.log-2024", "/a.logs", "/b.log-1", "/b.log.9")):
        sources.begin(connection, Origin(path, "x", 1, 100 + number), b"x")
    assert sources.unread_since(connection, "/a.log") == 101
    assert sources.unread_since(connection, "/b.log") == 105
    assert sources.unread_since(connection, "/c.log") is None


def test_the_latest_are_first(connection: Connection) -> None:
    for number in range(3):
        sources.begin(connection, Origin(f"/captures/{number}.log", f"{number}.log", 5, number), bytes([number]))
    assert sources.latest_paths(connection, 2) == ["/captures/2.log", "/captures/1.log"]
