import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from viewer.domain.query_help import ASKING, WRITING, topics
from viewer.ui.plain_text import PlainLabel
from viewer.ui.query_help import QueryHelp


@pytest.fixture
def help_window(qtbot, styled):
    made = QueryHelp()
    qtbot.addWidget(made)
    made.open_beside()
    return made


def _texts(window) -> set[str]:
    return {label.text() for label in window.findChildren(PlainLabel) if label.isVisible()}


def test_every_line_is_there_as_plain_text(help_window):
    texts = _texts(help_window)
    for topic in topics():
        assert {topic.form, topic.words} <= texts
    assert {WRITING.upper(), ASKING.upper()} <= texts
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in help_window.findChildren(PlainLabel))
    assert not help_window.isModal()


def test_typing_finds_lines_and_their_sections(help_window, qtbot):
    qtbot.keyClicks(help_window.findChild(QLineEdit), "tier before id")
    texts = _texts(help_window)
    assert "from_id:" in texts
    assert "email:" not in texts
    assert WRITING.upper() not in texts
    qtbot.keyClicks(help_window.findChild(QLineEdit), " zzz")
    assert "Nothing here has these words." in _texts(help_window)
    help_window.findChild(QLineEdit).clear()
    assert "email:" in _texts(help_window)


def test_an_example_is_tried_by_a_click_or_a_key(help_window, qtbot):
    button = next(one for one in help_window.findChildren(QPushButton) if one.text() == "event:upgraded,downgraded")
    for act in (
        lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton),
        lambda: (button.setFocus(), qtbot.keyClick(button, Qt.Key.Key_Space)),
    ):
        with qtbot.waitSignal(help_window.tried) as said:
            act()
        assert said.args == ["event:upgraded,downgraded"]
