"""The table of events: a view that keeps its place by event, not by row number, while answers come and go."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from viewer.domain.annotations import is_annotated
from viewer.domain.stretches import Stretch, counted, merged
from viewer.ui import theme
from viewer.ui.answers import Kept, Question
from viewer.ui.columns_header import ColumnsHeader
from viewer.ui.events_model import EventsModel
from viewer.ui.held_sizes import hold_rows
from viewer.ui.kept_place import KeptPlace
from viewer.ui.row_delegate import RowDelegate
from viewer.ui.row_marks import RowMarks
from viewer.ui.settings import Settings
from viewer.wording import say

_Move = QAbstractItemView.CursorAction
_CURRENT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class EventsTable(QTableView):
    """Rows of events. Always has a current row while it has rows at all; that row's event is in the details."""

    event_chosen = Signal(int)
    nothing_chosen = Signal()
    typed = Signal(str)
    escaped = Signal()
    value_asked = Signal(int, str, QPoint)

    def __init__(self, model: EventsModel, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._placing = False
        self._moved_by_hand = False
        self._shown_key: int | None = None
        self._shown_row = -1
        self._awaited: int | None = None
        self._return: tuple[int, int | None] | None = None
        self._place_kept = KeptPlace(self, model)
        self.header = ColumnsHeader(model, settings, self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        # To see whether a column is selected as a whole, a header asks for every row: a minute after Ctrl+A. So it gets
        # a selection of its own, in which nothing ever is.
        self.header.setSelectionModel(QItemSelectionModel(model, self.header))
        self.painter_of_rows = RowDelegate(model, self)
        self.setItemDelegate(self.painter_of_rows)
        self._marks = RowMarks()
        self.setAccessibleName(say("Events"))
        self.setFont(theme.table_font())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        hold_rows(self)
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        self.header.restore()
        self.verticalScrollBar().sliderPressed.connect(self._by_hand)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.header.column_added.connect(self._show_section)
        model.dataChanged.connect(self._page_came)

    def is_engaged(self) -> bool:
        """Whether a person reads here: has scrolled, moved or selected, so that rows must not jump."""
        return self._moved_by_hand or self.verticalScrollBar().value() > 0

    def chosen_key(self) -> int | None:
        """The event that a person moved to, which a new answer should keep; None while they just read the top."""
        if self._return is not None:
            return self._return[0]
        return self._shown_key if self._moved_by_hand else None

    def current_key(self) -> int | None:
        """The event of the current row, as far as it is in memory."""
        event = self._rows.event_row(self.currentIndex().row()) if self.currentIndex().isValid() else None
        return event.key if event is not None else None

    def place(self) -> tuple[int | None, int]:
        """Where a person is: the current event, and how far it stands below the upper edge.

        None at the very top, and while it is not known yet which event the current row shows.
        """
        if self._return is not None:
            return self._return[0], self._return[1] or 0
        row = self.currentIndex().row()
        if not self.is_engaged() or row != self._shown_row:
            return None, 0
        return self._shown_key, row * theme.row_height() - self.verticalScrollBar().value()

    def return_to(self, key: int, offset: int | None = None) -> None:
        """The next answer is shown at this event; it stands ``offset`` pixels below the upper edge then."""
        self._return = (key, offset)

    def release(self) -> None:
        """Lets the table go back to the top with the next answer."""
        self._place_kept.release()
        self._moved_by_hand = False
        self._return = None

    def kept(self) -> Kept:
        """What the next answer should put back."""
        return self._place_kept.taken(self.selected_ranges())

    def show_first(self, question: Question) -> None:
        """Called after the model took the first rows: puts the current row where the reader left it."""
        self._awaited = None
        row = 0
        if question.follow is not None:
            found = self._rows.find_key(question.follow)
            if found is None:
                self._awaited = question.follow
            else:
                row = found
        self._place(row)
        if question.follow is None:
            self._moved_by_hand = False
            self.scrollToTop()
        edge = self._rows.find_key(question.kept.anchor) if question.kept and question.kept.anchor else None
        if edge is not None:
            self._place_kept.hold(edge)

    def settle(
        self,
        position: int | None,
        anchor: int | None = None,
        selected: Sequence[Stretch] = (),
        everything: bool = False,
    ) -> None:
        """Called when the answer is complete: ``position`` is where the followed event went, None if it is gone.

        ``anchor`` is where the event went by which the table was scrolled, ``selected`` where the selected ones did.
        """
        if self._awaited is not None:
            awaited, self._awaited = self._awaited, None
            if position is None:
                self._moved_by_hand = False
            elif awaited == self._shown_key:
                self._shown_row = position
            self._place(position or 0)
        if self._return is not None:
            self._arrive(position)
            anchor = None
        self._placing = True
        self._place_kept.put_back(anchor, list(selected), everything)
        self._placing = False
        if self._rows.rowCount() == 0:
            self._shown_key = None
            self.nothing_chosen.emit()

    def step(self, by: int) -> None:
        """Moves the current row, from wherever the keyboard focus is."""
        count = self._rows.rowCount()
        if count:
            self._by_hand()
            row = min(max(self.currentIndex().row() + by, 0), count - 1)
            index = self._rows.index(row, max(self.currentIndex().column(), 0))
            # Not setCurrentIndex: with Ctrl held down, as in the key for this, it would add to the selection.
            self.selectionModel().setCurrentIndex(index, _CURRENT)
            self.scrollTo(index)

    def go_to(self, row: int) -> None:
        """Moves the current row, to the middle of what is seen unless it is seen already."""
        if 0 <= row < self._rows.rowCount():
            self._by_hand()
            index = self._rows.index(row, max(self.currentIndex().column(), 0))
            self.selectionModel().setCurrentIndex(index, _CURRENT)
            if not self.viewport().rect().contains(self.visualRect(index)):
                self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def selected_ranges(self) -> list[tuple[int, int]]:
        """First and last row of every selected stretch, from top to bottom."""
        return merged((part.top(), part.bottom()) for part in self._parts())

    def _parts(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        if not self._placing and current.isValid() and current.row() != previous.row():
            self._by_hand()
        self._announce()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not self._placing and counted(self.selected_ranges()) > 1:
            self._by_hand()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        text = event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if plain and text.isprintable() and text.strip() and event.key() != Qt.Key.Key_Space:
            self.typed.emit("" if text == "/" else text)
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.scrollTo(self.currentIndex())  # Qt stays where it is when the row is the current one already

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """One moves among rows: Home and End lead to the first and the last of them."""
        ends = {_Move.MoveHome: 0, _Move.MoveEnd: self._rows.rowCount() - 1}
        if action in ends and self._rows.rowCount():
            return self._rows.index(ends[action], max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Qt would read the whole model for a match; typing starts a search instead."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        index = self.indexAt(at) if event.reason() != QContextMenuEvent.Reason.Keyboard else self.currentIndex()
        if index.isValid():
            if event.reason() == QContextMenuEvent.Reason.Keyboard:
                at = self.visualRect(index).bottomLeft()
            self.value_asked.emit(index.row(), self._rows.columns[index.column()].key, self.viewport().mapToGlobal(at))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self._place(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        if first < 0:
            return
        column = self.header.first_visible()
        right = self.columnViewportPosition(column) + self.columnWidth(column)
        painter = QPainter(self.viewport())
        for row in range(first, (last if last >= 0 else self._rows.rowCount() - 1) + 1):
            event_row = self._rows.event_row(row)
            if event_row is not None and is_annotated(event_row):
                top, height = self.rowViewportPosition(row), self.rowHeight(row)
                selected = self.selectionModel().isSelected(self._rows.index(row, column))
                self._marks.paint(painter, event_row, top, height, right, selected)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.fit(self.viewport().width())

    def sizeHintForRow(self, row: int) -> int:
        return theme.row_height()

    def _place(self, row: int) -> None:
        """Sets the current row by program, which does not count as a person's choice."""
        if self._rows.rowCount() == 0:
            return
        self._placing = True
        index = self._rows.index(row, self.header.first_visible())
        self.selectionModel().setCurrentIndex(index, _CURRENT)
        self.scrollTo(index)
        self._placing = False
        self._announce()

    def _arrive(self, position: int | None) -> None:
        """A person is again where they were, if the event is still there: at ``position``."""
        offset = self._return[1] if self._return is not None else None
        if position is None or self.current_key() is not None:
            self._return = None
        if position is not None:
            self._moved_by_hand = True
            if offset is not None:
                self.executeDelayedItemsLayout()
                self.verticalScrollBar().setValue(max(position * theme.row_height() - offset, 0))

    def _announce(self) -> None:
        key = self.current_key()
        if self._awaited is not None or key is None:
            return
        self._shown_row = self.currentIndex().row()
        if key != self._shown_key:
            self._shown_key = key
            self.event_chosen.emit(key)

    def _page_came(self) -> None:
        self._announce()
        if self._return is not None and self._awaited is None and self.current_key() == self._return[0]:
            self._return = None

    def _scrolled(self, value: int) -> None:
        """What is about to be seen is asked for before it is painted."""
        first = value // theme.row_height()
        self._rows.ask_around(first, first + self.viewport().height() // theme.row_height() + 1)

    def _show_section(self, section: int) -> None:
        """A new column is of no use where it is not seen."""
        right = self.header.sectionPosition(section) + self.header.sectionSize(section)
        if right > self.header.offset() + self.viewport().width():
            self.updateGeometries()
            self.horizontalScrollBar().setValue(right - self.viewport().width())

    def _by_hand(self) -> None:
        self._moved_by_hand = True
        self._place_kept.forget()
        self._return = None
