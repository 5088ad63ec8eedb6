"""How a cell of the trees of the details is painted: straight from its text, with as few calls as possible.

The style sheet's own painting takes four times as long, which is seen while an arrow key is held down.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from viewer.ui import theme
from viewer.ui.marked_text import draw_marked

Index = QModelIndex | QPersistentModelIndex
Span = tuple[int, int]
_SELECTED = QStyle.StateFlag.State_Selected
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_PAD = 3
_DOT_ROOM = 12
_CUTS_KEPT = 5_000
_BEFORE_THE_MARK = 10  # characters that are shown before a mark that would not be in sight


class Cell(NamedTuple):
    """What is painted. Colours are named by their tokens."""

    text: str
    ink: str = "text"
    slanted: bool = False
    middle: bool = False
    """Where the room is short, both ends are shown."""
    spans: Sequence[Span] = ()
    """Stretches that stand on a ground of their own; the first of them is always in sight."""
    ground: str = "found"
    dot: str = ""
    """A "dot" or a "ring" at the right end."""


class LineDelegate(QStyledItemDelegate):
    """Paints cells of one line each; ``cell`` says what stands in them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cuts: dict[tuple[str, int, bool, bool], str] = {}
        self.restyle()
        theme.changes.restyled.connect(self.restyle)

    def cell(self, index: Index) -> Cell | None:
        """What stands in a cell; None for nothing."""
        raise NotImplementedError

    def restyle(self) -> None:
        """Takes the colours and fonts of the theme in use."""
        self._colours = {name: theme.colour(name) for name in ("selection", "on_selection", "text", "accent")}
        self._cuts.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = self.cell(index)
        if cell is None:
            return
        rect: QRect = option.rect
        selected = bool(option.state & _SELECTED)
        if selected:
            painter.fillRect(rect, self._colours["selection"])
        x, y, width, height = rect.x() + _PAD, rect.y(), rect.width() - 2 * _PAD, rect.height()
        if cell.dot:
            width -= _DOT_ROOM
            self._paint_dot(painter, cell.dot, QPointF(x + width + _DOT_ROOM / 2, y + height / 2))
        font = option.font
        if cell.slanted:
            font.setItalic(True)
        painter.setFont(font)
        ink = self._colour("on_selection" if selected and not cell.spans else cell.ink)
        if cell.spans:
            text, spans = cut_around(cell.text, cell.spans, painter.fontMetrics(), width)
            mark = (self._colour(cell.ground), self._colour("text"))
            draw_marked(painter, QRect(x, y, width, height), text, font, ink, spans, mark)
            return
        key = (cell.text, width, cell.slanted, cell.middle)
        shown = self._cuts.get(key)
        if shown is None:
            mode = Qt.TextElideMode.ElideMiddle if cell.middle else Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(cell.text, mode, width)
            if len(self._cuts) > _CUTS_KEPT:
                self._cuts.clear()
            self._cuts[key] = shown
        painter.setPen(ink)
        painter.drawText(x, y, width, height, _LEFT, shown)

    def _colour(self, name: str) -> QColor:
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = theme.colour(name)
        return found

    def _paint_dot(self, painter: QPainter, kind: str, middle: QPointF) -> None:
        accent = self._colours["accent"]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 1.4) if kind == "ring" else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if kind == "ring" else accent)
        radius = 2.6 if kind == "ring" else 3.0
        painter.drawEllipse(middle, radius, radius)
        painter.restore()


def cut_around(text: str, spans: Sequence[Span], metrics: QFontMetrics, width: int) -> tuple[str, list[Span]]:
    """A text that fits, with its first mark in sight, and the marks where they are then."""
    if metrics.horizontalAdvance(text) <= width:
        return text, list(spans)
    start = 0
    if metrics.horizontalAdvance(text[: spans[0][1]]) > width - metrics.horizontalAdvance("…"):
        start = max(0, spans[0][0] - _BEFORE_THE_MARK)
    lead = "…" if start else ""
    shown = metrics.elidedText(lead + text[start:], Qt.TextElideMode.ElideRight, width)
    moved = len(lead) - start
    return shown, [
        (first + moved, min(last + moved, len(shown))) for first, last in spans if 0 <= first + moved < len(shown)
    ]
