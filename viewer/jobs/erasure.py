"""What being forgotten and retention share: how far the work is, what stands around it, and the receipt."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from viewer import __version__
from viewer.errors import Cancelled
from viewer.store import aftermath, erasing, library
from viewer.store.aftermath import Left
from viewer.store.library import Connection
from viewer.wording import say

PATIENCE = 60.0
"""Seconds for which it is waited for others who write."""
Progress = Callable[["Work"], None]


class Work(NamedTuple):
    """How far the work is."""

    step: str
    """What is done, in words: "Looking through all records"."""
    done: int = 0
    of: int = 0
    """0 where it is not known how much there is."""
    is_final: bool = False
    """Whether what was done cannot be taken back any more."""


class Receipt(NamedTuple):
    """What was done, without a word about whom: it may be kept and sent."""

    tombstone: int
    made_at: int
    """Microseconds UTC."""
    events: int
    deliveries: int
    rejects: int
    notes: int
    views: int
    searches: int
    backups: int
    left: Left
    """What could not be done yet."""
    version: str
    seconds: float


class Done(NamedTuple):
    """What was taken out in the transaction."""

    tombstone: int
    erased: erasing.Erased
    notes: int
    views: int = 0
    searches: int = 0


def stopping(progress: Progress, should_stop: Callable[[], bool]) -> Progress:
    """Tells how far the work is, and ends it where that is wanted. Raises Cancelled."""

    def tell(work: Work) -> None:
        progress(work)
        if should_stop():
            raise Cancelled(say("Stopped."))

    return tell


def erase(library_path: Path, take_out: Callable[[Connection, int], Done], stopped: str, progress: Progress) -> Receipt:
    """Has something taken out of a library, in a transaction of ``take_out``, and cleans what holds it still.

    ``take_out`` is given the moment that stands for the erasure; ``stopped`` says what it means that it was stopped.
    Raises LibraryProblem, and Cancelled as long as nothing was changed.
    """
    began = time.monotonic()
    connection = library.open_for_changing(library_path)
    now = time.time_ns() // 1000  # an older library has its backup by now
    try:
        with library.calm_errors(library_path):
            try:
                done = take_out(connection, now)
            except Cancelled:
                raise Cancelled(stopped) from None
            return _completed(connection, library_path, done, now, began, progress)
    finally:
        connection.close()


def _completed(
    connection: Connection, library_path: Path, done: Done, now: int, began: float, progress: Progress
) -> Receipt:
    """Cleans free pages, the log and backups after something was taken out, and tells all of it.

    ``now`` is when it was taken out, ``began`` when the work began, by the monotonic clock.
    """
    backups = len(aftermath.holding(library_path, now))
    progress(Work(say("Cleaning free pages, the log and backups"), is_final=True))
    left = aftermath.go_on(connection, library_path)
    return Receipt(
        done.tombstone,
        now,
        done.erased.events,
        done.erased.deliveries,
        done.erased.rejects,
        done.notes,
        done.views,
        done.searches,
        backups - len(left.companions),
        left,
        __version__,
        time.monotonic() - began,
    )
