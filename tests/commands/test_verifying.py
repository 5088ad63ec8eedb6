import json
from contextlib import closing
from pathlib import Path

import pytest

from tests.program import here, one_sentence
from tests.store.released import released
from viewer.store import library

SOUND = "The library is sound: 60 events, 65 records and 1 reject are as they were received."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return released(4, tmp_path / "library.db")


@pytest.fixture
def damaged(path: Path) -> Path:
    with closing(library.open_for_writing(path)) as connection:
        connection.execute("UPDATE deliveries SET frame = x'00' WHERE event = 27")
        connection.execute("UPDATE events SET identity = 'content:1' WHERE id = 27")
    return path


def test_a_sound_library(path: Path) -> None:
    done = here("verify", "--library", path)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{SOUND}\n", "")
    told = json.loads(here("verify", "--library", path, "--format", "json").stdout)
    assert (told["sentence"], told["is_sound"], told["problems"]) == (SOUND, True, [])


def test_a_damaged_one(damaged: Path) -> None:
    done = here("verify", "--library", damaged)
    assert done.returncode == 1
    assert done.stderr == ""
    head, *lines = done.stdout.splitlines()
    assert head.startswith("The library is damaged; it concerns 1 of 60 events. Keep the file, ")
    assert lines == [
        "  event 27 of the library, loyalty.ndjson:27: This record is not what was received.",
        "Save it: tier-viewer repair --to NEW.db",
    ]


def test_very_many_problems_are_counted(damaged: Path) -> None:
    with closing(library.open_for_writing(damaged)) as connection:
        connection.execute("UPDATE deliveries SET frame = x'00'")
    lines = here("verify", "--library", damaged).stdout.splitlines()
    assert len(lines) == 1 + 50 + 2
    assert lines[-2] == "… and 15 more; --format json lists up to 1,000."


def test_what_the_window_is_told(damaged: Path) -> None:
    done = here("verify", "--library", damaged, "--progress")
    assert done.returncode == 1
    *steps, report = map(json.loads, done.stdout.splitlines())
    assert all(set(step["progress"]) == {"done", "total", "words"} for step in steps)
    assert report["report"]["is_sound"] is False
    assert report["report"]["affected"] == 1


def test_nothing_to_verify(tmp_path: Path) -> None:
    done = here("verify", "--library", tmp_path / "none.db")
    assert "There is no library" in one_sentence(done)
    assert done.stdout == ""
