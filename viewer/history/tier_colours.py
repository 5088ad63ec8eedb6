"""The colours of tiers in the history: by their usual names, else by their rank; never the only thing that tells them
apart, for each band also has its name and a stair as high as its rank. Neighbours differ in grey, too.
"""

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


def tier_colour(name: str | None, level: int) -> str:
    """The ground of a tier's band, as ``#rrggbb``."""
    words = (name or "")[:_LOOKED_AT].lower()
    return next((colour for word, colour in _NAMED.items() if word in words), _OTHERS[level % len(_OTHERS)])


def ink_on(ground: str) -> str:
    """The colour of text that can be read on a ground."""
    return _LIGHT_INK if 1.05 / (_luminance(ground) + 0.05) >= 4.5 else _DARK_INK


def _luminance(colour: str) -> float:
    values = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    parts = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in values]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
