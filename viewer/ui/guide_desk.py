"""The guide from anywhere: F1 opens the page of what has the keyboard, in the window and in every dialog."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from viewer.ui.desk import Desk
from viewer.ui.guide_places import place_of
from viewer.ui.guide_window import GuideWindow, Place
from viewer.ui.settings import Settings

_HAS_KEY = "opensTheGuide"


class GuideDesk(Desk):
    """One guide for one window, made when it is first wanted."""

    def __init__(self, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self._settings = settings
        self.guide: GuideWindow | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"guide": self.open_here}

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

    def close(self) -> None:
        if self.guide is not None:
            self.guide.close()
            self.guide.deleteLater()
            self.guide = None

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        # The commands of the window are not to be had in a dialog, which therefore gets a key of its own.
        dialog = new.window() if new is not None else None
        if isinstance(dialog, QDialog) and not isinstance(dialog, GuideWindow) and not dialog.property(_HAS_KEY):
            dialog.setProperty(_HAS_KEY, True)
            for keys in QKeySequence.keyBindings(QKeySequence.StandardKey.HelpContents)[:1]:
                QShortcut(keys, dialog).activated.connect(self.open_here)
