"""The story of an import: find the files, know them again, read what is new, and account for every record."""

import gc
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from viewer.capture import source
from viewer.capture.reader import Mark
from viewer.capture.source import Skipped
from viewer.capture.window import CHUNK, Readable, new_hash
from viewer.domain import event_types
from viewer.domain.evidence import Witness
from viewer.errors import NoCapture, SourceProblem, TierViewerError
from viewer.jobs.decoding import Decoder
from viewer.jobs.decoding_process import Order, batches_from_process
from viewer.jobs.import_report import ImportReport, Progress, SourceReport, since
from viewer.jobs.known_sources import Rejoined, known_before, name, place, read_fully, stored_path
from viewer.jobs.settle_types import settle_types
from viewer.store import library, sources
from viewer.store.batch import Batch
from viewer.store.sources import Counts, LedgerEntry, Origin
from viewer.store.writer import Writer

_LARGE = 8 * CHUNK
"""From so many bytes on, a source is worth a second process."""


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
                        (report.skipped if os.path.isdir(path) else report.problems).append(str(problem))
                    except SourceProblem as problem:
                        report.problems.append(str(problem))
            writer.commit()
            run.tell()
            report.by_type = writer.by_type
    finally:
        library.close(connection)
        if gc_was_on:
            gc.enable()
    report.seconds = time.monotonic() - began
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
        return "None of the files in the folder is a capture. Choose a folder with captures in it."
    if not report.sources:
        return "There are no files in the folder. Choose a folder with captures in it."
    lines = report.counts.other_lines
    names = report.sources[0].path if len(report.sources) == 1 else f"the {len(report.sources)} files"
    return (
        f"No events were found in {names}: {lines:,} lines of text, none with JSON in them. Choose a capture of events."
    )


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
        started = time.monotonic()
        with source.opened(file) as stream:
            head = read_fully(stream.read_from, sources.HEAD)
            if not head:
                raise NoCapture(f"{file} is empty: there is nothing to import.")
            source.refuse_binary(file, head)
            entry = known_before(self.writer, file, head, stream.size)
            whole = entry is not None and entry.ended_at is not None and entry.size == stream.size is not None
            if entry and not whole:
                entry = self.writer.reopen(entry)
            before = entry.counts if entry else Counts()
            if not whole:
                origin = Origin(stored_path(file), name(file), stream.size, time.time_ns() // 1000)
                for batch in self._batches(file, entry, origin, head, Rejoined(head, stream.read_from)):
                    entry = self.writer.write(entry, batch, origin)
                    self._tell(entry, before, origin)
        assert entry is not None, "there is always a last batch"
        if before.records and self.user_type:
            self.report.settled += settle_types(self.writer.connection(), entry.id, self.user_type)
        new = since(entry.counts, before)
        self.report.add(SourceReport(file, new, time.monotonic() - started))

    def _batches(
        self, file: str, entry: LedgerEntry | None, origin: Origin, head: bytes, stream: Readable
    ) -> Iterator[Batch]:
        """Decodes a source from where the ledger has it; a large one in a process of its own."""
        mark = Mark()
        if entry:
            mark = Mark(entry.offset, entry.line, entry.in_list, entry.counts.other_lines, entry.column)
        witness = Witness(None, event_types.find_type_in(origin.name), self.user_type)
        if origin.size is not None and origin.size - mark.offset > _LARGE:
            self.writer.new_decoder()
            yield from batches_from_process(Order(place(file), mark, head, self.writer.dictionary(), witness))
            self.writer.new_decoder()
            self.decoder = Decoder(self.writer.dictionary())
        else:
            seen = new_hash()
            source.skip(stream, mark.offset, seen)
            yield from self.decoder.batches(stream, mark, seen, head, witness)

    def _tell(self, entry: LedgerEntry, before: Counts, origin: Origin) -> None:
        total = self.report.counts.plus(since(entry.counts, before))
        self.untold = Progress(origin.name, entry.offset, origin.size, total, time.monotonic() - self.began)
        if self.writer.is_committed():
            self.tell()

    def tell(self) -> None:
        """Tells how far the import is, of what is stored for good."""
        if self.listener and self.untold:
            self.listener(self.untold)
        self.untold = None
