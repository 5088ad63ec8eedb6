"""The events of a case file: which of them go in, and each with its data, its deliveries and what is odd about it."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.domain import deliveries as accounts
from viewer.domain.deliveries import Arrival
from viewer.domain.display import display_text
from viewer.domain.history_event import HistoryEvent
from viewer.domain.rows import EventRow
from viewer.errors import Cancelled, ExportProblem
from viewer.history.histories import campaign_of
from viewer.history.phrases import listed
from viewer.history.values import History
from viewer.jobs.show_event import find_events
from viewer.jobs.stored_bodies import StoredBody, bodies_again, read_first
from viewer.jobs.tell_history import Story
from viewer.store import events
from viewer.store.bodies import Bodies
from viewer.store.events import StoredDelivery
from viewer.store.library import Connection
from viewer.store.results import rows_of
from viewer.wording import say

_CHUNK = 200


class Record(NamedTuple):
    """One delivery of an event."""

    stored: StoredDelivery
    body: StoredBody | None
    what: str
    """What it is to the deliveries before it, in words."""
    digest: str
    """SHA-256 of the bytes as received."""
    shares: int
    """How many other events came in the same bytes, perhaps of other customers."""

    @property
    def own(self) -> bytes:
        """What of the bytes is of this event: all of them, exactly as received, unless others share them."""
        return self.body.text if self.shares and self.body is not None else self.stored.raw


class ChosenEvent(NamedTuple):
    """One event that goes in; the records are in the order in which they arrived."""

    event: HistoryEvent
    row: EventRow
    records: tuple[Record, ...]
    shown: int
    """Which of them it is shown by."""


def chosen(story: Story, wanted: str | Sequence[str | int], library: Path) -> list[HistoryEvent]:
    """The events of a story that a person wants, in order of time: an extent of a case, or single events by
    name or number.

    Raises ExportProblem for what is no event of the story.
    """
    history = story.history
    own = {event.key: event for track in history.tracks for event in track.events}
    if wanted == "all":
        own |= {event.key: event for event in _beside(history)}
    elif wanted == "changes":
        ends = {
            key for track in history.tracks for one in track.periods for key in (one.start_event, one.end_event) if key
        }
        own = {key: event for key, event in own.items() if key in ends}
    elif not isinstance(wanted, str):
        own |= {event.key: event for event in history.neighbours}
        own = _named(own, wanted, library)
    return sorted(own.values(), key=lambda one: (one.happened_at is None, one.happened_at or 0, one.key))


def _beside(history: History) -> Iterator[HistoryEvent]:
    """What was seen beside the tiers; where some campaigns are told alone, nothing of the others."""
    told = {track.scope.campaign for track in history.tracks}
    return (event for event in history.neighbours if not told or campaign_of(event) in told or not campaign_of(event))


def _named(own: dict[int, HistoryEvent], names: Sequence[str | int], library: Path) -> dict[int, HistoryEvent]:
    keys = {event.identity: key for key, event in own.items()}
    found: dict[int, HistoryEvent] = {}
    unknown: list[str] = []
    for name in names:
        if isinstance(name, int):
            numbers = [name] if name in own else []
        else:
            numbers = [keys[name]] if name in keys else [key for key in find_events(library, name) if key in own]
        found |= {number: own[number] for number in numbers}
        if not numbers:
            unknown.append(display_text(str(name), 60))
    if unknown:
        raise ExportProblem(
            say(
                "Not among the events of this customer: {events}. Take ids from: tier-viewer show.",
                events=listed(unknown),
            )
        )
    return found


def read(
    connection: Connection, wanted: Sequence[HistoryEvent], should_stop: Callable[[], bool]
) -> Iterator[ChosenEvent]:
    """The events with all that the library has of them; those that are gone are left out. Raises LibraryProblem,
    and Cancelled once ``should_stop`` says so.
    """
    bodies = Bodies(connection).remember()
    for first in range(0, len(wanted), _CHUNK):
        part = wanted[first : first + _CHUNK]
        rows = {row.key: row for row in rows_of(connection, [event.key for event in part])}
        for event in part:
            if should_stop():
                raise Cancelled(say("Stopped."))
            arrived = events.deliveries(connection, event.key, bodies) if event.key in rows else []
            if arrived:
                yield _chosen(event, rows[event.key], arrived)


def _chosen(event: HistoryEvent, row: EventRow, arrived: Sequence[StoredDelivery]) -> ChosenEvent:
    told = accounts.account(
        [Arrival(one.path, one.send_out_id, one.sent_at, one.received_at) for one in arrived], row.happened_at
    )
    records = [_record(one, said.what) for one, said in zip(arrived, told, strict=True)]
    order = sorted(range(len(records)), key=lambda place: told[place].order)
    return ChosenEvent(event, row, tuple(records[place] for place in order), order.index(read_first(row, arrived)))


def _record(one: StoredDelivery, what: str) -> Record:
    found = bodies_again(one.raw)
    body = found[min(one.part, len(found) - 1)] if found else None
    return Record(one, body, what, hashlib.sha256(one.raw).hexdigest(), max(len(found) - 1, 0))
