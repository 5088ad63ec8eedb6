"""Every colour of the window by what it is for, light and dark; no other module of the window holds one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window, by what it is for."""

    dark: bool
    window: str
    sunken: str
    header: str
    line: str
    edge: str
    field: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    selection_idle: str
    on_selection: str
    hover: str
    chip: str
    track: str
    bar: str
    up: str
    down: str
    warn: str
    warn_ground: str
    found: str
    gone_ground: str
    come_ground: str
    scroll: str
    veil: str
    mark_red: str
    mark_orange: str
    mark_yellow: str
    mark_green: str
    mark_blue: str
    mark_purple: str


LIGHT = Colours(
    dark=False,
    window="#ffffff",
    sunken="#f6f7f9",
    header="#f1f3f6",
    line="#dfe3e8",
    edge="#d0d5dd",
    field="#828b9a",
    text="#1a212b",
    muted="#586478",
    accent="#1f5ce0",
    accent_hover="#1a4fc7",
    on_accent="#ffffff",
    selection="#dbe8ff",
    selection_idle="#e8eef8",
    on_selection="#0b2a66",
    hover="#f3f6fa",
    chip="#eef2f7",
    track="#e4e8ee",
    bar="#6e8fcf",
    up="#16874f",
    down="#cc3b3b",
    warn="#8a5300",
    warn_ground="#fff6e5",
    found="#ffe08a",
    gone_ground="#ffdcd7",
    come_ground="#cdf0da",
    scroll="#828b9a",
    veil="rgba(255, 255, 255, 225)",
    mark_red="#dc3d43",
    mark_orange="#c55f0a",
    mark_yellow="#957400",
    mark_green="#27884d",
    mark_blue="#2f76e0",
    mark_purple="#8e4ec6",
)
DARK = Colours(
    dark=True,
    window="#1d2127",
    sunken="#16191e",
    header="#242931",
    line="#30363f",
    edge="#3d4550",
    field="#6f7987",
    text="#e6e8eb",
    muted="#a5aebd",
    accent="#83aeff",
    accent_hover="#9cbeff",
    on_accent="#0d1526",
    selection="#22406f",
    selection_idle="#2a3648",
    on_selection="#ffffff",
    hover="#252a32",
    chip="#2a3039",
    track="#2c323b",
    bar="#4f70a2",
    up="#2bb673",
    down="#ef6a6a",
    warn="#f0b45a",
    warn_ground="#332a1b",
    found="#6b5520",
    gone_ground="#5a2b2b",
    come_ground="#1f4a35",
    scroll="#6f7987",
    veil="rgba(29, 33, 39, 225)",
    mark_red="#f2686d",
    mark_orange="#ff9a45",
    mark_yellow="#f0ca3a",
    mark_green="#46c27f",
    mark_blue="#6aa5ff",
    mark_purple="#b98af0",
)
