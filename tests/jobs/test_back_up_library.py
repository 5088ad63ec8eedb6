from contextlib import closing
from pathlib import Path

import pytest

from tests.store.released import released
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.back_up_library import back_up_library
from viewer.jobs.verify_library import Step, verify_library
from viewer.store import companions, library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return released(4, tmp_path / "library.db")


def test_a_backup_beside_the_library(path: Path) -> None:
    told: list[Step] = []
    done = back_up_library(path, None, told.append)
    (kept,) = (one for one in companions.companions(path) if one.kind == "backup")
    assert (done.target, done.size) == (kept.path, kept.size)
    assert done.proof.is_sound
    assert done.sentence == (
        f"The backup {kept.path} was made ({kept.size / 1e6:.1f} MB) and proved: 60 events are as they were received."
    )
    assert told[0].words == "Copying"
    assert done.as_json() == {
        "sentence": done.sentence,
        "target": str(kept.path),
        "size": kept.size,
        "is_sound": True,
        "events": 60,
    }
    assert verify_library(kept.path).is_sound


def test_a_backup_elsewhere(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.sqlite"
    assert back_up_library(path, target).target == target
    with pytest.raises(LibraryProblem, match="already"):
        back_up_library(path, target)


def test_the_backup_of_a_damaged_library_is_kept_and_told(path: Path, tmp_path: Path) -> None:
    with closing(library.open_for_writing(path)) as connection:
        connection.execute("UPDATE deliveries SET frame = x'00' WHERE event = 27")
    done = back_up_library(path, tmp_path / "copy.db")
    assert done.sentence.endswith("but the library was damaged before, and so is the backup. See: tier-viewer verify.")
    assert (tmp_path / "copy.db").exists()


def test_a_backup_that_was_stopped_while_it_was_proved_is_not_left(path: Path, tmp_path: Path) -> None:
    steps: list[Step] = []
    with pytest.raises(Cancelled):
        back_up_library(path, tmp_path / "copy.db", steps.append, lambda: len(steps) > 3)
    assert not (tmp_path / "copy.db").exists()
    with pytest.raises(LibraryProblem, match="There is no library"):
        back_up_library(tmp_path / "none.db")
