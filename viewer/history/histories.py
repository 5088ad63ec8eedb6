"""A history out of events: sorted by project, customer and campaign, put in order, told as periods and findings."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, tzinfo

from viewer.domain.history_event import HistoryEvent, Span
from viewer.history.findings import Context, findings
from viewer.history.order import in_order
from viewer.history.periods import periods
from viewer.history.values import History, Scope, Track


def history_of(
    customer: str, events: Iterable[HistoryEvent], covered: Sequence[Span] = (), zone: tzinfo = UTC
) -> History:
    """The history of one customer, named as in ``Scope``; ``zone`` is that of the days in sentences."""
    scoped: dict[tuple[str | None, str], list[HistoryEvent]] = defaultdict(list)
    neighbours = []
    for event in events:
        if event.is_of_tiers:
            scoped[event.facts.project, campaign_of(event)].append(event)
        else:
            neighbours.append(event)
    tracks = [
        track_of(Scope(project, customer, campaign), found, covered, zone)
        for (project, campaign), found in scoped.items()
    ]
    tracks.sort(key=_latest, reverse=True)
    return History(tuple(tracks), tuple(sorted(neighbours, key=_moment)), tuple(covered))


def track_of(scope: Scope, events: Iterable[HistoryEvent], covered: Sequence[Span] = (), zone: tzinfo = UTC) -> Track:
    """The history of one customer in one campaign, of the tier events there."""
    ordered = in_order(events)
    track = Track(scope, _name(ordered), ordered, periods(ordered))
    return track._replace(findings=findings(track, Context(tuple(covered), zone)))


def campaign_of(event: HistoryEvent) -> str:
    """What names the campaign of an event in its scope."""
    tiers = (event.tier, event.tier_from)
    said = event.campaign_id or next((tier.campaign_id for tier in tiers if tier and tier.campaign_id), None)
    return said or (f"name:{event.campaign_name}" if event.campaign_name else "")


def _name(events: Sequence[HistoryEvent]) -> str | None:
    return next((event.campaign_name for event in reversed(events) if event.campaign_name), None)


def _latest(track: Track) -> tuple[int, str]:
    return max((event.happened_at or 0 for event in track.events), default=0), track.scope.campaign


def _moment(event: HistoryEvent) -> tuple[bool, int, int]:
    return event.happened_at is None, event.happened_at or 0, event.key
