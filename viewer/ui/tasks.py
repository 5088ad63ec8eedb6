"""Work beside the thread that paints: jobs run one after another in a thread, results come back as a queued signal."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from viewer import logs
from viewer.errors import Cancelled, TierViewerError
from viewer.wording import say, to_say

Result = TypeVar("Result")
Failed = Callable[[TierViewerError], None]
UNEXPECTED = to_say("Something unexpected went wrong. Nothing was changed; the log file names the place.")


@dataclass(frozen=True, slots=True)
class _Job:
    run: Callable[[], object]
    done: Callable[[object], None]
    failed: Failed | None
    lane: str
    owner: QObject | None


class Worker(QObject):
    """One thread with a queue. Jobs never touch widgets; ``done`` and ``failed`` run on the thread that paints.

    A job given to a lane replaces the job that still waits there, so that only the newest question is answered.
    A job that raises ``Cancelled`` is dropped in silence.
    """

    bug = Signal()
    _ended = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[_Job] = deque()
        self._changed = threading.Condition()
        self._closing = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def submit(
        self,
        run: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Failed | None = None,
        lane: str = "",
        owner: QObject | None = None,
    ) -> None:
        """Queues ``run``; its result goes to ``done``, an error a person can be told goes to ``failed``.

        With an ``owner`` that Qt may delete meanwhile (a dialog), what comes after its end is dropped.
        """
        job = _Job(run, done, failed, lane, owner)  # type: ignore[arg-type]
        with self._changed:
            if self._closing:
                return
            if lane:
                self._waiting = deque(other for other in self._waiting if other.lane != lane)
            self._waiting.append(job)
            self._changed.notify()

    def drop(self, lane: str) -> None:
        """Forgets the job that still waits in ``lane``."""
        with self._changed:
            self._waiting = deque(other for other in self._waiting if other.lane != lane)

    def close(self, last: Callable[[], object] | None = None) -> None:
        """Drops what waits, runs ``last`` in the thread and waits for its end; results still under way are dropped."""
        with self._changed:
            self._closing = True
            self._waiting.clear()
            if last is not None:
                self._waiting.append(_Job(last, lambda _: None, None, "", None))
            self._changed.notify()
        self._thread.join(timeout=10)

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._waiting and not self._closing:
                    self._changed.wait()
                if not self._waiting:
                    return
                job = self._waiting.popleft()
            self._run(job)

    def _run(self, job: _Job) -> None:
        ended: Callable[[], None] | None = None
        try:
            result = job.run()
            ended = _call(job.done, result)
        except Cancelled:
            return
        except TierViewerError as error:
            if job.failed is not None:
                ended = _call(job.failed, error)
        except Exception as error:  # the border: nothing may end the thread
            logs.report_bug(error)
            if job.failed is not None:
                ended = _call(job.failed, TierViewerError(say(UNEXPECTED)))
            if not self._closing:
                self.bug.emit()
        if ended is not None and not self._closing:
            self._ended.emit((job.owner, ended))

    def _deliver(self, answer: tuple[QObject | None, Callable[[], None]]) -> None:
        owner, ended = answer
        if not self._closing and (owner is None or isValid(owner)):
            ended()


def _call(function: Callable[[Result], None], value: Result) -> Callable[[], None]:
    return lambda: function(value)
