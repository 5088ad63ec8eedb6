import subprocess
from pathlib import Path

import pytest

from viewer import paths
from viewer.jobs import check_installation


def run(trial: Path) -> dict[str, str]:
    found = {}
    for name, step in check_installation.steps():
        try:
            found[name] = step(trial)
        except Exception as error:
            found[name] = f"FAILED {type(error).__name__}: {error}"
    return found


def test_this_installation_is_sound(tmp_path: Path) -> None:
    found = run(tmp_path / "private" / "library.db")
    assert [name for name, told in found.items() if told.startswith("FAILED")] == []
    assert found["files readable by their owner only"] == "0600, folder 0700"
    assert found["search"].endswith("events found")


def test_what_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    found = run(tmp_path / "private" / "library.db")
    assert found["resources"].startswith("FAILED AssertionError")
    assert "There is no file or folder" in found["import in a process of its own"]
    assert found["search"] == "FAILED AssertionError: 0 events found, 0 shown"


def test_a_program_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 3, "", "")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    assert run(tmp_path / "l.db")["import in a process of its own"] == "FAILED AssertionError: exit code 3"


def test_files_that_others_can_read(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir(mode=0o755)
    (tmp_path / "private" / "library.db").touch()
    step = dict(check_installation.steps())["files readable by their owner only"]
    with pytest.raises(AssertionError, match="private can be read by others"):
        step(tmp_path / "private" / "library.db")
