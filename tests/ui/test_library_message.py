from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QWidget

from viewer.jobs.sort_out_files import Opened
from viewer.ui import library_message

ONE, TWO = Path("/data/june.tierlibrary"), Path("/data/july.tierlibrary")


@pytest.fixture
def window(qtbot, styled):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def started(monkeypatch):
    words: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda program, arguments: words.append(arguments) or (True, 1))
    return words


def press(box, title: str) -> None:
    next(button for button in box.buttons() if button.text() == title).click()


def test_a_library_is_offered_to_be_opened(window, started):
    box = library_message.tell(window, Opened([], [ONE]))
    assert box.text() == "june.tierlibrary is a library of Tier Viewer, not a capture."
    press(box, "Open library")
    assert [words[-3:] for words in started] == [["open", "--library", str(ONE)]]


def test_closing_the_message_opens_nothing(window, started):
    box = library_message.tell(window, Opened([], [ONE, TWO]))
    assert box.text() == "2 of these files are libraries of Tier Viewer, not captures."
    press(box, "Close")
    assert started == []
    press(library_message.tell(window, Opened([], [ONE, TWO])), "Open libraries")
    assert [words[-1] for words in started] == [str(ONE), str(TWO)]


def test_the_library_of_the_window_itself(window, started):
    box = library_message.tell(window, Opened([], [], already_open=True))
    assert box.text() == "This library is open in this window already."
    assert [button.text() for button in box.buttons()] == ["Close"]
