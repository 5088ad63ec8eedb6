"""The story of a history that leaves: as lines for a spreadsheet, or as one object for programs."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from viewer.domain import times
from viewer.errors import ExportProblem
from viewer.exports import history_files, standings_file
from viewer.exports.history_files import StayLine
from viewer.history.as_of import standing_at
from viewer.history.histories import campaign_id
from viewer.history.values import Finding, History, Period, Track
from viewer.jobs.mask import NAMES_SOMEBODY
from viewer.jobs.masked_answers import masked_story
from viewer.jobs.tell_history import Story
from viewer.jobs.tiers_at import standings_of
from viewer.wording import say

NamedEvent = Callable[[int], str | None]


def export_history(
    library_path: Path,
    story: Story,
    target: Path,
    zone_name: str,
    moment: int | None = None,
    masked: Sequence[str] = (),
) -> Path:
    """Writes a customer's stays as CSV, or their whole history as JSON where the target's name ends in .json.

    With ``moment``, CSV tells where the customer stood then. Times in CSV are those of the zone. ``masked`` are kinds
    of personal values, see masking.FIELDS. Raises ExportProblem, and LibraryProblem; then no file is left.
    """
    if target.exists() and library_path.exists() and target.samefile(library_path):
        raise ExportProblem(say("{target} is the library itself. Choose another name for the export.", target=target))
    story, mask = masked_story(library_path, story, masked)
    if mask.say(target.stem) != target.stem:
        raise ExportProblem(say(NAMES_SOMEBODY))
    if target.suffix.lower() == ".json":
        history_files.write_json(target, mask.texts(as_object(story, moment)))
    elif moment is not None:
        standings_file.write_csv(target, mask.texts(standings_of(story, moment)), zone_name)
    else:
        history_files.write_csv(target, map(mask.texts, stays_of(story.history)), zone_name)
    return target


def stays_of(history: History) -> Iterator[StayLine]:
    """The stays of a history, campaign by campaign, the latest campaign first; each in order of time."""
    named = _identities(history)
    for track in history.tracks:
        for period in track.periods:
            yield _stay(track, period, named)


def as_object(story: Story, moment: int | None = None) -> dict[str, Any]:
    """A history as ``history --format json`` prints it: events by their vendor's ids, times as ISO 8601 in UTC.

    ``current`` are the stays that go on; with ``moment`` those of that time, and ``as_of`` says more of them.
    """
    history = story.history
    named = _identities(history)
    stays = [_stay(track, period, named) for track in history.tracks for period in track.periods]
    current = [(track, _current(track, moment)) for track in history.tracks]
    told: dict[str, Any] = {
        "customer": story.person.key,
        "identity": [one._asdict() | {"first": _iso(one.first), "last": _iso(one.last)} for one in story.person.values],
        "alike": [one._asdict() for one in story.alike],
        "current": [_period_object(_stay(track, stay, named)) for track, stay in current if stay is not None],
        "periods": [_period_object(stay) for stay in stays],
        "findings": [_finding_object(track, one, named) for track in history.tracks for one in track.findings],
        "covered": [{"from": _iso(span.first), "to": _iso(span.last)} for span in history.covered],
    }
    if moment is not None:
        standings = [standings_file.as_object(one) for one in standings_of(story, moment)]
        told["as_of"] = {"time": times.to_iso(moment), "standings": standings}
    return told


def _current(track: Track, moment: int | None) -> Period | None:
    return track.current if moment is None else standing_at(track, moment).period


def _stay(track: Track, period: Period, named: NamedEvent) -> StayLine:
    tier = period.tier
    return StayLine(
        track.scope.project,
        track.scope.customer,
        campaign_id(track.scope),
        track.campaign,
        tier.id,
        tier.name,
        tier.points.lower,
        tier.points.upper,
        period.start,
        period.end,
        period.start_after,
        period.end_before,
        period.is_open,
        period.confidence.value,
        _named(period.start_event, named),
        _named(period.end_event, named),
        tuple(name for key in period.notes if (name := named(key)) is not None),
    )


def _period_object(stay: StayLine) -> dict[str, Any]:
    known = stay.start is not None and stay.end is not None
    return {
        "project_id": stay.project,
        "campaign_id": stay.campaign_id,
        "campaign_name": stay.campaign,
        "tier_id": stay.tier_id,
        "tier_name": stay.tier,
        "points_from": stay.points_from,
        "points_to": stay.points_to,
        "from": _iso(stay.start),
        "to": _iso(stay.end),
        "confidence": stay.confidence,
        "open": stay.is_open,
        "from_after": _iso(stay.start_after),
        "to_before": _iso(stay.end_before),
        "seconds": ((stay.end or 0) - (stay.start or 0)) / 1_000_000 if known else None,
        "start_event": stay.start_event,
        "end_event": stay.end_event,
        "notes": list(stay.notes),
    }


def _finding_object(track: Track, finding: Finding, named: NamedEvent) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "events": [name for key in finding.events if (name := named(key)) is not None],
        "text": finding.text,
        "at": _iso(finding.at),
        "project_id": track.scope.project,
        "campaign_id": campaign_id(track.scope),
        "campaign_name": track.campaign,
    }


def _identities(history: History) -> NamedEvent:
    """What an event is known by, by its number."""
    events = [event for track in history.tracks for event in track.events]
    return {event.key: event.identity for event in (*events, *history.neighbours)}.get


def _named(key: int | None, named: NamedEvent) -> str | None:
    return named(key) if key is not None else None


def _iso(moment: int | None) -> str | None:
    return times.to_iso(moment) if moment is not None else None
