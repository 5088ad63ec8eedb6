"""The rows of the table: a count and a few pages of rows around what is painted, never all of them."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import UTC, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from viewer.domain.annotations import annotation_words, is_annotated
from viewer.domain.columns import COLUMNS, Column, column, help_of, text_of
from viewer.domain.display import display_text
from viewer.domain.evidence import USER
from viewer.domain.rows import EventRow
from viewer.jobs.find_events import Sort
from viewer.ui.answers import NO_TEXTS, PAGE, Texts
from viewer.ui.plain_text import tooltip_text
from viewer.wording import say

PAGES_KEPT = 50
KEYS = tuple(one.key for one in COLUMNS)
_TYPE = KEYS.index("type")
_SPOKEN = frozenset((KEYS.index("happened_at"), _TYPE))
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TEXT_ROLES = frozenset((_DISPLAY, _ACCESSIBLE))
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_NOTHING: dict[int, str] = {}
Index = QModelIndex | QPersistentModelIndex
Cells = tuple[str | None, ...]


def column_title(one: Column) -> str:
    """What a column is called in the language in use; a path is called as the data has it."""
    return one.title if one.is_path else say(one.title)


class _Page:
    __slots__ = ("cells", "rows", "texts")

    def __init__(self, rows: list[EventRow], texts: Texts) -> None:
        self.rows = rows
        self.texts = {path: dict(known) for path, known in texts.items()}
        self.cells: list[Cells | None] = [None] * len(rows)


class EventsModel(QAbstractTableModel):
    """All columns of all matching events. A row that is not in memory shows as empty, and its page is asked for.

    Behind the columns that every event has stand those of paths, which come and go.
    """

    page_wanted = Signal(int)
    page_near = Signal(int)
    """Not to be seen yet, but next to what is: wanted when nothing else is."""
    paths_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = COLUMNS
        self._paths: tuple[str, ...] = ()
        self._count = 0
        self._pages: OrderedDict[int, _Page] = OrderedDict()
        self._zone: tzinfo = UTC
        self._zone_name = "UTC"
        self._sort = Sort()

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths that are columns."""
        return self._paths

    def section_of(self, key: str) -> int | None:
        """Where the column of a key stands, None for a path that is no column yet."""
        return next((at for at, one in enumerate(self.columns) if one.key == key), None)

    def add_path(self, path: str) -> int:
        """Makes a path a column, unless it is one; returns where it stands."""
        known = self.section_of(path)
        if known is not None:
            return known
        at = len(self.columns)
        self.beginInsertColumns(QModelIndex(), at, at)
        self._take_columns((*self.columns, column(path)))
        self.endInsertColumns()
        self.paths_changed.emit()
        return at

    def remove_path(self, path: str) -> None:
        """A path is no column any more."""
        at = self.section_of(path)
        if at is None or not self.columns[at].is_path:
            return
        self.beginRemoveColumns(QModelIndex(), at, at)
        self._take_columns((*self.columns[:at], *self.columns[at + 1 :]))
        self.endRemoveColumns()
        self.paths_changed.emit()

    def show_first(self, rows: list[EventRow], sort: Sort, texts: Texts = NO_TEXTS) -> None:
        """Starts a new answer with its first rows; the rest follows by ``grow``."""
        self.beginResetModel()
        self._pages.clear()
        if rows:
            self._pages[0] = _Page(rows[:PAGE], texts)
        self._count = len(rows[:PAGE])
        self._sort = sort
        self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

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

    def take_page(self, page: int, rows: list[EventRow], texts: Texts = NO_TEXTS) -> None:
        """Keeps one page that was asked for, and lets the page go that was not used for longest."""
        self._pages[page] = _Page(rows, texts)
        self._pages.move_to_end(page)
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        self._page_changed(page, 0)

    def take_texts(self, page: int, texts: Texts) -> None:
        """Adds what the events of a page have at paths."""
        kept = self._pages.get(page)
        if kept is None:
            return
        for path, known in texts.items():
            kept.texts.setdefault(path, {}).update(known)
        kept.cells = [None] * len(kept.rows)
        self._page_changed(page, len(COLUMNS))

    def set_zone(self, zone: tzinfo, name: str) -> None:
        """Shows all times in another zone."""
        self._zone, self._zone_name = zone, name
        self._forget_cells()
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

    def cells(self, row: int) -> Cells | None:
        """The texts of a row in the order of ``columns``; None, and its page is asked for, if it is not in memory.

        A text that is not read yet is None, and on its way.
        """
        number, at = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None or at >= len(page.rows):
            self.page_wanted.emit(number)
            return None
        texts = page.cells[at]
        if texts is None:
            texts = page.cells[at] = self._cells_of(page, page.rows[at])
            self._pages.move_to_end(number)
            self._look_ahead(number, at)
            if None in texts:
                self.page_wanted.emit(number)
        return texts

    def _look_ahead(self, number: int, at: int) -> None:
        """A page is asked for when rows near it are painted, so that who scrolls on finds it there."""
        near = number + 1 if at >= PAGE // 2 else number - 1
        if near >= 0 and near * PAGE < self._count and near not in self._pages:
            self.page_near.emit(near)

    def ask_around(self, first: int, last: int) -> None:
        """Asks for the pages of these rows and their neighbours, as far as they are not in memory; nearest last."""
        low, high = first // PAGE, last // PAGE
        wanted = (high + 1, low - 1, *range(high, low - 1, -1))
        for number in wanted:
            if 0 <= number * PAGE < self._count and number not in self._pages:
                self.page_wanted.emit(number)

    def text_at(self, row: int, section: int) -> str:
        """The text of a cell as far as it is in memory: nothing is asked for."""
        page = self._pages.get(row // PAGE)
        at = row % PAGE
        if page is None or at >= len(page.rows):
            return ""
        return (page.cells[at] or self._cells_of(page, page.rows[at]))[section] or ""

    def change_rows(self, change: Callable[[EventRow], EventRow]) -> None:
        """Shows rows in memory as ``change`` gives them: the library says the same of them by now, or in a moment."""
        for number, page in self._pages.items():
            rows = [change(row) for row in page.rows]
            changed = [at for at, row in enumerate(rows) if row is not page.rows[at]]
            if changed:
                page.rows = rows
                for at in changed:
                    page.cells[at] = None
                self._page_changed(number, 0)

    def _spoken(self, index: Index, text: str) -> str:
        """The text of a cell with what its row shows by colours and signs."""
        event = self.event_row(index.row())
        words = annotation_words(event) if event is not None and is_annotated(event) else ""
        return ", ".join((text, *words.split("\n"))) if words else text

    def _cells_of(self, page: _Page, event: EventRow) -> Cells:
        zone = self._zone
        texts: Cells = tuple(display_text(text_of(key, event, zone)) for key in KEYS)
        if event.type_source == USER:
            texts = (*texts[:_TYPE], f"{texts[_TYPE]} · {say('by hand')}", *texts[_TYPE + 1 :])
        for path in self._paths:
            found = page.texts.get(path, _NOTHING).get(event.key)
            texts = (*texts, None if found is None else display_text(found))
        return texts

    def _take_columns(self, columns: tuple[Column, ...]) -> None:
        self.columns = columns
        self._paths = tuple(one.key for one in columns if one.is_path)
        self._forget_cells()

    def _forget_cells(self) -> None:
        for page in self._pages.values():
            page.cells = [None] * len(page.rows)

    def _page_changed(self, page: int, first_column: int) -> None:
        first = page * PAGE
        last = min(first + len(self._pages[page].rows), self._count) - 1
        if last >= first and first_column < len(self.columns):
            self.dataChanged.emit(self.index(first, first_column), self.index(last, len(self.columns) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role in _TEXT_ROLES:
            texts = self.cells(index.row())
            text = texts[index.column()] if texts is not None else None
            if text is None:
                return say("loading") if role == _ACCESSIBLE else ""
            return self._spoken(index, text) if role == _ACCESSIBLE and index.column() in _SPOKEN else text
        if role == _TOOLTIP:
            event = self.event_row(index.row())
            return tooltip_text(annotation_words(event)) if event is not None and is_annotated(event) else None
        if role == _ALIGN:
            return _RIGHT if self.columns[index.column()].align == "right" else _LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        shown = self.columns[section]
        if role == _ALIGN:
            return _RIGHT if shown.align == "right" else _LEFT
        if role == _TOOLTIP:
            return tooltip_text(help_of(shown))
        if role not in _TEXT_ROLES:
            return None
        title = display_text(column_title(shown))
        if shown.key == "happened_at":
            title = f"{title} ({self._zone_name})"
        if shown.key != self._sort.column:
            return title
        if role == _ACCESSIBLE:
            if self._sort.descending:
                return say("{column}, sorted descending", column=title)
            return say("{column}, sorted ascending", column=title)
        return f"{title} {'▾' if self._sort.descending else '▴'}"
