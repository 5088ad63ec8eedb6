"""Importing as a person sees it: progress, new events when they do not disturb, a summary at the end."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.ui.import_process import ImportProcess, progress_words, summary
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.status_line import StatusLine

# Chunks can be committed faster than a table is worth painting anew.
REFRESH_MS = 300


class ImportDesk(QObject):
    """Between the import process and the parts that show it."""

    refresh_asked = Signal()
    rejects_asked = Signal()
    failed = Signal(str)
    ended = Signal()

    def __init__(self, library: Path, status: StatusLine, notice: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self._notice = notice
        self._unseen = 0
        self._in_answer = 0
        self._stored = 0
        self.is_reading: Callable[[], bool] = lambda: False
        self.to_the_top: Callable[[], None] = lambda: None
        self.process = ImportProcess(library, self)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.timeout.connect(self._show_new)
        self.process.started.connect(self._started)
        self.process.progressed.connect(self._progressed)
        self.process.committed.connect(self._committed)
        self.process.finished.connect(self._finished)
        self.process.failed.connect(self._failed)
        self.process.cancelled.connect(self._cancelled)

    def is_running(self) -> bool:
        """Whether an import is under way or its last rows are not shown yet."""
        return self.process.is_running() or self._refresh.isActive()

    def run(self, sources: list[Path]) -> None:
        """Imports files and folders; more can be given while it runs."""
        self.process.run(sources)

    def cancel(self) -> None:
        """Stops at once."""
        self.process.cancel()

    def close(self) -> None:
        """Stops and waits: for the end of the window."""
        self._refresh.stop()
        self.process.close()

    def asking(self) -> None:
        """The table is about to read the library: what is stored by now will be in its answer."""
        self._in_answer = self._unseen

    def seen(self) -> None:
        """The answer is shown; what was stored meanwhile may be missing in it, and stays announced."""
        self._unseen -= self._in_answer
        self._in_answer = 0

    def _started(self) -> None:
        self._stored = 0
        self._notice.hide()
        self._status.show_task(f"Importing {self.process.names}", 0, 0, "")

    def _progressed(self, progress: dict[str, Any]) -> None:
        self._status.show_task(*progress_words(progress))

    def _committed(self, events: int) -> None:
        new, self._stored = events - self._stored, events
        self._unseen += new
        if new > 0 and not self._refresh.isActive():
            # The first rows are shown at once; after that a table is painted anew less often than chunks come.
            self._refresh.start(0 if new == events else REFRESH_MS)

    def _show_new(self) -> None:
        """New rows wait behind a button while somebody reads; nobody's place in the table is taken away."""
        if not self.is_reading():
            self.refresh_asked.emit()
        elif self._unseen:
            self._notice.say(f"{self._new_events()}.", action=("Show", self.to_the_top))

    def _new_events(self) -> str:
        return "1 new event" if self._unseen == 1 else f"{self._unseen:,} new events"

    def _finished(self, report: dict[str, Any]) -> None:
        self._status.hide_task()
        words, tone = summary(report, self.process.names)
        rejected = ("Show rejected", self.rejects_asked.emit) if int(report.get("rejects", 0)) else None
        if self._unseen and self.is_reading():
            words, rejected = f"{words} {self._new_events()} not shown yet.", ("Show", self.to_the_top)
        self._notice.say(words, tone, rejected)
        self._settle()

    def _failed(self, words: str) -> None:
        self._status.hide_task()
        self._notice.say(words, "problem")
        self.failed.emit(words)
        self._settle()

    def _cancelled(self) -> None:
        self._status.hide_task()
        self._notice.say("Import cancelled. What was read so far is kept; import the same files again to go on.")
        self._settle()

    def _settle(self) -> None:
        self._refresh.stop()
        if not self.is_reading():
            self.refresh_asked.emit()
        self.ended.emit()
