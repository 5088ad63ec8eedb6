"""The rejects of a library: where each was found, why it could not be used, and its bytes."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from viewer.store import events

_COLUMNS = "r.id, r.source, s.name, s.path, r.line, r.column, r.offset, r.length, r.reason, r.dictionary, r.raw"
_AT_ONCE = 200
_ORDER = " ORDER BY r.source DESC, r.offset, r.id"


class StoredReject(NamedTuple):
    """One record or text that could not be used."""

    key: int
    source_key: int
    source: str  # name
    path: str
    line: int
    column: int | None
    offset: int
    length: int
    reason: str
    raw: bytes  # as received; the beginning, where it was very long


class Tally(NamedTuple):
    """How many rejects of one source have one reason."""

    source_key: int
    source: str  # name
    path: str
    reason: str
    number: int


class Chosen(NamedTuple):
    """Which rejects are meant; None where all of them are."""

    sources: tuple[int, ...] | None = None
    reasons: tuple[str, ...] | None = None


EVERY = Chosen()


class ReadUpTo(NamedTuple):
    """How far a source was read, and the digest of its bytes up to there."""

    path: str
    offset: int
    digest: bytes


def count(connection: sqlite3.Connection) -> int:
    """How many rejects the library holds."""
    total: int = connection.execute("SELECT count(*) FROM rejects").fetchone()[0]
    return total


def tally(connection: sqlite3.Connection) -> list[Tally]:
    """How many rejects there are of each source and reason, the latest source first."""
    found = connection.execute(
        "SELECT s.id, s.name, s.path, r.reason, r.number"
        " FROM (SELECT source, reason, count(*) AS number FROM rejects GROUP BY reason, source) AS r"
        " JOIN sources AS s ON s.id = r.source ORDER BY s.id DESC, r.reason"
    )
    return [Tally._make(row) for row in found]


def keys(connection: sqlite3.Connection, chosen: Chosen = EVERY) -> Iterator[int]:
    """The numbers of the rejects, the latest source first, each in the order of its source."""
    where, values = _where(chosen)
    return (row[0] for row in connection.execute(f"SELECT r.id FROM rejects AS r{where}{_ORDER}", values))


def texts(connection: sqlite3.Connection, chosen: Chosen = EVERY) -> Iterator[tuple[int, str, bytes]]:
    """The same with the reason and the bytes of each, drawn one after the other."""
    # By way of the keys: putting the bytes of a million rejects in order would need room for all of them.
    waiting = keys(connection, chosen)
    unpack = events.unpacker(connection)
    while page := list(islice(waiting, _AT_ONCE)):
        found = connection.execute(
            "SELECT r.id, r.reason, r.dictionary, r.raw FROM json_each(?) AS asked"
            " CROSS JOIN rejects AS r ON r.id = asked.value",
            (json.dumps(page),),
        )
        for key, reason, dictionary, packed in found:
            with events.calm_damage():
                raw = unpack(dictionary, packed)
            yield key, reason, raw


def by_keys(connection: sqlite3.Connection, wanted: Sequence[int]) -> Iterator[StoredReject]:
    """The rejects with these numbers, in this order, without those that are gone."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM json_each(?) AS asked JOIN rejects AS r ON r.id = asked.value"
        " JOIN sources AS s ON s.id = r.source ORDER BY asked.key",
        (json.dumps(list(wanted)),),
    )
    return _unpacked(connection, found)


def at_place(connection: sqlite3.Connection, source: int, offset: int, length: int) -> Iterator[StoredReject]:
    """All rejects of the same bytes: a string that holds several values can give several."""
    found = connection.execute(
        f"SELECT {_COLUMNS} FROM rejects AS r JOIN sources AS s ON s.id = r.source"
        " WHERE r.source = ? AND r.offset = ? AND r.length = ? ORDER BY r.id",
        (source, offset, length),
    )
    return _unpacked(connection, found)


def _unpacked(connection: sqlite3.Connection, found: sqlite3.Cursor) -> Iterator[StoredReject]:
    unpack = events.unpacker(connection)
    for row in found:
        with events.calm_damage():
            text = unpack(row[9], row[10])
        yield StoredReject._make((*row[:9], text))


def read_up_to(connection: sqlite3.Connection, source: int) -> ReadUpTo:
    """How far the ledger has a source."""
    return ReadUpTo._make(
        connection.execute("SELECT path, offset, digest FROM sources WHERE id = ?", (source,)).fetchone()
    )


def read_end_again(connection: sqlite3.Connection, source: int) -> None:
    """Makes the next import of a source read its end again, also where the source has not grown."""
    connection.execute("UPDATE sources SET size = NULL WHERE id = ?", (source,))


def give_reason(connection: sqlite3.Connection, key: int, line: int, column: int | None, reason: str) -> None:
    """Says better why a reject cannot be used, and where its damage is."""
    connection.execute("UPDATE rejects SET line = ?, column = ?, reason = ? WHERE id = ?", (line, column, reason, key))


def remove(connection: sqlite3.Connection, gone: Iterable[int]) -> None:
    """Removes rejects that became something else; belongs into the transaction that stores what they became."""
    connection.executemany("DELETE FROM rejects WHERE id = ?", [(key,) for key in gone])


def _where(chosen: Chosen) -> tuple[str, tuple[str, ...]]:
    conditions, values = [], []
    for column, wanted in (("source", chosen.sources), ("reason", chosen.reasons)):
        if wanted is not None:
            conditions.append(f"r.{column} IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(wanted))
    return (" WHERE " + " AND ".join(conditions) if conditions else ""), tuple(values)
