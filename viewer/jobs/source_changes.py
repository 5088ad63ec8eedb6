"""What became of a file while it was read: it may be cut short, edited or replaced; that it grows is no harm."""

import os
from typing import NamedTuple

from viewer.capture import source
from viewer.capture.source import STDIN
from viewer.capture.window import new_hash
from viewer.errors import SourceProblem
from viewer.store.sources import LedgerEntry

_AGAIN = "What was read of it is kept; import it again to read what is in it now."


class State(NamedTuple):
    """A file as it is at a moment."""

    device: int
    inode: int
    size: int
    changed: int  # nanoseconds


def state_of(path: str) -> State | None:
    """The file that a source is, or is in; None for standard input, and where there is none."""
    if path == STDIN:
        return None
    try:
        status = os.stat(source.split(path)[0])
    except OSError:
        return None
    return State(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def change_since(before: State | None, path: str, entry: LedgerEntry) -> str | None:
    """A sentence on what became of a source while it was read; None where what was read is what is there.

    ``entry`` is how far it was read. The bytes are only looked at once more where the file has changed.
    """
    if before is None:
        return None
    now = state_of(path)
    if now == before:
        return None
    if now is None:
        return f"{path} was moved or removed while it was read. What was read of it is kept."
    if (now.device, now.inode) != (before.device, before.inode):
        return f"{path} was replaced by another file while it was read. {_AGAIN}"
    if now.size < before.size:
        return f"{path} was cut short while it was read. {_AGAIN}"
    return None if _begins_as_read(path, entry) else f"{path} was changed while it was read. {_AGAIN}"


def _begins_as_read(path: str, entry: LedgerEntry) -> bool:
    seen = new_hash()
    try:
        with source.opened(path) as stream:
            return source.skip(stream.read_from, entry.offset, seen) and seen.digest() == entry.digest
    except SourceProblem:
        return False
