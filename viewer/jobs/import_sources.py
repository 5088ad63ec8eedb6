"""The story of an import: find the files, know them again, read what is new, and account for every record."""

import gc
import time
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from viewer.capture import closed_files, source
from viewer.capture.content import Rejoined, read_fully
from viewer.capture.reader import Mark
from viewer.capture.source import STDIN, Skipped, Stream
from viewer.capture.window import CHUNK
from viewer.domain import event_types
from viewer.domain.evidence import Witness
from viewer.domain.oddities import of_encoding
from viewer.errors import NoCapture, SourceProblem, TierViewerError
from viewer.jobs.decoding import Decoder
from viewer.jobs.decoding_process import Order, batches_from_process, batches_of
from viewer.jobs.import_report import ImportReport, Progress, SourceReport, keep
from viewer.jobs.known_sources import known_before, name, place, stored_path
from viewer.jobs.settle_types import settle_types
from viewer.jobs.source_changes import change_since, state_of
from viewer.store import library, sources
from viewer.store.batch import Batch
from viewer.store.imports import Part
from viewer.store.sources import Counts, LedgerEntry, Origin
from viewer.store.writer import Overtaken, Writer

_LARGE = 8 * CHUNK
"""From so many bytes on, a source is worth a second process."""
_PATIENCE = 2.0
"""So many seconds without progress, and another import of the same source is taken for ended."""
_REMOVED_MEANWHILE = (
    "An import was removed while standard input was read, so reading has ended. What was read so far is kept; "
    "save the capture to a file and import that."
)

Listener = Callable[[Progress], None]


def import_sources(
    paths: Iterable[str], library_path: Path, user_type: str | None = None, listener: Listener | None = None
) -> ImportReport:
    """Imports files, folders or ``-`` (standard input) into a library, which is made if there is none.

    ``user_type`` is what the person says bodies are that name no type. ``listener`` is called after each committed
    batch. A file that cannot be read becomes a problem in the report, and the next one is read; what concerns the
    library is raised as LibraryProblem, and everything committed before stays.
    """
    report, began = ImportReport(), time.monotonic()
    closed_files.keep_closed(str(library_path))
    connection = library.open_for_writing(library_path)
    gc_was_on = gc.isenabled()
    gc.disable()  # millions of small values without cycles: collecting them costs half of the speed
    try:
        with library.calm_errors(library_path):
            writer = Writer(connection)
            run = Run(writer, report, user_type, listener, began, Decoder(writer.dictionary()))
            for path in paths:
                for file in _files(path, report):
                    try:
                        run.read(file)
                    except NoCapture as problem:
                        # In a folder it is nobody's fault: pictures and libraries lie beside captures.
                        (report.problems if file == path else report.skipped).append(str(problem))
                    except SourceProblem as problem:
                        report.problems.append(str(problem))
            writer.commit()
            run.tell()
            report.by_type = writer.by_type
            report.seconds = time.monotonic() - began
            keep(writer, report)
    finally:
        library.close(connection)
        if gc_was_on:
            gc.enable()
    if not report.counts.records and not report.problems:
        report.problems.append(_nothing_found(report))
    return report


def _files(path: str, report: ImportReport) -> Iterator[str]:
    try:
        for found in source.files_in(path):
            if isinstance(found, Skipped):
                report.problems.append(f"{found.path} was skipped: {found.reason}.")
            else:
                yield found
    except TierViewerError as problem:
        report.problems.append(str(problem))


def _nothing_found(report: ImportReport) -> str:
    if not report.sources and report.skipped:
        return "None of the files is a capture. Choose a folder or an archive with captures in it."
    if not report.sources:
        return "There are no files to import. Choose a folder or an archive with captures in it."
    lines = report.counts.other_lines
    names = report.sources[0].path if len(report.sources) == 1 else f"the {len(report.sources)} files"
    counted = (
        "one line of text, without JSON in it" if lines == 1 else f"{lines:,} lines of text, none with JSON in them"
    )
    return f"No events were found in {names}: {counted}. Choose a capture of events."


@dataclass(slots=True)
class _Attempt:
    """The reading of one file, also where it has to begin again."""

    file: str
    began: float
    before: dict[int, Part] = field(default_factory=dict)
    """What this import had brought from sources when it came to this file: one can be named twice."""
    is_first: bool = True


@dataclass(slots=True)
class Run:
    """The reading of one file after the other."""

    writer: Writer
    report: ImportReport
    user_type: str | None
    listener: Listener | None
    began: float
    decoder: Decoder
    untold: Progress | None = None

    def read(self, file: str) -> None:
        """Reads what the library has not read of a file before. Raises SourceProblem."""
        attempt = _Attempt(file, time.monotonic())
        while True:
            try:
                self._read(attempt)
                return
            except Overtaken:
                if file == STDIN:
                    raise SourceProblem(_REMOVED_MEANWHILE) from None
            attempt.is_first = False
            self.decoder = Decoder(self.writer.dictionary())  # what the other one handed out may not be stored
            self._let_others_read(stored_path(file))

    def _let_others_read(self, path: str) -> None:
        """Waits while another import of the same source goes on: two that read in turns would do everything twice."""
        offset, moved_at = -1, time.monotonic()
        while (entry := self.writer.latest_from(path)) is not None and entry.ended_at is None:
            if entry.offset != offset:
                offset, moved_at = entry.offset, time.monotonic()
            elif time.monotonic() - moved_at > _PATIENCE:
                return
            time.sleep(0.05)

    def _read(self, attempt: "_Attempt") -> None:
        file = attempt.file
        if file == STDIN:
            self.writer.commit()  # it may take its time
        self.writer.run.reading_since = time.monotonic()
        state = state_of(file)
        with source.opened(file) as stream:
            head = read_fully(stream.read_from, sources.HEAD)
            if not head:
                raise NoCapture(f"{file} is empty: there is nothing to import.")
            entry = known_before(self.writer, file, head, stream.size)
            whole = entry is not None and entry.ended_at is not None and entry.size == stream.size is not None
            if entry:
                part = self.writer.brought(entry.id) if attempt.is_first else None
                attempt.before.setdefault(entry.id, deepcopy(part) if part else Part())
            if entry and not whole:
                entry = self.writer.reopen(entry)
            was_known = entry is not None and entry.counts.records > 0
            if not whole:
                now = time.time_ns() // 1000
                origin = Origin(stored_path(file), name(file), stream.size, now, stream.encoding)
                stream = stream._replace(read_from=Rejoined(head, stream.read_from))
                try:
                    for batch in self._batches(file, entry, origin, head, stream):
                        if origin.size is not None and batch.offset > origin.size:
                            origin = origin._replace(size=batch.offset)  # it grows while it is read
                        entry = self.writer.write(entry, batch, origin)
                        self._tell(entry, attempt, origin)
                except SourceProblem:
                    if entry:
                        self._account(entry, attempt, was_known)  # what came before it is kept
                    raise
        assert entry is not None, "there is always a last batch"
        self._account(entry, attempt, was_known)
        if not whole and (change := change_since(state, file, entry)):
            self.report.problems.append(change)

    def _account(self, entry: LedgerEntry, attempt: "_Attempt", was_known: bool) -> None:
        if was_known and self.user_type:
            connection = self.writer.connection()
            self.report.settled += settle_types(connection, entry.id, self.user_type, self.writer.run)
        before, now = attempt.before.get(entry.id), self.writer.brought(entry.id)
        self.report.add(
            SourceReport(
                attempt.file,
                self._new(entry, attempt),
                time.monotonic() - attempt.began,
                entry.encoding,
                now.shapes - before.shapes if now and before else now.shapes if now else entry.shapes,
                now.by_type - before.by_type if now and before else now.by_type if now else {},
                now.reasons - before.reasons if now and before else now.reasons if now else {},
            )
        )

    def _new(self, entry: LedgerEntry, attempt: "_Attempt") -> Counts:
        """What was brought of a source since this attempt began; what else the library has of it, was known."""
        now, before = self.writer.brought(entry.id), attempt.before.get(entry.id)
        have, had = now.counts if now else Counts(), before.counts if before else Counts()
        events, deliveries = have.events - had.events, have.deliveries - had.deliveries
        rejects, records = have.rejects - had.rejects, entry.counts.records
        known = records - events - deliveries - rejects
        return Counts(records, events, deliveries, rejects, known, entry.counts.other_lines)

    def _batches(
        self, file: str, entry: LedgerEntry | None, origin: Origin, head: bytes, stream: Stream
    ) -> Iterator[Batch]:
        """Decodes a source from where the ledger has it; a large one in a process of its own."""
        mark = Mark()
        if entry:
            mark = Mark(entry.offset, entry.line, entry.in_list, entry.counts.other_lines, entry.column)
        witness = Witness(None, event_types.type_in_name(origin.name), self.user_type, of_encoding(origin.encoding))
        if origin.size is not None and origin.size - mark.offset > _LARGE:
            self.writer.new_decoder()
            yield from batches_from_process(Order(place(file), mark, head, self.writer.dictionary(), witness))
            self.writer.new_decoder()
            self.decoder = Decoder(self.writer.dictionary())
        else:
            yield from batches_of(stream, self.decoder, mark, head, witness)

    def _tell(self, entry: LedgerEntry, attempt: "_Attempt", origin: Origin) -> None:
        total = self.report.counts.plus(self._new(entry, attempt))
        self.untold = Progress(origin.name, entry.offset, origin.size, total, time.monotonic() - self.began)
        if self.writer.is_committed():
            self.tell()

    def tell(self) -> None:
        """Tells how far the import is, of what is stored for good."""
        if self.listener and self.untold:
            self.listener(self.untold)
        self.untold = None
