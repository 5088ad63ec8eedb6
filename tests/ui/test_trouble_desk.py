import threading

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow

from viewer import logs
from viewer.ui import trouble_desk
from viewer.ui.bug_dialog import BugDialog
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.tasks import UNEXPECTED
from viewer.ui.trouble_desk import TroubleDesk

SECRET = "noor.haddad@example.org"


class Room:
    def __init__(self, qtbot) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.notice = NoticeBar()
        self.window.setCentralWidget(self.notice)
        self.window.show()
        self.desk = TroubleDesk(self.notice, self.window)
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


def test_nobody_is_told_after_the_end(room, qtbot):
    room.desk.close()
    go_wrong()
    with qtbot.assertNotEmitted(room.desk.told, wait=20):
        pass
