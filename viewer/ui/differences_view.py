"""What differs between two bodies that came under one id: each place with both of its values."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.domain.differences import Difference
from viewer.domain.display import display_text
from viewer.ui import theme
from viewer.ui.plain_text import PlainLabel, tooltip_text
from viewer.ui.small_table import SmallTable
from viewer.wording import say, say_count, to_say

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_TITLES = (to_say("Where"), to_say("In Details"), to_say("In this delivery"))
_SHOWN_ROWS = 4
Index = QModelIndex | QPersistentModelIndex


class DifferencesModel(QAbstractTableModel):
    """The differences between the body that an event is shown by and that of another delivery."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._differences: tuple[Difference, ...] = ()

    def show(self, differences: tuple[Difference, ...]) -> None:
        """Replaces the differences."""
        self.beginResetModel()
        self._differences = differences
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._differences)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid() or role not in (_DISPLAY, _ACCESSIBLE, _TIP):
            return None
        value = self._differences[index.row()][index.column()]
        shown = say("(absent)") if value is None else display_text(value)
        return tooltip_text(shown) if role == _TIP else shown

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role in (_DISPLAY, _ACCESSIBLE) and section < len(_TITLES):
            return say(_TITLES[section])
        return None


class DifferencesView(QWidget):
    """The table with its title; not to be seen where nothing differs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", "section")
        self.model = DifferencesModel(self)
        self._table = SmallTable(self.model, say("What differs"), (124, 112, 112))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(theme.SPACES["tight"])
        self._title.setContentsMargins(12, 0, 12, 0)
        box.addWidget(self._title)
        box.addWidget(self._table)

    def show_differences(self, differences: tuple[Difference, ...], more: bool) -> None:
        """Shows what differs; ``more`` says that there are differences beyond these."""
        self.model.show(differences)
        self._title.setText(_title(len(differences), more))
        self._table.fit(_SHOWN_ROWS)
        self.setVisible(bool(differences))


def _title(count: int, more: bool) -> str:
    if more:
        return say_count(
            count, "THE FIRST {n} VALUE THAT DIFFERS FROM DETAILS", "THE FIRST {n} VALUES THAT DIFFER FROM DETAILS"
        )
    return say_count(count, "{n} VALUE DIFFERS FROM DETAILS", "{n} VALUES DIFFER FROM DETAILS")
