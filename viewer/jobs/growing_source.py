"""One source while it grows: bytes go in as they come, and what is whole of them is written at once."""

import time
from dataclasses import dataclass, field
from io import BytesIO

from viewer.capture.encodings import UTF_8
from viewer.capture.reader import Mark, Reader
from viewer.capture.source import STDIN
from viewer.capture.window import Hash
from viewer.domain import event_types
from viewer.domain.evidence import Witness
from viewer.domain.oddities import of_encoding
from viewer.domain.record import Record
from viewer.jobs.decoding import Decoder
from viewer.store import sources
from viewer.store.batch import Batch
from viewer.store.library import Connection
from viewer.store.sources import Counts, LedgerEntry, Origin
from viewer.store.writer import Overtaken, Writer

_MOST_SNAPSHOTS = 20_000  # some 2 KiB each


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
        self._snapshots = 0
        self.writer = Writer(connection)
        self.decoder = Decoder(self.writer.dictionary())

    def begin_anew(self) -> None:
        """Forgets what was remembered of the sources that were decoded."""
        self.writer.new_decoder()
        self.decoder = Decoder(self.writer.dictionary())
        self._snapshots = 0

    def entry(self, number: int) -> LedgerEntry | None:
        """What the library says of a source now."""
        return sources.at(self._connection, number)

    def latest_from(self, path: str) -> LedgerEntry | None:
        """The source that was begun last at a path."""
        return sources.latest_from(self._connection, path)

    def unread_since(self, path: str) -> int | None:
        """What was written to a log or its older parts since then may be unread (nanoseconds UTC); None: never read."""
        found = sources.unread_since(self._connection, path)
        return found * 1000 if found is not None else None

    def keep_within_bounds(self, new: list[Batch]) -> None:
        """Forgets what is remembered of snapshots when it has become much: following goes on for weeks."""
        self._snapshots += sum(len(batch.sightings) for batch in new)
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
    encoding: str = UTF_8
    began_at: int = 0  # nanoseconds UTC: the text was there then; 0 where it is enough to know when it was written
    before: Counts = field(default_factory=Counts)
    held: bytes = b""
    _mark: Mark = field(default_factory=Mark)
    _is_closed: bool = False  # what was said of its end must be taken back when it goes on
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
            self.held += piece
            self._write(head, is_last=False)

    def take_if_whole(self, head: bytes) -> None:
        """Writes what is held if it is whole as it stands, without the end of the line that is still missing."""
        if not self.held or self._tried == len(self.held) or self._mark.in_list:
            return
        self._tried = len(self.held)
        reader = Reader(BytesIO(self.held), self._mark, self.seen.copy())
        outcomes = [outcome for found in reader for outcome in found]
        is_whole = reader.resumption()[0].offset == self._mark.offset + len(self.held)
        if outcomes and is_whole and all(isinstance(outcome, Record) for outcome in outcomes):
            self._write(head, is_last=True)

    def finish(self, head: bytes) -> None:
        """Writes what is held as the end of the source that it is, for it does not go on."""
        is_unsaid = self.entry is not None and self.entry.ended_at is None
        if is_unsaid or ((self.held or self._mark.in_list) and not self._is_closed):
            self._write(head, is_last=True)

    def _write(self, head: bytes, is_last: bool) -> None:
        """Writes what is whole of what is held."""
        desk = self.desk
        desk.writer.run.reading_since = time.monotonic()  # what it waited for is no reading
        while True:
            witness = Witness(None, event_types.type_in_name(self.name), desk.user_type, of_encoding(self.encoding))
            stream, seen = BytesIO(self.held), self.seen.copy()
            # All of a piece before any of it is written: the library is free for others meanwhile.
            batches = list(desk.decoder.batches(stream, self._mark, seen, head, witness, more_may_come=not is_last))
            try:
                self._write_batches(batches, is_last)
            except Overtaken:
                desk.begin_anew()
                self._check_ledger()
            else:
                break
        self._is_closed = is_last
        desk.keep_within_bounds(batches)

    def _write_batches(self, batches: list[Batch], is_last: bool) -> None:
        writer = self.desk.writer
        if self._is_closed and self.entry:
            self._reopen(self.entry)
        size = self._mark.offset + len(self.held)
        for batch in batches:
            brought = batch.sightings or batch.arrivals or batch.refusals or batch.dictionary is not None
            if brought or is_last or batch.offset > self._mark.offset:
                is_all = is_last or (batch.offset == size and not batch.in_list)
                now = time.time_ns() if self.entry else self.began_at or time.time_ns()
                origin = Origin(self.path, self.name, size, now // 1000, self.encoding)
                self.entry = writer.write(self.entry, batch._replace(ended=is_all), origin)
                self._move_on(batch)
        writer.commit()

    def _move_on(self, batch: Batch) -> None:
        consumed = batch.offset - self._mark.offset
        self.seen.update(memoryview(self.held)[:consumed])
        self.held = self.held[consumed:]
        other_lines = batch.other_lines - batch.open_lines
        self._mark = Mark(batch.offset, batch.line, batch.in_list, other_lines, batch.column)

    def _reopen(self, entry: LedgerEntry) -> None:
        self.entry = self.desk.writer.reopen(entry)
        taken = entry.counts.records - self.entry.counts.records
        rejects = entry.counts.rejects - self.entry.counts.rejects
        self.before = self.before._replace(records=self.before.records - taken, rejects=self.before.rejects - rejects)

    def _check_ledger(self) -> None:
        """Raises LedgerMoved unless the library says of this source what it said before."""
        if self.entry:
            now = self.desk.entry(self.entry.id)
            if now is None or (now.offset, now.digest) != (self.entry.offset, self.entry.digest):
                raise LedgerMoved(is_gone=now is None or now.offset < self.entry.offset)
            lost = Counts._make(after - was for after, was in zip(now.counts, self.entry.counts, strict=True))
            self.before, self.entry = self.before.plus(lost), now  # something of it may have been forgotten
        elif self.path != STDIN:
            raise LedgerMoved(is_gone=False)


def _mark_of(entry: LedgerEntry) -> Mark:
    other_lines = entry.counts.other_lines - entry.open_lines
    return Mark(entry.offset, entry.line, entry.in_list, other_lines, entry.column)
