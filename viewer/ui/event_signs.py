"""The signs of event types, drawn, not typed, so that they look the same whatever fonts are installed."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

TONES = {"▲": "up", "▼": "down", "●": "accent", "○": "muted", "⟳": "accent", "◔": "accent", "?": "warn"}
"""The colour of each sign, by its token."""


def draw_sign(painter: QPainter, glyph: str, x: float, middle: float, tone: QColor) -> None:
    """Draws a sign of twelve pixels that begins at ``x``."""
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
        _draw_outline(painter, glyph, x, middle, tone)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _draw_outline(painter: QPainter, glyph: str, x: float, middle: float, tone: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(tone, 1.6))
    centre = QPointF(x + 6, middle)
    if glyph == "○":
        painter.drawEllipse(centre, 3.8, 3.8)
    elif glyph == "⟳":
        painter.drawArc(QRectF(x + 2, round(middle) - 4, 8, 8), 60 * 16, 290 * 16)
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
        painter.drawText(QRectF(x, round(middle) - 8, 12, 16), int(Qt.AlignmentFlag.AlignCenter), glyph)
