"""An export as the window runs it: the same program in a process of its own, told in private what is wanted."""

import os
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from viewer.domain.export_order import ExportOrder
from viewer.exports.file_set import remove_left_by
from viewer.ui.child_process import UNEXPECTED, ChildProcess
from viewer.ui.tasks import Worker
from viewer.ui.writing_task import WritingTask


class ExportTask(WritingTask):
    """``progressed`` counts rows; for what ``finished`` carries see export_words."""

    def __init__(self, library: Path, parent: QObject | None = None, program: list[str] | None = None) -> None:
        super().__init__(library, parent, program)
        self._stopped: list[tuple[ChildProcess, Path]] = []
        """Those that were cancelled and may not have ended yet, and what they wrote."""
        self._target = Path()
        self._started = False
        self._done: dict[str, Any] | None = None
        self._error = ""
        self.worker = Worker("export", self)

    def is_over(self) -> bool:
        """Whether nothing is under way, and what was cancelled has let go of the library."""
        return self._child is None and not self._stopped

    def run(self, order: ExportOrder) -> None:
        """Writes what is ordered; ``finished``, ``failed`` or ``cancelled`` follows."""
        if self._child is not None:
            return
        child = self._prepared("export")
        self._child, self._done, self._error = child, None, ""
        self._target, self._started = order.target, False
        # A million numbers of selected events take a while to write down.
        self.worker.submit(lambda: order.text, lambda text: self._start(child, text))

    def cancel(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        if self._started:
            self._stopped.append((child, self._target))
            child.stop_gently()
        else:
            child.deleteLater()
        self.cancelled.emit()

    def close(self) -> None:
        """Stops and waits: for the end of the window."""
        stopped = [*self._stopped, *([(self._child, self._target)] if self._child is not None else [])]
        self._child = None
        for child, _ in stopped:
            child.close(gently=True)
        left = [(child.number, target) for child, target in stopped]

        def clear() -> None:
            for number, target in left:
                remove_left_by(number, target)

        self.worker.close(clear)

    def _forget(self, child: ChildProcess, target: Path) -> None:
        """Lets go of a process that was stopped; what was killed could not take away what it had begun to write."""
        number = child.number
        child.deleteLater()
        self.worker.submit(lambda: remove_left_by(number, target), lambda _: None)

    def _start(self, child: ChildProcess, text: str) -> None:
        if child is self._child:
            self._started = True
            child.start(text)

    def _hear(self, said: dict[str, Any]) -> None:
        if isinstance(said.get("rows"), int):
            total = said.get("of")
            self.progressed.emit(said["rows"], total if isinstance(total, int) else 0)
        elif isinstance(said.get("done"), dict):
            self._done = said["done"]
        elif "error" in said:
            self._error = str(said["error"])

    def _end(self) -> None:
        for stopped in [one for one in self._stopped if one[0].has_ended]:
            self._stopped.remove(stopped)
            self._forget(*stopped)
        child = self._child
        if child is None or not child.has_ended:
            return
        self._child = None
        if self._done is None:
            problem = self._error or child.problem() or UNEXPECTED
            self._forget(child, self._target)
            self.failed.emit(problem)
        else:
            child.deleteLater()
            self.finished.emit(self._done)


def show_in_folder(file: Path) -> None:
    """Opens the folder that holds ``file`` in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(os.fspath(file.resolve().parent)))
