"""Two events side by side: any two, or an event and the one of its customer before it."""

from enum import Enum
from pathlib import Path
from typing import NamedTuple

from viewer.domain.comparison import Comparison, Side, compare_events
from viewer.jobs.stored_bodies import shown_event
from viewer.store import library
from viewer.store.previous_events import previous
from viewer.wording import say, to_say

GONE = to_say("This event is no longer in the library.")
_NO_CUSTOMER = to_say("This event names no customer, so no event comes before it. Select two events to compare them.")
_NO_TIME = to_say("This event has no time, so no event comes before it. Select two events to compare them.")


class Before(Enum):
    """Which event of its customer an event is compared with: the one before it, of those that ..."""

    ANY = "any"
    TIER = "tier"  # say in which tier the customer was
    TYPE = "type"  # are of its own type


_NONE = {
    Before.ANY: to_say("The library holds no earlier event of this customer."),
    Before.TIER: to_say("The library holds no earlier event of this customer that names a tier."),
    Before.TYPE: to_say("The library holds no earlier event of this customer of the same type."),
}
_TOO_MANY = {
    Before.ANY: to_say(
        "This customer has too many events to look for an earlier one. Select two events to compare them."
    ),
    Before.TIER: to_say(
        "This customer has too many events to look for an earlier one that names a tier. Select two events to compare"
        " them."
    ),
    Before.TYPE: to_say(
        "This customer has too many events to look for an earlier one of the same type. Select two events to compare"
        " them."
    ),
}


class Unpaired(NamedTuple):
    """Why there is nothing to compare, as a sentence."""

    words: str


def compare_two(library_path: Path, one: int, other: int) -> Comparison | Unpaired:
    """Compares two events by their numbers, the one that happened first before the other. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        found = [shown_event(connection, key) for key in (one, other)]
    first, second = found
    if first is None or second is None:
        return Unpaired(say(GONE))
    moments = (first.row.happened_at, second.row.happened_at)
    if moments[0] is not None and moments[1] is not None and moments[0] > moments[1]:
        first, second = second, first
    return compare_events(Side(*first), Side(*second))


def compare_with(library_path: Path, before: int, key: int) -> Comparison | Unpaired:
    """Compares an event with one that stays on the left side, whenever that happened. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        found = [shown_event(connection, number) for number in (before, key)]
    if found[0] is None or found[1] is None:
        return Unpaired(say(GONE))
    return compare_events(Side(*found[0]), Side(*found[1]))


def compare_with_previous(library_path: Path, key: int, before: Before = Before.ANY) -> Comparison | Unpaired:
    """Compares an event with its customer's event before it. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        event = shown_event(connection, key)
        if event is None:
            return Unpaired(say(GONE))
        if event.row.customer_id is None or event.row.happened_at is None:
            return Unpaired(say(_NO_CUSTOMER if event.row.customer_id is None else _NO_TIME))
        found = previous(connection, key, of_type=before is Before.TYPE, with_tier=before is Before.TIER)
        earlier = shown_event(connection, found.key) if found.key is not None else None
    if earlier is None:
        return Unpaired(say((_TOO_MANY if found.given_up else _NONE)[before]))
    return compare_events(Side(*earlier), Side(*event))
