"""The chart of the history as a file: PNG for tickets, SVG for whoever wants it larger."""

from datetime import tzinfo
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from viewer.domain.display import display_text
from viewer.exports.whole_file import whole_file
from viewer.history.lanes import Lanes
from viewer.history.time_scale import Scale
from viewer.ui import theme
from viewer.ui.history_painter import HistoryPainter, Look
from viewer.ui.history_places import SIDE, Places

_TITLE = 34
_MARGIN = 8
_SHARPNESS = 2
_CENTRE = int(
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextForceLeftToRight
)


class Picture(NamedTuple):
    """What is drawn: the time that is seen, under a title that says whose history it is."""

    title: str
    lanes: Lanes
    low: int
    high: int
    zone: tzinfo
    selected: int | None
    width: int


def save_picture(picture: Picture, target: Path, as_svg: bool) -> None:
    """Writes the picture in the colours of the theme in use; needs no thread that paints. Raises ExportProblem."""
    with whole_file(target) as file:
        file.write(_svg(picture) if as_svg else _png(picture))


def _size(picture: Picture) -> QSize:
    return QSize(max(picture.width, 480), Places(len(picture.lanes.lanes)).height + _TITLE + 2 * _MARGIN)


def _png(picture: Picture) -> bytes:
    size = _size(picture)
    image = QImage(size * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(image)
    _draw(painter, picture, size)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _svg(picture: Picture) -> bytes:
    size, written = _size(picture), QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(size)
    drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
    drawing.setTitle(display_text(picture.title))
    painter = QPainter(drawing)
    _draw(painter, picture, size)
    painter.end()
    buffer.close()
    return bytes(written.data())


def _draw(painter: QPainter, picture: Picture, size: QSize) -> None:
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.colour("window"))
    font = QFont(QApplication.font())
    font.setPixelSize(theme.TYPE["base"])
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    room = size.width() - 2 * SIDE
    title = painter.fontMetrics().elidedText(display_text(picture.title), Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(SIDE, _MARGIN, room, _TITLE), _CENTRE, title)
    painter.translate(0, _MARGIN + _TITLE)
    scale = Scale(picture.low, picture.high, SIDE, room)
    HistoryPainter(painter, picture.lanes, Look(scale, picture.zone, picture.selected)).draw()
