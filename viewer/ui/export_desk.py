"""Exporting as a person sees it: a target, progress in the status line, and what was written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from viewer.jobs.export_events import ExportReport
from viewer.ui.desk import Desk
from viewer.ui.export_task import ExportOrder, ExportTask, show_in_folder
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.status_line import StatusLine


class ExportDesk(Desk):
    """Between the export thread and the parts that show it."""

    def __init__(self, library: Path, status: StatusLine, notice: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self._notice = notice
        self._name = ""
        self._total = 0
        self.task = ExportTask(library, self)
        self.worker = self.task.worker
        self.task.progressed.connect(self._progressed)
        self.task.finished.connect(self._finished)
        self.task.failed.connect(self._failed)
        self.task.cancelled.connect(self._cancelled)
        status.cancelled.connect(self.cancel)

    def ask(self, window: QWidget, order: ExportOrder, total: Callable[[], int]) -> None:
        """Asks for the target, then writes ``total()`` rows to it."""
        if self.task.is_running():
            self._notice.say("An export is under way; its progress is shown below.")
            return
        self.task.ask(window, order.zone, lambda target: self.run(order, target, total()))

    def run(self, order: ExportOrder, target: Path, total: int) -> None:
        """Writes ``order`` to ``target``; ``total`` is only for the progress."""
        self._name, self._total = target.name, total
        self._status.show_task(f"Exporting to {self._name}", 0, total, "")
        self.task.run(order, target)

    def cancel(self) -> None:
        """Stops; the target is left as it was."""
        self.task.cancel()

    def close(self) -> None:
        """Stops and waits: for the end of the window."""
        self.task.close()

    def _progressed(self, rows: int) -> None:
        if self.task.is_running():
            self._status.show_task(f"Exporting to {self._name}", rows, max(self._total, rows, 1), f"{rows:,} rows")

    def _finished(self, report: ExportReport) -> None:
        self._status.hide_task()
        rows = "1 row" if report.rows == 1 else f"{report.rows:,} rows"
        self._notice.say(
            f"Exported {rows} to {report.path.name}.", actions=[("Show in folder", lambda: show_in_folder(report.path))]
        )

    def _failed(self, words: str) -> None:
        self._status.hide_task()
        self._notice.say(words, "problem")

    def _cancelled(self) -> None:
        self._status.hide_task()
        self._notice.say("Export cancelled; nothing was written.")
