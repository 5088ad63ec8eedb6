import subprocess
import sys
from pathlib import Path

import pytest

from viewer import paths
from viewer.errors import LibraryProblem
from viewer.jobs import check_installation
from viewer.jobs.check_installation import Step, line, part_of_the_window, try_step


def run(trial: Path) -> dict[str, str]:
    return {step.name: try_step(step, trial).partition(": ")[2] for step in check_installation.steps()}


def failed(trial: Path) -> dict[str, str]:
    told = [(step.name, try_step(step, trial)) for step in check_installation.steps()]
    return {name: words.partition(": ")[2] for name, words in told if words.startswith("FAILED ")}


def test_this_installation_is_sound(tmp_path: Path) -> None:
    trial = tmp_path / "private" / "library.db"
    assert failed(trial) == {}
    found = run(trial)
    assert found["files readable by their owner only"] == "0600, folder 0700"
    assert found["search"].endswith(" found")
    assert found["decoding in a process of its own"] == "417 records"


def test_what_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    found = failed(tmp_path / "private" / "library.db")
    assert found["resources"] == f"{tmp_path / 'sample-capture.ndjson'} is missing"
    assert found["licences"].startswith("FileNotFoundError")
    assert "There is no file or folder" in found["import in a process of its own"]
    assert found["search"] == "0 events found, 0 shown"


def test_a_program_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    found = failed(tmp_path / "l.db")
    assert found["import in a process of its own"] == "exit code 3"
    assert "ended from outside" in found["decoding in a process of its own"]


def test_files_that_others_can_read(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir(mode=0o755)
    (tmp_path / "private" / "library.db").touch()
    step = next(step for step in check_installation.steps() if step.name.startswith("files readable"))
    assert try_step(step, tmp_path / "private" / "library.db") == line(
        "FAILED", step.name, "private can be read by others"
    )


def test_sentences_are_told_as_they_are_and_bugs_by_their_type() -> None:
    def raises(error: Exception) -> Step:
        def step(_: Path) -> str:
            raise error

        return Step("a", step)

    assert try_step(raises(LibraryProblem("It is busy.")), Path()) == "FAILED  a: It is busy."
    assert try_step(raises(KeyError("x\ny")), Path()) == r"FAILED  a: KeyError: 'x\ny'"
    assert try_step(raises(OSError(28, "No room"))._replace(is_information=True), Path()) == (
        "info    a: OSError: [Errno 28] No room"
    )


def test_the_folders_are_looked_at_and_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "not" / "yet")
    told = {step.name: try_step(step, Path()) for step in check_installation.surroundings()}
    assert told["log"].startswith(f"info    log: {tmp_path / 'not' / 'yet'} (")
    assert told["log"].endswith(" GB free)")
    assert not (tmp_path / "not").exists()
    monkeypatch.setattr(check_installation.os, "access", lambda *_: False)
    told = {step.name: try_step(step, Path()) for step in check_installation.surroundings()}
    assert told["log"] == f"info    log: {tmp_path / 'not' / 'yet'} (cannot be written)"


PRINTS = "print('ok      Qt: 6');print('chatter');"


@pytest.mark.parametrize(
    ("program", "told"),
    [
        (PRINTS, ["ok      Qt: 6"]),
        (PRINTS + "import os; os.abort()", ["ok      Qt: 6", "FAILED  window: the process ended with signal 6"]),
        (
            "import sys; sys.exit('no plug-in\\n')",
            ["FAILED  window: the process ended with exit code 1: no plug-in"],
        ),
        ("print('FAILED  icons: none'); raise SystemExit(1)", ["FAILED  icons: none"]),
    ],
)
def test_a_process_that_dies_is_a_line(
    program: str, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", program])
    assert part_of_the_window("window", "window", tmp_path, {}) == told


def test_a_process_that_hangs_is_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "program", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(check_installation, "TIMEOUT_SECONDS", 0.1)
    assert part_of_the_window("window", "window", tmp_path, {}) == [
        "FAILED  window: the process did not come to its end (TimeoutExpired)"
    ]


def test_variables_are_set_and_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TV_GONE", "1")
    asked: list[dict[str, str]] = []

    def start(*_: object, env: dict[str, str], **__: object) -> subprocess.CompletedProcess[str]:
        asked.append(env)
        return subprocess.CompletedProcess([], 0, "", "")

    monkeypatch.setattr(subprocess, "run", start)
    assert part_of_the_window("display", "display", tmp_path, {"TV_GONE": None, "TV_NEW": "2"}) == []
    assert "TV_GONE" not in asked[0]
    assert asked[0]["TV_NEW"] == "2"
