"""An import as the window runs it: the same program in a process of its own, so that painting never waits for it."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from viewer import paths
from viewer.domain.display import display_text
from viewer.ui.notice_bar import Tone

CRASHED = "The import ended unexpectedly. What was read so far is kept; import the same files again to go on."
_NAME_LENGTH = 60


class ImportProcess(QObject):
    """One import at a time; files that come meanwhile wait. Cancel kills: every finished chunk is safe."""

    started = Signal()
    progressed = Signal(object)
    committed = Signal(int)
    """How many events this import has stored so far."""
    finished = Signal(object)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, library: Path, parent: QObject | None = None, program: list[str] | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._program = program
        self._waiting: list[list[Path]] = []
        self._process: QProcess | None = None
        self._pending = b""
        self._report: dict[str, Any] | None = None
        self._error = CRASHED
        self._cancelling = False
        self.names = ""

    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._process is not None

    def run(self, sources: list[Path]) -> None:
        """Imports files and folders, after those that are under way."""
        if sources:
            self._waiting.append(sources)
            if self._process is None:
                self._next()

    def cancel(self) -> None:
        """Stops at once; what waits is dropped too."""
        self._waiting.clear()
        if self._process is not None:
            self._cancelling = True
            self._process.kill()

    def close(self) -> None:
        """Stops and waits: for the end of the window."""
        process = self._process
        self.cancel()
        if process is not None:
            process.blockSignals(True)
            process.waitForFinished(2000)

    def _next(self) -> None:
        sources = self._waiting.pop(0)
        self.names = source_names(sources)
        command = [*(self._program or paths.program()), "import", "--library", str(self._library), "--progress", "--"]
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        process.setProcessEnvironment(environment)
        process.setProgram(command[0])
        process.setArguments([*command[1:], *(str(source) for source in sources)])
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._broke)
        # Read and dropped, so that a talkative child never fills the pipe.
        process.readyReadStandardError.connect(process.readAllStandardError)
        self._process, self._pending, self._cancelling = process, b"", False
        self._report, self._error = None, CRASHED
        self.started.emit()
        process.start()

    def _read(self) -> None:
        if self._process is None:
            return
        *lines, self._pending = (self._pending + self._process.readAllStandardOutput().data()).split(b"\n")
        for line in lines:
            try:
                said = json.loads(line)
            except ValueError:
                continue
            if isinstance(said, dict):
                self._hear(said)

    def _hear(self, said: dict[str, Any]) -> None:
        if self._cancelling:
            return
        if "progress" in said:
            self.progressed.emit(said["progress"])
        elif "committed" in said:
            self.committed.emit(int(said["committed"].get("events", 0)))
        elif "report" in said:
            self._report = said["report"]
        elif "error" in said:
            self._error = str(said["error"])

    def _broke(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        self._process = process
        self._read()
        self._process = None
        process.deleteLater()
        if self._cancelling:
            self.cancelled.emit()
        elif self._report is not None:
            self.finished.emit(self._report)
        else:
            self.failed.emit(self._error)
        if self._waiting:
            self._next()


def source_names(sources: list[Path]) -> str:
    """What is imported, in a few words."""
    return (
        display_text(sources[0].name or str(sources[0]), _NAME_LENGTH)
        if len(sources) == 1
        else f"{len(sources)} sources"
    )


def summary(report: dict[str, Any], names: str) -> tuple[str, Tone]:
    """What an import brought, in one calm line; a problem if files could not be read."""
    problems = [str(problem) for problem in report.get("problems", ())]
    more = f" {len(problems) - 1:,} more could not be read." if len(problems) > 1 else ""
    brought = any(report.get(name) for name in ("events", "deliveries", "rejects", "known"))
    if problems and not brought:
        return problems[0] + more, "problem"
    words = _brought(report, names)
    return (f"{words} {problems[0]}{more}", "problem") if problems else (words, "calm")


def _brought(report: dict[str, Any], names: str) -> str:
    events, again = int(report.get("events", 0)), int(report.get("deliveries", 0))
    rejects, known = int(report.get("rejects", 0)), int(report.get("known", 0))
    if not (events or again or rejects or known):
        return f"No events were found in {names}."
    parts = [_count(events, "event", "events")]
    if again:
        parts.append(_count(again, "further delivery", "further deliveries"))
    if rejects:
        parts.append(f"{rejects:,} rejected")
    if known and not (events or again or rejects):
        return f"Nothing new in {names}: {_count(known, 'record was', 'records were')} known already."
    if known:
        parts.append(f"{known:,} known already")
    return f"Imported {', '.join(parts)} from {names}."


def progress_words(progress: dict[str, Any]) -> tuple[str, int, int, str]:
    """The texts and numbers of the status line for one progress line of the import."""
    done, size = int(progress.get("bytes") or 0), int(progress.get("size") or 0)
    events, rejects = int(progress.get("events") or 0), int(progress.get("rejects") or 0)
    seconds = float(progress.get("seconds") or 0)
    parts = [f"{min(100, done * 100 // size)} %"] if size > 0 else []
    if seconds > 0.2:
        parts.append(f"{round(int(progress.get('records') or events) / seconds):,} events/s")
    if rejects:
        parts.append(f"{rejects:,} rejected")
    name = Path(str(progress.get("source") or "")).name
    return f"Importing {display_text(name, _NAME_LENGTH)}", done, size, " · ".join(parts)


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
