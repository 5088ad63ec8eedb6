"""The proof of what a library holds: each record put together again and compared with its digest, each snapshot read.

Whatever does not agree is told with the events that it concerns; nothing is changed, and nothing is passed over.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from zstandard import ZstdError

from viewer.domain.snapshots import READERS, Kind
from viewer.domain.times import to_iso
from viewer.store.bodies import Bodies
from viewer.store.codec import check_digest
from viewer.store.damaged_rows import Row, is_damage, rows_in_order
from viewer.store.events import put_together
from viewer.wording import say, say_count, to_say

TABLES: dict[str, Kind] = {"customers": "customer", "campaigns": "campaign", "tiers": "tier", "extras": "extra"}
_LINKS = {"customers": ("customer",), "campaigns": ("campaign",), "tiers": ("tier", "tier_from"), "extras": ("extra",)}
COLUMNS: dict[str, tuple[str, ...]] = {
    "customers": ("vendor_id", "name", "email", "source_id", "text"),
    "campaigns": ("vendor_id", "name", "text"),
    "tiers": ("vendor_id", "name", "campaign_id", "points_from", "points_to", "text"),
    "extras": ("text",),
}
_MANY = 10_000
_DELIVERIES = (
    "SELECT d.event, d.source, d.offset, d.part, d.line, d.length, d.send_out_id, d.digest, d.snapshots, d.dictionary,"
    " d.frame, e.id, e.identity, e.customer, e.campaign, e.tier, e.tier_from, e.deliveries, e.source, e.line,"
    " d.sent_at, d.received_at"
    " FROM deliveries AS d LEFT JOIN events AS e ON e.id = d.event"
    " WHERE (d.event, d.source, d.offset, d.part) > (?, ?, ?, ?)"
    " ORDER BY d.event, d.source, d.offset, d.part LIMIT ?"
)
_REJECTS = "SELECT id, source, line, length, dictionary, raw FROM rejects WHERE (id) > (?) ORDER BY id LIMIT ?"


class _SnapshotFaults(NamedTuple):
    """What can be wrong with the snapshots of a table."""

    changed: str
    elsewhere: str
    unreadable: str


_SNAPSHOT_FAULTS = {
    "customers": _SnapshotFaults(
        to_say("The customer of this event is not what was received."),
        to_say("The customer of this event is not kept under what it says."),
        to_say("The customer of this event cannot be read."),
    ),
    "campaigns": _SnapshotFaults(
        to_say("The campaign of this event is not what was received."),
        to_say("The campaign of this event is not kept under what it says."),
        to_say("The campaign of this event cannot be read."),
    ),
    "tiers": _SnapshotFaults(
        to_say("The tier of this event is not what was received."),
        to_say("The tier of this event is not kept under what it says."),
        to_say("The tier of this event cannot be read."),
    ),
    "extras": _SnapshotFaults(
        to_say("The extra of this event is not what was received."),
        to_say("The extra of this event is not kept under what it says."),
        to_say("The extra of this event cannot be read."),
    ),
}
BROKEN = ValueError, TypeError, ZstdError, MemoryError, UnicodeError
"""What damaged bytes lead to when they are unpacked and put together."""


class Fault(NamedTuple):
    """Something that is not as it was stored."""

    words: str  # what it is, as a sentence without data
    events: Sequence[int] = ()  # that it concerns
    source: int | None = None
    line: int | None = None


Progress = Callable[[int], object]
Place = tuple[int, int, int, int, int, int]
"""Event, source, offset, part, line and length of a delivery."""
Times = tuple[int | None, int | None]
"""When a delivery was sent and received; microseconds UTC."""
TimesIn = Callable[[bytes], Sequence[Times]]
"""What the bytes of a record say of that, for each of the records in them."""


def record_faults(connection: sqlite3.Connection, times_in: TimesIn, progress: Progress) -> Iterator[Fault]:
    """Proves every delivery of every event; ``progress`` is told how many."""
    proof = _RecordProof(connection, times_in)
    missing: list[tuple[int, int]] = []
    for count, row in enumerate(rows_in_order(connection, _DELIVERIES, 4, lambda *gap: missing.append(gap)), 1):
        yield from proof.take(row)
        if not count % _MANY:
            progress(count)
    yield from proof.end()
    for first, end in missing:
        for events in _events_between(connection, first, end):
            yield Fault(say("The record of this event cannot be read."), events)
    yield from _events_without_records(connection)


class _RecordProof:
    """Takes the deliveries in the order of their events."""

    def __init__(self, connection: sqlite3.Connection, times_in: TimesIn) -> None:
        self._bodies = Bodies(connection).remember()
        self._times_in = times_in
        self._sources = set(_numbers(connection, "SELECT id FROM sources"))
        self._event: Row | None = None
        self._arrived = 0
        self._is_placed = False

    def take(self, row: Row) -> Iterator[Fault]:
        """What is wrong with a delivery, or with the event before it."""
        event, source, line, identity = row[0], row[1], row[4], row[12]
        if self._event is None or self._event[0] != event:
            yield from self.end()
            self._event, self._arrived, self._is_placed = row, 0, False
        self._arrived += 1
        self._is_placed |= (source, line) == row[18:20]
        if identity is None:
            yield Fault(say("The event of this record is gone."), (event,), source, line)
        elif source not in self._sources:
            yield Fault(say("The source of this record is gone."), (event,), None, line)
        else:
            raw = self.raw(row)
            if raw is None or check_digest(raw) != row[7] or len(raw) != row[5]:
                yield Fault(say("This record is not what was received."), (event,), source, line)
            elif not self.says(raw, *row[20:22]):
                yield Fault(say("This record was not sent or received when it says so."), (event,), source, line)

    def raw(self, row: Row) -> bytes | None:
        """The record of a delivery; None where it cannot be put together."""
        send_out_id, own, dictionary, frame = row[6], *row[8:11]
        try:
            numbers = json.loads(own) if own else row[13:17]
            return put_together(self._bodies, send_out_id, numbers, row[12], dictionary, frame)
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
        except (*BROKEN, IndexError):
            pass
        return None

    def says(self, raw: bytes, sent_at: int | None, received_at: int | None) -> bool:
        """Whether the times of a delivery are those of its record; what was noted around it cannot be asked again."""
        if received_at is None and (sent_at is None or to_iso(sent_at).encode() in raw):
            return True
        told = self._times_in(raw)
        pairs = [(sent_at, [one[0] for one in told]), (received_at, [one[1] for one in told])]
        return not any(kept not in said and any(_is_near(kept, one) for one in said) for kept, said in pairs)

    def end(self) -> Iterator[Fault]:
        """What is wrong with the event whose deliveries were all taken."""
        row = self._event
        if row is None or row[11] is None:
            return
        if row[17] != self._arrived:
            words = say_count(
                self._arrived,
                "{n} deliveries of this event are there, not as many as it had.",
                "{n} deliveries of this event are there, not as many as it had.",
            )
            yield Fault(words, (row[0],))
        elif not self._is_placed:
            yield Fault(say("This event is not where one of its deliveries was found."), (row[0],))


def unproved(connection: sqlite3.Connection, times_in: TimesIn, progress: Progress) -> Iterator[Place]:
    """The deliveries that are not what was received, or whose event is gone."""
    proof = _RecordProof(connection, times_in)
    for count, row in enumerate(rows_in_order(connection, _DELIVERIES, 4, lambda *gap: None), 1):
        raw = proof.raw(row) if row[12] is not None else None
        is_whole = raw is not None and check_digest(raw) == row[7] and len(raw) == row[5]
        if raw is None or not is_whole or not proof.says(raw, *row[20:22]):
            yield row[:6]
        if not count % _MANY:
            progress(count)


def _is_near(kept: int | None, said: int | None) -> bool:
    """Whether a number differs from another one in one of its bytes: so does damage, and not an older program's view
    of what such a record says."""
    difference = 0 if kept is None or said is None else kept ^ said
    return difference != 0 and (difference.bit_length() - 1) // 8 == ((difference & -difference).bit_length() - 1) // 8


def _events_between(connection: sqlite3.Connection, first: int, end: int) -> Iterator[list[int]]:
    """Events with these numbers, as far as an index or the table can tell."""
    for index in ("INDEXED BY events_time", "NOT INDEXED"):
        try:
            yield _numbers(connection, f"SELECT id FROM events {index} WHERE id >= {first} AND id < {end}")
            return
        except sqlite3.Error as error:
            if not is_damage(error) and "no query solution" not in str(error):
                raise


def _events_without_records(connection: sqlite3.Connection) -> Iterator[Fault]:
    try:
        lost = _numbers(connection, "SELECT id FROM events WHERE id NOT IN (SELECT event FROM deliveries)")
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        return  # told already, by the walk through them or by SQLite
    if lost:
        yield Fault(say("The record of this event is gone."), lost)


def snapshot_faults(connection: sqlite3.Connection, table: str, progress: Progress) -> Iterator[Fault]:
    """Reads every snapshot of a table again, and compares what is known of it with what it says."""
    read, bodies, columns = READERS[TABLES[table]], Bodies(connection), COLUMNS[table]
    sql = f"SELECT id, digest, dictionary, body, {', '.join(columns)} FROM {table} WHERE (id) > (?) ORDER BY id LIMIT ?"
    wrong: list[int] = []
    lost: list[int] = []
    missing: list[tuple[int, int]] = []
    for count, row in enumerate(rows_in_order(connection, sql, 1, lambda *gap: missing.append(gap)), 1):
        try:
            found = read(bodies.unpack(row[2], row[3]))
        except BROKEN:
            lost.append(row[0])
            continue
        if found.digest != row[1]:
            lost.append(row[0])
        elif _told(tuple(getattr(found, name) for name in columns)) != _told(row[4:]):
            wrong.append(row[0])
        if not count % _MANY:
            progress(count)
    words = _SNAPSHOT_FAULTS[table]
    for numbers, told in ((lost, words.changed), (wrong, words.elsewhere)):
        if numbers:
            yield Fault(say(told), events_of(connection, table, numbers))
    for first, end in missing:
        yield Fault(say(words.unreadable), events_in(connection, table, first, end))


def _told(values: tuple[object, ...]) -> tuple[object, ...]:
    """200 and 200.0 are kept apart."""
    return tuple((type(one), one) for one in values)


def reject_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Unpacks every reject."""
    bodies, missing = Bodies(connection), list[tuple[int, int]]()
    for _, source, line, length, dictionary, raw in rows_in_order(
        connection, _REJECTS, 1, lambda *gap: missing.append(gap)
    ):
        try:
            is_whole = len(bodies.unpack(dictionary, raw)) <= length
        except BROKEN:
            is_whole = False
        if not is_whole:
            yield Fault(say("A reject is not what was received."), (), source, line)
    if missing:
        yield Fault(say("Some rejects cannot be read."))


def events_of(connection: sqlite3.Connection, table: str, numbers: Sequence[int]) -> list[int]:
    """The events that refer to snapshots, as far as they can be read."""
    asked = "IN (SELECT value FROM json_each(?1))"
    where = " OR ".join(f"{link} {asked}" for link in _LINKS[table])
    return _readable(connection, f"SELECT id FROM events WHERE {where}", json.dumps(list(numbers)))


def events_in(connection: sqlite3.Connection, table: str, first: int, end: int) -> list[int]:
    """The events that refer to snapshots with the numbers from ``first`` on, before ``end``."""
    where = " OR ".join(f"({link} >= {first} AND {link} < {end})" for link in _LINKS[table])
    return _readable(connection, f"SELECT id FROM events WHERE {where}")


def _readable(connection: sqlite3.Connection, sql: str, *values: object) -> list[int]:
    try:
        return _numbers(connection, sql, *values)
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        return []


def _numbers(connection: sqlite3.Connection, sql: str, *values: object) -> list[int]:
    return [row[0] for row in connection.execute(sql, values)]
