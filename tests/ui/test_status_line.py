import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.foreign import foreign, foreign_text, left
from viewer.ui.plain_text import PlainLabel
from viewer.ui.status_line import StatusLine


@pytest.fixture
def line(qtbot, styled):
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(900, 28)
    made.show()
    return made


def texts(line: StatusLine) -> list[str]:
    return [part.text() for part in line.findChildren(PlainLabel) + line.findChildren(QPushButton) if part.isVisible()]


def test_what_the_library_holds(line):
    line.show_events(1_000_000)
    line.show_rejects(12)
    line.show_zone("America/New_York")
    assert texts(line) == ["1,000,000 events", "12 rejected", "America/New York"]
    line.show_events(1)
    line.show_rejects(0)
    assert texts(line) == ["1 event", "America/New York"]


def test_a_task_comes_and_goes(line, qtbot):
    line.show_task("Importing a.log", 62, 100, "62 % · 84,000 events/s")
    assert line.task_words() == "Importing a.log 62 % · 84,000 events/s"
    assert (line._bar.value(), line._bar.maximum()) == (620, 1000)
    line.show_task("Importing -", 62, 0, "")
    assert line._bar.maximum() == 0
    cancel = next(button for button in line.findChildren(QPushButton) if button.text() == "Cancel")
    with qtbot.waitSignal(line.cancelled):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    line.hide_task()
    assert line.task_words() == ""


def test_rejects_and_zone_are_buttons(line, qtbot):
    line.show_rejects(3)
    buttons = {button.text(): button for button in line.findChildren(QPushButton)}
    with qtbot.waitSignal(line.rejects_asked):
        qtbot.mouseClick(buttons["3 rejected"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(line.zone_asked):
        qtbot.mouseClick(buttons["UTC"], Qt.MouseButton.LeftButton)


def test_what_is_followed_is_shown_with_a_way_to_stop(line, qtbot):
    line.show_following("hooks.ndjson", "37 new")
    assert line.following_words() == "Following hooks.ndjson · 37 new"
    stop = next(button for button in line.findChildren(QPushButton) if button.text() == "Stop")
    assert stop.accessibleName() == "Stop following hooks.ndjson"
    with qtbot.waitSignal(line.stop_asked):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    line.show_following("", "")
    assert line.following_words() == ""


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        line = StatusLine()
        qtbot.addWidget(line)
        line.show_events(1_000_000)
        line.show_rejects(12)
        line.show_following("a.log", "")
        line.show_zone("UTC")
        assert left(line, "log UTC") == []
        assert foreign_text("{n} events").replace("{n}", "1.000.000") in [
            label.text() for label in line.findChildren(PlainLabel)
        ]
