"""Unexpected errors that nobody catches: reported like all others, where Python would print them with their data."""

import sys
import threading
from types import TracebackType

from viewer import logs

AT_END = "while an object was taken apart"


def catch_all() -> None:
    """From now on errors that end the program, a thread or the life of an object go into the log, not on the screen.

    Whoever listens to the log (logs.Listener) is told of them.
    """
    sys.excepthook = _in_program
    threading.excepthook = _in_thread
    sys.unraisablehook = _at_end


def _in_program(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not isinstance(error, Exception):  # Ctrl-C is no bug
        sys.__excepthook__(kind, error, trace)
        return
    _report(error, "")


def _in_thread(told: threading.ExceptHookArgs) -> None:
    if isinstance(told.exc_value, Exception):
        # Threads are named by the program, but whoever starts one through a library may have named it otherwise.
        name = told.thread.name if told.thread is not None and told.thread.name.replace(" ", "").isalpha() else ""
        _report(told.exc_value, f"in the thread {name}" if name else "in a thread")


def _at_end(told: "sys.UnraisableHookArgs") -> None:
    if isinstance(told.exc_value, Exception):
        _report(told.exc_value, AT_END)


def _report(error: Exception, where: str) -> None:
    bug = logs.report_bug(error, where)
    if sys.stderr:  # the window that was started from Windows' menu has none
        print(f"Something went wrong that should not ({bug.kind}). The log says where.", file=sys.stderr)
