"""An import as the window runs it: the same program in a process of its own, so that painting never waits for it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.domain.display import display_text
from viewer.domain.retelling import retold
from viewer.ui.child_process import ChildProcess
from viewer.ui.notice_bar import Tone
from viewer.wording import number, say, say_count, to_say

CRASHED = to_say("The import ended unexpectedly. What was read so far is kept; import the same files again to go on.")
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
        self._child: ChildProcess | None = None
        self._report: dict[str, Any] | None = None
        self._error = say(CRASHED)
        self.names = ""

    def is_running(self) -> bool:
        """Whether an import is under way."""
        return self._child is not None

    def run(self, sources: list[Path]) -> None:
        """Imports files and folders, after those that are under way."""
        if sources:
            self._waiting.append(sources)
            if self._child is None:
                self._next()

    def cancel(self) -> None:
        """Stops at once; what waits is dropped too."""
        self._waiting.clear()
        if self._child is not None:
            self._child.stop()

    def close(self) -> None:
        """Stops and waits: for the end of the window."""
        self._waiting.clear()
        if self._child is not None:
            self._child.close()

    def _next(self) -> None:
        sources = self._waiting.pop(0)
        self.names = source_names(sources)
        words = ["import", "--library", str(self._library), "--progress", "--", *(str(source) for source in sources)]
        child = ChildProcess(words, self._program, self)
        child.said.connect(self._hear)
        child.ended.connect(self._end)
        self._child, self._report, self._error = child, None, say(CRASHED)
        self.started.emit()
        child.start()

    def _hear(self, said: dict[str, Any]) -> None:
        if "progress" in said:
            self.progressed.emit(said["progress"])
        elif "committed" in said:
            self.committed.emit(int(said["committed"].get("events", 0)))
        elif "report" in said:
            self._report = said["report"]
        elif "error" in said:
            self._error = retold(str(said["error"]))

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.deleteLater()
        if child.was_stopped:
            self.cancelled.emit()
        elif self._report is not None:
            self.finished.emit(self._report)
        else:
            self.failed.emit(self._error)
        if self._waiting and self._child is None:
            self._next()


def source_names(sources: list[Path]) -> str:
    """What is imported, in a few words."""
    return (
        display_text(sources[0].name or str(sources[0]), _NAME_LENGTH)
        if len(sources) == 1
        else say("{count} sources", count=number(len(sources)))
    )


def summary(report: dict[str, Any], names: str) -> tuple[str, Tone]:
    """What an import brought, in one calm line; a problem if files could not be read."""
    problems = [retold(str(problem)) for problem in report.get("problems", ())]
    more = ""
    if len(problems) > 1:
        more = " " + say_count(len(problems) - 1, "{n} more could not be read.", "{n} more could not be read.")
    brought = any(report.get(name) for name in ("events", "deliveries", "rejects", "known"))
    if problems and not brought:
        return problems[0] + more, "problem"
    read = int(report.get("sources", 0))  # of a folder or an archive, the files in it
    words = _brought(report, say("{count} sources", count=number(read)) if read > 1 else names)
    return (f"{words} {problems[0]}{more}", "problem") if problems else (words, "calm")


def _brought(report: dict[str, Any], names: str) -> str:
    events, again = int(report.get("events", 0)), int(report.get("deliveries", 0))
    rejects, known = int(report.get("rejects", 0)), int(report.get("known", 0))
    if not (events or again or rejects or known):
        return say("No events were found in {source}.", source=names)
    if known and not (events or again or rejects):
        return say_count(
            known,
            "Nothing new in {source}: {n} record was known already.",
            "Nothing new in {source}: {n} records were known already.",
            source=names,
        )
    parts = [say_count(events, "{n} event", "{n} events")]
    if again:
        parts.append(say_count(again, "{n} further delivery", "{n} further deliveries"))
    if rejects:
        parts.append(say("{count} rejected", count=number(rejects)))
    if known:
        parts.append(say("{count} known already", count=number(known)))
    return say("Imported {what} from {source}.", what=", ".join(parts), source=names)


def progress_words(progress: dict[str, Any]) -> tuple[str, int, int, str]:
    """The texts and numbers of the status line for one progress line of the import."""
    done, size = int(progress.get("bytes") or 0), int(progress.get("size") or 0)
    events, rejects = int(progress.get("events") or 0), int(progress.get("rejects") or 0)
    seconds = float(progress.get("seconds") or 0)
    parts = [f"{min(100, done * 100 // size)} %"] if size > 0 else []
    if seconds > 0.2:
        pace = round(int(progress.get("records") or events) / seconds)
        parts.append(say("{count} events/s", count=number(pace)))
    if rejects:
        parts.append(say("{count} rejected", count=number(rejects)))
    name = Path(str(progress.get("source") or "")).name
    return say("Importing {source}", source=display_text(name, _NAME_LENGTH)), done, size, " · ".join(parts)
