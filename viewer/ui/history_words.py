"""What the history says of one event, one stay or one finding: in hovers, in the list, and to a screen reader."""

from collections.abc import Sequence
from datetime import tzinfo
from itertools import islice

from viewer.domain.history_event import HistoryEvent, Span
from viewer.domain.times import long_time
from viewer.history import phrases
from viewer.history.event_phrases import told
from viewer.history.stay_phrases import UNKNOWN, length_words, why_sure
from viewer.history.time_scale import Mark
from viewer.history.values import Finding, Period, Severity, Track
from viewer.ui.history_places import Spot

COPIED = "The summary is on the clipboard, with names as they are."
COPIED_MASKED = "The masked summary is on the clipboard."
_SAID, _FINDINGS = 8, 3
_NO_TIME = "without a time"
SEVERITY = {Severity.ERROR: "contradiction", Severity.WARNING: "finding", Severity.NOTE: "note"}


def event_time(event: HistoryEvent, zone: tzinfo) -> str:
    """When it happened, in full."""
    return long_time(event.happened_at, zone) if event.happened_at is not None else _NO_TIME


def stay_words(period: Period) -> str:
    """Where the customer was, and for how long."""
    length = length_words(period, None)
    words = f"in {phrases.tier(period.tier)}"
    return f"{words}, it goes on" if period.is_open else words if length == UNKNOWN else f"{words}, {length}"


def stay_time(period: Period, zone: tzinfo) -> str:
    """From when to when a stay lasted, with what is known of ends that no event proves."""
    if period.start is not None:
        begins = f"from {long_time(period.start, zone)}"
    elif period.start_after is not None:
        begins = f"from some time after {long_time(period.start_after, zone)}"
    else:
        begins = "from an unknown time"
    if period.end is not None:
        return f"{begins} until {long_time(period.end, zone)}"
    if period.is_open:
        return f"{begins} on"
    if period.end_before is not None:
        return f"{begins} until some time before {long_time(period.end_before, zone)}"
    return f"{begins} until an unknown time"


def finding_words(finding: Finding) -> str:
    """A finding with its weight and its rule: "finding (missing move): …"."""
    return f"{SEVERITY[finding.severity]} ({phrases.name(finding.rule.replace('_', ' '))}): {finding.text}"


def standing_words(track: Track, zone: tzinfo) -> str:
    """The tier that the customer is in as far as anything tells: "Silver since 3 Jul 2024"."""
    current = track.current
    if current is None:
        ended = track.periods[-1].end if track.periods else None
        return f"in no tier since {phrases.day(ended, zone)}" if ended is not None else "tier not known"
    name = phrases.tier_name(current.tier)
    if current.start is not None:
        return f"{name} since {phrases.day(current.start, zone)}"
    if current.start_after is not None:
        return f"{name} since some time after {phrases.day(current.start_after, zone)}"
    return f"{name} since before the first event"


def spot_words(spot: Spot, covered: tuple[Span, ...], zone: tzinfo) -> str:
    """What is at a place of the chart: the events of a sign, the stay of a band, or that no source covers the time."""
    track = spot.lane.track
    if spot.mark is not None:
        return _events_words(spot.lane.events, spot.mark, track.findings, zone)
    if spot.tick is not None:
        return _events_words(spot.lane.beside, spot.tick, (), zone)
    if spot.band is not None:
        if spot.band.last - spot.band.first > 1:
            return f"{spot.band.last - spot.band.first:,} stays, too short to be told apart here. Look closer with +."
        period = spot.lane.stays[spot.band.first].period
        return "\n".join(map(phrases.capital, (stay_words(period), stay_time(period, zone), why_sure(period))))
    if covered and not any(span.first <= spot.moment <= span.last for span in covered):
        return f"{phrases.moment(spot.moment, zone)}: no imported source covers this time."
    return ""


def _events_words(events: Sequence[HistoryEvent], mark: Mark, findings: Sequence[Finding], zone: tzinfo) -> str:
    shown = events[mark.first : min(mark.last, mark.first + _SAID)]
    lines = [f"{event_time(event, zone)}: {told(event, zone)}" for event in shown]
    if mark.last - mark.first > _SAID:
        lines.append(f"and {mark.last - mark.first - _SAID:,} more; a double click looks closer")
    if len(lines) == 1:
        found = (finding for finding in findings if shown[0].key in finding.events[:_SAID])
        lines += [f"⚠ {finding.text}" for finding in islice(found, _FINDINGS)]
    return "\n".join(lines)
