"""What is logged, and where: one rotating file, readable by its owner, holding no customer data."""

import logging
import logging.handlers
import os
from collections import Counter
from collections.abc import Callable
from copy import copy
from io import TextIOWrapper
from pathlib import Path

from viewer import __version__, bugs, paths
from viewer.bugs import Bug

FILE_NAME = "tier-viewer.log"
OLDER = 3
"""So many files that were full are kept beside it, with .1, .2 and .3 behind their names."""
_MEGABYTE = 1024 * 1024
_BUGS = "viewer.bug"
_WRITTEN = (1, 2, 3, 10, 100, 1_000, 10_000)
"""Which times of the same bug are written down: what goes wrong as often as a window is painted would fill the log."""


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """A rotating log file that is created readable by its owner only."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=_MEGABYTE, backupCount=OLDER, encoding="utf-8")
        self._counts: Counter[object] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        bug = getattr(record, "bug", None)
        if isinstance(bug, Bug):
            self._counts[bug.key] += 1
            count = self._counts[bug.key]
            if count not in _WRITTEN:
                return
            if count > 1:
                record = copy(record)
                record.msg, record.args = f"{bug.text.splitlines()[0]} ({count:,} times by now)", ()
        super().emit(record)

    def _open(self) -> TextIOWrapper:
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return open(descriptor, "a", encoding="utf-8")


def start(folder: Path | None = None) -> Path | None:
    """Begins logging to ``tier-viewer.log`` in ``folder`` (default: the log folder).

    Returns the file, or None where the folder cannot be written: the program works without a log.
    """
    folder = folder or paths.log_folder()
    file = folder / FILE_NAME
    try:
        paths.make_private_folder(folder)
        handler = _PrivateFile(file)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("viewer")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return file


def note_start(word: str) -> None:
    """Logs that this program was started, and with which word of its own: never with what follows it."""
    logging.getLogger("viewer.start").info("Tier Viewer %s: %s", __version__, word)


def report_bug(error: BaseException, where: str = "") -> Bug:
    """Logs an unexpected error: its type and the places it passed through, never its message, which may quote data.

    Whoever listens is told of it too.
    """
    bug = bugs.bug_of(error, where)
    report(bug)
    return bug


def report(bug: Bug, level: int = logging.ERROR) -> None:
    """The same for a bug that was described already; what is but a warning is written down, and nobody is told."""
    logging.getLogger(_BUGS).log(level, bug.text, extra={"bug": bug})


class Listener(logging.Handler):
    """Tells ``heard`` of each bug that is reported in this process, in the thread where that happens."""

    def __init__(self, heard: Callable[[Bug], object]) -> None:
        super().__init__(logging.ERROR)
        self._heard = heard
        logging.getLogger(_BUGS).addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        bug = getattr(record, "bug", None)
        if isinstance(bug, Bug):
            self._heard(bug)

    def close(self) -> None:
        """Listens no longer."""
        logging.getLogger(_BUGS).removeHandler(self)
        super().close()
