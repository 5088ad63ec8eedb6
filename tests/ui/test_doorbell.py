import os
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QWidget

from viewer.jobs.one_window import Visit
from viewer.ui.doorbell import Doorbell, OpenedByDesktop


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_visit_in_another_thread_is_taken_by_the_window(qtbot, window, monkeypatch):
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    opened: list[list[Path]] = []
    bell = Doorbell(window, opened.append)
    window.showMinimized()
    visit = Visit([Path("/a b.log")], "leave-1")
    threading.Thread(target=bell.ring, args=(visit,)).start()
    qtbot.waitUntil(lambda: opened == [[Path("/a b.log")]])
    assert visit.was_taken(0)
    assert not window.isMinimized()
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "leave-1"


def test_a_visit_that_went_elsewhere_opens_nothing(qtbot, window):
    opened: list[list[Path]] = []
    bell = Doorbell(window, opened.append)
    late, empty = Visit([Path("/a")], ""), Visit([], "")
    assert not late.was_taken(0)
    taken: list[bool] = []
    threading.Thread(target=lambda: taken.append(empty.was_taken(10))).start()
    bell.ring(late)
    bell.ring(empty)
    qtbot.waitUntil(lambda: taken == [True])
    assert opened == []


@pytest.mark.skipif(sys.platform == "win32", reason="macOS only, and how paths read there")
def test_files_named_by_an_event(qtbot, window):
    opened: list[list[Path]] = []
    events = OpenedByDesktop(opened.append, window)
    window.installEventFilter(events)
    QCoreApplication.sendEvent(window, QFileOpenEvent(QUrl.fromLocalFile("/data/größe 1.log")))
    assert opened == [[Path("/data/größe 1.log")]]
