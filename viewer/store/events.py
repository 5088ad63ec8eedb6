"""One event of the library: its row, its deliveries, and the raw bytes of each, put together again and proved."""

import json
import sqlite3
from collections.abc import Callable
from typing import NamedTuple

from viewer.domain.event import HAS_ID
from viewer.domain.rows import EventRow
from viewer.errors import LibraryProblem
from viewer.store.codec import Unpacker, check_digest, put_back
from viewer.store.results import rows_of


class StoredDelivery(NamedTuple):
    """One time an event arrived; the fields are in the order of the columns that are asked for."""

    source: str  # name
    path: str
    line: int
    offset: int
    part: int
    length: int
    send_out_id: str | None
    sent_at: int | None
    received_at: int | None
    raw: bytes  # exactly as received


def event_row(connection: sqlite3.Connection, key: int) -> EventRow | None:
    """The row of an event, None if it is gone."""
    rows = rows_of(connection, [key])
    return rows[0] if rows else None


def deliveries(connection: sqlite3.Connection, key: int) -> list[StoredDelivery]:
    """The deliveries of an event in the order in which they were sent (or read).

    Raises LibraryProblem where the raw bytes do not have the digest they were stored with.
    """
    event = connection.execute(
        f"SELECT customer, campaign, tier, tier_from, CASE WHEN flags & {HAS_ID} THEN identity END FROM events"
        " WHERE id = ?",
        (key,),
    ).fetchone()
    if event is None:
        return []
    found = connection.execute(
        "SELECT s.name, s.path, d.line, d.offset, d.part, d.length, d.send_out_id, d.sent_at, d.received_at,"
        " d.digest, d.snapshots, d.dictionary, d.frame"
        " FROM deliveries AS d JOIN sources AS s ON s.id = d.source WHERE d.event = ?"
        " ORDER BY coalesce(d.sent_at, d.received_at), d.source, d.offset",
        (key,),
    ).fetchall()
    bodies = _Bodies(connection)
    return [StoredDelivery._make((*row[:9], _raw(bodies, event, row))) for row in found]


def _raw(bodies: "_Bodies", event: tuple[object, ...], row: tuple[object, ...]) -> bytes:
    send_out_id, digest, own, dictionary, frame = row[6], row[9], row[10], row[11], row[12]
    numbers = json.loads(str(own)) if own else event[:4]
    customer_id = bodies.customer_id(numbers[0])
    raw = put_back(
        bodies.unpack(dictionary, frame),
        (
            bodies.body("customers", numbers[0]),
            bodies.body("campaigns", numbers[1]),
            bodies.body("tiers", numbers[2]),
            bodies.body("tiers", numbers[3]),
            customer_id.encode() if customer_id else None,
            str(send_out_id).encode() if send_out_id else None,
            str(event[4]).encode() if event[4] else None,
        ),
    )
    if check_digest(raw) != digest:
        raise LibraryProblem(
            "The library is damaged here: this record is not what was received. Import its capture again."
        )
    return raw


class _Bodies:
    """Reads and unpacks what the library holds compressed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._unpackers: dict[object, Unpacker] = {}

    def unpack(self, dictionary: object, packed: object) -> bytes:
        """The bytes that were compressed with a dictionary of the library, or with none."""
        unpacker = self._unpackers.get(dictionary)
        if unpacker is None:
            row = self._connection.execute("SELECT content FROM dictionaries WHERE id = ?", (dictionary,)).fetchone()
            unpacker = self._unpackers[dictionary] = Unpacker(row[0] if row else None)
        return unpacker.unpack(bytes(packed))  # type: ignore[call-overload]

    def body(self, table: str, number: object) -> bytes | None:
        """The text of a snapshot as received."""
        row = self._connection.execute(f"SELECT dictionary, body FROM {table} WHERE id = ?", (number,)).fetchone()
        return self.unpack(row[0], row[1]) if row else None

    def customer_id(self, number: object) -> str | None:
        """The vendor's id of a customer."""
        row = self._connection.execute("SELECT vendor_id FROM customers WHERE id = ?", (number,)).fetchone()
        return row[0] if row else None


def unpacker(connection: sqlite3.Connection) -> Callable[[object, object], bytes]:
    """A function that unpacks compressed values of the library: (number of the dictionary, packed bytes)."""
    return _Bodies(connection).unpack
