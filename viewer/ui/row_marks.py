"""What is painted over the rows of the table that are marked or noted on: a stripe at the left edge, and a small sign.

Neither is told by colour alone: the tooltip and the accessible text of a row say the same in words.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from viewer.domain.annotations import COLOUR_NAMES
from viewer.domain.rows import EventRow
from viewer.ui import theme
from viewer.ui.mark_colours import mark_colour

STRIPE = 4
_CUSTOMER_STRIPE = 2
_CUSTOMER_AT = 5
_SIGN = 9
_SIGN_ROOM = 18


class RowMarks:
    """Knows the colours of the theme in use."""

    def __init__(self) -> None:
        self.restyle()
        theme.changes.restyled.connect(self.restyle)

    def restyle(self) -> None:
        """Takes the colours of the theme in use."""
        self._colours = {name: mark_colour(name) for name in COLOUR_NAMES}
        self._unknown = theme.colour("muted")
        self._window = theme.colour("window")
        self._selection = theme.colour("selection")
        self._pen = QPen(theme.colour("muted"), 1)
        self._ground = theme.colour("chip")

    def paint(self, painter: QPainter, row: EventRow, top: int, height: int, right: int, selected: bool) -> None:
        """Paints one row. Its sign stands at ``right``, the right end of the first column."""
        if row.mark is not None:
            painter.fillRect(0, top, STRIPE, height - 1, self._colours.get(row.mark, self._unknown))
        if row.customer_mark is not None:
            # Of the customer: thinner, and broken in three.
            piece = (height - 1) / 3
            for number in range(3):
                at = QRectF(_CUSTOMER_AT, top + number * piece + 1, _CUSTOMER_STRIPE, piece - 2)
                painter.fillRect(at, self._colours.get(row.customer_mark, self._unknown))
        if row.note is not None or row.customer_note is not None:
            ground = self._selection if selected else self._window
            painter.fillRect(right - _SIGN_ROOM, top, _SIGN_ROOM, height - 1, ground)
            self._paint_sign(
                painter, right - _SIGN_ROOM + 4.5, top + (height - 1 - _SIGN) // 2 + 0.5, row.note is not None
            )

    def _paint_sign(self, painter: QPainter, x: float, y: float, own: bool) -> None:
        """A small sheet with a folded corner; that of the customer alone has no lines on it."""
        painter.setPen(self._pen)
        painter.setBrush(self._ground if own else Qt.BrushStyle.NoBrush)
        fold = 3
        sheet = [(0, 0), (_SIGN - fold, 0), (_SIGN, fold), (_SIGN, _SIGN), (0, _SIGN)]
        painter.drawPolygon(QPolygonF([QPointF(x + left, y + down) for left, down in sheet]))
        if own:
            for line in (4, 6):
                painter.drawLine(QPointF(x + 2, y + line), QPointF(x + _SIGN - 2, y + line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
