"""What desks that have a file written share: how far it is in the status line, and what came of it as a notice."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from viewer.ui.desk import Desk
from viewer.ui.window_parts import Parts
from viewer.ui.writing_task import WritingTask
from viewer.wording import say


class WritingDesk(Desk):
    """One file at a time, written by a task. ``stopped`` is the text that says what is left where it was stopped."""

    def __init__(self, parts: Parts, stopped: str, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self._folder = Path.home()
        self._target = Path()
        self._stopped = stopped

    def _watch(self, task: WritingTask) -> None:
        """Shows how far a task is and what comes of it; who cancels in the status line stops it."""
        task.progressed.connect(self._progressed)
        task.finished.connect(self._finished)
        task.failed.connect(self._failed)
        task.cancelled.connect(self._cancelled)
        self._parts.status.cancelled.connect(task.cancel)

    def _begin(self, target: Path) -> None:
        """Remembers what is written, and where the next one may go."""
        self._target, self._folder = target, target.parent

    def _progressed(self, done: int, total: int) -> None:
        """So much is written, of so much."""

    def _finished(self, report: dict[str, Any]) -> None:
        """All of it is written."""

    def _failed(self, words: str) -> None:
        self._parts.status.hide_task()
        self._parts.notice.say(words, "problem")

    def _cancelled(self) -> None:
        self._parts.status.hide_task()
        self._parts.notice.say(say(self._stopped))
