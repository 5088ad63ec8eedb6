"""True histories: what really happened to invented customers, and the whole capture of it.

``true_history`` makes the same one for the same number, always.
"""

from datetime import UTC, datetime
from random import Random
from typing import Any, NamedTuple

from tests.history import made
from tests.history.made import DAY, HOUR, MINUTE, SECOND, at
from viewer.domain.deliveries import Arrival
from viewer.domain.history_event import EXPIRATION_CHANGED, Facts, HistoryEvent, Range, TierState
from viewer.history.places import NOWHERE

MILLISECOND = 1_000
BEGIN = at("2023-01-01T00:00:00Z")
NAMES = ("Bronze", "Silver", "Gold", "Platinum", "Diamond", "Onyx")
MOST_AT_ONCE = 4


class Change(NamedTuple):
    """One event, and where the customer really was before and after it: places as in viewer.history.places."""

    event: HistoryEvent
    before: str
    after: str
    skips: bool = False
    """A move over a tier that lies between."""

    @property
    def time(self) -> int:
        assert self.event.happened_at is not None
        return self.event.happened_at


class TrueStay(NamedTuple):
    """A stay in a tier; its ends are numbers of changes."""

    tier: str
    first: int
    last: int | None


class Truth(NamedTuple):
    changes: tuple[Change, ...]
    """All that counts, in the order in which it happened."""
    noise: tuple[HistoryEvent, ...]
    """Transactions that were never approved."""
    points: tuple[HistoryEvent, ...]
    """Points transactions, which name the tier of their moment."""

    def stays(self) -> list[TrueStay]:
        """Every stay, in order."""
        stays: list[TrueStay] = []
        for number, change in enumerate(self.changes):
            if change.before == change.after:
                continue
            if change.before != NOWHERE:
                stays[-1] = stays[-1]._replace(last=number)
            if change.after != NOWHERE:
                stays.append(TrueStay(change.after, number, None))
        return stays


class _Ladder:
    """The tiers of the campaign as they are defined at the moment; a changed one says since when it holds."""

    def __init__(self, chance: Random) -> None:
        self._bounds = [step * 100 for step in range(chance.randint(3, len(NAMES)))]
        self._edited = [BEGIN - DAY] * len(self._bounds)

    def __len__(self) -> int:
        return len(self._bounds)

    def edit(self, chance: Random, when: int) -> None:
        """Move one threshold."""
        step = chance.randrange(1, len(self))
        self._bounds[step] = step * 100 + chance.randint(-40, 40)
        self._edited[step - 1] = self._edited[step] = when

    def tier(self, step: int) -> TierState:
        upper = self._bounds[step + 1] - 1 if step + 1 < len(self) else None
        points = Range(self._bounds[step], upper)
        return made.tier(NAMES[step], points.lower, upper, updated_at=self._edited[step])


def true_history(seed: int) -> Truth:
    """A customer's story of up to 16 changes: days apart, in one night, in one request or in one millisecond."""
    chance = Random(seed)
    ladder = _Ladder(chance)
    changes: list[Change] = []
    noise: list[HistoryEvent] = []
    points: list[HistoryEvent] = []
    now, group, at_once, step = BEGIN + chance.randrange(365) * DAY, "v-0", 1, -1
    expiry: int | None = None
    for number in range(chance.randint(1, 16)):
        apart = _apart(chance, at_once) if number else DAY
        if expiry is not None:
            # The night in which the stay expires decides about it.
            apart = expiry - now + chance.randint(2, 9) * MINUTE
        at_once = at_once + 1 if apart < MINUTE else 1
        if apart >= MINUTE or chance.random() < 0.5:
            group = f"v-{number}"
        if apart >= HOUR and chance.random() < 0.1:
            ladder.edit(chance, now + apart // 2)
        if apart > 2 * HOUR and step >= 0 and chance.random() < 0.3:
            points.append(_points(1000 + number, now + apart // 2, ladder.tier(step)))
        now += apart
        may_stay = all(one.before != one.after for one in changes[number + 1 - at_once :])
        change, step = _change(chance, ladder, step, number + 1, now, Facts(group=group), may_stay)
        expiry = None
        if change.event.type == EXPIRATION_CHANGED and chance.random() < 0.7:
            expiry = (now // DAY + chance.randint(3, 90)) * DAY
            facts = change.event.facts._replace(expires=_day_before(expiry))
            change = change._replace(event=change.event._replace(facts=facts))
        changes.append(change)
        if chance.random() < 0.05:
            noise.append(_unapproved(chance, ladder, 2000 + number, now + HOUR))
    return Truth(tuple(changes), tuple(noise), tuple(points))


def _day_before(midnight: int) -> str:
    """Expiry dates are the last day of a stay."""
    return datetime.fromtimestamp((midnight - DAY) / SECOND, UTC).date().isoformat()


def _apart(chance: Random, at_once: int) -> int:
    """How long after the change before it the next one comes."""
    kind = chance.random()
    if kind < 0.15 and at_once < MOST_AT_ONCE:
        return 0
    if kind < 0.25 and at_once < MOST_AT_ONCE:
        return chance.randint(1, 5000) * MILLISECOND
    if kind < 0.35:
        return chance.randint(2, 9) * MINUTE
    return chance.randint(3, 60 * 24) * HOUR


def _change(
    chance: Random, ladder: _Ladder, step: int, key: int, now: int, facts: Facts, may_stay: bool
) -> tuple[Change, int]:
    more: dict[str, Any] = {"facts": facts, "arrivals": _arrivals(key, now)}
    if step < 0:
        new = min(chance.choice((0, 0, 0, 1, 2)), len(ladder) - 1)
        tier = ladder.tier(new)
        return Change(made.joined(key, tier, now, **more), NOWHERE, str(tier.id)), new
    here = ladder.tier(step)
    kind = chance.random()
    if kind < 0.1:
        return Change(made.left(key, here, now, **more), str(here.id), NOWHERE), -1
    if kind < 0.25 and may_stay:
        noted = made.prolonged(key, here, now, **more)
        return Change(noted, str(here.id), str(here.id)), step
    if kind < 0.3 and may_stay:
        noted = made.event(EXPIRATION_CHANGED, key, now, tier=here, **more)
        return Change(noted, str(here.id), str(here.id)), step
    far = chance.choice((1, 1, 1, 1, 2))
    new = max(0, min(len(ladder) - 1, step + chance.choice((far, -far))))
    if new == step:
        new = step + 1 if step == 0 else step - 1
    there = ladder.tier(new)
    is_silent = chance.random() < 0.04  # it is legal that one of the two tiers is not said
    if new > step:
        event = made.upgraded(key, None if is_silent else here, there, now, **more)
    else:
        event = made.downgraded(key, here, None if is_silent else there, now, **more)
    skips = abs(new - step) > 1 and not is_silent
    return Change(event, str(here.id), str(there.id), skips), new


def _unapproved(chance: Random, ladder: _Ladder, key: int, now: int) -> HistoryEvent:
    tiers = [ladder.tier(step) for step in chance.sample(range(len(ladder)), 2)]
    status = chance.choice(("PENDING", "REJECTED"))
    return made.upgraded(key, tiers[0], tiers[1], now, status=status, arrivals=_arrivals(key, now))


def _points(key: int, now: int, tier: TierState) -> HistoryEvent:
    kind = "voucher.loyalty_card.transaction.created"
    return made.event(kind, key, now, facts=Facts(holder_tier=tier, points=10), arrivals=_arrivals(key, now))


def _arrivals(key: int, when: int) -> tuple[Arrival, ...]:
    return (Arrival("hooks.ndjson", f"whs_{key}", when + 200 * MILLISECOND, when + SECOND),)
