"""Waiting a moment before something is done: for whoever still types, passes over rows, or brings more of the same."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def pause(owner: QObject, milliseconds: int, act: Callable[[], object]) -> QTimer:
    """A timer that does something once whenever it has run out; starting it again begins the wait anew.

    With 0 it is done when the event loop has nothing more urgent.
    """
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
