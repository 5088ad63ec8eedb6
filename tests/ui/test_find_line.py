import pytest
from PySide6.QtCore import Qt

from viewer.ui.find_line import FindLine

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def line(qtbot, styled):
    made = FindLine("Find in details")
    qtbot.addWidget(made)
    made.show()
    return made


def test_words_are_asked_for_as_they_are_typed(line, qtbot):
    asked: list[str] = []
    line.asked.connect(asked.append)
    qtbot.keyClicks(line.box, "ab")
    assert asked == ["a", "ab"]
    assert line.words() == "ab"


@pytest.mark.parametrize(
    ("place", "total", "more", "words"),
    [
        (3, 12, False, "3 of 12"),
        (0, 12, False, "12 places"),
        (0, 1, False, "1 place"),
        (0, 0, False, "nothing found"),
        (1, 10_000, True, "1 of 10,000+"),
        (0, 10_000, True, "10,000+ places"),
    ],
)
def test_where_one_is_among_what_was_found(line, place, total, more, words):
    line.say(place, total, more)
    assert line.count.isHidden()
    line.box.setText("x")
    line.say(place, total, more)
    assert line.count.text() == words
    assert line.box.accessibleDescription() == words
    assert line.count.isVisible()


def test_keys_step_empty_and_leave(line, qtbot):
    steps: list[int] = []
    left: list[bool] = []
    line.stepped.connect(steps.append)
    line.left.connect(lambda: left.append(True))
    line.box.setText("x")
    qtbot.keyClick(line.box, Qt.Key.Key_Return)
    qtbot.keyClick(line.box, Qt.Key.Key_Enter, SHIFT)
    assert steps == [1, -1]
    qtbot.keyClick(line.box, Qt.Key.Key_Escape)
    assert (line.words(), left) == ("", [])
    qtbot.keyClick(line.box, Qt.Key.Key_Escape)
    qtbot.keyClick(line.box, Qt.Key.Key_Down)
    assert len(left) == 2


def test_starting_takes_the_keyboard_and_offers_the_words(line, qtbot):
    line.box.setText("gold")
    with qtbot.waitActive(line):
        line.activateWindow()
    line.start()
    assert line.box.hasFocus()
    assert line.box.selectedText() == "gold"
