import gc
import threading

import pytest

from viewer.ui.uncollected import uncollected


@pytest.fixture(autouse=True)
def _as_it_was():
    was_on = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if was_on else gc.disable)()


def test_nothing_is_collected_while_it_runs_and_all_is_as_before_when_it_ends():
    assert uncollected(gc.isenabled)() is False
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError):
        uncollected(lambda: 1 // 0)()
    assert gc.isenabled()
    gc.disable()
    uncollected(lambda: None)()
    assert not gc.isenabled()


def test_the_last_of_several_that_run_at_once_ends_it():
    inside, gate = threading.Event(), threading.Event()

    def work() -> None:
        inside.set()
        assert gate.wait(20)

    thread = threading.Thread(target=uncollected(work))
    thread.start()
    assert inside.wait(20)
    uncollected(lambda: None)()
    assert not gc.isenabled()
    gate.set()
    thread.join(20)
    assert gc.isenabled()
