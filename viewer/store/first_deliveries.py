"""The records that brought events first, for many events: put together again and proved."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from viewer.errors import LibraryProblem
from viewer.store.bodies import Bodies
from viewer.store.codec import check_digest
from viewer.store.events import DAMAGED, calm_damage, put_together
from viewer.wording import say

_BATCH = 1_000
# The event's row names source and line; of several deliveries in one line the first counts, and where none is of that
# line any more, the first of all.
_SQL = (
    "SELECT e.id, e.customer, e.campaign, e.tier, e.tier_from, e.identity,"
    " d.send_out_id, d.digest, d.snapshots, d.dictionary, d.frame, d.part"
    " FROM json_each(?) AS asked JOIN events AS e ON e.id = asked.value JOIN deliveries AS d ON d.event = e.id"
    " ORDER BY asked.key, NOT (d.source = e.source AND d.line = e.line), d.source, d.offset, d.part"
)


class FirstDelivery(NamedTuple):
    """The record that brought an event."""

    event: int
    raw: bytes  # exactly as received
    part: int  # the number of the event's body among those in the record


def first_deliveries(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[FirstDelivery]:
    """The records of events by their numbers, in that order; events that are gone are left out.

    Raises LibraryProblem where a record does not have the digest it was stored with.
    """
    waiting = iter(numbers)
    bodies = Bodies(connection).remember()
    with calm_damage():
        while asked := list(islice(waiting, _BATCH)):
            last = None
            for row in connection.execute(_SQL, (json.dumps(asked),)):
                event = row[0]
                if event == last:
                    continue
                last = event
                _, customer, campaign, tier, before, identity, send_out_id, digest, own, dictionary, frame, part = row
                numbers_of = json.loads(own) if own else (customer, campaign, tier, before)
                raw = put_together(bodies, send_out_id, numbers_of, identity, dictionary, frame)
                if check_digest(raw) != digest:
                    raise LibraryProblem(say(DAMAGED))
                yield FirstDelivery(event, raw, part)
