"""Opening sources: which files a path stands for, and a stream of bytes for each, or the reason why there is none."""

import codecs
import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple

from viewer.capture import compression
from viewer.capture.window import CHUNK, Hash, Readable
from viewer.errors import NoCapture, SourceProblem

STDIN = "-"


class Skipped(NamedTuple):
    """A file or folder that was not read, and why."""

    path: str
    reason: str


class Stream(NamedTuple):
    """An open source."""

    read_from: Readable
    size: int | None  # bytes that will come, None where that cannot be known
    on_disk: int | None  # bytes of the file, which may be compressed


def files_in(path: str) -> Iterator[str | Skipped]:
    """The files that a path stands for: itself, or everything below a folder in the order of names.

    What is hidden is left out; what cannot be entered or is no regular file comes as Skipped. Raises SourceProblem
    where the path is not there.
    """
    if path == STDIN:
        yield path
        return
    if not os.path.lexists(path):
        raise SourceProblem(f"There is no file or folder {path}. Check the spelling.")
    if not os.path.isdir(path):
        yield path
        return
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
            yield file if regular else Skipped(file, "it is not a regular file")
        yield from skipped
        skipped.clear()
    yield from skipped


@contextmanager
def opened(path: str) -> Iterator[Stream]:
    """Opens a file, or standard input for ``-``. Raises SourceProblem with a sentence where that cannot be read."""
    if path == STDIN:
        yield Stream(sys.stdin.buffer, None, None)
        return
    try:
        # Without O_NONBLOCK the opening of a FIFO would wait for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise SourceProblem(_cannot_open(path, error)) from None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise SourceProblem(
            f"{path} is not a regular file, so it cannot be read as a capture. Choose a file or a folder."
        )
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        calm = _Calm(file, path)
        try:
            unpack = compression.unpacker(file)
        except OSError as error:
            raise SourceProblem(_cannot_read(path, error)) from None
        if unpack is None:
            yield Stream(calm, status.st_size, status.st_size)
        else:
            yield Stream(compression.Unpacked(file, path, status.st_size, unpack), None, status.st_size)


class _Calm:
    """Reads a file; what the disk reports becomes a sentence."""

    def __init__(self, file: BinaryIO, path: str) -> None:
        self._file = file
        self._path = path

    def read(self, size: int, /) -> bytes:
        try:
            return self._file.read(size)
        except OSError as error:
            raise SourceProblem(_cannot_read(self._path, error)) from None


def _cannot_read(path: str, error: OSError) -> str:
    return f"{path} could not be read to its end ({error.strerror}). What was read is kept; import it again to go on."


def _cannot_open(path: str, error: OSError) -> str:
    if error.errno == errno.ENOENT:
        return f"There is no file {path}. Check the spelling."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"{path} may not be read. Ask for permission to read it, or copy it to a folder of your own."
    if error.errno == errno.ELOOP:
        return f"{path} is a link that leads back to itself. Choose the file itself."
    return f"{path} cannot be opened ({error.strerror}). Check that it is a file you can read."


def refuse_binary(path: str, head: bytes) -> None:
    """Raises NoCapture for content that holds no text, so that no one wonders where the events are."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise NoCapture(
            f"{path} is UTF-16 text, which this version does not read yet. Save it as UTF-8 and import that."
        )
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            raise NoCapture(f"{path} is {kind}")
    if b"\x00" in head:
        raise NoCapture(f"{path} is a binary file, not text with JSON in it. Choose a capture, a log or a JSON file.")


_UNPACK = "This version reads unpacked files only: unpack it first, then import what was in it."
_NO_EVENTS = ", which holds no events. Choose the capture itself."
_MAGIC = (
    (b"PK\x03\x04", f"a zip archive. {_UNPACK}"),
    (b"SQLite format 3\x00", f"a database{_NO_EVENTS}"),
    (b"%PDF", f"a PDF document{_NO_EVENTS}"),
    (b"\x89PNG", f"a picture{_NO_EVENTS}"),
    (b"\xff\xd8\xff", f"a picture{_NO_EVENTS}"),
)


def skip(stream: Readable, count: int, seen: Hash) -> bool:
    """Reads over ``count`` bytes that are known, hashing them; False where there are fewer."""
    while count > 0:
        piece = stream.read(min(count, 4 * CHUNK))
        if not piece:
            return False
        seen.update(piece)
        count -= len(piece)
    return True
