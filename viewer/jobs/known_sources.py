"""Knowing a source again that was read before, wholly or in part, wherever it is now."""

import os

from viewer.capture import source
from viewer.capture.content import read_fully
from viewer.capture.source import STDIN
from viewer.capture.window import CHUNK, Readable, new_hash
from viewer.domain.columns import STREAM
from viewer.errors import SourceProblem
from viewer.store.sources import LedgerEntry
from viewer.store.writer import Writer


def known_before(writer: Writer, file: str, head: bytes, size: int | None) -> LedgerEntry | None:
    """The ledger's entry for the same bytes, if this source was read before, wholly or in part.

    ``head`` are the first 1,024 bytes of ``file``. Raises SourceProblem.
    """
    if file == STDIN:
        return None
    path = stored_path(file)
    likely = [entry for entry in writer.candidates(head) if entry.offset or entry.read_again_to or entry.path == path]
    if not likely:
        return None
    equal: list[LedgerEntry] = []
    with source.opened(file) as stream:
        seen, done = new_hash(), 0
        for entry in sorted(likely, key=lambda entry: entry.offset):
            if not source.skip(stream.read_from, entry.offset - done, seen):
                break
            done = entry.offset
            if seen.copy().digest() == entry.digest:
                equal.append(entry)
        if equal and size is None:
            size = done + _length(stream.read_from)
    return next((entry for entry in reversed(equal) if is_same(entry, path, head, size)), None)


def is_same(entry: LedgerEntry, path: str, head: bytes, size: int | None) -> bool:
    """Whether a source that begins with the same bytes is the one at ``path``: it is still there, it was moved or
    rotated, or this is a whole copy of it. ``size`` is how many bytes of text are read of it.

    A copy of a single record is a source of its own: captures of one file an event hold equal files for a delivery
    that was repeated. What was packed into an archive and lies beside it under the same name is a copy all the same.
    What goes on differently is another capture of the same time.
    """
    if entry.path == path:
        return True
    if entry.path == STDIN or not (entry.offset or entry.read_again_to):
        return False
    is_whole = entry.ended_at is not None and size == (entry.offset if entry.size is None else entry.size)
    if is_whole and (entry.counts.records > 1 or _is_packed_copy(entry.path, path)):
        return True
    return not entry.path.startswith(STDIN) and not _still_begins(entry.path, head[: entry.head_size])


def _is_packed_copy(one: str, other: str) -> bool:
    """Whether one of two equal files is in an archive and the other is not, at the same place below it; or each is in
    one of two archives of the same size."""
    (disk, place), (other_disk, other_place) = source.split(one), source.split(other)
    if place and other_place:
        return place == other_place and _size(disk) == _size(other_disk) is not None
    if not place and not other_place:
        return False
    packed, unpacked = (place, other_disk) if place else (other_place, disk)
    return unpacked.replace(os.sep, "/").endswith("/" + packed)


def _size(path: str) -> int | None:
    try:
        return os.stat(path).st_size
    except OSError:
        return None


def _length(stream: Readable) -> int:
    length = 0
    while piece := stream.read(4 * CHUNK):
        length += len(piece)
    return length


def _still_begins(path: str, head: bytes) -> bool:
    try:
        with source.opened(path) as stream:
            return read_fully(stream.read_from, len(head)) == head
    except SourceProblem:
        return False


def stored_path(path: str) -> str:
    """Where a source is, as the library has it."""
    return _as_text(place(path))


def place(path: str) -> str:
    """Where a source is, as it can be opened from anywhere."""
    return source.absolute(path)


def name(path: str) -> str:
    """What people call a source."""
    return STREAM if path == STDIN else _as_text(os.path.basename(source.absolute(path)))


def _as_text(path: str) -> str:
    """A path as text that can be stored: a name that is not UTF-8 shows its odd bytes as \\xe9."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
