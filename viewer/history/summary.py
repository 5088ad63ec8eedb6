"""The summary of a customer's history as text for a ticket: who, where they stand, what happened, what is unknown."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, tzinfo

from viewer.domain.history_event import HistoryEvent
from viewer.domain.persons import Alike, Person
from viewer.history import phrases
from viewer.history.explanations import Explanation, explain
from viewer.history.outlook import outlook
from viewer.history.stay_phrases import (
    SURE,
    campaign_caption,
    last_moment,
    length_words,
    now_words,
    span_words,
)
from viewer.history.values import Confidence, Finding, History, Period, Severity, Track
from viewer.wording import say, say_count, to_say

_MOST_STAYS = 30
_MOST_FINDINGS = 15
_FIELDS = {
    "name": (to_say("Name: {value}"), to_say("Name: {value} (earlier: {others})")),
    "email": (to_say("E-mail: {value}"), to_say("E-mail: {value} (earlier: {others})")),
    "source_id": (to_say("Source id: {value}"), to_say("Source id: {value} (earlier: {others})")),
    "id": (to_say("Id: {value}"), to_say("Id: {value} (earlier: {others})")),
}
_SEVERITIES = {
    Severity.ERROR: to_say("Error: {finding}"),
    Severity.WARNING: to_say("Warning: {finding}"),
    Severity.NOTE: to_say("Note: {finding}"),
}


def summary(
    person: Person, history: History, zone: tzinfo = UTC, key: int | None = None, alike: Sequence[Alike] = ()
) -> str:
    """Plain text of a few dozen lines; with the key of an event, that event is explained and its campaign told alone.

    What is too long for a ticket is cut where the text says so.
    """
    explained = explain(history, key, zone) if key is not None else None
    track = history.track_of(key) if key is not None else None
    blocks = [_who(person, alike)]
    if explained is not None:
        blocks.append(_explanation(explained, history, key))
    for one in (track,) if track is not None else history.tracks:
        blocks.append(_track(history, one, zone))
    if not history.tracks:
        blocks.append([say("The library holds no events of tiers for this customer.")])
    if track is not None and (others := [one for one in history.tracks if one is not track]):
        blocks.append(
            [
                say("Campaign {campaign}: {standing}", campaign=campaign_caption(one), standing=now_words(one, zone))
                for one in others
            ]
        )
    blocks.append(_coverage(history, zone))
    return "\n\n".join("\n".join(lines) for lines in blocks if lines) + "\n"


def _who(person: Person, alike: Sequence[Alike]) -> list[str]:
    name = phrases.name(person.caption)
    lines = [say("Customer: {name}", name=name) if name else say("Customer: not named by any event")]
    for field, (alone, with_earlier) in _FIELDS.items():
        values = [phrases.name(one.value) for one in person.values if one.field == field]
        if values and (len(values) > 1 or values[0] != name):
            earlier = phrases.listed(values[1:])
            lines.append(say(with_earlier if earlier else alone, value=values[0], others=earlier))
    if alike:
        said = (f"{phrases.name(one.caption)} ({phrases.name(one.reason)})" for one in alike)
        lines.append(say("Perhaps the same person, and not told here: {persons}", persons=phrases.listed(said)))
    return lines


def _explanation(explained: Explanation, history: History, key: int | None) -> list[str]:
    event = next((one for one in _events(history) if one.key == key), None)
    identity = [say("- Event {id}", id=phrases.name(event.identity))] if event is not None else []
    around = [f"- {sentence.text}" for sentence in explained.around]
    found = [f"- {_finding(finding)}" for finding in explained.findings[:_MOST_FINDINGS]]
    return [explained.headline, *identity, *around, *found, *(f"- {text}" for text in explained.unknown)]


def _track(history: History, track: Track, zone: tzinfo) -> list[str]:
    last = last_moment(history)
    lines = [say("Campaign: {campaign}", campaign=campaign_caption(track)), now_words(track, zone)]
    lines += [sentence.text for sentence in outlook(history, track, zone)]
    shown = track.periods[-_MOST_STAYS:]
    ends = {key for period in shown for key in (period.start_event, period.end_event)}
    names = {event.key: phrases.name(event.identity) for event in track.events if event.key in ends}
    if cut := len(track.periods) - len(shown):
        lines.append(say_count(cut, "- {n} earlier stay not listed here", "- {n} earlier stays not listed here"))
    lines += [f"- {_stay(period, names, zone, last)}" for period in shown]
    if track.findings:
        lines.append(say("Findings:"))
        lines += [f"- {_finding(finding)}" for finding in track.findings[:_MOST_FINDINGS]]
        if more := track.findings[_MOST_FINDINGS:]:
            lines.append(
                say_count(len(more), "- {n} more finding not listed here", "- {n} more findings not listed here")
            )
    return lines


def _stay(period: Period, names: dict[int, str], zone: tzinfo, last: int | None) -> str:
    length = length_words(period, last)
    about = [length] if period.start is not None or period.start_after is not None else []
    if period.confidence is not Confidence.EXACT:
        about.append(say(SURE[period.confidence]))
    ends = [names[key] for key in (period.start_event, period.end_event) if key in names]
    proof = f" [{', '.join(ends)}]" if ends else ""
    details = f" ({'; '.join(about)})" if about else ""
    return f"{phrases.tier(period.tier)}: {span_words(period, zone)}{details}{proof}"


def _finding(finding: Finding) -> str:
    return say(_SEVERITIES[finding.severity], finding=finding.text)


def _coverage(history: History, zone: tzinfo) -> list[str]:
    if not history.covered:
        return []
    spans = [
        say("{first} to {last}", first=phrases.day(span.first, zone), last=phrases.day(span.last, zone))
        for span in history.covered
    ]
    return [say("The imported sources cover {spans}.", spans=phrases.listed(spans))]


def _events(history: History) -> Iterator[HistoryEvent]:
    groups: Iterable[Sequence[HistoryEvent]] = (*(track.events for track in history.tracks), history.neighbours)
    return (event for group in groups for event in group)
