"""A window that slides over a stream of bytes: what is in memory of a source, and where in the source that is."""

import hashlib
from typing import Protocol

CHUNK = 1 << 20
_MOST = 8 * CHUNK  # read at once: growing by more would need twice the memory


class Hash(Protocol):
    """A digest that grows, as hashlib gives it."""

    def copy(self) -> "Hash":
        """Another one that has seen the same."""
        ...

    def update(self, data: bytes | memoryview, /) -> None:
        """Goes on with these bytes."""
        ...

    def digest(self) -> bytes:
        """The digest of everything so far."""
        ...


def new_hash() -> Hash:
    """The digest by which the bytes of a source are known again: SHA-256."""
    return hashlib.sha256()


class Readable(Protocol):
    """Anything that gives bytes: an open file, a decompressor, standard input."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        ...


class Window:
    """The bytes read of a source. Those before ``begin`` are done with; ``place`` and ``line`` are where that is."""

    def __init__(self, stream: Readable, start: int, seen: Hash, line: int = 1, column: int = 1) -> None:
        self.text = b""
        self.begin = 0
        self.at_end = False
        self.line = line  # of begin
        self.line_place = start + 1 - column  # byte offset of the first byte of that line
        self._start = start
        self._stream = stream
        self._seen = seen  # of everything before text[0]
        self._newline = -1  # the first newline at or behind _newline_from
        self._newline_from = 0

    @property
    def place(self) -> int:
        """Byte offset, in the source, of the first byte that is not done with."""
        return self._start + self.begin

    def place_of(self, index: int) -> int:
        """Byte offset, in the source, of ``text[index]``."""
        return self._start + index

    def index_of(self, place: int) -> int:
        """The inverse of :meth:`place_of`; below 0 for what is forgotten."""
        return place - self._start

    def line_at(self, index: int) -> int:
        """The number of the line that ``text[index]`` is on, for what is not done with."""
        return self.line + self.text.count(b"\n", self.begin, index)

    def column_at(self, index: int) -> int:
        """Where in its line ``text[index]`` is, from 1 and in bytes, for what is not done with."""
        newline = self.text.rfind(b"\n", self.begin, index)
        return index - newline if newline >= 0 else self._start + index - self.line_place + 1

    def line_end(self, index: int) -> int:
        """The newline that ends the line of ``text[index]``; the end of the text if it is the source's, -1 if unknown.

        Asking again further on in the same line costs nothing, however long the line is.
        """
        if not self._newline_from <= index <= self._newline:
            self._newline_from = index
            self._newline = self.text.find(b"\n", index)
            if self._newline < 0 and self.at_end:
                self._newline = len(self.text)
        return self._newline

    def line_behind(self, index: int, most: int) -> tuple[int, bytes, bool]:
        """The line behind that of ``text[index]``, and whether its end was read; reads on for it, but no further than
        ``most`` bytes. Also by how much every index has become smaller.
        """
        shift = 0
        while True:
            newline = self.line_end(index)
            end = self.text.find(b"\n", newline + 1) if newline >= 0 else -1
            if end >= 0 or self.at_end or len(self.text) - index > most:
                break
            moved = self.more()
            shift, index = shift + moved, index - moved
        if newline < 0:
            return shift, b"", False
        return shift, self.text[newline + 1 : end if end >= 0 else len(self.text)], end >= 0

    def seen_before(self, place: int) -> Hash:
        """A digest of the source up to a place that is not forgotten, which can be gone on with."""
        seen = self._seen.copy()
        seen.update(memoryview(self.text)[: self.index_of(place)])
        return seen

    def digest(self, place: int) -> bytes:
        """The digest of the source up to a place that is not forgotten."""
        return self.seen_before(place).digest()

    def done(self, index: int) -> None:
        """Is done with everything before ``text[index]``."""
        lines = self.text.count(b"\n", self.begin, index)
        if lines:
            self.line += lines
            self.line_place = self._start + self.text.rfind(b"\n", self.begin, index) + 1
        self.begin = index

    def done_with_line(self, stop: int) -> int:
        """The same where ``text[stop]`` is known to begin the next line; returns the new place."""
        self.line += 1
        self.begin = stop
        self.line_place = place = self._start + stop
        return place

    def more(self) -> int:
        """Forgets what is done with and reads on, more at once the more is held: a long value costs linear time.

        Returns by how much every index into ``text`` has become smaller.
        """
        shift, self.begin = self.begin, 0
        self._start += shift
        self._seen.update(memoryview(self.text)[:shift])
        pieces = [self.text[shift:]] if shift else [self.text]
        wanted = min(max(CHUNK, len(pieces[0])), _MOST)
        while wanted > 0:
            piece = self._stream.read(wanted)
            if not piece:
                self.at_end = True
                break
            pieces.append(piece)
            wanted -= len(piece)
        self.text = b"".join(pieces)
        self._newline = -1
        return shift
