"""The rows of the table: a count and a few pages of rows around what is painted, never all of them."""

from collections import OrderedDict
from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from viewer.domain.columns import COLUMNS, text_of
from viewer.domain.display import display_text
from viewer.domain.evidence import USER
from viewer.domain.rows import EventRow
from viewer.jobs.find_events import Sort
from viewer.ui.events_reader import PAGE

PAGES_KEPT = 50
KEYS = tuple(column.key for column in COLUMNS)
_TYPE = KEYS.index("type")
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TEXT_ROLES = frozenset((_DISPLAY, _ACCESSIBLE))
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
Index = QModelIndex | QPersistentModelIndex


class _Page:
    __slots__ = ("cells", "rows")

    def __init__(self, rows: list[EventRow]) -> None:
        self.rows = rows
        self.cells: list[tuple[str, ...] | None] = [None] * len(rows)


class EventsModel(QAbstractTableModel):
    """All columns of all matching events. A row that is not in memory shows as empty, and its page is asked for."""

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._pages: OrderedDict[int, _Page] = OrderedDict()
        self._zone: tzinfo = UTC
        self._zone_name = "UTC"
        self._sort = Sort()

    def show_first(self, rows: list[EventRow], sort: Sort) -> None:
        """Starts a new answer with its first rows; the rest follows by ``grow``."""
        self.beginResetModel()
        self._pages.clear()
        if rows:
            self._pages[0] = _Page(rows[:PAGE])
        self._count = len(rows[:PAGE])
        self._sort = sort
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(KEYS) - 1)

    def grow(self, total: int) -> None:
        """Sets the exact number of rows of the current answer."""
        if total > self._count:
            self.beginInsertRows(QModelIndex(), self._count, total - 1)
            self._count = total
            self.endInsertRows()
        elif total < self._count:
            self.beginRemoveRows(QModelIndex(), total, self._count - 1)
            self._count = total
            self.endRemoveRows()

    def take_page(self, page: int, rows: list[EventRow]) -> None:
        """Keeps one page that was asked for, and lets the page go that was not used for longest."""
        self._pages[page] = _Page(rows)
        self._pages.move_to_end(page)
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        first = page * PAGE
        last = min(first + len(rows), self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(KEYS) - 1))

    def set_zone(self, zone: tzinfo, name: str) -> None:
        """Shows all times in another zone."""
        self._zone, self._zone_name = zone, name
        for page in self._pages.values():
            page.cells = [None] * len(page.rows)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 0)
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, 0))

    def event_row(self, row: int) -> EventRow | None:
        """The event of a table row if its page is in memory."""
        page = self._pages.get(row // PAGE)
        at = row % PAGE
        return page.rows[at] if page is not None and at < len(page.rows) else None

    def find_key(self, key: int) -> int | None:
        """The row of an event among those in memory."""
        for number, page in self._pages.items():
            for at, row in enumerate(page.rows):
                if row.key == key:
                    return number * PAGE + at
        return None

    def cells(self, row: int) -> tuple[str, ...] | None:
        """The texts of a row in the order of ``KEYS``; None, and its page is asked for, if it is not in memory."""
        number, at = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None or at >= len(page.rows):
            self.page_wanted.emit(number)
            return None
        texts = page.cells[at]
        if texts is None:
            event, zone = page.rows[at], self._zone
            texts = tuple(display_text(text_of(key, event, zone)) for key in KEYS)
            if event.type_source == USER:
                texts = (*texts[:_TYPE], f"{texts[_TYPE]} · by hand", *texts[_TYPE + 1 :])
            page.cells[at] = texts
            self._pages.move_to_end(number)
        return texts

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(KEYS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role in _TEXT_ROLES:
            texts = self.cells(index.row())
            if texts is None:
                return "loading" if role == _ACCESSIBLE else ""
            return texts[index.column()]
        if role == _ALIGN:
            return _RIGHT if COLUMNS[index.column()].align == "right" else _LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(KEYS):
            return None
        column = COLUMNS[section]
        if role == _ALIGN:
            return _RIGHT if column.align == "right" else _LEFT
        if role not in _TEXT_ROLES:
            return None
        title = f"{column.title} ({self._zone_name})" if column.key == "happened_at" else column.title
        if column.key != self._sort.column:
            return title
        if role == _ACCESSIBLE:
            return f"{title}, sorted {'descending' if self._sort.descending else 'ascending'}"
        return f"{title} {'▾' if self._sort.descending else '▴'}"
