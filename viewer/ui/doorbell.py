"""Files that come from outside while the window is open: other starts of the program ring, macOS sends events."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QWidget

from viewer.jobs.one_window import Visit


class Doorbell(QObject):
    """Between the thread that hears visitors and the window."""

    _rang = Signal(object)

    def __init__(self, window: QWidget, open_files: Callable[[list[Path]], object]) -> None:
        super().__init__(window)
        self._window = window
        self._open_files = open_files
        self._rang.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def ring(self, visit: Visit) -> None:
        """Announces a visit; called in any thread."""
        self._rang.emit(visit)

    def _answer(self, visit: Visit) -> None:
        if not visit.take():
            return  # we were busy for too long: it has opened a window of its own
        come_to_the_front(self._window, visit.token)
        if visit.files:
            self._open_files(visit.files)


class OpenedByDesktop(QObject):
    """Files that macOS asks the running program to open: it names them in an event rather than in words."""

    def __init__(self, open_files: Callable[[list[Path]], object], parent: QObject) -> None:
        super().__init__(parent)
        self._open_files = open_files

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open_files([Path(event.file())])
            return True
        return False


def come_to_the_front(window: QWidget, token: str) -> None:
    """Shows the window over all others, as far as the desktop lets it; ``token`` is the desktop's leave to do so."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it, each time, on Wayland
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
