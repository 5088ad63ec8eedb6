"""Compressed sources: recognised by their first bytes, unpacked while they are read, and within limits.

A file of a megabyte can unpack to a thousand; the limits are told in words when they are met.
"""

import bz2
import lzma
import zlib
from collections.abc import Callable
from typing import Any, Protocol

import zstandard

from viewer.capture.window import CHUNK, Readable
from viewer.errors import SourceProblem

MOST_TIMES = 200
"""A source may unpack to so many times its size; logs reach 10 to 30 times."""
ALWAYS_ALLOWED = 256 << 20
"""So many bytes may come out of any source, however small it is."""
MOST_BYTES = 64 << 30
"""More than this never comes out of one file, however large it is."""
MOST_MEMORY = 128 << 20
"""So much memory a format may ask for to be unpacked: what its tools use at their highest levels."""

DAMAGES = (EOFError, ValueError, zlib.error, lzma.LZMAError, zstandard.ZstdError, OSError, MemoryError)
"""What unpacking raises where the bytes are not what they should be."""

_FEED = 64 << 10
_ZSTD_FEED = 512  # bytes that are unpacked at once: each can become 32 KiB


class _Decompressor(Protocol):
    """As bz2 and lzma make them: one for each frame."""

    @property
    def eof(self) -> bool:
        """Whether the frame has ended."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether nothing more comes out of what was given."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What stands behind the frame."""
        ...

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        """At most so many bytes."""
        ...


class _Inflate:
    """What zlib unpacks, one frame, in the way of bz2 and lzma."""

    def __init__(self, bits: int) -> None:
        self._frame = zlib.decompressobj(bits)
        self.needs_input = True

    @property
    def eof(self) -> bool:
        return self._frame.eof

    @property
    def unused_data(self) -> bytes:
        return self._frame.unused_data

    def decompress(self, data: bytes, max_length: int = -1) -> bytes:
        tail = self._frame.unconsumed_tail
        piece = self._frame.decompress(tail + data if tail else data, max_length)
        self.needs_input = not self._frame.unconsumed_tail and len(piece) < max_length
        return piece


class Frames:
    """Reads frames one after the other, never unpacking more than was asked for; ``just_one`` ignores what follows."""

    def __init__(self, stream: Readable, new_frame: Callable[[], _Decompressor], just_one: bool = False) -> None:
        self._stream = stream
        self._new_frame = new_frame
        self._frame: _Decompressor | None = None
        self._packed = b""
        self._just_one = just_one
        self._at_end = False

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end. Raises one of ``DAMAGES`` where it is cut off or damaged."""
        while not self._at_end:
            if not self._packed and (self._frame is None or self._frame.needs_input):
                self._packed = self._stream.read(_FEED)
                if not self._packed:
                    if self._frame is not None or self._just_one:
                        raise EOFError
                    break
            if self._frame is None:
                self._packed = self._packed if self._just_one else self._packed.lstrip(b"\x00")  # padding
                if not self._packed:
                    continue
                self._frame = self._new_frame()
            frame, packed, self._packed = self._frame, self._packed, b""
            piece = frame.decompress(packed, min(size, CHUNK))
            if frame.eof:
                self._packed, self._frame, self._at_end = frame.unused_data, None, self._just_one
            if piece:
                return piece
        return b""


class Zstd:
    """Reads zstd frames one after the other; unlike the library's own reader it notices when the last is cut off."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._frame = self._new_frame()
        self._begun = False
        self._ready = b""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end. Raises one of ``DAMAGES`` where it is cut off or damaged."""
        while not self._ready:
            packed = self._stream.read(_ZSTD_FEED)
            if not packed:
                if self._begun:
                    raise EOFError
                return b""
            self._unpack(packed)
        piece, self._ready = self._ready[:size], self._ready[size:]
        return piece

    @staticmethod
    def _new_frame() -> Any:
        return zstandard.ZstdDecompressor(max_window_size=MOST_MEMORY).decompressobj()

    def _unpack(self, packed: bytes) -> None:
        pieces = []
        while packed:
            pieces.append(self._frame.decompress(packed))
            self._begun = not self._frame.eof
            packed = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame = self._new_frame()
        self._ready = b"".join(pieces)


def gz(stream: Readable) -> Readable:
    """Reads gzip, also several one after the other."""
    return Frames(stream, lambda: _Inflate(16 + zlib.MAX_WBITS))


def deflate(stream: Readable) -> Readable:
    """Reads a bare deflate stream, as zip archives hold them."""
    return Frames(stream, lambda: _Inflate(-zlib.MAX_WBITS), just_one=True)


def bz(stream: Readable) -> Readable:
    """Reads bzip2, also several one after the other."""
    return Frames(stream, bz2.BZ2Decompressor)


def xz(stream: Readable) -> Readable:
    """Reads xz, also several one after the other."""
    return Frames(stream, lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=MOST_MEMORY))


Unpack = Callable[[Readable], Readable]

_FORMATS: tuple[tuple[bytes, Unpack], ...] = (
    (b"\x1f\x8b", gz),
    *((b"BZh%d" % level + magic, bz) for level in range(1, 10) for magic in (b"1AY&SY", b"\x17rE8P\x90")),
    (b"\xfd7zXZ\x00", xz),
    (b"\x28\xb5\x2f\xfd", Zstd),
)


def unpacker(head: bytes) -> Unpack | None:
    """What unpacks a content that begins like this; None for one that is not compressed."""
    return next((unpack for magic, unpack in _FORMATS if head.startswith(magic)), None)


class Metered:
    """A stream that knows how many bytes were taken out of it."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self.taken = 0

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        piece = self._stream.read(size)
        self.taken += len(piece)
        return piece


class Unpacked:
    """The bytes that come out of a compressed stream. ``packed`` meters what was taken of the file for them."""

    def __init__(self, stream: Readable, path: str, packed: Metered, unpack: Unpack) -> None:
        self._stream = unpack(stream)
        self._path = path
        self._packed = packed
        self._came = 0

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes. Raises SourceProblem for damage, and beyond the limits."""
        try:
            piece = self._stream.read(size)
        except DAMAGES:
            raise SourceProblem(
                f"{self._path} is compressed and damaged or cut off, so it could not be unpacked to its end. "
                "What came out before that is kept; get the file once more and import it again."
            ) from None
        self._came += len(piece)
        if reason := beyond_limits(self._came, self._packed.taken):
            raise SourceProblem(
                f"{self._path} unpacks to {reason}, so reading was stopped. "
                "What came out before that is kept; unpack it yourself if you trust it, and import that."
            )
        return piece


def beyond_limits(unpacked: int, packed: int) -> str | None:
    """The limit that is broken by so many bytes that came out of so many; None within the limits."""
    if unpacked > MOST_BYTES:
        return f"more than {MOST_BYTES >> 30} GiB, the most that is taken from one file"
    if unpacked > max(ALWAYS_ALLOWED, MOST_TIMES * packed):
        return f"more than {MOST_TIMES} times its size, which no capture does"
    return None
