"""What the table keeps when an answer gives way to the next one: its selection, and what stands at its upper edge."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from viewer.domain.stretches import Stretch, counted
from viewer.ui import theme
from viewer.ui.answers import FOLLOWED, FOLLOWED_STRETCHES, Kept
from viewer.ui.events_model import EventsModel

_ADDED = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class KeptPlace:
    """Takes the place of a table, as events rather than as rows, and finds it again."""

    def __init__(self, table: QTableView, model: EventsModel) -> None:
        self._table = table
        self._rows = model
        self._kept: Kept | None = None
        self._released = False

    def taken(self, stretches: list[Stretch]) -> Kept:
        """What is to be kept; while the last that was taken has not been put back, that is still it."""
        if self._released:
            return Kept(None, 0)
        if self._kept is None:
            rows = counted(stretches)
            follows = 1 < rows <= FOLLOWED and len(stretches) <= FOLLOWED_STRETCHES
            anchor, offset = self._edge()
            self._kept = Kept(
                anchor,
                offset,
                tuple(self._keys(stretches)) if follows else (),
                tuple(stretches) if follows else (),
                rows if rows > 1 else 0,
                rows > 1 and rows == self._rows.rowCount(),
            )
        return self._kept

    def forget(self) -> None:
        """A person has moved or selected: what was taken before is not their place any more."""
        self._kept, self._released = None, False

    def release(self) -> None:
        """The next answer begins at the top, with nothing selected but its first row."""
        self._kept, self._released = None, True

    def hold(self, row: int) -> None:
        """Scrolls so that the event at the edge, which is at this row now, is where it was."""
        if self._kept is not None:
            self._table.executeDelayedItemsLayout()
            self._table.verticalScrollBar().setValue(max(row * theme.row_height() - self._kept.offset, 0))

    def put_back(self, row: int | None, selected: list[Stretch], everything: bool) -> None:
        """Selects rows beside the current one, and scrolls so that the event at the edge is where it was."""
        if everything:
            self._table.selectAll()
        elif selected:
            chosen, last = QItemSelection(), self._rows.columnCount() - 1
            for first, end in selected:
                chosen.select(self._rows.index(first, 0), self._rows.index(end, last))
            self._table.selectionModel().select(chosen, _ADDED)
        if row is not None:
            self.hold(row)
        self.forget()

    def _edge(self) -> tuple[int | None, int]:
        """The current event where it is seen, else the topmost that is; none at the very top."""
        value, current = self._table.verticalScrollBar().value(), self._table.currentIndex().row()
        if value == 0:
            return None, 0
        top = current * theme.row_height() - value
        row = current if 0 <= top < self._table.viewport().height() else value // theme.row_height()
        event = self._rows.event_row(row)
        return (event.key if event is not None else None), row * theme.row_height() - value

    def _keys(self, stretches: list[Stretch]) -> list[int]:
        found = []
        for first, last in stretches:
            for row in range(first, last + 1):
                event = self._rows.event_row(row)
                if event is not None:
                    found.append(event.key)
        return found
