"""Flaws of a ladder: points that lie in no tier, points that lie in several, ranges that are turned round."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo
from enum import StrEnum
from typing import NamedTuple

from viewer.domain.history_event import Number, Range
from viewer.history import phrases
from viewer.history.tier_versions import TierVersion
from viewer.wording import say


class FlawKind(StrEnum):
    """What is wrong."""

    HOLE = "hole"
    OVERLAP = "overlap"
    TURNED_ROUND = "turned_round"


class Flaw(NamedTuple):
    """A stretch of points that the tiers of a ladder do not cover once."""

    kind: FlawKind
    points: Range
    """Both ends included; None is no end on that side."""
    tiers: tuple[TierVersion, ...]
    """Those on both sides of a hole, or that overlap, the lower one first."""
    text: str
    """One sentence."""


def flaws(steps: Sequence[TierVersion], names: dict[str, str], zone: tzinfo) -> Iterator[Flaw]:
    """The flaws of tiers that come by their points, the lowest first; ``names`` has what each is called, by its key.

    Below the lowest tier there need not be one. Ranges hold both their ends, as the vendor's do.
    """
    below: TierVersion | None = None  # of those that came, the one that reaches highest
    for one in steps:
        lower, upper = one.points
        if lower is None:
            continue
        if upper is not None and upper < lower:
            text = say(
                "{tier} runs from {lower} to {upper}: its range is turned round.",
                tier=names[one.key],
                lower=lower,
                upper=upper,
            )
            yield Flaw(FlawKind.TURNED_ROUND, one.points, (one,), text)
            continue
        if below is not None:
            yield from _between(below, one, lower, names, zone)
        if below is None or _reaches_higher(one, below):
            below = one
    if below is not None and below.points_to is not None:
        top = below.points_to
        text = say("No tier that was seen holds more than {top}: {tier} ends there.", top=top, tier=names[below.key])
        yield Flaw(FlawKind.HOLE, Range(top + 1), (below,), text)


def _reaches_higher(one: TierVersion, other: TierVersion) -> bool:
    if one.points_to is None or other.points_to is None:
        return other.points_to is not None
    return one.points_to > other.points_to


def _between(
    below: TierVersion, above: TierVersion, lower: Number, names: dict[str, str], zone: tzinfo
) -> Iterator[Flaw]:
    reach = below.points_to
    low, high = names[below.key], names[above.key]
    later = _not_together(below, above, names, zone)
    if reach is None or reach >= lower:
        shared = Range(lower, min((end for end in (reach, above.points_to) if end is not None), default=None))
        text = say("{low} and {high} both hold {points}.", low=low, high=high, points=_points(shared))
        yield Flaw(FlawKind.OVERLAP, shared, (below, above), f"{text}{later}")
    elif lower - reach > 1:
        missing = Range(reach + 1, lower - 1)
        is_whole = isinstance(reach, int) and isinstance(lower, int)
        text = say(
            "No tier that was seen holds {points}: {low} ends at {reach}, {high} begins at {lower}.",
            points=_points(missing) if is_whole else say("what lies between"),
            low=low,
            reach=reach,
            high=high,
            lower=lower,
        )
        yield Flaw(FlawKind.HOLE, missing, (below, above), f"{text}{later}")


def _points(points: Range) -> str:
    return str(points.lower) if points.lower == points.upper else phrases.points_range(points)


def _not_together(one: TierVersion, other: TierVersion, names: dict[str, str], zone: tzinfo) -> str:
    """Each is as it was last seen: where that was at different times, one may have been changed since."""
    if set(one.defined_in) & set(other.defined_in):
        return ""
    if one.first_seen is None or one.last_seen is None or other.first_seen is None or other.last_seen is None:
        return ""
    earlier, later = sorted((one, other), key=lambda version: version.last_seen or 0)
    if earlier.last_seen is None or later.first_seen is None or later.first_seen - earlier.last_seen <= phrases.DAY:
        return ""
    text = say(
        "They were not seen at one time: {earlier} was last seen on {last}, {later} like this first on {first}.",
        earlier=names[earlier.key],
        last=phrases.day(earlier.last_seen, zone),
        later=names[later.key],
        first=phrases.day(later.first_seen, zone),
    )
    return f" {text}"
