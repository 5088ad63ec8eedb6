"""Where followed files are: what is below a path at this moment, judged without opening anything."""

import os
import stat
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

from viewer.capture.tail import FileKey

_LISTINGS = 20  # of a folder, until two of them are the same


class FileNow(NamedTuple):
    """A regular file as it is now."""

    path: str
    key: FileKey
    size: int
    changed: int  # nanoseconds


def files_now(root: str, unreadable: Callable[[str], None]) -> Iterator[FileNow]:
    """The regular files that a path stands for now: itself, or what is not hidden below a folder. Maybe none.

    ``unreadable`` is called with a sentence for each folder that cannot be entered.
    """

    def note(error: OSError) -> None:
        unreadable(f"{error.filename} was skipped: the folder cannot be read ({error.strerror}).")

    if not os.path.isdir(root):
        found = file_now(root)
        if found:
            yield found
        return
    for folder, folders, names in os.walk(root, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and (found := file_now(os.path.join(folder, name))):
                yield found


def file_now(path: str) -> FileNow | None:
    """A regular file; None where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return FileNow(path, FileKey(status.st_dev, status.st_ino), status.st_size, status.st_mtime_ns)


def is_old(file: FileNow, seconds: float) -> bool:
    """Whether a file was not changed for so long."""
    return time.time() - file.changed / 1e9 >= seconds


def beside(path: str) -> list[FileNow]:
    """The other files in a file's folder, the one that was changed first at the beginning."""
    folder = os.path.dirname(path) or os.curdir
    found = _listed(folder)
    for _ in range(_LISTINGS):
        before, found = found, _listed(folder)
        if [(one.path, one.key) for one in before] == [(one.path, one.key) for one in found]:
            break  # nothing was renamed meanwhile, when a file is easily missed
    return sorted((one for one in found if one.path != path), key=lambda one: (one.changed, one.path))


def _listed(folder: str) -> list[FileNow]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    found = (file_now(os.path.join(folder, name)) for name in names if not name.startswith("."))
    return [one for one in found if one]


def is_rotated_name(path: str, of: str) -> bool:
    """Whether a file is called as rotation calls older parts of a log: "app.log.1", "app.log-20240501.gz"."""
    return os.path.basename(path).startswith((os.path.basename(of) + ".", os.path.basename(of) + "-"))
