"""The session: where a person was in a library, so that they find themselves there again. Values are JSON."""

import sqlite3
from collections.abc import Iterable, Mapping

from viewer.store import schema


def read(connection: sqlite3.Connection) -> dict[str, str]:
    """All that is kept, by its key; nothing in a library that has no room for it yet."""
    if not schema.is_of_version(connection, 3):
        return {}
    return dict(connection.execute("SELECT key, value FROM session").fetchall())


def write(connection: sqlite3.Connection, values: Mapping[str, str]) -> None:
    """Keeps values in place of what was kept under their keys."""
    connection.executemany("INSERT OR REPLACE INTO session (key, value) VALUES (?, ?)", list(values.items()))


def keys_of(connection: sqlite3.Connection, identities: Iterable[str]) -> dict[str, int]:
    """The library's numbers of events by their identities; those that are gone are left out."""
    found: dict[str, int] = {}
    for identity in set(identities):
        row = connection.execute("SELECT id FROM events WHERE identity = ?", (identity,)).fetchone()
        if row is not None:
            found[identity] = row[0]
    return found


def identities_of(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, str]:
    """What the library knows events by, by their numbers; those that are gone are left out."""
    found: dict[int, str] = {}
    for key in set(keys):
        row = connection.execute("SELECT identity FROM events WHERE id = ?", (key,)).fetchone()
        if row is not None:
            found[key] = row[0]
    return found
