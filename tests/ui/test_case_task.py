import sys
from pathlib import Path

import pytest

from tests.ui.work import echoing, telling
from viewer.domain.case_order import CaseOrder
from viewer.ui.case_task import CaseTask

ORDER = CaseOrder(Path("/t/a.html"), "cust_1", ("name",), title="Zoë")


@pytest.fixture
def task(qtbot, tmp_path):
    made: list[CaseTask] = []

    def make(program: list[str]) -> CaseTask:
        made.append(CaseTask(tmp_path / "library.db", program=program))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_the_order_is_told_in_private_and_the_report_comes_back(task, qtbot):
    running = task(echoing())
    with qtbot.waitSignal(running.finished) as done:
        running.run(ORDER)
        assert running.is_running()
        running.run(ORDER)
    told = done.args[0]
    assert CaseOrder.of(told["told"]) == ORDER
    assert told["sentence"].startswith("case --order - --progress --library=")
    assert "cust_1" not in told["sentence"]
    assert not running.is_running()


def test_progress_is_told(task, qtbot):
    running = task(telling({"progress": {"done": 100, "total": 120, "words": "w"}}, {"report": {}}))
    with qtbot.waitSignal(running.progressed) as progress, qtbot.waitSignal(running.finished):
        running.run(ORDER)
    assert progress.args == [100, 120]


def test_what_fails_is_a_sentence(task, qtbot):
    running = task(telling(words="The folder is gone.", code=1))
    with qtbot.waitSignal(running.failed) as failed:
        running.run(ORDER)
    assert failed.args == ["The folder is gone."]


@pytest.mark.skipif(sys.platform == "win32", reason="there a process can only be ended")
def test_cancel_asks_the_process_and_tells_nothing_more(task, qtbot, tmp_path):
    mark = tmp_path / "mark"
    program = (
        "import signal, sys, time\n"
        f"signal.signal(signal.SIGTERM, lambda *_: (open({str(mark)!r}, 'w').close(), sys.exit(0)))\n"
        'print(\'{"progress": {"done": 1}}\', flush=True)\ntime.sleep(60)'
    )
    running = task([sys.executable, "-c", program])
    running.finished.connect(lambda _: pytest.fail("told"))
    running.failed.connect(lambda _: pytest.fail("told"))
    with qtbot.waitSignal(running.progressed):
        running.run(ORDER)
    with qtbot.waitSignal(running.cancelled):
        running.cancel()
    running.cancel()
    qtbot.waitUntil(mark.exists)
    qtbot.waitUntil(lambda: not running.is_running())
