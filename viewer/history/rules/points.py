"""Points transactions that contradict the tiers: they name the tier that the customer had before them."""

from bisect import bisect_left
from collections.abc import Iterator

from viewer.domain.history_event import LEFT, MOVES, HistoryEvent, TierState
from viewer.history import phrases
from viewer.history.phrases import MINUTE
from viewer.history.places import tier_key
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.walk import Step, may_be_same
from viewer.history.rules.wording import by_the, day
from viewer.history.values import Severity
from viewer.wording import say, to_say

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
        when, said, by_last = day(event, case.zone), phrases.tier(tier), by_the(last, case.zone)
        if last.type == LEFT or last.tier is None:
            text = say(
                "On {day} a points transaction says that the customer was in {tier}, but by {the_event} it was no tier:"
                " a change between the two is missing.",
                day=when,
                tier=said,
                the_event=by_last,
            )
        else:
            text = say(
                "On {day} a points transaction says that the customer was in {tier}, but by {the_event} it was {other}:"
                " a change between the two is missing.",
                day=when,
                tier=said,
                the_event=by_last,
                other=phrases.tier(last.tier),
            )
        yield Found((*keys, last.key), text, event.happened_at)


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
    to_say("Points of another tier"),
    Severity.WARNING,
    to_say(
        "A points transaction names another tier than the one the customer was in by the events before it; a move"
        " between them is missing."
    ),
    _other_tier_with_points,
)
