"""Files that are never opened for reading: the library, which the program itself has open.

On POSIX the closing of any descriptor of a file gives up all locks that the process holds on it, so merely looking
into the library would take SQLite's locks away: https://www.sqlite.org/howtocorrupt.html (section 2.2).
"""

import os

from viewer.errors import NoCapture

_closed: set[str] = set()


def keep_closed(path: str) -> None:
    """From now on, in this process, a library and the files that SQLite keeps beside it are not opened as sources."""
    _closed.update(path + ending for ending in ("", "-wal", "-shm", "-journal"))


def refuse(path: str) -> None:
    """Raises NoCapture for one of those files, whatever it is called here. Called before a file is opened."""
    for closed in _closed:
        try:
            is_same = os.path.samefile(path, closed)
        except (OSError, ValueError):
            continue
        if is_same:
            raise NoCapture(f"{path} belongs to the library that is open, which is no capture.")
