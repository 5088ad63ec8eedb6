from datetime import UTC

import pytest
from PySide6.QtGui import QImage, QPainter

from tests.history.made import GOLD, SILVER, at, joined, tier, upgraded
from tests.ui.stories import JULY, MARCH, story, whole, with_gap
from viewer.history.lanes import lanes_of
from viewer.history.time_scale import Band, Scale, bands
from viewer.ui import theme
from viewer.ui.canvas import Canvas
from viewer.ui.history_places import BAND
from viewer.ui.tier_band import draw_band
from viewer.ui.tier_colours import ink_on, tier_colour

NOW = at("2024-09-01T00:00:00Z")


def drawn(told, place: int, width: int = 800) -> tuple[QImage, Band]:
    """One band alone, and where it stands."""
    lanes = lanes_of(told.history, NOW)
    scale = Scale(lanes.first, lanes.last, 0, width)
    band = next(one for one in bands(lanes.lanes[0], scale) if one.first <= place < one.last)
    image = QImage(width, BAND, QImage.Format.Format_RGB32)
    image.fill(theme.colour("window"))
    painter = QPainter(image)
    draw_band(Canvas(painter), scale, 0, lanes.lanes[0], band, UTC)
    painter.end()
    return image, band


def tones(image: QImage, left: float, right: float, top: int = 3) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(round(left), round(right)) for y in range(top, BAND - 3)}


def test_a_stay_has_its_name_on_its_colour_and_a_gap_beside_it(styled):
    image, band = drawn(story(whole()), 1)
    ground = tier_colour("Gold", 1)
    assert {ground.name(), ink_on(ground).name()} <= tones(image, band.left + 4, band.right - 6)
    assert tones(image, band.right - 1, band.right) == {theme.colour("window").name()}
    assert tones(image, 0, band.left - 1) == {theme.colour("window").name()}


@pytest.mark.parametrize(("name", "level"), [("Silver", 0), ("Gold", 1), ("Platinum", 2)])
def test_the_stair_is_as_high_as_the_rank(styled, name, level):
    place = ("Silver", "Gold", "Platinum").index(name)
    image, band = drawn(story(whole()), place)
    ink = ink_on(tier_colour(name, level)).name()
    steps = [image.pixelColor(round(band.left) + 9 + 3 * step, 17).name() == ink for step in range(4)]
    assert steps == [step <= level for step in range(4)]


def test_what_is_not_sure_is_hatched_and_named_on_a_plain_ground(styled):
    image, band = drawn(story(with_gap()), 1)
    seen = tones(image, band.left + 4, band.right - 4)
    assert {theme.colour("window").name(), theme.colour("text").name()} <= seen
    assert len(seen) > 10
    share = sum(
        image.pixelColor(x, 12).name() == tier_colour("Gold", 1).name()
        for x in range(round(band.left), round(band.right))
    )
    assert share < (band.right - band.left) / 2, "less of it than of a stay that is proven"


def test_narrow_stays_keep_their_colour_and_lose_their_name(styled):
    image, band = drawn(story([joined(1, SILVER, MARCH), upgraded(2, SILVER, GOLD, JULY)]), 0, width=30)
    assert tones(image, band.left + 3, band.right - 4) == {tier_colour("Silver", 0).name()}


def test_any_name_is_drawn_as_one_line(styled):
    odd = tier("<b>\u202e\x00\ud800" + "名" * 100_000, 5)
    image, band = drawn(story([joined(1, odd, MARCH), upgraded(2, odd, GOLD, JULY)]), 0)
    assert len(tones(image, band.left + 4, band.right - 4)) > 2
