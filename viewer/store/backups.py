"""Copies of a library that are whole: made by SQLite while others read and write, and there under their name only when
they are complete. They hold what the library holds, so their owner alone can read them."""

import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from viewer.domain.moments import now_us
from viewer.domain.retelling import retold
from viewer.errors import Cancelled, LibraryProblem
from viewer.store import companions
from viewer.wording import number, say

_PAGES = 2_000  # between two questions whether to stop
_ROOM = 1 << 20  # bytes that are left free beside a copy
_LEFT_OVER = 600  # seconds after which nobody writes to an unfinished copy any more
_ENDINGS = ("", "-wal", "-shm", "-journal")

Progress = Callable[[int, int], object]
"""Takes how many pages are copied, and of how many."""


def back_up(
    connection: sqlite3.Connection,
    target: Path,
    progress: Progress = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> int:
    """Copies the library of a connection, as it is at one moment, into a new file; returns its size.

    Raises LibraryProblem where there is no room or something is in the way, and Cancelled once ``should_stop`` says so:
    nothing is left then.
    """
    target = target.resolve()
    with _calm(target):
        if target.exists():
            raise LibraryProblem(
                say("There is a file {target} already. Choose another name for the backup.", target=target)
            )
        if not target.parent.is_dir():
            raise LibraryProblem(
                say("There is no folder {folder}. Choose another place for the backup.", folder=target.parent)
            )
        _refuse_without_room(connection, target)
        named_after = _named_after(connection, target)
        _remove_left_over(named_after)
        with _unfinished(named_after) as unfinished:
            with closing(sqlite3.connect(f"{unfinished.as_uri()}?mode=rw", uri=True, isolation_level=None)) as copy:
                copy.execute("PRAGMA journal_mode = OFF")  # a copy that is cut short is of no use
                copy.execute("PRAGMA synchronous = OFF")
                _copy(connection, copy, progress, should_stop)
                copy.execute("PRAGMA journal_mode = DELETE")  # it can be read without any files beside it
            _reach_disk(unfinished)
            os.replace(unfinished, target)
        _reach_disk(target.parent)
    return target.stat().st_size


def before_migration(connection: sqlite3.Connection, library: Path, version: int) -> Path:
    """Keeps a library as it is before it gets the tables of a version; returns where. Raises LibraryProblem."""
    target = companions.free_name(library, f"before-version-{version}", now_us())
    back_up(connection, target)
    return target


def _copy(
    connection: sqlite3.Connection, copy: sqlite3.Connection, progress: Progress, should_stop: Callable[[], bool]
) -> None:
    def tell(_: int, left: int, total: int) -> None:
        if should_stop():
            raise Cancelled(say("Stopped. No backup was made."))
        progress(total - left, total)

    connection.execute("BEGIN")  # one moment: otherwise it begins anew whenever somebody else writes
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.backup(copy, pages=_PAGES, progress=tell)
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")


@contextmanager
def _calm(target: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        reason = retold(getattr(error, "strerror", None) or str(error))
        raise LibraryProblem(
            say(
                "The backup {target} cannot be written ({reason}). Choose another folder, or free some space; nothing"
                " was left of it.",
                target=target,
                reason=reason,
            )
        ) from None


def _named_after(connection: sqlite3.Connection, target: Path) -> Path:
    """Whose unfinished copy it is: beside the library it is that one's, so that it is known where it was left."""
    file = connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0]
    library = Path(file).resolve()
    return library if file and library.parent == target.parent else target


@contextmanager
def _unfinished(named_after: Path) -> Iterator[Path]:
    """A private file in the folder of the target, to be moved there; else it is gone afterwards."""
    path = companions.free_name(named_after, "unfinished", now_us())
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        yield path
    finally:
        for ending in _ENDINGS:
            path.with_name(path.name + ending).unlink(missing_ok=True)


def _refuse_without_room(connection: sqlite3.Connection, target: Path) -> None:
    size = needed(connection)
    try:
        free = shutil.disk_usage(target.parent).free
    except OSError:
        return
    if free < size + _ROOM:
        raise LibraryProblem(
            say(
                "There is no room for a backup in {folder}: it takes {size} MB, and {free} MB are free."
                " Free some space and try again; the library is as it was.",
                folder=target.parent,
                size=number(size / 1e6, 1),
                free=number(free / 1e6, 1),
            )
        )


def needed(connection: sqlite3.Connection) -> int:
    """How many bytes a copy of a library takes."""
    pages, size = (int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size"))
    return pages * size


def _remove_left_over(named_after: Path) -> None:
    """Removes what a backup has left that was killed."""
    for one in companions.companions(named_after):
        try:
            if one.kind == "unfinished" and time.time() - one.path.stat().st_mtime > _LEFT_OVER:
                one.path.unlink()
        except OSError:
            continue  # it stays; whoever asks for companions sees it


def _reach_disk(path: Path) -> None:
    """Waits until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
