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
from viewer.wording import say, say_count


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
            say("Remove an import"),
            say("Remove the import of {name}?", name=name),
            removal_words(past, read_on),
            (say("Remove"), partial(self.run, past.id, name)),
            leave=say("Keep"),
        )

    def run(self, number: int, name: str) -> None:
        """Removes an import at once."""
        if self._running:
            self._notice.say(say("An import is being removed already; its progress is shown below."))
            return
        self._running, self._stop = True, Event()
        self._status.show_task(say("Removing the import of {name}", name=name), 0, 0, "")
        self.told.emit(say("Removing the import of {name}…", name=name), True)
        library, stopped = self._library, self._stop.is_set
        self.worker.submit(lambda: remove_import(library, number, stopped), partial(self._done, name), self._failed)

    def cancel(self) -> None:
        """Stops a removal under way: the import stays as it was."""
        if self._running:
            self._stop.set()
            self._rest(say("Stopped. Nothing was removed."))

    def close(self) -> None:
        """Stops a removal under way: for the end of the window."""
        self._stop.set()
        self.worker.close()

    def _done(self, name: str, removed: Removed) -> None:
        words = say("Removed the import of {name}: {what} went.", name=name, what=_listed(removed))
        later = say("What later imports had read on in its files went too.") if removed.read_on else ""
        self._rest(f"{words} {later}".strip())
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
    goes = say("It brought {what}; they go.", what=_listed(Removed(0, events, deliveries, rejects)))
    later = say("A later import read on in the same files; what it read on goes too.") if read_on else ""
    stays = say(
        "Events that other imports brought too stay, with their other deliveries. Your files stay as they are, so the"
        " same files can be imported again."
    )
    return " ".join(part for part in (goes, later, stays) if part)


def _listed(removed: Removed) -> str:
    parts = []
    if removed.events:
        parts.append(say_count(removed.events, "{n} event", "{n} events"))
    if removed.deliveries:
        parts.append(say_count(removed.deliveries, "{n} delivery", "{n} deliveries"))
    if removed.rejects:
        parts.append(say_count(removed.rejects, "{n} rejected record", "{n} rejected records"))
    if len(parts) > 1:
        return say("{things} and {last}", things=", ".join(parts[:-1]), last=parts[-1])
    return parts[0] if parts else say("nothing")
