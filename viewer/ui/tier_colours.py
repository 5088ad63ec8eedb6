"""The colours of tiers as Qt takes them."""

from PySide6.QtGui import QColor

from viewer.history import tier_colours


def tier_colour(name: str | None, level: int) -> QColor:
    """The ground of a tier's band."""
    return QColor(tier_colours.tier_colour(name, level))


def ink_on(ground: QColor) -> QColor:
    """The colour of text that can be read on a ground."""
    return QColor(tier_colours.ink_on(ground.name()))
