from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from viewer.ui.drop_overlay import DropOverlay, local_files

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot, styled):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def test_files_are_announced_and_taken(window, qtbot):
    overlay = DropOverlay(window)
    data = files("/captures/a.json", "/captures/folder")
    enter = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert overlay.isVisible()
    with qtbot.waitSignal(overlay.dropped) as said:
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), COPY, data, LEFT, NONE))
    assert said.args == [[Path("/captures/a.json"), Path("/captures/folder")]]
    assert not overlay.isVisible()


def test_leaving_takes_the_overlay_away(window):
    overlay = DropOverlay(window)
    data = files("/a.json")
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE))
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()


def test_text_and_web_addresses_are_not_taken(window):
    overlay = DropOverlay(window)
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.json")])
    enter = QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NONE)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not overlay.isVisible()
    assert local_files(QMimeData()) == []
