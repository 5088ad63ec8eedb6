"""The content at an address: of a file, of standard input, or of a file in an archive; unpacked if it was compressed.

A file in an archive has the address of the archive with its name behind it, as if the archive were a folder:
``/data/hooks.zip/2024/a.ndjson``, however deep archives lie in archives.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, NamedTuple, cast

from viewer.capture import archives, closed_files, compression, contents, disk_faults, shared_files
from viewer.capture.archives import Allowance, Archive
from viewer.capture.compression import Metered, Unpacked
from viewer.capture.window import Readable
from viewer.errors import SourceProblem

STDIN = "-"
MOST_LAYERS = 5
"""So many times a content may be packed into something: archives and compression together."""
_KEPT_OPEN = MOST_LAYERS + 2  # more than lie in one another, or each would be opened again and again

_NOT_THERE = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL)


class Content(NamedTuple):
    """An open content. Its stream never raises: what ended it before its end is told in ``troubles`` afterwards."""

    stream: Readable
    head: bytes  # the first 1,024 bytes; the stream still begins with them
    size: int | None  # bytes that will come, None where that cannot be known
    layers: int  # how many times it was packed into something
    troubles: list[str]
    file: BinaryIO | None  # the file itself, if it is one on the disk that is not compressed
    allowance: Allowance


@contextmanager
def at(address: str) -> Iterator[Content]:
    """Opens the content at an address. Raises SourceProblem with a sentence where there is none."""
    if address == STDIN:
        yield _standard_input()
        return
    closed_files.refuse(address)
    try:
        descriptor = shared_files.open_to_read(address)
    except OSError as error:
        if error.errno not in _NOT_THERE or (found := _find(address)) is None:
            raise SourceProblem(disk_faults.cannot_open(address, error)) from None
    except ValueError:  # a NUL in it
        raise SourceProblem(f"There is no file {address!r}. Check the spelling.") from None
    else:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            os.close(descriptor)
            raise SourceProblem(
                f"{address} is not a regular file, so it cannot be read as a capture. Choose a file or a folder."
            )
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            yield _look_into(file, address, status.st_size, 0, Allowance(status.st_size), cast(BinaryIO, file))
        return
    with archive_at(found[0]) as archive:
        member, entry = archive.member(found[1], address)
        # What was on standard input cannot be opened by another process, so it is a stream to whoever asks.
        size = None if _is_standard(address) else entry.size
        yield _look_into(member, address, size, archive.layers + 1, archive.allowance)


def _look_into(
    stream: Readable, address: str, size: int | None, layers: int, allowance: Allowance, file: BinaryIO | None = None
) -> Content:
    """Unpacks a content as often as it is compressed."""
    troubles: list[str] = []
    metered = Metered(_Calm(stream, address, troubles))
    head = read_fully(metered, contents.HEAD)
    whole: Readable = Rejoined(head, metered)
    while (unpack := compression.unpacker(head)) and layers <= MOST_LAYERS:
        layers, size, file = layers + 1, None, None
        unpacked = _Calm(Unpacked(whole, address, metered, unpack), address, troubles)
        head = read_fully(unpacked, contents.HEAD)
        whole = Rejoined(head, unpacked)
    if layers > MOST_LAYERS:
        allowance.refuse_too_deep()
        raise SourceProblem(
            f"{address} is packed into something more than {MOST_LAYERS} times over, which no capture is. "
            "If you trust it, unpack it yourself and import what was in it."
        )
    if troubles and not head:
        raise SourceProblem(troubles[0])
    return Content(whole, head, size, layers, troubles, file, allowance)


class _Calm:
    """A stream that ends where it cannot go on, and notes why."""

    def __init__(self, stream: Readable, address: str, troubles: list[str]) -> None:
        self._stream = stream
        self._address = address
        self._troubles = troubles
        self._has_ended = False

    def read(self, size: int, /) -> bytes:
        try:
            return b"" if self._has_ended else self._stream.read(size)
        except SourceProblem as problem:
            trouble = str(problem)
        except OSError as error:
            trouble = disk_faults.cannot_read(self._address, error)
        self._troubles.append(trouble)
        self._has_ended = True
        return b""


class Rejoined:
    """A stream whose beginning was read already, from its beginning."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self._head = head
        self._rest = rest

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""
        piece, self._head = self._head[:size], self._head[size:]
        return piece or self._rest.read(size)


def read_fully(stream: Readable, size: int) -> bytes:
    """So many bytes, fewer only at the end."""
    pieces, left = [], size
    while left > 0 and (piece := stream.read(left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


# --- standard input ----------------------------------------------------------------------------------------------

_IN_STDIN = STDIN + "/"
_standard: dict[int, tuple[BinaryIO, Content]] = {}
"""Standard input can be read once only: its beginning is kept for whoever opens it next."""


def _standard_input() -> Content:
    file = sys.stdin.buffer
    if id(file) not in _standard:
        _standard.clear()
        _standard[id(file)] = file, _look_into(file, "Standard input", None, 0, Allowance(None))
    return _standard[id(file)][1]


# --- archives ----------------------------------------------------------------------------------------------------


class _Opened(Archive):
    """An archive that is kept open for the next of its files."""

    users = 0
    layers = 0
    stamp: tuple[int, ...] = ()


_open: dict[str, _Opened] = {}
_keepers: list[object] = []


@contextmanager
def archives_kept_open() -> Iterator[None]:
    """Within it, the last few archives stay open from one of their files to the next."""
    keeper = object()
    _keepers.append(keeper)
    try:
        yield
    finally:
        _keepers.remove(keeper)
        _close_unused()


@contextmanager
def archive_at(address: str) -> Iterator[_Opened]:
    """The archive at an address. Raises Unreadable for the reason why its list of contents cannot be read, and
    SourceProblem where there is no archive."""
    stamp = _stamp(address)
    archive = _open.pop(address, None)
    if archive is not None and archive.stamp != stamp:
        if not archive.users:
            archive.close()
        archive = None
    if archive is None:
        archive = _opened(address)
        archive.stamp = stamp
    _open[address] = archive  # now the last one that was used
    archive.users += 1
    try:
        yield archive
    finally:
        archive.users -= 1
        if not archive.users and _open.get(address) is not archive:
            archive.close()  # the file on the disk was replaced meanwhile
        _close_unused()


def _opened(address: str) -> _Opened:
    with at(address) as content:
        if not contents.is_archive(content.head):
            raise SourceProblem(f"{address} is no archive, so there is no file in it. Check the spelling.")
        file = (
            os.fdopen(shared_files.open_to_read(address), "rb") if content.file else archives.seekable(content.stream)
        )
        try:
            archive = _Opened(file, address, content.allowance)
        except OSError as error:
            file.close()
            raise SourceProblem(disk_faults.cannot_read(address, error)) from None
        except BaseException:
            file.close()
            raise
        archive.layers = content.layers
        archive.is_damaged |= bool(content.troubles)
        return archive


def _close_unused() -> None:
    most = _KEPT_OPEN if _keepers else 0
    unused = [address for address, archive in _open.items() if not archive.users and address != STDIN]
    for address in unused[: max(0, len(unused) - most)]:
        _open.pop(address).close()


def _is_standard(address: str) -> bool:
    return address == STDIN or (STDIN in _open and address.startswith(_IN_STDIN))


def _stamp(address: str) -> tuple[int, ...]:
    """Differs as soon as the file on the disk that holds an archive is another one."""
    if _is_standard(address):
        return (id(sys.stdin.buffer),)
    try:
        status = os.stat(split(address)[0])
    except OSError:
        return ()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def split(address: str) -> tuple[str, str]:
    """The part of an address that is on the disk, and the place in that archive; empty for a file, and for nothing."""
    if address != STDIN and _is_standard(address):
        return STDIN, address[len(_IN_STDIN) :]
    disk, rest = address, ""
    while not os.path.lexists(disk):
        disk, name = os.path.split(disk)
        if not name:
            return address, ""
        rest = f"{name}/{rest}" if rest else name
    return (disk, rest) if rest and os.path.isfile(disk) else (address, "")


def _find(address: str) -> tuple[str, str] | None:
    """The archive and the name in it that an address means; None if it means none."""
    disk, place = split(address)
    if not place:
        return None
    holder = disk
    while True:
        with archive_at(holder) as archive:
            found = archive.find(place)
        if found is None:
            return None
        name, place = found
        if not place:
            return holder, name
        holder = f"{holder}/{name}"


def absolute(address: str) -> str:
    """The address from the root of the disk on; of standard input itself."""
    if _is_standard(address):
        return address
    disk, place = split(address)
    return f"{os.path.abspath(disk)}/{place}" if place else os.path.abspath(disk)
