"""The real window, walked through on a library of hostile names: it opens nothing that they name, and leaks nothing."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.recipes import recipe
from tests.privacy import hostile
from tests.privacy.traces import PRIVATE, findings, private_home
from tests.program import ROOT, report

pytest.importorskip("PySide6")
pytestmark = pytest.mark.faults


def test_hostile_names_open_nothing_and_leave_nothing_behind(tmp_path: Path) -> None:
    """One walk, for it takes its time; what is wrong with it is told all at once."""
    try:
        recipe("tools").need("strace")
    except recipe("environment").SetupProblem as problem:
        pytest.skip(str(problem))
    home, probe, pipe = tmp_path / "home", tmp_path / "probe.png", tmp_path / "pipe"
    probe.write_bytes((ROOT / "resources" / "window-light.png").read_bytes()[:2_000])
    os.mkfifo(pipe)
    capture = hostile.write_capture(tmp_path, [hostile.CANARY, *hostile.payloads(probe, pipe)], everywhere=True)
    surroundings = private_home(home)
    assert report(capture, "--library", home / "library.db", env=surroundings)["events"] == 13
    calls, told = _walk(home, surroundings, tmp_path)

    assert "library.db" in calls, "nothing was traced"
    wrong = {
        "a file that a name names is opened": [name for name in (probe.name, f'"{pipe}"') if name in calls],
        # Closing a file lets go of the locks that this process has on it: only SQLite (O_NOFOLLOW) may open a library.
        "a library is opened past SQLite": re.findall(
            r'^.*"[^"]*library\.db(?:-shm)?", O_RDONLY(?!\|O_NOFOLLOW).*$', calls, re.MULTILINE
        ),
        "the network is spoken to": re.findall(r"^.*\bAF_INET6?\b.*$", calls, re.MULTILINE),
        "the clipboard gets more than plain text": [one for one in told["formats"] if one != "text/plain"],
        "the title of a window names a customer": [one for one in told["titles"] if hostile.CANARY in one],
        "data lies outside of the library": findings(home, hostile.CANARY),
        "what is left behind is open to others": [
            f"{path.stat().st_mode & 0o777:o} {path.relative_to(home)}"
            for path in home.rglob("*")
            if path.stat().st_mode & 0o777 & ~PRIVATE and not path.is_symlink()
        ],
    }
    assert {what: found for what, found in wrong.items() if found} == {}
    assert told["formats"] == ["text/plain"]
    assert len(told["titles"]) > 8


def _walk(home: Path, surroundings: dict[str, str], folder: Path) -> tuple[str, dict[str, list[str]]]:
    """The system calls of the walk that open files or speak to others, and what it saw."""
    seen, calls = folder / "seen.json", folder / "calls"
    script = str(ROOT / "tests" / "privacy" / "wandering_window.py")
    walked = [sys.executable, "-u", "-X", "faulthandler", script, str(home / "library.db"), str(seen)]
    trace = ["strace", "-f", "-qq", "-s", "300", "-o", str(calls), "-e", "trace=open,openat,socket,connect,sendto"]
    before = os.umask(0)
    try:
        done = subprocess.run(
            [*trace, *walked],
            env={**os.environ, **surroundings, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=500,
            check=False,
        )
    finally:
        os.umask(before)
    said = [line for line in done.stdout.decode("utf-8", "replace").splitlines() if "does not support" not in line]
    assert done.returncode == 0, "\n".join(said[-60:])
    told: dict[str, list[str]] = json.loads(seen.read_text())
    return calls.read_text("utf-8", "replace"), told


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
