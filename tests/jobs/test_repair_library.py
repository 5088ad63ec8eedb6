import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.program import generate, mode
from tests.store.released import EVENTS, NOTE, VERSIONS, released
from tests.webhooks import compact, webhook, write
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.repair_library import Repaired, repair_library
from viewer.jobs.verify_library import Step, verify_library
from viewer.store import library

PAGE = 4096


def overwritten(path: Path, pages: Iterable[int], seed: int = 1) -> None:
    """Puts noise into pages of a file, which are counted from 1."""
    chance, whole = random.Random(seed), bytearray(path.read_bytes())
    for number in pages:
        whole[(number - 1) * PAGE : number * PAGE] = chance.randbytes(PAGE)
    path.write_bytes(whole)


def content(path: Path) -> dict[str, Any]:
    with library.reading(path) as connection:
        asked = {
            "events": "SELECT identity, happened_at, type, deliveries, line FROM events ORDER BY identity",
            "deliveries": "SELECT source, offset, part, line, length, digest, sent_at FROM deliveries ORDER BY 1, 2, 3",
            "rejects": "SELECT source, offset, line, length, reason, raw FROM rejects ORDER BY 1, 2",
            "customers": "SELECT digest, vendor_id, name, email, text FROM customers ORDER BY 1",
            "sources": "SELECT id, path, records, events, deliveries, rejects FROM sources",
        }
        return {name: connection.execute(sql).fetchall() for name, sql in asked.items()}


def root_of(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        found: int = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
    return found


def leaves_of(path: Path, name: str) -> list[int]:
    """The pages with rows of a table."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            asked = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'"
            return [row[0] for row in connection.execute(asked, (name,))]
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not tell which page belongs to which table")


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    lines = [compact(webhook(1 + number % 900, sent=number)) for number in range(1_000)]
    lines[500:500] = [b'{"cut']
    return write(tmp_path / "a.log", *lines)


@pytest.fixture
def path(tmp_path: Path, capture: Path) -> Path:
    import_sources([str(capture)], tmp_path / "l.db")
    return tmp_path / "l.db"


def repaired(path: Path) -> Repaired:
    before = path.read_bytes()
    done = repair_library(path, path.with_name("new.db"))
    assert path.read_bytes() == before, "the damaged one is kept as it is"
    assert done.proof.is_sound, done.proof.problems[:3]
    assert verify_library(done.target).is_sound
    assert mode(done.target) == 0o600
    assert not [one for one in path.parent.iterdir() if "unfinished" in one.name]
    return done


@pytest.mark.parametrize("version", VERSIONS)
def test_a_whole_library_of_any_version_comes_through_whole(tmp_path: Path, version: int) -> None:
    path = released(version, tmp_path / "library.db")
    done = repaired(path)
    assert (done.events, done.events_of, done.left, done.recovered) == (EVENTS, EVENTS, 0, 0)
    assert done.sentence == (
        f"60 of 60 events were saved into {done.target}, and each is proved. The damaged library was left as it is."
    )
    assert content(done.target) == content(path)
    with library.reading(done.target) as connection:
        notes = connection.execute("SELECT note FROM annotations").fetchall()
    assert notes == ([(NOTE,)] if version >= 3 else [])


def test_lost_records_are_read_again_from_their_capture(path: Path) -> None:
    before = content(path)
    overwritten(path, [*leaves_of(path, "deliveries")[2:4], leaves_of(path, "customers")[1]])
    assert not verify_library(path).is_sound
    done = repaired(path)
    assert done.recovered > 20
    assert (done.events, done.events_of, done.left) == (900, 900, 0)
    after = content(done.target)
    for name in ("deliveries", "rejects", "customers", "sources"):
        assert after[name] == before[name], name
    assert {row[0]: row[1:4] for row in after["events"]} == {row[0]: row[1:4] for row in before["events"]}


def test_without_the_capture_they_are_rejects_with_their_places(path: Path, capture: Path) -> None:
    capture.unlink()
    leaf = leaves_of(path, "deliveries")[2]
    with closing(sqlite3.connect(path)) as connection:
        before = {row[0] for row in connection.execute("SELECT identity FROM events")}
    overwritten(path, [leaf])
    done = repaired(path)
    assert 0 < done.left < 60
    assert done.events + done.left >= 900
    assert f"{done.left:,} records were lost; the rejects say where each was found." in done.sentence
    after = content(done.target)
    assert {row[0] for row in after["events"]} < before
    lost = [row for row in after["rejects"] if "lost when the library was damaged" in row[4]]
    assert lost
    assert all(row[3] > 100 for row in lost), "their bytes can be found"
    ((_, _, records, events, deliveries, rejects),) = after["sources"]
    assert records == events + deliveries + rejects


@pytest.mark.parametrize(
    "name", ["sqlite_schema", "events", "events_time", "sources", "types", "dictionaries", "tiers"]
)
def test_the_first_page_of_anything_may_be_lost(path: Path, name: str) -> None:
    overwritten(path, [1 if name == "sqlite_schema" else root_of(path, name)])
    done = repaired(path)
    assert done.events == 900


def test_what_only_the_log_has_is_saved(path: Path, tmp_path: Path) -> None:
    connection = library.open_for_writing(path)
    connection.execute("INSERT INTO annotations (kind, subject, note, changed_at) VALUES ('event', 'e', 'late', 1)")
    left = tmp_path / "left" / "l.db"
    left.parent.mkdir()
    for end in ("", "-wal"):
        left.with_name(left.name + end).write_bytes(path.with_name(path.name + end).read_bytes())
    library.close(connection)
    done = repair_library(left, tmp_path / "new.db")
    assert done.events == 900
    with library.reading(done.target) as reader:
        assert reader.execute("SELECT note FROM annotations").fetchall() == [("late",)]


@pytest.mark.slow
def test_one_page_of_a_hundred(tmp_path: Path) -> None:
    """Without the capture: nearly all is saved, and each event is proved. With it, nothing is lost."""
    source, path = tmp_path / "capture.ndjson", tmp_path / "l.db"
    generate(source, 3_000)
    import_sources([str(source)], path)
    whole = path.read_bytes()
    count = len(whole) // PAGE
    events = len(content(path)["events"])
    kept = []
    for seed in range(3):
        for has_capture in (False, True):
            path.write_bytes(whole)
            overwritten(path, random.Random(seed).sample(range(2, count), count // 100), seed)
            path.with_name("new.db").unlink(missing_ok=True)
            held = source.rename(tmp_path / "away") if not has_capture else source
            done = repaired(path)
            held.rename(source)
            if has_capture:
                assert done.events == events
            else:
                kept.append(done.events / events)
    assert sum(kept) / len(kept) > 0.95, kept


def test_what_is_in_the_way(path: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="There is no library at"):
        repair_library(tmp_path / "none.db", tmp_path / "new.db")
    with pytest.raises(LibraryProblem, match=r"There is a file .* already\."):
        repair_library(path, path)
    with pytest.raises(LibraryProblem, match="There is no folder"):
        repair_library(path, tmp_path / "gone" / "new.db")
    assert not (tmp_path / "new.db").exists()


@pytest.mark.parametrize("content", [b"", b"{}\n" * 4_000, bytes(50_000)])
def test_what_is_no_library(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(LibraryProblem):
        repair_library(path, tmp_path / "new.db")
    assert [one.name for one in tmp_path.iterdir()] == ["notes.txt"]
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(LibraryProblem, match="another program"):
        repair_library(tmp_path / "other.db", tmp_path / "new.db")


def test_stopped(path: Path, tmp_path: Path) -> None:
    told: list[Step] = []
    with pytest.raises(Cancelled):
        repair_library(path, tmp_path / "new.db", told.append, lambda: bool(told))
    assert not (tmp_path / "new.db").exists()
    assert not [one for one in tmp_path.iterdir() if "unfinished" in one.name]
