"""Making a whole library of rows that were saved from a damaged one: what is proved stays, what is not becomes a
reject with its place, so that it is counted and can be read again from its source.

All of it belongs into one transaction.
"""

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import NamedTuple

from viewer.domain import identity
from viewer.domain.event import FOUND
from viewer.domain.event_types import UNDECIDED
from viewer.domain.snapshots import READERS, Snapshot
from viewer.store import ledger_proof, proofs, removal, types
from viewer.store.bodies import Bodies
from viewer.store.codec import Packer, Unpacker

LOST = "its record was lost when the library was damaged"
_NAMELESS = "a source whose name was lost"
_REFERENCES = (("customer", "customers"), ("campaign", "campaigns"), ("tier", "tiers"), ("tier_from", "tiers"))
_EMPTY = Packer(None).pack_with_check(b"")
_LINE_END, _LEAST = 2, 16  # bytes
_KNOWN = (
    "SELECT line, offset, offset + length FROM deliveries WHERE source = ?1 UNION SELECT line, offset,"
    " offset + length FROM temp.lost WHERE source = ?1 AND offset IS NOT NULL UNION SELECT line, offset,"
    " offset + length FROM rejects WHERE source = ?1 ORDER BY 2"
)
_REJECT = "INSERT INTO rejects (source, line, offset, length, reason, raw) VALUES (?, ?, ?, ?, ?, ?)"


class Mended(NamedTuple):
    """What a library holds after it was mended."""

    events: int
    deliveries: int
    rejects: int
    lost: int  # records that are rejects now
    snapshots: int  # customers, campaigns, tiers and other members that were lost


def mend(
    connection: sqlite3.Connection,
    times_in: proofs.TimesIn = lambda raw: [],
    progress: Callable[[int], object] = lambda count: None,
) -> Mended:
    """Proves everything, and puts in order what refers to what is lost."""
    _mend_dictionaries(connection)
    snapshots = sum(_mend_snapshots(connection, table) for table in proofs.TABLES)
    _mend_references(connection)
    _find_lost(connection, times_in, progress)
    lost = _put_lost_aside(connection)
    _mend_rejects(connection)
    _mend_ledger(connection)
    connection.execute(f"UPDATE events SET flags = flags & ~{FOUND} WHERE flags & {FOUND}")
    connection.execute("DELETE FROM settings WHERE key = 'examined'")
    events, deliveries, rejects = (
        int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in ("events", "deliveries", "rejects")
    )
    return Mended(events, deliveries, rejects, lost, snapshots)


def _mend_dictionaries(connection: sqlite3.Connection) -> None:
    """Takes the copy of a dictionary, which has the same number below zero, where more can be read with it."""
    numbers = {abs(int(row[0])) for row in connection.execute("SELECT id FROM dictionaries")}
    for number in numbers:
        found = dict(
            connection.execute("SELECT id, content FROM dictionaries WHERE id IN (?, ?)", (number, -number)).fetchall()
        )
        best = max(found.values(), key=lambda content: _readable(connection, number, content))
        connection.execute("INSERT OR REPLACE INTO dictionaries VALUES (?, ?)", (number, best))
        connection.execute("INSERT OR REPLACE INTO dictionaries VALUES (?, ?)", (-number, best))


def _readable(connection: sqlite3.Connection, number: int, content: bytes) -> int:
    """How many of some customers can be read with a dictionary."""
    unpack, count = Unpacker(content).unpack, 0
    for digest, body in connection.execute(
        "SELECT digest, body FROM customers WHERE dictionary = ? LIMIT 500", (number,)
    ):
        try:
            count += identity.digest(unpack(body)) == digest
        except proofs.BROKEN:
            continue
    return count


def _mend_snapshots(connection: sqlite3.Connection, table: str) -> int:
    """Keeps the snapshots that are proved, with what they say, and makes their search anew; returns how many went."""
    read, bodies, columns = READERS[proofs.TABLES[table]], Bodies(connection), proofs.COLUMNS[table]
    gone: list[tuple[int]] = []
    texts: list[tuple[int, str]] = []
    for number, digest, dictionary, body, *kept in connection.execute(
        f"SELECT id, digest, dictionary, body, {', '.join(columns)} FROM {table}"
    ).fetchall():
        found = _read(read, bodies, dictionary, body)
        if found is None or found.digest != digest:
            gone.append((number,))
            continue
        said = [getattr(found, name) for name in columns]
        if said != kept:
            wanted = ", ".join(f"{name} = ?" for name in columns)
            connection.execute(f"UPDATE {table} SET {wanted} WHERE id = ?", (*said, number))
        texts.append((number, found.text.replace("\x00", " ")))
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", gone)
    connection.executemany(f"INSERT INTO {table}_text (rowid, text) VALUES (?, ?)", texts)
    return len(gone)


def _read(read: Callable[[bytes], Snapshot], bodies: Bodies, dictionary: object, body: object) -> Snapshot | None:
    try:
        return read(bodies.unpack(dictionary, body))
    except proofs.BROKEN:
        return None


def _mend_references(connection: sqlite3.Connection) -> None:
    for (number,) in connection.execute(
        "SELECT source FROM deliveries UNION SELECT source FROM rejects UNION SELECT source FROM events"
        " EXCEPT SELECT id FROM sources"
    ).fetchall():
        connection.execute(
            "INSERT INTO sources (id, path, name, offset, line, column, in_list, digest, records, events, deliveries,"
            " rejects, other_lines, open_lines, head_size, head_digest, began_at)"
            " VALUES (?, '-', ?, 0, 1, 1, 0, x'', 0, 0, 0, 0, 0, 0, 0, x'', 0)",
            (number, _NAMELESS),
        )
    undecided = types.number(connection, UNDECIDED)
    connection.execute("UPDATE events SET type = ? WHERE type NOT IN (SELECT id FROM types)", (undecided,))
    connection.execute("UPDATE events SET extra = NULL WHERE extra NOT IN (SELECT id FROM extras)")


def _find_lost(connection: sqlite3.Connection, times_in: proofs.TimesIn, progress: Callable[[int], object]) -> None:
    """Collects the deliveries that cannot be proved, and the events of which no delivery is there at all."""
    connection.execute("CREATE TEMP TABLE lost (event INTEGER, source INTEGER, offset INTEGER, part INTEGER,"
                       " line INTEGER, length INTEGER)")  # fmt: skip
    lost = list(proofs.unproved(connection, times_in, progress))
    connection.executemany("INSERT INTO temp.lost VALUES (?, ?, ?, ?, ?, ?)", lost)
    astray = {event for pair in connection.execute(ledger_proof.OUT_OF_ORDER) for event in pair}
    connection.execute(  # which of two neighbours is elsewhere than it says cannot be told
        "INSERT INTO temp.lost SELECT event, source, offset, part, line, length FROM deliveries AS d"
        " WHERE event IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM temp.lost AS l"
        " WHERE (l.event, l.source, l.offset, l.part) = (d.event, d.source, d.offset, d.part))",
        (json.dumps(sorted(astray)),),
    )
    connection.execute(
        "INSERT INTO temp.lost SELECT id, source, NULL, NULL, line, NULL FROM events"
        " WHERE id NOT IN (SELECT event FROM deliveries)"
    )


def _put_lost_aside(connection: sqlite3.Connection) -> int:
    """Makes rejects of what is lost, and events anew that have other deliveries; returns how many records are lost."""
    connection.execute(
        "DELETE FROM deliveries WHERE (event, source, offset, part) IN (SELECT event, source, offset, part"
        " FROM temp.lost)"
    )
    for source, offset, line, length in connection.execute(
        "SELECT source, offset, min(line), max(length) FROM temp.lost WHERE offset IS NOT NULL GROUP BY source, offset"
    ).fetchall():
        connection.execute(_REJECT, (source, line, offset, length, LOST, _EMPTY))
    for source, offset, line, length in _gaps(connection):
        connection.execute(_REJECT, (source, line, offset, length, LOST, _EMPTY))
    left = "SELECT event FROM deliveries"
    touched = [row[0] for row in connection.execute(
        f"SELECT DISTINCT event FROM temp.lost WHERE event IN ({left})"
        f" UNION SELECT e.id FROM events AS e WHERE e.id IN ({left})"
        " AND (e.deliveries <> (SELECT count(*) FROM deliveries WHERE event = e.id) OR NOT EXISTS (SELECT 1 FROM"
        " deliveries AS d WHERE d.event = e.id AND d.source = e.source AND d.line = e.line))")]  # fmt: skip
    connection.execute(f"DELETE FROM events WHERE id NOT IN ({left})")
    connection.execute("DELETE FROM decided_events WHERE event NOT IN (SELECT id FROM events)")
    removal.make_anew(connection, touched)
    for link, table in _REFERENCES:
        connection.execute(f"UPDATE events SET {link} = NULL WHERE {link} NOT IN (SELECT id FROM {table})")
    connection.execute("DELETE FROM tier_definitions WHERE tier NOT IN (SELECT id FROM tiers)")
    (count,) = connection.execute("SELECT count(*) FROM temp.lost").fetchone()
    connection.execute("DROP TABLE temp.lost")
    (missing,) = connection.execute(
        "SELECT coalesce(sum(events + deliveries), 0) - (SELECT count(*) FROM deliveries) FROM sources"
    ).fetchone()
    return max(int(count), int(missing))


def _gaps(connection: sqlite3.Connection) -> Iterable[tuple[int, int, int, int]]:
    """Where records lay of which not even the place is left: between what is known before and behind them."""
    unplaced: dict[int, list[int]] = {}
    for source, line in connection.execute(
        "SELECT DISTINCT source, line FROM temp.lost WHERE offset IS NULL ORDER BY source, line"
    ):
        unplaced.setdefault(source, []).append(line)
    for source in _short(connection):
        unplaced.setdefault(source, [])
    gaps: dict[tuple[int, int, int], int] = {}
    for source, lines in unplaced.items():
        known = connection.execute(_KNOWN, (source,)).fetchall()
        (end,) = connection.execute("SELECT offset FROM sources WHERE id = ?", (source,)).fetchone()
        between = _between(known, end)
        steps = sorted(last - first for _, first, last in between)
        if steps[len(steps) // 2] <= _LINE_END:  # a record a line: whatever lies between was one
            found = [one for one in between if one[2] - one[1] > _LEAST]
        else:
            at_lines = [row[0] for row in known]
            found = [between[bisect_left(at_lines, line)] for line in lines]
        for line, first, last in found:
            gaps.setdefault((source, first, max(0, last - first)), line)
    return [(source, first, line, length) for (source, first, length), line in gaps.items()]


def _short(connection: sqlite3.Connection) -> list[int]:
    """The sources of which fewer deliveries are there than the ledger has, and that held nothing but records."""
    found = connection.execute(
        "SELECT id FROM sources WHERE other_lines = 0 AND withheld = 0 AND events + deliveries > (SELECT count(*)"
        " FROM deliveries AS d WHERE d.source = sources.id) + (SELECT count(*) FROM temp.lost AS l"
        " WHERE l.source = sources.id AND l.offset IS NOT NULL)"
    )
    return [row[0] for row in found]


def _between(known: list[tuple[int, int, int]], end: int) -> list[tuple[int, int, int]]:
    """Line, beginning and end of what lies before each known place, and behind the last."""
    found, line, behind = [], 0, 0
    for row in [*known, (0, max(end, known[-1][2] if known else 0), 0)]:
        found.append((line + 1, behind, max(row[1], behind)))
        line, behind = row[0], max(row[2], behind)
    return found


def _mend_rejects(connection: sqlite3.Connection) -> None:
    """Empties rejects whose bytes cannot be unpacked; their places stay."""
    bodies = Bodies(connection)
    for number, dictionary, raw in connection.execute("SELECT id, dictionary, raw FROM rejects").fetchall():
        try:
            bodies.unpack(dictionary, raw)
        except proofs.BROKEN:
            connection.execute("UPDATE rejects SET raw = ?, dictionary = NULL WHERE id = ?", (_EMPTY, number))


def _mend_ledger(connection: sqlite3.Connection) -> None:
    """Counts anew what each source has brought."""
    for column, sql in (
        ("events", "SELECT count(*) FROM events WHERE source = sources.id"),
        ("rejects", "SELECT count(*) FROM rejects WHERE source = sources.id"),
    ):
        connection.execute(f"UPDATE sources SET {column} = ({sql})")
    arrived = dict(connection.execute("SELECT source, count(*) FROM deliveries GROUP BY source").fetchall())
    connection.execute(
        "UPDATE sources SET deliveries = coalesce((SELECT value FROM json_each(?) WHERE key = sources.id), 0) - events",
        (json.dumps(arrived),),
    )
    connection.execute("UPDATE sources SET records = events + deliveries + rejects + withheld")
