import os
from pathlib import Path

import pytest

from viewer.store import companions
from viewer.store.companions import Companion

NOON = 1_796_040_000_000_000  # 2026-11-30T12:00:00Z


def names(found: list[Companion]) -> list[tuple[str, str]]:
    return [(one.path.name, one.kind) for one in found]


def test_what_belongs_to_a_library_and_what_does_not(tmp_path: Path) -> None:
    theirs = [
        "library.backup-20261130-120000.db",
        "library.backup-20261130-120000-2.db",
        "library.backup-20261130-120000.db-wal",
        "library.before-version-5-20261129-120000.db",
        "library.damaged-20261128-120000.db",
        "library.unfinished-20261127-120000.db",
    ]
    others = [
        *("library.db", "library2.db", "my-library.db-wal", "library.backup-yesterday.db", "library.backup.db"),
        *("library.backup-20261130-120000.csv", "libraryXbackup-20261130-120000.db", "LIBRARY.txt"),
        "library.backup-20261130-120000.backup-20261130-120000.db",
    ]
    for name in (*theirs, *others, "library.db-wal"):
        (tmp_path / name).write_bytes(b"12345")
    os.utime(tmp_path / "library.db-wal", (1, 1))
    (tmp_path / "library.backup-20261126-120000.db").mkdir()
    found = companions.companions(tmp_path / "library.db")
    assert names(found) == [
        ("library.backup-20261130-120000-2.db", "backup"),
        ("library.backup-20261130-120000.db", "backup"),
        ("library.backup-20261130-120000.db-wal", "backup"),
        ("library.before-version-5-20261129-120000.db", "before_migration"),
        ("library.damaged-20261128-120000.db", "damaged"),
        ("library.unfinished-20261127-120000.db", "unfinished"),
        ("library.db-wal", "log"),
    ]
    assert found[0] == Companion(tmp_path / "library.backup-20261130-120000-2.db", "backup", NOON, 5)
    assert found[-1].made_at == 1_000_000


def test_a_name_that_tells_no_moment_has_that_of_its_file(tmp_path: Path) -> None:
    odd = tmp_path / "library.backup-20269999-000000.db"
    odd.touch()
    os.utime(odd, (7, 7))
    assert [one.made_at for one in companions.companions(tmp_path / "library.db")] == [7_000_000]


@pytest.mark.parametrize("name", ["library.db", "a.b (1) [x]+.sqlite", "bare", ".hidden"])
@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("backup", "backup"),
        ("before-version-12", "before_migration"),
        ("damaged", "damaged"),
        ("unfinished", "unfinished"),
    ],
)
def test_names_that_are_given_are_known_again(tmp_path: Path, name: str, word: str, kind: str) -> None:
    library = tmp_path / name
    library.touch()
    for number in (1, 2, 3):
        named = companions.free_name(library, word, NOON)
        assert not named.exists()
        named.touch()
        found = companions.companions(library)
        assert {(one.path, one.kind, one.made_at) for one in found} >= {(named, kind, NOON)}
        assert len(found) == number
    assert companions.companions(tmp_path / f"x{name}") == []


def test_the_first_names(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    assert companions.free_name(library, "backup", NOON).name == "library.backup-20261130-120000.db"
    (tmp_path / "library.backup-20261130-120000.db-wal").touch()  # a log that was left would be taken for its own
    assert companions.free_name(library, "backup", NOON).name == "library.backup-20261130-120000-2.db"


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_companions_lie_beside_the_library_itself_not_beside_a_link_to_it(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "library.db", tmp_path / "link.db"
    real.parent.mkdir()
    real.touch()
    link.symlink_to(real)
    backup = companions.free_name(link, "backup", NOON)
    assert backup == real.parent / "library.backup-20261130-120000.db"
    backup.symlink_to(real)  # what leads elsewhere is none
    assert companions.companions(link) == []


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert companions.companions(tmp_path / "nowhere" / "library.db") == []
