"""Events that arrived out of order: a delivery that came when a later event of the same customer was already there."""

import sqlite3
from typing import NamedTuple

from viewer.domain.event import HAS_ID

LATER_EVENTS = 2000
"""How many of a customer's later events are looked at, the next ones first."""

_PRECISION = 1_000_000  # many logs note whole seconds
_OTHER_CLOCK = 2_000_000  # two programs do not note one moment alike

_EVENT = """
SELECT e.happened_at, e.flags, e.customer, c.vendor_id, e.campaign, g.vendor_id
FROM events AS e LEFT JOIN customers AS c ON c.id = e.customer LEFT JOIN campaigns AS g ON g.id = e.campaign
WHERE e.id = ?
"""
# A customer and a campaign have a snapshot for every state in which they were seen: the vendor's id joins these.
_LATER = f"""
SELECT e.happened_at, e.flags, d.source, d.offset, d.received_at, d.send_out_id
FROM (
  SELECT id, happened_at, flags FROM events
  WHERE customer IN (SELECT id FROM customers WHERE vendor_id = :customer_id UNION SELECT :customer)
    AND happened_at > :happened_at
    AND (campaign IS :campaign OR campaign IN (SELECT id FROM campaigns WHERE vendor_id = :campaign_id))
  ORDER BY happened_at, id LIMIT {LATER_EVENTS}
) AS e CROSS JOIN deliveries AS d ON d.event = e.id
"""


class Place(NamedTuple):
    """One delivery of an event, by where it was read."""

    source: int
    offset: int
    part: int


class Overtaken(NamedTuple):
    """What had arrived before a delivery although it happened after it."""

    happened_at: int  # of the next such event
    by_time: bool  # False: nothing tells when they were received, but it stands before it in the same source


class _Arrival(NamedTuple):
    source: int
    offset: int
    received_at: int | None
    in_order: bool  # its source is in the order of arrival, as far as one can tell


def overtaken(connection: sqlite3.Connection, key: int) -> dict[Place, Overtaken]:
    """The deliveries of an event that arrived after a later event of its customer and campaign had arrived."""
    event = connection.execute(_EVENT, (key,)).fetchone()
    if event is None or event[0] is None or event[2] is None:
        return {}
    happened_at, flags, customer, customer_id, campaign, campaign_id = event
    own = {
        Place(*row[:3]): _arrival(happened_at, flags, *row[:2], *row[3:])
        for row in connection.execute(
            "SELECT source, offset, part, received_at, send_out_id FROM deliveries WHERE event = ?", (key,)
        )
    }
    later = connection.execute(
        _LATER,
        {
            "customer": customer,
            "customer_id": customer_id,
            "happened_at": happened_at,
            "campaign": campaign,
            "campaign_id": campaign_id,
        },
    )
    found: dict[Place, Overtaken] = {}
    for moment, their_flags, *facts in later:
        theirs = _arrival(moment, their_flags, *facts)
        for place, ours in own.items():
            by_time = _before(theirs, ours)
            if by_time is not None and (place not in found or moment < found[place].happened_at):
                found[place] = Overtaken(moment, by_time)
    return found


def _arrival(
    happened_at: int, flags: int, source: int, offset: int, received_at: int | None, send_out_id: str | None
) -> _Arrival:
    # A clock that shows the arrival before the event tells nothing.
    possible = received_at is not None and received_at > happened_at - _PRECISION
    # An event with an id that no send-out brought comes from a list, which may be sorted in any way.
    in_order = send_out_id is not None or not flags & HAS_ID
    return _Arrival(source, offset, received_at if possible else None, in_order)


def _before(one: _Arrival, other: _Arrival) -> bool | None:
    """Whether one arrived before the other, True where their times say so; None where it did not, or nobody knows."""
    same_source = one.source == other.source
    if one.received_at is not None and other.received_at is not None:
        return True if other.received_at - one.received_at > (0 if same_source else _OTHER_CLOCK) else None
    ordered = same_source and one.in_order and other.in_order
    return False if ordered and one.offset < other.offset else None
