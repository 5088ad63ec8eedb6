"""Opening a library: for writing, by one process at a time, or for reading; with settings that keep it whole.

The settings and their reasons are in reliability.md 1.1; a test reads them back.
"""

import errno
import os
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from viewer import paths
from viewer.domain.folding import fold
from viewer.domain.retelling import retold
from viewer.errors import Cancelled, DamagedLibrary, LibraryProblem
from viewer.store import aftermath, backups, schema
from viewer.store import paths as values_at_paths
from viewer.store.library_sentences import SENTENCES, sentence
from viewer.wording import say, to_say

Connection = sqlite3.Connection
"""What jobs pass from one part of the store to another."""

_NONE_YET = to_say("There is no library at {path} yet. Import a file first.")
_HEADER = 100  # bytes; SQLite takes a file that is shorter for an empty one
_BUSY_TIMEOUT = "busy_timeout = 5000"
_SETTINGS = (
    _BUSY_TIMEOUT,
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",  # no customer data in temporary files
)
# What SQLite says where it can make no -wal and -shm files beside a library.
_NOTHING_BESIDE = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
_STEPS = 20_000  # of SQLite's machine, between two questions whether to stop: half a millisecond
_PATIENCE = 5.0  # seconds
_AGAIN = 0.001  # seconds; a writer leaves a gap of twice that
_LONGEST_VALUE = 128 * 1024 * 1024


def open_for_writing(path: Path, pages_mb: int = 64) -> sqlite3.Connection:
    """Opens a library, makes it if there is none (readable by its owner only) and brings its tables up to date.

    One of an older version is copied first, beside it (see companions.py).

    ``pages_mb`` is the memory for pages of the library; an import is faster with many.
    Raises LibraryProblem where the file is something else, newer, locked, or cannot be written.
    """
    with calm_errors(path):
        _check_header(path)
        paths.make_private_folder(path.parent)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        elif not os.access(path, os.W_OK):
            raise LibraryProblem(
                say(
                    "The library {path} cannot be written. Check its permissions, or choose another with --library.",
                    path=path,
                )
            )
        connection = _connect(f"{path.resolve().as_uri()}?mode=rw")
        try:
            _refuse_rogue(connection, path)
            connection.execute("PRAGMA secure_delete = ON")  # before the first write: what is forgotten must be gone
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            # In pages: every page of an import is written twice at most.
            connection.execute("PRAGMA wal_autocheckpoint = 8000")
            connection.execute(f"PRAGMA cache_size = -{pages_mb * 1024}")
            if schema.is_older(connection):
                backups.before_migration(connection, path, schema.VERSION)
            schema.bring_up_to_date(connection)
            aftermath.go_on(connection, path, wait_ms=0)
        except BaseException:
            connection.close()
            raise
        return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """Opens a library to draw from it; it is never changed, and may lie on a read-only medium.

    The connection may be handed to one other thread, and interrupted from any. Raises LibraryProblem.
    """
    with calm_errors(path):
        if not path.exists():
            raise LibraryProblem(say(_NONE_YET, path=path))
        try:
            _check_header(path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK or not os.access(path, os.W_OK):
                raise
            _roll_back(path)
            _check_header(path)
        try:
            connection = _reader(path, "mode=ro")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _NOTHING_BESIDE or os.access(path.parent, os.W_OK):
                raise
            _refuse_unfinished(path)
            connection = _reader(path, "immutable=1")  # a cleanly closed library on a read-only medium
        return connection


def open_for_changing(path: Path) -> sqlite3.Connection:
    """Opens a library for writing that is there already. Raises LibraryProblem."""
    if not path.exists():
        raise LibraryProblem(say(_NONE_YET, path=path))
    return open_for_writing(path)


def changes_by_others(connection: sqlite3.Connection) -> int:
    """A number that is another one after somebody else has changed the library; own changes leave it as it is."""
    number: int = connection.execute("PRAGMA data_version").fetchone()[0]
    return number


def version(connection: sqlite3.Connection) -> int:
    """The version of a library's tables."""
    return schema.stamps(connection)[1]


@contextmanager
def one_transaction(
    connection: sqlite3.Connection, should_stop: Callable[[], bool], patience: float = _PATIENCE
) -> Iterator[None]:
    """All of it is stored, or nothing: not where ``should_stop``, asked all the time, ends the statement that runs.

    ``patience``: for so many seconds it is waited for others who write.
    """
    begin(connection, should_stop, patience)
    connection.set_progress_handler(should_stop, _STEPS)
    try:
        yield
        connection.execute("COMMIT")
    finally:
        connection.set_progress_handler(None, 0)
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def stoppable(connection: sqlite3.Connection, should_stop: Callable[[], bool]) -> Iterator[None]:
    """While it lasts ``should_stop``, asked all the time, ends the statement that runs, which is Cancelled then."""
    connection.set_progress_handler(should_stop, _STEPS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def begin(connection: sqlite3.Connection, should_stop: Callable[[], bool], patience: float = _PATIENCE) -> None:
    """Begins to write as soon as nobody else does; for so many seconds these are waited for.

    SQLite itself asks at ever longer intervals, and misses the gaps between the transactions of an import.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        until = time.monotonic() + patience
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
            if should_stop():
                raise Cancelled(say("Stopped."))
            time.sleep(_AGAIN)
    finally:
        connection.execute(f"PRAGMA {_BUSY_TIMEOUT}")


def close(connection: sqlite3.Connection) -> None:
    """Closes a library that was written to, after giving SQLite the chance to note what its indexes hold."""
    try:
        connection.execute("PRAGMA optimize")
    except sqlite3.Error:
        pass  # on a full disk there is no room for notes; the library is whole without them
    finally:
        connection.close()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A library opened for reading, closed afterwards; raises LibraryProblem."""
    connection = open_for_reading(path)
    try:
        with calm_errors(path):
            yield connection
    finally:
        connection.close()


def _reader(path: Path, mode: str) -> sqlite3.Connection:
    connection = _connect(f"{path.resolve().as_uri()}?{mode}")
    try:
        connection.execute("PRAGMA cache_size = -32768")
        if not schema.is_made(connection):
            raise LibraryProblem(say("The library {path} holds nothing yet. Import a file first.", path=path))
        _refuse_rogue(connection, path)
        schema.stand_in(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _roll_back(path: Path) -> None:
    """Lets SQLite undo what a process had begun that was killed while it made the library; a reader may not."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _refuse_unfinished(path: Path) -> None:
    """What an interrupted import left beside the library would be passed over silently."""
    beside = path.with_name(path.name + "-wal")
    if beside.exists() and beside.stat().st_size:
        raise LibraryProblem(
            say(
                "The library {path} was not closed properly and its folder cannot be written. "
                "Copy it with its -wal file to a folder of your own.",
                path=path,
            )
        )


def _refuse_rogue(connection: sqlite3.Connection, path: Path) -> None:
    """Views and triggers run statements of whoever has made them; this program makes none."""
    if schema.has_rogues(connection):
        raise LibraryProblem(
            say(
                "The library {path} holds statements of somebody else, which would run when it is used. "
                "It was left untouched; choose another with --library.",
                path=path,
            )
        )


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    connection.create_function(
        "fold", 1, lambda text: fold(text) if isinstance(text, str) else None, deterministic=True
    )
    values_at_paths.register(connection)
    return connection


def text_search_version() -> str:
    """The version of SQLite, after trying a text index as libraries have it; raises sqlite3.Error where it cannot."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE probe USING fts5(text, content='', tokenize='trigram', detail='none')")
    connection.execute("INSERT INTO probe (rowid, text) VALUES (1, 'abcde')")
    connection.execute("SELECT rowid FROM probe WHERE probe MATCH '\"bcd\"'").fetchone()
    connection.close()
    return sqlite3.sqlite_version


def _check_header(path: Path) -> None:
    """Looks at the first bytes through SQLite alone, so that a foreign or newer file stays untouched.

    Nothing else may open the file: closing it once lets go of all locks that this process has on it (POSIX), and
    the next writer elsewhere would take the log away from under our readers.
    """
    if not path.exists():
        return
    if not path.is_file():
        raise LibraryProblem(
            say("{path} is not a file, so it cannot be a library. Choose another with --library.", path=path)
        )
    size = path.stat().st_size
    if not size:
        return
    if size < _HEADER:
        raise LibraryProblem(sentence(sqlite3.SQLITE_NOTADB, path))
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)) as connection:
            connection.execute("BEGIN")
            application, version = schema.stamps(connection)
    except sqlite3.DatabaseError:
        # While the log beside it is being written into the file, or where that was cut short by a kill or a full disk,
        # the file alone looks damaged. With its log it is whole.
        application, version = _stamps(path)
    if application == 0 and version == 0:
        # Perhaps made by us and interrupted: what was written is then in the file beside it, which SQLite reads.
        application, version = _stamps(path)
    if application != schema.APPLICATION_ID:
        raise LibraryProblem(
            say(
                "{path} is a database of another program. It was left untouched; choose another with --library.",
                path=path,
            )
        )
    if version > schema.VERSION:
        raise LibraryProblem(
            say(
                "{path} was made by a newer Tier Viewer (library version {version}, this program reads {known}). "
                "It was left untouched; install the newer program.",
                path=path,
                version=version,
                known=schema.VERSION,
            )
        )


def _stamps(path: Path) -> tuple[int, int]:
    """Application and version of a database as SQLite sees them; those of an empty library where it holds nothing."""
    with closing(_connect(f"{path.resolve().as_uri()}?mode=ro")) as connection:
        connection.execute("BEGIN")  # one state of it: another process may just be making it
        application, version = schema.stamps(connection)
        empty = not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    return (schema.APPLICATION_ID if application == 0 and empty else application), version


_NO_ROOM_NUMBERS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def calm_errors(path: Path) -> Iterator[None]:
    """Turns what can happen to a database file into a LibraryProblem; an interrupted statement into Cancelled.

    Everything else that SQLite reports is a bug and passes through.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled(say("Stopped.")) from None
        if not code and "decode" in str(error):
            code = sqlite3.SQLITE_CORRUPT  # a text that is no UTF-8 any more
        if code not in SENTENCES:
            raise
        problem = DamagedLibrary if code == sqlite3.SQLITE_CORRUPT else LibraryProblem
        raise problem(sentence(code, path)) from None
    except UnicodeDecodeError:  # SQLite quotes a statement that makes a table, and Python cannot read it any more
        raise DamagedLibrary(sentence(sqlite3.SQLITE_CORRUPT, path)) from None
    except OSError as error:
        if error.errno in _NO_ROOM_NUMBERS:
            raise LibraryProblem(sentence(sqlite3.SQLITE_FULL, path)) from None
        reason = retold(error.strerror or "") or type(error).__name__
        raise LibraryProblem(
            say("The library {path} cannot be used: {reason}. Choose another with --library.", path=path, reason=reason)
        ) from None
