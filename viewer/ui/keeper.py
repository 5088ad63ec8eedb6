"""What is kept in the library by the way: in order, beside the thread that paints, and to the last of it at the end."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject

from viewer.ui.pauses import pause
from viewer.ui.tasks import Worker

Write = Callable[[Path], object]
"""Writes something into the library; it may raise LibraryProblem, and is tried again later then."""
_AGAIN_MS = 2_000
_MOST_WAITING = 1_000


class Keeper(QObject):
    """Writes what it is given. Nobody is told where that fails: nothing is lost that was not kept for convenience.

    Nothing is written where there is no library yet, and nothing where it cannot be written at all.
    """

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._waiting: list[tuple[str, Write]] = []
        self._lock = Lock()
        self._is_held = False
        self.worker = Worker("keeper", self)
        self._again = pause(self, _AGAIN_MS, self._begin)

    def keep(self, write: Write, lane: str = "") -> None:
        """Writes soon. What still waits in the same lane is replaced: only the newest of it is worth keeping."""
        with self._lock:
            if self._is_held:
                return
            if lane:
                self._waiting = [one for one in self._waiting if one[0] != lane]
            self._waiting.append((lane, write))
            del self._waiting[:-_MOST_WAITING]
        self._begin()

    def hold(self) -> None:
        """What still waits is dropped, and nothing is taken until ``release``. One write may be under way still."""
        with self._lock:
            self._is_held = True
            self._waiting.clear()
        self._again.stop()

    def release(self) -> None:
        """Writes again what it is given."""
        with self._lock:
            self._is_held = False

    def is_idle(self) -> bool:
        """Whether all is written."""
        with self._lock:
            return not self._waiting

    def close(self) -> None:
        """Writes what still waits, and ends."""
        self._again.stop()
        self.worker.close(self._write_all)

    def _begin(self) -> None:
        self.worker.submit(self._write_all, lambda _: self._again.stop(), lambda _: self._again.start(), lane="write")

    def _write_all(self) -> None:
        """In the worker's thread."""
        while True:
            with self._lock:
                if not self._waiting:
                    return
                first = self._waiting[0]
            if os.access(self._library, os.W_OK):
                first[1](self._library)
            with self._lock:
                if self._waiting and self._waiting[0] is first:
                    del self._waiting[0]
