import struct
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from PySide6.QtCore import QObject

from viewer import app, logs, paths

SAMPLE = Path(__file__).parents[1] / "resources" / "sample-capture.ndjson"


def test_without_a_display_one_clear_line(monkeypatch, capsys, tmp_path):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert app.run([], tmp_path / "library.db") == 1
    said = capsys.readouterr().err
    assert said == app.NO_DISPLAY + "\n"


def test_a_picture_of_the_window_with_its_first_event(tmp_path):
    # In a process of its own: once quit, Qt runs no event loop for the tests that follow.
    target = tmp_path / "window.png"
    files = ["open", str(SAMPLE), "--library", str(tmp_path / "library.db"), "--screenshot", str(target)]
    ended = subprocess.run([*paths.program(), *files], capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    head = target.read_bytes()[:24]
    assert head[:4] == b"\x89PNG"
    assert struct.unpack(">II", head[16:24]) == app.PICTURE_SIZE


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_a_bug_is_logged_and_told_calmly(qtbot, tmp_path, monkeypatch):
    reported: list[BaseException] = []
    shown: list[int] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(logs, "report_bug", reported.append)

    class Window(QObject):
        def show_bug(self) -> None:
            shown.append(1)

    window = Window()
    app._catch_bugs(window)  # type: ignore[arg-type]
    error = ValueError("secret")
    sys.excepthook(ValueError, error, None)
    qtbot.waitUntil(lambda: shown == [1])
    assert reported == [error]
