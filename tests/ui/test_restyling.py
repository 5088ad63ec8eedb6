"""A theme that changes while the window runs: what is open then looks as if it had begun with that theme."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from viewer.ui import theme
from viewer.ui.colours import DARK, LIGHT, Colours
from viewer.ui.main_window import MainWindow

DIALOGS = ("rejects", "imports", "export", "case_file", "as_of", "customer", "cohort", "ladder", "add_field")
DIALOGS += ("zone_other", "shortcuts", "query_help", "about", "licences", "palette", "save_view", "go_to_time")
# Not the texts, whose edges have every shade between them and their ground.
TOLD_BY = ("window", "sunken", "header", "chip", "hover", "selection", "selection_idle", "bar", "found", "warn_ground")
TOLD_BY += ("accent", "up", "down", "warn", "mark_red")
STRAY = 5  # where two colours run into each other, a pixel may hit a third


@pytest.fixture
def window(qtbot, styled, settings, sample):
    made = MainWindow(sample, settings)
    qtbot.addWidget(made)
    made.resize(1300, 860)
    with qtbot.waitSignal(made.rested, timeout=20_000):
        made.show()
    yield made
    for dialog in beside(made):
        dialog.close()
    made.close()
    theme.choose("light")
    theme.apply(styled)


def beside(window: MainWindow) -> list[QWidget]:
    """The dialogs and the palette of commands, as far as they are open."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
    return [one for one in (*found, window.commanding._palette) if one is not None and one.isVisible()]


def left_over(shown: QWidget, other: Colours) -> dict[str, int]:
    """How many pixels have a colour that only the other theme has."""
    image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(image.constBits()).cast("I"))
    found = {name: pixels[QColor(getattr(other, name)).rgb()] for name in TOLD_BY}
    found["window"] -= pixels.total() // 100  # white is in pictures, and the text of what is chosen in the dark
    found["header"] -= 200  # a shade at the edges of that text; a head itself has thousands
    return {name: count for name, count in found.items() if count > STRAY}


def test_the_window_leaves_no_colour_of_the_other_theme(window, qtbot):
    with qtbot.waitSignal(window.rested, timeout=20_000):
        window.parts.search.setText("tier:gold")
    window.parts.notice.say("Imported.", actions=[("Report", lambda: None)])
    window.parts.table.selectRow(1)
    window.marks.mark("red", False)
    qtbot.waitUntil(lambda: window.parts.history.chart.selected() is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not window.notes.strip.marks["event"].isHidden(), timeout=20_000)
    for tab in range(window.parts.details.tabs.count()):
        window.parts.details.tabs.setCurrentIndex(tab)
        assert left_over(window, DARK) == {}
    for tab in range(window.parts.details.tabs.count()):
        window.parts.details.tabs.setCurrentIndex(tab)
        window.choices.choose_theme("dark")
        assert left_over(window, LIGHT) == {}
        window.choices.choose_theme("light")
        assert left_over(window, DARK) == {}


def test_what_is_open_beside_it_leaves_none_either(window, qtbot):
    opened: dict[str, QWidget] = {}
    for key in DIALOGS:
        window.actions_by_key[key].trigger()
        qtbot.waitUntil(lambda: len(beside(window)) > len(opened), timeout=20_000)
        (opened[key],) = set(beside(window)) - set(opened.values())
    for choice, other in (("dark", LIGHT), ("light", DARK)):
        window.choices.choose_theme(choice)
        left = {key: found for key, shown in opened.items() if (found := left_over(shown, other))}
        assert left == {}, choice


def test_the_system_changing_its_scheme_is_followed_at_once(window, monkeypatch):
    window.choices.choose_theme("system")
    monkeypatch.setattr(theme, "current", lambda: DARK)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert left_over(window, LIGHT) == {}
