import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from viewer.domain.query import Query
from viewer.errors import Cancelled, ExportProblem
from viewer.jobs.export_events import ExportReport
from viewer.jobs.find_events import Sort
from viewer.ui import export_task
from viewer.ui.export_task import ExportOrder, ExportTask, suggested_name

ORDER = ExportOrder(Query(), Sort(), ("happened_at", "type"), "UTC")


@pytest.fixture
def task(qtbot, tmp_path):
    made = ExportTask(tmp_path / "library.db")
    yield made
    made.close()


def test_the_suggested_name_holds_no_customer_data():
    assert suggested_name(datetime(2024, 7, 3, 10, 8, tzinfo=UTC)) == "tier-events-2024-07-03-1008.csv"


def test_progress_and_report_come_back(task, qtbot, monkeypatch, tmp_path):
    seen: list[tuple[object, ...]] = []

    def export(library, query, sort, target, columns, zone, progress, should_stop):
        seen.append((query, sort, target, columns, zone))
        progress(100)
        return ExportReport(100, target, 0.1)

    monkeypatch.setattr(export_task, "export_events", export)
    with qtbot.waitSignal(task.progressed) as progress, qtbot.waitSignal(task.finished) as done:
        task.run(ORDER, tmp_path / "a.csv")
        assert task.is_running()
    assert progress.args == [100]
    assert done.args[0].rows == 100
    assert seen == [(Query(), Sort(), tmp_path / "a.csv", ("happened_at", "type"), "UTC")]
    assert not task.is_running()


def test_cancel_is_at_once_and_stops_the_job(task, qtbot, monkeypatch):
    stopped = threading.Event()

    def export(library, query, sort, target, columns, zone, progress, should_stop):
        while not should_stop():
            stopped.wait(0.005)
        stopped.set()
        raise Cancelled("Stopped.")

    monkeypatch.setattr(export_task, "export_events", export)
    task.run(ORDER, Path("a.csv"))
    with qtbot.waitSignal(task.cancelled, timeout=200):
        task.cancel()
    assert stopped.wait(5)


def test_a_problem_is_told(task, qtbot, monkeypatch):
    def export(*_):
        raise ExportProblem("The disk is full. Free some space.")

    monkeypatch.setattr(export_task, "export_events", export)
    with qtbot.waitSignal(task.failed) as said:
        task.run(ORDER, Path("a.csv"))
    assert said.args == ["The disk is full. Free some space."]


def test_the_dialog_gives_its_file(task, qtbot, styled):
    window = QWidget()
    qtbot.addWidget(window)
    chosen: list[Path] = []
    dialog = task.ask(window, "UTC", chosen.append)
    assert dialog.selectedFiles()[0].endswith(".csv")
    dialog.fileSelected.emit("/x/y.csv")
    assert chosen == [Path("/x/y.csv")]
    dialog.close()
