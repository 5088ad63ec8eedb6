import pytest
from PySide6.QtGui import QColor

from viewer.ui import icons


def test_an_icon_takes_the_colour_it_is_asked_for(styled):
    drawn = icons.pixmap("clear", "#d64545", 32)
    assert drawn is not None
    shades = {
        drawn.toImage().pixelColor(x, y).name()
        for x in range(32)
        for y in range(32)
        if drawn.toImage().pixelColor(x, y).alpha() == 255
    }
    assert shades == {QColor("#d64545").name()}


def test_an_unknown_icon_is_empty(styled):
    assert icons.icon("no-such-icon").isNull()


@pytest.mark.parametrize("name", ["clear", "import"])
def test_the_icons_in_use_exist(styled, name):
    assert not icons.icon(name).isNull()


def test_the_program_has_an_icon(styled):
    drawn = icons.app_icon()
    assert {size.width() for size in drawn.availableSizes()} >= {16, 24, 32, 48, 256}
    assert drawn.pixmap(256, 256).toImage().pixelColor(190, 66).name() == "#ffc53d"  # the customer, on the highest tier
    assert drawn.pixmap(16, 16).toImage().pixelColor(11, 3).name() == "#ffc53d"
