import xml.etree.ElementTree as xml
from datetime import UTC

import pytest
from PySide6.QtGui import QImage

from tests.history.made import at
from tests.ui.stories import SKIPPED, elsewhere, story, whole, with_gap
from viewer.errors import ExportProblem
from viewer.history.lanes import lanes_of
from viewer.ui import theme
from viewer.ui.history_picture import Picture, save_picture
from viewer.ui.history_places import Places
from viewer.ui.tier_colours import tier_colour


def picture_of(told, title: str = "Alex Doe · Silver", width: int = 800) -> Picture:
    lanes = lanes_of(told.history, at("2024-09-01T00:00:00Z"))
    return Picture(title, lanes, lanes.first, lanes.last, UTC, 5, width)


def test_a_png_is_twice_as_sharp_and_has_the_colours(styled, tmp_path):
    target = tmp_path / "chart.png"
    save_picture(picture_of(story(whole(), SKIPPED)), target, as_svg=False)
    image = QImage(str(target))
    assert (image.width(), image.height()) == (1600, 2 * (Places(1).height + 50))
    seen = {image.pixelColor(x, y).name() for x in range(0, 1600, 3) for y in range(0, image.height(), 3)}
    assert {tier_colour(name, 0).name() for name in ("Silver", "Gold", "Platinum")} <= seen
    assert theme.colour("window").name() in seen


def test_an_svg_has_texts_and_can_be_read_by_any_program(styled, tmp_path):
    target = tmp_path / "chart.svg"
    save_picture(picture_of(story([*with_gap(), *elsewhere()]), "<b>佐藤 & 花子\u202e\x00\ud800"), target, as_svg=True)
    root = xml.parse(target).getroot()
    texts = [text for one in root.iter() if (text := (one.text or "").strip())]
    assert any("<b>佐藤 & 花子⟨U+202E⟩" in text for text in texts)
    assert any(text.startswith("Bronze") for text in texts)
    assert tier_colour("Bronze", 0).name() in target.read_text("utf-8")


def test_small_windows_make_no_small_pictures(styled, tmp_path):
    save_picture(picture_of(story(whole()), width=40), tmp_path / "chart.png", as_svg=False)
    assert QImage(str(tmp_path / "chart.png")).width() == 960


def test_what_cannot_be_written_is_told(styled, tmp_path):
    with pytest.raises(ExportProblem, match="cannot be written"):
        save_picture(picture_of(story(whole())), tmp_path / "no" / "chart.png", as_svg=False)
