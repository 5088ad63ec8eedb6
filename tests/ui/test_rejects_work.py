from pathlib import Path

import pytest

from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import Wanted
from viewer.ui import rejects_work
from viewer.ui.rejects_work import RejectsWork


@pytest.fixture
def work(qapp, tmp_path):
    (tmp_path / "a.log").write_bytes(b'{"a" 1}\n{"b" 2}\n')
    import_sources([str(tmp_path / "a.log")], tmp_path / "l.db")
    made = RejectsWork(tmp_path / "l.db")
    yield made
    made.close()


def test_they_are_written(work, qtbot, tmp_path):
    told = []
    work.progressed.connect(told.append)
    reports = []
    work.exported.connect(reports.append)
    with qtbot.waitSignal(work.ended):
        work.export(Wanted(), tmp_path / "out.txt", "raw")
        assert work.is_running()
    assert [report.rejects for report in reports] == [2]
    assert (tmp_path / "out.txt").read_bytes() == b'{"a" 1}\n{"b" 2}\n'
    assert told == ["2 written…"]
    assert not work.is_running()


def test_they_are_read_again(work, qtbot):
    with qtbot.waitSignal(work.retried) as signal:
        work.retry(Wanted())
        work.retry(Wanted())
    assert signal.args[0].read == 2


def test_a_problem_is_told(work, qtbot, monkeypatch):
    def fail(*_):
        raise LibraryProblem("The library is busy.")

    monkeypatch.setattr(rejects_work, "retry_rejects", fail)
    problems = []
    work.failed.connect(problems.append)
    with qtbot.waitSignal(work.ended):
        work.retry(Wanted())
    assert problems == ["The library is busy."]


def test_being_stopped_is_an_end(work, qtbot, monkeypatch, tmp_path):
    def wait(library, wanted, target, form, progress, should_stop):
        while not should_stop():
            pass
        raise Cancelled("Stopped.")

    monkeypatch.setattr(rejects_work, "export_rejects", wait)
    with qtbot.waitSignal(work.exported) as signal:
        work.export(Wanted(), tmp_path / "out", "jsonl")
        work.stop()
    assert signal.args == [None]


@pytest.mark.parametrize(("row", "form", "suffix"), [(0, "jsonl", "jsonl"), (1, "raw", "txt")])
def test_the_target_is_asked_for(work, qtbot, tmp_path, row, form, suffix):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    chosen = []
    dialog = work.ask_target(window, lambda *target: chosen.append(target))
    name = dialog.nameFilters()[row]
    dialog.selectNameFilter(name)
    dialog.filterSelected.emit(name)
    assert dialog.defaultSuffix() == suffix
    dialog.fileSelected.emit(str(tmp_path / "x"))
    assert chosen == [(Path(tmp_path / "x"), form)]
    dialog.reject()
