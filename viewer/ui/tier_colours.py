"""The colours of tiers in the history: by their usual names, else by their rank; never the only thing that tells them
apart, for each band also has its name and a stair as high as its rank.
"""

from PySide6.QtGui import QColor

_BRONZE, _SILVER, _GOLD, _PLATINUM = "#8f4d28", "#8d9bb0", "#e0ad1c", "#5363c4"
_OTHERS = ("#12756f", "#b8c46a", "#77337c", "#d98fa6", "#3d4657", "#2f76b5")
_NAMED = {
    "bronze": _BRONZE,
    "copper": _BRONZE,
    "silver": _SILVER,
    "gold": _GOLD,
    "platinum": _PLATINUM,
}
_LOOKED_AT = 200
_DARK_INK, _LIGHT_INK = "#10151d", "#ffffff"


def tier_colour(name: str | None, level: int) -> QColor:
    """The ground of a tier's band."""
    words = (name or "")[:_LOOKED_AT].lower()
    for word, colour in _NAMED.items():
        if word in words:
            return QColor(colour)
    return QColor(_OTHERS[level % len(_OTHERS)])


def ink_on(ground: QColor) -> QColor:
    """The colour of text that can be read on a ground."""
    light = _luminance(ground)
    return QColor(_LIGHT_INK if 1.05 / (light + 0.05) >= 4.5 else _DARK_INK)


def _luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
