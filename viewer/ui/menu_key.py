"""Shift+F10 opens the menu of what the keyboard is at; Qt itself knows the key on Windows only."""

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


class MenuKey(QShortcut):
    """Does in all windows what the Menu key does, for keyboards without one."""

    def __init__(self, window: QWidget, platform: str = sys.platform) -> None:
        super().__init__(QKeySequence("Shift+F10"), window)
        self.setContext(Qt.ShortcutContext.ApplicationShortcut)
        self.setEnabled(platform != "win32")  # it would open a second menu there
        self.activated.connect(open_menu)


def open_menu() -> None:
    """Asks whatever has the keyboard for its menu, as Qt does for the Menu key."""
    focus = QApplication.focusWidget()
    if focus is None:
        return
    place = focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    reason = QContextMenuEvent.Reason.Keyboard
    QCoreApplication.sendEvent(focus, QContextMenuEvent(reason, place, focus.mapToGlobal(place)))
