"""Points transactions that contradict the tiers: they name the tier that the customer had before them."""

from bisect import bisect_left
from collections.abc import Iterator

from viewer.domain.history_event import LEFT, MOVES, HistoryEvent, TierState
from viewer.history import phrases
from viewer.history.phrases import MINUTE
from viewer.history.places import tier_key
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.walk import Step, may_be_same
from viewer.history.rules.wording import day, the
from viewer.history.values import Severity

_NEAR = 10 * MINUTE  # what one night's work does to points and tiers comes in no certain order
_MOST_NEAR = 50


def _other_tier_with_points(case: Case) -> Iterator[Found]:
    steps = case.steps
    told: dict[tuple[int, str | None], tuple[HistoryEvent, TierState, list[int]]] = {}
    for event in case.neighbours if steps else ():
        at, tier = event.happened_at, event.facts.holder_tier
        if at is None or tier is None:
            continue
        near = bisect_left(steps, at - _NEAR, key=_moment)
        if near and not _fits(steps, near, at, tier):
            told.setdefault((near, tier_key(tier)), (event, tier, []))[2].append(event.key)
    for (near, _), (event, tier, keys) in told.items():
        last = steps[near - 1].event
        was = "no tier" if last.type == LEFT else phrases.tier(last.tier)
        yield Found(
            (*keys, last.key),
            f"On {day(event, case.zone)} a points transaction says that the customer was in {phrases.tier(tier)}, but"
            f" by {the(last, case.zone)} it was {was}: a change between the two is missing.",
            event.happened_at,
        )


def _fits(steps: list[Step], near: int, at: int, tier: TierState) -> bool:
    """Whether the customer may have been in a tier at about that moment; ``near`` is the first step about then."""
    if _leads_to(steps[near - 1], tier):
        return True
    for step in steps[near : near + _MOST_NEAR]:
        if _moment(step) > at + _NEAR:
            return False
        if _leads_to(step, tier):
            return True
    return False


def _leads_to(step: Step, tier: TierState) -> bool:
    if step.event.type == LEFT:
        return False
    # A move that names no new tier can lead to any; other events that name none change nothing.
    keeps = step.event.tier is None and step.event.type not in MOVES
    return may_be_same(tier_key(step.tier if keeps else step.event.tier), tier_key(tier))


def _moment(step: Step) -> int:
    return step.event.happened_at or 0


OTHER_TIER_WITH_POINTS = Rule(
    "other_tier_with_points",
    "Points of another tier",
    Severity.WARNING,
    "A points transaction names another tier than the one the customer was in by the events before it; a move between"
    " them is missing.",
    _other_tier_with_points,
)
