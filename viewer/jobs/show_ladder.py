"""The story of a ladder: every version of every tier that a library has seen, when, and what the tiers leave out."""

from collections.abc import Iterable, Iterator
from datetime import UTC, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Any

from viewer.domain.json_text import Members, parse_exactly
from viewer.domain.times import parse_time
from viewer.history.ladders import Ladder, ladders
from viewer.history.tier_benefits import benefits
from viewer.history.tier_versions import TierVersion
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
        return ladders(_merged(_versions(connection, campaign_id)), zone)


def _versions(connection: Connection, campaign_id: str | None) -> Iterator[TierVersion]:
    bodies = Bodies(connection)

    @lru_cache(maxsize=4096)
    def told(snapshot: int) -> dict[str, Any]:
        return _of_body(bodies.body("tiers", snapshot))

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


def _of_body(body: bytes | None) -> dict[str, Any]:
    """What stands in no column: benefits, and when the definition was changed."""
    value = parse_exactly(body.decode("utf-8")) if body is not None else None
    if not isinstance(value, Members):
        return {}
    updated = value.get("updated_at")
    return {
        "earning_rules": benefits(value.get("earning_rules")),
        "rewards": benefits(value.get("rewards")),
        "updated_at": parse_time(updated) if isinstance(updated, str) else None,
    }


def _merged(versions: Iterable[TierVersion]) -> list[TierVersion]:
    """One for all that say the same of a tier; what says nothing of benefits is one with what does."""
    silent: list[TierVersion] = []
    found: dict[object, TierVersion] = {}
    first: dict[object, object] = {}  # of the versions that differ in benefits only, the one that came first
    for one in versions:
        if one.earning_rules is None and one.rewards is None:
            silent.append(one)
        else:
            _add(found, (_said(one), one.earning_rules, one.rewards), one)
            first.setdefault(_said(one), (_said(one), one.earning_rules, one.rewards))
    for one in silent:
        _add(found, first.get(_said(one), (_said(one), None, None)), one)
    return list(found.values())


def _said(one: TierVersion) -> tuple[object, ...]:
    # 200 and 200.0 are the same range; the one that came first is shown.
    return one.campaign_id or one.campaign, one.tier_id, one.name, one.points_from, one.points_to


def _add(found: dict[object, TierVersion], key: object, one: TierVersion) -> None:
    known = found.get(key)
    found[key] = one if known is None else _both(known, one)


def _both(one: TierVersion, other: TierVersion) -> TierVersion:
    return one._replace(
        campaign=max(one, other, key=lambda known: (known.campaign is not None, known.last_known)).campaign,
        first_seen=_earliest(one.first_seen, other.first_seen),
        last_seen=_latest(one.last_seen, other.last_seen),
        events=one.events + other.events,
        defined_in=tuple(dict.fromkeys(one.defined_in + other.defined_in)),
        defined_at=_latest(one.defined_at, other.defined_at),
        updated_at=_earliest(one.updated_at, other.updated_at),
        removed_at=_latest(one.removed_at, other.removed_at),
    )


def _earliest(*moments: int | None) -> int | None:
    return min((at for at in moments if at is not None), default=None)


def _latest(*moments: int | None) -> int | None:
    return max((at for at in moments if at is not None), default=None)
