"""What a library remembers of a person, read in a thread while the window is being built."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.jobs.resume_session import Remembered, remembered
from viewer.ui.keeper import Keeper
from viewer.ui.tasks import Worker


class Memory(QObject):
    """``found`` is there when ``came`` is emitted, and mostly sooner. Without a ``keeper`` nothing is to be kept."""

    came = Signal()

    def __init__(self, library: Path, keeps: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Remembered | None = None
        self.keeper = Keeper(library, self) if keeps else None
        self._library = library
        self.worker = Worker("memory", self)
        self.worker.submit(self._read, lambda _: self.came.emit(), lambda _: self._give_up())

    def close(self) -> None:
        """Writes what still waits, and ends."""
        self.worker.close()
        if self.keeper is not None:
            self.keeper.close()

    def _read(self) -> None:
        self.found = remembered(self._library)

    def _give_up(self) -> None:
        """Whoever asks for events is told what is wrong; the window begins as at a first start."""
        self.found = Remembered()
        self.came.emit()
