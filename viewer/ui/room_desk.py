"""What stands beside the table gives way to it where the window is small, and is back when there is room again."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QWidget

from viewer.ui import theme
from viewer.ui.desk import Desk
from viewer.ui.scrolled_window import DialogRoom
from viewer.ui.settings import Settings
from viewer.ui.window_parts import Parts

# Below these, at the usual text size.
_LOW, _NARROW, _SLIM, _TINY = 560, 760, 660, 420


class Room(NamedTuple):
    """How little room the window has."""

    is_low: bool
    is_narrow: bool
    is_slim: bool
    is_tiny: bool


class RoomDesk(Desk):
    """Hides panes and shows them again; whatever a person shows or hides meanwhile stays so until the room changes."""

    def __init__(self, parts: Parts, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._settings = settings
        self._window = window
        self._room = Room(False, False, False, False)
        self._dialogs = DialogRoom(window)
        parts.details.setVisible(self._is_wanted("details_pane"))
        window.installEventFilter(self)
        theme.changes.restyled.connect(self._look)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The details can be hidden."""
        return {"details": self.toggle}

    def toggle(self) -> None:
        """Shows the details, or hides them."""
        details = self._parts.details
        details.setVisible(details.isHidden())
        self._settings.set_text("details_pane", "hidden" if details.isHidden() else "shown")

    def look_again(self) -> None:
        """All panes were shown: what there is no room for is hidden again."""
        self._room = Room(False, False, False, False)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._look()
        return False

    def _look(self) -> None:
        size = self._window.size()
        found = room_of(QSize(size.width() * 100 // theme.text_size(), size.height() * 100 // theme.text_size()))
        before, self._room = self._room, found
        parts = self._parts
        if found.is_low != before.is_low:
            parts.strip.give_room(not found.is_low)
            parts.history.setVisible(not found.is_low and self._is_wanted("history_pane"))
        if found.is_narrow != before.is_narrow:
            parts.side.setVisible(not found.is_narrow and self._is_wanted("side_bar"))
        if found.is_slim != before.is_slim:
            parts.details.setVisible(not found.is_slim and self._is_wanted("details_pane"))
            parts.save_button.setVisible(not found.is_slim)
        if found.is_tiny != before.is_tiny:
            for button in (parts.open_button, parts.open_menu.parentWidget(), parts.export_button):
                if button is not None:
                    button.setVisible(not found.is_tiny)  # the menus have the same

    def _is_wanted(self, pane: str) -> bool:
        return self._settings.text(pane, "shown") == "shown"


def room_of(size: QSize) -> Room:
    """What a size at the usual text size has room for."""
    width = size.width()
    return Room(size.height() < _LOW, width < _NARROW, width < _SLIM, width < _TINY)
