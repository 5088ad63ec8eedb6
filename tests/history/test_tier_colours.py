from itertools import combinations, pairwise

import pytest

from viewer.history.tier_colours import ink_on, tier_colour

USUAL = ("Bronze", "Silver", "Gold", "Platinum")


def parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def grey(colour: str) -> float:
    red, green, blue = parts(colour)
    return 0.344 * red + 0.5 * green + 0.156 * blue


def luminance(colour: str) -> float:
    linear = [
        one / 255 / 12.92 if one / 255 <= 0.03928 else ((one / 255 + 0.055) / 1.055) ** 2.4 for one in parts(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", [*USUAL, "Deckhand"])
def test_what_is_written_on_a_band_can_be_read(name: str) -> None:
    for level in range(8):
        ground = tier_colour(name, level)
        high, low = sorted((luminance(ground), luminance(ink_on(ground))), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 4.5


def test_usual_names_have_their_colours_whatever_their_rank() -> None:
    assert tier_colour("Loyal Star Platinum", 0) == tier_colour("platinum", 3) == "#5363c4"
    assert tier_colour("Deckhand", 0) != tier_colour("Mate", 1)
    assert tier_colour(None, 0) == tier_colour("\ud800", 0) == "#12756f"
    assert tier_colour("x" * 10_000_000 + "gold", 0) == tier_colour("x", 0), "only the start of a name is looked at"


def test_neighbours_differ_in_grey_too() -> None:
    greys = [grey(tier_colour(name, 0)) for name in USUAL]
    assert all(abs(one - other) >= 12 for one, other in combinations(greys, 2)), greys
    ranks = [grey(tier_colour("?", level)) for level in range(6)]
    assert all(abs(one - other) >= 12 for one, other in pairwise(ranks)), ranks
