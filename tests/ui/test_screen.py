from pathlib import Path

import pytest
from PySide6.QtCore import QRect

from viewer.jobs import check_display
from viewer.ui import screen


def test_qt_is_asked_where_its_plug_ins_are(monkeypatch, qapp):
    asked: list[Path] = []
    monkeypatch.setattr(check_display, "display_problem", lambda: None)
    monkeypatch.setattr(check_display, "plugin_problem", asked.append)
    assert screen.screen_problem() is None
    assert (asked[0] / "platforms").is_dir()
    monkeypatch.setattr(check_display, "display_problem", lambda: "There is none.")
    assert screen.screen_problem() == "There is none."


LEFT, RIGHT = QRect(0, 0, 1920, 1040), QRect(1920, 0, 1280, 1000)


@pytest.mark.parametrize(
    ("place", "areas", "found"),
    [
        (QRect(100, 80, 1440, 900), [LEFT], QRect(100, 80, 1440, 900)),
        (QRect(2200, 80, 1000, 900), [LEFT, RIGHT], QRect(2200, 80, 1000, 900)),
        (QRect(2200, 80, 1000, 900), [LEFT], QRect(920, 80, 1000, 900)),
        (QRect(-3000, -2000, 1000, 900), [LEFT, RIGHT], QRect(0, 0, 1000, 900)),
        (QRect(100, -400, 1000, 900), [LEFT], QRect(100, 0, 1000, 900)),
        (QRect(1850, 80, 1000, 900), [LEFT], QRect(920, 80, 1000, 900)),
        (QRect(1500, 80, 1000, 900), [LEFT], QRect(1500, 80, 1000, 900)),
        (QRect(0, 0, 3000, 1000), [LEFT, RIGHT], QRect(0, 0, 3000, 1000)),
        (QRect(0, 0, 3000, 2000), [QRect(0, 24, 320, 156)], QRect(0, 24, 320, 156)),
        (QRect(5, 5, 50, 50), [], QRect(5, 5, 50, 50)),
    ],
    ids=[
        *("in view", "on the second screen", "that is gone", "far away", "above", "out of reach", "half outside"),
        *("across two", "too large", "no screen at all"),
    ],
)
def test_a_window_comes_into_view_and_stays_where_it_can_be(place, areas, found):
    assert screen.into_view(place, areas) == found
    assert screen.into_view(found, areas) == found
