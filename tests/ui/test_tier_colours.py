from itertools import combinations, pairwise

import pytest
from PySide6.QtGui import QColor, qGray

from viewer.ui.tier_colours import ink_on, tier_colour

USUAL = ("Bronze", "Silver", "Gold", "Platinum")


def luminance(colour: QColor) -> float:
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", [*USUAL, "Deckhand"])
def test_what_is_written_on_a_band_can_be_read(name):
    for level in range(8):
        ground = tier_colour(name, level)
        assert contrast(ground, ink_on(ground)) >= 4.5


def test_usual_names_have_their_colours_whatever_their_rank():
    assert tier_colour("Loyal Star Platinum", 0) == tier_colour("platinum", 3)
    assert tier_colour("Gold", 1) != tier_colour("Silver", 1)
    assert tier_colour("Deckhand", 0) != tier_colour("Mate", 1)
    assert tier_colour(None, 0) == tier_colour("\ud800", 0)
    assert tier_colour("x" * 10_000_000 + "gold", 0) == tier_colour("x", 0), "only the start of a name is looked at"


def test_neighbours_differ_in_grey_too():
    greys = [qGray(tier_colour(name, 0).rgb()) for name in USUAL]
    assert all(abs(one - other) >= 12 for one, other in combinations(greys, 2)), greys
    ranks = [qGray(tier_colour("?", level).rgb()) for level in range(6)]
    assert all(abs(one - other) >= 12 for one, other in pairwise(ranks)), ranks
