import threading

from PySide6.QtCore import QObject
from shiboken6 import isValid

from viewer.errors import Cancelled, TierViewerError
from viewer.ui.tasks import UNEXPECTED


def test_results_arrive_on_the_thread_that_paints(worker, qtbot):
    seen = []
    worker.submit(threading.get_ident, lambda ident: seen.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    ident, here = seen[0]
    assert ident != here == threading.get_ident()


def test_errors_for_people_and_bugs_reach_failed(worker, qtbot):
    said = []

    def calm() -> None:
        raise TierViewerError("The file is gone. Choose another.")

    def bug() -> None:
        raise KeyError("secret value")

    worker.submit(calm, lambda _: None, lambda error: said.append(str(error)))
    with qtbot.waitSignal(worker.bug):
        worker.submit(bug, lambda _: None, lambda error: said.append(str(error)))
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said == ["The file is gone. Choose another.", UNEXPECTED]


def test_the_newest_of_a_lane_wins_and_cancelled_is_silent(worker, qtbot):
    began, go, seen = threading.Event(), threading.Event(), []

    def first() -> int:
        began.set()
        go.wait(5)
        raise Cancelled("interrupted")

    worker.submit(first, seen.append, lambda error: seen.append(-1))
    assert began.wait(5)
    for number in range(5):
        worker.submit(lambda number=number: number, seen.append, lane="ask")
    worker.submit(lambda: 99, seen.append, lane="dropped")
    worker.drop("dropped")
    go.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [4]


def test_the_answer_to_a_dead_owner_is_dropped(worker, qtbot):
    owner, seen = QObject(), []
    go = threading.Event()
    worker.submit(lambda: go.wait(5), lambda _: seen.append("owner"), owner=owner)
    worker.submit(lambda: 1, lambda _: seen.append("other"))
    owner.deleteLater()
    qtbot.waitUntil(lambda: not isValid(owner))
    go.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["other"]


def test_close_waits_and_takes_no_more(worker):
    ran = []
    worker.close(lambda: ran.append("last"))
    worker.submit(lambda: ran.append("late"), lambda _: None)
    assert ran == ["last"]
