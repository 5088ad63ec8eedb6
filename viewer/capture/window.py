"""A window that slides over a stream of bytes: what is in memory of a source, and where in the source that is."""

import hashlib
from typing import Protocol

CHUNK = 1 << 20


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
    """The digest by which the bytes of a source are known again: 16 bytes of BLAKE2b."""
    return hashlib.blake2b(digest_size=16)


class Readable(Protocol):
    """Anything that gives bytes: an open file, a decompressor, standard input."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        ...


class Window:
    """The bytes read of a source. Those before ``begin`` are done with; ``place`` is where that is."""

    def __init__(self, stream: Readable, start: int, seen: Hash) -> None:
        self.text = b""
        self.begin = 0
        self.at_end = False
        self._start = start
        self._stream = stream
        self._seen = seen  # of everything before text[0]

    @property
    def place(self) -> int:
        """Byte offset, in the source, of the first byte that is not done with."""
        return self._start + self.begin

    def place_of(self, index: int) -> int:
        """Byte offset, in the source, of ``text[index]``."""
        return self._start + index

    def digest(self) -> bytes:
        """The digest of the source up to ``place``."""
        seen = self._seen.copy()
        seen.update(memoryview(self.text)[: self.begin])
        return seen.digest()

    def done(self, index: int) -> None:
        """Is done with everything before ``text[index]``."""
        self.begin = index

    def more(self) -> int:
        """Forgets what is done with and reads on, at least doubling what is held: a long value costs linear time.

        Returns by how much every index into ``text`` has become smaller.
        """
        shift, self.begin = self.begin, 0
        self._start += shift
        self._seen.update(memoryview(self.text)[:shift])
        pieces = [self.text[shift:]] if shift else [self.text]
        wanted = max(CHUNK, len(pieces[0]))
        while wanted > 0:
            piece = self._stream.read(min(wanted, 8 * CHUNK))
            if not piece:
                self.at_end = True
                break
            pieces.append(piece)
            wanted -= len(piece)
        self.text = b"".join(pieces)
        return shift
