import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QProcess

from viewer.ui.follow_desk import FollowDesk
from viewer.ui.new_events import NewEvents
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.status_line import StatusLine

TALKING = 'import time\nprint(\'{"committed": {"events": 37}}\', flush=True)\ntime.sleep(60)'
ROTATED = 'import time\nprint(\'{"note": "The log was rotated."}\', flush=True)\ntime.sleep(60)'


class Room:
    """A desk for following with its parts."""

    def __init__(self, qtbot, library: Path) -> None:
        self.status, self.notice, self.bar = StatusLine(), NoticeBar(), NoticeBar()
        for part in (self.status, self.notice, self.bar):
            qtbot.addWidget(part)
        self.new = NewEvents(self.bar)
        self.new.is_reading = lambda: True
        self.desk = FollowDesk(library, self.status, self.notice, self.new)

    def speak(self, program: str) -> None:
        self.desk.program = [sys.executable, "-c", program]


@pytest.fixture
def room(qtbot, styled, tmp_path):
    made = Room(qtbot, tmp_path / "library.db")
    made.speak(TALKING)
    yield made
    made.new.close()
    made.desk.close()


def test_a_log_is_followed_until_it_is_stopped(room, qtbot):
    room.desk.follow([Path("hooks.ndjson")])
    assert room.status.following_words() == "Following hooks.ndjson"
    qtbot.waitUntil(lambda: room.status.following_words() == "Following hooks.ndjson · 37 new")
    qtbot.waitUntil(lambda: room.bar.words() == "37 new events.")
    room.desk.follow([Path("hooks.ndjson")])
    assert room.notice.words() == "hooks.ndjson is followed already."
    assert room.desk.ask_stop(QPoint(0, 0)) is None
    assert room.notice.words() == "Stopped following hooks.ndjson. 37 events came in meanwhile."
    assert (room.status.following_words(), room.desk.names()) == ("", [])


def test_several_logs_are_one_entry_and_a_menu_asks_which(room, qtbot):
    room.desk.follow([Path("a.log"), Path("b.log"), Path("c & d.log")])
    qtbot.waitUntil(lambda: room.status.following_words() == "Following 3 logs · 111 new")
    menu = room.desk.ask_stop(QPoint(300, 300))
    titles = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert titles == [
        *(f"Stop following {name}" for name in ("a.log", "b.log", "c && d.log")),
        "Stop following all 3 logs",
    ]
    menu.actions()[1].trigger()
    assert room.desk.names() == ["a.log", "c & d.log"]
    menu.actions()[-1].trigger()
    assert room.desk.names() == []
    assert room.notice.words() == "Stopped following 2 logs. 74 events came in meanwhile."
    menu.close()


def test_what_happens_to_a_log_is_said(room, qtbot):
    room.speak(ROTATED)
    room.desk.follow([Path("a.log")])
    qtbot.waitUntil(lambda: room.notice.words() == "The log was rotated.")


def test_a_crash_is_said_calmly_and_can_be_mended(room, qtbot):
    room.speak("import os; os._exit(3)")
    room.desk.follow([Path("a.log")])
    qtbot.waitUntil(lambda: room.notice.words() != "")
    assert room.notice.words() == "Following a.log ended unexpectedly. What was read so far is kept."
    assert room.desk.names() == []
    room.speak(TALKING)
    again = room.notice.buttons()[0]
    assert again.text() == "Follow again"
    again.click()
    assert room.desk.names() == ["a.log"]
    assert room.notice.words() == ""


def test_nothing_is_followed_any_more_after_the_window(room, qtbot):
    room.desk.follow([Path("a.log")])
    qtbot.waitUntil(lambda: "37 new" in room.status.following_words())
    (process,) = room.desk.findChildren(QProcess)
    room.desk.close()
    assert process.state() == QProcess.ProcessState.NotRunning


def test_while_the_library_is_cleaned_nothing_is_followed_and_then_it_goes_on(room, qtbot):
    room.desk.follow([Path("hooks.ndjson")])
    qtbot.waitUntil(lambda: room.status.following_words().endswith("37 new"))
    room.desk.hold()
    assert (room.desk.names(), room.notice.words()) == ([], "")
    qtbot.waitUntil(room.desk.is_held)
    room.desk.release()
    assert room.desk.names() == ["hooks.ndjson"]
    assert not room.desk.is_held()
