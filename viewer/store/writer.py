"""Writing batches: an event once, every delivery of it, every reject, and the ledger, all in one transaction."""

import json
import sqlite3
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.domain.snapshots import Kind
from viewer.store import imports, library, rejects, removal_count, sources
from viewer.store.batch import Arrival, Batch, Refusal, Sighting
from viewer.store.bodies import Bodies
from viewer.store.gate import Gate, Passed
from viewer.store.imports import Part, Run
from viewer.store.merging import Merger, of_type
from viewer.store.sources import Counts, LedgerEntry, Origin

STDIN = "-"
_SMALL = 200
"""A batch of so few records waits for the next one: a folder of small files would cost a write to the disk for each."""
_LONGEST_WAIT = 0.2  # seconds
_PATIENCE = 60.0
"""Seconds for which others who write are waited for, such as another import."""
_GAP = 0.002
"""Seconds between two transactions, so that whoever waits to write a note comes to it; see library.one_transaction."""

_TABLES: dict[Kind, str] = {"customer": "customers", "campaign": "campaigns", "tier": "tiers", "extra": "extras"}
_FIELDS: dict[Kind, tuple[str, ...]] = {
    "customer": ("digest", "vendor_id", "name", "email", "source_id", "text"),
    "campaign": ("digest", "vendor_id", "name", "text"),
    "tier": ("digest", "vendor_id", "name", "campaign_id", "points_from", "points_to", "text"),
    "extra": ("digest", "text"),
}


class Overtaken(Exception):
    """Somebody else has changed what the library says of a source since it was looked up; nothing of it was written.

    Whoever reads must look it up again and go on from there, with a new decoder.
    """


class Writer:
    """Writes the batches of one source after the other.

    Others may write in between: before a transaction is filled it is made sure that they have not read the same
    source, and have not removed what this one refers to.
    """

    def __init__(self, connection: sqlite3.Connection, run: Run | None = None) -> None:
        self._connection = connection
        self._rows: dict[int, int | None] = {0: None}  # ordinal of a snapshot to its row
        self._merger = Merger(connection)
        self._commit_at = 0.0
        self._free_since = 0.0
        self._dictionary = self._latest_dictionary()
        self._has_copies = False
        self.by_type: Counter[str] = Counter()
        """New events of each type since the writer was made."""
        self.run = run or Run()
        """The import that all of it belongs to."""
        self._changes = library.changes_by_others(connection)
        self._removals = removal_count.removals(connection)
        self._gate = Gate(connection)
        self._last_source = sources.last(connection)

    def candidates(self, head: bytes) -> list[LedgerEntry]:
        """Sources that begin with the same bytes; see sources.candidates. To be asked before a source is read."""
        self._last_source = sources.last(self._connection)
        return sources.candidates(self._connection, head)

    def reopen(self, entry: LedgerEntry) -> LedgerEntry:
        """Takes back what was said of an end that may have been cut off; see sources.reopen. May raise Overtaken."""
        connection = self.connection()
        self._refuse_if_overtaken(entry, entry.path)
        self.run.remember(connection, entry)
        return sources.reopen(connection, entry)

    def latest_from(self, path: str) -> LedgerEntry | None:
        """The source that was begun last at a path; see sources.latest_from."""
        return sources.latest_from(self._connection, path)

    def brought(self, source: int) -> Part | None:
        """What this import has brought from a source so far."""
        return self.run.part(self._connection, source)

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
        self._gate.new_decoder()

    def write(self, entry: LedgerEntry | None, batch: Batch, origin: Origin) -> LedgerEntry:
        """Writes a batch and moves the ledger on; everything of it is stored, or nothing.

        ``entry`` is None for a source's first batch, which enters it under ``origin``. Small batches share a
        transaction: a batch is stored for good once ``is_committed`` says so. Raises Overtaken.
        """
        connection = self.connection()
        self._refuse_if_overtaken(entry, origin.path)
        origin = self._gate.neutral(origin)
        try:
            began = entry
            if entry is None:
                entry = sources.begin(connection, origin, batch.head)
            else:
                self.run.remember(connection, entry)
            self._take_dictionary(batch)
            passed = self._passed(batch)
            arrivals, refusals = self._not_read_before(entry, passed), passed.refusals
            self._write_sightings(passed.sightings)
            by_type: Counter[str] = Counter()
            events = self._write_arrivals(entry.id, arrivals, by_type)
            self._write_refusals(entry.id, refusals)
            self._write_definitions(entry.id, batch)
            arrived, refused = len(arrivals), len(refusals)
            new = Counts(arrived + refused + passed.withheld, events, arrived - events, refused)
            counts = entry.counts.plus(new)
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
                encoding=origin.encoding or entry.encoding,
                shapes=dict(Counter(entry.shapes) + Counter(batch.shapes)) if batch.shapes else entry.shapes,
                withheld=entry.withheld + passed.withheld,
                open_withheld=passed.open_withheld,
                read_again_to=0 if batch.ended else entry.read_again_to,
            )
            sources.advance(connection, entry, batch.head)
            if began is None or new.records or entry.offset > began.offset:
                reasons = Counter(refusal.reason for refusal in refusals)
                self._note(entry, began, origin, new, batch.shapes, reasons, by_type)
            if not batch.ended or arrived + refused > _SMALL or time.monotonic() > self._commit_at:
                self.commit()
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return entry

    def write_again(self, source: int, batch: Batch, replaced: Sequence[int]) -> Counts | None:
        """Stores what the bytes of rejects are, read again, in place of these rejects; returns what that adds to the
        counts of the source.

        What the source has brought from the very same place before is no delivery again: where that is all, nothing
        changes, and None is returned. Joins the transaction that is open, or begins one.
        """
        connection = self.connection()
        self._take_dictionary(batch)
        passed = self._passed(batch)
        self._write_sightings(passed.sightings)
        arrivals = self._not_stored_yet(source, passed.arrivals)
        if not arrivals and not passed.withheld:
            return None
        events = self._write_arrivals(source, arrivals, self.by_type)
        self._write_refusals(source, passed.refusals)
        self._write_definitions(source, batch)
        rejects.remove(connection, replaced)
        refused = len(passed.refusals) - len(replaced)
        records = len(arrivals) + refused + passed.withheld
        change = Counts(records, events, len(arrivals) - events, refused, passed.withheld, batch.other_lines)
        sources.correct(connection, source, change, batch.shapes if len(arrivals) == len(batch.arrivals) else {})
        return change

    def _note(
        self,
        entry: LedgerEntry,
        began: LedgerEntry | None,
        origin: Origin,
        new: Counts,
        shapes: Mapping[str, int],
        reasons: Mapping[str, int],
        by_type: Counter[str],
    ) -> None:
        """Adds what a batch has brought to what the import tells of its source."""
        part = (self.run.part(self._connection, entry.id) if began else None) or Part()
        counts = part.counts.plus(new)
        known = entry.counts.records - counts.events - counts.deliveries - counts.rejects
        part.counts = counts._replace(records=entry.counts.records, known=known, other_lines=entry.counts.other_lines)
        part.by_type.update(by_type)
        part.shapes.update(shapes)
        part.add_reasons(reasons)
        self.by_type.update(by_type)
        self.run.note(self._connection, entry, began, part, origin.now)

    def _refuse_if_overtaken(self, entry: LedgerEntry | None, path: str) -> None:
        """Raises Overtaken where others make it wrong to go on; what small batches have left open is stored then."""
        connection = self._connection
        changes = library.changes_by_others(connection)
        if changes == self._changes:
            return
        self._changes = changes
        is_removed = self.has_lost()
        if self.run.number is not None and not imports.exists(connection, self.run.number):
            self.run.forget()
        if entry is None:
            is_stale = path != STDIN and sources.begun_after(connection, self._last_source, path)
        else:
            now = sources.at(connection, entry.id)
            is_stale = now is None or (now.offset, now.digest) != (entry.offset, entry.digest)
        if is_stale or is_removed:
            self.new_decoder()
            self.commit()
            raise Overtaken

    def has_lost(self) -> bool:
        """Whether something was removed since it was asked last: whoever decodes for this writer must begin anew then.

        What a decoder has handed out may be gone, and its dictionary may be another one now.
        """
        removals = removal_count.removals(self._connection)
        if removals == self._removals:
            return False
        self._removals, self._gate = removals, Gate(self._connection)
        return True

    def _passed(self, batch: Batch) -> Passed:
        """What no tombstone keeps out."""
        if self._gate.is_open:
            return Passed(batch.sightings, batch.arrivals, batch.refusals, 0, 0)
        defined = [ordinal for ordinal, _ in batch.definitions]
        bodies = Bodies(self._connection)
        return self._gate.sort(
            batch.sightings,
            batch.arrivals,
            batch.refusals,
            defined,
            batch.offset,
            lambda packed: bodies.unpack(self._dictionary, packed),
        )

    def _not_read_before(self, entry: LedgerEntry, passed: Passed) -> list[Arrival]:
        """Without what is stored of the source already, where it is read once more; see sources.read_again."""
        if not entry.read_again_to:
            return passed.arrivals
        return self._not_stored_yet(entry.id, passed.arrivals)

    def _write_arrivals(self, source: int, arrivals: list[Arrival], by_type: Counter[str]) -> int:
        return self._merger.write(source, self._dictionary, self._rows, arrivals, by_type)

    def _write_definitions(self, source: int, batch: Batch) -> None:
        if batch.definitions:
            self._connection.executemany(
                "INSERT OR IGNORE INTO tier_definitions (tier, source, offset) VALUES (?, ?, ?)",
                [(self._rows[ordinal], source, offset) for ordinal, offset in batch.definitions],
            )

    def _not_stored_yet(self, source: int, arrivals: list[Arrival]) -> list[Arrival]:
        """Without those that the source has brought from the same place before."""
        left: list[Arrival] = []
        places: dict[tuple[int, str], list[Arrival]] = {}
        for arrival in arrivals:
            places.setdefault((arrival[-5], arrival[0]), []).append(arrival)
        for (offset, identity), ours in places.items():
            found = self._connection.execute(
                "SELECT d.part FROM json_each(?) AS asked CROSS JOIN events AS e ON e.identity = asked.value"
                " CROSS JOIN deliveries AS d ON d.event = e.id AND d.source = ? AND d.offset = ?",
                (json.dumps([identity, *{of_type(identity, one[2]) for one in ours}]), source, offset),
            )
            parts = [row[0] for row in found]
            left += sorted(ours, key=lambda one: one[-4] not in parts)[len(parts) :]
        return left

    def connection(self) -> sqlite3.Connection:
        """The connection in a transaction, for work that belongs to it."""
        self._begin()
        return self._connection

    def _take_dictionary(self, batch: Batch) -> None:
        if batch.dictionary is not None:
            self._connection.execute("INSERT INTO dictionaries (content) VALUES (?)", (batch.dictionary,))
            self._dictionary = self._latest_dictionary()
        if batch.dictionary is not None or not self._has_copies:
            # Without its dictionary no record can be read: each has a copy, by the same number below zero.
            self._connection.execute(
                "INSERT OR IGNORE INTO dictionaries (id, content) SELECT -id, content FROM dictionaries WHERE id > 0"
            )
            self._has_copies = True

    def _write_refusals(self, source: int, refusals: Sequence[Refusal]) -> None:
        self._connection.executemany(
            "INSERT INTO rejects (source, line, column, offset, length, reason, raw, dictionary)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(source, *refusal, self._dictionary) for refusal in refusals],
        )

    def _begin(self) -> None:
        if not self._connection.in_transaction:
            time.sleep(max(0.0, self._free_since + _GAP - time.monotonic()))
            library.begin(self._connection, lambda: False, _PATIENCE)
            self._commit_at = time.monotonic() + _LONGEST_WAIT

    def is_committed(self) -> bool:
        """Whether everything that was written is stored for good."""
        return not self._connection.in_transaction

    def commit(self) -> None:
        """Stores for good what small batches have left open."""
        if self._connection.in_transaction:
            self._connection.execute("COMMIT")
            self._free_since = time.monotonic()

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
