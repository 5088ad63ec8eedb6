"""The word ``self-test``."""

import os
from pathlib import Path

import pytest

from tests.program import ROOT, run
from viewer import __version__
from viewer.commands import checking
from viewer.jobs import check_display

WITHOUT = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in WITHOUT:
        monkeypatch.delenv(name, raising=False)


def test_without_qt_one_line_says_so(tmp_path: Path) -> None:
    (tmp_path / "PySide6.py").write_text("raise ModuleNotFoundError(\"No module named 'PySide6'\", name='PySide6')\n")
    done = run("self-test", env={"PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])})
    assert done.returncode == 1
    failed = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    assert failed == [f"FAILED  window: {check_display.NOT_INSTALLED}"]
    assert done.stdout.splitlines()[-1] == f"Tier Viewer {__version__}: 1 check failed."


def test_without_room_for_a_trial(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(checking.tempfile, "TemporaryDirectory", full)
    assert list(checking._whole()) == [
        "FAILED  temporary folder: No space left on device; set TMPDIR to a folder with some room"
    ]
