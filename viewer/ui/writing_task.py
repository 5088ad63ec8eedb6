"""What is written for a person by this program in a process of its own, told in private what is wanted."""

from abc import abstractmethod
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.ui.child_process import ChildProcess


class WritingTask(QObject):
    """One file at a time. The target is as it was until all of it is written."""

    progressed = Signal(int, int)
    """So much is written, of so much."""
    finished = Signal(object)
    """What the process told at its end."""
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, library: Path, parent: QObject | None = None, program: list[str] | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.program = program
        """Another program than this one, for tests."""
        self._child: ChildProcess | None = None

    def is_running(self) -> bool:
        """Whether one is under way."""
        return self._child is not None

    @abstractmethod
    def cancel(self) -> None:
        """Stops; the process is asked first, so that it takes away what it has begun to write."""

    def _prepared(self, command: str) -> ChildProcess:
        """The process that writes, for its command; it is not started. The order goes to its standard input."""
        child = ChildProcess([command, "--order", "-", "--progress", f"--library={self._library}"], self.program, self)
        child.said.connect(self._hear)
        child.ended.connect(self._end)
        return child

    @abstractmethod
    def _hear(self, said: dict[str, Any]) -> None:
        """The process has told something."""

    @abstractmethod
    def _end(self) -> None:
        """A process has ended."""
