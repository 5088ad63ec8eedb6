"""What would go into a case file, counted before it is made."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from viewer.domain.case_order import EXTENTS
from viewer.history.histories import campaign_id
from viewer.history.stay_phrases import campaign_caption
from viewer.jobs.case_assembly import MOST_SHOWN
from viewer.jobs.case_events import chosen
from viewer.jobs.customer_notes import customer_notes
from viewer.jobs.find_story import narrowed
from viewer.jobs.tell_history import Story
from viewer.wording import number, say, say_count

PICKED = "picked"
"""Beside the extents of a case: the events that are selected."""


class CampaignChoice(NamedTuple):
    """A campaign that can be told alone."""

    name: str
    """As an order names it."""
    caption: str


class CasePreview(NamedTuple):
    """Counts; ``events`` by extent, and by ``PICKED``."""

    campaigns: int
    stays: int
    findings: int
    notes: int
    events: dict[str, int]
    deliveries: dict[str, int]
    picked: tuple[int, ...]
    """The numbers of those events that are selected and of this customer."""


def campaign_choices(story: Story) -> list[CampaignChoice]:
    """The campaigns of a customer that have an id or a name, the latest first."""
    found: dict[str, CampaignChoice] = {}
    for track in story.history.tracks:
        name = campaign_id(track.scope) or track.campaign
        if name:
            found.setdefault(name, CampaignChoice(name, campaign_caption(track)))
    return list(found.values())


def preview(library: Path, story: Story, campaign: str | None, picked: Sequence[int]) -> CasePreview:
    """Counts what a case file of a story would hold. Raises LibraryProblem."""
    told = story if campaign is None else story._replace(history=narrowed(story.history, campaign))
    history = told.history
    own = {event.key for event in chosen(told, "all", library)}
    mine = tuple(key for key in picked if key in own)
    events = {extent: chosen(told, extent, library) for extent in EXTENTS}
    events[PICKED] = chosen(told, mine, library)
    notes = customer_notes(library, told.person.key, sorted(own))
    return CasePreview(
        len(history.tracks),
        sum(len(track.periods) for track in history.tracks),
        len(history.findings),
        len(notes.on_events) + bool(any(notes.on_customer)),
        {extent: len(found) for extent, found in events.items()},
        {extent: sum(len(event.arrivals) for event in found) for extent, found in events.items()},
        mine,
    )


def content_lines(found: CasePreview, extent: str, is_archive: bool) -> Iterator[str]:
    """What would go in, in words."""
    yield say(
        "{campaigns} with chart, {stays} and the latest change explained",
        campaigns=say_count(found.campaigns, "{n} campaign", "{n} campaigns"),
        stays=say_count(found.stays, "{n} stay", "{n} stays"),
    )
    events = found.events[extent]
    shown = min(events, MOST_SHOWN)
    if events > shown:
        yield say_count(
            events,
            "{n} event, the latest {shown} of them in full with their data and origin",
            "{n} events, the latest {shown} of them in full with their data and origin",
            shown=number(shown),
        )
    else:
        yield say_count(events, "{n} event in full, with data and origin", "{n} events in full, with data and origin")
    yield say(
        "{findings} and {notes}",
        findings=say_count(found.findings, "{n} finding", "{n} findings"),
        notes=say_count(found.notes, "{n} note", "{n} notes"),
    )
    yield say("What the data cannot say, and how the file was made")
    if is_archive:
        yield say(
            "Beside the page: {records} as files, tables of stays, events and findings, and digests",
            records=say_count(found.deliveries[extent], "{n} record", "{n} records"),
        )
