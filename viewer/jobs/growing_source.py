"""One source while it grows: bytes go in as they come, and what is whole of them is written at once."""

import time
from dataclasses import dataclass, field
from io import BytesIO

from viewer.capture.reader import Mark, Reader
from viewer.capture.window import Hash
from viewer.domain import event_types
from viewer.domain.evidence import Witness
from viewer.domain.record import Record
from viewer.jobs.decoding import Decoder
from viewer.store import library, sources
from viewer.store.batch import Batch
from viewer.store.library import Connection
from viewer.store.sources import Counts, LedgerEntry, Origin
from viewer.store.writer import Writer

_MOST_SNAPSHOTS = 100_000  # what is remembered of them is forgotten then: following goes on for weeks


class LedgerMoved(Exception):
    """Somebody else has changed what the library says of a source; ``is_gone``: it was taken out of it."""

    def __init__(self, is_gone: bool) -> None:
        super().__init__()
        self.is_gone = is_gone


class Desk:
    """Where all growing sources are written: the library's writer, and the decoder that remembers what repeats."""

    def __init__(self, connection: Connection, user_type: str | None) -> None:
        self.user_type = user_type
        self._connection = connection
        self._changes = library.changes_by_others(connection)
        self._snapshots = 0
        self.generation = 0
        """Goes up whenever everything begins anew."""
        self.writer = Writer(connection)
        self.decoder = Decoder(self.writer.dictionary())

    def begin_anew(self) -> None:
        """Forgets everything that is remembered of the library."""
        by_type = self.writer.by_type
        self.writer = Writer(self._connection)
        self.writer.by_type = by_type
        self.decoder = Decoder(self.writer.dictionary())
        self._snapshots = 0
        self.generation += 1

    def have_others_written(self) -> bool:
        """Whether somebody else has changed the library since this was asked last; then everything begins anew."""
        changes = library.changes_by_others(self._connection)
        if changes == self._changes:
            return False
        self._changes = changes
        self.begin_anew()
        return True

    def entry(self, number: int) -> LedgerEntry | None:
        """What the library says of a source now."""
        return sources.at(self._connection, number)

    def remember(self, batches: list[Batch]) -> None:
        """Keeps what is remembered of what was written within bounds."""
        self._snapshots += sum(len(batch.sightings) for batch in batches)
        if self._snapshots > _MOST_SNAPSHOTS:
            self.begin_anew()


@dataclass(slots=True)
class GrowingSource:
    """A source that is read as it grows. ``held`` is what came and may go on: it is written as soon as it is whole."""

    desk: Desk
    path: str  # as it is stored
    name: str
    entry: LedgerEntry | None
    seen: Hash  # of everything before the mark
    before: Counts = field(default_factory=Counts)
    held: bytes = b""
    _mark: Mark = field(default_factory=Mark)
    _is_closed: bool = False  # what was said of its end must be taken back when it goes on
    _checked: int = -1  # the generation of the desk when the library was last asked
    _tried: int = -1  # so many bytes were held when it was last tried whether they are whole

    def __post_init__(self) -> None:
        if self.entry:
            self.before, self._is_closed = self.entry.counts, True
            self._mark = _mark_of(self.entry)

    @property
    def offset(self) -> int:
        """How far it is written: bytes from the beginning."""
        return self._mark.offset

    @property
    def is_settled(self) -> bool:
        """Whether time alone changes nothing: nothing is held, or it was tried whether that is whole."""
        return not self.held or self._tried == len(self.held) or self._mark.in_list

    def counts(self) -> Counts:
        """What the library has of it now."""
        return self.entry.counts if self.entry else Counts()

    def take(self, piece: bytes, head: bytes) -> None:
        """Writes what is whole of the bytes that came. ``head`` are the source's first 1,024.

        Raises LedgerMoved where the library says something else of this source than before; nothing is written then.
        """
        if piece:
            self._write(self.held + piece, head, is_last=False)

    def take_if_whole(self, head: bytes) -> None:
        """Writes what is held if it is whole as it stands, without the end of the line that is still missing."""
        if not self.held or self._tried == len(self.held) or self._mark.in_list:
            return
        self._tried = len(self.held)
        reader = Reader(BytesIO(self.held), self._mark, self.seen.copy())
        outcomes = [outcome for found in reader for outcome in found]
        is_whole = reader.resumption()[0].offset == self._mark.offset + len(self.held)
        if outcomes and is_whole and all(isinstance(outcome, Record) for outcome in outcomes):
            self._write(self.held, head, is_last=True)

    def finish(self, head: bytes) -> None:
        """Writes what is held as the end of the source that it is, for it does not go on."""
        is_unsaid = self.entry is not None and self.entry.ended_at is None
        if is_unsaid or ((self.held or self._mark.in_list) and not self._is_closed):
            self._write(self.held, head, is_last=True)

    def _write(self, text: bytes, head: bytes, is_last: bool) -> None:
        desk, mark = self.desk, self._mark
        size = mark.offset + len(text)
        witness = Witness(None, event_types.find_type_in(self.name), desk.user_type)
        while True:
            self._check_ledger()
            stream, seen = BytesIO(text), self.seen.copy()
            batches = list(desk.decoder.batches(stream, mark, seen, head, witness, more_may_come=not is_last))
            # The library is held only while batches are written: other imports go on meanwhile.
            desk.writer.connection()
            if not desk.have_others_written():
                break
            desk.writer.commit()
        if self._is_closed and self.entry:
            self._reopen(self.entry)
        for batch in batches:
            brought = batch.sightings or batch.arrivals or batch.refusals or batch.dictionary is not None
            if brought or is_last or batch.offset > mark.offset:
                is_all = is_last or (batch.offset == size and not batch.in_list)
                origin = Origin(self.path, self.name, size, time.time_ns() // 1000)
                self.entry = desk.writer.write(self.entry, batch._replace(ended=is_all), origin)
        desk.writer.commit()
        self._is_closed = is_last
        self._move_on(text, batches[-1])
        desk.remember(batches)

    def _move_on(self, text: bytes, batch: Batch) -> None:
        consumed = batch.offset - self._mark.offset
        self.seen.update(memoryview(text)[:consumed])
        self.held = text[consumed:]
        other_lines = batch.other_lines - batch.open_lines
        self._mark = Mark(batch.offset, batch.line, batch.in_list, other_lines, batch.column)

    def _reopen(self, entry: LedgerEntry) -> None:
        self.entry = self.desk.writer.reopen(entry)
        taken = entry.counts.records - self.entry.counts.records
        self.before = self.before._replace(records=self.before.records - taken, rejects=self.before.rejects - taken)

    def _check_ledger(self) -> None:
        self.desk.have_others_written()
        if self.entry and self._checked != self.desk.generation:
            now = self.desk.entry(self.entry.id)
            if now is None or (now.offset, now.digest) != (self.entry.offset, self.entry.digest):
                raise LedgerMoved(is_gone=now is None or now.offset < self.entry.offset)
        self._checked = self.desk.generation


def _mark_of(entry: LedgerEntry) -> Mark:
    other_lines = entry.counts.other_lines - entry.open_lines
    return Mark(entry.offset, entry.line, entry.in_list, other_lines, entry.column)
