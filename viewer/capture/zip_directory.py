"""The list of contents of a zip archive: where each file in it begins, how it is packed, and what it is called.

It is read from the end of the archive, where it stands; where that is missing or damaged, it is made from the heads
of the files themselves. Nothing in it is believed: memory is bounded, and files that lie over one another are refused.
"""

import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from viewer.errors import TierViewerError

MOST_FILES = 200_000
"""More files than this are not taken from one archive."""
_MOST_LIST = 64 << 20  # bytes of the list

_HEAD = struct.Struct("<4s5H3L2H")  # of a file
_LISTED = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_POINTER_64 = struct.Struct("<4sLQL")
_UNKNOWN = 0xFFFFFFFF
_NEAR, _FAR = 1 << 12, 1 << 20  # read at once
_MAGICS = (b"PK\x03\x04", b"PK\x01\x02", b"PK\x07\x08", b"PK\x06\x06", b"PK\x05\x06")

SIZES_BEHIND = 1 << 3
"""Flag of a file whose sizes stand behind it."""
ENCRYPTED = 1 | 1 << 13
"""Flags of a file that needs a password."""
_NAME_IS_UTF_8 = 1 << 11


class Unreadable(TierViewerError):
    """An archive cannot be read as a whole; the text is why, as the end of "it was skipped: "."""


class Entry(NamedTuple):
    """One file in an archive. What is None is not known before it was read."""

    name: str  # as it stands in the archive
    head: int  # where the file's own head begins
    packed: int  # bytes at most
    size: int | None
    check: int | None  # CRC-32
    method: int
    flags: int


class Directory(NamedTuple):
    """The list of contents, in the order of places."""

    entries: list[Entry]
    is_damaged: bool  # it had to be made from what is left


def read_directory(file: BinaryIO, length: int) -> Directory:
    """Reads the list of contents of an archive of so many bytes. Raises Unreadable, and OSError from the disk."""
    try:
        entries = sorted(_listed(file, length), key=lambda entry: entry.head)
        is_damaged = False
    except _Damaged:
        entries, is_damaged = list(_found(file, length)), True
        if not entries:
            raise Unreadable(
                "it is a zip archive that is damaged beyond reading; get it once more and import that"
            ) from None
    if not is_damaged:
        _refuse_overlaps(entries)
    return Directory([entry for entry in entries if not entry.name.endswith(("/", "\\"))], is_damaged)


class _Damaged(Exception):
    """The list of contents is not there, or not whole."""


def _refuse_overlaps(entries: list[Entry]) -> None:
    end = 0
    for entry in entries:
        if entry.head < end:
            raise Unreadable(
                "it is a zip archive whose files lie over one another, which no packing program makes; "
                "if you trust it, unpack it yourself and import the folder"
            )
        end = entry.head + _HEAD.size + entry.packed


def _too_many() -> Unreadable:
    return Unreadable(
        f"it is a zip archive of more than {MOST_FILES:,} files, the most that are read from one; "
        "unpack it and import the folder"
    )


# --- the list at the end -----------------------------------------------------------------------------------------


def _listed(file: BinaryIO, length: int) -> Iterator[Entry]:
    count, size, start, shift = _end(file, length)
    if count > MOST_FILES or size > _MOST_LIST:
        raise _too_many()
    file.seek(start)
    text = file.read(size)
    at = listed = 0
    while text.startswith(b"PK\x01\x02", at) and len(text) - at >= _LISTED.size:
        listed += 1
        if listed > MOST_FILES:
            raise _too_many()
        _, _, _, flags, method, _, _, check, packed, full, *lengths, disk, _, _, head = _LISTED.unpack_from(text, at)
        at += _LISTED.size
        name, more = text[at : at + lengths[0]], text[at + lengths[0] : at + lengths[0] + lengths[1]]
        at += sum(lengths)
        if at > len(text):
            raise _Damaged
        full, packed, head = _large(more, full, packed, head)
        if head + shift >= start or disk not in (0, 0xFFFF):
            raise _Damaged
        yield Entry(_name(name, flags, more), head + shift, packed, full, check, method, flags)
    if listed & 0xFFFF != count & 0xFFFF:  # old programs count no further
        raise _Damaged


def _end(file: BinaryIO, length: int) -> tuple[int, int, int, int]:
    """How many files the list names, its size and place, and by how much all places in it are to be shifted."""
    tail_start = max(0, length - 0xFFFF - _END.size - _POINTER_64.size)
    file.seek(tail_start)
    tail = file.read(length - tail_start)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise _Damaged
    _, disk, _, _, count, size, place, _ = _END.unpack_from(tail, at)
    end = tail_start + at
    pointer = tail[max(0, at - _POINTER_64.size) : at]
    if pointer.startswith(b"PK\x06\x07") and len(pointer) == _POINTER_64.size:
        end = _POINTER_64.unpack(pointer)[2]
        file.seek(min(end, length))
        large = file.read(_END_64.size)
        if len(large) < _END_64.size or not large.startswith(b"PK\x06\x06"):
            raise _Damaged
        *_, disk, _, _, count, size, place = _END_64.unpack(large)
    if disk not in (0, 0xFFFF):
        raise Unreadable(
            "it is one part of a zip archive in several parts; join them, or unpack it and import the folder"
        )
    if size > end or place > end - size:
        raise _Damaged
    start = end - size
    return count, size, start, start - place


def _large(more: bytes, full: int, packed: int, head: int) -> tuple[int, int, int]:
    """The sizes and the place, from the extra field where they are too large for their own."""
    values = iter(())  # type: Iterator[int]
    for kind, field in _fields(more):
        if kind == 1:
            values = iter(struct.unpack(f"<{len(field) // 8}Q", field[: len(field) // 8 * 8]))
    try:
        full = next(values) if full == _UNKNOWN else full
        packed = next(values) if packed == _UNKNOWN else packed
        head = next(values) if head == _UNKNOWN else head
    except StopIteration:
        raise _Damaged from None
    return full, packed, head


def _fields(more: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while len(more) - at >= 4:
        kind, length = struct.unpack_from("<2H", more, at)
        yield kind, more[at + 4 : at + 4 + length]
        at += 4 + length


def _name(raw: bytes, flags: int, more: bytes = b"") -> str:
    """A name as text: UTF-8, which many programs write without saying so, or else the code page of the first ones."""
    for kind, field in _fields(more):
        if kind == 0x7075 and len(field) > 5 and struct.unpack_from("<L", field, 1)[0] == zlib.crc32(raw):
            raw, flags = field[5:], flags | _NAME_IS_UTF_8
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("utf-8", "backslashreplace") if flags & _NAME_IS_UTF_8 else raw.decode("cp437")


# --- the heads of the files --------------------------------------------------------------------------------------


def _found(file: BinaryIO, length: int) -> Iterator[Entry]:
    """The files of an archive without a list, from head to head."""
    place, count = 0, 0
    while (place := _next_magic(file, place, length, _MAGICS[:1])) < length:
        file.seek(place)
        head = file.read(_HEAD.size)
        if len(head) < _HEAD.size:
            return
        _, _, flags, method, _, _, check, packed, full, name_length, more_length = _HEAD.unpack(head)
        name, more = file.read(name_length), file.read(more_length)
        if not name:  # these bytes are no head
            place += len(_MAGICS[0])
            continue
        begin = place + _HEAD.size + name_length + more_length
        sizes: tuple[int | None, int | None] = (full, check)
        try:
            full, packed, _ = _large(more, full, packed, 0)
            sizes = full, check
        except _Damaged:
            flags |= SIZES_BEHIND
        if flags & SIZES_BEHIND:
            packed, sizes = max(0, _next_magic(file, begin, length, _MAGICS) - begin), (None, None)
        count += 1
        if count > MOST_FILES:
            raise _too_many()
        yield Entry(_name(name, flags, more), place, packed, *sizes, method, flags)
        place = begin + packed if begin + packed <= length else place + len(head)


def _next_magic(file: BinaryIO, place: int, length: int, magics: tuple[bytes, ...]) -> int:
    """Where the next of these stands at or behind a place; ``length`` if nowhere."""
    held, block = b"", _NEAR
    while place < length:
        file.seek(place + len(held))
        piece, block = file.read(block), _FAR
        text = held + piece
        found = min((at for magic in magics if (at := text.find(magic)) >= 0), default=-1)
        if found >= 0:
            return place + found
        if not piece:
            return length
        held = text[-3:]
        place += len(text) - len(held)
    return length
