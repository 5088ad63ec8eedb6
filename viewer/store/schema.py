"""Which tables a library has: the stamps in its header, its version, and the way to the newest one."""

import sqlite3

APPLICATION_ID = 0x54564C42  # "TVLB"
VERSION = 5
"""Stands in the file's header: a program refuses libraries of a higher version than its own."""


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Makes the tables of a new library, or walks an older one forward, in one transaction."""
    if stamps(connection) == (APPLICATION_ID, VERSION):
        return
    # It brings sqlite-utils along, which takes 25 ms to load; a library that is up to date needs none of it.
    from viewer.store import migrations

    connection.execute("BEGIN IMMEDIATE")  # another process may be at it: what it has done is not done again
    try:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


_STAND_INS = {
    "annotations": (3, "id INTEGER PRIMARY KEY, kind, subject, note, colour, changed_at, UNIQUE (kind, subject)"),
    "finding_kinds": (4, "id INTEGER PRIMARY KEY, rule, severity"),
    "finding_sets": (4, "id INTEGER PRIMARY KEY, kinds"),
    "event_findings": (4, "event INTEGER PRIMARY KEY, kinds"),
}
"""Tables that questions name, with the version since which a library has them."""


def stand_in(connection: sqlite3.Connection) -> None:
    """Gives a reader of an older library, for as long as that is one, the tables that its questions name, empty."""
    has = stamps(connection)[1]
    for table, (version, columns) in _STAND_INS.items():
        if has >= version:
            connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
        else:
            connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} ({columns})")


def stamps(connection: sqlite3.Connection) -> tuple[int, int]:
    """The application and the version that a database says it is of."""
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return application, version


def is_older(connection: sqlite3.Connection) -> bool:
    """Whether a library has the tables of an older version."""
    application, version = stamps(connection)
    return application == APPLICATION_ID and 0 < version < VERSION


def is_of_version(connection: sqlite3.Connection, version: int) -> bool:
    """Whether a library has the tables of a version: an older one has not, until it is opened for writing."""
    return stamps(connection)[1] >= version


def has_index(connection: sqlite3.Connection, name: str) -> bool:
    """Whether there is an index: a library of an older version may be read without it."""
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (name,)).fetchone() is not None


def has_rogues(connection: sqlite3.Connection) -> bool:
    """Whether there is a view or a trigger: no library of ours has one."""
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE type NOT IN ('table', 'index')").fetchone() is not None


def is_made(connection: sqlite3.Connection) -> bool:
    """Whether the tables are there: not so in an empty file, or while the first import is making them."""
    return connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'rejects'").fetchone() is not None
