"""The story of a ladder: every version of every tier that a library has seen, when, and what the tiers leave out."""

from collections.abc import Iterator
from datetime import UTC, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Any

from viewer.domain.json_text import Members, parse_exactly
from viewer.domain.times import parse_time
from viewer.history.ladders import Ladder, ladders
from viewer.history.tier_benefits import benefits
from viewer.history.tier_versions import TierVersion, merged
from viewer.store import definitions, library
from viewer.store.bodies import Bodies
from viewer.store.library import Connection
from viewer.store.results import unchanging


def show_ladder(library_path: Path, campaign_id: str | None = None) -> list[TierVersion]:
    """The versions of tiers, by campaign, the lowest tier first; of one campaign, or of all. Raises LibraryProblem."""
    return [version for ladder in show_ladders(library_path, campaign_id) for version in ladder.versions]


def show_ladders(library_path: Path, campaign_id: str | None = None, zone: tzinfo = UTC) -> list[Ladder]:
    """The same with holes, overlaps and changes; ``zone`` is that of the days in sentences. Raises LibraryProblem."""
    with library.reading(library_path) as connection, unchanging(connection):
        return ladders(merged(_versions(connection, campaign_id)), zone)


def _versions(connection: Connection, campaign_id: str | None) -> Iterator[TierVersion]:
    bodies = Bodies(connection)

    @lru_cache(maxsize=4096)
    def told(snapshot: int) -> dict[str, Any]:
        return told_by(bodies.body("tiers", snapshot))

    for one in definitions.sightings(connection):
        if campaign_id in (None, one.campaign_id):
            yield TierVersion(
                one.campaign_id, one.campaign, one.tier_id, one.name, one.points_from, one.points_to,
                one.first, one.last, one.events, removed_at=one.removed, **told(one.snapshot),
            )  # fmt: skip
    for known in definitions.definitions(connection, campaign_id):
        yield TierVersion(
            known.campaign_id, known.campaign, known.tier_id, known.name, known.points_from, known.points_to,
            None, None, 0, (known.source,), known.imported_at, **told(known.snapshot),
        )  # fmt: skip


def told_by(body: bytes | None) -> dict[str, Any]:
    """What a tier's text says that stands in no column: benefits, and when the definition was changed."""
    value = parse_exactly(body.decode("utf-8")) if body is not None else None
    if not isinstance(value, Members):
        return {}
    updated = value.get("updated_at")
    return {
        "earning_rules": benefits(value.get("earning_rules")),
        "rewards": benefits(value.get("rewards")),
        "updated_at": parse_time(updated) if isinstance(updated, str) else None,
    }
