"""The rejects of a library: where each was found, why it could not be used, and its bytes."""

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from viewer.store import events


class StoredReject(NamedTuple):
    """One record or text that could not be used."""

    key: int
    source: str  # name
    path: str
    line: int
    column: int | None
    offset: int
    length: int
    reason: str
    raw: bytes  # as received; the beginning, where it was very long


def count(connection: sqlite3.Connection) -> int:
    """How many rejects the library holds."""
    total: int = connection.execute("SELECT count(*) FROM rejects").fetchone()[0]
    return total


def rejects(connection: sqlite3.Connection, limit: int | None = None) -> Iterator[StoredReject]:
    """The rejects, the latest source first, each in the order of its source; at most ``limit``."""
    found = connection.execute(
        "SELECT r.id, s.name, s.path, r.line, r.column, r.offset, r.length, r.reason, r.dictionary, r.raw"
        " FROM rejects AS r JOIN sources AS s ON s.id = r.source ORDER BY r.source DESC, r.offset LIMIT ?",
        (-1 if limit is None else limit,),
    )
    unpack = events.unpacker(connection)
    for row in found:
        with events.calm_damage():
            text = unpack(row[8], row[9])
        yield StoredReject._make((*row[:8], text))


def raw(connection: sqlite3.Connection, key: int) -> bytes | None:
    """The bytes of one reject, None if it is gone."""
    row = connection.execute("SELECT dictionary, raw FROM rejects WHERE id = ?", (key,)).fetchone()
    with events.calm_damage():
        return events.unpacker(connection)(row[0], row[1]) if row else None
