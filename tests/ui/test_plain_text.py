from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from viewer.ui import plain_text

EVIL = '<img src="/tmp/probe.png"><b>x</b>'


def test_a_label_shows_markup_as_text(qtbot):
    label = plain_text.PlainLabel(EVIL)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == EVIL


def test_an_elided_label_gives_way(qtbot):
    label = plain_text.ElidedLabel("a very long name of a file that does not fit at all")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    label.grab()
    assert label.minimumSizeHint().width() == 24


def test_a_block_is_as_high_as_its_text(qtbot):
    label = plain_text.PlainLabel()
    qtbot.addWidget(label)
    label.set_block("one two three four five six seven eight nine ten", 80)
    assert label.width() == 80
    assert label.height() > 3 * label.fontMetrics().height()


def test_tooltips_are_escaped_and_bounded(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    plain_text.tooltip(button, EVIL)
    assert "<img" not in button.toolTip()
    assert button.accessibleDescription() == EVIL
    assert len(plain_text.tooltip_text("x" * 5000)) < 600
    assert plain_text.tooltip_text("") == ""


def test_a_message_is_plain_and_its_action_runs(qtbot):
    ran = []
    box = plain_text.message(None, "Title", EVIL, "more", ("Do it", lambda: ran.append(1)))
    qtbot.addWidget(box)
    assert box.textFormat() == Qt.TextFormat.PlainText
    action = next(button for button in box.buttons() if button.text() == "Do it")
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert ran == [1]


def test_a_message_asks_and_leaves_things_as_they_are_by_default(qtbot, styled):
    done: list[int] = []
    act = ("Remove", lambda: done.append(1))
    box = plain_text.message(None, "Remove", "Remove <b>it</b>?", "It goes.", act, leave="Keep")
    qtbot.addWidget(box)
    titles = {button.text(): button for button in box.buttons()}
    assert set(titles) == {"Remove", "Keep"}
    assert box.defaultButton() is titles["Keep"] is box.escapeButton()
    titles["Remove"].click()
    assert done == [1]
