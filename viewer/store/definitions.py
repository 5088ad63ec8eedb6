"""Tiers as they were seen: in events, and where captures define them (lists of tiers, ladders of campaigns)."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from viewer.domain.history_event import Number, Range, TierState
from viewer.store import schema

_MOST_TIERS = 2000
_REMOVED = "campaign.loyalty_tier.deleted"
_TIME = "CASE WHEN e.flags & 2 = 0 THEN e.happened_at END"  # test send-outs are of the year 2000
_TIER = "t.vendor_id, t.name, t.points_from, t.points_to"


class Definition(NamedTuple):
    """A tier as a capture defines it, without anybody having moved to it."""

    tier_id: str | None
    name: str | None
    points_from: int | float | None
    points_to: int | float | None
    campaign_id: str | None
    campaign: str | None  # the latest name that is known of it
    imported_at: int | None  # when the import began that brought it
    source: str
    snapshot: int  # its number in the library


class Sighting(NamedTuple):
    """A tier as events of one campaign have it."""

    tier_id: str | None
    name: str | None
    points_from: int | float | None
    points_to: int | float | None
    campaign_id: str | None
    campaign: str | None
    first: int | None  # when the first of these events happened
    last: int | None
    events: int
    removed: int | None  # when an event said that it was removed
    snapshot: int


def definitions(connection: sqlite3.Connection, campaign_id: str | None = None) -> list[Definition]:
    """The tiers that captures define, the lowest first; of one campaign, or of all."""
    if not schema.is_of_version(connection, 2):
        return []
    found = connection.execute(
        f"SELECT {_TIER}, t.campaign_id,"
        " (SELECT c.name FROM campaigns AS c WHERE c.vendor_id = t.campaign_id ORDER BY c.id DESC LIMIT 1),"
        " (SELECT i.began_at FROM import_parts AS p JOIN imports AS i ON i.id = p.import"
        "  WHERE p.source = d.source AND p.offset <= d.offset ORDER BY p.offset DESC, p.id DESC LIMIT 1),"
        " s.name, t.id FROM tier_definitions AS d JOIN tiers AS t ON t.id = d.tier JOIN sources AS s ON s.id = d.source"
        " WHERE ?1 IS NULL OR t.campaign_id = ?1 ORDER BY t.campaign_id, t.points_from, t.name, d.source, d.offset",
        (campaign_id,),
    )
    return [Definition._make(row) for row in found]


def latest_tiers(connection: sqlite3.Connection, campaign_ids: Sequence[str]) -> list[TierState]:
    """The tiers of some campaigns as the library came to know them last, whoever was in them.

    They are read tier by tier out of an index, so it does not matter in how many snapshots each was seen.
    """
    found = connection.execute(
        "WITH RECURSIVE ids (tier) AS (SELECT min(vendor_id) FROM tiers UNION ALL"
        "  SELECT (SELECT min(vendor_id) FROM tiers WHERE vendor_id > ids.tier) FROM ids"
        f"  WHERE ids.tier IS NOT NULL LIMIT {_MOST_TIERS})"
        f" SELECT {_TIER}, t.campaign_id FROM ids JOIN tiers AS t ON t.id ="
        "  (SELECT max(id) FROM tiers WHERE vendor_id = ids.tier)"
        " WHERE t.campaign_id IN (SELECT value FROM json_each(?)) ORDER BY t.points_from, t.name, t.vendor_id",
        (json.dumps(campaign_ids),),
    )
    return [_state(*row) for row in found]


def snapshots_of(connection: sqlite3.Connection, tier_id: str, most: int) -> list[tuple[int, TierState]]:
    """The latest snapshots of a tier with their numbers, the newest first."""
    found = connection.execute(
        f"SELECT t.id, {_TIER}, t.campaign_id FROM tiers AS t WHERE t.vendor_id = ? ORDER BY t.id DESC LIMIT ?",
        (tier_id, most),
    )
    return [(number, _state(*row)) for number, *row in found]


def _state(
    tier: str | None, name: str | None, lower: Number | None, upper: Number | None, campaign: str | None
) -> TierState:
    return TierState(tier, name, campaign, Range(lower, upper))


def sightings(connection: sqlite3.Connection) -> Iterator[Sighting]:
    """The tiers that events hold; one can come several times, for snapshots of it differ in more than is told here."""
    removed = connection.execute("SELECT id FROM types WHERE name = ?", (_REMOVED,)).fetchone()
    for link in ("tier", "tier_from"):
        found = connection.execute(
            f"SELECT {_TIER}, coalesce(c.vendor_id, t.campaign_id), c.name, f.first, f.last, f.events,"
            " f.removed, t.id FROM"
            f" (SELECT e.{link} AS tier, e.campaign, min({_TIME}) AS first, max({_TIME}) AS last,"
            f"  count(*) AS events, max(CASE WHEN e.type = ?1 THEN e.happened_at END) AS removed"
            f"  FROM events AS e WHERE e.{link} IS NOT NULL GROUP BY e.{link}, e.campaign) AS f"
            " JOIN tiers AS t ON t.id = f.tier LEFT JOIN campaigns AS c ON c.id = f.campaign",
            removed or (None,),
        )
        yield from map(Sighting._make, found)
