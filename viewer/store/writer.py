"""Writing batches: an event once, every delivery of it, every reject, and the ledger, all in one transaction."""

import json
import sqlite3
import time
from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from viewer.domain.event import CONFLICT, CONTENT
from viewer.domain.event_types import UNDECIDED
from viewer.domain.identity import content_digest
from viewer.domain.snapshots import Kind
from viewer.store import sources, types
from viewer.store.batch import Arrival, Batch, Sighting
from viewer.store.bodies import Bodies
from viewer.store.sources import Counts, LedgerEntry, Origin

_SMALL = 200
"""A batch of so few records waits for the next one: a folder of small files would cost a write to the disk for each."""
_LONGEST_WAIT = 0.2  # seconds

_TABLES: dict[Kind, str] = {"customer": "customers", "campaign": "campaigns", "tier": "tiers", "extra": "extras"}
_FIELDS: dict[Kind, tuple[str, ...]] = {
    "customer": ("digest", "vendor_id", "name", "email", "source_id", "text"),
    "campaign": ("digest", "vendor_id", "name", "text"),
    "tier": ("digest", "vendor_id", "name", "campaign_id", "points_from", "points_to", "text"),
    "extra": ("digest", "text"),
}


class _Known(NamedTuple):
    """What is stored under an identity."""

    id: int
    type: int
    type_source: int
    flags: int
    content: tuple[int | None, ...]


class Writer:
    """Writes the batches of one source after the other; the library's only writer while it lives."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: dict[int, int | None] = {0: None}  # ordinal of a snapshot to its row
        self._types: dict[str, int] = {}
        self._commit_at = 0.0
        self._dictionary = self._latest_dictionary()
        self.by_type: Counter[str] = Counter()
        """New events of each type since the writer was made."""

    def candidates(self, head: bytes) -> list[LedgerEntry]:
        """Sources that begin with the same bytes; see sources.candidates."""
        return sources.candidates(self._connection, head)

    def reopen(self, entry: LedgerEntry) -> LedgerEntry:
        """Takes back what was said of an end that may have been cut off; see sources.reopen."""
        return sources.reopen(self.connection(), entry)

    def _latest_dictionary(self) -> int | None:
        found: int | None = self._connection.execute("SELECT max(id) FROM dictionaries").fetchone()[0]
        return found

    def dictionary(self) -> bytes | None:
        """The dictionary that records are to be compressed with, None while the library has none."""
        row = self._connection.execute("SELECT content FROM dictionaries WHERE id = ?", (self._dictionary,)).fetchone()
        return row[0] if row else None

    def new_decoder(self) -> None:
        """Forgets the ordinals of snapshots: each decoder counts from 1."""
        self._rows = {0: None}

    def write(self, entry: LedgerEntry | None, batch: Batch, origin: Origin) -> LedgerEntry:
        """Writes a batch and moves the ledger on; everything of it is stored, or nothing.

        ``entry`` is None for a source's first batch, which enters it under ``origin``. Small batches share a
        transaction: a batch is stored for good once ``is_committed`` says so.
        """
        connection = self._connection
        self._begin()
        try:
            if entry is None:
                entry = sources.begin(connection, origin, batch.head)
            if batch.dictionary is not None:
                connection.execute("INSERT INTO dictionaries (content) VALUES (?)", (batch.dictionary,))
                self._dictionary = self._latest_dictionary()
            self._write_sightings(batch.sightings)
            events = self._write_arrivals(entry.id, batch.arrivals)
            connection.executemany(
                "INSERT INTO rejects (source, line, column, offset, length, reason, raw, dictionary)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [(entry.id, *refusal, self._dictionary) for refusal in batch.refusals],
            )
            arrived, refused = len(batch.arrivals), len(batch.refusals)
            counts = entry.counts.plus(Counts(arrived + refused, events, arrived - events, refused))
            entry = replace(
                entry,
                path=origin.path,
                ended_at=origin.now if batch.ended else None,
                offset=batch.offset,
                line=batch.line,
                column=batch.column,
                in_list=batch.in_list,
                digest=batch.digest,
                open_lines=batch.open_lines,
                size=origin.size,
                counts=counts._replace(other_lines=batch.other_lines),
            )
            sources.advance(connection, entry, batch.head)
            if not batch.ended or arrived + refused > _SMALL or time.monotonic() > self._commit_at:
                connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return entry

    def connection(self) -> sqlite3.Connection:
        """The connection in a transaction, for work that belongs to it."""
        self._begin()
        return self._connection

    def _begin(self) -> None:
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN IMMEDIATE")
            self._commit_at = time.monotonic() + _LONGEST_WAIT

    def is_committed(self) -> bool:
        """Whether everything that was written is stored for good."""
        return not self._connection.in_transaction

    def commit(self) -> None:
        """Stores for good what small batches have left open."""
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")

    def _write_sightings(self, sightings: list[Sighting]) -> None:
        for kind, table in _TABLES.items():
            ours = [one for one in sightings if one.snapshot.kind == kind]
            if ours:
                self._write_snapshots(table, _FIELDS[kind], ours)

    def _write_snapshots(self, table: str, fields: tuple[str, ...], sightings: list[Sighting]) -> None:
        connection, rows = self._connection, self._rows
        last = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
        asked = f"SELECT id FROM {table} WHERE digest = ?"
        new: dict[bytes, int] = {}
        values: list[list[object]] = []
        texts: list[tuple[int, str]] = []
        for ordinal, snapshot in sightings:
            found = connection.execute(asked, (snapshot.digest,)).fetchone()
            number = found[0] if found else new.get(snapshot.digest)
            if number is None:
                number = new[snapshot.digest] = last + len(new) + 1
                values.append([number, *(getattr(snapshot, name) for name in fields), self._dictionary, snapshot.body])
                texts.append((number, snapshot.text.replace("\x00", " ")))  # the text index stops at a NUL
            rows[ordinal] = number
        columns = ("id", *fields, "dictionary", "body")
        connection.executemany(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", values
        )
        connection.executemany(f"INSERT INTO {table}_text (rowid, text) VALUES (?, ?)", texts)

    def _type(self, name: str) -> int:
        number = self._types.get(name)
        if number is None:
            number = self._types[name] = types.number(self._connection, name)
        return number

    def _write_arrivals(self, source: int, arrivals: list[Arrival]) -> int:
        """Stores new events and all deliveries; returns how many events were new."""
        known = self._known(_identities(arrivals))
        next_id = self._connection.execute("SELECT coalesce(max(id), 0) + 1 FROM events").fetchone()[0]
        undecided = self._type(UNDECIDED)
        events: list[tuple[object, ...]] = []
        deliveries: list[tuple[object, ...]] = []
        more: Counter[int] = Counter()  # further deliveries of an event
        rows, dictionary, kinds, by_type = self._rows, self._dictionary, self._types, self.by_type
        # fmt: off
        for (identity, flags, named, known_by, happened_at, customer, campaign, tier, tier_from, extra, status,
             send_out_id, sent_at, received_at, line, offset, part, length, digest, frame) in arrivals:
            # fmt: on
            kind, rank, own = kinds.get(named) or self._type(named), _RANKS[known_by], None
            content = (happened_at, rows[customer], rows[campaign], rows[tier], rows[tier_from], rows[extra])
            stored = known.get(identity)
            if stored is not None and identity.startswith(CONTENT) and len({stored.type, kind, undecided}) == 3:
                identity = _of_type(identity, named)  # equal bodies, named as different events
                stored = known.get(identity)
            if stored is None:
                number = next_id
                next_id += 1
                known[identity] = _Known(number, kind, rank, flags, content)
                by_type[named] += 1
                events.append((number, identity, flags, kind, rank, *content, status, 1, source, line))
            else:
                number = stored.id
                more[number] += 1
                if stored.content != content:
                    own = json.dumps(content[1:5])
                if stored.content != content or stored.type != kind:
                    known[identity] = self._reconcile(stored, kind, rank, content, undecided, events)
            deliveries.append(
                (number, source, offset, part, line, length, send_out_id, sent_at, received_at, digest, own)  # noqa: RUF005
                + (dictionary, frame)
            )
        connection = self._connection
        connection.executemany(f"INSERT INTO events VALUES ({', '.join('?' * 15)})", events)
        connection.executemany(f"INSERT INTO deliveries VALUES ({', '.join('?' * 13)})", deliveries)
        connection.executemany(
            "UPDATE events SET deliveries = deliveries + ? WHERE id = ?",
            [(count, number) for number, count in more.items()],
        )
        return len(events)

    def _known(self, identities: set[str]) -> dict[str, _Known]:
        found = self._connection.execute(
            "SELECT identity, e.id, e.type, type_source, flags, happened_at, customer, campaign, tier, tier_from, extra"
            " FROM json_each(?) AS asked CROSS JOIN events AS e ON e.identity = asked.value",
            (json.dumps(list(identities)),),
        )
        return {row[0]: _Known(row[1], row[2], row[3], row[4], row[5:]) for row in found}

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
        stored: _Known,
        kind: int,
        rank: int,
        content: tuple[int | None, ...],
        undecided: int,
        pending: list[tuple[object, ...]],
    ) -> _Known:
        """A further delivery that differs: it may settle an undecided type; any other difference is a conflict."""
        changed = stored
        if stored.type != kind:
            if stored.type == undecided:
                changed = changed._replace(type=kind, type_source=rank)
            elif kind != undecided:
                changed = changed._replace(flags=stored.flags | CONFLICT)
        if not self._same_content(stored.content, content):
            changed = changed._replace(flags=changed.flags | CONFLICT)
        if changed != stored:
            for place, row in enumerate(pending):
                if row[0] == stored.id:
                    pending[place] = (*row[:2], changed.flags, changed.type, changed.type_source, *row[5:])
                    return changed
            self._connection.execute(
                "UPDATE events SET flags = ?, type = ?, type_source = ? WHERE id = ?",
                (changed.flags, changed.type, changed.type_source, changed.id),
            )
        return changed


def _identities(arrivals: list[Arrival]) -> set[str]:
    """Every identity that the arrivals can have in the library."""
    plain = {arrival[0] for arrival in arrivals}
    return plain | {_of_type(arrival[0], arrival[2]) for arrival in arrivals if arrival[0].startswith(CONTENT)}


def _of_type(identity: str, named: str) -> str:
    """The identity of an event without an id whose body is known as that of another type."""
    return f"{identity} {named}"


_RANKS = {name: number for number, name in enumerate(types.TYPE_SOURCES)}
