"""The choice of the one time zone: UTC, this computer's own, or any other by name."""

from functools import lru_cache
from zoneinfo import available_timezones

from PySide6.QtCore import QStringListModel, Qt, QTimeZone, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QLineEdit, QListView, QWidget

from viewer.domain import times
from viewer.ui.dialog_frame import dialog_column
from viewer.ui.plain_text import PlainLabel
from viewer.wording import say


def local_zone() -> str:
    """The IANA name of this computer's zone, "UTC" where that cannot be told."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if is_zone(name) else "UTC"


def is_zone(name: str) -> bool:
    """Whether times can be shown in the zone of that name."""
    try:
        times.zone(name)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=1)
def zone_names() -> list[str]:
    """All zones by area, the ones nobody lives in left out."""
    places = (
        name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "SystemV/", "posix"))
    )
    return ["UTC", *sorted(places)]


class ZoneDialog(QDialog):
    """A list of zones that typing narrows."""

    chosen = Signal(str)

    def __init__(self, current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Time zone"))
        self.resize(380, 460)
        self.find_box = QLineEdit()
        self.find_box.setPlaceholderText(say("City or area"))
        self.find_box.setAccessibleName(say("Find a time zone"))
        self._names = QStringListModel(zone_names(), self)
        self.list = QListView()
        self.list.setAccessibleName(say("Time zones"))
        self.list.setModel(self._names)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        box = dialog_column(self)
        box.addWidget(
            PlainLabel(say("All times in the window and in exports are shown in one zone."), "muted").wrapped()
        )
        box.addWidget(self.find_box)
        box.addWidget(self.list, 1)
        box.addWidget(buttons)
        self.find_box.textChanged.connect(self._narrow)
        self.list.doubleClicked.connect(lambda _: self.accept())
        self._select(current)

    def accept(self) -> None:
        """Chooses the current zone."""
        name = self.list.currentIndex().data()
        if isinstance(name, str):
            self.chosen.emit(name)
            super().accept()

    def _narrow(self, wanted: str) -> None:
        folded = wanted.strip().lower().replace(" ", "_")
        self._names.setStringList([name for name in zone_names() if folded in name.lower()])
        self._select("")

    def _select(self, name: str) -> None:
        names = self._names.stringList()
        if names:
            index = self._names.index(names.index(name) if name in names else 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
