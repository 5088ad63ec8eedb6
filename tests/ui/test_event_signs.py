import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.domain.event_types import KNOWN
from viewer.ui.event_signs import TONES, draw_sign

INK = QColor("#c02010")


def drawn(glyph: str) -> QImage:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_sign(painter, glyph, 4, 10, INK)
    painter.end()
    return image


@pytest.mark.parametrize("glyph", sorted({known.sign for known in KNOWN.values()} - {"·"}))
def test_each_sign_has_a_shape_and_a_tone_of_its_own(qapp, glyph):
    picture = drawn(glyph)
    assert glyph in TONES
    assert any(picture.pixelColor(x, y) != QColor("white") for x in range(20) for y in range(20))
    assert all(picture != drawn(other) for other in TONES if other != glyph)


def test_up_and_down_differ_by_more_than_their_colour(qapp):
    up, down = drawn("▲"), drawn("▼")
    assert (up.pixelColor(7, 13).name(), up.pixelColor(5, 7).name()) == (INK.name(), "#ffffff")
    assert (down.pixelColor(7, 7).name(), down.pixelColor(5, 13).name()) == (INK.name(), "#ffffff")
