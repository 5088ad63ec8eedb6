"""The rows of the list of rejects: their keys, and a few pages of rows around what is painted, never all of them."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from viewer.domain.columns import source_text
from viewer.domain.display import display_text
from viewer.domain.retelling import retold
from viewer.jobs.list_rejects import PAGE, RejectRow
from viewer.wording import number, say, to_say

PAGES_KEPT = 50
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_NUMBERS = (1, 2, 3)
_GONE = to_say("no longer rejected")
_REASON = to_say("Reason")
Index = QModelIndex | QPersistentModelIndex
COLUMNS: tuple[tuple[str, Callable[[RejectRow], str], int], ...] = (
    (to_say("Source"), lambda one: source_text(one.source), 200),
    (to_say("Line"), lambda one: number(one.line), 70),
    (to_say("Column"), lambda one: "" if one.column is None else number(one.column), 74),
    (to_say("Byte"), lambda one: number(one.offset), 92),
    (_REASON, lambda one: retold(one.reason), 300),
    (to_say("Text"), lambda one: one.preview, 280),
)


class RejectsModel(QAbstractTableModel):
    """The rejects that a search has found so far. A row that is not in memory shows as empty, and is asked for."""

    page_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = array("q")
        self._pages: OrderedDict[int, dict[int, RejectRow]] = OrderedDict()
        self._asked: set[int] = set()

    def start(self) -> None:
        """Forgets everything: a new search begins."""
        self.beginResetModel()
        self._keys = array("q")
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def append(self, keys: Sequence[int]) -> None:
        """Takes in what was found behind what is there."""
        if not keys:
            return
        first = len(self._keys)
        # A page that is not full yet must be asked for once more.
        self._pages.pop(first // PAGE, None)
        self._asked.discard(first // PAGE)
        self.beginInsertRows(QModelIndex(), first, first + len(keys) - 1)
        self._keys.extend(keys)
        self.endInsertRows()

    def keys_of(self, page: int) -> list[int]:
        """The keys of the rows of a page."""
        return list(self._keys[page * PAGE : (page + 1) * PAGE])

    def take_page(self, page: int, rows: list[RejectRow]) -> None:
        """Keeps the rows of a page that was asked for, and lets the page go that was not used for longest."""
        self._asked.discard(page)
        self._pages[page] = {row.key: row for row in rows}
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        last = min((page + 1) * PAGE, len(self._keys)) - 1
        if last >= page * PAGE:
            self.dataChanged.emit(self.index(page * PAGE, 0), self.index(last, len(COLUMNS) - 1))

    def key(self, row: int) -> int | None:
        """The key of a row."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role == _ALIGN and index.column() in _NUMBERS:
            return _RIGHT
        if role not in (_DISPLAY, _ACCESSIBLE) or not index.isValid():
            return None
        number = index.row() // PAGE
        page = self._pages.get(number)
        if page is None:
            if number not in self._asked:
                self._asked.add(number)
                self.page_wanted.emit(number)
            return say("loading") if role == _ACCESSIBLE else ""
        row = page.get(self._keys[index.row()])
        if row is None:
            return say(_GONE) if COLUMNS[index.column()][0] == _REASON else ""
        return display_text(COLUMNS[index.column()][1](row))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(COLUMNS):
            return None
        if role in (_DISPLAY, _ACCESSIBLE):
            return say(COLUMNS[section][0])
        return _RIGHT if role == _ALIGN and section in _NUMBERS else None


def line_of(row: RejectRow) -> str:
    """A row as tab-separated text."""
    return "\t".join(display_text(text(row)) for _, text, _ in COLUMNS)
