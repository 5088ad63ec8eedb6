"""Moves against their thresholds: up that goes down, and over tiers that lie between."""

from collections.abc import Iterable, Iterator

from viewer.domain.history_event import UPGRADED, HistoryEvent, Number, TierState
from viewer.history import phrases
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.wording import day, said
from viewer.history.values import Severity

_MOST_TIERS = 200  # to look for names among: no ladder is longer


def _wrong_direction(case: Case) -> Iterator[Found]:
    for step, before, after in case.moves:
        event = step.event
        reason = _against(before, after, event.type == UPGRADED)
        if not reason:
            continue
        called = "an upgrade" if event.type == UPGRADED else "a downgrade"
        since = step.last.happened_at if step.last is not None else None
        yield Found(
            (event.key,),
            f"The move of {day(event, case.zone)} is called {called}, but {reason}.{_edited(event, since, case)}",
            event.happened_at,
        )


def _against(before: TierState, after: TierState, up: bool) -> str:
    """What speaks against the direction of a move; nothing where the thresholds agree, or are not known."""
    names = (phrases.tier_name(before), phrases.tier_name(after))
    if before.id is not None and before.id == after.id:
        return f"it goes from {names[0]} to the same tier"
    start, end = before.points.lower, after.points.lower
    if start is None or end is None or (end > start if up else end < start):
        return ""
    if start == end:
        return f"{names[0]} and {names[1]} both begin at {phrases.points(start)}"
    return f"{names[0]} begins at {phrases.points(start)} and {names[1]} at {end}"


def _edited(event: HistoryEvent, since: int | None, case: Case) -> str:
    """Which of the two definitions was changed since the customer's last event: a fact that may have to do with it."""
    edited = [
        f"{phrases.tier_name(tier)} was last changed on {phrases.day(tier.updated_at, case.zone)}"
        for tier in (event.tier_from, event.tier)
        if tier is not None
        and tier.updated_at is not None
        and event.happened_at is not None
        and (since is None or tier.updated_at > since)
        and tier.updated_at <= event.happened_at
    ]
    return f" The definition of {phrases.listed(edited)}." if edited else ""


def _skipped_tiers(case: Case) -> Iterator[Found]:
    for step, before, after in case.moves:
        event = step.event
        up = event.type == UPGRADED
        low, high = (before, after) if up else (after, before)
        hole = _between(low, high)
        if hole is None:
            continue
        passed = _passed(case, *hole)
        if passed:
            least = "" if _fill(passed, *hole) else "at least "
            count = f"{least}{phrases.counted(len(passed) + 1, 'tier')} {'up' if up else 'down'} at once"
            tiers = f"{count}, past {phrases.listed(map(phrases.tier, passed))}"
        elif low.points.upper is not None:
            tiers = f"past the points between {low.points.upper} and {high.points.lower}, which are in neither tier"
        else:
            continue
        yield Found((event.key,), f"On {day(event, case.zone)} the customer {said(event)}, {tiers}.", event.happened_at)


def _between(low: TierState, high: TierState) -> tuple[Number, Number] | None:
    """The last points of the lower tier and the first ones of the higher, if there are others between the two."""
    last = low.points.upper if low.points.upper is not None else low.points.lower
    first = high.points.lower
    return (last, first) if last is not None and first is not None and first - last > 1 else None


def _passed(case: Case, last: Number, first: Number) -> list[TierState]:
    """The tiers seen in this history whose points lie between."""
    found = {}
    for tier in case.ladder[:_MOST_TIERS]:
        lower, upper = tier.points
        if lower is not None and last < lower < first and (upper is None or upper < first):
            found[tier.id or tier.name] = tier
    return sorted(found.values(), key=_lower)


def _fill(tiers: Iterable[TierState], last: Number, first: Number) -> bool:
    """Whether tiers leave no points between; where they do, another one may lie there that this history has not."""
    for tier in tiers:
        if _lower(tier) - last > 1 or tier.points.upper is None:
            return False
        last = tier.points.upper
    return first - last <= 1


def _lower(tier: TierState) -> Number:
    return tier.points.lower or 0


WRONG_DIRECTION = Rule(
    "wrong_direction",
    "Wrong direction",
    Severity.WARNING,
    "An upgrade leads to a tier that does not begin higher, or a downgrade to one that does not begin lower; the tiers"
    " may have been redefined.",
    _wrong_direction,
)
SKIPPED_TIERS = Rule(
    "skipped_tiers",
    "Skipped tiers",
    Severity.NOTE,
    "A move passes over tiers, or over points that belong to neither of its two tiers; many points at once do that.",
    _skipped_tiers,
)
