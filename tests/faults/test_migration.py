"""A library of an older version is killed while it is brought up to date: it is of the old version, or of the new one,
and whole; the copy that is made before is complete, or not there."""

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.packaging.recipes import recipe
from tests.program import ROOT
from tests.store.released import EVENTS, NOTE, released
from viewer.jobs.verify_library import verify_library
from viewer.store import companions, library, schema

pytestmark = pytest.mark.faults

POINTS = 25
"""For each of two versions."""
CALLS = ("pwrite64", "fdatasync", "rename", "unlink", "ftruncate", "fsync")
OPEN = (
    "import sys; from pathlib import Path; from viewer.store import library;"
    " library.close(library.open_for_writing(Path(sys.argv[1])))"
)


@pytest.fixture(scope="module", autouse=True)
def strace() -> None:
    """Fetches the program where that is allowed."""
    try:
        recipe("tools").need("strace")
    except recipe("environment").SetupProblem as problem:
        pytest.skip(str(problem))


def opened(path: Path, log: Path, *inject: str) -> int:
    trace = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={','.join(CALLS)}", *inject]
    words = [*trace, sys.executable, "-c", OPEN, str(path)]
    return subprocess.run(words, cwd=ROOT, capture_output=True, check=False).returncode


def version_of(path: Path) -> int:
    with library.reading(path) as connection:
        return schema.stamps(connection)[1]


def check(path: Path, version: int) -> None:
    """Old or new, never between."""
    found = version_of(path)
    assert found in (version, schema.VERSION)
    done = verify_library(path)
    assert done.is_sound, done.problems[:3]
    assert done.checked["events"] == EVENTS
    kept = [one for one in companions.companions(path) if one.kind == "before_migration"]
    kept = [one for one in kept if one.path.suffix == ".db"]
    assert kept or found == version, "it was changed before there was a copy"
    for one in kept:
        assert version_of(one.path) == version
        assert verify_library(one.path).is_sound


@pytest.mark.parametrize("version", [1, 3])
def test_killed_at_any_write(tmp_path: Path, version: int) -> None:
    whole = released(version, tmp_path / "whole" / "library.db")
    counted = tmp_path / "counted" / "library.db"
    counted.parent.mkdir()
    shutil.copyfile(whole, counted)
    log = tmp_path / "log"
    assert opened(counted, log) == 0
    made = re.findall(rf"\b({'|'.join(CALLS)})\(", log.read_text())
    assert len(made) > 2 * POINTS
    states = set()
    for number in range(POINTS):
        place = number * len(made) // POINTS
        call = made[place]
        path = tmp_path / str(number) / "library.db"
        path.parent.mkdir()
        shutil.copyfile(whole, path)
        opened(path, log, "-e", f"inject={call}:signal=KILL:when={made[: place + 1].count(call)}")
        assert "SIGKILL" in log.read_text(), "nothing was killed"
        check(path, version)
        states.add(version_of(path))
        library.close(library.open_for_writing(path))
        check(path, version)
        assert version_of(path) == schema.VERSION
        if version >= 3:
            with library.reading(path) as connection:
                assert connection.execute("SELECT note FROM annotations").fetchall() == [(NOTE,)]
    assert version in states


def test_what_lies_between_is_noticed(tmp_path: Path) -> None:
    """The negative control: a half migrated library, or one that was changed without a copy."""
    path = released(1, tmp_path / "library.db")
    library.close(library.open_for_writing(path))
    check(path, 1)
    for one in companions.companions(path):
        one.path.unlink()
    with pytest.raises(AssertionError, match="before there was a copy"):
        check(path, 1)
    (tmp_path / "other").mkdir()
    path = released(1, tmp_path / "other" / "library.db")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM events WHERE id = 7")
    with pytest.raises(AssertionError):
        check(path, 1)
