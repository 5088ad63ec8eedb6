"""One followed file and what can happen to it: it grows, is cut short, is written anew, cannot be read for a while."""

import codecs
import contextlib
import operator
import time
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

from viewer.capture import encodings
from viewer.capture.live_stream import LiveStream
from viewer.capture.places import FileNow
from viewer.capture.tail import Rewritten, Tail
from viewer.capture.window import Hash, new_hash
from viewer.errors import SourceProblem
from viewer.jobs.growing_source import Desk, GrowingSource, LedgerMoved
from viewer.jobs.import_report import ImportReport, Progress, SourceReport, since
from viewer.jobs.known_sources import is_same, name, stored_path
from viewer.jobs.settle_types import settle_types
from viewer.store.imports import Part
from viewer.store.sources import HEAD, Counts, LedgerEntry

IDLE = 2.0
"""After so many seconds without anything new, a last line without its end is taken if it is whole JSON."""
_SMALLEST = 4  # bytes that tell how a text is encoded

Listener = Callable[[Progress], None]
Note = Callable[[str], None]


@dataclass(slots=True)
class Books:
    """What all followed files write to: the library, the report, and the ears of whoever waits."""

    desk: Desk
    report: ImportReport
    listener: Listener
    note: Note
    began: float = field(default_factory=time.monotonic)
    total: Counts = field(default_factory=Counts)
    """What this run has brought so far."""
    latest: Progress | None = None

    def account(self, before: Counts, now: Counts) -> None:
        """Counts on: a source had brought ``before``, and has brought ``now``."""
        self.total = Counts._make(map(operator.sub, self.total.plus(now), before))

    def tell(self, source: str, done: int, size: int | None) -> None:
        """Tells how far it is with a source, all of it stored for good."""
        self.latest = Progress(source, done, size, self.total, time.monotonic() - self.began)
        self.listener(self.latest)

    def tell_again(self) -> None:
        """Tells the same once more: whoever listens sees that following goes on."""
        latest = self.latest or Progress("", 0, None, self.total, 0.0)
        self.listener(latest._replace(seconds=time.monotonic() - self.began))


class FollowedFile:
    """A file, or standard input, from its first byte to what was written last."""

    def __init__(self, books: Books, path: str, tail: Tail | LiveStream) -> None:
        self.path = path
        self.tail = tail
        self.gone_at: float | None = None
        """When it was first seen that there is no such file at its path any more."""
        self.is_over = False
        """Whether it is not followed any more."""
        self.was_rewritten: Callable[[str, LedgerEntry], None] | None = None
        """Called with what was read when that text is not there any more: the rest of it may be elsewhere."""
        self.begins: Callable[[FollowedFile], int] | None = None
        """Called when a text was taken hold of that nothing is written of yet; returns since when it is there (ns)."""
        self._books = books
        self._growing: GrowingSource | None = None
        self._head = b""
        self._encoding = encodings.UTF_8
        self._decoder: codecs.IncrementalDecoder | None = None
        self._before = Part()  # what this run had brought from it when it was opened
        self.grown_at = 0.0
        """When anything was new last."""
        self._size: int | None = None
        self._quiet: FileNow | None = None  # as it was when everything had been read
        self._brought = Counts()
        self._said = ""

    def is_quiet(self, found: FileNow) -> bool:
        """Whether nothing is to be done about it: it is as it was when everything had been read."""
        return self._quiet == found

    def is_deleted(self) -> bool:
        """Whether the file has no name any more; False where that cannot be known."""
        return isinstance(self.tail, Tail) and self.tail.is_open and self.tail.status().st_nlink == 0

    def as_read(self) -> tuple[int, int] | None:
        """How much of the file was read, in bytes, and when it was written to last, in nanoseconds; None where that
        cannot be known."""
        if isinstance(self.tail, Tail) and self.tail.is_open:
            return self.tail.position, self.tail.status().st_mtime_ns
        return None

    @property
    def is_open(self) -> bool:
        """Whether a handle is held."""
        return isinstance(self.tail, Tail) and self.tail.is_open

    def rest(self) -> None:
        """Gives the handle back; reading takes another one."""
        self.tail.close()

    def begins_like(self, head: bytes) -> bool:
        """Whether what was read of it begins with these bytes, or they with it."""
        common = min(len(head), len(self._head))
        return common >= 64 and self._head[:common] == head[:common]

    def rename(self, path: str) -> None:
        """The file is at another path now."""
        self.path = path
        if isinstance(self.tail, Tail):
            self.tail.path = path
        if self._growing:
            self._growing.path = stored_path(path)

    def advance(self, now: float, found: FileNow | None = None) -> bool:
        """Reads and writes what is new, at most a piece; whether there was anything. ``found`` is how it is now."""
        self._quiet = None
        self._size = found.size if found else None
        try:
            growing = self._growing
            if growing is None:
                self.grown_at = now
                return self._open()
            piece = self._read()
            if piece:
                self.grown_at = now
                growing.take(piece, self._head)
            elif now - self.grown_at >= IDLE:
                growing.take_if_whole(self._head)
            self._account()
            self._said = ""
            if not piece and growing.is_settled:
                self._quiet = found
            return bool(piece)
        except Rewritten as change:
            self._begin_again(change)
        except LedgerMoved as change:
            self._forget(change)
        except SourceProblem as problem:
            if str(problem) != self._said:
                self._said = str(problem)
                self._books.note(self._said)
            self.tail.close()  # the medium may be back under a new handle
        return False

    def finish(self) -> None:
        """Takes what is left as the end that it is, and lets go of the file."""
        if self._growing:
            with contextlib.suppress(LedgerMoved):  # whoever has changed the library knows better
                self._growing.finish(self._head)
            self._account()
            if self._growing.entry:
                self._books.report.add(self._report(self._growing.entry))
        self.tail.close()
        self._growing, self.is_over = None, True

    def _report(self, entry: LedgerEntry) -> SourceReport:
        part, before = self._books.desk.writer.brought(entry.id) or Part(), self._before
        return SourceReport(
            self.path,
            self._brought,
            part.seconds - before.seconds,
            entry.encoding,
            part.shapes - before.shapes,
            part.by_type - before.by_type,
            part.reasons - before.reasons,
        )

    def _open(self) -> bool:
        """Finds out whether the library knows the source, and goes to where it was read up to."""
        tail = self.tail
        if isinstance(tail, LiveStream):
            self._growing = GrowingSource(self._books.desk, stored_path(self.path), name(self.path), None, new_hash())
            return True
        size = tail.status().st_size
        if size < _SMALLEST:
            return False
        tail.restart()
        first = self._read()
        if not first:
            return False
        began_at = self.begins(self) if self.begins else 0
        tail.confirm()  # or it is in an older part by now, and was read there
        entry = self._known_before(first, size)
        seen, rest = new_hash(), first
        if entry:
            tail.restart()
            rest = self._skip(entry.offset, seen)
        desk = self._books.desk
        part = desk.writer.brought(entry.id) if entry else None
        self._before = deepcopy(part) if part else Part()
        path, called = stored_path(self.path), name(self.path)
        self._growing = GrowingSource(desk, path, called, entry, seen, self._encoding, began_at)
        if entry and entry.counts.records and desk.user_type:
            settled = settle_types(desk.writer.connection(), entry.id, desk.user_type, desk.writer.run)
            desk.writer.commit()
            self._books.report.settled += settled
        self._account()
        if entry is None or entry.size != size or entry.ended_at is None:
            self._growing.take(rest, self._head)
        else:
            self._growing.held = rest
        return True

    def _known_before(self, first: bytes, size: int) -> LedgerEntry | None:
        """The ledger's entry whose bytes the file begins with, the one that goes furthest."""
        path, head = stored_path(self.path), self._head
        found = self._books.desk.writer.candidates(head)
        likely = [entry for entry in found if entry.offset and is_same(entry, path, head, size)]
        best: LedgerEntry | None = None
        seen, piece = new_hash(), first
        done = 0
        for entry in sorted(likely, key=lambda entry: entry.offset):
            while piece and done + len(piece) < entry.offset:
                seen.update(piece)
                done += len(piece)
                piece = self._read()
            if done + len(piece) < entry.offset:
                break
            ours = seen.copy()
            ours.update(memoryview(piece)[: entry.offset - done])
            if ours.digest() == entry.digest:
                best = entry
        return best

    def _skip(self, count: int, seen: Hash) -> bytes:
        """Reads over so many bytes, hashing them; returns what came with the last of them."""
        while count:
            piece = self._read()
            if not piece:
                raise Rewritten(is_shorter=True)
            seen.update(memoryview(piece)[:count])
            piece, count = piece[count:], max(0, count - len(piece))
        return piece

    def _read(self) -> bytes:
        piece = self.tail.read()
        if piece and self.tail.position == len(piece):
            self._head, self._decoder = b"", None
            self._encoding = encodings.encoding_of(piece)
            if self._encoding != encodings.UTF_8:
                self._decoder = codecs.getincrementaldecoder(self._encoding)("surrogatepass")
        if self._decoder:
            piece = self._decoder.decode(piece).encode("utf-8", "surrogatepass")
        if len(self._head) < HEAD:
            self._head += piece[: HEAD - len(self._head)]
        return piece

    def _account(self) -> None:
        growing = self._growing
        if growing is None:
            return
        brought = since(growing.counts(), growing.before)
        if brought != self._brought:
            self._books.account(self._brought, brought)
            self._brought = brought
            self._books.tell(growing.name, growing.offset, self._size)

    def _begin_again(self, change: Rewritten) -> None:
        growing = self._growing
        if growing:
            if change.is_shorter:
                self._books.note(f"{self.path} was cut short. What is written to it now is read as a new source.")
            else:
                self._books.note(
                    f"{self.path} was emptied and written anew since it was last looked at, so it is read from its "
                    "beginning as a new source. What was written just before that may be only in a copy of it."
                )
            self.finish()
            self.is_over = False
            if self.was_rewritten and growing.entry:
                self.was_rewritten(self.path, growing.entry)
        self._start_over()

    def _forget(self, change: LedgerMoved) -> None:
        if self._growing and self._growing.entry:
            self._books.report.add(self._report(self._growing.entry))
        if change.is_gone:
            self._books.note(f"{self.path} was taken out of the library, so it is not followed any more.")
            self.is_over = True
        self._start_over()

    def _start_over(self) -> None:
        self._growing, self._head, self._brought = None, b"", Counts()
        if isinstance(self.tail, Tail):
            self.tail.restart()
