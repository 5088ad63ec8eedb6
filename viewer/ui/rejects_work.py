"""What can be done with many rejects at once, in a thread: writing them to a file, and reading them again."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from viewer.errors import Cancelled, TierViewerError
from viewer.jobs.export_rejects import Form, RejectsExport, export_rejects
from viewer.jobs.list_rejects import Wanted
from viewer.jobs.retry_rejects import Retried, retry_rejects
from viewer.ui.file_dialog import FileDialog
from viewer.ui.tasks import Worker
from viewer.wording import number, say, to_say

Report = TypeVar("Report")
_JSON = to_say("JSON lines: place, reason and bytes (*.jsonl)")
_RAW = to_say("The bytes alone (*.txt)")


class RejectsWork(QObject):
    """One piece of work at a time; ``ended`` comes after each, however it ended."""

    progressed = Signal(str)
    exported = Signal(object)
    retried = Signal(object)
    failed = Signal(str)
    ended = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._stop = False
        self._running = False
        self.worker = Worker("rejects work", self)

    def is_running(self) -> bool:
        """Whether something is under way."""
        return self._running

    def ask_target(self, window: QWidget, chosen: Callable[[Path, Form], None]) -> QFileDialog:
        """Opens the dialog for the file to write; ``chosen`` is called with it and its form."""
        dialog = FileDialog(window, say("Export rejects"), str(Path.home()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        raw = say(_RAW)
        dialog.setNameFilters([say(_JSON), raw])
        dialog.setDefaultSuffix("jsonl")
        dialog.selectFile("rejects.jsonl")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix("txt" if name == raw else "jsonl"))

        def take(name: str) -> None:
            chosen(Path(name), "raw" if dialog.selectedNameFilter() == raw else "jsonl")

        dialog.fileSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def export(self, wanted: Wanted, target: Path, form: Form) -> None:
        """Writes what is wanted to a file."""
        library = self._library

        def run() -> RejectsExport | None:
            return self._unless_stopped(
                lambda: export_rejects(
                    library, wanted, target, form, self._tell(to_say("{n} written…")), lambda: self._stop
                )
            )

        self._start(run, self.exported.emit)

    def retry(self, wanted: Wanted) -> None:
        """Reads what is wanted again."""
        library = self._library

        def run() -> Retried | None:
            return self._unless_stopped(
                lambda: retry_rejects(library, wanted, self._tell(to_say("{n} read again…")), lambda: self._stop)
            )

        self._start(run, self.retried.emit)

    def stop(self) -> None:
        """Stops soon; what was done so far stays done, a file that is not whole does not stay."""
        self._stop = True

    def close(self) -> None:
        """Ends the thread."""
        self._stop = True
        self.worker.close()

    def _start(self, run: Callable[[], object], done: Callable[[object], None]) -> None:
        if self._running:
            return
        self._running, self._stop = True, False

        def take(report: object) -> None:
            self._running = False
            done(report)
            self.ended.emit()

        self.worker.submit(run, take, self._failed)

    def _failed(self, error: TierViewerError) -> None:
        self._running = False
        self.failed.emit(str(error))
        self.ended.emit()

    def _tell(self, words: str) -> Callable[[int], None]:
        return lambda rejects: self.progressed.emit(say(words, n=number(rejects)))

    def _unless_stopped(self, run: Callable[[], Report]) -> Report | None:
        """Being stopped is an end like others: the dialog says so."""
        try:
            return run()
        except Cancelled:
            return None
