"""A walk along a customer's events: what those before each say about the tier that it should go on from."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import JOINED, LEFT, MOVES, PROLONGED, HistoryEvent, TierState
from viewer.history.order import repeats
from viewer.history.places import before, tier_key

_COULD_BE_UNDECIDED = (JOINED, LEFT, PROLONGED)


class Standing(Enum):
    """Where a customer is by the events so far."""

    UNKNOWN = 0
    OUTSIDE = 1
    INSIDE = 2


class Step(NamedTuple):
    """One event, and what the events before it say."""

    event: HistoryEvent
    standing: Standing
    tier: TierState | None
    """The tier that the customer is in before it; None for no tier, and where it is not known which."""
    last: HistoryEvent | None
    """The event that says so."""
    may_have_left: bool = False
    """An undecided event that names this tier may be the one that left it."""
    is_copy: bool = False
    """It tells of the same change as the event before it, under another id, and so changes nothing."""

    @property
    def goes_on(self) -> bool:
        """Whether the event can follow the ones before it with nothing between them."""
        if self.standing is Standing.UNKNOWN:
            return True
        if self.event.type == JOINED:
            return self.standing is Standing.OUTSIDE or self.may_have_left
        if self.standing is Standing.OUTSIDE:
            return self.event.type == UNDECIDED
        return may_be_same(before(self.event), tier_key(self.tier))


def may_be_same(one: str | None, other: str | None) -> bool:
    """Whether two keys of tiers can mean one tier: nothing speaks against what is not known."""
    return one is None or other is None or one == other


def walk(events: Iterable[HistoryEvent]) -> Iterator[Step]:
    """Steps along events that count and come in order."""
    standing, tier, may_have_left = Standing.UNKNOWN, None, False
    last: HistoryEvent | None = None
    for event in events:
        is_copy = last is not None and _tells_the_same(event, last)
        yield Step(event, standing, tier, last, may_have_left, is_copy)
        if is_copy:
            continue
        may_have_left = event.type == UNDECIDED
        if event.type == LEFT:
            standing, tier = Standing.OUTSIDE, None
        else:
            # A move says where it ends even if it names no tier: then it is not known which.
            says = tier_key(event.tier) is not None or event.type == JOINED or event.type in MOVES
            standing, tier = Standing.INSIDE, event.tier if says else tier
        last = event


def _tells_the_same(event: HistoryEvent, last: HistoryEvent) -> bool:
    if event.type == UNDECIDED and last.type in _COULD_BE_UNDECIDED and tier_key(event.tier) == tier_key(last.tier):
        return event.happened_at == last.happened_at
    return event.type == last.type and repeats(event, last)
