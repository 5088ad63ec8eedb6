"""The layout of the window: kept at the end, there again at the next start, and put back by one command."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from viewer.ui.desk import Desk
from viewer.ui.history_desk import HistoryDesk
from viewer.ui.kept_layout import is_elsewhere, restore_panes, restore_window
from viewer.ui.pauses import pause
from viewer.ui.room_desk import RoomDesk
from viewer.ui.screen import into_view
from viewer.ui.settings import Settings
from viewer.ui.side_bar import WIDTH as SIDE_WIDTH
from viewer.ui.summary_desk import SummaryDesk
from viewer.ui.window_parts import DETAILS_WIDTH, HISTORY_HEIGHT, LAYOUT, Parts

_USUAL = QSize(1440, 900)
_FRAME = QSize(16, 40)
"""What a frame takes of a screen, which is not known before the window is shown; else it would push the window's
last line out of the screen."""


class LayoutDesk(Desk):
    """Where the window stands and how its panes share the room."""

    def __init__(
        self,
        settings: Settings,
        parts: Parts,
        summary: SummaryDesk,
        history: HistoryDesk,
        room: RoomDesk,
        reset_columns: Callable[[], object],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._settings = settings
        self._parts = parts
        self._summary = summary
        self._history = history
        self._room = room
        self._reset_columns = reset_columns
        self._window = window
        self.was_elsewhere = False
        """Whether the window was left where no screen is now."""
        # Once the window system has moved what stood on the screen that is gone.
        self._settles = pause(self, 0, self.bring_into_view)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._settles.start)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """One command puts all of it back."""
        return {"reset_layout": self.reset}

    def restore(self) -> None:
        """Puts the window where it was when it was left, if there is such a place on the screens of today."""
        geometry, splitter = self._settings.layout("window"), self._settings.layout("splitter", LAYOUT)
        is_restored = geometry is not None and restore_window(self._window, geometry)
        if not is_restored:
            self._window.resize(_USUAL.boundedTo(self._window.screen().availableSize() - _FRAME))
        if geometry is not None and not is_restored:
            self._settings.unusable.add("window")
        elif geometry is not None:
            self.was_elsewhere = is_elsewhere(geometry, [one.geometry() for one in QGuiApplication.screens()])
        self.bring_into_view()
        # What is not shown yet has no size; panes put back in the room of another size would not be as they were.
        self._parts.body.resize(self._window.size())
        if (rows := self._parts.body.layout()) is not None:
            rows.activate()
        if splitter is not None and not restore_panes(self._parts.splitter, splitter):
            self._settings.unusable.add("splitter")

    def reset(self) -> None:
        """Everything stands as at a first start: window, panes, columns and their order."""
        for pane, toggle in (
            (self._parts.side, self._summary.show_or_hide),
            (self._parts.history, self._history.toggle),
            (self._parts.details, self._room.toggle),
        ):
            if pane.isHidden():
                toggle()
        self._reset_columns()
        self._window.showNormal()
        room = self._window.screen().availableGeometry()
        place = QRect(room.topLeft(), _USUAL.boundedTo(room.size()))
        place.moveCenter(room.center())
        self._window.setGeometry(place)
        self._parts.splitter.setSizes([SIDE_WIDTH, place.width() - SIDE_WIDTH - DETAILS_WIDTH, DETAILS_WIDTH])
        self._parts.upright.setSizes([place.height() - HISTORY_HEIGHT, HISTORY_HEIGHT])
        for name in ("window", "splitter", "history_height", "customer_window"):
            self._settings.forget(name)
        self._room.look_again()

    def bring_into_view(self) -> None:
        """A screen may be gone, or smaller than it was."""
        if not self._window.isMaximized() and not self._window.isFullScreen():
            areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
            place = into_view(self._window.geometry(), areas)
            if place != self._window.geometry():
                self._window.setGeometry(place)

    def close(self) -> None:
        """Keeps the layout as it is at the end."""
        self._settles.stop()
        self._settings.set_layout("window", self._window.saveGeometry())
        self._settings.set_layout("splitter", self._parts.splitter.saveState(), LAYOUT)
        self._parts.table.header.save()
