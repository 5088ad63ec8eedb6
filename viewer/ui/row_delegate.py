"""How a line of the table is painted: straight from the cached texts of its row, with as few calls as possible."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.domain.event_types import sign
from viewer.ui import theme
from viewer.ui.events_model import KEYS, EventsModel

_TYPE = KEYS.index("type")
_MUTED = frozenset(KEYS.index(key) for key in ("type_source", "deliveries", "line"))
_TONES = {"▲": "up", "▼": "down", "●": "accent", "○": "muted", "⟳": "accent", "◔": "accent", "?": "warn"}
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUS = QStyle.StateFlag.State_HasFocus
_ACTIVE = QStyle.StateFlag.State_Active
_ALIGN_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_ALIGN_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_CUTS_KEPT = 20_000
_PAD = 10
_SIGN_ROOM = 17
_WIDEST = 800  # a column that is fitted to its texts grows no wider
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Paints cells without asking the model role by role; short texts are measured once."""

    def __init__(self, model: EventsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._cuts: dict[tuple[str, int], str] = {}
        self.restyle()

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        self._line = theme.colour("line")
        self._text = theme.colour("text")
        self._muted = theme.colour("muted")
        self._selection = theme.colour("selection")
        self._on_selection = theme.colour("on_selection")
        self._accent = theme.colour("accent")
        self._placeholder = theme.colour("track")
        self._tones = {glyph: theme.colour(token) for glyph, token in _TONES.items()}
        self._cuts.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state = option.state
        row, column = index.row(), index.column()
        x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
        pen = self._text
        if state & _SELECTED:
            painter.fillRect(rect, self._selection)
            pen = self._on_selection
        elif column in _MUTED:
            pen = self._muted
        painter.fillRect(x, y + height - 1, width, 1, self._line)
        texts = self._model.cells(row)
        text = texts[column] if texts is not None else None
        if text is None:
            painter.fillRect(x + _PAD, y + height // 2 - 3, min(width - 2 * _PAD, 72), 6, self._placeholder)
            return
        if column == _TYPE:
            event = self._model.event_row(row)
            if event is not None:
                self._paint_sign(painter, sign(event.type), x + _PAD, y, height, pen)
            x, width = x + _SIGN_ROOM, width - _SIGN_ROOM
        if text:
            room = width - 2 * _PAD
            shown = self._cuts.get((text, room))
            if shown is None:
                shown = self._cut(painter.fontMetrics(), text, room)
            painter.setPen(pen)
            painter.drawText(
                x + _PAD,
                y,
                room,
                height - 1,
                _ALIGN_RIGHT if self._model.columns[column].align == "right" else _ALIGN_LEFT,
                shown,
            )
        if state & _FOCUS:
            painter.fillRect(rect.x(), y + height - 2, rect.width(), 2, self._accent)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = self._model.text_at(index.row(), index.column())
        metrics: QFontMetrics = option.fontMetrics
        extra = _SIGN_ROOM if index.column() == _TYPE else 0
        width = min(metrics.horizontalAdvance(text), _WIDEST)
        return QSize(width + 2 * _PAD + extra + 2, theme.ROW_HEIGHT)

    def _cut(self, metrics: QFontMetrics, text: str, room: int) -> str:
        if len(self._cuts) > _CUTS_KEPT:
            self._cuts.clear()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0))
        self._cuts[(text, room)] = shown
        return shown

    def _paint_sign(self, painter: QPainter, glyph: str, x: int, y: int, height: int, pen: QColor) -> None:
        """Signs are drawn, not typed, so that they look the same whatever fonts are installed."""
        tone = self._tones.get(glyph, pen)
        middle = y + (height - 1) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone)
        if glyph == "▲":
            painter.drawPolygon(
                QPolygonF([QPointF(x, middle + 4.5), QPointF(x + 12, middle + 4.5), QPointF(x + 6, middle - 5)])
            )
        elif glyph == "▼":
            painter.drawPolygon(
                QPolygonF([QPointF(x, middle - 4.5), QPointF(x + 12, middle - 4.5), QPointF(x + 6, middle + 5)])
            )
        elif glyph == "●":
            painter.drawEllipse(QPointF(x + 6, middle), 4.2, 4.2)
        else:
            self._draw_outline(painter, glyph, x, middle, tone)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _draw_outline(self, painter: QPainter, glyph: str, x: int, middle: float, tone: QColor) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tone, 1.6))
        centre = QPointF(x + 6, middle)
        if glyph == "○":
            painter.drawEllipse(centre, 3.8, 3.8)
        elif glyph == "⟳":
            painter.drawArc(QRect(x + 2, round(middle) - 4, 8, 8), 60 * 16, 290 * 16)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone)
            painter.drawPolygon(
                QPolygonF([QPointF(x + 7, middle - 6.5), QPointF(x + 12, middle - 3.5), QPointF(x + 7, middle - 0.5)])
            )
        elif glyph == "◔":
            painter.drawEllipse(centre, 4.2, 4.2)
            painter.drawLine(centre, QPointF(x + 6, middle - 3))
            painter.drawLine(centre, QPointF(x + 8.5, middle))
        else:
            painter.drawText(x, round(middle) - 8, 12, 16, int(Qt.AlignmentFlag.AlignCenter), glyph)
