"""The content of one file in a zip archive, unpacked while it is read and checked at its end."""

import lzma
import struct
import threading
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO

from viewer.capture import disk_faults
from viewer.capture.compression import DAMAGES, MOST_MEMORY, Frames, Metered, Zstd, beyond_limits, bz, deflate, xz
from viewer.capture.window import Readable
from viewer.capture.zip_directory import ENCRYPTED, Entry
from viewer.errors import SourceProblem

_LZMA, _STRONG = 14, 99  # methods
_HEAD = 30
_LENGTHS = struct.Struct("<2H")
_LENGTHS_AT = 26


class SharedFile:
    """A file that several streams read, each from its own place."""

    def __init__(self, file: BinaryIO, path: str) -> None:
        self._file = file
        self._path = path
        self._lock = threading.Lock()

    def read_at(self, place: int, size: int) -> bytes:
        """At most ``size`` bytes from a place on; none behind the end. Raises SourceProblem for what the disk says."""
        with self._lock:
            try:
                self._file.seek(place)
                return self._file.read(size)
            except OSError as error:
                raise SourceProblem(disk_faults.cannot_read(self._path, error)) from None


class _Part:
    """A part of a shared file as a stream."""

    def __init__(self, file: SharedFile, place: int, length: int) -> None:
        self._file = file
        self._place = place
        self._end = place + length

    def read(self, size: int, /) -> bytes:
        piece = self._file.read_at(self._place, min(size, self._end - self._place))
        self._place += len(piece)
        return piece


def _lzma(stream: Readable) -> Readable:
    """LZMA as zip has it: behind four bytes and its properties, and perhaps without a mark at its end."""
    head = stream.read(9)
    if len(head) < 9 or head[2:4] != b"\x05\x00":
        raise EOFError
    props, dictionary = head[4], int.from_bytes(head[5:9], "little")
    if dictionary > MOST_MEMORY:
        raise MemoryError
    lc, lp, pb = props % 9, props // 9 % 5, props // 45
    filters = [{"id": lzma.FILTER_LZMA1, "lc": lc, "lp": lp, "pb": pb, "dict_size": max(dictionary, 4096)}]
    return Frames(stream, lambda: lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters), just_one=True)


_METHODS: dict[int, Callable[[Readable], Any]] = {
    0: lambda stream: stream,
    8: deflate,
    12: bz,
    _LZMA: _lzma,
    93: Zstd,
    95: xz,
}


class Member:
    """The bytes of one file in an archive. ``path`` is what it is called in sentences."""

    def __init__(self, file: SharedFile, entry: Entry, path: str) -> None:
        self._path = path
        self._entry = entry
        if entry.flags & ENCRYPTED or entry.method == _STRONG:
            raise SourceProblem(f"{path} is encrypted. Unpack it with its password, then import what was in it.")
        if entry.method not in _METHODS:
            raise SourceProblem(
                f"{path} is packed in a way that is not read (zip method {entry.method}). "
                "Unpack the archive and import the folder."
            )
        try:
            head = file.read_at(entry.head, _HEAD)
            if not head.startswith(b"PK\x03\x04") or len(head) < _HEAD:
                raise EOFError
            begin = entry.head + _HEAD + sum(_LENGTHS.unpack_from(head, _LENGTHS_AT))
            self._packed = Metered(_Part(file, begin, entry.packed))
            self._stream: Readable = _METHODS[entry.method](self._packed)
        except DAMAGES:
            raise self._damaged() from None
        self._came = 0
        self._is_longer = False
        self._check = 0

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes. Raises SourceProblem for damage, and beyond the limits."""
        entry = self._entry
        left = None if entry.size is None else entry.size - self._came
        try:
            # Asked for one more than it says it has: a file that is longer says something else of itself.
            piece = self._stream.read(size if left is None else min(size, left + 1))
        except EOFError:
            if entry.method != _LZMA or left:
                raise self._damaged() from None
            piece = b""
        except DAMAGES:
            raise self._damaged() from None
        if left is not None and len(piece) > left:
            if not left:
                raise self._damaged()
            piece, self._is_longer = piece[:left], True
        self._came += len(piece)
        self._check = zlib.crc32(piece, self._check)
        if not piece and self._is_wrong():
            raise self._damaged()
        if reason := beyond_limits(self._came, self._packed.taken):
            raise SourceProblem(
                f"{self._path} unpacks to {reason}, so reading was stopped. "
                "What came out before that is kept; unpack it yourself if you trust it, and import that."
            )
        return piece

    def _is_wrong(self) -> bool:
        entry = self._entry
        return self._is_longer or entry.size not in (None, self._came) or entry.check not in (None, self._check)

    def _damaged(self) -> SourceProblem:
        return SourceProblem(
            f"{self._path} is damaged or cut off in its archive, so it could not be unpacked to its end unchanged. "
            "What came out is kept; get the archive once more and import it again."
        )
