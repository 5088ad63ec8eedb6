from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.test_writing_task import Letter
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.status_line import StatusLine
from viewer.ui.writing_desk import WritingDesk


class Shown:
    """The parts of a window that such a desk talks to."""

    def __init__(self, qtbot) -> None:
        self.window = QWidget()
        self.status, self.notice = StatusLine(), NoticeBar()
        for one in (self.window, self.status, self.notice):
            qtbot.addWidget(one)


@pytest.fixture
def shown(qtbot, styled):
    return Shown(qtbot)


@pytest.fixture
def task(shown):
    desk = WritingDesk(shown, "No letter was written.", shown.window)
    made = Letter(Path("library.db"), desk)
    desk._watch(made)
    shown.status.show_task("Writing a letter", 1, 2, "half")
    return made


def test_what_failed_is_said_as_a_problem_in_place_of_the_progress(shown, task):
    task.failed.emit("There is no paper.")
    assert (shown.status.task_words(), shown.notice.words()) == ("", "There is no paper.")


def test_who_cancels_in_the_status_line_is_told_what_is_left(shown, task):
    shown.status.cancelled.emit()
    assert (shown.status.task_words(), shown.notice.words()) == ("", "No letter was written.")
