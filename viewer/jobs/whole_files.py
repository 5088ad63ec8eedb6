"""Files beside the growing ones that are read as a whole: compressed ones, older parts of a rotated log, copies."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from viewer.capture import places, source
from viewer.capture.content import read_fully
from viewer.capture.encodings import UTF_8
from viewer.capture.places import FileNow
from viewer.capture.source import Skipped
from viewer.capture.tail import FileKey
from viewer.capture.window import Readable
from viewer.errors import SourceProblem
from viewer.jobs.followed_file import Books
from viewer.jobs.import_sources import Run
from viewer.jobs.known_sources import stored_path
from viewer.store.sources import HEAD, Counts, LedgerEntry

STEADY = 2.0
"""A file that has not changed for so many seconds is taken to be complete."""


@dataclass(slots=True)
class _Waiting:
    file: FileNow
    since: float
    is_read: bool = False


class WholeFiles:
    """Reads files as an import does, once each time they have changed."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._files: dict[FileKey, _Waiting] = {}
        self._parts: dict[FileKey, FileNow] = {}  # of logs, as they were when they were read

    def holds(self, key: FileKey) -> bool:
        """Whether this file is one of them."""
        return key in self._files

    def add(self, file: FileNow, now: float) -> None:
        """Takes a file on."""
        self._files[file.key] = _Waiting(file, now)

    def look(self, file: FileNow, now: float) -> bool:
        """Reads the file if it has changed and is complete; whether it was read."""
        waiting = self._files[file.key]
        if waiting.file != file:
            self._files[file.key] = waiting = _Waiting(file, now)
        if waiting.is_read or (now - waiting.since < STEADY and not places.is_old(file, STEADY)):
            return False
        waiting.is_read = True
        self.read(file.path)
        return True

    def read(self, path: str) -> Counts:
        """Reads what the library has not read of a file, or of an archive, before; returns what that brought."""
        books = self._books
        report, desk = books.report, books.desk
        run = Run(desk.writer, report, desk.user_type, None, books.began, desk.decoder)
        before = report.counts
        try:
            for member in source.files_in(path):
                if isinstance(member, Skipped):
                    report.problems.append(f"{member.path} was skipped: {member.reason}.")
                else:
                    run.read(member)
        except SourceProblem as problem:
            report.problems.append(str(problem))
            books.note(str(problem))
        finally:
            desk.writer.commit()
            desk.begin_anew()  # a large file was decoded elsewhere, where ordinals count from 1 again
        brought = Counts._make(now - then for now, then in zip(report.counts, before, strict=True))
        books.account(Counts(), brought)
        books.tell(os.path.basename(path), 0, None)
        return brought

    def read_rest(self, path: str, entry: LedgerEntry, known: set[FileKey]) -> None:
        """Looks beside a log that was rotated or cut short for what had not been read of it, and reads that.

        ``entry`` is what was read of the older text; ``known`` are files that are followed anyway.
        """
        self._read_beside(path, known, lambda file, one: one.id == entry.id)

    def read_rests(self, path: str, latest: LedgerEntry | None, known: set[FileKey]) -> None:
        """The same for everything that was ever followed at a path: whatever happened while nobody did.

        ``latest`` is what was begun last there, unless the file that is there now is still that.
        """
        stored = stored_path(path)
        ours = {one.id for one in self._books.desk.writer.candidates(beginning(path))}

        def is_rest(file: FileNow, one: LedgerEntry) -> bool:
            if one.path != stored or one.id in ours:
                return False
            return file.size > one.offset or (latest is not None and one.id == latest.id)

        self._read_beside(path, known, is_rest)

    def _read_beside(self, path: str, known: set[FileKey], is_rest: Callable[[FileNow, LedgerEntry], bool]) -> None:
        for file in places.beside(path):
            if file.key in known:
                continue
            if any(is_rest(file, one) for one in self._books.desk.writer.candidates(beginning(file.path))):
                count = self._new_records(file)
                if count:
                    noun = "record" if count == 1 else "records"
                    self._books.note(f"The rest of what was in {path} is in {file.path} now: {count:,} {noun} more.")

    def read_parts_since(self, path: str, changed: int, known: set[FileKey]) -> None:
        """Reads parts of a log that came and went between two looks: those that were written to since ``changed``."""
        for file in places.beside(path):
            is_part = file.key not in known and file.changed >= changed and places.is_rotated_name(file.path, path)
            if is_part and self._parts.get(file.key) != file and self._new_records(file):
                self._books.note(f"{path} was rotated since it was last looked at: {file.path} was read as well.")

    def _new_records(self, file: FileNow) -> int:
        self._parts[file.key] = file
        brought = self.read(file.path)
        return brought.records - brought.known


def is_whole(path: str) -> bool:
    """Whether a file must be read as a whole: it is compressed or an archive. Raises SourceProblem or NoCapture."""
    if list(source.files_in(path)) != [path]:
        return True
    with source.opened(path) as stream:
        return stream.size is None and stream.encoding == UTF_8


def is_copy(path: str, of: str, size: int) -> bool:
    """Whether the first ``size`` bytes of two files are the same."""
    try:
        with source.opened(path) as one, source.opened(of) as other:
            return _same(one.read_from, other.read_from, size)
    except SourceProblem:
        return False


def _same(one: Readable, other: Readable, size: int) -> bool:
    while size > 0:
        count = min(size, 1 << 20)
        piece = read_fully(one, count)
        if not piece or piece != read_fully(other, count):
            return False
        size -= len(piece)
    return True


def beginning(path: str) -> bytes:
    """The first 1,024 bytes of a file, unpacked; none where it cannot be read."""
    try:
        with source.opened(path) as stream:
            return read_fully(stream.read_from, HEAD)
    except SourceProblem:
        return b""
