"""The story of following: files that grow are read as they grow, whatever happens to them, until a person stops it."""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, Protocol

from viewer.capture import closed_files, places
from viewer.capture.live_stream import LiveStream
from viewer.capture.places import FileNow
from viewer.capture.source import STDIN
from viewer.capture.tail import FileKey, Tail
from viewer.errors import NoCapture, SourceProblem
from viewer.jobs.followed_file import Books, FollowedFile
from viewer.jobs.growing_source import Desk
from viewer.jobs.import_report import ImportReport, Progress, keep
from viewer.jobs.older_parts import OlderParts
from viewer.jobs.whole_files import STEADY, WholeFiles, beginning, is_copy, is_whole
from viewer.store import library
from viewer.store.sources import LedgerEntry

POLL = 0.25
"""Seconds between two looks; more where a look takes long, as at a folder of ten thousand files."""
_LONGEST_POLL = 0.8
_HEARTBEAT = 5.0
_COLLECTING = 60.0
_MISSING = 2.0  # seconds that a file may be away before that is said: rotation takes a moment
_LAST_WORDS = 5.0  # seconds without anything new after which nobody writes to a rotated file any more
_LONGEST_AWAY = 600.0  # the same where no other file has come to its place
_PATIENCE = 10.0  # seconds after which a new file is read although it is still written
_LAST_PIECES = 8
_PAGES_MB = 2  # of the library in memory, as SQLite itself chooses: following goes on for weeks beside other work
_HANDLES = 100  # files that are held open at most, of those that stay where they are


class Pause(Protocol):
    """What a person stops the following with; a threading.Event is one."""

    def is_set(self) -> bool:
        """Whether it is to end."""
        ...

    def wait(self, seconds: float, /) -> bool:
        """Waits, shorter if it is to end; whether it is."""
        ...


def follow_sources(
    paths: Iterable[str],
    library_path: Path,
    pause: Pause,
    listener: Callable[[Progress], None],
    note: Callable[[str], None],
    user_type: str | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> ImportReport:
    """Imports what files, folders or ``-`` (standard input) hold, and then what is added to them, until ``pause`` says
    that it is enough; or until standard input ends, where nothing else is followed.

    ``listener`` is called after each committed batch and every few seconds, ``note`` with a sentence for each thing
    that happens to a file: it is rotated, cut short, written anew, missing. What concerns the library is raised as
    LibraryProblem; everything that was told before stays.
    """
    report, began = ImportReport(), time.monotonic()
    closed_files.keep_closed(str(library_path))
    connection = library.open_for_writing(library_path, _PAGES_MB)
    gc_was_on = gc.isenabled()
    gc.disable()  # as in an import; what little there is to collect is collected while nothing comes
    try:
        with library.calm_errors(library_path):

            def noted(sentence: str) -> None:
                report.notes.append(sentence)
                note(sentence)

            books = Books(Desk(connection, user_type), report, listener, noted)
            _Following(list(paths), books, clock).run(pause)
            report.by_type = books.desk.writer.by_type
            report.seconds = time.monotonic() - began
            keep(books.desk.writer, report)
    finally:
        library.close(connection)
        if gc_was_on:
            gc.enable()
    return report


class _Unsettled(NamedTuple):
    """A new file that may still be written."""

    file: FileNow
    since: float  # it is as it is
    met_at: float


class _Following:
    """What is followed at the moment, and where everything was at the last look."""

    def __init__(self, roots: list[str], books: Books, clock: Callable[[], float]) -> None:
        self._roots = list(dict.fromkeys(os.path.abspath(root) for root in roots if root != STDIN))
        self._books = books
        self._clock = clock
        self._files: dict[FileKey, FollowedFile] = {}
        self._whole = WholeFiles(books)
        self._refused: dict[FileKey, FileNow] = {}  # no captures, as they were when that was found
        self._unsettled: dict[FileKey, _Unsettled] = {}
        self._at: dict[str, FileKey] = {}  # the file that was last seen at each path
        self._parts = OlderParts(books, self._whole)
        self._looked_at = time.time_ns()
        self._missing: dict[str, float] = {}  # since when nothing is at a path that was given
        self._told_missing: set[str] = set()
        self._stream = FollowedFile(books, STDIN, LiveStream(sys.stdin.buffer)) if STDIN in roots else None

    def run(self, pause: Pause) -> None:
        """Looks again and again, and takes leave of everything at the end."""
        told_at = collected_at = self._clock()
        for root in self._roots:
            if not os.path.isdir(root):
                self._parts.find_rests(root)
        is_busy = False
        while not pause.is_set():
            began = self._clock()
            is_busy = self._look(began, pause)
            if self._stream and self._stream.is_over and not self._roots:
                break
            if is_busy:
                told_at = began
                continue
            now = self._clock()
            if now - told_at >= _HEARTBEAT:
                told_at = now
                self._books.tell_again()
            if now - collected_at >= _COLLECTING:
                collected_at = now
                gc.collect()
            pause.wait(min(max(POLL, 10 * (now - began)), _LONGEST_POLL))
        for one in [*self._files.values(), *([self._stream] if self._stream else [])]:
            if not one.is_over:
                self._take_leave(one, is_busy)

    def _take_leave(self, one: FollowedFile, is_busy: bool) -> None:
        """Reads what has come since the last look, if reading had come so far at all."""
        for _ in range(0 if is_busy else _LAST_PIECES):
            if not one.advance(self._clock()):
                break
        one.finish()

    def _look(self, now: float, pause: Pause) -> bool:
        """Looks at everything once; whether anything came."""
        self._looked_at = time.time_ns()
        is_busy = self._advance_stream(now)
        there = {one.path: one for root in self._roots for one in places.files_now(root, self._unreadable)}
        turned = [root for root in self._roots if self._parts.may_have_turned(root, there.get(root))]
        self._find_moved(there, now)
        is_busy |= self._advance_all(there, now, pause)
        for root in turned:
            self._parts.read(root, set(self._files))
        self._rest_handles()
        for found in there.values():
            if pause.is_set():
                break
            if found.key not in self._files:
                is_busy |= self._meet(found, now)
            self._at[found.path] = found.key
        self._tell_missing(there, now)
        return is_busy

    def _advance_stream(self, now: float) -> bool:
        one = self._stream
        if one is None or one.is_over:
            return False
        came = one.advance(now)
        if isinstance(one.tail, LiveStream) and one.tail.has_ended:
            one.finish()
        return came

    def _find_moved(self, there: dict[str, FileNow], now: float) -> None:
        """Sees which followed files are at another path now, or at none."""
        by_key = {found.key: found for found in reversed(there.values())}
        for key, one in self._files.items():
            found = by_key.get(key)
            if found is None:
                one.gone_at = now if one.gone_at is None else one.gone_at
                continue
            one.gone_at = None
            at_its_path = there.get(one.path)
            if at_its_path is None or at_its_path.key != key:
                self._books.note(f"{one.path} is called {found.path} now. It is followed on under that name.")
                one.rename(found.path)

    def _advance_all(self, there: dict[str, FileNow], now: float, pause: Pause) -> bool:
        is_busy = False
        for key, one in list(self._files.items()):
            if pause.is_set():
                break
            found = there.get(one.path) if one.gone_at is None else None
            if found and one.is_quiet(found):
                continue
            came = not one.is_over and one.advance(now, found)
            is_busy |= came
            if one.gone_at is not None and not came and (one.is_over or self._has_said_its_last(one, now)):
                as_read = one.as_read()
                if as_read:
                    self._parts.remember(key, *as_read)
                one.finish()
                del self._files[key]
        return is_busy

    def _rest_handles(self) -> None:
        """Keeps few handles: those of the files that were written to last, and of those that have gone."""
        there = [one for one in self._files.values() if one.gone_at is None and one.is_open]
        for one in sorted(there, key=lambda one: one.grown_at)[: max(0, len(there) - _HANDLES)]:
            one.rest()

    def _has_said_its_last(self, one: FollowedFile, now: float) -> bool:
        """Whether a file that is not at its path any more will not be written to any more, as far as one can tell."""
        assert one.gone_at is not None
        was_replaced = self._files.get(self._at.get(one.path, FileKey(0, 0))) is not one or one.is_deleted()
        return now - max(one.gone_at, one.grown_at) >= (_LAST_WORDS if was_replaced else _LONGEST_AWAY)

    def _meet(self, found: FileNow, now: float) -> bool:
        """A file that is new here, or that was no source so far; whether it was read."""
        if self._whole.holds(found.key):
            return self._whole.look(found, now)
        if found.size == 0 or self._refused.get(found.key) == found:
            return False
        is_settled = self._is_settled(found, now)
        if self._is_copy_of_followed(found, is_settled):
            return False
        try:
            if is_whole(found.path):
                self._whole.add(found, now)
                return self._whole.look(found, now)
            tail = Tail(found.path)
        except SourceProblem as problem:
            if is_settled or isinstance(problem, NoCapture):  # what cannot be unpacked may still be written
                self._refused[found.key] = found
                self._tell_refused(found, problem)
            return False
        if tail.key != found.key:  # it was renamed meanwhile: what is there now is met at the next look
            tail.close()
            return False
        self._unsettled.pop(found.key, None)
        before = self._files.get(self._at.get(found.path, found.key))
        if before:
            self._tell_rotated(before, found.path)
        one = FollowedFile(self._books, found.path, tail)
        one.was_rewritten, one.begins = self._read_rest, self._begin
        self._files[tail.key] = one
        return one.advance(now, found)

    def _tell_refused(self, found: FileNow, problem: SourceProblem) -> None:
        report = self._books.report
        sentences = report.problems if found.path in self._roots else report.skipped
        if isinstance(problem, NoCapture) and found.path not in self._roots:
            sentences.append(str(problem))
        elif str(problem) not in report.problems:
            report.problems.append(str(problem))
            self._books.note(str(problem))

    def _unreadable(self, sentence: str) -> None:
        if sentence not in self._books.report.problems:
            self._books.report.problems.append(sentence)
            self._books.note(sentence)

    def _tell_rotated(self, before: FollowedFile, path: str) -> None:
        kind = "replaced by another file" if before.is_deleted() else "rotated"
        self._books.note(f"{path} was {kind}. The old one was read to its end; the new one is followed.")

    def _is_settled(self, found: FileNow, now: float) -> bool:
        """Whether a new file has been as it is for a while, so that it is not being written any more."""
        before = self._unsettled.get(found.key, _Unsettled(found, now, now))
        if before.file != found:
            before = _Unsettled(found, now, before.met_at)
        self._unsettled[found.key] = before
        return now - before.since >= STEADY or now - before.met_at >= _PATIENCE or places.is_old(found, STEADY)

    def _is_copy_of_followed(self, found: FileNow, is_settled: bool) -> bool:
        """Whether a new file is a copy of one that is followed, or may become one: a log is copied before it is cut."""
        head = beginning(found.path)
        alike = [one for one in self._files.values() if one.gone_at is None and one.begins_like(head)]
        if not alike:
            return False
        original = next((one for one in alike if is_settled and is_copy(found.path, one.path)), None)
        if original:
            self._refused[found.key] = found
            self._books.report.skipped.append(f"{found.path} holds what {original.path} holds, so it was left out.")
            return True
        return not is_settled

    def _read_rest(self, path: str, entry: LedgerEntry) -> None:
        """What was read of a text that was cut short goes on elsewhere, in a copy of it."""
        self._parts.read_rest(path, entry, set(self._files))

    def _begin(self, one: FollowedFile) -> int:
        """What came before a new text is read before it; returns since when that text is there, in nanoseconds."""
        if one.path not in self._roots:
            return self._looked_at
        return self._parts.begin(one, self._looked_at, set(self._files))

    def _tell_missing(self, there: dict[str, FileNow], now: float) -> None:
        for root in self._roots:
            if root in there or os.path.isdir(root):
                self._missing.pop(root, None)
                if root in self._told_missing:
                    self._told_missing.discard(root)
                    self._books.note(f"{root} is there now and is followed.")
                continue
            since = self._missing.setdefault(root, now)
            if root in self._told_missing or (root in self._at and now - since < _MISSING):
                continue
            self._told_missing.add(root)
            when = "any more" if root in self._at else "yet"
            self._books.note(f"{root} is not there {when}. It is waited for, and read as soon as it is there.")
