import sys

import pytest

from viewer.ui import child_process
from viewer.ui.child_process import ChildProcess


@pytest.fixture
def child(qtbot):
    made: list[ChildProcess] = []

    def make(program: str) -> ChildProcess:
        process = ChildProcess(["word"], [sys.executable, "-c", program])
        made.append(process)
        return process

    yield make
    for process in made:
        process.close()


def test_each_line_of_json_is_told_and_nothing_else(child, qtbot):
    process = child(
        "import sys\nprint('{\"argument\": \"' + sys.argv[1] + '\"}')\nprint('[1]')\nprint('chatter')\n"
        "sys.stderr.write('noise')\nsys.stdout.write('{\"last\": 1}\\n')"
    )
    told: list[object] = []
    process.said.connect(told.append)
    with qtbot.waitSignal(process.ended):
        process.start()
    assert told == [{"argument": "word"}, {"last": 1}]
    assert not process.was_stopped


def test_what_is_told_on_standard_input_arrives_whole(child, qtbot):
    process = child("import sys\nread = sys.stdin.buffer.read()\nprint('[]')\nprint('{\"bytes\": %d}' % len(read))")
    with qtbot.waitSignal(process.said) as said, qtbot.waitSignal(process.ended):
        process.start("ä" * 3_000_000)
    assert said.args == [{"bytes": 6_000_000}]
    assert process.problem() == ""


def test_a_process_that_does_not_read_what_it_is_told_ends_too(child, qtbot):
    process = child("import sys\nsys.stderr.write('It does not listen.')\nsys.exit(1)")
    with qtbot.waitSignal(process.ended):
        process.start("a" * 3_000_000)
    assert process.problem() == "It does not listen."


def test_stopping_is_at_once_and_ends_once(child, qtbot):
    process = child("import time\nprint('{}', flush=True)\ntime.sleep(60)")
    ends: list[int] = []
    process.ended.connect(lambda: ends.append(1))
    with qtbot.waitSignal(process.said):
        process.start()
    with qtbot.waitSignal(process.ended, timeout=500):
        process.stop()
    assert process.was_stopped
    assert ends == [1]


def test_a_program_that_is_not_there_ends_too(qtbot, tmp_path):
    process = ChildProcess([], [str(tmp_path / "nothing")])
    with qtbot.waitSignal(process.ended):
        process.start()


def test_a_process_is_asked_before_it_is_ended(child, qtbot, tmp_path):
    mark = tmp_path / "mark"
    process = child(
        "import signal, sys, time\n"
        f"signal.signal(signal.SIGTERM, lambda *_: (open({str(mark)!r}, 'w').close(), sys.exit(0)))\n"
        "print('{}', flush=True)\ntime.sleep(60)"
    )
    with qtbot.waitSignal(process.said):
        process.start()
    with qtbot.waitSignal(process.ended):
        process.stop_gently()
    assert mark.exists()


@pytest.mark.parametrize("close", [True, False])
def test_a_process_that_does_not_listen_is_ended_too(child, qtbot, monkeypatch, close):
    monkeypatch.setattr(child_process, "_GRACE_MS", 50)
    process = child(
        "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('{}', flush=True)\ntime.sleep(60)"
    )
    with qtbot.waitSignal(process.said):
        process.start()
    if close:
        process.close(gently=True)
        assert process._process.state() == process._process.ProcessState.NotRunning
    else:
        with qtbot.waitSignal(process.ended):
            process.stop_gently()


def test_what_went_wrong_is_its_last_line_on_standard_error(child, qtbot, tmp_path):
    for program, problem in (
        ("import sys; sys.stderr.write('12 written')", ""),
        ("import sys; sys.stderr.write('noise\\nThe disk is full.\\n'); sys.exit(1)", "The disk is full."),
        ("import os; os._exit(3)", child_process.UNEXPECTED),
    ):
        process = child(program)
        with qtbot.waitSignal(process.ended):
            process.start()
        assert process.problem() == problem
    missing = ChildProcess([], [str(tmp_path / "nothing")])
    with qtbot.waitSignal(missing.ended):
        missing.start()
    assert missing.problem() == child_process.UNEXPECTED
