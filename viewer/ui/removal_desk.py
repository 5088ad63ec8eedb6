"""Having an import gone again: asked calmly, done beside the thread that paints, told with its figures."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from viewer.errors import TierViewerError
from viewer.jobs.list_imports import PastImport
from viewer.jobs.remove_import import Removed, remove_import
from viewer.ui import import_words
from viewer.ui.desk import Desk
from viewer.ui.notice_bar import NoticeBar, Tone
from viewer.ui.plain_text import message
from viewer.ui.status_line import StatusLine
from viewer.ui.tasks import Worker


class RemovalDesk(Desk):
    """Between the list of imports, the notice after an import, and the library."""

    removed = Signal()
    """An import is gone from the library."""
    told = Signal(str, bool)
    """What a person is told, and whether the removal is still under way: for a dialog that lies over the window."""

    def __init__(self, library: Path, status: StatusLine, notice: NoticeBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._status = status
        self._notice = notice
        self._running = False
        self._stop = Event()
        self.worker = Worker("removal", self)
        status.cancelled.connect(self.cancel)

    def ask(self, parent: QWidget, past: PastImport, read_on: bool = False) -> QDialog:
        """Says what would go and what would stay, and removes when a person wants it.

        ``read_on``: a later import went on in the same files.
        """
        name = import_words.what(past.report)
        return message(
            parent,
            "Remove an import",
            f"Remove the import of {name}?",
            removal_words(past, read_on),
            ("Remove", partial(self.run, past.id, name)),
            leave="Keep",
        )

    def run(self, number: int, name: str) -> None:
        """Removes an import at once."""
        if self._running:
            self._notice.say("An import is being removed already; its progress is shown below.")
            return
        self._running, self._stop = True, Event()
        self._status.show_task(f"Removing the import of {name}", 0, 0, "")
        self.told.emit(f"Removing the import of {name}…", True)
        library, stopped = self._library, self._stop.is_set
        self.worker.submit(lambda: remove_import(library, number, stopped), partial(self._done, name), self._failed)

    def cancel(self) -> None:
        """Stops a removal under way: the import stays as it was."""
        if self._running:
            self._stop.set()
            self._rest("Stopped. Nothing was removed.")

    def close(self) -> None:
        """Stops a removal under way: for the end of the window."""
        self._stop.set()
        self.worker.close()

    def _done(self, name: str, removed: Removed) -> None:
        later = " What later imports had read on in its files went too." if removed.read_on else ""
        self._rest(f"Removed the import of {name}: {_listed(removed)} went.{later}")
        self.removed.emit()

    def _failed(self, error: TierViewerError) -> None:
        self._rest(str(error), "problem")

    def _rest(self, words: str, tone: Tone = "calm") -> None:
        self._running = False
        self._status.hide_task()
        self._notice.say(words, tone)
        self.told.emit(words, False)


def removal_words(past: PastImport, read_on: bool = False) -> str:
    """What goes with an import, and what stays."""
    (_, _), (events, _), (deliveries, _), (rejects, _), _ = import_words.figures(past.report)
    goes = _listed(Removed(0, events, deliveries, rejects))
    later = " A later import read on in the same files; what it read on goes too." if read_on else ""
    return (
        f"It brought {goes}; they go.{later} Events that other imports brought too stay, with their other deliveries. "
        "Your files stay as they are, so the same files can be imported again."
    )


def _listed(removed: Removed) -> str:
    parts = [
        f"{count:,} {one if count == 1 else many}"
        for count, one, many in (
            (removed.events, "event", "events"),
            (removed.deliveries, "delivery", "deliveries"),
            (removed.rejects, "rejected record", "rejected records"),
        )
        if count
    ]
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else parts[0] if parts else "nothing"
