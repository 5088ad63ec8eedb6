"""What a person noted on one customer and on their events."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.domain.annotations import Annotation, Subject
from viewer.domain.persons import named_by
from viewer.store import annotations, library

NOTHING = Annotation()


class Notes(NamedTuple):
    """Notes and marks; a customer without the vendor's id can have none."""

    subject: Subject | None = None
    """The customer as annotations know them."""
    on_customer: Annotation = NOTHING
    on_events: tuple[tuple[int, Annotation], ...] = ()
    """By the number of the event, noted last first."""


def subject_of(customer: str) -> Subject | None:
    """What annotations on a customer hang on, by the key of a person."""
    field, value = named_by(customer)
    return Subject("customer", value) if field == "id" and value else None


def customer_notes(library_path: Path, customer: str, events: Sequence[int]) -> Notes:
    """The notes on a customer, by the key of a person, and on events, by their numbers. Raises LibraryProblem."""
    subject = subject_of(customer)
    with library.reading(library_path) as connection:
        own = annotations.get(connection, subject) if subject is not None else NOTHING
        return Notes(subject, own, tuple(annotations.on_events(connection, events)))
