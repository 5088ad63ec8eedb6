"""Findings everywhere: histories are examined by a process of low priority, and what shows findings follows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QWidget

from viewer.domain.query import parse
from viewer.jobs.list_findings import are_findings_complete, asks_for_findings
from viewer.ui.child_process import ChildProcess
from viewer.ui.current_query import CurrentQuery
from viewer.ui.desk import Desk
from viewer.ui.follow_desk import FollowDesk
from viewer.ui.import_desk import ImportDesk
from viewer.ui.pauses import pause
from viewer.ui.records_desk import RecordsDesk
from viewer.ui.status_line import StatusLine
from viewer.ui.summary_desk import SummaryDesk
from viewer.ui.tasks import Worker
from viewer.ui.type_desk import TypeDesk
from viewer.wording import say, to_say

_START_MS = 1_500  # the window is there first, and whoever only looks something up is gone again
_SOON_MS = 1_000
_PAUSE_MS = 3_000  # between two runs while a followed log brings events all the time
_SHOWN_MS = 5_000  # between two countings of what has been found so far
CRASHED = to_say("Examining histories ended unexpectedly. It goes on with the next start.")


class FindingsDesk(Desk):
    """Sees to it that everybody's history is examined: at the start, and after whatever changes the library."""

    changed = Signal()
    """Other findings are known than before."""
    rested = Signal()
    """Nothing is left to be examined, or it cannot be done."""
    asked_anew = Signal()
    """The query asks for findings: the table is to be asked for anew."""

    def __init__(
        self,
        library: Path,
        status: StatusLine,
        query: CurrentQuery,
        summary: SummaryDesk,
        importing: ImportDesk,
        following: FollowDesk,
        records: RecordsDesk,
        types: TypeDesk,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._status = status
        self._query = query
        self._summary = summary
        self._child: ChildProcess | None = None
        self._is_held = False
        self._error: str | None = None
        self._changed = self._shown = 0
        self._since = QElapsedTimer()
        self.program: list[str] | None = None
        """Another program than this one, for tests."""
        self.worker = Worker("findings", self)
        self._soon = pause(self, 0, self._look)
        importing.process.started.connect(self.hold)
        importing.ended.connect(self.release)
        for signal in (following.arrived, records.changed, types.changed):
            signal.connect(self.look_soon)
        self._soon.start(_START_MS)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Events with findings can be shown, and all histories be examined again."""
        return {"findings": self._show_events, "examine": self.examine_anew}

    def is_running(self) -> bool:
        """Whether histories are being examined."""
        return self._child is not None

    def look_soon(self) -> None:
        """The library has changed: examines whose history that concerns, in a moment."""
        if not self._soon.isActive():
            self._soon.start(_SOON_MS)

    def examine_anew(self) -> None:
        """Examines everybody's history again."""
        self._stop()
        self._soon.stop()
        if not self._is_held:
            self._start("--anew")

    def hold(self) -> None:
        """Something else has the machine and the library for itself, such as an import."""
        self._is_held = True
        self._stop()

    def release(self) -> None:
        self._is_held = False
        self.look_soon()

    def close(self) -> None:
        """Ends the process at once: what it has stored is safe, and the next one goes on there."""
        self._soon.stop()
        self._stop()
        self.worker.close()

    # --- when ------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._child is not None:
            self._soon.start(_PAUSE_MS)
        elif not self._is_held:
            library = self._library
            self.worker.submit(lambda: are_findings_complete(library), self._decide, lambda _: self.rested.emit())

    def _decide(self, is_complete: bool) -> None:
        if is_complete:
            self.rested.emit()
        elif self._child is None and not self._is_held:
            self._start()

    # --- the process -----------------------------------------------------------------------------------------------

    def _start(self, *words: str) -> None:
        child = ChildProcess(["findings", "--progress", *words, "--library", str(self._library)], self.program, self)
        child.said.connect(self._hear)
        child.ended.connect(self._end)
        self._child, self._error = child, say(CRASHED)
        self._changed = self._shown = 0
        self._since.start()
        child.start()
        if asks_for_findings(self._query.query):
            self.asked_anew.emit()

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.close()
            child.deleteLater()
            self._status.show_examining("")

    def _hear(self, said: dict[str, Any]) -> None:
        if "error" in said:
            self._error = str(said["error"])
            return
        told = said.get("progress") or said.get("report") or {}
        done, total, self._changed = (int(told.get(name, 0)) for name in ("examined", "total", "changed"))
        if "report" in said:
            self._error = None
        elif total > done:
            self._status.show_examining(say("Examining histories · {percent} %", percent=100 * done // total))
        if self._changed > self._shown and self._since.hasExpired(_SHOWN_MS):
            self._tell()

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.deleteLater()
        self._status.show_examining(say("Histories were not examined") if self._error else "", self._error or "")
        self._tell()
        self.rested.emit()

    def _tell(self) -> None:
        self._shown = self._changed
        self._since.restart()
        self._summary.recount()
        if asks_for_findings(self._query.query):
            self.asked_anew.emit()
        self.changed.emit()

    def _show_events(self) -> None:
        self._query.edit(parse("has:finding").query)
