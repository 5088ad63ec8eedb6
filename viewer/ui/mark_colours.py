"""The colours of marks, light and dark, and small pictures of them for menus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from viewer.ui import theme

_PICTURE = 16


def mark_colour(name: str) -> QColor:
    """The colour of a mark in the theme in use; one that a newer program has made is grey."""
    colours = theme.current()
    return QColor(getattr(colours, f"mark_{name}", colours.muted))


def mark_icon(name: str) -> QIcon:
    """A dot in the colour of a mark."""
    picture = QPixmap(2 * _PICTURE, 2 * _PICTURE)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mark_colour(name))
    painter.drawEllipse(QRectF(3, 3, 10, 10))
    painter.end()
    return QIcon(picture)
