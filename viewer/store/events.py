"""One event of the library: its row, its deliveries, and the raw bytes of each, put together again and proved."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from zstandard import ZstdError

from viewer.domain.rows import EventRow
from viewer.errors import LibraryProblem
from viewer.store.bodies import Bodies
from viewer.store.codec import check_digest, put_back
from viewer.store.results import rows_of
from viewer.wording import say, to_say

DAMAGED = to_say("The library is damaged here: this record is not what was received. Import its capture again.")


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
    source_number: int


def event_row(connection: sqlite3.Connection, key: int) -> EventRow | None:
    """The row of an event, None if it is gone."""
    rows = rows_of(connection, [key])
    return rows[0] if rows else None


def deliveries(connection: sqlite3.Connection, key: int, bodies: Bodies | None = None) -> list[StoredDelivery]:
    """The deliveries of an event in the order in which they were sent (or read).

    ``bodies`` saves whoever asks for many events from loading the same again. Raises LibraryProblem where the raw
    bytes do not have the digest they were stored with.
    """
    event = connection.execute(
        "SELECT customer, campaign, tier, tier_from, identity FROM events WHERE id = ?", (key,)
    ).fetchone()
    if event is None:
        return []
    found = connection.execute(
        "SELECT s.name, s.path, d.line, d.offset, d.part, d.length, d.send_out_id, d.sent_at, d.received_at,"
        " d.digest, d.snapshots, d.dictionary, d.frame, d.source"
        " FROM deliveries AS d JOIN sources AS s ON s.id = d.source WHERE d.event = ?"
        " ORDER BY coalesce(d.sent_at, d.received_at), coalesce(d.received_at, d.sent_at), d.source, d.offset,"
        " d.part",
        (key,),
    ).fetchall()
    bodies = bodies or Bodies(connection)
    with calm_damage():
        return [StoredDelivery._make((*row[:9], _raw(bodies, event, row), row[13])) for row in found]


def _raw(bodies: Bodies, event: tuple[object, ...], row: tuple[object, ...]) -> bytes:
    send_out_id, digest, own, dictionary, frame = row[6], row[9], row[10], row[11], row[12]
    numbers = json.loads(str(own)) if own else event[:4]
    raw = put_together(bodies, send_out_id, numbers, event[4], dictionary, frame)
    if check_digest(raw) != digest:
        raise LibraryProblem(say(DAMAGED))
    return raw


def put_together(
    bodies: Bodies, send_out_id: object, numbers: Sequence[object], identity: object, dictionary: object, frame: object
) -> bytes:
    """The raw bytes of a delivery, unproved; ``numbers`` are its customer, campaign, tier and the tier before it."""
    customer_id = bodies.customer_id(numbers[0])
    return put_back(
        bodies.unpack(dictionary, frame),
        (
            str(send_out_id).encode() if send_out_id else None,
            bodies.body("customers", numbers[0]),
            bodies.body("campaigns", numbers[1]),
            bodies.body("tiers", numbers[3]),
            bodies.body("tiers", numbers[2]),
            str(identity).encode(),
            customer_id.encode() if customer_id else None,
        ),
    )


@contextmanager
def calm_damage() -> Iterator[None]:
    """Turns what cannot be unpacked any more into a LibraryProblem."""
    try:
        yield
    except ZstdError:
        raise LibraryProblem(say(DAMAGED)) from None


def unpacker(connection: sqlite3.Connection) -> Callable[[object, object], bytes]:
    """A function that unpacks compressed values of the library: (number of the dictionary, packed bytes)."""
    return Bodies(connection).unpack
