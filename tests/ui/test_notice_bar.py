from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from viewer.ui.notice_bar import NoticeBar


def test_one_sentence_and_its_buttons(qtbot, styled):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    assert bar.words() == ""
    done: list[int] = []
    bar.say("37 new events.", actions=[("Show", lambda: done.append(1)), ("Hide & seek", lambda: done.append(2))])
    assert bar.words() == "37 new events."
    assert [button.text() for button in bar.buttons()] == ["Show", "Hide && seek"]
    qtbot.mouseClick(bar.buttons()[0], Qt.MouseButton.LeftButton)
    assert done == [1]
    assert (bar.words(), bar.buttons()) == ("", [])
    bar.say("Done.")
    assert bar.buttons() == []


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


def test_what_it_says_is_spoken_at_once(qtbot, styled, monkeypatch):
    said = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append((event.message(), event.politeness()))
    )
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.say("413 events were imported.")
    bar.say("The file cannot be read.", "problem")
    polite, urgent = QAccessible.AnnouncementPoliteness.Polite, QAccessible.AnnouncementPoliteness.Assertive
    assert said == [("413 events were imported.", polite), ("The file cannot be read.", urgent)]


def test_what_can_wait_is_said_once_the_bar_is_free(qtbot, styled):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    closed: list[int] = []
    with qtbot.waitExposed(bar):
        bar.say("The last window ended badly.", "problem", [("Go on", lambda: bar.say("Gone on."))])
    bar.say_when_free("Letters are missing.", lambda: closed.append(1))
    bar.buttons()[0].click()
    assert bar.words() == "Gone on."
    qtbot.waitUntil(lambda: bar._waiting is not None)
    close = next(button for button in bar.findChildren(QPushButton) if button.accessibleName().startswith("Close"))
    close.click()
    qtbot.waitUntil(lambda: bar.words() == "Letters are missing.")
    assert closed == []
    close.click()
    assert (closed, bar.words()) == ([1], "")
    bar.say("Done.")
    close.click()
    assert closed == [1]


def test_in_a_narrow_window_the_buttons_stand_below_the_words(qtbot, styled):
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.say("From the next window on, everything is in this language.", actions=[("Open the window again", int)])
    bar.resize(700, 60)
    button, words = bar.buttons()[0], bar._words
    qtbot.waitUntil(lambda: button.mapTo(bar, button.rect().topLeft()).x() >= words.geometry().right())
    bar.resize(320, 90)
    qtbot.waitUntil(lambda: button.mapTo(bar, button.rect().topLeft()).y() >= words.geometry().bottom())
    assert words.width() >= 240
    assert button.width() >= button.sizeHint().width()


def test_a_click_leaves_the_keyboard_where_it_is(qtbot, styled):
    window = QWidget()
    other, bar = QLineEdit(), NoticeBar()
    box = QVBoxLayout(window)
    box.addWidget(other)
    box.addWidget(bar)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    bar.say("5 new events.", actions=[("Show", int)])
    qtbot.mouseClick(bar.buttons()[0], Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert other.hasFocus()
