"""The story of a note: a person writes on an event or a customer, or marks them, and it stays until they change it."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.domain.annotations import (
    LONGEST_NOTE,
    MOST_MARKED,
    Annotation,
    AnnotationChange,
    Subject,
    length_words,
    plain_note,
)
from viewer.errors import LibraryProblem
from viewer.store import annotations, event_lookup, library
from viewer.store.annotations import Listed
from viewer.store.small_writes import write_soon
from viewer.wording import number, say

ShouldStop = Callable[[], bool]


def _never() -> bool:
    return False


class Annotated(NamedTuple):
    """An event and its customer, and what is noted on each; a customer without a vendor id can have no note."""

    event: Subject
    on_event: Annotation
    customer: Subject | None
    on_customer: Annotation


class Marked(NamedTuple):
    """What came of marking."""

    changes: list[AnnotationChange]
    keys: frozenset[int]  # of the events that were asked for
    without_id: int  # events whose customer has no vendor id that a mark could hang on


def apply(
    library_path: Path, changes: Sequence[AnnotationChange], should_stop: ShouldStop = _never
) -> Sequence[AnnotationChange]:
    """Makes changes, whatever was there before; returns those that take them back.

    All of them are made, also while an import writes, or none. To be called on a worker. Raises LibraryProblem, and
    Cancelled once ``should_stop`` says so.
    """
    made = write_soon(library_path, lambda connection: annotations.put(connection, changes, _now()), should_stop)
    return [change._replace(before=change.after, after=change.before) for change in reversed(made)]


def write_note(
    library_path: Path, subject: Subject, text: str, should_stop: ShouldStop = _never
) -> list[AnnotationChange]:
    """Keeps a note, or takes it away where the text says nothing; returns what that changed.

    Raises LibraryProblem, also for a text that is too long, of which nothing is kept.
    """
    note = plain_note(text)
    if note is not None and len(note) > LONGEST_NOTE:
        raise LibraryProblem(say("{what} Shorten it.", what=length_words(note)))
    wanted = [AnnotationChange(subject, "note", None, note)]
    return write_soon(library_path, lambda connection: annotations.put(connection, wanted, _now()), should_stop)


def mark_events(
    library_path: Path, keys: Sequence[int], colour: str | None, should_stop: ShouldStop = _never
) -> Marked:
    """Marks the events with these numbers, or takes their marks away; raises LibraryProblem where they are too many."""
    _refuse_too_many(len(keys))

    def change(connection: library.Connection) -> Marked:
        wanted = [
            AnnotationChange(one.event, "colour", None, colour) for one in annotations.subjects_of(connection, keys)
        ]
        return Marked(annotations.put(connection, wanted, _now()), frozenset(keys), 0)

    return write_soon(library_path, change, should_stop)


def mark_customers(
    library_path: Path, keys: Sequence[int], colour: str | None, should_stop: ShouldStop = _never
) -> Marked:
    """Marks the customers of the events with these numbers, or takes their marks away."""
    _refuse_too_many(len(keys))

    def change(connection: library.Connection) -> Marked:
        found = annotations.subjects_of(connection, keys)
        customers = list(dict.fromkeys(one.customer for one in found if one.customer is not None))
        wanted = [AnnotationChange(one, "colour", None, colour) for one in customers]
        without = sum(one.customer is None for one in found)
        return Marked(annotations.put(connection, wanted, _now()), frozenset(keys), without)

    return write_soon(library_path, change, should_stop)


def annotated(library_path: Path, key: int) -> Annotated | None:
    """What is noted on an event and its customer; None if the event is gone."""
    with library.reading(library_path) as connection:
        found = annotations.subjects_of(connection, [key])
        if not found:
            return None
        event, customer = found[0]
        nothing = Annotation()
        return Annotated(
            event,
            annotations.get(connection, event),
            customer,
            annotations.get(connection, customer) if customer else nothing,
        )


def keys_of(library_path: Path, subjects: Sequence[Subject]) -> dict[str, int]:
    """The numbers of those of the subjects that are events, by their identity."""
    with library.reading(library_path) as connection:
        return annotations.keys_of(connection, [one.name for one in subjects if one.kind == "event"])


def named(library_path: Path, name: str) -> list[Subject]:
    """Whom a person means: events by id or FILE:LINE, else customers by vendor id, e-mail or the shop's id, in full."""
    with library.reading(library_path) as connection:
        keys = event_lookup.find(connection, name)
        if keys:
            return [one.event for one in annotations.subjects_of(connection, keys)]
        return [Subject("customer", one) for one in annotations.customers_named(connection, name)]


def every_annotation(library_path: Path) -> Iterator[Listed]:
    """All notes and marks, those changed last first. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        yield from annotations.listed(connection)


def _refuse_too_many(count: int) -> None:
    if count > MOST_MARKED:
        raise LibraryProblem(
            say(
                "At most {most} events can be marked at once; {count} are selected. Nothing was changed.",
                most=number(MOST_MARKED),
                count=number(count),
            )
        )


def _now() -> int:
    return time.time_ns() // 1000
