"""What is read has a contrast of at least 4.5 to its ground, and what is only seen of at least 3, in both themes."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from viewer.domain.annotations import COLOUR_NAMES
from viewer.history.tier_colours import ink_on, tier_colour
from viewer.ui import event_signs
from viewer.ui.colours import DARK, LIGHT, Colours
from viewer.ui.style_sheet import STYLE

UI = Path(__file__).parents[2] / "viewer" / "ui"
# Grounds on which text stands: plain ones, those of a line that is chosen or under the mouse, and those of bars.
PLAIN = ("window", "sunken", "header", "chip", "hover")
CHOSEN = ("selection", "selection_idle", "track")
READ = [
    ("text", (*PLAIN, *CHOSEN, "warn_ground", "found", "gone_ground", "come_ground")),
    ("muted", (*PLAIN, *CHOSEN, "warn_ground")),
    ("accent", (*PLAIN, *CHOSEN, "warn_ground")),
    ("warn", (*PLAIN, *CHOSEN, "warn_ground")),
    ("up", ("window",)),
    ("down", ("window",)),
    ("on_selection", ("selection",)),
    ("on_accent", ("accent", "accent_hover")),
    ("window", ("muted", "warn")),
]
SEEN = [
    *((tone, ("window", "selection", "selection_idle")) for tone in {*event_signs.TONES.values(), "down", "up"}),
    *((f"mark_{name}", ("window", "selection", "selection_idle")) for name in COLOUR_NAMES),
    ("field", ("window", "sunken", "header")),
    ("scroll", ("window", "sunken", "header")),
    ("bar", ("window", "sunken")),
    ("down", ("warn_ground",)),
]
IDS = {"argvalues": (LIGHT, DARK), "ids": ("light", "dark")}


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(name: str) -> float:
    colour = QColor(name)
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def too_near(colours: Colours, pairs: list[tuple[str, tuple[str, ...]]], least: float) -> list[str]:
    return [
        f"{ink} on {ground}: {found:.2f}"
        for ink, grounds in pairs
        for ground in grounds
        if (found := contrast(getattr(colours, ink), getattr(colours, ground))) < least
    ]


@pytest.mark.parametrize("colours", **IDS)
def test_what_is_read_stands_out_from_its_ground(colours):
    assert too_near(colours, READ, 4.5) == []


@pytest.mark.parametrize("colours", **IDS)
def test_marks_and_outlines_stand_out_from_their_ground(colours):
    assert too_near(colours, SEEN, 3) == []


@pytest.mark.parametrize("colours", **IDS)
def test_where_the_keyboard_is_differs_from_where_it_is_not(colours):
    """The edge of a button, a field or a card in the accent: against the ground, and against the edge it had."""
    assert too_near(colours, [("accent", ("window", "sunken", "header"))], 3) == []
    assert contrast(colours.accent, colours.edge) >= 3
    assert contrast(colours.text, colours.accent) >= 1.8  # two pixels wide, around a button that is the accent itself


@pytest.mark.parametrize("colours", **IDS)
def test_the_pairs_of_the_style_sheet_can_be_read(colours):
    found = [
        pair
        for rule in re.findall(r"\{((?:[^{}]|\{\w+\})*)\}", STYLE)
        if (pair := (token(rule, "color"), token(rule, "background"))) and all(pair) and "disabled" not in rule
    ]
    assert len(found) > 15
    quiet = {("muted", "chip"), ("muted", "sunken")}
    assert {pair for pair in found if contrast(*(getattr(colours, name) for name in pair)) < 4.5} <= quiet


def token(rule: str, prop: str) -> str:
    hit = re.search(rf"(?:^|[\s;]){prop}:\s*\{{(\w+)\}}", rule)
    return hit[1] if hit else ""


@pytest.mark.parametrize("name", ["Bronze", "Silver", "Gold", "Platinum", *range(6)])
def test_the_name_of_a_tier_can_be_read_on_its_band(name):
    ground = tier_colour(name, 0) if isinstance(name, str) else tier_colour(None, name)
    assert contrast(ink_on(ground), ground) >= 4.5


def test_tokens_hold_every_colour_of_the_window():
    """A colour that is written anywhere else would stay as it is when the theme changes."""
    written = re.compile(
        r"[\"'](#[0-9a-fA-F]{3,8}|rgba?\([^\"']*\))[\"']|QColor\(\s*\d|GlobalColor\.(?!transparent)\w+"
    )
    found = {
        f"{path.name}: {hit[0]}"
        for path in UI.glob("*.py")
        if path.name != "colours.py"
        for hit in written.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == {"reject_bytes.py: QColor(0"}  # no colour at all
    assert re.findall(r"#[0-9a-fA-F]{6}\b", STYLE) == []


def test_no_token_is_left_unused():
    sources = "\n".join(path.read_text(encoding="utf-8") for path in UI.glob("*.py") if path.name != "colours.py")
    unused = {field.name for field in fields(Colours) if not re.search(rf"[\"'{{.]{field.name}\b", sources)}
    assert unused == {f"mark_{name}" for name in COLOUR_NAMES}  # put together from the name of the mark


def test_every_kind_of_event_has_a_sign_of_its_own():
    assert len(event_signs.TONES) == len(set(event_signs.TONES)) > len(set(event_signs.TONES.values()))
