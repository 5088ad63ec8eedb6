import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.program import mode
from tests.store.released import NOTE, VERSIONS, released
from viewer.errors import Cancelled, LibraryProblem
from viewer.store import backups, companions, library, schema


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = released(4, tmp_path / "library.db")
    library.close(library.open_for_writing(path))  # of the latest version
    for one in companions.companions(path):
        one.path.unlink()
    return path


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with library.reading(path) as connection:
        yield connection


def dump(path: Path) -> dict[str, list[object]]:
    with closing(sqlite3.connect(path)) as connection:
        schema = "SELECT name, sql FROM sqlite_schema ORDER BY name"
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        found = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in connection.execute(tables)}
        return found | {"": connection.execute(schema).fetchall()}


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@pytest.mark.parametrize("umask", [0, 0o022])
def test_a_backup_is_the_same_and_its_owners_alone(
    connection: sqlite3.Connection, path: Path, tmp_path: Path, umask: int
) -> None:
    target = tmp_path / "kept" / "copy.db"
    target.parent.mkdir()
    told: list[tuple[int, int]] = []
    before = os.umask(umask)
    try:
        size = backups.back_up(connection, target, lambda *how_far: told.append(how_far))
    finally:
        os.umask(before)
    assert names(target.parent) == ["copy.db"]
    assert (mode(target), target.stat().st_size) == (0o600, size)
    assert told[-1][0] == told[-1][1] == size / 4096
    with library.reading(target) as copy:
        assert schema.stamps(copy) == (schema.APPLICATION_ID, schema.VERSION)
    assert names(target.parent) == ["copy.db"]  # whoever reads it leaves nothing beside it
    assert dump(target) == dump(path)


def test_a_backup_is_of_one_moment_whoever_writes(
    connection: sqlite3.Connection, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_PAGES", 20)
    before, written = dump(path), 0
    with closing(library.open_for_writing(path)) as other:

        def write(done: int, total: int) -> None:
            nonlocal written
            written += 1
            other.execute("INSERT INTO settings VALUES (?, hex(randomblob(9000)))", (f"during {written}",))

        backups.back_up(connection, tmp_path / "copy.db", write)
    assert written > 4
    assert dump(tmp_path / "copy.db") == before


def test_stopped(connection: sqlite3.Connection, tmp_path: Path) -> None:
    before = names(tmp_path)
    with pytest.raises(Cancelled, match=r"Stopped\. No backup was made\."):
        backups.back_up(connection, tmp_path / "copy.db", should_stop=lambda: True)
    assert names(tmp_path) == before
    assert not connection.in_transaction


def test_what_is_in_the_way(connection: sqlite3.Connection, path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(LibraryProblem, match=r"There is a file .*library\.db already\."):
        backups.back_up(connection, path)
    with pytest.raises(LibraryProblem, match=r"There is no folder .*gone\."):
        backups.back_up(connection, tmp_path / "gone" / "copy.db")
    with pytest.raises(LibraryProblem, match="cannot be written"):
        backups.back_up(connection, tmp_path / f"{'x' * 253}.db")
    assert path.read_bytes() == before


def test_no_room(connection: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=400_000))
    before = names(tmp_path)
    with pytest.raises(
        LibraryProblem, match=r"There is no room for a backup in .*: it takes 0\.\d MB, and 0\.4 MB are"
    ):
        backups.back_up(connection, tmp_path / "copy.db")
    assert names(tmp_path) == before


@pytest.mark.parametrize("folder", [".", "elsewhere"])
def test_what_a_killed_backup_has_left_is_removed_later(
    connection: sqlite3.Connection, tmp_path: Path, folder: str
) -> None:
    place, stem = tmp_path / folder, "library" if folder == "." else "copy"
    place.mkdir(exist_ok=True)
    old, young = (place / f"{stem}.unfinished-2026113{number}-120000.db" for number in (0, 1))
    old.touch()
    young.touch()
    os.utime(old, (1, 1))
    backups.back_up(connection, place / "copy.db")
    assert not old.exists()
    assert young.exists()


def test_what_is_unfinished_beside_a_library_is_known_as_its_own(
    connection: sqlite3.Connection, path: Path, tmp_path: Path
) -> None:
    """So a customer who is forgotten goes with it, whatever the backup was called."""
    seen: set[str] = set()

    def look(done: int, total: int) -> None:
        seen.update(one.kind for one in companions.companions(path))

    for name in ("copy.db", "library.before-version-9-20261130-120000.db", "library.backup-20261130-120000.db"):
        seen.clear()
        backups.back_up(connection, tmp_path / name, look)
        assert "unfinished" in seen, name


@pytest.mark.parametrize("version", [one for one in VERSIONS if one < schema.VERSION])
def test_an_older_library_is_copied_before_it_is_walked_forward(tmp_path: Path, version: int) -> None:
    path = released(version, tmp_path / "library.db")
    before = dump(path)
    library.open_for_reading(path).close()
    assert companions.companions(path) == [] or {one.kind for one in companions.companions(path)} == {"log"}
    library.close(library.open_for_writing(path))
    (kept,) = (one for one in companions.companions(path) if one.kind == "before_migration")
    assert kept.path.name.startswith(f"library.before-version-{schema.VERSION}-")
    assert dump(kept.path) == before
    assert mode(kept.path) == 0o600
    with library.reading(path) as connection:
        assert schema.is_of_version(connection, schema.VERSION)
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (60,)
        if version >= 3:
            assert connection.execute("SELECT note FROM annotations").fetchall() == [(NOTE,)]
    library.close(library.open_for_writing(path))
    assert [one.kind for one in companions.companions(path)].count("before_migration") == 1


def test_without_room_for_a_copy_an_older_library_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = released(1, tmp_path / "library.db")
    before = dump(path)
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=400_000))
    with pytest.raises(LibraryProblem, match="There is no room for a backup"):
        library.open_for_writing(path)
    assert dump(path) == before
    assert names(tmp_path) == ["library.db"]


def test_a_new_library_is_not_copied(tmp_path: Path) -> None:
    library.close(library.open_for_writing(tmp_path / "new.db"))
    assert names(tmp_path) == ["new.db"]
