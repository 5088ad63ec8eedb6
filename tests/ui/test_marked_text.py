from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from viewer.ui.marked_text import draw_marked, units

GROUND, INK, MARK = QColor("#ffffff"), QColor("#000000"), QColor("#ff0000")


def marked_columns(text, spans):
    picture = QImage(300, 30, QImage.Format.Format_RGB32)
    picture.fill(GROUND)
    painter = QPainter(picture)
    draw_marked(painter, QRect(0, 0, 300, 30), text, QFont(), INK, spans, (MARK, INK))
    painter.end()
    return [x for x in range(300) if any(picture.pixelColor(x, y) == MARK for y in range(30))]


def test_only_the_stretch_is_marked(styled):
    assert marked_columns("Alex Doe", []) == []
    first, second = marked_columns("Alex Doe", [(0, 4)]), marked_columns("Alex Doe", [(5, 8)])
    assert first
    assert max(first) <= min(second)


def test_letters_beyond_sixteen_bits_and_right_to_left(styled):
    assert units("a🌻b") == 4
    after_flower = marked_columns("🌻 Gold", [(2, 6)])
    assert min(after_flower) > 5
    arabic = "محمد علي"
    assert min(marked_columns(arabic, [(0, 4)])) > min(marked_columns(arabic, [(5, 8)]))
