import sys
import threading

import pytest

from viewer import logs
from viewer.jobs import bug_hooks

SECRET = "noor.haddad@example.org"


@pytest.fixture
def heard(monkeypatch):
    for place, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(place, name, getattr(place, name))
    bugs = []
    listener = logs.Listener(bugs.append)
    bug_hooks.catch_all()
    yield bugs
    listener.close()


def test_a_thread_that_dies_is_told_without_its_data(heard, capsys):
    def work() -> None:
        raise ValueError(SECRET)

    thread = threading.Thread(target=work, name="reader")
    thread.start()
    thread.join()
    assert heard[0].text.startswith("unexpected ValueError (in the thread reader)\n")
    assert heard[0].failures[0].places[-1].function == "work"
    said = capsys.readouterr().err
    assert said == "Something went wrong that should not (ValueError). The log says where.\n"


def test_names_of_threads_may_come_from_elsewhere(heard):
    thread = threading.Thread(target=lambda: 1 / 0, name=SECRET)
    thread.start()
    thread.join()
    assert heard[0].where == "in a thread"


def test_an_object_that_cannot_be_taken_apart(heard):
    class Broken:
        def __del__(self) -> None:
            raise KeyError(SECRET)

    Broken()
    assert heard[0].text.startswith(f"unexpected KeyError ({bug_hooks.AT_END})\n")
    assert SECRET not in heard[0].text


def test_an_error_in_the_program_itself_and_what_is_none(heard, monkeypatch):
    passed: list[object] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *told: passed.append(told[0]))
    sys.excepthook(OSError, OSError(28, SECRET), None)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert [bug.kind for bug in heard] == ["OSError"]
    assert passed == [KeyboardInterrupt]


def test_without_a_screen_nothing_is_printed(heard, monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    sys.excepthook(ValueError, ValueError(SECRET), None)
    assert [bug.kind for bug in heard] == ["ValueError"]
