"""The order of events: by time, and where time does not tell, so that each goes on from the one before it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from viewer.domain.history_event import HistoryEvent
from viewer.history.chains import Move, Place, breaks, chained, entrance
from viewer.history.counted import counted
from viewer.history.places import after, before

MILLISECOND = 1_000
LONGEST_REQUEST = 60 * 1_000_000
"""Within it the events of one request have no order that could be relied on, whatever their times."""


def in_order(events: Iterable[HistoryEvent]) -> tuple[HistoryEvent, ...]:
    """The events in the order in which they happened; behind them what does not count, see ``counted``.

    What came in one millisecond or of one request is put so that each event goes on from the one before it: from where
    the customer was, to what the next event says. An event that came twice, under two ids, stands behind the first.
    """
    by_time = sorted(events, key=_moment)
    ordered: list[HistoryEvent] = []
    timed = counted(by_time)
    place, placed = None, 0
    for cluster, following in pairwise((*_clusters(timed), [])):
        if len(cluster) > 1:
            place, placed = _place_after(ordered[placed:], place), len(ordered)
            cluster = _chained(cluster, place, entrance(_moves(following)))
        ordered += cluster
    if len(timed) == len(by_time):
        return tuple(ordered)
    counting = {event.key for event in timed}
    return (*ordered, *(event for event in by_time if event.key not in counting))


def repeats(event: HistoryEvent, other: HistoryEvent) -> bool:
    """Whether both tell of one and the same thing, under two ids: a second delivery, or a second source."""
    return _at_once(event, other) and _sign(event) == _sign(other)


def _moment(event: HistoryEvent) -> tuple[bool, bool, int, int]:
    return event.status is not None, event.happened_at is None, event.happened_at or 0, event.key


def _at_once(event: HistoryEvent, other: HistoryEvent) -> bool:
    """Whether the times of two events say nothing about their order."""
    one, two = event.happened_at or 0, other.happened_at or 0
    if one // MILLISECOND == two // MILLISECOND:
        return True
    return event.facts.group is not None and event.facts.group == other.facts.group and abs(one - two) < LONGEST_REQUEST


def _clusters(events: Sequence[HistoryEvent]) -> Iterator[list[HistoryEvent]]:
    """The events by time, those together whose times say nothing about their order."""
    cluster: list[HistoryEvent] = []
    begun = 0
    for event in events:
        moment = event.happened_at or 0
        if cluster and moment - begun < LONGEST_REQUEST and _at_once(event, cluster[-1]):
            cluster.append(event)
        else:
            if cluster:
                yield cluster
            cluster, begun = [event], moment
    if cluster:
        yield cluster


def _chained(cluster: list[HistoryEvent], start: Place, goal: Place) -> list[HistoryEvent]:
    """In the order with the fewest breaks among them; of several, in one that leads to what comes next."""
    moves = _moves(cluster)
    twins: dict[tuple[str, Move], list[int]] = defaultdict(list)
    for number, event in enumerate(cluster):
        twins[_sign(event)].append(number)

    def cost(order: list[int]) -> tuple[int, int]:
        some = [moves[number] for number in order]
        return breaks(some, start), breaks(some, start, goal)

    def orders(numbers: list[int]) -> Iterator[list[int]]:
        some = [moves[number] for number in numbers]
        yield numbers
        yield [numbers[place] for place in chained(some, start, goal)]
        if goal is not None:
            yield [numbers[place] for place in chained(some, start)]

    best = min(orders(list(range(len(cluster)))), key=cost)
    if any(cost(best)) and len(twins) < len(cluster):
        # A thing told twice explains itself.
        once = min(orders([numbers[0] for numbers in twins.values()]), key=cost)
        if cost(once) <= cost(best):
            best = [number for first in once for number in twins[_sign(cluster[first])]]
    return [cluster[number] for number in best]


def _moves(events: Iterable[HistoryEvent]) -> list[Move]:
    return [(before(event), after(event)) for event in events]


def _sign(event: HistoryEvent) -> tuple[str, Move]:
    return event.type, (before(event), after(event))


def _place_after(events: Sequence[HistoryEvent], place: Place) -> Place:
    """Where the customer is after them, who was in a place before."""
    for came_from, went_to in _moves(events):
        if came_from is not None or went_to is not None:
            place = went_to
    return place
