"""Compressed sources: recognised by their first bytes, unpacked while they are read, and within limits.

A file of a megabyte can unpack to a thousand; the limits are told in words when they are met.
"""

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable
from typing import BinaryIO

import zstandard

from viewer.capture.window import Readable
from viewer.errors import SourceProblem

MOST_TIMES = 200
"""A source may unpack to so many times its size; logs reach 10 to 30 times."""
ALWAYS_ALLOWED = 256 << 20
"""So many bytes may come out of any source, however small it is."""

_ZSTD_FEED = 512  # bytes that are unpacked at once: each can become 32 KiB


class _Zstd:
    """Reads zstd frames one after the other; unlike the library's own reader it notices when the last is cut off."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._frame = zstandard.ZstdDecompressor().decompressobj()
        self._begun = False
        self._ready = b""

    def read(self, size: int, /) -> bytes:
        while not self._ready:
            packed = self._file.read(_ZSTD_FEED)
            if not packed:
                if self._begun:
                    raise EOFError
                return b""
            self._unpack(packed)
        piece, self._ready = self._ready[:size], self._ready[size:]
        return piece

    def _unpack(self, packed: bytes) -> None:
        pieces = []
        while packed:
            pieces.append(self._frame.decompress(packed))
            self._begun = not self._frame.eof
            packed = self._frame.unused_data if self._frame.eof else b""
            if self._frame.eof:
                self._frame = zstandard.ZstdDecompressor().decompressobj()
        self._ready = b"".join(pieces)


_FORMATS: tuple[tuple[bytes, Callable[[BinaryIO], Readable]], ...] = (
    (b"\x1f\x8b", lambda file: gzip.GzipFile(fileobj=file, mode="rb")),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ\x00", lzma.LZMAFile),
    (b"\x28\xb5\x2f\xfd", _Zstd),
)
_LONGEST_MAGIC = 6


def unpacker(file: BinaryIO) -> Callable[[BinaryIO], Readable] | None:
    """What unpacks a file, judged by its first bytes; None for one that is not compressed. The file is rewound."""
    head = file.read(_LONGEST_MAGIC)
    file.seek(0)
    return next((unpack for magic, unpack in _FORMATS if head.startswith(magic)), None)


class Unpacked:
    """The bytes that come out of a compressed file."""

    def __init__(self, file: BinaryIO, path: str, size: int, unpack: Callable[[BinaryIO], Readable]) -> None:
        self._stream = unpack(file)
        self._path = path
        self._left = max(ALWAYS_ALLOWED, MOST_TIMES * size)

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes. Raises SourceProblem for damage, and beyond the limit."""
        try:
            piece = self._stream.read(size)
        except (EOFError, OSError, zlib.error, lzma.LZMAError, zstandard.ZstdError):
            raise SourceProblem(
                f"{self._path} is compressed and damaged or cut off, so it could not be unpacked to its end. "
                "What came out before that is kept; get the file once more and import it again."
            ) from None
        self._left -= len(piece)
        if self._left < 0:
            raise SourceProblem(
                f"{self._path} unpacks to more than {MOST_TIMES} times its size, which no capture does, so reading was "
                "stopped. What came out before that is kept; unpack it yourself if you trust it, and import that."
            )
        return piece
