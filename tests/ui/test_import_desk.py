import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from viewer.ui.import_desk import ImportDesk
from viewer.ui.import_process import ImportProcess
from viewer.ui.new_events import NewEvents
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.status_line import StatusLine


class Room:
    """An import desk with its parts."""

    def __init__(self, qtbot, library: Path) -> None:
        self.status, self.notice = StatusLine(), NoticeBar()
        qtbot.addWidget(self.status)
        qtbot.addWidget(self.notice)
        self.new = NewEvents(NoticeBar())
        qtbot.addWidget(self.new._bar)
        self.refreshes: list[int] = []
        self.new.refresh_asked.connect(lambda: self.refreshes.append(1))
        self.desk = ImportDesk(library, self.status, self.notice, self.new)

    def actions(self) -> dict[str, QPushButton]:
        return {button.text(): button for button in self.notice.buttons()}

    def speak(self, process: ImportProcess, program: str) -> None:
        process._program = [sys.executable, "-c", program]


@pytest.fixture
def room(qtbot, styled, tmp_path):
    made = Room(qtbot, tmp_path / "library.db")
    yield made
    made.desk.close()


def test_an_import_is_told_from_start_to_end(room, qtbot):
    room.speak(room.desk.process, 'print(\'{"report": {"import": 7, "events": 5, "rejects": 1}}\')')
    with qtbot.waitSignal(room.desk.ended):
        room.desk.run([Path("a.json")])
        assert room.status.task_words().startswith("Importing a.json")
    assert room.notice.words() == "Imported 5 events, 1 rejected from a.json."
    assert room.status.task_words() == ""
    assert room.refreshes == [1]
    assert list(room.actions()) == ["Report", "Show rejected", "Undo"]
    with qtbot.waitSignal(room.desk.rejects_asked):
        room.actions()["Show rejected"].click()


def test_its_report_and_its_end_are_asked_for_by_number(room, qtbot):
    report = {"import": 7, "events": 5}
    room.desk._finished(report)
    assert list(room.actions()) == ["Report", "Undo"]
    with qtbot.waitSignal(room.desk.report_asked) as asked:
        room.actions()["Report"].click()
    assert asked.args == [7]
    room.desk._finished(report)
    with qtbot.waitSignal(room.desk.undo_asked) as asked:
        room.actions()["Undo"].click()
    assert asked.args == [7, ""]
    room.desk._finished({"known": 5})
    assert list(room.actions()) == []


def test_new_rows_are_told_as_they_are_stored(room):
    arrived: list[tuple[int, bool]] = []
    room.new.arrived = lambda events, first: arrived.append((events, first))
    room.desk._committed(30)
    room.desk._committed(37)
    assert arrived == [(30, True), (7, False)]


def test_cancel_and_failure_are_calm(room, qtbot):
    room.speak(room.desk.process, "import time; time.sleep(60)")
    room.desk.run([Path("a.json")])
    with qtbot.waitSignal(room.desk.ended):
        room.desk.cancel()
    assert room.notice.words().startswith("Import cancelled.")
    assert list(room.actions()) == []
    room.desk._stored = 5
    room.desk._cancelled()
    assert list(room.actions()) == ["Imports…"]
    room.speak(room.desk.process, 'print(\'{"error": "The disk is full. Free some space."}\')')
    with qtbot.waitSignal(room.desk.ended):
        room.desk.run([Path("a.json")])
    assert room.notice.words() == "The disk is full. Free some space."
    assert room.notice.property("tone") == "problem"


def test_progress_is_shown(room):
    room.desk._progressed({"source": "a.log", "bytes": 1, "size": 2})
    assert room.status.task_words() == "Importing a.log 50 %"
