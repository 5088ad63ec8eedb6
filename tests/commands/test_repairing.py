import json
from contextlib import closing
from pathlib import Path

import pytest

from tests.program import here, one_sentence
from tests.store.released import released
from viewer.store import library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = released(4, tmp_path / "library.db")
    with closing(library.open_for_writing(path)) as connection:
        connection.execute("UPDATE sources SET path = '/nowhere/loyalty.ndjson'")
        connection.execute("UPDATE deliveries SET frame = x'00' WHERE event = 27")
    return path


def test_a_repair(path: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    done = here("repair", "--library", path, "--to", new)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"59 of 60 events were saved into {new}, and each is proved. 1 record was lost; the rejects say where each was"
        f" found. The damaged library was left as it is.\nSee them: tier-viewer rejects --library {new}\n"
    )
    assert "lost when the library was damaged" in here("rejects", "--library", new).stdout
    assert here("verify", "--library", new).returncode == 0
    assert here("verify", "--library", path).returncode == 1
    assert "Choose another name" in one_sentence(here("repair", "--library", path, "--to", new))


def test_what_the_window_is_told(path: Path, tmp_path: Path) -> None:
    done = here("repair", "--library", path, "--to", tmp_path / "new.db", "--progress")
    *steps, report = map(json.loads, done.stdout.splitlines())
    assert all(set(step["progress"]) == {"done", "total", "words"} for step in steps)
    told = report["report"]
    assert (told["events"], told["events_of"], told["lost"], told["recovered"]) == (59, 60, 1, 0)
    assert told["target"] == str(tmp_path / "new.db")
