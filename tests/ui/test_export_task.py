import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl

from viewer.domain.export_order import ExportOrder
from viewer.ui import export_task
from viewer.ui.child_process import UNEXPECTED
from viewer.ui.export_task import ExportTask, show_in_folder

ORDER = ExportOrder(Path("/t/a.csv"), "csv", "Zoë", "-happened_at", ("happened_at", "type"), "UTC")


@pytest.fixture
def task(qtbot, tmp_path):
    made: list[ExportTask] = []

    def make(program: str = "") -> ExportTask:
        made.append(ExportTask(tmp_path / "library.db", program=[sys.executable, "-c", program]))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_the_order_is_told_in_private_and_the_report_comes_back(task, qtbot):
    running = task(
        "import json, sys\n"
        "order = sys.stdin.buffer.read().decode()\n"
        "print(json.dumps({'rows': 100, 'of': 120}))\n"
        "print(json.dumps({'done': {'order': order, 'words': sys.argv[1:]}}))"
    )
    with qtbot.waitSignal(running.progressed) as progress, qtbot.waitSignal(running.finished) as done:
        running.run(ORDER)
        assert running.is_running()
    assert progress.args == [100, 120]
    told = done.args[0]
    assert ExportOrder.of(told["order"]) == ORDER
    assert told["words"][:4] == ["export", "--order", "-", "--progress"]
    assert "Zo" not in json.dumps(told["words"])
    assert not running.is_running()


def test_cancel_is_at_once_and_asks_the_process(task, qtbot, tmp_path):
    mark = tmp_path / "mark"
    running = task(
        "import signal, sys, time\n"
        f"signal.signal(signal.SIGTERM, lambda *_: (open({str(mark)!r}, 'w').close(), sys.exit(0)))\n"
        "print('{\"rows\": 1}', flush=True)\ntime.sleep(60)"
    )
    with qtbot.waitSignal(running.progressed):
        running.run(ORDER)
    with qtbot.waitSignal(running.cancelled, timeout=200):
        running.cancel()
    assert not running.is_running()
    assert not running.is_over()
    qtbot.waitUntil(running.is_over)
    assert mark.exists()


@pytest.mark.parametrize("closing", [True, False])
def test_what_a_killed_one_had_begun_is_taken_away(task, qtbot, tmp_path, monkeypatch, closing):
    monkeypatch.setattr("viewer.ui.child_process._GRACE_MS", 20)
    order = replace(ORDER, target=tmp_path / "out.csv")
    running = task(
        "import pathlib, signal, sys, time\n"
        "from viewer.exports.file_set import file_set\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        f"with file_set(pathlib.Path({str(order.target)!r})) as files:\n"
        "    files.open('out.csv').write(b'Alex')\n"
        "    print('{\"rows\": 1}', flush=True)\n"
        "    time.sleep(60)"
    )
    with qtbot.waitSignal(running.progressed):
        running.run(order)
    assert list(tmp_path.glob(".out*.part"))
    if closing:
        running.close()
    else:
        running.cancel()
    qtbot.waitUntil(lambda: not list(tmp_path.glob(".out*.part")))
    assert not order.target.exists()


def test_what_is_cancelled_before_it_began_never_begins(task, qtbot, tmp_path):
    mark = tmp_path / "mark"
    running = task(f"open({str(mark)!r}, 'w')")
    running.run(ORDER)
    with qtbot.waitSignal(running.cancelled):
        running.cancel()
    assert running.is_over()
    asked: list[int] = []
    running.worker.submit(lambda: 1, asked.append)
    qtbot.waitUntil(lambda: asked == [1])
    assert not mark.exists()


def test_one_at_a_time(task, qtbot):
    running = task('import sys; sys.stdin.read(); print(\'{"done": {"rows": 1}}\')')
    with qtbot.waitSignal(running.finished) as done:
        running.run(ORDER)
        running.run(ORDER)
    assert done.args == [{"rows": 1}]


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("import sys; sys.stderr.write('noise\\nThe disk is full.\\n'); sys.exit(1)", "The disk is full."),
        ("import os; os._exit(3)", UNEXPECTED),
        ("print('{}')", UNEXPECTED),
        ('print(\'{"error": "There is no such column."}\'); import sys; sys.exit(1)', "There is no such column."),
    ],
)
def test_a_problem_is_told(task, qtbot, program, words):
    failing = task(program)
    with qtbot.waitSignal(failing.failed) as said:
        failing.run(ORDER)
    assert said.args == [words]


def test_a_folder_is_shown(monkeypatch, tmp_path):
    opened: list[QUrl] = []
    monkeypatch.setattr(export_task.QDesktopServices, "openUrl", opened.append)
    show_in_folder(tmp_path / "a.csv")
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]
