from dataclasses import replace
from datetime import UTC

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.foreign import foreign, unsaid
from viewer.domain.time_steps import stretches
from viewer.domain.times import parse_time
from viewer.jobs.summarise import Covered, Histogram
from viewer.ui.time_strip import TimeStrip, step_words

START, END = parse_time("2024-05-01"), parse_time("2024-08-01")
CUT = stretches(START, END, 100, UTC)
SHOWN = Histogram(CUT, (5,) * len(CUT), 0, 0, 0, (START, END))


@pytest.fixture
def strip(qtbot, styled):
    made = TimeStrip()
    qtbot.addWidget(made)
    made.resize(800, 70)
    return made


def words(strip: TimeStrip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel)]


def button(strip: TimeStrip) -> QPushButton:
    return strip.findChildren(QPushButton)[0]


def test_it_is_there_only_with_something_to_show(strip):
    assert strip.isHidden()
    strip.show_histogram(SHOWN, UTC)
    assert not strip.isHidden()
    assert words(strip) == ["1 May 2024", "each bar a day", "1 Aug 2024"]
    assert button(strip).isHidden()
    strip.show_histogram(None, UTC)
    assert strip.isHidden()


def test_what_no_bar_shows_is_said(strip):
    strip.show_histogram(replace(SHOWN, before=1200, behind=3, untimed=1), UTC)
    strip.show_covered(Covered(CUT, (False, *(True,) * (len(CUT) - 1))))
    said = words(strip)[1]
    assert (
        said == "each bar a day · 1,200 earlier · 3 later · 1 event without a time · hatched: not covered by any source"
    )
    strip.show_histogram(replace(SHOWN, untimed=12), UTC)
    assert "12 events without a time" in words(strip)[1]


def test_all_time_is_one_click_away(strip, qtbot):
    strip.show_histogram(SHOWN, UTC)
    strip.show_range((START, None))
    assert not button(strip).isHidden()
    views, ranges = [], []
    strip.histogram.view_chosen.connect(views.append)
    strip.histogram.range_chosen.connect(lambda *ends: ranges.append(ends))
    button(strip).click()
    assert (views[-1], ranges) == ((START, END), [(None, None)])


@pytest.mark.parametrize(
    ("unit", "size", "said"),
    [
        ("second", 1, "a second"),
        ("second", 15, "15 seconds"),
        ("second", 900, "15 minutes"),
        ("second", 3600, "an hour"),
        ("second", 43_200, "12 hours"),
        ("day", 1, "a day"),
        ("day", 7, "a week"),
        ("month", 1, "a month"),
        ("month", 12, "a year"),
        ("month", 120, "10 years"),
    ],
)
def test_widths_in_words(unit, size, said):
    assert step_words(unit, size) == said


@pytest.mark.parametrize("unit", ["second", "day", "month"])
@pytest.mark.parametrize("size", [1, 7, 12, 60, 3600])
def test_every_width_is_said_in_the_language_in_use(unit, size):
    with foreign():
        assert unsaid(step_words(unit, size)) == []
