"""The story of an import: find the files, know them again, read what is new, and account for every record."""

import gc
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from viewer.capture import source
from viewer.capture.reader import Mark
from viewer.capture.source import STDIN, Skipped
from viewer.capture.window import CHUNK, Readable, new_hash
from viewer.domain import event_types
from viewer.domain.evidence import Witness
from viewer.errors import SourceProblem, TierViewerError
from viewer.jobs.decoding import batches
from viewer.jobs.decoding_process import Order, batches_from_process
from viewer.store import library, sources
from viewer.store.sources import Counts, LedgerEntry, Origin
from viewer.store.writer import Writer

_LARGE = 8 * CHUNK
"""From so many bytes on, a source is worth a second process."""


class Progress(NamedTuple):
    """How far an import is."""

    source: str  # the file's name
    bytes: int
    size: int | None
    counts: Counts  # of the whole import so far
    seconds: float


@dataclass(slots=True)
class SourceReport:
    """What came of one source."""

    path: str
    counts: Counts
    seconds: float


@dataclass(slots=True)
class ImportReport:
    """What came of an import; ``problems`` are sentences for people, one for each file that could not be read."""

    sources: list[SourceReport] = field(default_factory=list)
    by_type: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def counts(self) -> Counts:
        """The sum over all sources."""
        total = Counts()
        for one in self.sources:
            total = total.plus(one.counts)
        return total

    def as_json(self) -> dict[str, Any]:
        """The object that ``import --json`` prints (product.md)."""
        return (
            {"sources": len(self.sources)}
            | asdict(self.counts)
            | {"seconds": round(self.seconds, 3), "by_type": dict(self.by_type.most_common())}
            | {
                "by_source": [{"path": one.path} | asdict(one.counts) for one in self.sources],
                "problems": self.problems,
            }
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
    connection = library.open_for_writing(library_path)
    gc_was_on = gc.isenabled()
    gc.disable()  # millions of small values without cycles: collecting them costs half of the speed
    try:
        with library.calm_errors(library_path):
            writer = Writer(connection)
            for path in paths:
                for file in _files(path, report):
                    run = _SourceRun(file, writer, report, user_type, listener, began)
                    try:
                        run.read()
                    except SourceProblem as problem:
                        report.problems.append(str(problem))
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
    if not report.sources:
        return "There are no files in the folder. Choose a folder with captures in it."
    lines = report.counts.other_lines
    names = report.sources[0].path if len(report.sources) == 1 else f"the {len(report.sources)} files"
    return (
        f"No events were found in {names}: {lines:,} lines of text, none with JSON in them. Choose a capture of events."
    )


@dataclass(slots=True)
class _SourceRun:
    """The reading of one file."""

    path: str
    writer: Writer
    report: ImportReport
    user_type: str | None
    listener: Listener | None
    began: float

    def read(self) -> None:
        """Reads what the library has not read of it before. Raises SourceProblem."""
        started = time.monotonic()
        with source.opened(self.path) as stream:
            head = _read_fully(stream.read_from, sources.HEAD)
            if not head:
                raise SourceProblem(f"{self.path} is empty: there is nothing to import.")
            source.refuse_binary(self.path, head)
            entry = self._known_before(head)
            before = entry.counts if entry else Counts()
            if entry is None or entry.ended_at is None or entry.offset != stream.size:
                entry = self._read_on(entry, before, head, _Rejoined(head, stream.read_from), stream.size)
        new = _since(entry.counts, before)
        self.report.sources.append(SourceReport(self.path, new, time.monotonic() - started))

    def _read_on(
        self, entry: LedgerEntry | None, before: Counts, head: bytes, stream: Readable, size: int | None
    ) -> LedgerEntry:
        name, seen, mark = _name(self.path), new_hash(), Mark()
        if entry:
            mark = Mark(entry.offset, entry.line, entry.in_list, before.other_lines)
        witness = Witness(None, event_types.find_type_in(name), self.user_type)
        path = STDIN if self.path == STDIN else os.path.abspath(self.path)
        origin = Origin(path, name, size, time.time_ns() // 1000)
        self.writer.new_source()
        dictionary = self.writer.dictionary()
        if size is not None and size - mark.offset > _LARGE:
            decoded = batches_from_process(Order(path, mark, head, dictionary, witness))
        else:
            source.skip(stream, mark.offset, seen)
            decoded = batches(stream, mark, seen, head, dictionary, witness)
        for batch in decoded:
            entry = self.writer.write(entry, batch, origin)
            if self.listener:
                total = self.report.counts.plus(_since(entry.counts, before))
                self.listener(Progress(name, entry.offset, size, total, time.monotonic() - self.began))
        assert entry is not None, "there is always a last batch"
        return entry

    def _known_before(self, head: bytes) -> LedgerEntry | None:
        """The ledger's entry for the same bytes, if this source was read before, wholly or in part.

        A file that moved or was rotated is the same source. A copy beside it is too, unless it holds a single
        record: captures of one file an event hold equal files for a delivery that was repeated.
        """
        if self.path == STDIN:
            return None
        path = os.path.abspath(self.path)
        found = self.writer.candidates(head)
        likely = [
            entry for entry in found if entry.path == path or entry.counts.records > 1 or not os.path.exists(entry.path)
        ]
        best: LedgerEntry | None = None
        with source.opened(self.path) as stream:
            seen, done = new_hash(), 0
            for entry in sorted(likely, key=lambda entry: entry.offset):
                if not source.skip(stream.read_from, entry.offset - done, seen):
                    break
                done = entry.offset
                if seen.copy().digest() == entry.digest:
                    best = entry
        return best


def _since(now: Counts, before: Counts) -> Counts:
    """What a run brought: records of before are known, and the rest is new."""
    return Counts(
        now.records,
        now.events - before.events,
        now.deliveries - before.deliveries,
        now.rejects - before.rejects,
        before.records,
        now.other_lines,
    )


def _name(path: str) -> str:
    return "standard input" if path == STDIN else os.path.basename(os.path.abspath(path))


class _Rejoined:
    """A stream whose beginning was read already, from its beginning."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self._head = head
        self._rest = rest

    def read(self, size: int, /) -> bytes:
        piece, self._head = self._head[:size], self._head[size:]
        return piece or self._rest.read(size)


def _read_fully(stream: Readable, size: int) -> bytes:
    pieces, left = [], size
    while left > 0 and (piece := stream.read(left)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)
