"""The saved views as a list: which one is shown, and whether the search has been changed since."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from viewer.domain.display import display_text
from viewer.domain.views import View
from viewer.ui.plain_text import tooltip_text
from viewer.wording import say

Index = QModelIndex | QPersistentModelIndex
_TEXT_ROLES = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_ROW = "application/x-tier-viewer-view"


class ViewsModel(QAbstractListModel):
    """One row a view, those with a star first."""

    move_asked = Signal(int, int)
    """A person drags the view in the first row to the place before the second."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.views: tuple[View, ...] = ()
        self._active = 0
        self._is_changed = False

    def show_views(self, views: Sequence[View]) -> None:
        """Replaces the list."""
        self.beginResetModel()
        self.views = tuple(views)
        self.endResetModel()

    def mark(self, active: int, is_changed: bool) -> None:
        """Marks the view with the number ``active`` as the one that is shown; 0 for none."""
        if (active, is_changed) != (self._active, self._is_changed):
            self._active, self._is_changed = active, is_changed
            if self.views:
                self.dataChanged.emit(self.index(0), self.index(len(self.views) - 1))

    def row_of(self, number: int) -> int | None:
        """The row of a view."""
        return next((row for row, view in enumerate(self.views) if view.number == number), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.views)

    def data(self, index: Index, role: int = _TEXT_ROLES[0]) -> Any:
        if not index.isValid():
            return None
        view = self.views[index.row()]
        is_active = view.number == self._active
        is_changed = is_active and self._is_changed
        name = display_text(view.name)
        if role == _TEXT_ROLES[0]:
            shown = say("{name} · changed", name=name) if is_changed else name
            return f"{'★' if view.starred else '☆'} {shown}"
        if role == _TEXT_ROLES[1]:
            said = [name]
            said += [say("with a star")] if view.starred else []
            said += [say("shown", about="a view")] if is_active else []
            said += [say("changed since")] if is_changed else []
            return ", ".join(said)
        if role == int(Qt.ItemDataRole.FontRole) and is_active:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return tooltip_text(f"{name}: {display_text(view.look.query) or say('all events')}")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | (Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled)

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_ROW]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_ROW, str(indexes[0].row()).encode() if indexes else b"")
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        dragged = bytes(data.data(_ROW).data())
        # Only what this list has written: another window's rows are other views.
        if not dragged.isdigit() or int(dragged) >= len(self.views):
            return False
        target = row if row >= 0 else parent.row() if parent.isValid() else len(self.views)
        self.move_asked.emit(int(dragged), target)
        return False  # nothing is to be removed: the library says what the order is
