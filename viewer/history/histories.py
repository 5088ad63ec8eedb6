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
    customer: str,
    events: Iterable[HistoryEvent],
    covered: Sequence[Span] = (),
    zone: tzinfo = UTC,
    now: int | None = None,
) -> History:
    """The history of one customer, named as in ``Scope``; ``zone`` is that of the days in sentences.

    Saved lists and bare bodies name no project: where one project is known to have the campaign, they belong to it.
    What lies well after ``now`` is found to be in the future.
    """
    told = sorted(events, key=_moment)
    neighbours = tuple(event for event in told if not event.is_of_tiers)
    of_tiers = [(event, campaign_of(event)) for event in told if event.is_of_tiers]
    projects: dict[str, set[str]] = defaultdict(set)
    for event, campaign in of_tiers:
        if event.facts.project is not None:
            projects[campaign].add(event.facts.project)
    scoped: dict[tuple[str | None, str], list[HistoryEvent]] = defaultdict(list)
    for event, campaign in of_tiers:
        project = event.facts.project
        if project is None and len(projects[campaign]) == 1:
            (project,) = projects[campaign]
        scoped[project, campaign].append(event)
    beside: dict[str, list[HistoryEvent]] = defaultdict(list)
    for event in neighbours:
        beside[campaign_of(event)].append(event)
    tracks = [
        _track(Scope(project, customer, campaign), found, Context(tuple(covered), zone, tuple(beside[campaign]), now))
        for (project, campaign), found in scoped.items()
    ]
    tracks.sort(key=_latest, reverse=True)
    return History(tuple(tracks), neighbours, tuple(covered))


def track_of(
    scope: Scope,
    events: Iterable[HistoryEvent],
    covered: Sequence[Span] = (),
    zone: tzinfo = UTC,
    now: int | None = None,
) -> Track:
    """The history of one customer in one campaign, of the tier events there."""
    return _track(scope, events, Context(tuple(covered), zone, now=now))


def _track(scope: Scope, events: Iterable[HistoryEvent], context: Context) -> Track:
    ordered = in_order(events)
    track = Track(scope, _name(ordered), ordered, periods(ordered))
    return track._replace(findings=findings(track, context))


def campaign_of(event: HistoryEvent) -> str:
    """What names the campaign of an event in its scope."""
    tiers = (event.tier, event.tier_from)
    said = event.campaign_id or next((tier.campaign_id for tier in tiers if tier and tier.campaign_id), None)
    return said or (f"name:{event.campaign_name}" if event.campaign_name else "")


def campaign_id(scope: Scope) -> str | None:
    """The vendor's id of the campaign of a scope; None where events name it in another way or not at all."""
    return scope.campaign if scope.campaign and not scope.campaign.startswith("name:") else None


def _name(events: Sequence[HistoryEvent]) -> str | None:
    return next((event.campaign_name for event in reversed(events) if event.campaign_name), None)


def _latest(track: Track) -> tuple[int, str]:
    return max((event.happened_at or 0 for event in track.events), default=0), track.scope.campaign


def _moment(event: HistoryEvent) -> tuple[bool, int, int]:
    return event.happened_at is None, event.happened_at or 0, event.key
