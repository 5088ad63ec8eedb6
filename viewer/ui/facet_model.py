"""The lines of one facet as a list that Qt's views can read."""

from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.domain.columns import is_path
from viewer.domain.display import display_text
from viewer.domain.facets import Facet, FacetLine, words_of
from viewer.domain.folding import fold
from viewer.ui.pauses import pause
from viewer.ui.plain_text import tooltip_text
from viewer.wording import number, say, say_count, to_say

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_CHECK = int(Qt.ItemDataRole.CheckStateRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_WORDS = 200
_SEARCHED = 500  # characters of a value
_SLICE = 4_000
"""So many values are searched without a pause."""
SHORT = 8
"""So many lines are shown of a facet that nobody has opened."""
Index = QModelIndex | QPersistentModelIndex


class Mark(Enum):
    """What the query says of a value."""

    NONE = ""
    INCLUDED = to_say("included")
    EXCLUDED = to_say("excluded")


def title_of(facet: Facet, length: int = 120) -> str:
    """The title as it is shown; a path of the data stays as it is written."""
    return display_text(facet.title if is_path(facet.field) else say(facet.title), length)


class FacetModel(QAbstractListModel):
    """Values with their counts; the first few, or all of them, or those that hold a text."""

    def __init__(self, facet: Facet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facet = facet
        self.total = 0
        """How many values there are, shown or not."""
        self.exact = True
        self._lines: tuple[FacetLine, ...] = ()
        self._marks: dict[str, Mark] = {}
        self._shown: list[FacetLine] = []
        self._longest, self._longest_of = "", self._shown
        self._largest = 1
        self._wanted = ""
        self._searched = 0
        self.all = False
        self._later = pause(self, 0, self._go_on)

    def show_lines(self, lines: tuple[FacetLine, ...], exact: bool) -> None:
        """Takes new counts."""
        self._lines, self.exact = lines, exact
        self._fill()

    def show_marks(self, marks: dict[str, Mark]) -> None:
        """Takes what the query says of the values; those it names are listed even where no event has them."""
        if marks != self._marks:
            self._marks = marks
            self._fill()

    def narrow(self, words: str) -> None:
        """Lists only values that hold a text; nothing lists them again as before."""
        self._wanted = fold(words.strip())
        self._fill()

    def open(self, opened: bool) -> None:
        """Lists all values, or the first few."""
        self.all = opened
        self._fill()

    def line(self, row: int) -> FacetLine | None:
        """The value in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, value: str) -> int | None:
        """The row of a value, None if it is not listed."""
        return next((row for row, line in enumerate(self._shown) if line.value == value), None)

    def mark(self, value: str) -> Mark:
        """What the query says of a value."""
        return self._marks.get(value, Mark.NONE)

    def share(self, line: FacetLine) -> float:
        """The length of a line's bar, 1 for the most frequent value."""
        return line.events / self._largest

    def count_text(self, line: FacetLine) -> str:
        """The count as it is shown; an estimate says so."""
        return f"{'' if self.exact else '~'}{number(line.events)}"

    def longest_count(self) -> str:
        """The widest of the counts, for which all lines leave room."""
        return f"{'' if self.exact else '~'}{number(self._largest)}"

    def longest_words(self) -> str:
        """The longest of the values that are shown."""
        if self._longest_of is not self._shown:
            self._longest_of = self._shown
            self._longest = max(map(self.words, self._shown), key=len, default="")
        return self._longest

    def words(self, line: FacetLine) -> str:
        """The value as it is shown."""
        return display_text(words_of(self.facet, line.value), _WORDS)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if role == _DISPLAY:
            return self.words(line)
        if role == _CHECK:
            return Qt.CheckState.Checked if self.mark(line.value) is Mark.INCLUDED else Qt.CheckState.Unchecked
        if role == _ACCESSIBLE:
            mark = self.mark(line.value)
            marked = "" if mark is Mark.NONE else f", {say(mark.value)}"
            return f"{self.words(line)}, {self._counted(line)}{marked}"
        if role == _TOOLTIP:
            return tooltip_text(f"{self.words(line)}: {self._counted(line)}")
        return None

    def _counted(self, line: FacetLine) -> str:
        if self.exact:
            return say_count(line.events, "{n} event", "{n} events")
        return say_count(line.events, "about {n} event", "about {n} events")

    def _fill(self) -> None:
        lines = self._all()
        self.total = len(lines)
        # In the order of counts the first is the largest, but for the events that say nothing, which stand last.
        some = lines if len(lines) < _SLICE else (lines[0], lines[-1], *lines[-len(self._marks) - 1 :])
        self._largest = max((line.events for line in some), default=1) or 1
        self._searched = 0
        if self._wanted:
            self._show(self._next_found(lines))
            if self._searched < len(lines):
                self._later.start()
            return
        self._later.stop()
        if self.all or len(lines) <= SHORT + 1:  # a line that says there is one more would be as high
            self._show(list(lines))
        else:
            rest = (line for line in lines[SHORT:] if line.value in self._marks) if self._marks else ()
            self._show([*lines[:SHORT], *rest])

    def _all(self) -> tuple[FacetLine, ...]:
        """What was counted, and what the query names although no event has it."""
        if not self._marks:
            return self._lines
        known = {line.value for line in self._lines if line.value in self._marks}
        return (*self._lines, *(FacetLine(value, 0) for value in self._marks if value not in known))

    def _next_found(self, lines: tuple[FacetLine, ...]) -> list[FacetLine]:
        """Those of the next lines that hold the text; never so many lines that painting would have to wait."""
        some = lines[self._searched : self._searched + _SLICE]
        self._searched += len(some)
        return [line for line in some if self._wanted in fold(words_of(self.facet, line.value)[:_SEARCHED])]

    def _go_on(self) -> None:
        lines = self._all()
        found = self._next_found(lines)
        if found:
            first = len(self._shown)
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self._shown = [*self._shown, *found]
            self.endInsertRows()
        if self._searched < len(lines):
            self._later.start()

    def _show(self, shown: list[FacetLine]) -> None:
        if len(shown) == len(self._shown) and all(map(_is_same, shown, self._shown)):
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()


def _is_same(one: FacetLine, other: FacetLine) -> bool:
    return one.value == other.value
