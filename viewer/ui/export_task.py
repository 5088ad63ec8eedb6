"""Export CSV: asks where to, writes in a thread with progress and Cancel, and says what was written."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.domain import times
from viewer.domain.query import Query
from viewer.errors import TierViewerError
from viewer.jobs.export_events import ExportReport, export_events
from viewer.jobs.find_events import Sort
from viewer.ui.tasks import Worker


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What is exported: the query, order, columns and zone that the table shows."""

    query: Query
    sort: Sort
    columns: tuple[str, ...]
    zone: str


def suggested_name(now: datetime) -> str:
    """A file name that says when, never whom: the query may hold a customer's name."""
    return f"tier-events-{now:%Y-%m-%d-%H%M}.csv"


class ExportTask(QObject):
    """One export at a time."""

    progressed = Signal(int)
    finished = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._stop = False
        self._running = False
        self.worker = Worker("export", self)

    def is_running(self) -> bool:
        """Whether an export is under way."""
        return self._running

    def ask(self, window: QWidget, zone: str, chosen: Callable[[Path], None]) -> QFileDialog:
        """Opens the dialog for the target; ``chosen`` is called with it."""
        dialog = QFileDialog(window, "Export CSV", str(Path.home() / suggested_name(datetime.now(times.zone(zone)))))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("CSV files (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(suggested_name(datetime.now(times.zone(zone))))
        dialog.fileSelected.connect(lambda name: chosen(Path(name)))
        dialog.open()
        return dialog

    def run(self, order: ExportOrder, target: Path) -> None:
        """Writes ``order`` to ``target``."""
        if self._running:
            return
        self._running, self._stop = True, False
        library = self._library

        def export() -> ExportReport:
            return export_events(
                library,
                order.query,
                order.sort,
                target,
                order.columns,
                order.zone,
                self.progressed.emit,
                lambda: self._stop,
            )

        self.worker.submit(export, self._done, self._failed)

    def cancel(self) -> None:
        """Stops; the target is left as it was."""
        self._stop = True
        if self._running:
            self._running = False
            self.cancelled.emit()

    def close(self) -> None:
        """Stops and waits: for the end of the window."""
        self._stop = True
        self.worker.close()

    def _done(self, report: ExportReport) -> None:
        if self._running:
            self._running = False
            self.finished.emit(report)

    def _failed(self, error: TierViewerError) -> None:
        if self._running:
            self._running = False
            self.failed.emit(str(error))


def show_in_folder(file: Path) -> None:
    """Opens the folder that holds ``file`` in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(os.fspath(file.resolve().parent)))
