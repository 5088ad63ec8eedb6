"""How a line of the table is painted: straight from the cached texts of its row, with as few calls as possible."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from viewer.domain.event_types import looks_like_type, sign
from viewer.ui import theme
from viewer.ui.event_signs import TONES, draw_sign
from viewer.ui.events_model import KEYS, EventsModel
from viewer.ui.missing_glyphs import MissingGlyphs

_TYPE = KEYS.index("type")
_MUTED = frozenset(KEYS.index(key) for key in ("type_source", "deliveries", "line"))
_SELECTED = QStyle.StateFlag.State_Selected
_FOCUS = QStyle.StateFlag.State_HasFocus
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
        self.glyphs = MissingGlyphs(self)
        self.restyle()
        theme.changes.restyled.connect(self.restyle)

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        self._line = theme.colour("line")
        self._text = theme.colour("text")
        self._muted = theme.colour("muted")
        self._selection = theme.colour("selection")
        self._on_selection = theme.colour("on_selection")
        self._accent = theme.colour("accent")
        self._placeholder = theme.colour("track")
        self._tones = {glyph: theme.colour(token) for glyph, token in TONES.items()}
        self._enlarged = theme.text_size() / 100
        self._sign_room = theme.scaled(_SIGN_ROOM)
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
            x, width = x + self._sign_room, width - self._sign_room
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
        extra = self._sign_room if index.column() == _TYPE else 0
        width = min(metrics.horizontalAdvance(text), _WIDEST)
        return QSize(width + 2 * _PAD + extra + 2, theme.row_height())

    def _cut(self, metrics: QFontMetrics, text: str, room: int) -> str:
        if len(self._cuts) > _CUTS_KEPT:
            self._cuts.clear()
        self.glyphs.look_at(text)
        cut = Qt.TextElideMode.ElideLeft if looks_like_type(text) else Qt.TextElideMode.ElideRight
        shown = metrics.elidedText(text, cut, max(room, 0))
        self._cuts[(text, room)] = shown
        return shown

    def _paint_sign(self, painter: QPainter, glyph: str, x: int, y: int, height: int, pen: QColor) -> None:
        tone = self._tones.get(glyph, pen)
        middle = y + (height - 1) / 2
        if self._enlarged == 1:
            draw_sign(painter, glyph, x, middle, tone)
            return
        painter.save()
        painter.translate(x, middle)
        painter.scale(self._enlarged, self._enlarged)
        draw_sign(painter, glyph, 0, 0, tone)
        painter.restore()
