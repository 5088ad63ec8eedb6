"""Help from anywhere: F1 opens the page of what has the keyboard, Shift+F1 says what it is, in every dialog too."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from viewer.ui.desk import Desk
from viewer.ui.guide_places import place_of
from viewer.ui.guide_window import GuideWindow, Place
from viewer.ui.plain_text import ask_whats_this
from viewer.ui.settings import Settings
from viewer.ui.whats_this import explain, show_here

_HAS_KEYS = "hasHelpKeys"
_Key = QKeySequence.StandardKey


class GuideDesk(Desk):
    """One guide for one window, made when it is first wanted."""

    def __init__(self, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self._settings = settings
        self.guide: GuideWindow | None = None
        _shortcut(_Key.WhatsThis, window, self.say_here)
        self._app = QApplication.instance()
        if isinstance(self._app, QApplication):
            self._app.focusChanged.connect(self._focus_moved)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"guide": self.open_here, "whats_this": self.ask}

    def open_here(self) -> GuideWindow:
        """Opens the page of what has the keyboard; where nothing is meant in particular, what was read last."""
        return self.open_at(place_of(QApplication.focusWidget()))

    def open_at(self, place: Place | None) -> GuideWindow:
        """Opens a place of the guide; None for what was read last."""
        if self.guide is None:
            self.guide = GuideWindow(self._settings)
        self.guide.come_to_the_front()
        if place is None:
            self.guide.show_again()
        else:
            self.guide.show_place(place)
        return self.guide

    def say_here(self) -> None:
        """Says what has the keyboard; where nothing is to be said of it, the next click asks."""
        if not show_here(QApplication.focusWidget()):
            self.ask()

    def ask(self) -> None:
        """The next click asks what it points at."""
        explain(QApplication.topLevelWidgets())
        ask_whats_this()

    def close(self) -> None:
        if isinstance(self._app, QApplication):
            self._app.focusChanged.disconnect(self._focus_moved)
            self._app = None
        if self.guide is not None:
            self.guide.close()
            self.guide.deleteLater()
            self.guide = None

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # The commands of the window are not to be had in a dialog, which therefore gets keys of its own.
        dialog = new.window() if new is not None else None
        if isinstance(dialog, QDialog) and not isinstance(dialog, GuideWindow) and not dialog.property(_HAS_KEYS):
            dialog.setProperty(_HAS_KEYS, True)
            _shortcut(_Key.HelpContents, dialog, self.open_here)
            _shortcut(_Key.WhatsThis, dialog, self.say_here)


def _shortcut(key: QKeySequence.StandardKey, window: QWidget, act: Callable[[], object]) -> None:
    for keys in QKeySequence.keyBindings(key)[:1]:
        QShortcut(keys, window).activated.connect(act)
