"""Merging: what has the same identity is one event, stored once; every time it arrived is a delivery of it.

An event is what its deliveries say, in the order in which they arrived, and nothing else: its content is that of the
first one; a type that the first ones leave undecided is settled by the next one that names it; a transaction that was
pending is what a decided state of it says; whatever else differs is a conflict. So that a delivery can be taken back,
what it says otherwise than the event is kept beside it.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from viewer.domain.event import CONFLICT, CONTENT, DECIDED, FOUND, PENDING, SETTLED
from viewer.domain.event_types import UNDECIDED
from viewer.domain.identity import content_digest
from viewer.store import decisions, types, unexamined
from viewer.store.batch import Arrival
from viewer.store.bodies import Bodies

OWN_FLAGS = ~(CONFLICT | SETTLED | DECIDED | FOUND)
"""The flags that an event has from its first delivery alone."""
EVENT_COLUMNS = (
    "id, identity, flags, type, type_source, happened_at, customer, campaign, tier, tier_from, extra, status,"
    " deliveries, source, line"
)
DELIVERY_COLUMNS = (
    "event, source, offset, part, line, length, send_out_id, sent_at, received_at, digest, snapshots, dictionary, frame"
)
_OWN = DELIVERY_COLUMNS.split(", ").index("snapshots")
RANKS = {name: number for number, name in enumerate(types.TYPE_SOURCES)}


class Known(NamedTuple):
    """What is stored under an identity."""

    id: int
    type: int  # what its deliveries say
    type_source: int
    flags: int
    content: tuple[int | None, ...]  # happened_at, customer, campaign, tier, tier_from, extra
    status: str | None
    shown: int | None  # the type that a person decided on


class Kept(NamedTuple):
    """What events had before they are made anew of their deliveries, by their identity."""

    numbers: Mapping[str, int] = {}  # never changed
    shown: Mapping[str, int] = {}


_NOTHING = Kept()


class Merger:
    """Writes what arrived; belongs into a transaction of the one who writes."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._types: dict[str, int] = {}

    def write(
        self,
        source: int,
        dictionary: int | None,
        rows: Mapping[int, int | None],
        arrivals: Sequence[Arrival],
        by_type: Counter[str],
        kept: Kept = _NOTHING,
    ) -> int:
        """Stores new events and all deliveries, and counts in ``by_type``; returns how many events were new.

        ``rows`` gives the rows of the snapshots to which the arrivals refer, ``dictionary`` is that of their frames.
        """
        known = self._known(_identities(arrivals))
        next_id = self._connection.execute("SELECT coalesce(max(id), 0) + 1 FROM events").fetchone()[0]
        undecided = self._type(UNDECIDED)
        events: dict[int, tuple[object, ...]] = {}
        deliveries: list[tuple[object, ...]] = []
        more: Counter[int] = Counter()  # further deliveries of an event
        kinds, numbers = self._types, kept.numbers
        # Events that are made anew get their own numbers back, perhaps only with a later arrival.
        next_id = max([next_id, *(number + 1 for number in numbers.values())])
        # fmt: off
        for (identity, flags, named, known_by, happened_at, customer, campaign, tier, tier_from, extra, status,
             send_out_id, sent_at, received_at, line, offset, part, length, digest, frame) in arrivals:
            # fmt: on
            kind, rank, own = kinds.get(named) or self._type(named), RANKS[known_by], None
            content = (happened_at, rows[customer], rows[campaign], rows[tier], rows[tier_from], rows[extra])
            stored = known.get(identity)
            if (
                stored is not None
                and identity.startswith(CONTENT)
                and len({stored.shown or stored.type, kind, undecided}) == 3
            ):
                identity = of_type(identity, named)  # equal bodies, named as different events
                stored = known.get(identity)
            if stored is None:
                number = numbers.get(identity)
                if number is None:
                    number = next_id
                    next_id += 1
                known[identity] = Known(number, kind, rank, flags, content, status, kept.shown.get(identity))
                by_type[named] += 1
                events[number] = (number, identity, flags, kind, rank, *content, status, 1, source, line)
            else:
                number = stored.id
                more[number] += 1
                if _differs(stored, (content, kind, rank, flags, status), undecided):
                    own = json.dumps((*content[1:], happened_at, kind, rank, flags, status))
                    if stored.status == PENDING != status:
                        now = Known(number, kind, rank, _renewed(stored, flags), content, status, stored.shown)
                        known[identity] = self._supersede(stored, now, (source, line), events, deliveries)
                    elif status == PENDING != stored.status:
                        pass  # what it was before it was decided on: no conflict, and nothing new
                    elif stored.content != content or stored.type != kind:
                        known[identity] = self._reconcile(stored, kind, rank, content, undecided, events)
            deliveries.append(
                (number, source, offset, part, line, length, send_out_id, sent_at, received_at, digest, own)  # noqa: RUF005
                + (dictionary, frame)
            )
        connection = self._connection
        connection.executemany(f"INSERT INTO events VALUES ({', '.join('?' * 15)})", events.values())
        connection.executemany(f"INSERT INTO deliveries VALUES ({', '.join('?' * 13)})", deliveries)
        connection.executemany(
            "UPDATE events SET deliveries = deliveries + ? WHERE id = ?",
            [(count, number) for number, count in more.items()],
        )
        unexamined.mark_events(connection, more)
        return len(events)

    def _type(self, name: str) -> int:
        number = self._types.get(name)
        if number is None:
            number = self._types[name] = types.number(self._connection, name)
        return number

    def _known(self, identities: set[str]) -> dict[str, Known]:
        found = self._connection.execute(
            "SELECT identity, e.id, e.type, type_source, flags, happened_at, customer, campaign, tier, tier_from,"
            " extra, status FROM json_each(?) AS asked CROSS JOIN events AS e ON e.identity = asked.value",
            (json.dumps(list(identities)),),
        )
        known: dict[str, Known] = {}
        for row in found:
            kind, rank, shown = row[2], row[3], None
            if row[4] & DECIDED:
                shown = kind
                kind, rank = decisions.said_by_deliveries(self._connection, row[1])
            known[row[0]] = Known(row[1], kind, rank, row[4], row[5:11], row[11], shown)
        return known

    def _same_content(self, one: tuple[int | None, ...], other: tuple[int | None, ...]) -> bool:
        """Whether two contents say the same: snapshots can be written differently and be equal JSON."""
        bodies = Bodies(self._connection)
        tables = ("customers", "campaigns", "tiers", "tiers", "extras")
        return one[0] == other[0] and all(
            left == right or content_digest(bodies.body(table, left)) == content_digest(bodies.body(table, right))
            for table, left, right in zip(tables, one[1:], other[1:], strict=True)
        )

    def _reconcile(
        self,
        stored: Known,
        kind: int,
        rank: int,
        content: tuple[int | None, ...],
        undecided: int,
        pending: dict[int, tuple[object, ...]],
    ) -> Known:
        """A further delivery that differs: it may settle an undecided type; any other difference is a conflict."""
        changed = stored
        if stored.type != kind:
            if stored.type == undecided:
                changed = changed._replace(type=kind, type_source=rank, flags=stored.flags | SETTLED)
            elif kind != undecided:
                changed = changed._replace(flags=stored.flags | CONFLICT)
        if not self._same_content(stored.content, content):
            changed = changed._replace(flags=changed.flags | CONFLICT)
        if changed == stored:
            return stored
        row = pending.get(stored.id)
        if row is not None:
            pending[stored.id] = (*row[:2], changed.flags, changed.type, changed.type_source, *row[5:])
        else:
            self._connection.execute(
                "UPDATE events SET flags = ?, type = ?, type_source = ? WHERE id = ?",
                (changed.flags, changed.type, changed.type_source, changed.id),
            )
            if stored.flags & DECIDED:
                decisions.evidence_changed(self._connection, [stored.id])
        return changed

    def _supersede(
        self,
        stored: Known,
        now: Known,
        place: tuple[int, int],
        pending: dict[int, tuple[object, ...]],
        deliveries: list[tuple[object, ...]],
    ) -> Known:
        """A transaction that was pending has been decided on: the event is what its later state says, and stands there.

        The deliveries that said the same as the first one have to say it for themselves from now on.
        """
        then = json.dumps((*stored.content[1:], stored.content[0], *_said(stored)))
        for number, delivery in enumerate(deliveries):
            if delivery[0] == stored.id and delivery[_OWN] is None:
                deliveries[number] = (*delivery[:_OWN], then, *delivery[_OWN + 1 :])
        self._connection.execute(
            "UPDATE deliveries SET snapshots = ? WHERE event = ? AND snapshots IS NULL", (then, stored.id)
        )
        row = pending.get(stored.id)
        if row is not None:
            said = (now.flags, now.type, now.type_source, *now.content, now.status)
            pending[stored.id] = (*row[:2], *said, row[12], *place)
        else:
            self._connection.execute(
                "UPDATE events SET flags = ?, type = ?, type_source = ?, happened_at = ?, customer = ?, campaign = ?,"
                " tier = ?, tier_from = ?, extra = ?, status = ?, source = ?, line = ? WHERE id = ?",
                (now.flags, now.type, now.type_source, *now.content, now.status, *place, now.id),
            )
        return now


def _renewed(stored: Known, flags: int) -> int:
    return (stored.flags & ~OWN_FLAGS) | (flags & OWN_FLAGS)


def _said(stored: Known) -> tuple[object, ...]:
    return stored.type, stored.type_source, stored.flags & OWN_FLAGS, stored.status


def _differs(stored: Known, arrived: tuple[object, ...], undecided: int) -> bool:
    """Whether a delivery says anything else than the first one of its event."""
    kind, rank = (undecided, 0) if stored.flags & SETTLED else (stored.type, stored.type_source)
    return (stored.content, kind, rank, stored.flags & OWN_FLAGS, stored.status) != arrived


def _identities(arrivals: Iterable[Arrival]) -> set[str]:
    """Every identity that the arrivals can have in the library."""
    plain = {arrival[0] for arrival in arrivals}
    return plain | {of_type(arrival[0], arrival[2]) for arrival in arrivals if arrival[0].startswith(CONTENT)}


def of_type(identity: str, named: str) -> str:
    """The identity of an event without an id whose body is known as that of another type."""
    return f"{identity} {named}"


def plain_identity(identity: str) -> str:
    """The identity without the type."""
    return identity.partition(" ")[0] if identity.startswith(CONTENT) else identity
