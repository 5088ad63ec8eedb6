"""A case file as the window has it made: by this program in a process of its own, told in private what is wanted."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.domain.case_order import CaseOrder
from viewer.ui.child_process import ChildProcess


class CaseTask(QObject):
    """One case file at a time. The target is as it was until all of it is written."""

    progressed = Signal(int, int)
    """So many events are written, of so many."""
    finished = Signal(object)
    """What the process reported at its end."""
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, library: Path, parent: QObject | None = None, program: list[str] | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.program = program
        """Another program than this one, for tests."""
        self._child: ChildProcess | None = None
        self._report: dict[str, Any] | None = None

    def is_running(self) -> bool:
        """Whether a case file is under way."""
        return self._child is not None

    def run(self, order: CaseOrder) -> None:
        """Writes what is ordered; ``finished``, ``failed`` or ``cancelled`` follows."""
        if self._child is not None:
            return
        words = ["case", "--order", "-", "--progress", f"--library={self._library}"]
        self._child, self._report = ChildProcess(words, self.program, self), None
        self._child.said.connect(self._hear)
        self._child.ended.connect(self._end)
        self._child.start(order.text)

    def cancel(self) -> None:
        """Stops; the process is asked first, so that it takes away what it has begun to write."""
        if self._child is not None and not self._child.was_stopped:
            self._child.stop_gently()
            self.cancelled.emit()

    def close(self) -> None:
        """Stops and waits: for the end of the window."""
        child, self._child = self._child, None
        if child is not None:
            child.close(gently=True)

    def _hear(self, said: dict[str, Any]) -> None:
        progress, report = said.get("progress"), said.get("report")
        if isinstance(report, dict):
            self._report = report
        elif isinstance(progress, dict) and isinstance(progress.get("done"), int):
            self.progressed.emit(progress["done"], int(progress.get("total") or 0))

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.deleteLater()
        if child.was_stopped:
            return
        if self._report is not None:
            self.finished.emit(self._report)
        else:
            self.failed.emit(child.problem())
