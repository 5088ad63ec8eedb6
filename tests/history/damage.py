"""Damages to captures of true histories: what goes missing, comes twice, late or in another order, or is edited."""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from tests.history.made import DAY, HOUR, MINUTE
from tests.history.truth import BEGIN, Truth, true_history
from viewer.domain.deliveries import Arrival
from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import JOINED, LEFT, PROLONGED, HistoryEvent, Range, Span, TierState


class Capture(NamedTuple):
    """What is left of a history, and what was done to it."""

    seed: int
    truth: Truth
    events: tuple[HistoryEvent, ...]
    covered: tuple[Span, ...]
    dropped: frozenset[int] = frozenset()
    """Numbers of changes (places in the true order, from 0)."""
    key_of: tuple[int, ...] = ()
    """The library's number of each change, kept or not."""
    twins: tuple[tuple[int, int], ...] = ()
    """Changes that came under a second id, with the number of that event."""
    traces: tuple[tuple[str, int], ...] = ()
    """Rules that must find something, with the event concerned."""
    damages: tuple[str, ...] = ()


def whole(seed: int) -> Capture:
    """The whole capture of a true history."""
    truth = true_history(seed)
    keys = tuple(change.event.key for change in truth.changes)
    events = (*(change.event for change in truth.changes), *truth.noise, *truth.points)
    return Capture(seed, truth, events, (_all_of(truth),), key_of=keys)


def damaged(seed: int) -> Capture:
    """The same with one to four damages, in a random order of events."""
    chance = Random(-1 - seed)
    breaking = _Breaking(whole(seed), chance)
    damages = (
        *(breaking.drop_some, breaking.drop_some, breaking.drop_many, breaking.drop_the_first, breaking.hole),
        *(breaking.deliver_again, breaking.tell_twice, breaking.delay, breaking.reorder),
        breaking.forget_type,
        *(breaking.edit_range, breaking.edit_configuration, breaking.edit_order),
    )
    chosen = chance.sample(damages, chance.randint(1, 4))
    # Drops come first, so that nothing is done to what is not there.
    for damage in sorted(chosen, key=damages.index):
        damage()
    return breaking.capture(tuple(damage.__name__ for damage in chosen))


class _Breaking:
    def __init__(self, capture: Capture, chance: Random) -> None:
        self._was, self._chance = capture, chance
        self._changes = {number: change.event for number, change in enumerate(capture.truth.changes)}
        self._covered = capture.covered
        self._twins: dict[int, HistoryEvent] = {}
        self._traces: list[tuple[str, int]] = []
        self._touched: set[int] = set()

    def capture(self, damages: tuple[str, ...]) -> Capture:
        """What there is now."""
        truth = self._was.truth
        events = [*self._changes.values(), *self._twins.values(), *truth.noise, *truth.points]
        renumber = {event.key: event.key for event in events}
        renumber.update((change.event.key, change.event.key) for change in truth.changes)
        if "reorder" in damages:
            numbers = list(renumber)
            self._chance.shuffle(numbers)
            renumber = dict(zip(renumber, numbers, strict=True))
            self._chance.shuffle(events)
        return self._was._replace(
            events=tuple(event._replace(key=renumber[event.key]) for event in events),
            covered=self._covered,
            dropped=frozenset(range(len(truth.changes))).difference(self._changes),
            key_of=tuple(renumber[change.event.key] for change in truth.changes),
            twins=tuple((number, renumber[twin.key]) for number, twin in self._twins.items()),
            traces=tuple((rule, renumber[key]) for rule, key in self._traces),
            damages=damages,
        )

    def drop_some(self) -> None:
        self._drop(self._chance.sample(sorted(self._changes), min(len(self._changes), self._chance.randint(1, 2))))

    def drop_many(self) -> None:
        share = self._chance.random()
        self._drop([number for number in self._changes if self._chance.random() < share])

    def drop_the_first(self) -> None:
        self._drop([number for number in self._changes if number < self._chance.randint(1, 3)])

    def hole(self) -> None:
        """No source covers some days, and what happened then is not there."""
        if not self._changes:
            return
        begin = self._time(self._chance.choice(sorted(self._changes))) - self._chance.randint(1, 20) * HOUR
        end = begin + self._chance.randint(25, 500) * HOUR
        self._drop([number for number in self._changes if begin < self._time(number) < end])
        span = _all_of(self._was.truth)
        self._covered = (Span(span.first, begin), Span(end, span.last))
        times = [self._time(number) for number in self._changes]
        if any(time <= begin for time in times) and any(time >= end for time in times):
            after = min((number for number in self._changes if self._time(number) >= end), key=self._time)
            self._traces.append(("uncovered_time", self._changes[after].key))

    def deliver_again(self) -> None:
        """A retry, minutes later."""
        for number in self._some():
            event = self._changes[number]
            first = event.arrivals[0]
            again = Arrival(first.source, first.send_out_id, first.sent_at, (first.received_at or 0) + 4 * MINUTE)
            self._changes[number] = event._replace(arrivals=(*event.arrivals, again))
            self._traces.append(("repeated_delivery", event.key))

    def tell_twice(self) -> None:
        """A second distribution, or source, that gives an id of its own."""
        for number in self._some():
            event = self._changes[number]
            self._twins[number] = event._replace(
                key=3000 + number,
                identity=f"{event.identity}_again",
                arrivals=(Arrival("other.ndjson", f"whs_{3000 + number}", event.happened_at, event.happened_at),),
            )
            self._traces.append(("two_ids", event.key))

    def delay(self) -> None:
        for number in self._some():
            event = self._changes[number]
            if len(event.arrivals) == 1:
                late = self._chance.randint(27, 24 * 14) * HOUR
                arrival = event.arrivals[0]._replace(received_at=(event.happened_at or 0) + late)
                self._changes[number] = event._replace(arrivals=(arrival,))
                self._traces.append(("late_delivery", event.key))

    def forget_type(self) -> None:
        """A bare body could be joined, left or prolonged."""
        for number in self._some():
            event = self._changes[number]
            if event.type in (JOINED, LEFT, PROLONGED) and number not in self._twins:
                self._changes[number] = event._replace(type=UNDECIDED, type_source="inferred")

    def reorder(self) -> None:
        """Numbers say nothing of the order."""

    def edit_range(self) -> None:
        """Somebody mistyped a range: it ends before it begins."""
        self._edit("reversed_range", lambda tier: _ranged(tier, Range(5000, 4000), Range(5000, 4000)))

    def edit_configuration(self) -> None:
        self._edit("two_ranges", lambda tier: _ranged(tier, tier.points, Range(7, 77)))

    def edit_order(self) -> None:
        """Thresholds of a move are exchanged, so that up is down."""
        for number in self._some():
            event = self._changes[number]
            if event.tier is None or event.tier_from is None or number in self._touched or number in self._twins:
                continue
            self._touched.add(number)
            one, other = event.tier.points, event.tier_from.points
            self._changes[number] = event._replace(
                tier=_ranged(event.tier, other, other), tier_from=_ranged(event.tier_from, one, one)
            )
            self._traces.append(("wrong_direction", event.key))

    def _edit(self, rule: str, edit: Callable[[TierState], TierState]) -> None:
        for number in self._some():
            event = self._changes[number]
            if event.tier is not None and number not in self._touched and number not in self._twins:
                self._touched.add(number)
                self._changes[number] = event._replace(tier=edit(event.tier))
                self._traces.append((rule, event.key))

    def _some(self) -> list[int]:
        return self._chance.sample(sorted(self._changes), min(len(self._changes), self._chance.randint(1, 2)))

    def _drop(self, numbers: list[int]) -> None:
        for number in numbers:
            del self._changes[number]

    def _time(self, number: int) -> int:
        return self._was.truth.changes[number].time


def _ranged(tier: TierState, points: Range, configured: Range) -> TierState:
    return tier._replace(points=points, config_points=configured)


def _all_of(truth: Truth) -> Span:
    return Span(BEGIN, truth.changes[-1].time + 3 * DAY)
