"""A small table of words and figures, as reports are made of."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar, overload

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from viewer.domain.display import display_text
from viewer.ui import theme
from viewer.ui.held_sizes import hold_height, hold_rows
from viewer.ui.plain_text import tooltip_text
from viewer.wording import say

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_LEAST, _MOST, _LOOKED_AT = 120, 420, 40
Index = QModelIndex | QPersistentModelIndex
Value = TypeVar("Value")


class Title(NamedTuple):
    """The head of a column, said when it is shown; figures stand at its right edge. A width of 0 takes all room."""

    text: str
    width: int = 0
    figures: bool = False


class Row(NamedTuple):
    """One line: its cells, what the mouse tells of it, and what it stands for."""

    cells: tuple[str, ...]
    tip: str = ""
    subject: object = None


class Written(Sequence[Row]):
    """Lines that are written when they are looked at: for tables of very many."""

    def __init__(self, values: Sequence[Value], write: Callable[[Value], Row]) -> None:
        self._count = len(values)
        self._write: Callable[[int], Row] = lambda at: write(values[at])
        self._last: tuple[int, Row] | None = None

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(self._count))]
        if self._last is None or self._last[0] != at:  # the cells of a line are asked for one after the other
            self._last = (at, self._write(at))
        return self._last[1]


class ReportModel(QAbstractTableModel):
    """Lines of a report that do not change while they are shown."""

    def __init__(self, titles: Sequence[Title], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.titles = tuple(titles)
        self._rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Replaces the lines."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def line(self, row: int) -> Row | None:
        """One line."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (_DISPLAY, _ACCESSIBLE):
            return display_text(row.cells[index.column()])
        if role == _ALIGN:
            return _RIGHT if self.titles[index.column()].figures else _LEFT
        return tooltip_text(display_text(row.tip)) if role == _TIP and row.tip else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.titles):
            return None
        if role in (_DISPLAY, _ACCESSIBLE):
            return say(self.titles[section].text)
        return (_RIGHT if self.titles[section].figures else _LEFT) if role == _ALIGN else None


class ReportTable(QTableView):
    """The view of such lines; a double click or Enter opens what a line stands for.

    Columns are as wide as they are meant to be, and wider where their cells need it and there is room. It is scrolled
    sideways where it has little room, or, if it ``is_whole``, asks for as much as its titles need.
    """

    opened = Signal(object)

    def __init__(
        self, name: str, titles: Sequence[Title], parent: QWidget | None = None, is_whole: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_whole = is_whole
        self.lines = ReportModel(titles, self)
        self.setModel(self.lines)
        self.setAccessibleName(name)
        self.setFont(theme.table_font())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        hold_rows(self)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        hold_height(header, theme.HEADER_HEIGHT)
        header.setMinimumSectionSize(48)
        header.ensurePolished()
        self._widths: dict[int, int] = {}
        self._is_fitting = self._is_arranged = False
        """Whether sections are being resized here, and whether a person has resized one."""
        self._text_size = 0
        self._follow_texts()
        for section, title in enumerate(titles):
            if not title.width:
                header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._resized)
        self.lines.modelReset.connect(self._fit)
        theme.changes.restyled.connect(self._follow_texts)
        self.doubleClicked.connect(lambda index: self._open(index.row()))

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        if not self._is_whole:
            return least
        header = self.horizontalHeader()
        heads = sum(
            self._widths.get(section, header.sectionSizeHint(section)) for section in range(len(self.lines.titles))
        )
        return QSize(heads + self.verticalScrollBar().sizeHint().width() + 2, least.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _follow_texts(self) -> None:
        """Columns are as much wider as texts are larger; titles of other languages can be longer than their figures."""
        before, self._text_size = self._text_size, theme.text_size()
        if before == self._text_size:
            return
        header = self.horizontalHeader()
        self._is_fitting = True
        for section, title in enumerate(self.lines.titles):
            if title.width:
                self._widths[section] = max(theme.scaled(title.width), header.sectionSizeHint(section))
                chosen = header.sectionSize(section) * self._text_size // before if self._is_arranged else 0
                header.resizeSection(section, max(chosen, self._widths[section]))
        self._is_fitting = False
        self._fit()

    def _fit(self) -> None:
        """Gives columns what their first cells need of the room that the last one, which takes all, can spare."""
        if self._is_arranged or not self.lines.rowCount() or len(self._widths) == len(self.lines.titles):
            return
        needs = {section: self._need(section) for section in range(len(self.lines.titles))}
        kept = sum(max(need, _LEAST) for section, need in needs.items() if section not in self._widths)
        room = self.viewport().width() - kept - sum(self._widths.values())
        self._is_fitting = True
        for section, width in self._widths.items():
            more = min(max(needs[section] - width, 0), max(room, 0))
            self.horizontalHeader().resizeSection(section, width + more)
            room -= more
        self._is_fitting = False

    def _need(self, section: int) -> int:
        """How wide the cells of a column are, of the lines that are looked at first."""
        lines = range(min(self.lines.rowCount(), _LOOKED_AT))
        return min(max(self.sizeHintForIndex(self.lines.index(row, section)).width() for row in lines) + 1, _MOST)

    def _resized(self, section: int, *_: int) -> None:
        if section in self._widths and not self._is_fitting:
            self._is_arranged = True

    def _open(self, row: int) -> None:
        line = self.lines.line(row)
        if line is not None and line.subject is not None:
            self.opened.emit(line.subject)
