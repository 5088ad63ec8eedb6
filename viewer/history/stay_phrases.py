"""Stays in words: from when to when, how long, how sure, and where a customer stands now; for windows, lists, texts."""

from datetime import tzinfo

from viewer.domain.history_event import LEFT, HistoryEvent
from viewer.history.phrases import duration, moment, name, tier
from viewer.history.values import Confidence, History, Period, Track

UNKNOWN = "not known"
SURE = {
    Confidence.EXACT: "exact",
    Confidence.IMPLIED: "implied by a later event",
    Confidence.BEFORE_FIRST_EVENT: "before the first event",
    Confidence.AFTER_GAP: "beside a gap",
}
"""How sure a stay is, in as few words as a cell has room for."""
_WHY = {
    Confidence.EXACT: "an event proves each end",
    Confidence.IMPLIED: "only a later event says so; when it began is not in the data",
    Confidence.BEFORE_FIRST_EVENT: "the first event that there is says so; when it began is not in the data",
    Confidence.AFTER_GAP: "an event that must have happened is not in the data, so one end of it is not known",
}


def campaign_caption(track: Track) -> str:
    """What the campaign of a track is called: its latest name, else its id."""
    return name(track.campaign or track.scope.campaign.removeprefix("name:"), "a campaign without a name")


def from_words(period: Period, zone: tzinfo) -> str:
    """When a stay began; where no event proves it, the bound that is known: "after 3 Jul 2024, 10:08 UTC"."""
    if period.start is not None:
        return moment(period.start, zone)
    return f"after {moment(period.start_after, zone)}" if period.start_after is not None else UNKNOWN


def to_words(period: Period, zone: tzinfo) -> str:
    """When a stay was over; where no event proves it, the bound that is known: "by 3 Jul 2024, 10:08 UTC"."""
    if period.end is not None:
        return moment(period.end, zone)
    if period.is_open:
        return "goes on"
    return f"by {moment(period.end_before, zone)}" if period.end_before is not None else UNKNOWN


def length_words(period: Period, last: int | None) -> str:
    """How long a stay was, as far as events tell; one that goes on is counted to ``last``, where the data ends."""
    if period.start is not None and period.end is not None:
        return duration(period.end - period.start)
    if period.is_open and period.start is not None and last is not None and last >= period.start:
        return f"{duration(last - period.start)} so far"
    first = period.start if period.start is not None else period.start_after
    end = period.end if period.end is not None else period.end_before
    if first is not None and end is not None:
        return f"at most {duration(end - first)}"
    return UNKNOWN


def why_sure(period: Period) -> str:
    """What makes a stay as sure as it is."""
    if period.confidence is Confidence.EXACT and period.is_open:
        return "an event proves when it began, and none that was seen has ended it"
    return _WHY[period.confidence]


def now_words(track: Track, zone: tzinfo) -> str:
    """Where the customer stands after the last event: a sentence."""
    current = track.current
    if current is not None:
        since = from_words(current, zone)
        since = f"since {since}" if current.start is not None else "since when is not known"
        if current.start is None and current.start_after is not None:
            since = f"since some time after {moment(current.start_after, zone)}"
        return f"In {tier(current.tier)}, {since} ({SURE[current.confidence]})."
    last = track.periods[-1] if track.periods else None
    if last is not None and last.end is not None and (ended := _event(track, last.end_event)) and ended.type == LEFT:
        return f"In no tier since {moment(last.end, zone)}, when {tier(last.tier)} was left."
    return "The events that there are do not say which tier the customer is in."


def last_moment(history: History) -> int | None:
    """The last moment that the data tells of: covered by a source, or that of the last event."""
    moments = [span.last for span in history.covered]
    moments += [one.happened_at for track in history.tracks for one in track.events if one.happened_at is not None]
    return max(moments, default=None)


def _event(track: Track, key: int | None) -> HistoryEvent | None:
    return next((event for event in track.events if event.key == key), None) if key is not None else None
