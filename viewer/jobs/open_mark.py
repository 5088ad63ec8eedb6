"""The mark that an open window leaves in the log folder: whoever finds one that nobody holds knows of a bad end.

It holds the keys of commands and, where the process was ended by the system, the places at which it was: no data. Its
name says which library it belongs to, but only to those who know that library.
"""

import faulthandler
import hashlib
import logging
import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from viewer import logs, paths
from viewer.bugs import Bug, Failure, Place, short_file

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BEGAN, _DID, _SETTLED = "began", "did", "settled"
_LOCKED_BYTE = 1 << 30  # Windows lets nobody read what is locked; nothing is ever written there
_LONGEST = 4 * 1024 * 1024
_KEPT_COMMANDS = 20
_ABANDONED = 24 * 60 * 60  # seconds; a process that has made its mark, and died before it wrote a word
_FATAL = re.compile(r"^(?:Fatal Python error|Windows fatal exception): ([\w ]{1,60})", re.MULTILINE)
_FRAME = re.compile(r'^  File "([^"\n]*)", line (\d+) in ([\w<>.]+)$')
_COMMAND = re.compile(r"[a-z_]{1,40}")


@dataclass(frozen=True, slots=True)
class BadEnd:
    """How a window ended that could not take its mark away: it crashed, was killed, or the power was cut."""

    was_settled: bool
    """It had worked for a while; one that had not may have been brought down by what it began with."""
    commands: tuple[str, ...] = ()
    """The keys of the last commands, the latest last."""
    bug: Bug | None = None
    """Where it was when the system ended it, if it could still say so."""


class OpenMark:
    """The mark of this process, from the start of its window to the end."""

    def __init__(self, file: FileIO, path: Path) -> None:
        self._file = file
        self._path = path
        self._write(_BEGAN)
        faulthandler.enable(file)

    def did(self, command: str) -> None:
        """Notes the key of a command."""
        self._write(f"{_DID} {command}")

    def settled(self) -> None:
        """Notes that the window has come through its start."""
        self._write(_SETTLED)

    def close(self) -> None:
        """Takes the mark away: this was a good end."""
        if not self._file.closed:
            faulthandler.disable()
            self._file.close()
            with suppress(OSError):
                self._path.unlink()

    def _write(self, words: str) -> None:
        with suppress(OSError, ValueError):  # a full disk, or closed already: the mark is a convenience
            self._file.write(f"{words}\n".encode("ascii", "replace"))


def begin(library: Path, folder: Path | None = None) -> tuple[OpenMark | None, BadEnd | None]:
    """Leaves a mark for a window on this library, and says whether an earlier one ended badly.

    None for the mark where the folder cannot be written; the window works without one.
    """
    folder = folder or paths.log_folder()
    name = f"open-{private_name(library)}"
    try:
        paths.make_private_folder(folder)
        ends = list(_bad_ends(folder, name))
        return _make(folder / f"{name}-{os.getpid()}-{time.time_ns():x}.mark"), ends[-1] if ends else None
    except OSError:
        return None, None


def private_name(library: Path) -> str:
    """A name for files that belong to a library and lie elsewhere: it does not give the library's path away."""
    same = os.path.normcase(os.path.realpath(library))
    return hashlib.sha256(os.fsencode(same)).hexdigest()[:24]


def _make(path: Path) -> OpenMark | None:
    file = FileIO(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600), "r+")
    if _hold(file.fileno()):
        return OpenMark(file, path)
    file.close()
    return None


def _bad_ends(folder: Path, name: str) -> Iterator[BadEnd]:
    """What windows that ended badly have left, the latest last; it is taken away."""
    found: list[tuple[float, Path]] = []
    for path in folder.glob(f"{name}-*.mark"):
        with suppress(OSError):
            found.append((path.stat().st_mtime, path))
    for changed_at, path in sorted(found):
        try:
            with open(path, "rb+", buffering=0) as file:
                if not _hold(file.fileno()):
                    continue  # that window is open
                text = file.read(_LONGEST).decode("utf-8", "replace")
        except OSError:
            continue
        if not text and time.time() - changed_at < _ABANDONED:
            continue  # a window that is just about to open
        with suppress(OSError):
            path.unlink()
        if text.startswith(_BEGAN):
            end = _read(text)
            if end.bug is not None:
                logs.report(end.bug, logging.WARNING)
            yield end


def _hold(descriptor: int) -> bool:
    """Whether nobody else has this file; it is ours then until it is closed, by whatever end."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _read(text: str) -> BadEnd:
    lines = text.splitlines()
    done = [line.removeprefix(f"{_DID} ") for line in lines if line.startswith(f"{_DID} ")]
    commands = tuple(key for key in done if _COMMAND.fullmatch(key))
    return BadEnd(_SETTLED in lines, commands[-_KEPT_COMMANDS:], _bug(text))


def _bug(text: str) -> Bug | None:
    """What Python has written in its last moment. Its paths may name a person, so nothing is kept as it is."""
    said = _FATAL.search(text)
    if said is None:
        return None
    places: list[Place] = []
    is_current = False
    for line in text[said.end() :].splitlines():
        if "(most recent call first)" in line:
            is_current = line.startswith("Current thread")
        elif is_current and (frame := _FRAME.match(line)):
            places.append(Place(short_file(frame[1]), int(frame[2]), frame[3]))
    return Bug((Failure(said[1].strip(), "", tuple(reversed(places))),), "which ended the program")
