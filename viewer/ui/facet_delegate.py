"""How a line of a facet is painted: a box to tick, the value, a bar, and the count."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.domain.event_types import looks_like_type
from viewer.ui import theme
from viewer.ui.facet_model import FacetModel, Mark

LINE_HEIGHT = 22
BOX_ROOM = 30
"""From the left edge on, a click means the box."""
_BOX = 13
_LEFT = 12
_RIGHT = 12
_BAR = 46
_LEAST_BAR = 12
_WORDS = 110
"""So wide are words at most for which bars become shorter; one odd value does not take them from all others."""
_GAP = 10
_BESIDE = 6
_STATE = QStyle.StateFlag
_START = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_END = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
Index = QModelIndex | QPersistentModelIndex


class FacetDelegate(QStyledItemDelegate):
    """Paints straight from the model."""

    def __init__(self, model: FacetModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, theme.scaled(LINE_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._model.line(index.row())
        if line is None:
            return
        rect: QRect = option.rect
        state = option.state
        mark = self._model.mark(line.value)
        if state & _STATE.State_HasFocus:
            painter.fillRect(rect, theme.colour("selection"))
        elif state & _STATE.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.save()
        painter.translate(rect.x() + _LEFT, rect.y() + (rect.height() - theme.scaled(_BOX)) // 2)
        painter.scale(theme.text_size() / 100, theme.text_size() / 100)
        _paint_box(painter, QRectF(0, 0, _BOX, _BOX), mark)
        painter.restore()
        # Where the room is short it belongs to the words.
        figures = painter.fontMetrics().horizontalAdvance(self._model.longest_count())
        count = QRect(rect.right() - _RIGHT - figures + 1, rect.y(), figures, rect.height())
        room = count.x() - _GAP - rect.x() - theme.scaled(BOX_ROOM)
        widest = painter.fontMetrics().horizontalAdvance(self._model.longest_words())
        length = max(0, min(_BAR, room - _BESIDE - min(widest, theme.scaled(_WORDS))))
        bar = QRectF(count.x() - _GAP - length, rect.y() + rect.height() / 2 - 2.5, length, 5)
        if length >= _LEAST_BAR:
            self._paint_bar(painter, bar, self._model.share(line), mark)
        else:
            bar.setLeft(count.x())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        font = QFont(option.font)
        font.setStrikeOut(mark is Mark.EXCLUDED)
        painter.setFont(font)
        painter.setPen(theme.colour("muted" if mark is Mark.EXCLUDED or not line.value else "text"))
        lead = theme.scaled(BOX_ROOM)
        place = QRect(rect.x() + lead, rect.y(), int(bar.x()) - rect.x() - lead - _BESIDE, rect.height())
        words = self._model.words(line)
        cut = Qt.TextElideMode.ElideLeft if looks_like_type(words) else Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(words, cut, place.width())
        painter.drawText(place, _START, words)
        font.setStrikeOut(False)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        painter.drawText(count, _END, self._model.count_text(line))

    def _paint_bar(self, painter: QPainter, room: QRectF, share: float, mark: Mark) -> None:
        if share <= 0:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track" if mark is Mark.EXCLUDED else "bar"))
        painter.drawRoundedRect(QRectF(room.x(), room.y(), max(room.width() * share, 1.5), room.height()), 2.5, 2.5)


def _paint_box(painter: QPainter, box: QRectF, mark: Mark) -> None:
    ticked = mark is Mark.INCLUDED
    painter.setPen(QPen(theme.colour("accent" if ticked else "field"), 1))
    painter.setBrush(theme.colour("accent" if ticked else "window"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    x, y = box.x(), box.y()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if ticked:
        painter.setPen(QPen(theme.colour("on_accent"), 1.8))
        painter.drawPolyline(QPolygonF([QPointF(x + 3, y + 6.8), QPointF(x + 5.5, y + 9.2), QPointF(x + 10, y + 4)]))
    elif mark is Mark.EXCLUDED:
        painter.fillRect(QRectF(x + 3, y + 5, 7, 2), theme.colour("down"))
