"""Zip archives: the names of the files in them, and the content of each as a stream. Nothing is ever unpacked to a disk
under a name: an archive within an archive is held in memory, or in a private file without a name if it is large."""

import os
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from typing import IO, BinaryIO, cast

from viewer.capture import compression
from viewer.capture.window import CHUNK, Readable
from viewer.capture.zip_directory import ENCRYPTED, Entry, Unreadable, read_directory
from viewer.capture.zip_members import Member, SharedFile

MOST_ARCHIVES = 2_000
"""So many archives are looked into that lie in one another."""
_MOST_TOO_DEEP = 100
_IN_MEMORY = 4 << 20
"""An inner archive larger than this goes to a private file."""


class Exhausted(Unreadable):
    """The same, of the file on the disk: nothing more is read of it."""


class Allowance:
    """How much may come out of a file on the disk, with all archives in it together."""

    def __init__(self, size: int | None) -> None:
        self._most = compression.MOST_BYTES if size is None else max(
            compression.ALWAYS_ALLOWED, min(compression.MOST_TIMES * size, compression.MOST_BYTES)
        )  # fmt: skip
        self._taken: dict[str, int] = {}
        self._sum = 0
        self._too_deep = 0

    def take(self, address: str, size: int) -> None:
        """Counts what an archive says it holds. Raises Exhausted beyond the limits."""
        self._sum += size - self._taken.get(address, 0)
        self._taken[address] = size
        if len(self._taken) > MOST_ARCHIVES:
            raise Exhausted(
                f"it is a zip archive with more than {MOST_ARCHIVES:,} archives in it, the most that are looked into; "
                "unpack it and import the folder"
            )
        if self._sum > self._most:
            raise Exhausted(
                f"it is a zip archive that unpacks to more than {_amount(self._most)}, which no archive of captures of "
                "its size does; if you trust it, unpack it yourself and import the folder"
            )

    def refuse_too_deep(self) -> None:
        """Counts what is packed too many times over. Raises Exhausted where that is all there seems to be."""
        self._too_deep += 1
        if self._too_deep > _MOST_TOO_DEEP:
            raise Exhausted(
                "it is a zip archive of archives in archives, too deep to be looked into; "
                "if you trust it, unpack it yourself and import the folder"
            )


class Archive:
    """An open archive. ``names`` are those of its files, in the order in which a folder is read."""

    def __init__(self, file: BinaryIO, address: str, allowance: Allowance) -> None:
        """Takes the file over. Raises Unreadable, and OSError from the disk."""
        self._file = file
        self.allowance = allowance
        length = file.seek(0, os.SEEK_END)
        entries, self.is_damaged = read_directory(file, length)
        if entries and all(entry.flags & ENCRYPTED for entry in entries):
            raise Unreadable(
                "it is a zip archive with a password; unpack it with the password, then import what was in it"
            )
        allowance.take(address, sum(entry.size or 0 for entry in entries))
        self.names = _named(entries)
        self._shared = SharedFile(file, address)

    def member(self, name: str, address: str) -> tuple[Readable, Entry]:
        """The content of a file. Raises SourceProblem, which calls it by its address, where it cannot be unpacked."""
        entry = self.names[name]
        return Member(self._shared, entry, address), entry

    def find(self, place: str) -> tuple[str, str] | None:
        """Splits a place in this archive into the name of a file in it and the place in that; None if there is none."""
        if place in self.names:
            return place, ""
        at = place.find("/")
        while at >= 0:
            if place[:at] in self.names:
                return place[:at], place[at + 1 :]
            at = place.find("/", at + 1)
        return None

    def close(self) -> None:
        """Gives the file back."""
        self._file.close()


def is_hidden(name: str) -> bool:
    """Whether a file is left out, as hidden files in folders are: also what macOS adds to archives."""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def seekable(stream: Readable) -> BinaryIO:
    """A copy of a stream in which one can go back and forth. Raises Unreadable where there is no space for it."""
    copy = cast(IO[bytes], tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115 - the caller closes it
    try:
        while piece := stream.read(CHUNK):
            copy.write(piece)
    except OSError as error:
        copy.close()
        raise Unreadable(
            f"it is a zip archive within something else, and to look into it takes space in {tempfile.gettempdir()} "
            f"({error.strerror}); unpack it and import the folder"
        ) from None
    return cast(BinaryIO, copy)


def _named(entries: Iterable[Entry]) -> dict[str, Entry]:
    """The files by names that are safe to show, stay within the archive and are each there once."""
    named: dict[str, Entry] = {}
    for parts, entry in sorted(((_parts(entry.name), entry) for entry in entries), key=_as_in_folders):
        named[_free(parts, named)] = entry
    return named


def _as_in_folders(item: tuple[list[str], Entry]) -> tuple[list[tuple[bool, str]], int]:
    """The order in which folders are read: the files in one by name, then the folders in it."""
    parts, entry = item
    return [*((True, part) for part in parts[:-1]), (False, parts[-1])], entry.head


def _parts(name: str) -> list[str]:
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    return [_safe(part) for part in parts] or ["(no name)"]


def _safe(part: str) -> str:
    if part == "..":
        return "(..)"
    if part.isprintable():
        return part
    return "".join(
        letter if letter.isprintable() or unicodedata.category(letter) == "Zs" else _escaped(letter) for letter in part
    )


def _escaped(letter: str) -> str:
    return letter.encode("unicode_escape").decode()


def _free(parts: list[str], named: dict[str, Entry]) -> str:
    """A name like this that no file has, and that lies in no file."""
    for depth in range(1, len(parts) + 1):
        for part in _numbered(parts[depth - 1]):
            name = "/".join([*parts[: depth - 1], part])
            if name not in named:
                parts = [*parts[: depth - 1], part, *parts[depth:]]
                break
    return "/".join(parts)


def _numbered(part: str) -> Iterator[str]:
    yield part
    number = 2
    while True:
        yield f"{part} ({number})"
        number += 1


def _amount(size: int) -> str:
    return f"{size >> 30} GiB" if size >= 4 << 30 else f"{size >> 20} MiB"
