"""The story of an export of rejects: every byte of them as received, with their places and reasons or without."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from viewer.errors import Cancelled, ExportProblem
from viewer.exports.rejects_file import object_line
from viewer.exports.whole_file import whole_file
from viewer.jobs.list_rejects import Wanted, stored_rejects
from viewer.jobs.original_bytes import Missing, Originals
from viewer.store import library, rejects
from viewer.store.library import Connection
from viewer.store.rejects import StoredReject
from viewer.wording import number, say, say_count

Form = Literal["jsonl", "raw"]
LONGEST_LINE = 64 << 20
"""A reject longer than this is not made one line of JSON: what reads such a line must hold it whole."""
_TOLD_EVERY = 200


@dataclass(slots=True)
class RejectsExport:
    """What was written."""

    path: Path | None  # None: a stream
    rejects: int = 0
    cut: int = 0  # rejects of which bytes are missing
    missing: int = 0  # bytes
    why: str = ""  # for the first of them
    seconds: float = 0.0

    def in_words(self) -> str:
        """The sentences for people."""
        seconds = number(self.seconds, 1)
        if self.path:
            words = say_count(
                self.rejects,
                "{n} reject written to {path} in {seconds} s.",
                "{n} rejects written to {path} in {seconds} s.",
                path=self.path,
                seconds=seconds,
            )
        else:
            words = say_count(
                self.rejects,
                "{n} reject written in {seconds} s.",
                "{n} rejects written in {seconds} s.",
                seconds=seconds,
            )
        return f"{words} {self._cut()}" if self.cut else words

    def _cut(self) -> str:
        missing = say_count(
            self.missing, "{n} byte is not kept in the library", "{n} bytes are not kept in the library"
        )
        return say_count(
            self.cut,
            "{n} of them is cut: {missing}, and {why}.",
            "{n} of them are cut: {missing}, and {why}.",
            missing=missing,
            why=say(self.why),
        )


def export_rejects(
    library_path: Path,
    wanted: Wanted,
    target: Path,
    form: Form = "jsonl",
    progress: Callable[[int], None] = lambda rejects: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> RejectsExport:
    """Writes the rejects that are wanted to a file, the latest source first, each in the order of its source.

    ``jsonl`` is one object a reject (see exports.rejects_file); ``raw`` is their bytes, each as received and followed
    by a line feed. Bytes beyond those that the library keeps come from the source. Raises ExportProblem,
    LibraryProblem, and Cancelled once ``should_stop`` says so; in each case no file is left.
    """
    with library.reading(library_path) as connection:
        if target.exists() and target.is_file() and _is_in_use(connection, library_path, target):
            raise ExportProblem(
                say("{target} is the library itself or one of its sources. Choose another name.", target=target)
            )
        with whole_file(target) as file:
            return _write(connection, wanted, file, form, RejectsExport(target), progress, should_stop)


def write_rejects(library_path: Path, wanted: Wanted, stream: BinaryIO, form: Form) -> RejectsExport:
    """The same into a stream that is open."""
    with library.reading(library_path) as connection:
        return _write(connection, wanted, stream, form, RejectsExport(None), lambda rejects: None, lambda: False)


def _is_in_use(connection: Connection, library_path: Path, target: Path) -> bool:
    if target.samefile(library_path):
        return True
    places = {one.path for one in rejects.tally(connection)}
    return any(Path(place).is_file() and target.samefile(place) for place in places)


def _write(
    connection: Connection,
    wanted: Wanted,
    file: BinaryIO,
    form: Form,
    report: RejectsExport,
    progress: Callable[[int], None],
    should_stop: Callable[[], bool],
) -> RejectsExport:
    began = time.monotonic()
    originals = Originals(connection, should_stop)
    for one in stored_rejects(connection, wanted):
        if should_stop():
            raise Cancelled(say("Stopped."))
        if form == "raw":
            missing = originals.copy(one, file.write)
            file.write(b"\n")
        else:
            raw, missing = originals.whole(one, LONGEST_LINE)
            file.write(object_line(_place(one), raw, _note(one, missing)))
        report.rejects += 1
        if missing.number:
            report.cut += 1
            report.missing += missing.number
            report.why = report.why or missing.why
        if report.rejects % _TOLD_EVERY == 0:
            progress(report.rejects)
    progress(report.rejects)
    report.seconds = time.monotonic() - began
    return report


def _place(one: StoredReject) -> dict[str, object]:
    return {
        "source": one.source,
        "path": one.path,
        "line": one.line,
        "column": one.column,
        "offset": one.offset,
        "length": one.length,
        "reason": one.reason,
    }


def _note(one: StoredReject, missing: Missing) -> str:
    if not missing.number:
        return ""
    return f"Cut: {missing.number:,} of {one.length:,} bytes are missing; {missing.why}."
