"""Files beside the growing ones that are read as a whole: compressed ones, older parts of a rotated log."""

import os
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
from viewer.store.sources import HEAD, Counts

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


def is_whole(path: str) -> bool:
    """Whether a file must be read as a whole: it is compressed or an archive. Raises SourceProblem or NoCapture."""
    if list(source.files_in(path)) != [path]:
        return True
    with source.opened(path) as stream:
        return stream.size is None and stream.encoding == UTF_8


def is_copy(path: str, of: str) -> bool:
    """Whether all that is in a file is what another one begins with."""
    try:
        with source.opened(path) as one, source.opened(of) as other:
            return _begins(other.read_from, one.read_from)
    except SourceProblem:
        return False


def _begins(whole: Readable, part: Readable) -> bool:
    while piece := read_fully(part, 1 << 20):
        if piece != read_fully(whole, len(piece)):
            return False
    return True


def beginning(path: str) -> bytes:
    """The first 1,024 bytes of a file, unpacked; none where it cannot be read."""
    try:
        with source.opened(path) as stream:
            return read_fully(stream.read_from, HEAD)
    except SourceProblem:
        return b""
