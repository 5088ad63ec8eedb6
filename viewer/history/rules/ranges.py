"""Tiers that contradict themselves: their ranges of points, their campaign."""

from collections.abc import Iterable, Iterator

from viewer.domain.history_event import Range, TierState
from viewer.history import phrases
from viewer.history.rules.case import Case, Found, Rule
from viewer.history.values import Severity
from viewer.wording import say, say_count, to_say


def _two_ranges(case: Case) -> Iterator[Found]:
    said: dict[tuple[object, ...], tuple[TierState, list[int]]] = {}
    for tier, keys in case.tiers:
        if tier.config_points is not None and tier.config_points != tier.points:
            said.setdefault((tier.id, tier.name, tier.points, tier.config_points), (tier, []))[1].extend(keys)
    for tier, keys in said.values():
        assert tier.config_points is not None
        yield _found(
            case,
            keys,
            say(
                "{tier} has two ranges in {events}: {points} as its points, and {configured} in its configuration.",
                tier=phrases.tier_name(tier),
                events=_events(keys),
                points=_range(tier.points),
                configured=_range(tier.config_points),
            ),
        )


def _reversed_range(case: Case) -> Iterator[Found]:
    said: dict[tuple[object, ...], tuple[TierState, list[int]]] = {}
    for tier, keys in case.tiers:
        lower, upper = tier.points
        if lower is not None and upper is not None and lower > upper:
            said.setdefault((tier.id, tier.name, tier.points), (tier, []))[1].extend(keys)
    for tier, keys in said.values():
        yield _found(
            case,
            keys,
            say(
                "{tier} begins {at_points} and ends at {number} in {events}: no balance lies in that range.",
                tier=phrases.tier_name(tier),
                at_points=phrases.at_points(tier.points.lower or 0),
                number=tier.points.upper,
                events=_events(keys),
            ),
        )


def _changed_unnoticed(case: Case) -> Iterator[Found]:
    """Tiers are compared by when they were changed last, so a change that says so is none."""
    versions: dict[tuple[str, int], dict[Range, list[int]]] = {}
    called: dict[tuple[str, int], TierState] = {}
    for tier, keys in case.tiers:
        if tier.id is not None and tier.updated_at is not None and tier.points != _NO_POINTS:
            version = tier.id, tier.updated_at
            called[version] = tier
            versions.setdefault(version, {}).setdefault(tier.points, []).extend(keys)
    for version, ranges in versions.items():
        if len(ranges) > 1:
            yield _found(
                case,
                [key for keys in ranges.values() for key in keys],
                say(
                    "{tier} has the ranges {ranges} in events that all say it was last changed on {day}.",
                    tier=phrases.tier_name(called[version]),
                    ranges=phrases.listed(map(_range, ranges)),
                    day=phrases.day(version[1], case.zone),
                ),
            )


def _overlapping_ranges(case: Case) -> Iterator[Found]:
    said: dict[tuple[object, ...], tuple[TierState, TierState, list[int]]] = {}
    for step, before, after in case.moves:
        start, end = before.points.lower, after.points.lower
        if start is None or end is None:
            continue
        low, high = (before, after) if start <= end else (after, before)
        if low.points.upper is not None and low.points.upper > (high.points.lower or 0) and low.id != high.id:
            pair = (low.id, low.name, low.points, high.id, high.name, high.points)
            said.setdefault(pair, (low, high, []))[2].append(step.event.key)
    for low, high, keys in said.values():
        yield _found(
            case,
            keys,
            say(
                "The ranges of {low} and {high} overlap in {events}.",
                low=phrases.tier(low),
                high=phrases.tier(high),
                events=_events(keys),
            ),
        )


def _other_campaign(case: Case) -> Iterator[Found]:
    said: dict[tuple[str, str], tuple[TierState, list[int]]] = {}
    for event in case.events:
        campaign = event.campaign_id
        if campaign is None:
            continue
        for tier in (event.tier_from, event.tier):
            if tier is not None and tier.campaign_id != campaign and tier.campaign_id is not None:
                keys = said.setdefault((campaign, tier.campaign_id), (tier, []))[1]
                if event.key not in keys[-1:]:
                    keys.append(event.key)
    for (campaign, other), (tier, keys) in said.items():
        text = say_count(
            len(keys),
            "{tier} belongs to the campaign {other} in an event, which is of the campaign {campaign}.",
            "{tier} belongs to the campaign {other} in {n} events, which are of the campaign {campaign}.",
            tier=phrases.tier_name(tier),
            other=phrases.name(other),
            campaign=phrases.name(campaign),
        )
        yield _found(case, keys, text)


def _found(case: Case, keys: Iterable[int], text: str) -> Found:
    concerned = tuple(sorted(set(keys), key=case.places.__getitem__))
    return Found(concerned, text, case.events[case.places[concerned[0]]].happened_at)


def _events(keys: list[int]) -> str:
    return say_count(len(set(keys)), "an event", "{n} events", about="in one or several events")


def _range(points: Range) -> str:
    return phrases.points_range(points) or say("no points")


_NO_POINTS = Range()

REVERSED_RANGE = Rule(
    "reversed_range",
    to_say("Range ends before it begins"),
    Severity.ERROR,
    to_say("A tier begins at more points than it ends at, so nobody can be in it by their points."),
    _reversed_range,
)
TWO_RANGES = Rule(
    "two_ranges",
    to_say("Two ranges"),
    Severity.WARNING,
    to_say(
        "A tier gives its range twice, as points and in its configuration, and the two differ; it is not documented"
        " which one counts."
    ),
    _two_ranges,
)
OVERLAPPING_RANGES = Rule(
    "overlapping_ranges",
    to_say("Overlapping ranges"),
    Severity.WARNING,
    to_say("The two tiers of a move share points, so a balance can belong to both."),
    _overlapping_ranges,
)
CHANGED_UNNOTICED = Rule(
    "changed_unnoticed",
    to_say("Range changed without a trace"),
    Severity.WARNING,
    to_say(
        "Two events hold the same version of a tier, by the time of its last change, with different ranges; one of"
        " them was changed on its way, or the vendor did not note the change."
    ),
    _changed_unnoticed,
)
OTHER_CAMPAIGN = Rule(
    "other_campaign",
    to_say("Tier of another campaign"),
    Severity.WARNING,
    to_say("A tier names another campaign than its event does."),
    _other_campaign,
)
