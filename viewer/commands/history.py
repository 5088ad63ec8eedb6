"""The word ``history``: the tiers of one customer over time."""

import json
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from itertools import islice
from pathlib import Path

import click

from viewer import paths, terminal
from viewer.commands import options
from viewer.commands.as_of import standing_text
from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.history_event import JOINED, LEFT, MOVES, HistoryEvent
from viewer.domain.persons import IdentityValue
from viewer.errors import LibraryProblem
from viewer.exports import history_files, standings_file
from viewer.exports.standings_file import StandingLine
from viewer.history.explanations import explain as explain_event
from viewer.history.phrases import counted, day, listed, tier
from viewer.history.stay_phrases import (
    SURE,
    campaign_caption,
    from_words,
    last_moment,
    length_words,
    now_words,
    to_words,
)
from viewer.history.summary import summary
from viewer.history.values import History, Track
from viewer.jobs.export_history import as_object, campaign_id, stays_of
from viewer.jobs.find_people import find_one
from viewer.jobs.tell_history import Story, tell_history
from viewer.jobs.tiers_at import NOT_COVERED, standings_of

_FIELDS = {"id": "Customer id", "source_id": "Source id", "email": "E-mail", "name": "Name"}
_CHANGES = {JOINED, LEFT, *MOVES}
_WIDTHS = (30, 28, 28, 18)
_MOST_EXPLAINED = 100
_NO_TIERS = "No event tells of tiers of this customer."
_TITLES = ("Tier", "From", "To", "How long", "How sure")


@click.command("history")
@click.argument("customer")
@click.option("--campaign", metavar="CAMPAIGN", help="Only this campaign: its id, or its name or a part of it.")
@click.option(
    "--as-of", "time", metavar="TIME", help="Tell only where the customer stood then; a day is its beginning."
)
@options.library
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "summary", "json", "csv"]),
    default="text",
    help="The summary is for a ticket.",
)
@click.option("--timezone", default="UTC", help="For TIME, and for times in text and CSV; JSON has UTC.")
@click.option("--explain", is_flag=True, help="In the text, explain every event, not only the latest change.")
def history(
    customer: str,
    campaign: str | None,
    time: str | None,
    library: Path | None,
    form: str,
    timezone: str,
    explain: bool,
) -> None:
    """Tell the history of a customer's tiers: every stay with the events that prove it, and what is odd about them.

    CUSTOMER is an id, source id, e-mail address or name, past ones included, or a part of one that fits nobody else.
    """
    library, zone = library or paths.default_library(), options.zone(timezone)
    moment = options.moment(time, zone, "--as-of") if time is not None else None
    if moment is not None and form == "summary":
        raise click.UsageError("--as-of does not go with the summary.")
    story = tell_history(library, find_one(library, options.text((customer,))).key, zone)
    if campaign is not None:
        story = story._replace(history=_narrowed(story.history, options.text((campaign,))))
    for line in _lines(story, moment, form, zone, timezone, explain):
        click.echo(line)


def _lines(
    story: Story, moment: int | None, form: str, zone: tzinfo, zone_name: str, everything: bool
) -> Iterable[str]:
    standings = standings_of(story, moment) if moment is not None else []
    if form == "json":
        told = as_object(story, moment)
        if moment is not None:
            told["as_of"] = {"time": times.to_iso(moment), "standings": list(map(standings_file.as_object, standings))}
        return [json.dumps(told, ensure_ascii=False)]
    if form == "csv":
        if moment is not None:
            return standings_file.csv_lines(standings, zone_name)
        return history_files.csv_lines(stays_of(story.history), zone_name)
    if form == "summary":
        return summary(story.person, story.history, zone, alike=story.alike).splitlines()
    return then(story, moment, standings, zone) if moment is not None else text(story, zone, everything)


def then(story: Story, moment: int, standings: Iterable[StandingLine], zone: tzinfo) -> Iterator[str]:
    """Where the customer stood at a moment, in each campaign."""
    yield f"{_caption(story)} at {times.long_time(moment, zone)}"
    told = [f"  {standing_text(one, zone)}" for one in standings]
    yield from told or [_NO_TIERS]
    if not any(span.first <= moment <= span.last for span in story.history.covered):
        yield NOT_COVERED


def text(story: Story, zone: tzinfo, everything: bool = False) -> Iterator[str]:
    """Who it is, then for each campaign where the customer stands, the stays, what is odd and the latest change.

    ``everything``: all events are explained, of very many the latest.
    """
    yield _caption(story)
    yield from (_identity(value, zone) for value in story.person.values)
    for other in story.alike:
        caption, key = display_text(other.caption, 60), display_text(other.person, 60)
        yield f"  May be the same person: {caption} ({key}), {display_text(other.reason, 200)}"
    last = last_moment(story.history)
    for track in story.history.tracks:
        yield ""
        yield from _track(track, last, zone)
        yield ""
        events = track.events[-_MOST_EXPLAINED:] if everything else _latest_change(track)
        for event in events:
            yield from _explained(story.history, event, zone)
        if everything and (more := len(track.events) - len(events)):
            yield f"{counted(more, 'earlier event')} not explained here."
    if not story.history.tracks:
        yield ""
        yield _NO_TIERS


def _caption(story: Story) -> str:
    return display_text(story.person.caption or "A customer without a name", 120)


def _identity(value: IdentityValue, zone: tzinfo) -> str:
    days = list(dict.fromkeys(day(at, zone) for at in (value.first, value.last) if at is not None))
    seen = ", ".join([counted(value.events, "event"), *([" to ".join(days)] if days else [])])
    return f"  {_FIELDS[value.field]:<12} {terminal.fit(display_text(value.value, 200), 44)}  {seen}"


def _track(track: Track, last: int | None, zone: tzinfo) -> Iterator[str]:
    named = (campaign_id(track), f"project {track.scope.project}" if track.scope.project else None)
    yield " · ".join((campaign_caption(track), *(display_text(text, 60) for text in named if text)))
    yield now_words(track, zone)
    if track.periods:
        yield _line(_TITLES)
    for period in track.periods:
        sure = SURE[period.confidence]
        yield _line(
            (tier(period.tier), from_words(period, zone), to_words(period, zone), length_words(period, last), sure)
        )
    events = {event.key: event.identity for event in track.events}
    for finding in track.findings:
        yield f"  {finding.severity.value}: {finding.text}"
        named_events = listed(display_text(events[key], 60) for key in finding.events if key in events)
        yield f"      {finding.rule}{f': {named_events}' if named_events else ''}"


def _latest_change(track: Track) -> list[HistoryEvent]:
    changes = (event for event in reversed(track.events) if event.type in _CHANGES and event.status is None)
    return list(islice(changes, 1))


def _explained(history: History, event: HistoryEvent, zone: tzinfo) -> Iterator[str]:
    found = explain_event(history, event.key, zone)
    if found is not None:
        yield f"{found.headline} ({display_text(event.identity, 60)})"
        yield from (f"  · {sentence.text}" for sentence in found.around)
        yield from (f"  ? {sentence}" for sentence in found.unknown)


def _line(cells: Iterable[str]) -> str:
    *most, rest = cells
    fitted = (terminal.fit(cell, width) for cell, width in zip(most, _WIDTHS, strict=True))
    return "  ".join(["", *fitted, rest]).rstrip()


def _narrowed(whole: History, wanted: str) -> History:
    """The tracks of the campaign with this id, else of those with this name, else of those with it in their name."""
    folded = wanted.casefold()
    ways = (
        [track for track in whole.tracks if campaign_id(track) == wanted],
        [track for track in whole.tracks if (track.campaign or "").casefold() == folded],
        [track for track in whole.tracks if folded in (track.campaign or "").casefold()],
    )
    found = next((tracks for tracks in ways if tracks), None)
    if found is None:
        known = [
            f"{campaign_caption(track)} ({display_text(campaign_id(track) or 'no id', 60)})" for track in whole.tracks
        ]
        there = f" There is: {listed(known, 10)}." if known else " No event tells of tiers of this customer."
        raise LibraryProblem(f"This customer has no events in a campaign “{display_text(wanted, 60)}”.{there}")
    return whole._replace(tracks=tuple(found))
