"""The ledger: which sources were read, how far, and what came of them; how a source is known again."""

import hashlib
import json
import operator
import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

HEAD = 1024


class Counts(NamedTuple):
    """What came of the records of a source; ``known`` were brought by this very source before."""

    records: int = 0
    events: int = 0
    deliveries: int = 0
    rejects: int = 0
    known: int = 0
    other_lines: int = 0

    def plus(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts._make(map(operator.add, self, other))


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """How far a source has been read, and what was counted up to there."""

    id: int
    path: str
    head_size: int
    offset: int
    line: int
    column: int  # of the offset in its line, in bytes
    in_list: bool
    digest: bytes
    counts: Counts
    ended_at: int | None  # None: not read to its end
    open_lines: int  # counted lines behind the offset: the end of the source may have been cut off
    size: int | None  # bytes when it was last read, None for streams
    encoding: str | None = None
    shapes: Mapping[str, int] = field(default_factory=dict)  # in which its records were found, and how many
    withheld: int = 0  # of its records, those that a tombstone keeps out
    open_withheld: int = 0  # of these, how many are behind the offset
    read_again_to: int = 0  # it is read once more from its beginning, and up to here its records may be stored


_ENTRY = (
    "SELECT id, path, head_size, offset, line, column, in_list, digest, records, events, deliveries, rejects,"
    " other_lines, ended_at, open_lines, size, encoding, shapes, withheld, open_withheld, read_again_to FROM sources"
)


def candidates(connection: sqlite3.Connection, head: bytes) -> list[LedgerEntry]:
    """Sources that begin like ``head`` (the first 1,024 bytes of a source, or all of a shorter one), latest first."""
    # From one size to the next by the index: a look at every source would take longer with each of them.
    sizes = [
        row[0]
        for row in connection.execute(
            "WITH RECURSIVE found(length) AS (SELECT min(head_size) FROM sources UNION ALL"
            " SELECT (SELECT min(head_size) FROM sources WHERE head_size > found.length) FROM found"
            " WHERE found.length < ?) SELECT length FROM found WHERE length <= ?",
            (len(head), len(head)),
        )
    ]
    found: list[LedgerEntry] = []
    for size in sizes:
        digest = hashlib.sha256(head[:size]).digest()
        rows = connection.execute(f"{_ENTRY} WHERE head_digest = ? AND head_size = ? ORDER BY id DESC", (digest, size))
        found.extend(_entry(row) for row in rows)
    return found


def _entry(row: tuple[Any, ...]) -> LedgerEntry:
    records, events, deliveries, rejects, other_lines = row[8:13]
    counts = Counts(records, events, deliveries, rejects, 0, other_lines)
    ended_at, open_lines, size, encoding, shapes, *kept_out = row[13:]
    place = (row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]), row[7])
    return LedgerEntry(*place, counts, ended_at, open_lines, size, encoding, json.loads(shapes or "{}"), *kept_out)


def at(connection: sqlite3.Connection, number: int) -> LedgerEntry | None:
    """What the ledger has of a source now; None where it was taken out of the library."""
    row = connection.execute(f"{_ENTRY} WHERE id = ?", (number,)).fetchone()
    return _entry(row) if row else None


def latest_from(connection: sqlite3.Connection, path: str) -> LedgerEntry | None:
    """The source that was begun last at a path."""
    row = connection.execute(f"{_ENTRY} WHERE path = ? ORDER BY id DESC LIMIT 1", (path,)).fetchone()
    return _entry(row) if row else None


def unread_since(connection: sqlite3.Connection, path: str) -> int | None:
    """What was written to a log or its older parts ("app.log.1") since then may be unread, in microseconds UTC: the
    beginning of the source that was begun last at its path, or first of those that are older parts now; None: never
    read."""
    found: int | None = connection.execute(
        "SELECT coalesce((SELECT began_at FROM sources WHERE path = ?1 ORDER BY id DESC LIMIT 1),"
        " (SELECT min(began_at) FROM sources WHERE substr(path, 1, length(?1) + 1) IN (?1 || '.', ?1 || '-')))",
        (path,),
    ).fetchone()[0]
    return found


def latest_paths(connection: sqlite3.Connection, most: int) -> list[str]:
    """The paths of the sources that were begun last, the latest first; one may be there more than once."""
    rows = connection.execute("SELECT path FROM sources ORDER BY id DESC LIMIT ?", (most,))
    return [path for (path,) in rows]


class Origin(NamedTuple):
    """Where a source is, and when it is read."""

    path: str  # absolute, or "-" for standard input
    name: str
    size: int | None  # bytes, None for streams
    now: int  # microseconds UTC
    encoding: str = "utf-8"  # of the file; places in it count bytes of the UTF-8 text that is read of it


def begin(connection: sqlite3.Connection, origin: Origin, head: bytes) -> LedgerEntry:
    """Enters a new source; called in the transaction of its first records, so that no empty source is left behind."""
    head = head[:HEAD]
    digest = hashlib.sha256(head).digest()
    number = connection.execute(
        "INSERT INTO sources (path, name, size, head_size, head_digest, offset, line, column, in_list, digest,"
        " records, events, deliveries, rejects, other_lines, open_lines, began_at, encoding)"
        " VALUES (?, ?, ?, ?, ?, 0, 1, 1, 0, ?, 0, 0, 0, 0, 0, 0, ?, ?)",
        (origin.path, origin.name, origin.size, len(head), digest, b"", origin.now, origin.encoding),
    ).lastrowid
    place = (number or 0, origin.path, len(head), 0, 1, 1, False, b"")
    return LedgerEntry(*place, Counts(), None, 0, origin.size, origin.encoding)


def advance(connection: sqlite3.Connection, entry: LedgerEntry, head: bytes) -> None:
    """Notes how far a source is read; belongs into the transaction of the records it covers."""
    head_size = min(len(head), HEAD, entry.offset) if entry.head_size < HEAD else entry.head_size
    connection.execute(
        "UPDATE sources SET offset = ?, line = ?, column = ?, in_list = ?, digest = ?, records = ?, events = ?,"
        " deliveries = ?, rejects = ?, other_lines = ?, path = ?, ended_at = ?, open_lines = ?, size = ?,"
        " head_size = ?, head_digest = ?, encoding = ?, shapes = ?, withheld = ?, open_withheld = ?, read_again_to = ?"
        " WHERE id = ?",
        (
            entry.offset,
            entry.line,
            entry.column,
            entry.in_list,
            entry.digest,
            entry.counts.records,
            entry.counts.events,
            entry.counts.deliveries,
            entry.counts.rejects,
            entry.counts.other_lines,
            entry.path,
            entry.ended_at,
            entry.open_lines,
            entry.size,
            head_size,
            hashlib.sha256(head[:head_size]).digest(),
            entry.encoding,
            json.dumps(entry.shapes) if entry.shapes else None,
            entry.withheld,
            entry.open_withheld,
            entry.read_again_to,
            entry.id,
        ),
    )


def correct(connection: sqlite3.Connection, number: int, change: Counts, shapes: Mapping[str, int]) -> None:
    """Adds to what was counted of a source, or takes away: what it brought is seen otherwise now."""
    entry = at(connection, number)
    known = Counter(entry.shapes if entry else {}) + Counter(shapes)
    connection.execute(
        "UPDATE sources SET records = records + ?, events = events + ?, deliveries = deliveries + ?,"
        " rejects = rejects + ?, withheld = withheld + ?, other_lines = other_lines + ?, shapes = ? WHERE id = ?",
        (*change, json.dumps(known) if known else None, number),
    )


def replace_row(connection: sqlite3.Connection, number: int, row: Mapping[str, object]) -> None:
    """Sets the columns of a source that are given."""
    columns = ", ".join(f"{name} = :{name}" for name in row if name != "id")
    connection.execute(f"UPDATE sources SET {columns} WHERE id = :id", {**row, "id": number})


def last(connection: sqlite3.Connection) -> int:
    """The number of the source that was begun last, 0 where there is none."""
    found: int = connection.execute("SELECT coalesce(max(id), 0) FROM sources").fetchone()[0]
    return found


def paths(connection: sqlite3.Connection) -> list[str]:
    """Where all sources are, or were."""
    return [row[0] for row in connection.execute("SELECT DISTINCT path FROM sources")]


def begun_after(connection: sqlite3.Connection, number: int, path: str) -> bool:
    """Whether a source at a path was begun after the one with this number."""
    row = connection.execute("SELECT 1 FROM sources WHERE id > ? AND path = ?", (number, path)).fetchone()
    return row is not None


def reopen(connection: sqlite3.Connection, entry: LedgerEntry) -> LedgerEntry:
    """Takes back what was said of an end that may have been cut off, for it is read once more.

    Belongs into the transaction of what is read then. Unchanged where the source ended with whole records.
    """
    connection.execute("DELETE FROM tier_definitions WHERE source = ? AND offset >= ?", (entry.id, entry.offset))
    taken = connection.execute(
        "DELETE FROM rejects WHERE source = ? AND offset >= ?", (entry.id, entry.offset)
    ).rowcount
    counts = entry.counts
    counts = counts._replace(
        records=counts.records - taken - entry.open_withheld,
        rejects=counts.rejects - taken,
        other_lines=counts.other_lines - entry.open_lines,
    )
    withheld = entry.withheld - entry.open_withheld
    return replace(entry, counts=counts, open_lines=0, withheld=withheld, open_withheld=0)


def read_again(connection: sqlite3.Connection) -> None:
    """Makes the next import read every source of which something is withheld from its beginning once more.

    What is stored of it stays, and is not stored twice.
    """
    connection.execute(
        "UPDATE sources SET read_again_to = max(offset, read_again_to), offset = 0, line = 1, column = 1, in_list = 0,"
        " digest = ?, ended_at = NULL, size = NULL, open_lines = 0, other_lines = 0, shapes = NULL,"
        " records = records - withheld, withheld = 0, open_withheld = 0 WHERE withheld > 0",
        (hashlib.sha256().digest(),),
    )
