import threading

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.foreign import foreign, unsaid
from tests.ui.test_import_words import PAST
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.remove_import import Removed
from viewer.ui import removal_desk
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.removal_desk import RemovalDesk, removal_words
from viewer.ui.status_line import StatusLine


class Room:
    """A desk over a library from which imports go at a word."""

    def __init__(self, qtbot, monkeypatch, library) -> None:
        self.removed: list[int] = []
        self.error: LibraryProblem | None = None
        self.gate = threading.Event()
        self.gate.set()
        monkeypatch.setattr(removal_desk, "remove_import", self.remove_import)
        self.window, self.status, self.notice = QWidget(), StatusLine(), NoticeBar()
        for part in (self.window, self.status, self.notice):
            qtbot.addWidget(part)
        self.desk = RemovalDesk(library, self.status, self.notice)

    def remove_import(self, library, number, should_stop) -> Removed:
        while not self.gate.wait(0.005):
            if should_stop():
                raise Cancelled("Stopped.")
        if self.error is not None:
            raise self.error
        self.removed.append(number)
        return Removed(1, 902, 80, 1, read_on=number - 7)


@pytest.fixture
def room(qtbot, styled, monkeypatch, tmp_path):
    made = Room(qtbot, monkeypatch, tmp_path / "library.db")
    yield made
    made.desk.close()


def test_it_is_asked_before_and_told_afterwards(room, qtbot):
    box = room.desk.ask(room.window, PAST)
    assert box.text() == "Remove the import of 2 files?"
    assert box.defaultButton().text() == "Keep"
    assert room.removed == []
    told: list[bool] = []
    room.desk.told.connect(lambda words, working: told.append(working))
    with qtbot.waitSignal(room.desk.removed):
        next(button for button in box.buttons() if button.text() == "Remove").click()
    assert (room.removed, told) == ([7], [True, False])
    assert room.notice.words() == (
        "Removed the import of 2 files: 902 events, 80 deliveries and 1 rejected record went."
    )
    assert room.status.task_words() == ""


def test_what_later_imports_read_on_is_told(room, qtbot):
    with qtbot.waitSignal(room.desk.removed):
        room.desk.run(8, "a.json")
    assert room.notice.words().endswith(" went. What later imports had read on in its files went too.")


def test_keeping_removes_nothing(room):
    box = room.desk.ask(room.window, PAST)
    box.escapeButton().click()
    assert (room.removed, room.notice.words()) == ([], "")


def test_a_removal_can_be_stopped(room, qtbot):
    room.desk.cancel()
    assert room.notice.words() == ""
    room.gate.clear()
    room.desk.run(7, "a.json")
    assert room.status.task_words().startswith("Removing the import of a.json")
    room.desk.run(8, "b.json")
    assert room.notice.words().startswith("An import is being removed already")
    room.desk.cancel()
    assert room.notice.words() == "Stopped. Nothing was removed."
    assert room.status.task_words() == ""
    assert room.removed == []


def test_a_problem_is_said_and_the_import_stays(room, qtbot):
    room.error = LibraryProblem("Another program writes to the library. Try again when it has ended.")
    room.desk.run(7, "a.json")
    qtbot.waitUntil(lambda: room.notice.words().startswith("Another program writes"))
    assert room.notice.property("tone") == "problem"


def test_what_goes_and_what_stays_is_said_with_figures():
    assert removal_words(PAST).startswith("It brought 902 events, 80 deliveries and 10 rejected records; they go.")
    assert "Events that other imports brought too stay" in removal_words(PAST)
    assert "A later import read on in the same files" in removal_words(PAST, read_on=True)
    empty = PAST._replace(report={})
    assert removal_words(empty).startswith("It brought nothing; ")


def test_what_goes_and_what_stays_is_said_in_the_language_in_use():
    with foreign():
        assert unsaid(removal_words(PAST, read_on=True)) == []
