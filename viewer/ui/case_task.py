"""A case file as the window has it made: by this program in a process of its own, told in private what is wanted."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from viewer.domain.case_order import CaseOrder
from viewer.ui.writing_task import WritingTask


class CaseTask(WritingTask):
    """``progressed`` counts events; ``finished`` carries the report of the process."""

    def __init__(self, library: Path, parent: QObject | None = None, program: list[str] | None = None) -> None:
        super().__init__(library, parent, program)
        self._report: dict[str, Any] | None = None

    def run(self, order: CaseOrder) -> None:
        """Writes what is ordered; ``finished``, ``failed`` or ``cancelled`` follows."""
        if self._child is not None:
            return
        self._child, self._report = self._prepared("case"), None
        self._child.start(order.text)

    def cancel(self) -> None:
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
