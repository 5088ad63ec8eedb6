"""What a person writes in the window is there after the window was killed, also while an import writes."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import ROOT, command, generate, run
from viewer.jobs import annotate

pytest.importorskip("PySide6")
pytestmark = pytest.mark.faults
EVENTS = 60_000

# Types a note, waits for no more than the pause and the way to the library, marks the next event, and is killed.
WINDOW = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from viewer.ui import theme
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

app = QApplication(sys.argv[:1])
theme.prepare(app)
theme.apply(app)
window = MainWindow(Path(sys.argv[1]), Settings(Path(sys.argv[2])))

def until(holds):
    while not holds():
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()

window.show()
until(lambda: window.notes.strip.isVisible())
window.actions_by_key["note"].trigger()
field = window.notes.strip.fields["event"]
QTest.keyClicks(field.editor, "typed")
until(lambda: field._saved == "typed" and not window.notes._unsaved)
window.parts.table.step(1)
window.actions_by_key["mark_red"].trigger()
until(lambda: not window.annotations._unwritten)
os.kill(os.getpid(), signal.SIGKILL)
"""


def killed_window(library: Path, folder: Path) -> int:
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, str(library), str(folder / "settings")],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "HOME": str(folder)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    return done.returncode


def kept(library: Path) -> list[str | None]:
    return sorted(one.annotation.note or one.annotation.colour or "" for one in annotate.every_annotation(library))


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot kill itself like this there")
@pytest.mark.parametrize("importing", [False, True])
def test_a_killed_window_has_lost_nothing_that_was_written(tmp_path: Path, importing: bool) -> None:
    library = tmp_path / "l.db"
    generate(tmp_path / "first.ndjson", 500)
    assert run("import", tmp_path / "first.ndjson", "--library", library).returncode == 0
    if not importing:
        assert killed_window(library, tmp_path) == -signal.SIGKILL
        assert kept(library) == ["red", "typed"]
        return
    generate(tmp_path / "second.ndjson", EVENTS, seed=2)
    other = subprocess.Popen(
        command("import", tmp_path / "second.ndjson", "--library", library),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert killed_window(library, tmp_path) == -signal.SIGKILL
    assert kept(library) == ["red", "typed"]
    assert other.communicate(timeout=300)[1] == b""
    assert other.returncode == 0
    assert kept(library) == ["red", "typed"]
