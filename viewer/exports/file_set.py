"""Files that appear together or not at all: written in a private folder beside their target, then moved into place.

The manifest tells what the other files hold. An older one goes before they come and the new one comes last, so that
a manifest that is there is always true, wherever a kill or a power cut ends the work.
"""

import hashlib
import io
import os
import secrets
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from viewer.errors import ExportProblem
from viewer.exports.file_names import manifest_of
from viewer.exports.manifest import names_in
from viewer.exports.target import calm_errors
from viewer.wording import say

_STALE_SECONDS = 86_400.0


class Finished(NamedTuple):
    """One file as it was written."""

    name: str
    size: int
    digest: str
    """SHA-256, in hexadecimal."""


class FileSet:
    """The files of one export while they are written."""

    def __init__(self, target: Path, folder: Path) -> None:
        self.target = target
        self.folder = folder
        """Private, beside the target; what is left in it is removed at the end."""
        self._open: dict[str, io.BufferedRandom] = {}
        self._names: list[str] = []

    def open(self, name: str) -> io.BufferedRandom:
        """A new file, which will stand beside the target under this name."""
        flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0)
        file = os.fdopen(os.open(self.folder / name, flags, 0o600), "w+b")
        self._open[name] = file
        self._names.append(name)
        return file

    def finish(self, name: str) -> Finished:
        """Writes what is left of a file to the disk."""
        file = self._open.pop(name)
        with file:
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            return Finished(name, file.seek(0, os.SEEK_END), digest)

    def finish_all(self) -> list[Finished]:
        """Writes what is left of all files that are still open, in the order in which they were begun."""
        return [self.finish(name) for name in list(self._open)]

    def place(self) -> None:
        """Moves all files into place, the manifest after the others.

        What an earlier export to this target had made besides goes. Raises ExportProblem for a name that is taken.
        """
        beside = self.target.parent
        manifest = manifest_of(self.target)
        earlier = names_in(beside / manifest, self.target)
        for name in self._names:
            if name != self.target.name and name not in earlier and os.path.lexists(beside / name):
                raise ExportProblem(
                    say(
                        "{path} is there already and belongs to no earlier export. Choose another name.",
                        path=beside / name,
                    )
                )
        for name in sorted(earlier - {self.target.name}, key=manifest.__ne__):
            (beside / name).unlink(missing_ok=True)
        for name in sorted(self._names, key=manifest.__eq__):
            os.replace(self.folder / name, beside / name)
        _sync(beside)

    def close(self) -> None:
        """Lets go of everything that is not in place."""
        for file in self._open.values():
            with suppress(OSError):  # on a full disk what is buffered finds no room, and nobody wants it
                file.close()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def file_set(target: Path) -> Iterator[FileSet]:
    """Files beside ``target``, which is one of them, that appear when the block ends well. Raises ExportProblem."""
    target = target.resolve()
    with calm_errors(target):
        _sweep(target)
        folder = target.with_name(f"{_beginning(target)}{os.getpid()}-{secrets.token_hex(4)}.part")
        folder.mkdir(mode=0o700)
        files = FileSet(target, folder)
        try:
            yield files
            files.finish_all()
            files.place()
        finally:
            files.close()


def _beginning(target: Path) -> str:
    """How the names of all private folders for this target begin that are made on this machine."""
    machine = f"{os.fspath(target)}\0{os.uname().nodename if hasattr(os, 'uname') else ''}"
    return f".{target.name[:30]}.{hashlib.sha256(os.fsencode(machine)).hexdigest()[:8]}-"


def remove_left_by(process: int, target: Path) -> None:
    """Removes what an export to this target has left, of a process that was killed."""
    for old in _left(target.resolve()):
        if _process(old) == process:
            shutil.rmtree(old, ignore_errors=True)


def _sweep(target: Path) -> None:
    """Removes what earlier exports to this target left that were killed."""
    for old in _left(target):
        if not _is_at_work(old):
            shutil.rmtree(old, ignore_errors=True)


def _left(target: Path) -> list[Path]:
    """The private folders for this target, of any process of this machine."""
    beginning = _beginning(target)
    try:
        return [old for old in target.parent.iterdir() if old.name.startswith(beginning) and old.suffix == ".part"]
    except OSError:  # a folder may take files and yet not be listed
        return []


def _is_at_work(folder: Path) -> bool:
    """Whether the process may still be there that made a private folder."""
    if sys.platform == "win32":  # where asking for a process by its number ends it
        return time.time() - folder.stat().st_mtime < _STALE_SECONDS
    try:
        os.kill(_process(folder), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _process(folder: Path) -> int:
    """The number of the process that made a private folder."""
    number = folder.name.split("-")[-2]
    return int(number) if number.isdecimal() else -1


def _sync(folder: Path) -> None:
    """Makes names last that were given in a folder, where the system can."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        except OSError:
            pass  # some network file systems know no such thing; the files themselves are safe
        finally:
            os.close(descriptor)
