import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from viewer.ui.missing_glyphs import OWN_SIGNS, MissingGlyphs, is_missing

UI = Path(__file__).parents[2] / "viewer" / "ui"
NOWHERE = "\U0010f123"  # of the block that nobody may give a meaning to, so no font has it


@pytest.mark.parametrize("text", ["Alex", "Łukasz Żółć", "… · • – “”"])
def test_what_the_fonts_have_is_not_missing(styled, text):
    assert not is_missing(text)


def test_the_signs_of_the_window_are_in_a_font_that_is_everywhere_on_linux(styled):
    if "DejaVu Sans" not in QFontDatabase.families():
        pytest.skip("DejaVu Sans is not installed")
    assert [sign for sign in OWN_SIGNS if is_missing(sign)] == []


def test_what_no_font_has_is_missing(styled):
    assert is_missing(NOWHERE)
    assert is_missing(f"Alex {NOWHERE}")


def test_the_signs_of_the_window_are_all_known():
    """A sign that is new in a text of the window must stand among those that are looked for."""
    written = set()
    for path in UI.glob("*.py"):
        for text in re.findall(r'"([^"\n]*)"', path.read_text(encoding="utf-8")):
            written |= {letter for letter in text if not letter.isascii() and not letter.isalpha()}
    assert written - set(OWN_SIGNS) - set("\u2026") == set()


def test_it_is_told_once(styled, qtbot):
    glyphs, told = MissingGlyphs(), []
    glyphs.found.connect(lambda: told.append(True))
    glyphs.look_at("Łukasz")
    glyphs.look_at_each("… · •")
    assert told == []
    glyphs.look_at(f"a {NOWHERE}")
    glyphs.look_at(f"b {NOWHERE}\U000f1111")
    assert told == [True]


def test_what_is_never_printed_is_not_missed(styled):
    glyphs, told = MissingGlyphs(), []
    glyphs.found.connect(lambda: told.append(True))
    glyphs.look_at("a\u200d\ufe0f\u202eb\u0007\x85")
    glyphs.look_at("é" * 100_000 + NOWHERE)
    assert told == []
