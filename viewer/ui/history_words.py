"""What the history says of one event, one stay or one finding: in hovers, in the list, and to a screen reader."""

from collections.abc import Sequence
from datetime import tzinfo
from itertools import islice

from viewer.domain import finding_names
from viewer.domain.history_event import HistoryEvent, Span
from viewer.domain.times import long_time
from viewer.history import phrases
from viewer.history.event_phrases import told
from viewer.history.stay_phrases import UNKNOWN, length_words, why_sure
from viewer.history.time_scale import Mark
from viewer.history.values import Finding, Period, Severity, Track
from viewer.ui.history_places import Spot
from viewer.wording import number, say, to_say

COPIED = to_say("The summary is on the clipboard, with names as they are.")
COPIED_MASKED = to_say("The masked summary is on the clipboard.")
_SAID, _FINDINGS = 8, 3
_NO_TIME = to_say("without a time")
SEVERITY = {
    Severity.ERROR: to_say("contradiction", "a finding"),
    Severity.WARNING: to_say("finding", "a finding"),
    Severity.NOTE: to_say("note", "a finding"),
}


def event_time(event: HistoryEvent, zone: tzinfo) -> str:
    """When it happened, in full."""
    return long_time(event.happened_at, zone) if event.happened_at is not None else say(_NO_TIME)


def stay_words(period: Period) -> str:
    """Where the customer was, and for how long."""
    length = length_words(period, None)
    tier = phrases.tier(period.tier)
    if period.is_open:
        return say("in {tier}, it goes on", tier=tier)
    return (
        say("in {tier}", tier=tier) if length == say(UNKNOWN) else say("in {tier}, {length}", tier=tier, length=length)
    )


def stay_time(period: Period, zone: tzinfo) -> str:
    """From when to when a stay lasted, with what is known of ends that no event proves."""
    if period.start is not None:
        begins = say("from {time}", about="a stay", time=long_time(period.start, zone))
    elif period.start_after is not None:
        begins = say("from some time after {time}", time=long_time(period.start_after, zone))
    else:
        begins = say("from an unknown time")
    if period.end is not None:
        return say("{begins} until {time}", begins=begins, time=long_time(period.end, zone))
    if period.is_open:
        return say("{begins} on", begins=begins)
    if period.end_before is not None:
        return say("{begins} until some time before {time}", begins=begins, time=long_time(period.end_before, zone))
    return say("{begins} until an unknown time", begins=begins)


def finding_words(finding: Finding) -> str:
    """A finding with its weight and its rule: "finding (missing move): …"."""
    severity = say(SEVERITY[finding.severity], about="a finding")
    return f"{severity} ({finding_names.finding_words(finding.rule)}): {finding.text}"


def standing_words(track: Track, zone: tzinfo) -> str:
    """The tier that the customer is in as far as anything tells: "Silver since 3 Jul 2024"."""
    current = track.current
    if current is None:
        ended = track.periods[-1].end if track.periods else None
        return (
            say("in no tier since {day}", day=phrases.day(ended, zone)) if ended is not None else say("tier not known")
        )
    name = phrases.tier_name(current.tier)
    if current.start is not None:
        return say("{tier} since {day}", tier=name, day=phrases.day(current.start, zone))
    if current.start_after is not None:
        return say("{tier} since some time after {day}", tier=name, day=phrases.day(current.start_after, zone))
    return say("{tier} since before the first event", tier=name)


def spot_words(spot: Spot, covered: tuple[Span, ...], zone: tzinfo) -> str:
    """What is at a place of the chart: the events of a sign, the stay of a band, or that no source covers the time."""
    track = spot.lane.track
    if spot.mark is not None:
        return _events_words(spot.lane.events, spot.mark, track.findings, zone)
    if spot.tick is not None:
        return _events_words(spot.lane.beside, spot.tick, (), zone)
    if spot.band is not None:
        if spot.band.last - spot.band.first > 1:
            return say(
                "{count} stays, too short to be told apart here. Look closer with +.",
                count=number(spot.band.last - spot.band.first),
            )
        period = spot.lane.stays[spot.band.first].period
        return "\n".join(map(phrases.capital, (stay_words(period), stay_time(period, zone), why_sure(period))))
    if covered and not any(span.first <= spot.moment <= span.last for span in covered):
        return say("{moment}: no imported source covers this time.", moment=phrases.moment(spot.moment, zone))
    return ""


def _events_words(events: Sequence[HistoryEvent], mark: Mark, findings: Sequence[Finding], zone: tzinfo) -> str:
    shown = events[mark.first : min(mark.last, mark.first + _SAID)]
    lines = [f"{event_time(event, zone)}: {told(event, zone)}" for event in shown]
    if mark.last - mark.first > _SAID:
        hidden = number(mark.last - mark.first - _SAID)
        lines.append(say("and {count} more; a double click looks closer", count=hidden))
    if len(lines) == 1:
        found = (finding for finding in findings if shown[0].key in finding.events[:_SAID])
        lines += [f"⚠ {finding.text}" for finding in islice(found, _FINDINGS)]
    return "\n".join(lines)
