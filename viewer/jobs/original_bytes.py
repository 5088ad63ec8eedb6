"""The bytes of a reject beyond what the library keeps: from its source, where that is still there and unchanged."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import NamedTuple

from viewer.capture import source
from viewer.capture.window import CHUNK, Readable, new_hash
from viewer.errors import Cancelled, SourceProblem
from viewer.store import rejects
from viewer.store.library import Connection
from viewer.store.rejects import ReadUpTo, StoredReject
from viewer.wording import say, to_say

CHANGED = to_say("its source has changed since")
GONE = to_say("its source cannot be read any more")
STREAM = to_say("it came from standard input")
LEFT_OUT = to_say("it is too long to be held in memory")


class Missing(NamedTuple):
    """How many bytes of a reject cannot be had, and why; 0 where all of it is there."""

    number: int
    why: str = ""


WHOLE = Missing(0)


class Originals:
    """Gives the whole bytes of rejects. Each source is proved once to be what was imported, by its digest."""

    def __init__(self, connection: Connection, should_stop: Callable[[], bool] = lambda: False) -> None:
        self._connection = connection
        self._should_stop = should_stop
        self._proved: dict[int, str] = {}  # source to why it is of no use; empty where it is the same
        self._lines: _Lines | None = None  # of the source that was asked for last
        self._open = ExitStack()

    def close(self) -> None:
        """Closes what is open of the sources."""
        self._open.close()

    def copy(self, reject: StoredReject, write: Callable[[bytes], object], longest: int | None = None) -> Missing:
        """Hands the bytes of a reject to ``write`` piece by piece, and says what could not be had.

        Of one longer than ``longest``, only what the library keeps. Raises Cancelled once ``should_stop`` says so.
        """
        write(reject.raw)
        left = reject.length - len(reject.raw)
        if left <= 0:
            return WHOLE
        if longest is not None and reject.length > longest:
            return Missing(left, LEFT_OUT)
        why = self._why_not(reject.source_key)
        if why:
            return Missing(left, why)
        try:
            with source.opened(reject.path) as stream:
                skipped = self._pass(stream.read_from, reject.offset, lambda piece: None)
                kept: list[bytes] = []
                self._pass(stream.read_from, len(reject.raw), kept.append)
                if skipped or b"".join(kept) != reject.raw:
                    return Missing(left, CHANGED)
                left = self._pass(stream.read_from, left, write)
        except SourceProblem:
            return Missing(left, GONE)
        return Missing(left, CHANGED) if left else WHOLE

    def whole(self, reject: StoredReject, longest: int) -> tuple[bytes, Missing]:
        """The same in one piece."""
        pieces: list[bytes] = []
        missing = self.copy(reject, pieces.append, longest)
        return b"".join(pieces), missing

    def start_of(self, reject: StoredReject) -> tuple[int, int] | None:
        """Line and column at which the bytes of a reject begin in its source; None where that is not to be had.

        Asked in the order of their places, the rejects of a source cost one reading of it.
        """
        if self._why_not(reject.source_key):
            return None
        lines = self._lines
        try:
            if lines is None or lines.source != reject.source_key or lines.place > reject.offset:
                self._open.close()
                stream = self._open.enter_context(source.opened(reject.path))
                lines = self._lines = _Lines(reject.source_key, stream.read_from)
            short = self._pass(lines.stream, reject.offset - lines.place, lines.pass_over)
        except SourceProblem:
            return None
        return None if short else (lines.line, lines.place - lines.begin + 1)

    def _why_not(self, key: int) -> str:
        if key not in self._proved:
            self._proved[key] = self._prove(rejects.read_up_to(self._connection, key))
        return self._proved[key]

    def _prove(self, known: ReadUpTo) -> str:
        if known.path == source.STDIN:
            return STREAM
        seen = new_hash()
        try:
            with source.opened(known.path) as stream:
                short = self._pass(stream.read_from, known.offset, seen.update)
        except SourceProblem:
            return GONE
        return CHANGED if short or seen.digest() != known.digest else ""

    def _pass(self, stream: Readable, count: int, write: Callable[[bytes], object]) -> int:
        """Hands on the next bytes of a stream; returns how many of them were not there."""
        while count > 0:
            if self._should_stop():
                raise Cancelled(say("Stopped."))
            piece = stream.read(min(count, 4 * CHUNK))
            if not piece:
                break
            write(piece)
            count -= len(piece)
        return count


@dataclass(slots=True)
class _Lines:
    """How far a source was read to count its lines."""

    source: int
    stream: Readable
    place: int = 0
    line: int = 1
    begin: int = 0  # place of the first byte of the line

    def pass_over(self, piece: bytes) -> None:
        """Counts on."""
        self.line += piece.count(b"\n")
        newline = piece.rfind(b"\n")
        if newline >= 0:
            self.begin = self.place + newline + 1
        self.place += len(piece)
