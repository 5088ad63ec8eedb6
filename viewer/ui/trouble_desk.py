"""Trouble: unexpected errors are told calmly, with a report to read before anything is made of it; and diagnostics."""

from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow
from shiboken6 import isValid

from viewer.bugs import Bug
from viewer.jobs.bug_report import bug_report, save_text
from viewer.jobs.open_mark import BadEnd
from viewer.logs import Listener
from viewer.ui.bug_dialog import BugDialog
from viewer.ui.desk import Desk
from viewer.ui.diagnostics_dialog import DiagnosticsDialog
from viewer.ui.help_dialogs import known_versions, qt_facts
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.pauses import pause
from viewer.ui.session_desk import SessionDesk
from viewer.ui.tasks import UNEXPECTED, Worker
from viewer.wording import say, to_say

ENDED = to_say("Tier Viewer did not end properly last time.")
NOTHING_LOST = to_say(
    "Your library is safe: what was saved is there, and an import goes on where it was when it is run again."
)
WHERE_YOU_WERE = to_say("Tier Viewer did not end properly last time. Your library is safe, and you are where you were.")
AFRESH = to_say(
    "Tier Viewer did not end properly last time. That was soon after its start, so it begins afresh now."
    " Your library is safe."
)
AGAIN = to_say("The same unexpected error came again. Your library is safe.")
_REMEMBERED_COMMANDS = 20
_MOST_BUGS = 12
_SOON_MS = 300  # what goes wrong each time that something is painted changes the report often enough


class TroubleDesk(Desk):
    """Hears of every error that is reported in this process; shows each once, and says when it comes again."""

    told = Signal(str)
    """What a person was told instead of being shown what they asked for."""
    _noticed = Signal(object)

    def __init__(
        self, library: Path, notice: NoticeBar, session: SessionDesk, bad_end: BadEnd | None, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._library = library
        self._notice = notice
        self._window = window
        self._bugs: dict[Bug, int] = {}
        self._commands: deque[str] = deque(maxlen=_REMEMBERED_COMMANDS)
        self._dialog: BugDialog | None = None
        self.did: Callable[[str], object] = lambda key: None
        """Is told the key of each command."""
        self.worker = Worker("trouble", self)
        self._soon = pause(self, _SOON_MS, self._refresh)
        # Told from the event loop: where an error is noticed, Qt may be in the middle of painting.
        self._noticed.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        if bad_end is not None:
            self._tell_of_end(bad_end, session)
        self._listener = Listener(lambda bug: self._noticed.emit(bug) if isValid(self) else None)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"diagnostics": self.show_diagnostics}

    def use_actions(self, actions: Mapping[str, QAction]) -> None:
        """Remembers which commands were used last: by their keys, never what they were used on."""
        for key, action in actions.items():
            action.triggered.connect(partial(self._note, key))

    def show_report(self) -> BugDialog:
        """Opens the report of all errors so far."""
        if self._dialog is None:
            parent = QApplication.activeModalWidget() or self._window
            dialog = self._dialog = BugDialog(self._report(), parent=parent)
            dialog.save_asked.connect(partial(self.save, teller=dialog))
            dialog.finished.connect(self._closed)
            dialog.open()
        return self._dialog

    def show_diagnostics(self) -> DiagnosticsDialog:
        """Opens what there is to know of the program, the library and the log."""
        dialog = DiagnosticsDialog(self._library, qt_facts(), self.worker, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def show_end(self, end: BadEnd) -> BugDialog:
        """Opens what is known of the end of the last window."""
        bugs = {end.bug: 1} if end.bug is not None else {}
        dialog = BugDialog(
            bug_report(bugs, end.commands, known_versions()), say(ENDED), say(NOTHING_LOST), self._window
        )
        dialog.save_asked.connect(partial(self.save, teller=dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def save(self, text: str, target: Path, teller: BugDialog) -> None:
        """Writes a report, and has the dialog say what came of it."""
        self.worker.submit(
            lambda: save_text(text, target),
            lambda file: teller.say(say("Saved as {name}.", name=file.name)),
            lambda error: teller.say(str(error)),
            owner=teller,
        )

    def close(self) -> None:
        """Hears no more."""
        self._soon.stop()
        self._listener.close()
        self.worker.close()

    def _tell(self, bug: Bug) -> None:
        is_new = len(self._bugs) < _MOST_BUGS and all(bug.key != known.key for known in self._bugs)
        if is_new:
            self._bugs[bug] = 0
        for known in self._bugs:
            if known.key == bug.key:
                self._bugs[known] += 1
        if self._dialog is not None:
            self._soon.start()
        elif is_new:
            self.told.emit(say(UNEXPECTED))
            self.show_report()
        else:
            self._notice.say(say(AGAIN), "problem", [(say("Show report"), self.show_report)])

    def _refresh(self) -> None:
        if self._dialog is not None:
            self._dialog.show_report(self._report())

    def _report(self) -> str:
        return bug_report(self._bugs, list(self._commands), known_versions())

    def _tell_of_end(self, end: BadEnd, session: SessionDesk) -> None:
        """A window that went down soon after its start may do so again where it was: there a person goes on purpose."""
        session.waits = not end.was_settled
        words, go = (
            (say(AFRESH), (say("Go on where you were"), session.go_on))
            if session.waits
            else (say(WHERE_YOU_WERE), (say("Start afresh"), session.start_fresh))
        )
        self._notice.say(words, "problem", [go, (say("What is known"), lambda: self.show_end(end))])

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _note(self, key: str) -> None:
        self._commands.append(key)
        self.did(key)
