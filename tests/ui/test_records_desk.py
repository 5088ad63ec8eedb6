from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.jobs.import_sources import import_sources
from viewer.ui.choices import Choices
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.records_desk import RecordsDesk
from viewer.ui.removal_desk import RemovalDesk
from viewer.ui.status_line import StatusLine

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


class Room:
    """The desk over one library."""

    def __init__(self, qtbot, settings, library) -> None:
        self.window, self.status, notice = QWidget(), StatusLine(), NoticeBar()
        for part in (self.window, self.status, notice):
            qtbot.addWidget(part)
        self.removing = RemovalDesk(library, self.status, notice)
        self.desk = RecordsDesk(library, Choices(settings, self.window), self.status, self.removing, self.window)

    def rejected(self) -> list[str]:
        shown = [one for one in self.status.findChildren(QPushButton) if not one.isHidden()]
        return [one.text() for one in shown if "rejected" in one.text()]


@pytest.fixture
def room(qtbot, styled, settings, tmp_path):
    import_sources([str(SAMPLE)], tmp_path / "library.db")
    made = Room(qtbot, settings, tmp_path / "library.db")
    yield made
    made.desk.close()
    made.removing.close()


def test_rejected_records_are_counted_and_shown(room, qtbot):
    room.desk.count_rejects()
    qtbot.waitUntil(lambda: room.rejected() == ["2 rejected"])
    dialog = room.desk.handlers()["rejects"]()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    dialog.close()


def test_an_import_that_is_removed_is_gone_from_the_list_and_the_count(room, qtbot):
    room.desk.count_rejects()
    qtbot.waitUntil(lambda: room.rejected() == ["2 rejected"])
    dialog = room.desk.handlers()["imports"]()
    qtbot.waitUntil(lambda: dialog.chosen() is not None)
    with qtbot.waitSignal(room.desk.changed):
        room.removing.run(dialog.chosen().id, "sample-capture.ndjson")
    qtbot.waitUntil(lambda: dialog.chosen() is None)
    qtbot.waitUntil(lambda: room.rejected() == [])
    dialog.close()


def test_a_library_that_is_not_there_yet_has_none(qtbot, styled, settings, tmp_path):
    room = Room(qtbot, settings, tmp_path / "none.db")
    with qtbot.assertNotEmitted(room.desk.worker.bug):
        room.desk.count_rejects()
    room.desk.close()
    room.removing.close()
    assert not (tmp_path / "none.db").exists()
