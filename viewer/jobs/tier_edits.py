"""Edits of tiers: what changed about the tiers of a campaign and when, as their own snapshots say."""

from collections.abc import Iterator, Sequence

from viewer.domain.history_event import TierState
from viewer.history.ladders import ladders
from viewer.history.tier_versions import TierVersion, merged
from viewer.history.values import TierEdit
from viewer.jobs.show_ladder import told_by
from viewer.store import definitions
from viewer.store.bodies import Bodies
from viewer.store.library import Connection

_MOST = 20  # snapshots of each tier, the latest: they are unpacked while somebody waits


def tier_edits(connection: Connection, tiers: Sequence[TierState]) -> tuple[TierEdit, ...]:
    """The edits of some tiers in order of time, as far as the definitions say when; no event is looked at for that."""
    changes = [change for ladder in ladders(merged(_versions(connection, tiers))) for change in ladder.changes]
    edits = [
        TierEdit(change.after.campaign_id or "", change.after.key, change.name, change.after.updated_at, change.what)
        for change in changes
        if change.after.updated_at is not None and change.earliest == change.after.updated_at
    ]
    return tuple(sorted(edits, key=lambda edit: edit.at))


def _versions(connection: Connection, tiers: Sequence[TierState]) -> Iterator[TierVersion]:
    bodies = Bodies(connection)
    for tier in tiers:
        snapshots = definitions.snapshots_of(connection, tier.id, _MOST) if tier.id is not None else []
        for number, one in snapshots if len(snapshots) > 1 else ():
            yield TierVersion(
                one.campaign_id, None, one.id, one.name, *one.points, None, None, 0,
                **told_by(bodies.body("tiers", number)),
            )  # fmt: skip
