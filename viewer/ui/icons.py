"""Icons: SVG files of the resources, tinted with a colour of the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from viewer import COMMAND, paths
from viewer.ui import theme

_SIZES = (16, 20, 32, 48)
_SMALL = (16, 20, 22, 24)
_LARGE = (32, 48, 64, 96, 128, 256)


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon ``resources/icons/NAME.svg`` in a colour token of the theme in use; empty if there is no such file."""
    return _icon(name, getattr(theme.current(), colour))


def app_icon() -> QIcon:
    """The program's own icon, in its own colours; small sizes have a drawing of their own, on whole pixels."""
    picture = QIcon()
    for sizes, name in ((_SMALL, f"{COMMAND}-small"), (_LARGE, COMMAND)):
        drawing = QIcon(str(paths.resources() / "icons" / f"{name}.svg"))
        for size in sizes:
            picture.addPixmap(drawing.pixmap(QSize(size, size), 1.0))
    return picture


@lru_cache(maxsize=128)
def _icon(name: str, shade: str) -> QIcon:
    picture = QIcon()
    for size in _SIZES:
        for scale in (1, 2):
            drawn = pixmap(name, shade, size * scale)
            if drawn is not None:
                picture.addPixmap(drawn)
    return picture


def pixmap(name: str, shade: str, size: int) -> QPixmap | None:
    """The icon drawn once, ``size`` pixels square, every opaque part in ``shade``; None if there is no such file."""
    file = paths.resources() / "icons" / f"{name}.svg"
    try:
        drawing = file.read_bytes()
    except OSError:
        return None
    renderer = QSvgRenderer(QByteArray(drawing))
    if not renderer.isValid():
        return None
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), shade)
    painter.end()
    return QPixmap.fromImage(image)
