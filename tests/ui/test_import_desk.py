import sys
from pathlib import Path

import pytest

from viewer.ui.import_desk import ImportDesk
from viewer.ui.import_process import ImportProcess
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.status_line import StatusLine


class Room:
    """An import desk with its parts."""

    def __init__(self, qtbot, library: Path) -> None:
        self.status, self.notice = StatusLine(), NoticeBar()
        qtbot.addWidget(self.status)
        qtbot.addWidget(self.notice)
        self.reading = False
        self.tops: list[int] = []
        self.refreshes: list[int] = []
        self.desk = ImportDesk(library, self.status, self.notice)
        self.desk.is_reading = lambda: self.reading
        self.desk.to_the_top = lambda: self.tops.append(1)
        self.desk.refresh_asked.connect(lambda: self.refreshes.append(1))

    def speak(self, process: ImportProcess, program: str) -> None:
        process._program = [sys.executable, "-c", program]


@pytest.fixture
def room(qtbot, styled, tmp_path):
    made = Room(qtbot, tmp_path / "library.db")
    yield made
    made.desk.close()


def test_an_import_is_told_from_start_to_end(room, qtbot):
    room.speak(room.desk.process, 'print(\'{"report": {"events": 5, "rejects": 1}}\')')
    with qtbot.waitSignal(room.desk.ended):
        room.desk.run([Path("a.json")])
        assert room.status.task_words().startswith("Importing a.json")
    assert room.notice.words() == "Imported 5 events, 1 rejected from a.json."
    assert room.status.task_words() == ""
    assert room.refreshes == [1]
    with qtbot.waitSignal(room.desk.rejects_asked):
        room.notice._button.click()


def test_new_rows_are_shown_at_once_to_who_does_not_read(room, qtbot):
    room.desk._committed(37)
    assert room.desk.is_running()
    qtbot.waitUntil(lambda: room.refreshes == [1])
    assert room.notice.words() == ""


def test_new_rows_wait_while_somebody_reads(room, qtbot):
    room.reading = True
    room.desk._committed(30)
    room.desk._committed(37)
    qtbot.waitUntil(lambda: room.notice.words() == "37 new events.")
    assert room.refreshes == []
    room.notice._button.click()
    assert room.tops == [1]
    room.desk._finished({"events": 37})
    assert room.notice.words() == "Imported 37 events from . 37 new events not shown yet."
    room.desk.asking()
    room.desk.seen()
    room.desk._finished({"events": 37})
    assert "not shown" not in room.notice.words()


def test_cancel_and_failure_are_calm(room, qtbot):
    room.speak(room.desk.process, "import time; time.sleep(60)")
    room.desk.run([Path("a.json")])
    with qtbot.waitSignal(room.desk.ended):
        room.desk.cancel()
    assert room.notice.words().startswith("Import cancelled.")
    room.speak(room.desk.process, 'print(\'{"error": "The disk is full. Free some space."}\')')
    with qtbot.waitSignal(room.desk.ended):
        room.desk.run([Path("a.json")])
    assert room.notice.words() == "The disk is full. Free some space."
    assert room.notice.property("tone") == "problem"


def test_progress_is_shown(room):
    room.desk._progressed({"source": "a.log", "bytes": 1, "size": 2})
    assert room.status.task_words() == "Importing a.log 50 %"


def test_what_is_stored_while_the_table_reads_stays_announced(room):
    room.reading = True
    room.desk._committed(30)
    room.desk.asking()
    room.desk._committed(37)
    room.desk.seen()
    room.desk._finished({"events": 37})
    assert "7 new events not shown yet" in room.notice.words()
