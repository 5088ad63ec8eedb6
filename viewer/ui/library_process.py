"""What is done to a library as a whole, by this program started once more: how far it is, and what came of it."""

from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from viewer.ui.child_process import ChildProcess

_REPORTS = ("report", "plan", "receipt")


class Progress(NamedTuple):
    """How far the work is. Where ``total`` is 0, nobody knows how much there is."""

    words: str
    done: int
    total: int
    is_final: bool = False
    """Whether what has happened cannot be taken back any more."""


class LibraryProcess(QObject):
    """One piece of work at a time; another one takes its place."""

    progressed = Signal(object)
    reported = Signal(object)
    """The work has come to its end, and this is its report; what it found may be damage."""
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, program: list[str] | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._child: ChildProcess | None = None
        self._report: dict[str, Any] | None = None
        self._error = ""

    def is_running(self) -> bool:
        """Whether anything is under way."""
        return self._child is not None

    def run(self, words: list[str], told: str | None = None) -> None:
        """Begins; ``told`` is what the process reads on its standard input, where no list of processes shows it."""
        self.stop()
        self._report, self._error = None, ""
        child = ChildProcess([*words, "--progress"], self._program, self)
        child.said.connect(self._hear)
        child.ended.connect(self._end)
        self._child = child
        child.start(told)

    def stop(self) -> None:
        """Ends what is under way; nothing is told of it any more."""
        child, self._child = self._child, None
        if child is not None:
            child.close()
            child.deleteLater()

    def _hear(self, said: dict[str, Any]) -> None:
        progress = said.get("progress")
        if isinstance(progress, dict):
            self.progressed.emit(_progress(progress))
            return
        self._error = str(said.get("error", ""))
        for name in _REPORTS:
            report = said.get(name)
            if isinstance(report, dict):
                self._report = report

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.deleteLater()
        if self._report is not None:
            self.reported.emit(self._report)
        else:
            self.failed.emit(self._error or child.problem())


def _progress(told: dict[str, Any]) -> Progress:
    done, total = told.get("done"), told.get("total", told.get("of"))
    return Progress(
        str(told.get("words", told.get("step", ""))),
        done if isinstance(done, int) else 0,
        total if isinstance(total, int) else 0,
        bool(told.get("is_final")),
    )
