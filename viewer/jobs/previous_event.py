"""What an event says that the customer's events before it did not: the marks in the tree of its details."""

from datetime import UTC, tzinfo
from pathlib import Path

from viewer.domain.changes import CAMPAIGN, CUSTOMER, TIERS, TIMES, Earlier, Mark, marks
from viewer.jobs.stored_bodies import shown_event
from viewer.store import library
from viewer.store.library import Connection
from viewer.store.previous_events import previous


def changes_since(library_path: Path, key: int, zone: tzinfo = UTC) -> dict[str, Mark]:
    """The marks of an event's fields, by path; ``viewer.domain.changes`` says what is compared with what.

    None are given for an event that names no customer or no time, or that is gone. Raises LibraryProblem.
    """
    with library.reading(library_path) as connection:
        event = shown_event(connection, key)
        if event is None:
            return {}
        named = {name for name, _ in event.data.pairs}.difference(TIMES)
        before: dict[str, int | None] = {}
        if named & CUSTOMER:
            before |= dict.fromkeys(CUSTOMER, previous(connection, key).key)
        if named & CAMPAIGN:
            before |= dict.fromkeys(CAMPAIGN, previous(connection, key, in_campaign=True).key)
        if named & TIERS:
            before |= dict.fromkeys(TIERS, previous(connection, key, in_campaign=True, with_tier=True).key)
        if rest := named - CUSTOMER - CAMPAIGN - TIERS:
            before |= dict.fromkeys(rest, previous(connection, key, of_type=True).key)
        known = {number: _earlier(connection, number) for number in set(before.values()) if number is not None}
    earlier = {name: known.get(number) for name, number in before.items() if number is not None}
    return marks(event.data, {name: one for name, one in earlier.items() if one is not None}, zone)


def _earlier(connection: Connection, key: int) -> Earlier | None:
    event = shown_event(connection, key)
    if event is None or event.row.happened_at is None:
        return None
    return Earlier(event.data, event.row.happened_at)
