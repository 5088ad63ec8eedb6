"""What is left to do after something was erased: backups that hold it, free pages, the log. It is done sooner or later.

That it is to be done stands in the library, written in the transaction that erases: whatever ends the process in
between, whoever opens the library for writing next goes on with it.
"""

import json
import sqlite3
from pathlib import Path
from typing import NamedTuple

from viewer.store.companions import Companion, companions

_KEY = "erasing"
_LARGE = 512 << 20
"""Bytes of a library from which on it is written anew by way of a file without a name, and not in memory."""
_WAIT_MS = 5_000


class Left(NamedTuple):
    """What could not be done yet."""

    companions: tuple[str, ...] = ()
    """The names of files beside the library that hold what was erased and cannot be deleted."""
    pages: str = ""
    """Why the library still holds traces in pages that nothing uses: "busy", "full" or empty."""
    log: bool = False
    """Somebody still reads the library as it was: its log holds what was erased until they are done."""

    def __bool__(self) -> bool:
        return bool(self.companions or self.pages or self.log)


def note(connection: sqlite3.Connection, now: int) -> None:
    """Notes that something is being erased; belongs into that transaction."""
    connection.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (_KEY, json.dumps({"at": now})))


def holding(path: Path, since: int | None = None) -> list[Companion]:
    """The backups and the like beside a library that were made before a moment, and hold what is erased then."""
    return [one for one in companions(path) if one.kind != "log" and (since is None or one.made_at <= since)]


def go_on(connection: sqlite3.Connection, path: Path, wait_ms: int = _WAIT_MS) -> Left:
    """Does what is left to do, as far as that is possible now; nothing where nothing was erased.

    ``wait_ms``: for so long it is waited for others who read or write, each time. Not to be called in a transaction.
    """
    noted = _noted(connection)
    if noted is None:
        return Left()
    connection.execute(f"PRAGMA busy_timeout = {wait_ms}")
    try:
        undeleted = tuple(one.path.name for one in holding(path, noted) if not _is_deleted(one.path))
        pages = _write_anew(connection)
        left = Left(undeleted, pages, _is_log_left(connection))
        if not left:
            connection.execute("DELETE FROM settings WHERE key = ?", (_KEY,))
        return left
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
        return Left(undeleted, "busy", True)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")


def _noted(connection: sqlite3.Connection) -> int | None:
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (_KEY,)).fetchone()
    return int(json.loads(row[0])["at"]) if row else None


def _is_deleted(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _write_anew(connection: sqlite3.Connection) -> str:
    """Writes all pages anew: where rows moved from page to page, their former places keep copies of them.

    Even with ``secure_delete``, which cleans only what is deleted.
    """
    size = connection.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size").fetchone()[0]
    if size > _LARGE:
        connection.execute("PRAGMA temp_store = FILE")
    try:
        connection.execute("VACUUM")
        return ""
    except sqlite3.OperationalError as error:
        code = error.sqlite_errorcode & 0xFF
        if code not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            raise
        return "busy" if code == sqlite3.SQLITE_BUSY else "full"
    finally:
        connection.execute("PRAGMA temp_store = MEMORY")


def _is_log_left(connection: sqlite3.Connection) -> bool:
    busy: int = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    return bool(busy)
