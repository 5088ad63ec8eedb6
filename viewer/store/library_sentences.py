"""What can happen to the file of a library, as sentences: for each code of SQLite that is no bug of the program."""

import shutil
import sqlite3
from pathlib import Path

from viewer.wording import number, say, to_say

_BUSY = to_say("The library {path} is busy: another import is writing to it. Try again when that has ended.")
SENTENCES = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: to_say(
        "The library {path} cannot be written. Check its permissions, or choose another file."
    ),
    sqlite3.SQLITE_CANTOPEN: to_say("The library {path} cannot be opened. Check its folder's permissions."),
    sqlite3.SQLITE_FULL: to_say(
        "The disk with {path} is full ({free} free). What was read so far is kept; free some space and import again."
    ),
    sqlite3.SQLITE_IOERR: to_say(
        "The disk failed while {path} was used ({free} free). What was saved before is kept; check the disk and the "
        "free space on it, and try again."
    ),
    sqlite3.SQLITE_NOTADB: to_say(
        "{path} is not a Tier Viewer library. It was left untouched; choose another with --library."
    ),
    sqlite3.SQLITE_CORRUPT: to_say(
        "The library {path} is damaged. Keep the file, and save what is readable of it into a new library: "
        "tier-viewer repair --to NEW.db."
    ),
}
# What is said for want of room where SQLite had something else to do than to write.
_WANTS_ROOM = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)
_NO_ROOM = 256 * 1024


def sentence(code: int, path: Path) -> str:
    """What is told of a library where SQLite reports a code that is among SENTENCES."""
    free = _free_space(path)
    if code in _WANTS_ROOM and free is not None and free < _NO_ROOM:
        code = sqlite3.SQLITE_FULL
    return say(SENTENCES[code], path=path, free=_free_words(free))


def _free_words(free: int | None) -> str:
    if free is None:
        return say("unknown space")
    return f"{number(free / 1e6, 1)} MB" if free < 1e9 else f"{number(free / 1e9, 1)} GB"


def _free_space(path: Path) -> int | None:
    """Bytes that can still be written where a library is; None where that cannot be known."""
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return None
