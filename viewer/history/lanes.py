"""A history made ready to be drawn: one lane for each campaign, with what is sure of each stay and what is not.

Making it takes a pass over everything, so it is done beside the thread that paints. What is drawn of it is looked up by
time and by pixel, so that a hundred thousand events cost no more than those that can be told apart.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from viewer.domain.history_event import HistoryEvent, Span
from viewer.history.histories import campaign_of
from viewer.history.places import tier_key
from viewer.history.values import Finding, History, Period, Severity, Track

MOST_LANES = 100
"""So many campaigns are drawn; the list has all of them."""
_HOUR = 3_600_000_000
_MARGIN = 16  # a stay that began before the first event gets one part in so many of the time that is shown


class Stay(NamedTuple):
    """A period on the axis of time; where its ends are not proven, it reaches beyond what is sure."""

    period: Period
    left: int
    sure_from: int
    sure_to: int
    right: int


class Lane(NamedTuple):
    """One campaign. ``lefts`` and the moments are the times of stays and events, to look up by."""

    track: Track
    stays: tuple[Stay, ...]
    lefts: tuple[int, ...]
    events: tuple[HistoryEvent, ...]
    """Those that have a time, in order of time."""
    moments: tuple[int, ...]
    places: dict[int, int]
    """Where in ``events`` an event stands, by its key."""
    warned: tuple[int, ...]
    """How many of the events before each place have a finding that is more than a note."""
    beside: tuple[HistoryEvent, ...]
    """What else was seen of the customer and the campaign, in order of time."""
    beside_moments: tuple[int, ...]
    beside_places: dict[int, int]
    levels: dict[str, int]
    """The rank of each tier, from the lowest on, by what ``tier_key`` says."""

    def event(self, key: int | None) -> HistoryEvent | None:
        """An event of the lane, of tiers or beside them, if it has a time."""
        if key is None:
            return None
        place, other = self.places.get(key), self.beside_places.get(key)
        return self.events[place] if place is not None else self.beside[other] if other is not None else None


class Lanes(NamedTuple):
    """All lanes and the time that they share."""

    lanes: tuple[Lane, ...]
    first: int
    last: int
    covered: tuple[Span, ...]
    is_now: bool
    """Whether ``last`` is the present; else the data ends there."""
    untimed: int
    """How many events have no time, so that they are only in the list."""
    left_out: int
    """How many campaigns are only in the list."""


def lanes_of(history: History, now: int) -> Lanes:
    """Makes the lanes; ``now`` is the present."""
    drawn = history.tracks[:MOST_LANES]
    first, last, is_now = _limits(history, drawn, now)
    beside: dict[str, list[HistoryEvent]] = defaultdict(list)
    for event in history.neighbours:
        if event.happened_at is not None:
            beside[campaign_of(event)].append(event)
    return Lanes(
        tuple(_lane(track, tuple(beside[track.scope.campaign]), first, last) for track in drawn),
        first,
        last,
        history.covered,
        is_now,
        sum(event.happened_at is None for track in history.tracks for event in track.events),
        len(history.tracks) - len(drawn),
    )


def _limits(history: History, tracks: Iterable[Track], now: int) -> tuple[int, int, bool]:
    moments = [event.happened_at for track in tracks for event in track.events if event.happened_at is not None]
    first, last = (min(moments), max(moments)) if moments else (now, now)
    ends = [track.periods[-1].is_open for track in tracks if track.periods]
    begins = [track.periods[0].start is None for track in tracks if track.periods]
    # The time since the last event belongs to the picture, as far as anything is known of it, and the present where
    # it does not push everything else aside.
    if history.covered and any(ends):
        last = max(last, min(history.covered[-1].last, max(now, last)))
    is_now = last <= now <= last + max(last - first, _HOUR)
    last = now if is_now else last
    width = max(last - first, _HOUR)
    if last - first < width:
        middle = (first + last) // 2
        first, last = middle - width // 2, last if is_now else middle + width // 2
    elif any(ends) and not is_now:
        last += width // _MARGIN
    if any(begins):
        first -= width // _MARGIN
    return first, last, is_now


def _lane(track: Track, beside: tuple[HistoryEvent, ...], first: int, last: int) -> Lane:
    timed = [
        (event.happened_at, place, event) for place, event in enumerate(track.events) if event.happened_at is not None
    ]
    timed.sort(key=lambda one: one[:2])
    events = tuple(event for _, _, event in timed)
    concerned = _concerned(track.findings)
    warned = [0]
    for event in events:
        warned.append(warned[-1] + (event.key in concerned))
    stays = _stays(track.periods, {event.key: moment for moment, _, event in timed}, first, last)
    return Lane(
        track,
        stays,
        tuple(stay.left for stay in stays),
        events,
        tuple(moment for moment, _, _ in timed),
        {event.key: place for place, event in enumerate(events)},
        tuple(warned),
        beside,
        tuple(event.happened_at or 0 for event in beside),
        {event.key: place for place, event in enumerate(beside)},
        _levels(track.events),
    )


def _concerned(findings: Iterable[Finding]) -> frozenset[int]:
    """The events to look at first."""
    return frozenset(finding.events[0] for finding in findings if finding.events and finding.severity != Severity.NOTE)


def _levels(events: Iterable[HistoryEvent]) -> dict[str, int]:
    """The latest range of each tier counts."""
    tiers = (tier for event in events for tier in (event.tier_from, event.tier) if tier is not None)
    seen = {key: tier for tier in tiers if (key := tier_key(tier)) is not None}
    ordered = sorted(seen.items(), key=lambda one: (one[1].points.lower is not None, one[1].points.lower or 0))
    return {key: level for level, (key, _) in enumerate(ordered)}


def _stays(periods: tuple[Period, ...], moments: dict[int, int], first: int, last: int) -> tuple[Stay, ...]:
    sure = [_sure(period, moments, first, last) for period in periods]
    stays: list[Stay] = []
    left = first
    for place, period in enumerate(periods):
        begins, ends = sure[place]
        # Nothing is drawn over what came before it, whatever the data says.
        left = max(left, begins if period.start is not None else min(period.start_after or left, begins))
        right = ends if period.end is not None else last if period.is_open else period.end_before
        if right is None or right > ends:
            following = place + 1 < len(periods)
            if following and not period.is_open and period.end is None and periods[place + 1].start is None:
                right = (ends + max(sure[place + 1][0], ends)) // 2  # somewhere between the two
            elif right is None:
                right = max(sure[place + 1][0], ends) if following else last
        right = max(right, left)
        stays.append(Stay(period, left, min(max(begins, left), right), min(max(ends, left), right), right))
        left = right
    return tuple(stays)


def _sure(period: Period, moments: dict[int, int], first: int, last: int) -> tuple[int, int]:
    """From when to when a stay is proven: by what began or ended it, and by events that name its tier."""
    known = [moments[key] for key in period.notes if key in moments]
    known += [moment for moment in (period.start, period.end) if moment is not None]
    if not known:
        bound = period.start_after if period.start_after is not None else period.end_before
        known = [first if bound is None else bound]
    return min(known), last if period.is_open else max(known)
