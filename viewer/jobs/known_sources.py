"""Knowing a source again that was read before, wholly or in part, wherever it is now."""

import os

from viewer.capture import source
from viewer.capture.source import STDIN
from viewer.capture.window import Readable, new_hash
from viewer.errors import SourceProblem
from viewer.store.sources import LedgerEntry
from viewer.store.writer import Writer


def known_before(writer: Writer, file: str, head: bytes, size: int | None) -> LedgerEntry | None:
    """The ledger's entry for the same bytes, if this source was read before, wholly or in part.

    ``head`` are the first 1,024 bytes of ``file``. Raises SourceProblem.
    """
    if file == STDIN:
        return None
    likely = [entry for entry in writer.candidates(head) if is_same(entry, stored_path(file), head, size)]
    best: LedgerEntry | None = None
    with source.opened(file) as stream:
        seen, done = new_hash(), 0
        for entry in sorted(likely, key=lambda entry: entry.offset):
            if not source.skip(stream.read_from, entry.offset - done, seen):
                break
            done = entry.offset
            if seen.copy().digest() == entry.digest:
                best = entry
    return best


def is_same(entry: LedgerEntry, path: str, head: bytes, size: int | None) -> bool:
    """Whether a source that begins with the same bytes is the one at ``path``: it is still there, it was moved or
    rotated, or this is a whole copy of it.

    A copy of a single record is a source of its own: captures of one file an event hold equal files for a delivery
    that was repeated. So is one that goes on differently, which is another capture of the same time.
    """
    if entry.path == path:
        return True
    if entry.path == STDIN or not entry.offset:
        return False
    is_copy = entry.counts.records > 1 and entry.ended_at is not None and entry.size == size
    return is_copy or not _still_begins(entry.path, head[: entry.head_size])


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
    return STDIN if path == STDIN else os.path.abspath(path)


def name(path: str) -> str:
    """What people call a source."""
    return "standard input" if path == STDIN else _as_text(os.path.basename(os.path.abspath(path)))


def _as_text(path: str) -> str:
    """A path as text that can be stored: a name that is not UTF-8 shows its odd bytes as \\xe9."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


class Rejoined:
    """A stream whose beginning was read already, from its beginning."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self._head = head
        self._rest = rest

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        piece, self._head = self._head[:size], self._head[size:]
        return piece or self._rest.read(size)


def read_fully(stream: Readable, size: int) -> bytes:
    """So many bytes; fewer only where the stream ends."""
    pieces, left = [], size
    while left > 0 and (piece := stream.read(left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)
