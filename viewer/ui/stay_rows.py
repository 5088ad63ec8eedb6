"""The stays of a customer as lines of tables: where they stand now, every period, and what is odd about them."""

from collections.abc import Iterator
from datetime import tzinfo

from viewer.domain.history_event import LEFT, HistoryEvent
from viewer.history.phrases import capital, moment, tier
from viewer.history.stay_phrases import (
    SURE,
    UNKNOWN,
    campaign_caption,
    from_words,
    last_moment,
    length_words,
    to_words,
    why_sure,
)
from viewer.history.values import Confidence, Finding, History, Period, Severity, Track
from viewer.ui.report_table import Row, Title, Written
from viewer.wording import say, say_count, to_say

NOW = (
    Title(to_say("Campaign"), 200),
    Title(to_say("Tier now"), 200),
    Title(to_say("Since"), 200),
    Title(to_say("How sure")),
)
PERIODS = (
    Title(to_say("Tier"), 190),
    Title(to_say("From"), 210),
    Title(to_say("To"), 210),
    Title(to_say("How long"), 110),
    Title(to_say("How sure"), 170),
    Title(to_say("Campaign")),
)
FINDINGS = (Title("", 90), Title(to_say("Finding")), Title(to_say("Campaign"), 200))

_ORDER = list(Severity)  # the worst first
_SEVERITY = {
    Severity.ERROR: to_say("✗ error"),
    Severity.WARNING: to_say("⚠ warning"),
    Severity.NOTE: to_say("ℹ note"),
}


def now_rows(history: History, zone: tzinfo) -> list[Row]:
    """A line for each campaign: the tier that the customer is in, as far as it is known."""
    return [_now(track, zone) for track in history.tracks]


def period_rows(history: History, zone: tzinfo) -> Written:
    """A line for each stay, the latest of each campaign first."""
    stays = [(track, period) for track in history.tracks for period in reversed(track.periods)]
    last = last_moment(history)
    return Written(stays, lambda stay: _period(*stay, last, zone))


def finding_rows(history: History) -> Written:
    """A line for each finding: those that mean most first, and of these in the order of the history."""
    found = [(track, finding) for track in history.tracks for finding in track.findings]
    found.sort(key=lambda one: _ORDER.index(one[1].severity))
    return Written(found, lambda one: _finding(*one))


def _now(track: Track, zone: tzinfo) -> Row:
    campaign, current = campaign_caption(track), track.current
    if current is not None:
        sure = f"{say(SURE[current.confidence])}: {why_sure(current)}"
        return Row((campaign, tier(current.tier), from_words(current, zone), sure), capital(sure), _event_of(current))
    last = track.periods[-1] if track.periods else None
    ended = _event(track, last.end_event) if last is not None else None
    if last is not None and last.end is not None and ended is not None and ended.type == LEFT:
        sure = say(SURE[Confidence.EXACT])
        words = say("{sure}: an event says that {tier} was left", sure=sure, tier=tier(last.tier))
        return Row((campaign, say("in no tier"), moment(last.end, zone), words), capital(words), ended.key)
    words = say("the events that there are do not say it")
    return Row((campaign, say(UNKNOWN), "", words), capital(words), track.events[-1].key if track.events else None)


def _period(track: Track, period: Period, last: int | None, zone: tzinfo) -> Row:
    cells = (
        tier(period.tier),
        from_words(period, zone),
        to_words(period, zone),
        length_words(period, last),
        say(SURE[period.confidence]),
        campaign_caption(track),
    )
    told = f"{capital(why_sure(period))}."
    if period.notes:
        nothing = say_count(
            len(period.notes), "{n} event within it changed nothing.", "{n} events within it changed nothing."
        )
        told = f"{told} {nothing}"
    return Row(cells, told, _event_of(period))


def _finding(track: Track, finding: Finding) -> Row:
    key = finding.events[0] if finding.events else None
    return Row((say(_SEVERITY[finding.severity]), finding.text, campaign_caption(track)), finding.text, key)


def _event_of(period: Period) -> int | None:
    """The event to look at for a stay."""
    proofs: Iterator[int | None] = iter((period.start_event, period.end_event, *period.notes))
    return next((key for key in proofs if key is not None), None)


def _event(track: Track, key: int | None) -> HistoryEvent | None:
    return next((event for event in track.events if event.key == key), None) if key is not None else None
