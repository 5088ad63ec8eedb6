"""A customer's story for tests of the window, and a shelf of such stories in place of a library."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, tzinfo
from pathlib import Path

from tests.history.made import DAY, GOLD, JUNE, SILVER, event, joined, upgraded
from viewer.domain.annotations import Annotation, Subject
from viewer.domain.history_event import Facts, HistoryEvent
from viewer.domain.persons import Alike, IdentityValue, Person
from viewer.errors import Cancelled, LibraryProblem
from viewer.history.histories import history_of
from viewer.jobs.customer_notes import Notes
from viewer.jobs.find_people import FoundPerson
from viewer.jobs.tell_history import Story

PERSON = Person(
    "cust_1",
    (
        IdentityValue("name", "Alex Doe", JUNE + DAY, JUNE + 3 * DAY, 3),
        IdentityValue("email", "alex@example.org", JUNE + DAY, JUNE + 3 * DAY, 3),
        IdentityValue("id", "cust_1", JUNE + DAY, JUNE + 3 * DAY, 3),
    ),
)
ALIKE = Alike("cust_2", "Alex D.", "the same e-mail address alex@example.org")
EVENTS = (
    joined(1),
    upgraded(2, SILVER, GOLD),
    event("customer.voucher.loyalty_card.points_added", 3, facts=Facts(points=120, balance=370)),
)


def story(*events: HistoryEvent, person: Person = PERSON, alike: tuple[Alike, ...] = (ALIKE,)) -> Story:
    """The story of a customer; by default Alex, who joined Silver, went up to Gold and got points."""
    return Story(person, history_of(person.key, events or EVENTS, (), UTC), alike)


class Shelf:
    """Tells the stories it holds; ``gate`` holds answers back, ``error`` is raised in place of one."""

    def __init__(self) -> None:
        other = Person("cust_2", (IdentityValue("name", "Alex D.", JUNE, JUNE, 1),))
        self.stories = {"cust_1": story(), "cust_2": story(joined(8), person=other, alike=())}
        self.found = [
            FoundPerson("cust_1", "Alex Doe", "the name Alex Doe", 3),
            FoundPerson("cust_2", "Alex D.", "the name Alex D.", 1),
        ]
        self.asked: list[tuple[str, tzinfo]] = []
        self.gate = threading.Event()
        self.gate.set()
        self.notes = Notes(Subject("customer", "cust_1"), Annotation("angry"), ((2, Annotation("called", "red")),))
        self.error: LibraryProblem | None = None

    def tell(self, library: Path, customer: str, zone: tzinfo, should_stop: Callable[[], bool]) -> Story:
        while not self.gate.wait(0.01) or should_stop():
            if should_stop():
                raise Cancelled("stopped")
        self.asked.append((customer, zone))
        if self.error is not None:
            raise self.error
        return self.stories[customer]

    def read(self, library: Path, customer: str, events: Sequence[int]) -> Notes:
        on_events = tuple(one for one in self.notes.on_events if one[0] in events)
        return self.notes._replace(subject=Subject("customer", customer), on_events=on_events)

    def find(self, library: Path, text: str, most: int) -> list[FoundPerson]:
        if self.error is not None:
            raise self.error
        return [one for one in self.found if text.casefold() in one.caption.casefold()][:most]
