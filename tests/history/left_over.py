"""What is left of a capture, in the true order, and what can be known about it.

It is worked out in another way than the engine's: in one millisecond or request every possible order is tried.
"""

from collections import Counter
from itertools import permutations, product
from typing import NamedTuple

from tests.history.damage import Capture
from tests.history.truth import Change
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import HistoryEvent
from viewer.history.order import LONGEST_REQUEST, MILLISECOND
from viewer.history.places import NOWHERE, after, before

MOST_TRIED = 6

Places = tuple[str | None, str | None]


class Kept(NamedTuple):
    """A change that is left, and what is known about it and the one left before it."""

    change: Change
    number: int
    keys: frozenset[int]
    """Of its event, and of its twin."""
    is_sure: bool
    """Where it stands is certain."""
    after_drop: bool
    """Something between it and the one before it is missing."""
    shows_gap: bool
    """And it shows."""

    @property
    def is_undecided(self) -> bool:
        """Its type is not known, so it says less than what happened."""
        return self.change.event.type == UNDECIDED

    @property
    def time(self) -> int:
        return self.change.time


def what_is_left(capture: Capture) -> list[Kept]:
    """What is left, in the true order."""
    twins: dict[int, list[int]] = {}
    for number, key in capture.twins:
        twins.setdefault(number, []).append(key)
    numbers = [number for number in range(len(capture.truth.changes)) if number not in capture.dropped]
    delivered = {event.key: event for event in capture.events}
    changes = [capture.truth.changes[number]._replace(event=delivered[capture.key_of[number]]) for number in numbers]
    sure = _certain(changes, [len(twins.get(number, ())) for number in numbers])
    kept: list[Kept] = []
    for place, (number, change) in enumerate(zip(numbers, changes, strict=True)):
        came_from = before(change.event)
        was = after(changes[place - 1].event) if place else None
        dropped = bool(capture.dropped.intersection(range(numbers[place - 1] if place else 0, number)))
        # Who moves is in some tier before and after it, even where it is not said in which.
        shows = place > 0 and was != came_from and NOWHERE in (was, came_from)
        shows |= None not in (was, came_from) and was != came_from
        keys = frozenset((capture.key_of[number], *twins.get(number, ())))
        kept.append(Kept(change, number, keys, sure[place], dropped, shows))
    return kept


def _certain(changes: list[Change], twins: list[int]) -> list[bool]:
    """Which changes have their place for certain: those whose time is theirs alone, or that fit in one order only."""
    sure: list[bool] = []
    clusters = _clusters(changes)
    place: str | None = None
    for number, cluster in enumerate(clusters):
        following = clusters[number + 1] if number + 1 < len(clusters) else []
        repeated = [twins[len(sure) + offset] for offset in range(len(cluster))]
        is_sure = len(cluster) == 1 and not repeated[0]
        if not is_sure:
            came_before = not sure or sure[-1]
            goal = before(following[0].event) if following else None
            goals = {goal, None} if len(following) > 1 else {goal}
            is_sure = came_before and all(_fits_once(cluster, repeated, place, one) for one in goals)
        sure += [is_sure] * len(cluster)
        place = after(cluster[-1].event)
    return sure


def _clusters(changes: list[Change]) -> list[list[Change]]:
    clusters: list[list[Change]] = []
    for change in changes:
        last = clusters[-1][-1] if clusters else None
        if last and (
            last.time // MILLISECOND == change.time // MILLISECOND
            or (
                last.event.facts.group == change.event.facts.group
                and change.time - clusters[-1][0].time < LONGEST_REQUEST
            )
        ):
            clusters[-1].append(change)
        else:
            clusters.append([change])
    return clusters


def _fits_once(cluster: list[Change], twins: list[int], start: str | None, goal: str | None) -> bool:
    """Whether, of all orders and of all ways to take repeats, the true one alone makes most sense."""
    signs = Counter[tuple[str, Places]]()
    for change, more in zip(cluster, twins, strict=True):
        signs[_sign(change.event)] += 1 + more
    said = tuple(_sign(change.event)[1] for change in cluster)
    # What came twice and what happened twice look the same.
    if signs.total() > MOST_TRIED or len(set(said)) < len(said):
        return False
    best: set[tuple[Places, ...]] = set()
    fewest = (len(cluster) + 3, 0)
    for counts in product(*(range(1, count + 1) for count in signs.values())):
        some = [places for (_, places), count in zip(signs, counts, strict=True) for _ in range(count)]
        for order in set(permutations(some)):
            cost = _breaks(order, start, None), _breaks(order, start, goal)
            # The same told twice in a row is told once.
            once = tuple(one for place, one in enumerate(order) if place == 0 or one != order[place - 1])
            if cost < fewest:
                fewest, best = cost, {once}
            elif cost == fewest:
                best.add(once)
    return best == {said}


def _sign(event: HistoryEvent) -> tuple[str, Places]:
    return event.type, (before(event), after(event))


def _breaks(order: tuple[Places, ...], start: str | None, goal: str | None) -> int:
    count, place = 0, start
    for came_from, went_to in (*order, (goal, None)):
        count += place is not None and came_from is not None and place != came_from
        place = went_to
    return count
