"""Importing as a person sees it: progress, new events when they do not disturb, a summary at the end."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.ui.desk import Desk
from viewer.ui.import_process import ImportProcess, progress_words, summary
from viewer.ui.new_events import NewEvents
from viewer.ui.notice_bar import Act, NoticeBar
from viewer.ui.status_line import StatusLine
from viewer.wording import say


class ImportDesk(Desk):
    """Between the import process and the parts that show it."""

    report_asked = Signal(object)
    """The number of the import whose report is wanted; None for the latest."""
    undo_asked = Signal(int, str)
    """The number and the name of the import that a person wants to have gone again."""
    rejects_asked = Signal()
    failed = Signal(str)
    ended = Signal()

    def __init__(
        self, library: Path, status: StatusLine, notice: NoticeBar, new: NewEvents, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._status = status
        self._notice = notice
        self._new = new
        self._stored = 0
        self.process = ImportProcess(library, self)
        self.process.started.connect(self._started)
        self.process.progressed.connect(self._progressed)
        self.process.committed.connect(self._committed)
        self.process.finished.connect(self._finished)
        self.process.failed.connect(self._failed)
        self.process.cancelled.connect(self._cancelled)
        status.cancelled.connect(self.cancel)

    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self.process.is_running()

    def run(self, sources: list[Path]) -> None:
        """Imports files and folders; more can be given while it runs."""
        self.process.run(sources)

    def cancel(self) -> None:
        """Stops at once."""
        self.process.cancel()

    def close(self) -> None:
        """Stops and waits: for the end of the window."""
        self.process.close()

    def _started(self) -> None:
        self._stored = 0
        self._notice.hide()
        self._status.show_task(say("Importing {source}", source=self.process.names), 0, 0, "")

    def _progressed(self, progress: dict[str, Any]) -> None:
        self._status.show_task(*progress_words(progress))

    def _committed(self, events: int) -> None:
        new, self._stored = events - self._stored, events
        self._new.arrived(new, first=new == events)

    def _finished(self, report: dict[str, Any]) -> None:
        self._status.hide_task()
        # Without a number nothing of it was stored, so that there is nothing to look at again or to take back.
        number, names = report.get("import"), self.process.names
        words, tone = summary(report, names)
        actions: list[Act] = [(say("Report"), lambda: self.report_asked.emit(number))] if number is not None else []
        if report.get("rejects"):
            actions.append((say("Show rejected"), self.rejects_asked.emit))
        if number is not None:
            actions.append((say("Undo"), lambda: self.undo_asked.emit(number, names)))
        self._notice.say(words, tone, actions)
        self._settle()

    def _failed(self, words: str) -> None:
        self._status.hide_task()
        self._notice.say(words, "problem")
        self.failed.emit(words)
        self._settle()

    def _cancelled(self) -> None:
        self._status.hide_task()
        words = say("Import cancelled. What was read so far is kept; import the same files again to go on.")
        self._notice.say(
            words, actions=[(say("Imports…"), lambda: self.report_asked.emit(None))] if self._stored else []
        )
        self._settle()

    def _settle(self) -> None:
        self._new.settle()
        self.ended.emit()
