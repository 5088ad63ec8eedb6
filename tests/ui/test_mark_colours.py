import pytest

from viewer.domain.annotations import COLOUR_NAMES
from viewer.ui import theme
from viewer.ui.mark_colours import mark_colour, mark_icon


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_six_colours_differ_from_each_other_and_from_the_ground(styled, choice):
    theme.choose(choice)
    found = {mark_colour(name).name() for name in COLOUR_NAMES}
    assert len(found) == 6
    assert theme.current().window not in found
    for name in COLOUR_NAMES:
        assert abs(mark_colour(name).lightness() - theme.colour("window").lightness()) > 60, name


def test_a_colour_of_a_newer_program_is_grey(styled):
    assert mark_colour("teal") == theme.colour("muted")


def test_a_picture_is_a_dot_of_that_colour(styled):
    image = mark_icon("red").pixmap(16, 16).toImage()
    assert image.pixelColor(image.rect().center()) == mark_colour("red")
    assert image.pixelColor(0, 0).alpha() == 0
