"""Events as histories read them: those of one customer, and of campaigns."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from zstandard import ZstdError

from viewer.domain.deliveries import Arrival
from viewer.domain.event import CONFLICT, TEST
from viewer.domain.event_facts import tier_of
from viewer.domain.history_event import Facts, HistoryEvent, Range, TierState
from viewer.domain.identity import strict_json
from viewer.domain.persons import named_by
from viewer.store import schema
from viewer.store.bodies import Bodies
from viewer.store.events import put_together
from viewer.store.types import TYPE_SOURCES

ReadFacts = Callable[[bytes, int], Facts]
"""What the raw bytes of a delivery say; the number is that of its body among those that share the bytes."""

MOST_OF_CAMPAIGNS = 2_000
"""So many events of campaigns stand beside a history, the latest ones."""

OF_NOBODY = "events_of_nobody"
"""The index of events without customer; a library of an older version has none."""

_CHUNK = 500
_NONE = Facts()
EVENT = """
SELECT e.id, e.identity, y.name, e.happened_at, e.type_source, c.vendor_id, k.vendor_id, k.name, e.tier, e.tier_from,
  e.status, e.flags, e.source, e.line, e.customer, e.campaign"""
JOINS = """
  JOIN types AS y ON y.id = e.type
  LEFT JOIN customers AS c ON c.id = e.customer
  LEFT JOIN campaigns AS k ON k.id = e.campaign"""
_NO_ID = "coalesce(c.vendor_id, '') = ''"
_OF_PERSON = {
    "id": "c.vendor_id = asked.value",
    "source_id": f"c.source_id = asked.value AND {_NO_ID}",
    "email": "c.email = asked.value COLLATE NOCASE AND c.email = asked.value"
    f" AND {_NO_ID} AND coalesce(c.source_id, '') = ''",
}


def customers_of(connection: sqlite3.Connection, people: Iterable[str]) -> dict[int, str]:
    """The numbers of all snapshots of some people, each with the key of whom it shows."""
    asked: dict[str, dict[str, str]] = {}
    for person in people:
        field, value = named_by(person)
        if value:
            asked.setdefault(field, {})[value] = person
    return {
        number: keys[value]
        for field, keys in asked.items()
        for number, value in connection.execute(
            f"SELECT c.id, asked.value FROM json_each(?) AS asked CROSS JOIN customers AS c ON {_OF_PERSON[field]}",
            (json.dumps(list(keys)),),
        )
    }


def events_of(connection: sqlite3.Connection, person: str, read: ReadFacts | None = None) -> list[HistoryEvent]:
    """Every event of a person, in order of time; ``read`` gives the facts, which are left out without it."""
    numbers = json.dumps(list(customers_of(connection, [person])))
    sql = f"{EVENT} FROM json_each(?) AS asked CROSS JOIN events AS e INDEXED BY events_customer {JOINS}"
    rows = connection.execute(f"{sql} WHERE e.customer = asked.value", (numbers,))
    return told(connection, rows, read)


def event_alone(connection: sqlite3.Connection, key: int, read: ReadFacts | None = None) -> HistoryEvent | None:
    """One event; None if it is gone."""
    rows = connection.execute(f"{EVENT} FROM events AS e {JOINS} WHERE e.id = ?", (key,))
    return next(iter(told(connection, rows, read)), None)


def campaign_events(
    connection: sqlite3.Connection,
    campaign_ids: Sequence[str],
    first: int,
    last: int,
    read: ReadFacts | None = None,
) -> list[HistoryEvent]:
    """What was seen of campaigns themselves (made, changed, their tiers edited) between two moments, in order of time.

    Of more than ``MOST_OF_CAMPAIGNS`` only the latest ones.
    """
    index = OF_NOBODY if schema.has_index(connection, OF_NOBODY) else "events_customer"
    rows = connection.execute(
        f"{EVENT} FROM events AS e INDEXED BY {index} {JOINS}"
        " WHERE e.customer IS NULL AND e.happened_at BETWEEN ? AND ?"
        " AND e.type IN (SELECT id FROM types WHERE name LIKE 'campaign.%')"
        " AND e.campaign IN (SELECT id FROM campaigns WHERE vendor_id IN (SELECT value FROM json_each(?)))"
        f" ORDER BY e.happened_at DESC LIMIT {MOST_OF_CAMPAIGNS}",
        (first, last, json.dumps(list(campaign_ids))),
    )
    return told(connection, rows, read)


def told(connection: sqlite3.Connection, rows: Iterator[tuple[Any, ...]], read: ReadFacts | None) -> list[HistoryEvent]:
    """The events of rows with the columns of ``EVENT``, in order of time."""
    bodies, tiers = Bodies(connection).remember(), Tiers(connection)
    events = []
    while chunk := list(islice(rows, _CHUNK)):
        arrivals = _Arrivals(connection, chunk)
        for row in chunk:
            facts = arrivals.facts(row, bodies, read) if read is not None else _NONE
            events.append(event_of(row, tiers, tuple(arrivals.by_event.get(row[0], ())), facts))
    return in_order_of_time(events)


def in_order_of_time(events: list[HistoryEvent]) -> list[HistoryEvent]:
    """The same, those without a time at the end."""
    events.sort(key=lambda one: (one.happened_at is None, one.happened_at or 0, one.key))
    return events


def event_of(row: Sequence[Any], tiers: "Tiers", arrivals: tuple[Arrival, ...], facts: Facts = _NONE) -> HistoryEvent:
    """The event of a row with the columns of ``EVENT``."""
    key, identity, named, happened_at, known_by, customer, campaign, campaign_name, tier, tier_from, status, flags = (
        row[:12]
    )
    return HistoryEvent(
        key,
        identity,
        named,
        happened_at,
        TYPE_SOURCES[known_by],
        customer,
        campaign,
        campaign_name,
        tiers.state(tier),
        tiers.state(tier_from),
        status,
        bool(flags & TEST),
        bool(flags & CONFLICT),
        arrivals,
        facts,
    )


def arrivals_of(connection: sqlite3.Connection, events: Sequence[int]) -> dict[int, list[Arrival]]:
    """Each time some events arrived."""
    found = connection.execute(
        "SELECT d.event, s.path, d.send_out_id, d.sent_at, d.received_at FROM json_each(?) AS asked"
        " CROSS JOIN deliveries AS d ON d.event = asked.value JOIN sources AS s ON s.id = d.source",
        (json.dumps(list(events)),),
    )
    arrivals: dict[int, list[Arrival]] = {}
    for event, *arrival in found:
        arrivals.setdefault(event, []).append(Arrival._make(arrival))
    return arrivals


class _Arrivals:
    """The deliveries of some events."""

    def __init__(self, connection: sqlite3.Connection, rows: Iterable[Sequence[Any]]) -> None:
        self.by_event: dict[int, list[Arrival]] = {}
        self._first_read: dict[int, tuple[Any, ...]] = {}
        places = {row[0]: (row[12], row[13]) for row in rows}
        found = connection.execute(
            "SELECT d.event, s.path, d.send_out_id, d.sent_at, d.received_at, d.source, d.line, d.part, d.snapshots,"
            " d.dictionary, d.frame FROM json_each(?) AS asked CROSS JOIN deliveries AS d ON d.event = asked.value"
            " JOIN sources AS s ON s.id = d.source",
            (json.dumps(list(places)),),
        )
        for event, path, send_out_id, sent_at, received_at, source, line, *stored in found:
            self.by_event.setdefault(event, []).append(Arrival(path, send_out_id, sent_at, received_at))
            if event not in self._first_read or (source, line) == places[event]:
                self._first_read[event] = (send_out_id, *stored)

    def facts(self, row: Sequence[Any], bodies: Bodies, read: ReadFacts) -> Facts:
        """What the delivery says that an event is shown by; nothing where that is damaged."""
        stored = self._first_read.get(row[0])
        if stored is None:
            return _NONE
        send_out_id, part, own, dictionary, frame = stored
        linked = json.loads(own) if own else (row[14], row[15], row[8], row[9])
        try:
            return read(put_together(bodies, send_out_id, linked, row[1], dictionary, frame), part)
        except ZstdError:
            return _NONE


class Tiers:
    """The tiers of events by the numbers of their snapshots; each is looked at once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._bodies = Bodies(connection)
        self._known: dict[int | None, TierState | None] = {None: None}

    def state(self, number: int | None) -> TierState | None:
        """The tier of a snapshot."""
        if number not in self._known:
            if len(self._known) > 20_000:
                self._known = {None: None}
            self._known[number] = self._read(number)
        return self._known[number]

    def _read(self, number: int | None) -> TierState | None:
        row = self._connection.execute(
            "SELECT vendor_id, name, campaign_id, points_from, points_to, dictionary, body FROM tiers WHERE id = ?",
            (number,),
        ).fetchone()
        if row is None:
            return None
        vendor_id, name, campaign_id, lower, upper = row[:5]
        state = TierState(vendor_id, name, campaign_id, Range(lower, upper))
        try:
            said = tier_of(strict_json(self._bodies.unpack(*row[5:])))
        except (ZstdError, ValueError):
            return state
        return said if said.name else said._replace(name=self._name_elsewhere(said.id))

    def _name_elsewhere(self, tier_id: str | None) -> str | None:
        """Version 2 tells tiers by their ids only; the latest list of tiers has the names."""
        found = self._connection.execute(
            "SELECT name FROM tiers WHERE vendor_id = ? AND name <> '' ORDER BY id DESC LIMIT 1", (tier_id,)
        ).fetchone()
        return found[0] if found else None
