"""The story of a decision: a person says what events are, and those that can be it are, until it is undone."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import tzinfo
from pathlib import Path
from typing import NamedTuple

from viewer.domain import evidence
from viewer.domain.query import Query
from viewer.errors import Cancelled
from viewer.jobs.stored_shapes import note_missing_shapes
from viewer.store import decisions, library
from viewer.store.library import Connection
from viewer.wording import say

ShouldStop = Callable[[], bool]


class Reclassified(NamedTuple):
    """What came of a decision."""

    decision: int  # its number; 0 where nothing was changed, and there is nothing to undo
    changed: int
    refused: int  # events that stay as they were, for their content or their envelope says something else


class TakenBack(NamedTuple):
    """What came of taking decisions back."""

    changed: int
    events: list[int]  # on which the decisions stood


class Question(NamedTuple):
    """What a person is to be asked, once: which type the undecided events of a source are."""

    source: int
    name: str
    count: int  # type: ignore[assignment]  # the name is taken in tuples, where nobody needs it
    choices: tuple[str, ...]


def reclassify(
    library_path: Path, keys: Sequence[int], named: str, should_stop: ShouldStop = lambda: False
) -> Reclassified:
    """Says that the events with these numbers are ``named``, a type's full name.

    Events that an envelope names, or whose content alone says what they are, stay as they are, and so do those whose
    content allows other types only. Raises LibraryProblem, and Cancelled once ``should_stop`` says so: nothing is
    changed then.
    """
    with _writing(library_path, should_stop) as connection:
        decisions.choose(connection, keys)
        return _decide(connection, named, should_stop)


def reclassify_query(
    library_path: Path, query: Query, zone: tzinfo, named: str, should_stop: ShouldStop = lambda: False
) -> Reclassified:
    """Says the same of all events of a query, whose dates are meant in ``zone``."""
    with _writing(library_path, should_stop) as connection:
        decisions.choose_query(connection, query, zone)
        return _decide(connection, named, should_stop)


def undo_reclassify(library_path: Path, decision: int | None = None, should_stop: ShouldStop = lambda: False) -> int:
    """Takes a decision back, the latest one where none is given; returns how many events are shown otherwise now.

    Each event is again what a decision says that was made before and not undone, else what its deliveries say. Where
    a newer decision on the same events stands, they stay as that says.
    """
    with _writing(library_path, should_stop) as connection:
        if decision is None:
            decision = decisions.latest(connection)
        return decisions.undo(connection, decision, _now()) if decision is not None else 0


def take_back(library_path: Path, numbers: Sequence[int], should_stop: ShouldStop = lambda: False) -> TakenBack:
    """Takes decisions back, the latest first, all of them or none; gives their events, so that one can decide again."""
    with _writing(library_path, should_stop) as connection:
        events = sorted({event for number in numbers for event in decisions.events_of(connection, number)})
        now = _now()
        changed = sum(decisions.undo(connection, number, now) for number in sorted(numbers, reverse=True))
        return TakenBack(changed, events)


def questions(library_path: Path) -> list[Question]:
    """Sources with undecided events, of which nobody was asked yet what they are; empty where nothing can be chosen."""
    with library.reading(library_path) as connection:
        found = decisions.undecided(connection)
    counts: dict[int, int] = {}
    names: dict[int, str] = {}
    choices: dict[int, list[str]] = {}
    for one in found:
        allowed = evidence.choices(one.shape)
        if allowed:
            counts[one.source] = counts.get(one.source, 0) + one.events
            names[one.source] = one.name
            known = choices.setdefault(one.source, [])
            known.extend(name for name in allowed if name not in known)
    return [Question(source, names[source], counts[source], tuple(choices[source])) for source in counts]


def answer(library_path: Path, source: int, named: str | None) -> Reclassified:
    """Notes what a person says that the undecided events of a source are; None: that it is not said now.

    Either way nobody is asked about this source again.
    """
    with _writing(library_path, lambda: False) as connection:
        decisions.note_asked(connection, source, _now())
        if named is None:
            return Reclassified(0, 0, 0)
        decisions.choose_undecided(connection, source)
        return _decide(connection, named, lambda: False)


def _decide(connection: Connection, named: str, should_stop: ShouldStop) -> Reclassified:
    note_missing_shapes(connection, should_stop)
    return Reclassified._make(decisions.decide(connection, named, _now()))


@contextmanager
def _writing(library_path: Path, should_stop: ShouldStop) -> Iterator[Connection]:
    """A library in one transaction, which is given up where a person stops it."""
    connection = library.open_for_changing(library_path)
    try:
        with library.calm_errors(library_path), library.one_transaction(connection, should_stop):
            yield connection
    except Cancelled:
        raise Cancelled(say("Stopped. Nothing was changed.")) from None
    finally:
        library.close(connection)


def _now() -> int:
    return time.time_ns() // 1000
