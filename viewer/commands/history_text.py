"""A customer's history as text for the terminal."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import tzinfo

from viewer import terminal
from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.history_event import JOINED, LEFT, MOVES, HistoryEvent
from viewer.domain.moments import now_us
from viewer.domain.persons import IdentityValue
from viewer.history.explanations import explain
from viewer.history.histories import campaign_id
from viewer.history.outlook import outlook
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
from viewer.history.values import History, Track
from viewer.jobs.standing_words import standing_text
from viewer.jobs.tell_history import Story
from viewer.jobs.tiers_at import NOT_COVERED, standings_of

_FIELDS = {"id": "Customer id", "source_id": "Source id", "email": "E-mail", "name": "Name"}
_CHANGES = {JOINED, LEFT, *MOVES}
_WIDTHS = (30, 28, 28, 20)
_TITLES = ("Tier", "From", "To", "How long", "How sure")
_NO_TIERS = "No event tells of tiers of this customer."
_MOST_EXPLAINED = 100
_MOST_CAMPAIGNS = 10
"""Of so many campaigns the latest change is explained; who wants more names the campaign."""


def lines(story: Story, moment: int | None, zone: tzinfo, everything: bool = False) -> Iterator[str]:
    """The history as text, or where the customer stood at a moment; ``everything``: each event is explained."""
    return _then(story, moment, zone) if moment is not None else _whole(story, zone, everything)


def _then(story: Story, moment: int, zone: tzinfo) -> Iterator[str]:
    yield f"{_caption(story)} at {times.long_time(moment, zone)}"
    told = [f"  {standing_text(one, zone)}" for one in standings_of(story, moment)]
    yield from told or [_NO_TIERS]
    if not any(span.first <= moment <= span.last for span in story.history.covered):
        yield NOT_COVERED


def _whole(story: Story, zone: tzinfo, everything: bool) -> Iterator[str]:
    """Who it is, then for each campaign where the customer stands, the stays, what is odd and the latest change."""
    yield _caption(story)
    yield from (_identity(value, zone) for value in story.person.values)
    for other in story.alike:
        caption, key = display_text(other.caption, 60), display_text(other.person, 60)
        yield f"  May be the same person: {caption} ({key}), {display_text(other.reason, 200)}"
    last = last_moment(story.history)
    if last is not None:
        last = min(last, now_us())  # an event may say that it happens in a thousand years
    left = _MOST_EXPLAINED
    for number, track in enumerate(story.history.tracks):
        yield ""
        yield from _track(story.history, track, last, zone)
        if everything:
            events: Sequence[HistoryEvent] = track.events[-left:] if left else ()
            left -= len(events)
        else:
            events = _latest_change(track) if number < _MOST_CAMPAIGNS else ()
        yield from _explained(story.history, events, zone)
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


def _track(history: History, track: Track, last: int | None, zone: tzinfo) -> Iterator[str]:
    project = f"project {display_text(track.scope.project, 60)}" if track.scope.project else ""
    named = (campaign_caption(track), display_text(campaign_id(track.scope) or "", 60), project)
    yield " · ".join(dict.fromkeys(text for text in named if text))
    yield now_words(track, zone)
    yield from (sentence.text for sentence in outlook(history, track, zone))
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


def _latest_change(track: Track) -> Sequence[HistoryEvent]:
    changes = (event for event in reversed(track.events) if event.type in _CHANGES and event.status is None)
    latest = next(changes, None)
    return [latest] if latest is not None else []


def _explained(history: History, events: Sequence[HistoryEvent], zone: tzinfo) -> Iterator[str]:
    if events:
        yield ""
    for event in events:
        found = explain(history, event.key, zone)
        if found is not None:
            yield f"{found.headline} ({display_text(event.identity, 60)})"
            yield from (f"  · {sentence.text}" for sentence in found.around)
            yield from (f"  ? {sentence}" for sentence in found.unknown)


def _line(cells: Iterable[str]) -> str:
    *most, rest = cells
    fitted = (terminal.fit(cell, width) for cell, width in zip(most, _WIDTHS, strict=True))
    return "  ".join(["", *fitted, rest]).rstrip()
