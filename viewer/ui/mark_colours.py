"""The colours of marks, light and dark, and small pictures of them for menus."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from viewer.domain.annotations import COLOURS
from viewer.ui import theme
from viewer.wording import say

_PICTURE = 16
_TITLES = {colour.name: colour.title for colour in COLOURS}


def mark_colour(name: str) -> QColor:
    """The colour of a mark in the theme in use; one that a newer program has made is grey."""
    colours = theme.current()
    return QColor(getattr(colours, f"mark_{name}", colours.muted))


def mark_title(name: str) -> str:
    """What the colour of a mark is called where its name stands alone."""
    return say(_TITLES[name]) if name in _TITLES else name


def mark_word(name: str) -> str:
    """What it is called within a sentence: "marked red"."""
    return mark_title(name).lower()


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
