"""The story of retention: what is older than a date goes from the library, and does not come in again."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from viewer.domain.traces import Traces
from viewer.jobs.erasure import PATIENCE, Done, Progress, Receipt, Work, erase, stopping
from viewer.store import aftermath, erasing, library, old_events, scrubbing, tombstones, written_traces
from viewer.store.library import Connection
from viewer.store.old_events import Old
from viewer.store.results import unchanging
from viewer.wording import say


class RetirePlan(NamedTuple):
    """What removing old events would do."""

    before: int
    """What happened before this moment goes; microseconds UTC."""
    old: Old
    rejects: int
    """Rejects that were read before that moment."""
    companions: tuple[str, ...]
    """The names of backups and kept damaged libraries, which hold what goes: these are deleted."""


def plan(library_path: Path, before: int, should_stop: Callable[[], bool] = lambda: False) -> RetirePlan:
    """What removing all events that happened before a moment would do; nothing is changed. Raises LibraryProblem."""
    with (
        library.reading(library_path) as connection,
        unchanging(connection),
        library.stoppable(connection, should_stop),
    ):
        old = old_events.choose(connection, before)
        rejects = old_events.rejects_read_before(connection, before)
        return RetirePlan(before, old, len(rejects), tuple(one.path.name for one in aftermath.holding(library_path)))


def retire(
    library_path: Path,
    before: int,
    progress: Progress = lambda work: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Receipt:
    """Removes all events that happened before a moment, and what is known only by them. All of it, or nothing.

    Raises LibraryProblem, and Cancelled as long as nothing was changed.
    """

    def take_out(connection: Connection, now: int) -> Done:
        with library.one_transaction(connection, should_stop, PATIENCE):
            stopping(progress, should_stop)(Work(say("Taking out what is older")))
            return _take_out(connection, before, now)

    return erase(library_path, take_out, say("Stopped. Nothing was removed."), progress)


def _take_out(connection: Connection, before: int, now: int) -> Done:
    old = old_events.choose(connection, before)
    erasing.choose_rejects(connection, old_events.rejects_read_before(connection, before))
    gone = old_events.gone(connection)
    kept_in_dictionaries = scrubbing.customers_in_dictionaries(connection)
    erased = erasing.erase(connection)
    scrubbing.scrub(connection, Traces(kept_in_dictionaries - scrubbing.customers_in_dictionaries(connection)))
    written_traces.forget_persons(connection, gone)
    number = tombstones.put(connection, now, before=before)
    aftermath.note(connection, now)
    return Done(number, erased, old.notes)
