"""What charts are drawn on: a painter with the fonts and the colours of the theme, looked up once, and hatching."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication

from viewer.ui import theme

_HATCH = 6.0
_TINY = 9


class Canvas:
    """A painter for as long as one picture takes."""

    def __init__(self, painter: QPainter) -> None:
        self.painter = painter
        self._inks: dict[str, QColor] = {}
        self.base = QFont(QApplication.font())
        self.base.setPixelSize(theme.TYPE["note"])
        self.bold = QFont(self.base)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.small = QFont(self.base)
        self.small.setPixelSize(theme.TYPE["small"])
        self.label = QFont(self.small)
        self.label.setWeight(QFont.Weight.DemiBold)
        self.tiny = QFont(self.bold)
        self.tiny.setPixelSize(_TINY)
        self.narrow = QFontMetricsF(self.small)
        self.wide = QFontMetricsF(self.bold)
        self.labels = QFontMetricsF(self.label)

    def ink(self, name: str) -> QColor:
        """A colour of the theme: asked for a thousand times, looked up once."""
        if name not in self._inks:
            self._inks[name] = theme.colour(name)
        return self._inks[name]

    def hatch(self, boxes: Iterable[QRectF], tone: QColor) -> None:
        """Fills boxes with slanting lines."""
        painter = self.painter
        painter.setPen(QPen(tone, 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawLines([line for box in boxes for line in _slanting(box)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _slanting(box: QRectF) -> list[QLineF]:
    """Lines across a box, cut at its edges: files know no clipping."""
    height, lines = box.height(), []
    left, right, foot = box.left(), box.right(), box.bottom()
    x = left - left % _HATCH - height
    while x < right:
        begin, end = max(x, left), min(x + height, right)
        if end > begin:
            lines.append(QLineF(begin, foot - (begin - x), end, foot - (end - x)))
        x += _HATCH
    return lines
