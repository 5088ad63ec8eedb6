"""Where two starts of the program meet: a socket or pipe for each library that nobody else on the machine can reach."""

import hashlib
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from viewer import COMMAND, paths

if sys.platform != "win32":
    import fcntl

_LONGEST_ADDRESS = 100
"""Bytes: the name of a Unix socket has room for 104 on macOS and 108 on Linux, its closing zero included."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place where a window may listen."""

    address: str
    """The path of a Unix socket, or the name of a Windows pipe."""
    folder: Path
    """Private to this user."""
    name: str

    @property
    def secret_file(self) -> Path:
        """What both sides must know on Windows, where anybody may try to open a pipe."""
        return self.folder / f"{self.name}.key"

    def lock(self) -> int | None:
        """Takes the place for as long as this process lives; None where a live process has it. Raises OSError.

        The system gives the lock back when the process ends in whatever way, so a killed window leaves nothing behind
        that is in the way. Windows has no need of it: it lets only one process be the first to open a pipe.
        """
        if sys.platform == "win32":
            return -1
        descriptor = os.open(self.folder / f"{self.name}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(descriptor)
            if isinstance(error, BlockingIOError):
                return None
            raise
        return descriptor


def places(library: Path) -> list[Place]:
    """Where a window on this library may be found, best first; none where no folder is safe enough."""
    same = os.path.normcase(os.path.realpath(library))
    name = hashlib.sha256(os.fsencode(same)).hexdigest()[:24]
    found = []
    for folder in _folders():
        address = rf"\\.\pipe\{COMMAND}-{name}" if sys.platform == "win32" else str(folder / f"{name}.sock")
        if len(os.fsencode(address)) <= _LONGEST_ADDRESS and _is_private(folder):
            found.append(Place(address, folder, name))
    return found


def _folders() -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(platformdirs.user_data_dir(COMMAND, appauthor=False, roaming=False)) / "open windows"
        return
    # A file manager may start the program with fewer variables than a terminal does: so both are looked at.
    for base in dict.fromkeys((os.environ.get("XDG_RUNTIME_DIR"), f"/run/user/{os.getuid()}")):
        # Not that of another user, which sudo may leave in the variable.
        if base and os.path.isabs(base) and os.path.isdir(base) and os.stat(base).st_uid == os.getuid():
            yield Path(base) / COMMAND
    for base in dict.fromkeys((tempfile.gettempdir(), "/tmp")):
        yield Path(base) / f"{COMMAND}-{os.getuid()}"


def _is_private(folder: Path) -> bool:
    """Makes the folder where it is missing; whether it is ours and closed to others, and no link that somebody laid."""
    try:
        if sys.platform == "win32":
            paths.make_private_folder(folder)
            return True
        if not os.path.lexists(folder):
            folder.mkdir(mode=0o700)
        found = folder.lstat()
        return (
            stat.S_ISDIR(found.st_mode)
            and found.st_uid == os.getuid()
            and not stat.S_IMODE(found.st_mode) & 0o077
            and os.access(folder, os.W_OK)
        )
    except OSError:
        return False
