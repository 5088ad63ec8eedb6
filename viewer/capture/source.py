"""Opening sources: which files a path stands for, and a stream of bytes for each, or the reason why there is none."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from viewer.capture import content, contents, encodings
from viewer.capture.archives import Exhausted, is_hidden
from viewer.capture.content import STDIN, absolute, split
from viewer.capture.window import CHUNK, Hash, Readable
from viewer.capture.zip_directory import Unreadable
from viewer.errors import NoCapture, SourceProblem

__all__ = ["STDIN", "Skipped", "Stream", "absolute", "files_in", "opened", "skip", "split"]


class Skipped(NamedTuple):
    """A file or folder that was not read, and why."""

    path: str
    reason: str


class Stream(NamedTuple):
    """An open source."""

    read_from: Readable  # never raises: where it cannot go on it ends, and says so in troubles
    size: int | None  # bytes that will come, None where that cannot be known
    encoding: str  # of the file; what is read is always UTF-8
    troubles: list[str]  # once the end is reached: why that is not the end of the source; empty if it is


def files_in(path: str) -> Iterator[str | Skipped]:
    """The files that a path stands for: itself, or everything below a folder or in an archive, in the order of names.

    What is hidden is left out; what cannot be entered or is no regular file comes as Skipped. Raises SourceProblem
    where the path is not there. A file is best read while the iteration is at it: archives are open then.
    """
    with content.archives_kept_open():
        if path == STDIN:
            yield from _file_or_members(path)
        elif not os.path.lexists(path):
            raise SourceProblem(f"There is no file or folder {path}. Check the spelling.")
        elif os.path.isdir(path):
            yield from _below(path)
        else:
            yield from _file_or_members(path)


def _below(path: str) -> Iterator[str | Skipped]:
    skipped: list[Skipped] = []

    def note(error: OSError) -> None:
        skipped.append(Skipped(str(error.filename), f"the folder cannot be read ({error.strerror})"))

    for folder, folders, names in os.walk(path, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            file = os.path.join(folder, name)
            try:
                regular = stat.S_ISREG(os.stat(file).st_mode)
            except OSError as error:
                yield Skipped(file, f"it cannot be opened ({error.strerror})")
                continue
            if regular:
                yield from _file_or_members(file)
            else:
                yield Skipped(file, "it is not a regular file")
        yield from skipped
        skipped.clear()
    yield from skipped


def _file_or_members(address: str) -> Iterator[str | Skipped]:
    """A file itself, or the files in it if it is an archive."""
    rest = address
    try:
        for found in _unfolded(address):
            rest = f"The rest of {address}"
            yield found
    except Exhausted as problem:
        yield Skipped(rest, str(problem))


def _unfolded(address: str) -> Iterator[str | Skipped]:
    """The same, also of a file within an archive. Raises Exhausted where no more is to be read of the outermost one."""
    try:
        with content.at(address) as found:
            is_archive = contents.is_archive(found.head)
    except Exhausted:
        raise
    except (SourceProblem, Unreadable):
        is_archive = False  # whoever opens it is told why
    if not is_archive:
        yield address
        return
    try:
        with content.archive_at(address) as archive:
            names, is_damaged = list(archive.names), archive.is_damaged
    except Exhausted:
        raise
    except (SourceProblem, Unreadable) as problem:
        yield Skipped(address, str(problem))
        return
    for name in names:
        if not is_hidden(name):
            yield from _unfolded(f"{address}/{name}")
    if is_damaged:
        yield Skipped(
            f"The rest of {address}",
            "the zip archive is damaged or cut off, so only the files that are still to be found in it were read",
        )


@contextmanager
def opened(path: str) -> Iterator[Stream]:
    """Opens a file, standard input for ``-``, or a file in an archive by the address that ``files_in`` gives it.

    Raises SourceProblem with a sentence where that cannot be read, and NoCapture where it holds no text.
    """
    try:
        with content.at(path) as found:
            if contents.is_archive(found.head):
                raise SourceProblem(f"{path} is a zip archive by now. Import it again to read what is in it.")
            refusal = contents.refusal(found.head)
            if refusal:
                raise NoCapture(f"{path} is {refusal}")
            encoding = encodings.encoding_of(found.head)
            if encoding == encodings.UTF_8:
                yield Stream(found.stream, found.size, encoding, found.troubles)
            else:
                yield Stream(encodings.Transcoded(found.stream, encoding), None, encoding, found.troubles)
    except Unreadable as problem:
        raise SourceProblem(f"{path} cannot be read: {problem}.") from None


def skip(stream: Readable, count: int, seen: Hash) -> bool:
    """Reads over ``count`` bytes that are known, hashing them; False where there are fewer."""
    while count > 0:
        piece = stream.read(min(count, 4 * CHUNK))
        if not piece:
            return False
        seen.update(piece)
        count -= len(piece)
    return True
