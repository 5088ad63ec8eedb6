"""What a person chooses once and the window remembers: theme, time zone, order of the table."""

from collections.abc import Callable
from datetime import tzinfo
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from viewer.domain import times
from viewer.domain.columns import is_column
from viewer.jobs.find_events import Sort
from viewer.ui import theme
from viewer.ui.desk import Desk
from viewer.ui.settings import Settings
from viewer.ui.zone_dialog import ZoneDialog, is_zone, local_zone
from viewer.wording import say

_THEMES = ("system", "light", "dark")


class Choices(Desk):
    """The choices, their menus' check marks, and their settings."""

    zone_changed = Signal()
    sort_changed = Signal()

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        self._marks: dict[str, QAction] = {}
        named = settings.text("zone", "UTC")
        self.zone_name = named if is_zone(named) else "UTC"
        self.lost_column = ""
        """The column that the table was sorted by when it was left, where there is no such column any more."""
        self.sort = self._remembered_sort()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)

    @property
    def zone(self) -> tzinfo:
        """The zone of all times."""
        return times.zone(self.zone_name)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands of the View menu do."""
        return {
            "theme_system": partial(self.choose_theme, "system"),
            "theme_light": partial(self.choose_theme, "light"),
            "theme_dark": partial(self.choose_theme, "dark"),
            "zone_utc": partial(self.choose_zone, "UTC"),
            "zone_local": lambda: self.choose_zone(local_zone()),
            "zone_other": self.ask_zone,
        }

    def use_actions(self, actions: dict[str, QAction]) -> None:
        """Takes the actions whose check marks show the choices."""
        for start in ("theme_", "zone_"):
            group = QActionGroup(self)
            for key, action in actions.items():
                if key.startswith(start):
                    group.addAction(action)
                    self._marks[key] = action
        actions["zone_local"].setText(say("Local time ({zone})", zone=local_zone()))
        self._mark()

    def choose_theme(self, name: str) -> None:
        """Follows the system, or keeps to light or dark."""
        self._settings.set_text("theme", name)
        theme.choose(cast(theme.Choice, name))
        self._mark()
        self._scheme_changed()

    def choose_zone(self, name: str) -> None:
        """Shows all times in the zone of that name."""
        self.zone_name = name
        self._settings.set_text("zone", name)
        self._mark()
        self.zone_changed.emit()

    def ask_zone(self) -> QDialog:
        """Opens the list of all zones."""
        dialog = ZoneDialog(self.zone_name, self._window)
        dialog.chosen.connect(self.choose_zone)
        # A cancelled dialog leaves the mark where it was.
        dialog.finished.connect(lambda _: self._mark())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def sort_by(self, column: str) -> None:
        """Orders by a column; once more by the same turns the order round."""
        if self.sort.column == column:
            self.use_sort(Sort(column, not self.sort.descending))
        else:
            self.use_sort(Sort(column, column == "happened_at"))

    def use_sort(self, sort: Sort) -> None:
        """Orders in this way."""
        self.sort = sort
        self._settings.set_text("sort", f"{sort.column} {'down' if sort.descending else 'up'}")
        self.sort_changed.emit()

    def reset_sort(self) -> None:
        """Orders newest first."""
        self.sort = Sort()
        self._settings.forget("sort")
        self.sort_changed.emit()

    def _remembered_sort(self) -> Sort:
        column, _, direction = self._settings.text("sort", "").rpartition(" ")
        if is_column(column):
            return Sort(column, direction == "down")
        self.lost_column = column
        return Sort()

    def _mark(self) -> None:
        chosen = self._settings.text("theme", "system")
        zone = {"UTC": "zone_utc", local_zone(): "zone_local"}.get(self.zone_name, "zone_other")
        if self.zone_name == "UTC":
            zone = "zone_utc"
        for key in (f"theme_{chosen if chosen in _THEMES else 'system'}", zone):
            if key in self._marks:
                self._marks[key].setChecked(True)

    def _scheme_changed(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app)
