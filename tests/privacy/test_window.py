"""The real window, walked through on a library of hostile names: it opens nothing that they name, and leaks nothing."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.packaging.recipes import recipe
from tests.privacy import hostile
from tests.privacy.traces import PRIVATE, findings, private_home
from tests.program import ROOT, report

pytest.importorskip("PySide6")
pytestmark = pytest.mark.faults


@dataclass(frozen=True)
class Walk:
    """What a walk through the window has left behind."""

    folder: Path
    home: Path
    probe: Path
    pipe: Path
    calls: str
    """The system calls that open files or speak to others."""
    formats: list[str]
    titles: list[str]


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    try:
        recipe("tools").need("strace")
    except recipe("environment").SetupProblem as problem:
        pytest.skip(str(problem))
    folder = tmp_path_factory.mktemp("walk")
    home, probe, pipe = folder / "home", folder / "probe.png", folder / "pipe"
    probe.write_bytes((ROOT / "resources" / "window-light.png").read_bytes()[:2_000])
    os.mkfifo(pipe)
    capture = hostile.write_capture(folder, [hostile.CANARY, *hostile.payloads(probe, pipe)], everywhere=True)
    surroundings = private_home(home)
    assert report(capture, "--library", home / "library.db", env=surroundings)["events"] == 13
    seen, calls = folder / "seen.json", folder / "calls"
    walked = [
        sys.executable,
        str(ROOT / "tests" / "privacy" / "wandering_window.py"),
        str(home / "library.db"),
        str(seen),
    ]
    trace = ["strace", "-f", "-qq", "-s", "300", "-o", str(calls), "-e", "trace=open,openat,socket,connect,sendto"]
    before = os.umask(0)
    try:
        done = subprocess.run(
            [*trace, *walked],
            env={**os.environ, **surroundings, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            timeout=500,
            check=False,
        )
    finally:
        os.umask(before)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-3000:]
    told = json.loads(seen.read_text())
    return Walk(folder, home, probe, pipe, calls.read_text("utf-8", "replace"), told["formats"], told["titles"])


def test_nothing_that_a_name_names_is_opened(walk: Walk) -> None:
    assert "library.db" in walk.calls, "nothing was traced"
    assert walk.probe.name not in walk.calls
    assert f'"{walk.pipe}"' not in walk.calls


def test_nothing_speaks_to_the_network(walk: Walk) -> None:
    assert not re.findall(r"^.*\bAF_INET6?\b.*$", walk.calls, re.MULTILINE)


def test_the_clipboard_gets_plain_text_alone(walk: Walk) -> None:
    assert walk.formats == ["text/plain"]


def test_no_title_of_a_window_names_a_customer(walk: Walk) -> None:
    assert len(walk.titles) > 8
    assert not [title for title in walk.titles if hostile.CANARY in title]


def test_no_data_lies_outside_of_the_library(walk: Walk) -> None:
    assert findings(walk.home, hostile.CANARY) == []


def test_what_is_left_behind_is_private(walk: Walk) -> None:
    open_to_others = [
        (oct(path.stat().st_mode & 0o777), str(path.relative_to(walk.home)))
        for path in walk.home.rglob("*")
        if path.stat().st_mode & 0o777 & ~PRIVATE and not path.is_symlink()
    ]
    assert open_to_others == []


def test_the_trace_would_tell(tmp_path: Path) -> None:
    """The control: a label that guesses opens the file, and the trace says so."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    probe, calls = tmp_path / "probe.png", tmp_path / "calls"
    probe.write_bytes(b"")
    script = (
        "import os; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        f"app = QApplication([]); label = QLabel('<img src=\"{probe}\">'); label.show(); label.grab()"
    )
    trace = ["strace", "-f", "-qq", "-s", "300", "-o", str(calls), "-e", "trace=open,openat"]
    subprocess.run([*trace, sys.executable, "-c", script], check=True, timeout=120)
    assert probe.name in calls.read_text("utf-8", "replace")
