"""The story of a proof: everything that a library holds is compared with what was stored, and damage gets names."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from viewer.capture.reader import read_again
from viewer.domain.times import parse_time
from viewer.errors import DamagedLibrary
from viewer.store import fault_names, ledger_proof, library, proofs, structure
from viewer.store.library import Connection
from viewer.store.proofs import Fault
from viewer.store.results import unchanging
from viewer.wording import number, say, say_count, to_say

_LISTED = 1_000


class _Words(NamedTuple):
    """What is told of a table while it is proved, and of its text index where nothing of that can be read."""

    checking: str
    searching: str
    no_search: str


_OF_TABLES = {
    "customers": _Words(
        to_say("Checking customers"),
        to_say("Checking the search for customers"),
        to_say("The search for customers cannot be read."),
    ),
    "campaigns": _Words(
        to_say("Checking campaigns"),
        to_say("Checking the search for campaigns"),
        to_say("The search for campaigns cannot be read."),
    ),
    "tiers": _Words(
        to_say("Checking tiers"),
        to_say("Checking the search for tiers"),
        to_say("The search for tiers cannot be read."),
    ),
    "extras": _Words(
        to_say("Checking other members of events"),
        to_say("Checking the search for other members of events"),
        to_say("The search for other members of events cannot be read."),
    ),
}


class Step(NamedTuple):
    """How far it is."""

    done: int
    total: int  # 0 where that is not known
    words: str


class Problem(NamedTuple):
    """Something that is not as it was stored."""

    words: str  # one sentence; never a value
    event: str | None = None  # the vendor's id of the event that it concerns
    key: int | None = None  # the library's number of it
    source: str | None = None
    line: int | None = None


@dataclass(slots=True)
class Verified:
    """What a proof has found."""

    checked: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    """The first thousand."""
    left_out: int = 0
    """Further problems that are not listed."""
    affected: set[int] = field(default_factory=set)
    """The numbers of the events that damage concerns."""
    seconds: float = 0.0

    @property
    def is_sound(self) -> bool:
        """Whether everything is as it was stored."""
        return not self.problems

    @property
    def sentence(self) -> str:
        """What it comes to."""
        events = self.checked.get("events", 0)
        if self.is_sound:
            deliveries, rejects = self.checked.get("deliveries", 0), self.checked.get("rejects", 0)
            return say(
                "The library is sound: {events}, {records} and {rejects} are as they were received.",
                events=say_count(events, "{n} event", "{n} events"),
                records=say_count(deliveries, "{n} record", "{n} records"),
                rejects=say_count(rejects, "{n} reject", "{n} rejects"),
            )
        if not self.affected:
            return say("The library is damaged. Keep the file, and save what is readable into a new library.")
        return say_count(
            events,
            "The library is damaged; it concerns {affected} of {n} event. Keep the file, and save what is readable"
            " into a new library.",
            "The library is damaged; it concerns {affected} of {n} events. Keep the file, and save what is readable"
            " into a new library.",
            affected=number(len(self.affected)),
        )

    def as_json(self) -> dict[str, Any]:
        """For scripts and the window."""
        return {
            "sentence": self.sentence,
            "is_sound": self.is_sound,
            "checked": self.checked,
            "affected": len(self.affected),
            "problems": [one._asdict() for one in self.problems],
            "left_out": self.left_out,
            "seconds": round(self.seconds, 3),
        }


def verify_library(
    library_path: Path,
    progress: Callable[[Step], None] = lambda step: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Verified:
    """Proves a library, whatever others write meanwhile; nothing is changed.

    Raises LibraryProblem where there is none to be proved, and Cancelled once ``should_stop`` says so.
    """
    began, done = time.monotonic(), Verified()
    try:
        with (
            library.reading(library_path) as connection,
            library.stoppable(connection, should_stop),
            unchanging(connection),
        ):
            _prove(connection, done, progress)
    except DamagedLibrary:
        done.problems.append(Problem(say("The structure of the file is damaged so that it cannot be opened.")))
    done.seconds = time.monotonic() - began
    return done


def _prove(connection: Connection, done: Verified, progress: Callable[[Step], None]) -> None:
    names = fault_names.Names(connection)
    done.checked = counts = fault_names.counts(connection)
    total = sum(counts.values())
    told = 0

    def tell(words: str) -> Callable[[int], None]:
        return lambda number: progress(Step(min(told + number, total), total, words))

    tell(say("Checking the file"))(0)
    for words in structure.problems(connection):
        _add(done, [Problem(say("The structure of the file is damaged: {words}.", words=words))])
    for table in structure.TEXTS:
        of_table = _OF_TABLES[table]
        checking = tell(say(of_table.checking))
        checking(0)
        _take(done, names, proofs.snapshot_faults(connection, table, checking))
        told += counts.get("snapshots", 0) // len(structure.TEXTS)
        tell(say(of_table.searching))(0)
        _take(done, names, _index(connection, table, of_table))
    checking = tell(say("Checking records"))
    checking(0)
    _take(done, names, proofs.record_faults(connection, times_in, checking))
    told += counts.get("deliveries", 0)
    tell(say("Checking rejects"))(0)
    _take(done, names, proofs.reject_faults(connection))
    tell(say("Adding up"))(0)
    _take(done, names, ledger_proof.ledger_faults(connection))
    progress(Step(total, total, say("Done")))


def times_in(raw: bytes) -> list[proofs.Times]:
    """When a record says that it was sent and received, for each of the records in the bytes."""
    return [
        (parse_time(one.body.sent_at) if one.body.sent_at else None, one.wrapper.received_at) for one in read_again(raw)
    ]


def _index(connection: Connection, table: str, words: _Words) -> Iterator[Fault]:
    found = structure.index_faults(connection, table)
    if found is not None and not found.is_readable:
        yield Fault(say(words.no_search))
    elif found is not None:
        events = proofs.events_of(connection, table, found.numbers)
        yield Fault(say("A search may not find this event, or find it wrongly."), events)


def _take(done: Verified, names: fault_names.Names, found: Iterable[Fault]) -> None:
    for fault in found:
        done.affected.update(fault.events)
        room = _LISTED - len(done.problems)
        listed = [
            Problem(fault.words, names.event(key), key, names.source(fault.source), fault.line)
            for key in _first(fault.events, room)
        ]
        if not fault.events:
            listed = [Problem(fault.words, None, None, names.source(fault.source), fault.line)]
        _add(done, listed)
        done.left_out += max(0, len(fault.events) - len(listed))


def _first(keys: Sequence[int], most: int) -> Sequence[int]:
    return keys[: max(0, most)]


def _add(done: Verified, problems: Sequence[Problem]) -> None:
    room = max(0, _LISTED - len(done.problems))
    done.problems += problems[:room]
    done.left_out += max(0, len(problems) - room)
