"""The pages of a library's file, read without SQLite: rows that are left in it whatever is damaged around them.

The format is https://www.sqlite.org/fileformat.html. Nothing here trusts a number that it reads: what cannot be is
passed over.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_HEAD = 100
_LEAF, _BRANCH, _INDEX_LEAF, _INDEX_BRANCH = 13, 5, 10, 2
_USUAL_SIZE = 4096
_LONGEST = 128 * 1024 * 1024
_WIDTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}

Value = int | float | str | bytes | None


class Found(NamedTuple):
    """One row, or one entry of an index."""

    page: int  # where it is
    rowid: int | None  # None in an index, and in a table without
    values: tuple[Value, ...]


class Pages:
    """Reads single pages; the file must not be open in this process by SQLite."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        head = self._file.read(_HEAD)
        size = int.from_bytes(head[16:18], "big")
        is_sane = head.startswith(b"SQLite format 3\x00") and size in (512, 1024, 2048, 4096, 8192, 16384, 32768)
        self.size = size if is_sane else _USUAL_SIZE
        self._usable = self.size - (head[20] if is_sane else 0)
        self.count = (path.stat().st_size + self.size - 1) // self.size

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def kind(self, number: int) -> int:
        """What a page seems to be."""
        page = self._page(number)
        at = self._start(number)
        return page[at] if len(page) > at else 0

    def children(self, number: int) -> list[int]:
        """The pages to which a page leads; none where it is no page that leads to others."""
        page, at = self._page(number), self._start(number)
        if len(page) != self.size or page[at] not in (_BRANCH, _INDEX_BRANCH):
            return []
        found = [int.from_bytes(page[place : place + 4], "big") for place in self._cells(page, at)]
        found.append(int.from_bytes(page[at + 8 : at + 12], "big"))
        return [one for one in found if 1 < one <= self.count]

    def free(self) -> set[int]:
        """The pages that nothing uses, as far as their list can be read: what they may hold was deleted."""
        found: set[int] = set()
        trunk = int.from_bytes(self._page(1)[32:36], "big")
        while 1 < trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self._page(trunk)
            count = min(int.from_bytes(page[4:8], "big"), self.size // 4 - 2, len(page) // 4 - 2)
            found.update(struct.unpack_from(f">{max(0, count)}I", page, 8))
            trunk = int.from_bytes(page[:4], "big")
        return found

    def rows(self, number: int) -> Iterator[Found]:
        """The rows of a page, as far as they can be read."""
        page, at = self._page(number), self._start(number)
        if len(page) != self.size or page[at] not in (_LEAF, _INDEX_LEAF, _INDEX_BRANCH):
            return
        for place in self._cells(page, at):
            try:
                found = self._row(page, page[at], place)
            except (IndexError, ValueError, struct.error):
                continue
            yield Found(number, *found)

    def _page(self, number: int) -> bytes:
        self._file.seek((number - 1) * self.size)
        return self._file.read(self.size)

    def _start(self, number: int) -> int:
        return _HEAD if number == 1 else 0

    def _cells(self, page: bytes, at: int) -> list[int]:
        leads = page[at] in (_BRANCH, _INDEX_BRANCH)
        first = at + (12 if leads else 8)
        count = min(int.from_bytes(page[at + 3 : at + 5], "big"), (self.size - first) // 2)
        places = struct.unpack_from(f">{count}H", page, first)
        return [place for place in places if first + 2 * count <= place < self._usable]

    def _row(self, page: bytes, kind: int, place: int) -> tuple[int | None, tuple[Value, ...]]:
        if kind == _INDEX_BRANCH:
            place += 4
        length, place = _varint(page, place)
        rowid = None
        if kind == _LEAF:
            rowid, place = _varint(page, place)
            rowid = rowid - (1 << 64) if rowid >= 1 << 63 else rowid
        return rowid, _values(self._payload(page, place, length, kind))

    def _payload(self, page: bytes, place: int, length: int, kind: int) -> bytes:
        """The bytes of a row, which may go on in other pages."""
        if not 0 < length < _LONGEST:
            raise ValueError
        usable = self._usable
        most = usable - 35 if kind == _LEAF else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return _exactly(page[place : place + length], length)
        least = (usable - 12) * 32 // 255 - 23
        here = least + (length - least) % (usable - 4)
        here = here if here <= most else least
        pieces, left = [page[place : place + here]], length - here
        following = int.from_bytes(page[place + here : place + here + 4], "big")
        before = 0
        while left > 0:
            if not 1 < following <= self.count:
                following = before + 1  # as a rule they stand one behind the other; a digest will tell
            more = self._page(following)
            before, following = following, int.from_bytes(more[:4], "big")
            pieces.append(more[4 : min(usable, 4 + left)])
            if not pieces[-1]:
                raise ValueError
            left -= len(pieces[-1])
        return _exactly(b"".join(pieces), length)


def _exactly(found: bytes, length: int) -> bytes:
    if len(found) != length:
        raise ValueError
    return found


def _varint(data: bytes, place: int) -> tuple[int, int]:
    number = 0
    for count in range(9):
        byte = data[place + count]
        if count == 8:
            return number << 8 | byte, place + 9
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + count + 1
    raise ValueError


def _values(payload: bytes) -> tuple[Value, ...]:
    end, place = _varint(payload, 0)
    if not place <= end <= len(payload):
        raise ValueError
    kinds = []
    while place < end:
        kind = payload[place]
        if kind < 0x80:
            place += 1
        else:
            kind, place = _varint(payload, place)
        kinds.append(kind)
    found: list[Value] = []
    for kind in kinds:
        value, place = _value(payload, kind, place)
        found.append(value)
    if place != len(payload):
        raise ValueError
    return tuple(found)


def _value(payload: bytes, kind: int, place: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), place
    if kind in (10, 11):
        raise ValueError
    width = _WIDTHS.get(kind) or (8 if kind == 7 else (kind - 12) // 2)
    piece = _exactly(payload[place : place + width], width)
    place += width
    if kind == 7:
        return struct.unpack(">d", piece)[0], place
    if kind < 7:
        return int.from_bytes(piece, "big", signed=True), place
    return (piece.decode("utf-8") if kind % 2 else piece), place
