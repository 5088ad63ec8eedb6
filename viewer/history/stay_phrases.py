"""Stays in words: from when to when, how long, how sure, and where a customer stands now; for windows, lists, texts."""

from datetime import tzinfo

from viewer.domain.history_event import LEFT, HistoryEvent
from viewer.history.phrases import duration, moment, name, tier
from viewer.history.values import Confidence, History, Period, Track
from viewer.wording import say, to_say

UNKNOWN = to_say("not known")
SURE = {
    Confidence.EXACT: to_say("exact"),
    Confidence.IMPLIED: to_say("implied by a later event"),
    Confidence.BEFORE_FIRST_EVENT: to_say("before the first event"),
    Confidence.AFTER_GAP: to_say("beside a gap"),
}
"""How sure a stay is, in as few words as a cell has room for."""
_WHY = {
    Confidence.EXACT: to_say("an event proves each end"),
    Confidence.IMPLIED: to_say("only a later event says so; when it began is not in the data"),
    Confidence.BEFORE_FIRST_EVENT: to_say("the first event that there is says so; when it began is not in the data"),
    Confidence.AFTER_GAP: to_say("an event that must have happened is not in the data, so one end of it is not known"),
}


def campaign_caption(track: Track) -> str:
    """What the campaign of a track is called: its latest name, else its id."""
    return name(track.campaign or track.scope.campaign.removeprefix("name:")) or say("a campaign without a name")


def from_words(period: Period, zone: tzinfo) -> str:
    """When a stay began; where no event proves it, the bound that is known: "after 3 Jul 2024, 10:08 UTC"."""
    if period.start is not None:
        return moment(period.start, zone)
    if period.start_after is None:
        return say(UNKNOWN)
    return say("after {time}", time=moment(period.start_after, zone))


def to_words(period: Period, zone: tzinfo) -> str:
    """When a stay was over; where no event proves it, the bound that is known: "by 3 Jul 2024, 10:08 UTC"."""
    if period.end is not None:
        return moment(period.end, zone)
    if period.is_open:
        return say("goes on")
    return say("by {time}", time=moment(period.end_before, zone)) if period.end_before is not None else say(UNKNOWN)


def span_words(period: Period, zone: tzinfo) -> str:
    """From when to when a stay was, within a sentence: "from 3 Jul 2024, 10:08 UTC on"."""
    begin = _begin(period, zone)
    if period.is_open:
        if period.start is not None:
            return say("{begin} on", begin=begin)
        return say("{begin}, and it goes on", begin=begin)
    if period.end is not None:
        return say("{begin} to {end}", begin=begin, end=moment(period.end, zone))
    if period.end_before is not None:
        return say("{begin}, over by {time}", begin=begin, time=moment(period.end_before, zone))
    return say("{begin}, over at a time that is not known", begin=begin)


def _begin(period: Period, zone: tzinfo) -> str:
    if period.start is not None:
        return say("from {time}", about="when a stay began", time=moment(period.start, zone))
    if period.start_after is not None:
        return say("since some time after {time}", time=moment(period.start_after, zone))
    return say("since a time that is not known")


def length_words(period: Period, last: int | None) -> str:
    """How long a stay was, as far as events tell; one that goes on is counted to ``last``, where the data ends."""
    if period.start is not None and period.end is not None:
        return duration(period.end - period.start)
    if period.is_open and period.start is not None and last is not None and last >= period.start:
        return say("{length} so far", length=duration(last - period.start))
    first = period.start if period.start is not None else period.start_after
    end = period.end if period.end is not None else period.end_before
    if first is not None and end is not None:
        return say("at most {length}", length=duration(end - first))
    return say(UNKNOWN)


def why_sure(period: Period) -> str:
    """What makes a stay as sure as it is."""
    if period.confidence is Confidence.EXACT and period.is_open:
        return say("an event proves when it began, and none that was seen has ended it")
    return say(_WHY[period.confidence])


def now_words(track: Track, zone: tzinfo) -> str:
    """Where the customer stands after the last event: a sentence."""
    current = track.current
    if current is not None:
        where, sure = tier(current.tier), say(SURE[current.confidence])
        if current.start is not None:
            since = moment(current.start, zone)
            return say("In {tier}, since {time} ({sure}).", tier=where, time=since, sure=sure)
        if current.start_after is None:
            return say("In {tier}, since when is not known ({sure}).", tier=where, sure=sure)
        after = moment(current.start_after, zone)
        return say("In {tier}, since some time after {time} ({sure}).", tier=where, time=after, sure=sure)
    last = track.periods[-1] if track.periods else None
    if last is not None and last.end is not None and (ended := _event(track, last.end_event)) and ended.type == LEFT:
        return say("In no tier since {time}, when {tier} was left.", time=moment(last.end, zone), tier=tier(last.tier))
    return say("The events that there are do not say which tier the customer is in.")


def last_moment(history: History) -> int | None:
    """The last moment that the data tells of: covered by a source, or that of the last event."""
    moments = [span.last for span in history.covered]
    moments += [one.happened_at for track in history.tracks for one in track.events if one.happened_at is not None]
    return max(moments, default=None)


def _event(track: Track, key: int | None) -> HistoryEvent | None:
    return next((event for event in track.events if event.key == key), None) if key is not None else None
