"""Moves against their thresholds: up that goes down, and over tiers that lie between."""

from collections.abc import Iterable, Iterator

from viewer.domain.history_event import UPGRADED, HistoryEvent, Number, TierState
from viewer.history import phrases
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.rules.wording import day, happened
from viewer.history.values import Severity
from viewer.wording import number, say, to_say

_MOST_TIERS = 200  # to look for names among: no ladder is longer


def _wrong_direction(case: Case) -> Iterator[Found]:
    for step, before, after in case.moves:
        event = step.event
        is_up = event.type == UPGRADED
        reason = _against(before, after, is_up)
        if not reason:
            continue
        when = day(event, case.zone)
        text = (
            say("The move of {day} is called an upgrade, but {reason}.", day=when, reason=reason)
            if is_up
            else say("The move of {day} is called a downgrade, but {reason}.", day=when, reason=reason)
        )
        since = step.last.happened_at if step.last is not None else None
        yield Found((event.key,), f"{text}{_edited(event, since, case)}", event.happened_at)


def _against(before: TierState, after: TierState, up: bool) -> str:
    """What speaks against the direction of a move; nothing where the thresholds agree, or are not known."""
    old, new = phrases.tier_name(before), phrases.tier_name(after)
    if before.id is not None and before.id == after.id:
        return say("it goes from {before} to the same tier", before=old)
    start, end = before.points.lower, after.points.lower
    if start is None or end is None or (end > start if up else end < start):
        return ""
    if start == end:
        return say(
            "{before} and {after} both begin {at_points}", before=old, after=new, at_points=phrases.at_points(start)
        )
    return say(
        "{before} begins {at_points} and {after} at {number}",
        before=old,
        after=new,
        at_points=phrases.at_points(start),
        number=end,
    )


def _edited(event: HistoryEvent, since: int | None, case: Case) -> str:
    """Which of the two definitions was changed since the customer's last event: a fact that may have to do with it."""
    edited = [
        say(
            "{tier} was last changed on {day}",
            tier=phrases.tier_name(tier),
            day=phrases.day(tier.updated_at, case.zone),
        )
        for tier in (event.tier_from, event.tier)
        if tier is not None
        and tier.updated_at is not None
        and event.happened_at is not None
        and (since is None or tier.updated_at > since)
        and tier.updated_at <= event.happened_at
    ]
    return f" {say('The definition of {edits}.', edits=phrases.listed(edited))}" if edited else ""


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
            names = phrases.listed(map(phrases.tier, passed))
            tiers = _at_once(len(passed) + 1, up, _fill(passed, *hole), names)
        elif low.points.upper is not None:
            tiers = say(
                "past the points between {lower} and {upper}, which are in neither tier",
                lower=low.points.upper,
                upper=high.points.lower,
            )
        else:
            continue
        moved = phrases.capital(happened(event, day(event, case.zone)))
        yield Found((event.key,), f"{moved}, {tiers}.", event.happened_at)


def _at_once(count: int, up: bool, is_exact: bool, names: str) -> str:
    """How many tiers were passed, and which; there may be more that nobody has seen."""
    if is_exact:
        if up:
            return say("{number} tiers up at once, past {tiers}", number=number(count), tiers=names)
        return say("{number} tiers down at once, past {tiers}", number=number(count), tiers=names)
    if up:
        return say("at least {number} tiers up at once, past {tiers}", number=number(count), tiers=names)
    return say("at least {number} tiers down at once, past {tiers}", number=number(count), tiers=names)


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
    to_say("Wrong direction"),
    Severity.WARNING,
    to_say(
        "An upgrade leads to a tier that does not begin higher, or a downgrade to one that does not begin lower; the"
        " tiers may have been redefined."
    ),
    _wrong_direction,
)
SKIPPED_TIERS = Rule(
    "skipped_tiers",
    to_say("Skipped tiers"),
    Severity.NOTE,
    to_say(
        "A move passes over tiers, or over points that belong to neither of its two tiers; many points at once do that."
    ),
    _skipped_tiers,
)
