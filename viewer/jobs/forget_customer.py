"""The story of being forgotten: every trace of a customer goes from the library, and none comes in again.

First it is planned, and a person is told what goes, what stays and what the program cannot reach; then it is done, in
one transaction. What is left to do after it (free pages, backups, the log) is done at once where that is possible,
else when the library is opened next.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from viewer.domain.persons import Alike, Person, named_by
from viewer.domain.traces import Traces
from viewer.errors import LibraryProblem
from viewer.jobs.erasure import PATIENCE, Done, Progress, Receipt, Work, erase, stopping
from viewer.store import (
    aftermath,
    erasing,
    library,
    naming,
    person_values,
    persons,
    scrubbing,
    tombstones,
    written_traces,
)
from viewer.store.library import Connection
from viewer.store.person_values import PersonValues
from viewer.store.results import unchanging
from viewer.wording import say, to_say


class ForgetPlan(NamedTuple):
    """What goes, what stays, and what cannot be reached."""

    person: str
    """The key of the customer, as in ``FoundPerson.key``."""
    caption: str
    """The latest name, else what there is: for the person who asks, never for a receipt."""
    events: int
    deliveries: int
    others: int
    """Events of others that name the customer in their data: these go too."""
    rejects: int
    notes: int
    views: int
    searches: int
    steps: int
    """Steps that could be undone: all of them are forgotten, for they hold what was written before."""
    companions: tuple[str, ...]
    """The names of backups and kept damaged libraries, which hold the customer: these are deleted."""
    sources: tuple[str, ...]
    """The captures that brought the customer: these stay, wherever they are."""
    alike: tuple[Alike, ...]
    """Other customers who may be the same person: these stay."""
    shared: tuple[str, ...]
    """Values that others have as well, in words: they stay in what is of these."""


_UNREACHABLE = (
    to_say("The captures themselves are not changed, wherever they are: delete or clean them where they were made."),
    to_say("Exports, case files and pictures that were saved before are not known to the program."),
    to_say("Copies of the library elsewhere, such as a backup of the whole computer, still hold everything."),
    to_say(
        "On the disk, blocks that were freed may keep old bytes until they are used again; only an encrypted disk"
        " helps."
    ),
)


def unreachable() -> tuple[str, ...]:
    """What no program can promise, in sentences for whoever asks."""
    return tuple(say(one) for one in _UNREACHABLE)


def plan(
    library_path: Path,
    person: str,
    progress: Progress = lambda work: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> ForgetPlan:
    """What forgetting a customer would do; nothing is changed. ``person`` is a key as ``find_one`` gives it.

    Looks through every record of the library. Raises LibraryProblem, also where nobody is known by the key, and
    Cancelled.
    """
    with (
        library.reading(library_path) as connection,
        unchanging(connection),
        library.stoppable(connection, should_stop),
    ):
        who = persons.person(connection, person)
        found = _Found(connection, who, stopping(progress, should_stop))
        return ForgetPlan(
            person,
            who.caption,
            found.events - found.others,
            found.deliveries,
            found.others,
            len(found.rejects),
            found.notes,
            len(found.texts.views),
            found.texts.searches,
            naming.count_steps(connection),
            tuple(one.path.name for one in aftermath.holding(library_path)),
            naming.sources_of_chosen(connection),
            persons.alike(connection, who),
            tuple(say(_WORDS[one.kind]) for one in found.known.shared if one.kind in _WORDS),
        )


_WORDS = {
    "email": to_say("an e-mail address"),
    "source_id": to_say("a source id"),
    "name": to_say("a name"),
    "phone": to_say("a phone number"),
}


def forget(
    library_path: Path,
    planned: ForgetPlan,
    progress: Progress = lambda work: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Receipt:
    """Forgets the customer of a plan, with what has arrived of them since. All of it happens, or nothing.

    Raises LibraryProblem, and Cancelled as long as nothing was changed.
    """
    tell = stopping(progress, should_stop)

    def take_out(connection: Connection, now: int) -> Done:
        # Looked for while others may write; only where they did it is done once more.
        with unchanging(connection), library.stoppable(connection, should_stop):
            found = _Found(connection, persons.person(connection, planned.person), tell)
            seen = library.changes_by_others(connection)
        with library.one_transaction(connection, should_stop, PATIENCE):
            if library.changes_by_others(connection) != seen:
                found = _Found(connection, persons.person(connection, planned.person), tell)
            tell(Work(say("Taking it out")))
            return _take_out(connection, found, now)

    return erase(library_path, take_out, say("Stopped. Nothing was forgotten."), progress)


class _Found:
    """What is of one customer, or names them: the events are chosen then, see ``erasing``."""

    def __init__(self, connection: Connection, who: Person, progress: Progress) -> None:
        self.known: PersonValues = person_values.person_values(connection, who.key)
        if not self.known.rows:
            raise LibraryProblem(say("The library knows no such customer any more. They may be forgotten already."))
        self.person = who.key
        self.traces = Traces(self.known.values)
        erasing.choose_none(connection)
        naming.choose_events_of(connection, self.known.rows)
        own = erasing.count_chosen(connection)
        naming.choose_events_naming(
            connection, self.known.values, self.traces, lambda done, of: progress(Work(say(_LOOKING), done, of))
        )
        self.events = erasing.count_chosen(connection)
        self.others = self.events - own
        self.deliveries = erasing.count_deliveries(connection)
        self.rejects = naming.rejects_naming(
            connection, self.traces, lambda done, of: progress(Work(say(_REJECTS), done, of))
        )
        self.texts = naming.texts_naming(connection, self.traces)
        self.notes = len(self.texts.notes) + naming.count_annotations(connection, who.key)


_LOOKING = to_say("Looking through all records")
_REJECTS = to_say("Looking through the rejects")


def _take_out(connection: Connection, found: _Found, now: int) -> Done:
    erasing.choose_rejects(connection, found.rejects)
    marks = [*found.known.of("id", "source_id", "email"), named_by(found.person)[1]]
    erased = erasing.erase(connection, found.known.rows)
    written_traces.take_out(connection, found.texts, found.traces, (found.person,))
    scrubbing.scrub(connection, found.traces)
    number = tombstones.put(connection, now, marks)
    aftermath.note(connection, now)
    return Done(number, erased, found.notes, len(found.texts.views), found.texts.searches)
