"""What the list under the search box offers, and how a line of it is painted: what it is, and for how many events."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.domain.completion import Suggestion
from viewer.domain.display import display_text
from viewer.ui import theme
from viewer.wording import number, say_count

ROW_HEIGHT = 26
_PAD = 10
_SHOWN = 120
_REMOVE = 24
_SELECTED = QStyle.StateFlag.State_Selected
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple):
    """One line as it is shown."""

    name: str
    help: str
    events: str
    counted: str
    """The same for a screen reader, with the word."""
    removable: bool


class SuggestionsModel(QAbstractListModel):
    """The suggestions of the moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.suggestions: list[Suggestion] = []
        self._lines: list[Line] = []

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Replaces what is offered."""
        self.beginResetModel()
        self.suggestions = list(suggestions)
        self._lines = [_line(one) for one in suggestions]
        self.endResetModel()

    def suggestion(self, row: int) -> Suggestion | None:
        """The suggestion of a row, None if there is no such row."""
        return self.suggestions[row] if 0 <= row < len(self.suggestions) else None

    def line(self, row: int) -> Line:
        """The texts of a row."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.name, line.help, line.counted) if part)
        return None


def _line(one: Suggestion) -> Line:
    events = counted = ""
    if one.events is not None:
        about = "~" if one.counted_before else ""
        events = f"{about}{number(one.events)}"
        counted = f"{about}{say_count(one.events, '{n} event', '{n} events')}"
    is_search = one.kind == "search"
    return Line(display_text(one.shown, _SHOWN), display_text(one.help, _SHOWN), events, counted, is_search)


class SuggestionDelegate(QStyledItemDelegate):
    """Paints a line: the name at the left, then muted what it is, and at the right how many events it means."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._restyle()
        theme.changes.restyled.connect(self._restyle)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, SuggestionsModel):
            return
        line = model.line(index.row())
        rect: QRect = option.rect
        chosen = bool(option.state & _SELECTED)
        painter.save()
        if chosen:
            painter.fillRect(rect, theme.colour("selection"))
        muted = theme.colour("on_selection" if chosen else "muted")
        room = rect.adjusted(_PAD, 0, -_PAD, 0)
        painter.setFont(option.font)
        painter.setPen(muted)
        right = remove_sign(line, chosen) or line.events
        painter.drawText(room, _RIGHT, right)
        if right:
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(right) - 2 * _PAD)
        self._paint_names(painter, line, room, chosen)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, theme.scaled(ROW_HEIGHT))

    def _restyle(self) -> None:
        self._fixed = theme.fixed_font()

    def _paint_names(self, painter: QPainter, line: Line, room: QRect, chosen: bool) -> None:
        muted, font = painter.pen(), painter.font()
        metrics = QFontMetrics(self._fixed)
        # A long description gives way to the name, but keeps a part of the line.
        width = room.width() if not line.help else max(room.width() * 3 // 5, room.width() - 260)
        name = metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, width)
        painter.setFont(self._fixed)
        painter.setPen(theme.colour("on_selection" if chosen else "text"))
        painter.drawText(room, _LEFT, name)
        taken = max(metrics.horizontalAdvance(name) + 2 * _PAD, 120)
        left = room.adjusted(taken, 0, 0, 0)
        if line.help and left.width() > 40:
            painter.setFont(font)
            painter.setPen(muted)
            shown = painter.fontMetrics().elidedText(line.help, Qt.TextElideMode.ElideRight, left.width())
            painter.drawText(left, _LEFT, shown)


def remove_sign(line: Line, chosen: bool) -> str:
    """What stands at the right of a line that can be taken out of the list."""
    return "✕" if line.removable and chosen else ""


def is_on_remove_sign(rect: QRect, x: int) -> bool:
    """Whether a place in the line of a removable entry is that of its sign."""
    return x > rect.right() - _REMOVE - _PAD // 2
