"""The colours of marks, light and dark, and small pictures of them for menus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from viewer.ui import theme

_LIGHT = {
    "red": "#dc3d43",
    "orange": "#ee7b1b",
    "yellow": "#d9ab00",
    "green": "#2f9e5b",
    "blue": "#2f76e0",
    "purple": "#8e4ec6",
}
_DARK = {
    "red": "#f2686d",
    "orange": "#ff9a45",
    "yellow": "#f0ca3a",
    "green": "#46c27f",
    "blue": "#6aa5ff",
    "purple": "#b98af0",
}
_PICTURE = 16


def mark_colour(name: str) -> QColor:
    """The colour of a mark in the theme in use; one that a newer program has made is grey."""
    colours = _DARK if theme.current().dark else _LIGHT
    return QColor(colours.get(name, theme.current().muted))


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
