"""The story of a ladder: every version of every tier that a library has seen, and when."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from viewer.store import definitions, library


class TierVersion(NamedTuple):
    """A tier with one name and one range of points, in one campaign."""

    campaign_id: str | None
    campaign: str | None
    tier_id: str | None
    name: str | None
    points_from: int | float | None
    points_to: int | float | None
    first_seen: int | None
    """When the first event with it happened, in microseconds UTC; None where only a definition was seen."""
    last_seen: int | None
    events: int
    defined_in: tuple[str, ...]
    """Sources that define it, without anybody having moved to it."""
    defined_at: int | None
    """When the latest of these was imported."""


def show_ladder(library_path: Path, campaign_id: str | None = None) -> list[TierVersion]:
    """The versions of tiers, by campaign, the lowest tier first; of one campaign, or of all. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        versions = [
            TierVersion(
                one.campaign_id, one.campaign, one.tier_id, one.name, one.points_from, one.points_to,
                one.first, one.last, one.events, (), None,
            )
            for one in definitions.sightings(connection)
            if campaign_id in (None, one.campaign_id)
        ]  # fmt: skip
        versions += [
            TierVersion(
                one.campaign_id, one.campaign, one.tier_id, one.name, one.points_from, one.points_to,
                None, None, 0, (one.source,), one.imported_at,
            )
            for one in definitions.definitions(connection, campaign_id)
        ]  # fmt: skip
    return sorted(_merged(versions), key=_place)


def _merged(versions: Iterable[TierVersion]) -> list[TierVersion]:
    """One for all that say the same of a tier."""
    found: dict[object, TierVersion] = {}
    for one in versions:
        # 200 and 200.0 are the same range; the one that came first is shown.
        key = (one.campaign_id, one.tier_id, one.name, one.points_from, one.points_to)
        known = found.get(key)
        found[key] = one if known is None else _both(known, one)
    return list(found.values())


def _both(one: TierVersion, other: TierVersion) -> TierVersion:
    return one._replace(
        campaign=one.campaign or other.campaign,
        first_seen=min((at for at in (one.first_seen, other.first_seen) if at is not None), default=None),
        last_seen=max((at for at in (one.last_seen, other.last_seen) if at is not None), default=None),
        events=one.events + other.events,
        defined_in=tuple(dict.fromkeys(one.defined_in + other.defined_in)),
        defined_at=max((at for at in (one.defined_at, other.defined_at) if at is not None), default=None),
    )


def _place(one: TierVersion) -> tuple[object, ...]:
    def text(value: str | None) -> tuple[bool, str]:
        return value is None, value or ""

    lower = one.points_from
    return (
        *(text(one.campaign), text(one.campaign_id), lower is not None, lower or 0),
        *(text(one.name), text(one.tier_id), one.first_seen or 0),
    )
