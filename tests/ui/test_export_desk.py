from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from viewer.domain.query import Query
from viewer.jobs.export_events import ExportReport
from viewer.jobs.find_events import Sort
from viewer.jobs.import_sources import import_sources
from viewer.ui.export_desk import ExportDesk
from viewer.ui.export_task import ExportOrder
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.status_line import StatusLine

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"
ORDER = ExportOrder(Query(), Sort(), ("happened_at", "customer_name"), "Europe/Berlin")


@pytest.fixture
def desk(qtbot, styled, tmp_path):
    status, notice = StatusLine(), NoticeBar()
    qtbot.addWidget(status)
    qtbot.addWidget(notice)
    made = ExportDesk(tmp_path / "library.db", status, notice)
    yield made
    made.close()


def test_a_real_export(desk, qtbot, tmp_path):
    report = import_sources([str(SAMPLE)], tmp_path / "library.db")
    with qtbot.waitSignal(desk.task.finished):
        desk.run(ORDER, tmp_path / "out.csv", 400)
        assert desk._status.task_words().startswith("Exporting to out.csv")
    assert desk._notice.words() == f"Exported {report.counts.events} rows to out.csv."
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == report.counts.events + 1
    assert "Time (Europe/Berlin)" in lines[0]


def test_problems_and_cancel_are_said(desk, tmp_path):
    desk._failed("The disk is full. Free some space.")
    assert desk._notice.property("tone") == "problem"
    desk._cancelled()
    assert desk._notice.words() == "Export cancelled; nothing was written."
    desk._finished(ExportReport(1, tmp_path / "a.csv", 0.1))
    assert desk._notice.words() == "Exported 1 row to a.csv."


def test_one_export_at_a_time(desk, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    desk.task._running = True
    desk.ask(window, ORDER, lambda: 5)
    assert desk._notice.words().startswith("An export is under way")
    desk._progressed(3)
    assert "3 rows" in desk._status.task_words()
