"""Removal: what one import brought is taken out of the library, as if it had never been read.

An event that has other deliveries stays, and is again what those say: it is made anew of them. What later imports read
on from the same sources goes too, for a source is read from its beginning without a gap.
"""

import itertools
import json
import sqlite3
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from viewer.domain.event import CONTENT, DECIDED, SETTLED
from viewer.domain.event_types import UNDECIDED
from viewer.store import decisions, findings, imports, leftovers, removal_count, types, unexamined
from viewer.store.batch import Arrival
from viewer.store.merging import DELIVERY_COLUMNS, EVENT_COLUMNS, OWN_FLAGS, Kept, Merger, plain_identity

_GONE, _COUNTED, _ANEW = 0, 1, 2
_CHUNK = 2_000  # events that are made anew at a time
_TOUCHED = "SELECT event FROM temp.touched"
_IN_STRETCH = "EXISTS (SELECT 1 FROM temp.stretches AS s WHERE s.source = {0}.source AND {0}.offset >= s.offset)"


class Taken(NamedTuple):
    """What was taken out."""

    sources: int  # that the import had read; those that were new to it are gone
    events: int
    deliveries: int  # beside those of events that are gone with them
    rejects: int
    read_on: int  # later imports that had read on from its sources: what they read on is gone too


def remove(connection: sqlite3.Connection, number: int) -> Taken | None:
    """Takes out what an import brought; None where there is no such import. Belongs into a transaction."""
    if not imports.exists(connection, number):
        return None
    removal_count.count_one(connection)
    _choose_stretches(connection, number)
    sources, read_on = _counts(connection)
    _choose_events(connection)
    taken, gone = connection.execute(
        "SELECT coalesce(sum(g.deliveries), 0), coalesce(sum(t.fate = ?), 0)"
        " FROM temp.gone AS g JOIN temp.touched AS t ON t.event = g.event",
        (_GONE,),
    ).fetchone()
    _collect_leftovers(connection)
    unexamined.mark_chosen(connection, _TOUCHED)
    findings.forget_of_events(connection, _TOUCHED)
    rejects = _delete(connection)
    _restore_sources(connection)
    _make_anew(connection)
    decisions.forget_events(connection, f"SELECT event FROM temp.touched WHERE fate = {_GONE}")
    leftovers.take_out(connection)
    unexamined.events_are_gone(connection)
    return Taken(sources, gone, taken - gone, rejects, read_on)


def _choose_stretches(connection: sqlite3.Connection, number: int) -> None:
    """From where on each source of the import is taken out."""
    connection.execute("DROP TABLE IF EXISTS temp.stretches")
    connection.execute(
        "CREATE TEMP TABLE stretches"
        " (source INTEGER PRIMARY KEY, offset INTEGER, line INTEGER, part INTEGER, before TEXT)"
    )
    connection.execute(
        "INSERT INTO temp.stretches SELECT source, offset, coalesce(json_extract(before, '$.line'), 0), id, before"
        " FROM import_parts WHERE import = ?",
        (number,),
    )


def _counts(connection: sqlite3.Connection) -> tuple[int, int]:
    found = connection.execute(
        "SELECT (SELECT count(*) FROM temp.stretches), count(DISTINCT p.import)"
        " FROM temp.stretches AS s JOIN import_parts AS p ON p.source = s.source AND p.id > s.part"
    )
    sources, read_on = found.fetchone()
    return sources, read_on


def _choose_events(connection: sqlite3.Connection) -> None:
    """Which events lose deliveries, and what becomes of each: it goes, it only counts fewer, or it is made anew."""
    for table in ("gone", "touched"):
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
    connection.execute("CREATE TEMP TABLE gone (event INTEGER PRIMARY KEY, deliveries INTEGER, differs INTEGER)")
    connection.execute("CREATE TEMP TABLE touched (event INTEGER PRIMARY KEY, fate INTEGER)")
    connection.execute(
        "INSERT INTO temp.gone SELECT d.event, count(*), max(d.snapshots IS NOT NULL) FROM deliveries AS d"
        " CROSS JOIN temp.stretches AS s ON s.source = d.source AND d.offset >= s.offset GROUP BY d.event"
    )
    # A further delivery that says nothing else than the first one has changed nothing when it came.
    connection.execute(
        f"INSERT INTO temp.touched SELECT e.id, CASE WHEN e.deliveries = g.deliveries THEN {_GONE}"
        " WHEN NOT g.differs AND NOT EXISTS"
        "  (SELECT 1 FROM temp.stretches AS s WHERE s.source = e.source AND e.line >= s.line)"
        f" THEN {_COUNTED} ELSE {_ANEW} END FROM temp.gone AS g CROSS JOIN events AS e ON e.id = g.event"
    )
    _choose_siblings(connection)


def _choose_siblings(connection: sqlite3.Connection) -> None:
    """Equal bodies that were named as different events share an identity: which of them they are is found anew."""
    first, end = CONTENT, CONTENT[:-1] + ";"
    has_any = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM events WHERE identity >= ? AND identity < ? AND instr(identity, ' '))",
        (first, end),
    ).fetchone()[0]
    if not has_any:
        return
    found = connection.execute(
        "SELECT e.identity FROM temp.touched AS t CROSS JOIN events AS e ON e.id = t.event"
        f" WHERE t.fate != {_COUNTED} AND e.identity >= ? AND e.identity < ?",
        (first, end),
    )
    plain = json.dumps(list({plain_identity(row[0]) for row in found}))
    connection.execute(
        "INSERT INTO temp.touched SELECT e.id, ? FROM json_each(?) AS p CROSS JOIN events AS e"
        " ON e.identity >= p.value AND e.identity < p.value || '!'"
        " WHERE EXISTS (SELECT 1 FROM events AS o WHERE o.identity > p.value || ' ' AND o.identity < p.value || '!')"
        f" ON CONFLICT (event) DO UPDATE SET fate = excluded.fate WHERE fate = {_COUNTED}",
        (_ANEW, plain),
    )


def _collect_leftovers(connection: sqlite3.Connection) -> None:
    leftovers.prepare(connection)
    leftovers.collect_of_events(connection, f"SELECT event FROM temp.touched WHERE fate != {_COUNTED}")
    leftovers.collect_of_deliveries(
        connection, f"d.event IN (SELECT event FROM temp.gone WHERE differs) AND {_IN_STRETCH.format('d')}"
    )
    leftovers.collect_tiers(
        connection, f"SELECT tier AS value FROM tier_definitions AS d WHERE {_IN_STRETCH.format('d')}"
    )


def _delete(connection: sqlite3.Connection) -> int:
    """Deletes what belongs to the stretches alone; returns how many rejects those were."""
    connection.execute(
        f"DELETE FROM deliveries WHERE event IN (SELECT event FROM temp.gone) AND {_IN_STRETCH.format('deliveries')}"
    )
    connection.execute(f"DELETE FROM events WHERE id IN (SELECT event FROM temp.touched WHERE fate = {_GONE})")
    connection.execute(
        "UPDATE events SET deliveries = events.deliveries - g.deliveries FROM temp.gone AS g JOIN temp.touched AS t"
        f" ON t.event = g.event AND t.fate = {_COUNTED} WHERE events.id = g.event"
    )
    rejects = connection.execute(f"DELETE FROM rejects WHERE {_IN_STRETCH.format('rejects')}").rowcount
    connection.execute(f"DELETE FROM tier_definitions WHERE {_IN_STRETCH.format('tier_definitions')}")
    connection.execute(
        "DELETE FROM import_parts WHERE id IN (SELECT p.id FROM temp.stretches AS s JOIN import_parts AS p"
        " ON p.source = s.source AND p.id >= s.part)"
    )
    connection.execute("DELETE FROM imports WHERE id NOT IN (SELECT import FROM import_parts)")
    return rejects


def _restore_sources(connection: sqlite3.Connection) -> None:
    arrived = dict(
        connection.execute(
            "SELECT d.source, count(*) FROM deliveries AS d"
            " WHERE d.source IN (SELECT source FROM temp.stretches WHERE before IS NOT NULL) GROUP BY d.source"
        )
        if connection.execute("SELECT EXISTS (SELECT 1 FROM temp.stretches WHERE before IS NOT NULL)").fetchone()[0]
        else ()
    )
    for source, before in connection.execute("SELECT source, before FROM temp.stretches").fetchall():
        imports.restore(connection, source, before, arrived.get(source, 0))


# --- events that other deliveries remain of --------------------------------------------------------------------------


def make_anew(connection: sqlite3.Connection, events: Iterable[int]) -> None:
    """Makes events anew of the deliveries that are left of them; each must have one."""
    connection.execute("DROP TABLE IF EXISTS temp.touched")
    connection.execute("CREATE TEMP TABLE touched (event INTEGER PRIMARY KEY, fate INTEGER)")
    connection.executemany(f"INSERT INTO temp.touched VALUES (?, {_ANEW})", [(number,) for number in events])
    _choose_siblings(connection)
    _make_anew(connection)


def _make_anew(connection: sqlite3.Connection) -> None:
    """Makes events anew of the deliveries that they have left."""
    connection.execute("DROP TABLE IF EXISTS temp.anew")
    connection.execute(
        "CREATE TEMP TABLE anew AS SELECT e.id AS event, CASE WHEN substr(e.identity, 1, ?) = ? AND"
        " instr(e.identity, ' ') THEN substr(e.identity, 1, instr(e.identity, ' ') - 1) ELSE e.identity END AS family"
        f" FROM temp.touched AS t CROSS JOIN events AS e ON e.id = t.event WHERE t.fate = {_ANEW} ORDER BY family",
        (len(CONTENT), CONTENT),
    )
    rebuilding = _Rebuilding(connection)
    for chunk in _families(connection):
        rebuilding.make(chunk)


def _families(connection: sqlite3.Connection) -> Iterator[list[int]]:
    """Events that are made anew, those that share an identity together."""
    chunk: list[int] = []
    rows = connection.execute("SELECT event, family FROM temp.anew ORDER BY rowid")
    for _, family in itertools.groupby(rows, key=lambda row: row[1]):
        chunk.extend(row[0] for row in family)
        if len(chunk) >= _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


class _Old(NamedTuple):
    """An event as it was stored; the fields are in the order of EVENT_COLUMNS."""

    id: int
    identity: str
    flags: int
    type: int
    type_source: int
    happened_at: int | None
    customer: int | None
    campaign: int | None
    tier: int | None
    tier_from: int | None
    extra: int | None
    status: str | None
    deliveries: int
    source: int
    line: int


class _Came(NamedTuple):
    """A delivery, and when it came."""

    place: tuple[int, int, int]  # part of an import, offset, part
    source: int
    dictionary: int | None
    event: int
    arrival: Arrival


class _Rows(dict[int, int | None]):
    """Snapshots that are rows already."""

    def __missing__(self, number: int) -> int:
        return number


class _Rebuilding:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._merger = Merger(connection)
        self._types: dict[int, str] = dict(connection.execute("SELECT id, name FROM types"))
        self._undecided = types.number(connection, UNDECIDED)
        self._parts: dict[int, tuple[list[int], list[int]]] = {}
        for source, offset, part in connection.execute(
            "SELECT source, offset, id FROM import_parts ORDER BY source, offset, id"
        ):
            offsets, numbers = self._parts.setdefault(source, ([], []))
            offsets.append(offset)
            numbers.append(part)

    def make(self, events: list[int]) -> None:
        """Makes events anew; all that share an identity must be among them."""
        connection, asked = self._connection, (json.dumps(events),)
        old = {
            row[0]: _Old._make(row)
            for row in connection.execute(
                f"SELECT {EVENT_COLUMNS} FROM events WHERE id IN (SELECT value FROM json_each(?))", asked
            )
        }
        came = sorted(self._came(old, asked), key=lambda one: one.place)
        for table, column in (("deliveries", "event"), ("events", "id")):
            connection.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", asked)
        kept = _kept(old.values(), came)
        for (source, dictionary), group in itertools.groupby(came, key=lambda one: (one.source, one.dictionary)):
            arrivals = [one.arrival for one in group]
            self._merger.write(source, dictionary, _Rows({0: None}), arrivals, Counter(), kept)
        decisions.forget_events(connection, f"SELECT value FROM json_each('{json.dumps(events)}')"
            " WHERE value NOT IN (SELECT id FROM events)")  # fmt: skip
        decisions.evidence_changed(connection, events)

    def _came(self, old: dict[int, _Old], asked: tuple[str]) -> Iterator[_Came]:
        found = self._connection.execute(
            f"SELECT {DELIVERY_COLUMNS} FROM deliveries WHERE event IN (SELECT value FROM json_each(?))", asked
        )
        beneath: dict[int, tuple[int, int]] = {}
        for row in found:
            (event, source, offset, part, line, length, send_out_id, sent_at, received_at, digest, own, dictionary,
             frame) = row  # fmt: skip
            one = old[event]
            if event not in beneath:
                beneath[event] = self._first_type(one)
            said = _own(own, one, *beneath[event])
            customer, campaign, tier, tier_from, extra, happened_at, kind, rank, flags, status = said
            arrival = (
                plain_identity(one.identity), flags, self._types[kind], types.TYPE_SOURCES[rank], happened_at,
                customer, campaign, tier, tier_from, extra, status, send_out_id, sent_at, received_at,
                line, offset, part, length, digest, frame,
            )  # fmt: skip
            yield _Came((self._part(source, offset), offset, part), source, dictionary, event, arrival)

    def _first_type(self, one: _Old) -> tuple[int, int]:
        """Type, and source of it, that the first delivery of an event says."""
        if one.flags & SETTLED:
            return self._undecided, 0
        if one.flags & DECIDED:
            return decisions.said_by_deliveries(self._connection, one.id)
        return one.type, one.type_source

    def _part(self, source: int, offset: int) -> int:
        offsets, numbers = self._parts.get(source, ([0], [0]))
        return numbers[max(bisect_right(offsets, offset) - 1, 0)]


def _own(own: str | None, one: _Old, kind: int, rank: int) -> tuple[Any, ...]:
    """What a delivery says: on its own, else what the first one of its event says."""
    first = (
        *(one.customer, one.campaign, one.tier, one.tier_from, one.extra, one.happened_at),
        *(kind, rank, one.flags & OWN_FLAGS, one.status),
    )
    said = json.loads(own) if own else ()
    return (*said, *first[len(said) :])  # a program of version 1 kept the snapshots only


def _kept(old: Iterable[_Old], came: list[_Came]) -> Kept:
    """Numbers of events by the identities that they will have."""
    events = list(old)
    numbers = {one.identity: one.id for one in events}
    shown = {one.identity: one.type for one in events if one.flags & DECIDED}
    by_id = {one.id: one for one in events}
    for delivery in came:
        identity = delivery.arrival[0]
        if identity not in numbers:  # the one that came first of those that are left takes the plain identity
            before = by_id[delivery.event].identity
            numbers[identity] = numbers.pop(before, delivery.event)
            if before in shown:
                shown[identity] = shown.pop(before)
    return Kept(numbers, shown)
