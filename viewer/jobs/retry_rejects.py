"""The story of a second try: stored rejects are read again by the present reader, which may know more by now.

What is an event now becomes an event or a further delivery at its original place, its reject goes, and the ledger
counts on truly. What stays a reject may get a better reason. Trying again without a newer reader changes nothing.
"""

import io
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from viewer.capture import closed_files
from viewer.capture.reader import Mark
from viewer.capture.window import new_hash
from viewer.domain import event_types
from viewer.domain.evidence import Witness
from viewer.domain.record import Record, Reject
from viewer.domain.reject_kinds import kind_of
from viewer.errors import Cancelled
from viewer.jobs.decoding import Decoder
from viewer.jobs.list_rejects import Wanted, matching_keys
from viewer.jobs.original_bytes import Originals
from viewer.jobs.show_reject import Outcome, read_alone, start_of
from viewer.store import library, rejects
from viewer.store.library import Connection
from viewer.store.rejects import StoredReject
from viewer.store.writer import Writer
from viewer.wording import say, say_count

_LONGEST = 64 << 20
"""Bytes of the longest reject that is fetched from its source: no longer value is taken."""
_SLICE = 0.2  # seconds in one transaction
_MEMORY = 8 << 20  # bytes of raw in one transaction


@dataclass(slots=True)
class Retried:
    """What came of a second try."""

    read: int = 0  # rejects read again
    recovered: int = 0  # rejects that are none any more
    events: int = 0  # new events that they became
    deliveries: int = 0  # further deliveries of events that were known
    rejects: int = 0  # rejects that are left of those that were read
    better: int = 0  # of these, how many have another reason now
    cut: int = 0  # rejects that could not be read: not all of their bytes are there
    waiting: int = 0  # rejects at the end of a source: they are read again when it is imported again
    seconds: float = 0.0

    def in_words(self) -> str:
        """The sentences for people."""
        if not self.read and not self.cut:
            return say("There are no rejects to read again.")
        words = [say_count(self.read, "{n} reject was read again.", "{n} rejects were read again.")]
        if self.recovered:
            words.append(
                say_count(
                    self.recovered,
                    "{n} is usable now: {what}.",
                    "{n} are usable now: {what}.",
                    what=self._recovered_words(),
                )
            )
        elif self.read:
            words.append(say("None is usable now."))
        if self.better:
            words.append(say_count(self.better, "{n} has a better reason.", "{n} have a better reason."))
        if self.waiting:
            words.append(
                say_count(
                    self.waiting,
                    "{n} stands at the end of its source, which may have been cut off there: import the source again.",
                    "{n} stand at the ends of their sources, which may have been cut off there: import the sources"
                    " again.",
                )
            )
        if self.cut:
            words.append(
                say_count(
                    self.cut,
                    "{n} was left out: not all of its bytes are there.",
                    "{n} were left out: not all of their bytes are there.",
                )
            )
        return " ".join(words)

    def _recovered_words(self) -> str:
        events = say_count(self.events, "{n} new event", "{n} new events")
        further = say_count(
            self.deliveries, "{n} further delivery of a known event", "{n} further deliveries of known events"
        )
        if self.events and self.deliveries:
            return say("{events} and {further}", events=events, further=further)
        return events if self.events else further


def retry_rejects(
    library_path: Path,
    wanted: Wanted,
    progress: Callable[[int], None] = lambda rejects: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Retried:
    """Reads the rejects that are wanted again. Raises LibraryProblem, and Cancelled once ``should_stop`` says so.

    A few hundred rejects make a transaction: whatever ends the work, what was told to ``progress`` is stored, and
    the rest is as it was.
    """
    began = time.monotonic()
    with library.reading(library_path) as reading:
        keys = array("q", matching_keys(reading, wanted))
    closed_files.keep_closed(str(library_path))
    connection = library.open_for_writing(library_path)
    try:
        with library.calm_errors(library_path), closing(Originals(connection, should_stop)) as originals:
            attempt = _Attempt(connection, originals)
            waiting = iter(keys)
            for first in waiting:
                if should_stop():
                    raise Cancelled(say("Stopped."))
                attempt.read_some(chain((first,), waiting))
                attempt.write()
                progress(attempt.done.read + attempt.done.cut)
    finally:
        library.close(connection)
    attempt.done.seconds = time.monotonic() - began
    return attempt.done


class _Reading(NamedTuple):
    """What the present reader makes of the bytes at one place."""

    stored: list[StoredReject]  # the rejects of this place
    raw: bytes
    begin: Mark  # where in the source that is
    outcomes: list[Outcome]  # with places counted from the beginning of the bytes


class _Attempt:
    """Reads a stretch of rejects without holding the library, then writes what has changed in one transaction."""

    def __init__(self, connection: Connection, originals: Originals) -> None:
        self.done = Retried()
        self._connection = connection
        self._writer = Writer(connection)
        self._decoder = Decoder(self._writer.dictionary())
        self._originals = originals
        self._changed: list[_Reading] = []
        self._place: tuple[int, int, int] | None = None  # the last one read

    def read_some(self, keys: Iterator[int]) -> None:
        """Reads rejects, until it has taken long enough for the person who waits or the memory that it takes."""
        until, size = time.monotonic() + _SLICE, 0
        for key in keys:
            size += self._read(key)
            if time.monotonic() > until or size > _MEMORY:
                return

    def _read(self, key: int) -> int:
        for one in rejects.by_keys(self._connection, [key]):
            place = (one.source_key, one.offset, one.length)
            if place == self._place or not one.length:
                return 0
            self._place = place
            stored = list(rejects.at_place(self._connection, *place))
            raw, missing = self._originals.whole(one, _LONGEST)
            if missing.number:
                self.done.cut += len(stored)
                return len(raw)
            outcomes = read_alone(raw + b"\n")
            self.done.read += len(stored)
            self.done.rejects += len(stored)
            if _has_news(stored, outcomes):
                self._changed.append(_Reading(stored, raw, self._begin(stored[0]), outcomes))
            return len(raw)
        return 0

    def _begin(self, one: StoredReject) -> Mark:
        """Where in the source the bytes of a reject begin: of a damaged one, only the place of its damage is stored."""
        # Without either, the line of the damage is the best that is known of a value over lines.
        line, column = start_of(one) or self._originals.start_of(one) or (one.line, 1)
        return Mark(one.offset, line, column=column)

    def write(self) -> None:
        """Stores what has changed."""
        changed, self._changed = self._changed, []
        if not changed:
            return
        connection = self._writer.connection()
        if self._writer.has_lost():
            self._writer.new_decoder()
            self._decoder = Decoder(self._writer.dictionary())
        try:
            for reading in changed:
                keys = [one.key for one in reading.stored]
                if len(list(rejects.by_keys(connection, keys))) == len(keys):  # else an import has taken them back
                    self._write(reading, keys)
            self._writer.commit()
        except BaseException:
            if connection.in_transaction:
                connection.rollback()
            raise

    def _write(self, reading: _Reading, keys: list[int]) -> None:
        one = reading.stored[0]
        if any(isinstance(outcome, Record) for outcome in reading.outcomes) and self._recover(reading, one, keys):
            return
        left = [outcome for outcome in reading.outcomes if isinstance(outcome, Reject)]
        if len(left) == len(reading.outcomes) == len(keys):
            for stored, now in zip(reading.stored, left, strict=True):
                if kind_of(stored.reason) != kind_of(now.reason):
                    line, column = _place_of(now, reading.begin)
                    rejects.give_reason(self._connection, stored.key, line, column, now.reason)
                    self.done.better += 1

    def _recover(self, reading: _Reading, one: StoredReject, keys: list[int]) -> bool:
        """Stores the events in place of the rejects; False, and nothing happens, where all of them are stored here."""
        if one.offset >= rejects.read_up_to(self._connection, one.source_key).offset:
            # The next import takes this end back and reads on from there: stored now, it would be stored twice.
            rejects.read_end_again(self._connection, one.source_key)
            self.done.waiting += len(keys)
            return True
        witness = Witness(file_name=event_types.type_in_name(one.source))
        recovered = False
        for batch in self._decoder.batches(io.BytesIO(reading.raw + b"\n"), reading.begin, new_hash(), b"", witness):
            counts = self._writer.write_again(one.source_key, batch, keys)
            if counts is not None:
                self.done.recovered += len(keys)
                recovered, keys = True, []
                self.done.events += counts.events
                self.done.deliveries += counts.deliveries
                self.done.rejects += counts.rejects
        return recovered


def _has_news(stored: list[StoredReject], outcomes: list[Outcome]) -> bool:
    """Whether the reader says anything else of what it read than what is stored.

    The details of a reason do not count: those of damage depend on what stands around it, which is not stored.
    """
    if any(isinstance(outcome, Record) for outcome in outcomes):
        return True
    now = [kind_of(one.reason) for one in outcomes if isinstance(one, Reject)]
    return len(now) == len(stored) and now != [kind_of(one.reason) for one in stored]


def _place_of(now: Reject, begin: Mark) -> tuple[int, int | None]:
    """Line and column, in the source, of a reject that was read from its bytes alone."""
    column = now.column
    if column is not None and now.line == 1:
        column += begin.column - 1
    return begin.line + now.line - 1, column
