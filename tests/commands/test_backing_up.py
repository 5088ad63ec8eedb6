import json
import os
import signal
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.program import ROOT, command, here, one_sentence
from tests.store.released import released
from viewer.store import library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return released(4, tmp_path / "library.db")


def test_a_backup(path: Path, tmp_path: Path) -> None:
    done = here("backup", "--library", path, "--to", tmp_path / "copy.db")
    assert (done.returncode, done.stderr) == (0, "")
    size = (tmp_path / "copy.db").stat().st_size / 1e6
    assert done.stdout == (
        f"The backup {tmp_path / 'copy.db'} was made ({size:.1f} MB) and proved: 60 events are as they were received.\n"
    )
    again = here("backup", "--library", path, "--to", tmp_path / "copy.db")
    assert "Choose another name" in one_sentence(again)


def test_beside_the_library_for_the_window(path: Path) -> None:
    done = here("backup", "--library", path, "--progress")
    *steps, report = map(json.loads, done.stdout.splitlines())
    assert steps[0]["progress"]["words"] == "Copying"
    assert Path(report["report"]["target"]).name.startswith("library.backup-")


def test_of_a_damaged_library(path: Path, tmp_path: Path) -> None:
    with closing(library.open_for_writing(path)) as connection:
        connection.execute("UPDATE deliveries SET frame = x'00' WHERE event = 27")
    done = here("backup", "--library", path, "--to", tmp_path / "copy.db")
    assert done.returncode == 1
    assert "so is the backup" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="processes are only killed there")
def test_whoever_ends_it_finds_nothing_half(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "kept" / "copy.db"
    target.parent.mkdir()
    words = command("backup", "--library", path, "--to", target, "--progress")
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    found = [one.name for one in target.parent.iterdir()]
    assert found == (["copy.db"] if process.returncode == 0 else [])
