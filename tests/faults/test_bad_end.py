"""The real window ends badly: the library is whole; what is left behind says where it was, and nothing of the data."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.truth import check
from tests.privacy.traces import findings
from tests.program import ROOT, command, mode
from viewer import paths
from viewer.jobs import open_mark
from viewer.jobs.import_sources import import_sources

pytest.importorskip("PySide6")
pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals"),
]

SAMPLE = ROOT / "resources" / "sample-capture.ndjson"
PATIENCE = 60


def window(library: Path) -> "subprocess.Popen[bytes]":
    words = command("open", "--library", library)
    return subprocess.Popen(words, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def marks() -> list[Path]:
    return list(paths.log_folder().glob("open-*.mark"))


def until(state: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not state():
        assert time.monotonic() < end
        time.sleep(0.01)


def end(library: Path, how: signal.Signals, when: Callable[[], bool]) -> tuple[int, bytes]:
    """Opens a window and sends it a signal; its exit code and all that it said on the screen."""
    with window(library) as process:
        until(when)
        os.kill(process.pid, how)
        said, _ = process.communicate(timeout=PATIENCE)
        return process.returncode, said


def began() -> bool:
    return any(mark.stat().st_size for mark in marks())


@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGKILL])
def test_the_next_start_knows_of_it(tmp_path: Path, how: signal.Signals) -> None:
    library = tmp_path / "library.db"
    import_sources([str(SAMPLE)], library)
    events = check(library)
    code, said = end(library, how, began)
    assert code == -how
    assert said == b""
    assert [mode(mark) for mark in marks()] == [0o600]
    assert findings(paths.log_folder(), "@example.org") == []
    assert check(library) == events
    mark, bad_end = open_mark.begin(library)
    assert bad_end is not None
    assert not bad_end.was_settled
    if how == signal.SIGKILL:
        assert bad_end.bug is None
    else:
        assert bad_end.bug is not None
        assert bad_end.bug.kind == "Segmentation fault"
        assert {"viewer/__main__.py", "viewer/app.py"} & {place.file for place in bad_end.bug.failures[0].places}
        assert str(Path.home()) not in bad_end.bug.text
    assert mark is not None
    mark.close()
    assert marks() == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it is asked of /proc whether the window is ready")
def test_a_window_that_is_asked_to_end_closes_as_by_hand(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    import_sources([str(SAMPLE)], library)
    settings = paths.settings_folder() / "window.ini"
    with window(library) as process:
        until(lambda: catches(Path(f"/proc/{process.pid}/status").read_bytes()))
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=PATIENCE)
        assert (process.returncode, said) == (0, b"")
    assert marks() == []
    assert "splitter" in settings.read_text()


def catches(status: bytes) -> bool:
    """Whether a process has a handler of its own for SIGTERM."""
    (caught,) = [line.split()[1] for line in status.splitlines() if line.startswith(b"SigCgt:")]
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)
