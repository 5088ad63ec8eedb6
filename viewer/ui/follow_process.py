"""Following a log as the window runs it: the same program in a process of its own, until it is stopped."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.domain.display import display_text
from viewer.domain.retelling import retold
from viewer.ui.child_process import ChildProcess
from viewer.wording import say

_NAME_LENGTH = 60


class FollowProcess(QObject):
    """One followed log."""

    arrived = Signal(int)
    """So many events more are stored."""
    noted = Signal(str)
    """What happened to the log itself: it was rotated, cut off or replaced."""
    broke = Signal(str)
    """It ended although nobody stopped it: one calm sentence."""

    def __init__(
        self, library: Path, log: Path, program: list[str] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.log = log
        self.name = display_text(log.name or str(log), _NAME_LENGTH)
        self.events = 0
        self._error = ""
        words = ["import", "--library", str(library), "--follow", "--progress", "--", str(log)]
        self._child = ChildProcess(words, program, self)
        self._child.said.connect(self._hear)
        self._child.ended.connect(self._end)

    def start(self) -> None:
        """Reads what the log holds, then goes on as it grows."""
        self._child.start()

    def stop(self) -> None:
        """Ends; what was told to be stored is safe, and the next time goes on behind it."""
        self._child.stop_gently()

    def close(self) -> None:
        """Ends and waits for the end: for the end of the window."""
        self._child.close(gently=True)

    def _hear(self, said: dict[str, Any]) -> None:
        if "committed" in said:
            events = int(said["committed"].get("events", 0))
            new, self.events = events - self.events, events
            if new:
                self.arrived.emit(new)
        elif "note" in said:
            self.noted.emit(retold(str(said["note"])))
        elif "error" in said:
            self._error = retold(str(said["error"]))

    def _end(self) -> None:
        if not self._child.was_stopped:
            self.broke.emit(
                self._error or say("Following {log} ended unexpectedly. What was read so far is kept.", log=self.name)
            )
        self.deleteLater()
