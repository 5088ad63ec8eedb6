from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.ui import theme
from viewer.ui.canvas import Canvas


def test_hatching_ends_at_the_edges_of_each_box(styled):
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    Canvas(painter).hatch([QRectF(10, 5, 30, 20), QRectF(60, 5, 2, 20)], QColor("black"))
    painter.end()
    dark = {(x, y) for x in range(100) for y in range(40) if image.pixelColor(x, y).lightness() < 128}
    assert len(dark) > 30
    assert all((9 <= x <= 40 or 59 <= x <= 62) and 4 <= y <= 25 for x, y in dark)
    assert any(x >= 59 for x, _ in dark)


def test_colours_are_those_of_the_theme(styled):
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas = Canvas(painter)
    assert canvas.ink("accent") == theme.colour("accent")
    assert canvas.ink("accent") is canvas.ink("accent")
    assert canvas.label.pixelSize() < canvas.base.pixelSize()
    painter.end()
