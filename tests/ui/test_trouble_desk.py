import threading
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow

from viewer import logs
from viewer.bugs import Bug, Failure, Place
from viewer.jobs.bug_report import NO_WORD
from viewer.jobs.open_mark import BadEnd
from viewer.ui import trouble_desk
from viewer.ui.bug_dialog import BugDialog
from viewer.ui.diagnostics_dialog import DiagnosticsDialog
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.plain_text import PlainLabel
from viewer.ui.tasks import UNEXPECTED
from viewer.ui.trouble_desk import TroubleDesk

SECRET = "noor.haddad@example.org"


class Session:
    """What the desk needs of the session."""

    def __init__(self) -> None:
        self.waits = False
        self.asked: list[str] = []

    def go_on(self) -> None:
        self.asked.append("go on")

    def start_fresh(self) -> None:
        self.asked.append("start fresh")


class Room:
    def __init__(self, qtbot, bad_end: BadEnd | None = None) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.notice = NoticeBar()
        self.window.setCentralWidget(self.notice)
        self.window.show()
        self.session = Session()
        self.desk = TroubleDesk(Path("nowhere.db"), self.notice, self.session, bad_end, self.window)  # type: ignore[arg-type]
        self.told: list[str] = []
        self.desk.told.connect(self.told.append)

    def dialog(self) -> BugDialog:
        found = QApplication.activeModalWidget()
        assert isinstance(found, BugDialog)
        return found


@pytest.fixture
def room(qtbot, styled):
    made = Room(qtbot)
    yield made
    made.desk.close()


def go_wrong() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        logs.report_bug(error)


def test_an_error_of_any_thread_is_told_with_its_report(room, qtbot):
    thread = threading.Thread(target=go_wrong)
    thread.start()
    thread.join()
    assert room.desk._dialog is None, "not before the event loop turns: Qt may be painting"
    qtbot.waitUntil(lambda: room.told == [UNEXPECTED])
    text = room.dialog().report.toPlainText()
    assert "unexpected ValueError\n" in text
    assert "in go_wrong\n" in text
    assert "Qt: 6." in text
    assert "Last commands: none\n" in text
    assert SECRET not in text


def test_the_same_error_is_counted_while_its_report_is_read(room, qtbot):
    go_wrong()
    qtbot.waitUntil(lambda: bool(room.told))
    for _ in range(4):
        go_wrong()
    qtbot.waitUntil(lambda: "(noticed 5 times)" in room.dialog().report.toPlainText())
    logs.report_bug(KeyError(SECRET))
    qtbot.waitUntil(lambda: "unexpected KeyError" in room.dialog().report.toPlainText())
    assert room.told == [UNEXPECTED]


def test_an_error_that_comes_again_opens_no_further_dialog(room, qtbot):
    go_wrong()
    qtbot.waitUntil(lambda: bool(room.told))
    room.dialog().reject()
    go_wrong()
    qtbot.waitUntil(lambda: room.notice.words() == trouble_desk.AGAIN)
    assert QApplication.activeModalWidget() is None
    room.notice.buttons()[0].click()
    assert "(noticed 2 times)" in room.dialog().report.toPlainText()


def test_so_many_different_errors_are_a_matter_of_the_bar(room, qtbot, monkeypatch):
    monkeypatch.setattr(trouble_desk, "_MOST_BUGS", 1)
    go_wrong()
    qtbot.waitUntil(lambda: bool(room.told))
    room.dialog().reject()
    logs.report_bug(KeyError(SECRET))
    qtbot.waitUntil(lambda: room.notice.words() == trouble_desk.AGAIN)


def test_commands_are_remembered_by_their_keys(room, qtbot):
    did: list[str] = []
    room.desk.did = did.append
    actions = {key: QAction(SECRET, room.window) for key in ("find", "export")}
    room.desk.use_actions(actions)
    for _ in range(30):
        actions["find"].trigger()
    actions["export"].trigger()
    assert did == ["find"] * 30 + ["export"]
    go_wrong()
    qtbot.waitUntil(lambda: bool(room.told))
    text = " ".join(room.dialog().report.toPlainText().split())
    assert f"Last commands: {'find, ' * 19}export " in text


def test_a_report_is_saved_beside_the_thread_that_paints(room, qtbot, tmp_path):
    go_wrong()
    qtbot.waitUntil(lambda: bool(room.told))
    dialog = room.dialog()
    dialog.save_asked.emit("text", tmp_path / "gone" / "r.txt")
    qtbot.waitUntil(lambda: "cannot be written" in dialog.told.text())
    dialog.save_asked.emit("text", tmp_path / "r.txt")
    qtbot.waitUntil(lambda: dialog.told.text() == "Saved as r.txt.")
    assert (tmp_path / "r.txt").read_text() == "text"


def test_after_a_bad_end_a_person_is_where_they_were_or_starts_afresh(qtbot, styled, tmp_path):
    room = Room(qtbot, BadEnd(True, ("find", "export")))
    assert room.notice.words() == trouble_desk.WHERE_YOU_WERE
    assert not room.session.waits
    fresh, known = room.notice.buttons()
    assert (fresh.text(), known.text()) == ("Start afresh", "What is known")
    known.click()
    dialog = room.dialog()
    text = dialog.report.toPlainText()
    assert NO_WORD in text
    assert "Last commands: find, export\n" in text
    assert trouble_desk.ENDED in [label.text() for label in dialog.findChildren(PlainLabel)]
    dialog.save_asked.emit(text, tmp_path / "r.txt")
    qtbot.waitUntil(lambda: dialog.told.text() == "Saved as r.txt.")
    dialog.reject()
    room.desk.show_end(BadEnd(True))
    fresh.click()
    assert room.session.asked == ["start fresh"]
    room.desk.close()


def test_a_window_that_went_down_at_its_start_waits(qtbot, styled):
    bug = Bug((Failure("Segmentation fault", "", (Place("viewer/ui/x.py", 7, "paint"),)),), "which ended the program")
    room = Room(qtbot, BadEnd(False, (), bug))
    assert room.notice.words() == trouble_desk.AFRESH
    assert room.session.waits
    go, known = room.notice.buttons()
    known.click()
    text = room.dialog().report.toPlainText()
    assert "unexpected Segmentation fault (which ended the program)\n  viewer/ui/x.py:7 in paint\n" in text
    room.dialog().reject()
    assert go.text() == "Go on where you were"
    go.click()
    assert room.session.asked == ["go on"]
    room.desk.close()


def test_diagnostics_are_a_command(room, qtbot):
    room.desk.handlers()["diagnostics"]()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DiagnosticsDialog)
    qtbot.waitUntil(dialog.copy_button.isEnabled)
    assert "there is none yet" in dialog.facts.toPlainText()
    dialog.reject()


def test_nobody_is_told_after_the_end(room, qtbot):
    room.desk.close()
    go_wrong()
    with qtbot.assertNotEmitted(room.desk.told, wait=20):
        pass
