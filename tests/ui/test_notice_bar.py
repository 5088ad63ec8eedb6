from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from viewer.ui.notice_bar import NoticeBar


def test_one_sentence_one_button(qtbot, styled):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    assert bar.words() == ""
    done: list[int] = []
    bar.say("37 new events.", action=("Show", lambda: done.append(1)))
    assert bar.words() == "37 new events."
    show = next(button for button in bar.findChildren(QPushButton) if button.text() == "Show")
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert bar.words() == ""


def test_it_can_be_closed_and_takes_the_tone(qtbot, styled):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.say("The file\ncannot be read.", "problem")
    assert bar.words() == "The file⏎cannot be read."
    assert bar.property("tone") == "problem"
    close = next(button for button in bar.findChildren(QPushButton) if button.accessibleName().startswith("Close"))
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    bar.restyle()
