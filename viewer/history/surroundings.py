"""Surroundings: what else was seen in the request of an event, or in the minutes around it. That is no cause."""

from collections.abc import Iterable, Iterator
from datetime import UTC, tzinfo
from heapq import nsmallest

from viewer.domain.history_event import Facts, HistoryEvent
from viewer.history import phrases
from viewer.history.event_phrases import told
from viewer.history.histories import campaign_of
from viewer.history.values import History, Sentence
from viewer.wording import say, say_count

WINDOW = 15 * phrases.MINUTE
"""So near in time that an event is told beside another one."""
EDITED = phrases.DAY
"""So long before a change the edit of a campaign or of its tiers is told beside it: they work with delay."""
_MOST = 8
_LOOKED_AT = 200
_ONE_CHANGE = 5 * phrases.SECOND


def surroundings(history: History, event: HistoryEvent, zone: tzinfo = UTC) -> tuple[Sentence, ...]:
    """One sentence for each thing that happened around an event, in order of time; what goes beyond few is counted."""
    near = [other for other in _roughly(history, event) if other.key != event.key and is_near(other, event)]
    weighed = nsmallest(_LOOKED_AT, near, key=lambda other: _weight(other, event))
    told_once = _merged(sorted(weighed, key=_moment))
    kept = nsmallest(_MOST, told_once, key=lambda group: _weight(group[0], event))
    sentences = [_sentence(group, event, zone) for group in sorted(kept, key=lambda group: _moment(group[0]))]
    shown = {key for sentence in sentences for key in sentence.events}
    if rest := tuple(other.key for other in near if other.key not in shown):
        text = say_count(
            len(rest),
            "In the same request or within {time} of it: {n} more event.",
            "In the same request or within {time} of it: {n} more events.",
            time=phrases.duration(WINDOW),
        )
        sentences.append(Sentence(text, rest))
    return tuple(sentences)


def is_near(other: HistoryEvent, event: HistoryEvent) -> bool:
    """Whether an event belongs to the request of another one, or lies within minutes of it."""
    if is_of_campaigns(other) and campaign_of(other) != campaign_of(event):
        return False
    projects = {other.facts.project, event.facts.project} - {None}
    if len(projects) > 1:
        return False  # a sandbox can have the ids of the live project, and nothing to do with it
    if same_request(other, event):
        return True
    if other.happened_at is None or event.happened_at is None:
        return False
    since = event.happened_at - other.happened_at
    return -WINDOW <= since <= (EDITED if event.is_of_tiers and is_of_campaigns(other) else WINDOW)


def same_request(one: HistoryEvent, other: HistoryEvent) -> bool:
    """Whether two events came out of one request."""
    return one.facts.group is not None and one.facts.group == other.facts.group


def is_of_points(event: HistoryEvent) -> bool:
    """Whether an event tells of points: how many came or went, or how many there are."""
    facts = event.facts
    return not event.is_of_tiers and (
        facts.points is not None or facts.balance is not None or ".points" in event.type or "_points" in event.type
    )


def is_of_campaign(other: HistoryEvent, event: HistoryEvent) -> bool:
    """Whether an event is of the campaign of another one, as far as it names any."""
    return other.campaign_id == event.campaign_id or campaign_of(other) in ("", campaign_of(event))


def is_of_campaigns(event: HistoryEvent) -> bool:
    """Whether an event tells of a campaign or of its tiers, not of a customer."""
    return event.type.startswith("campaign.")


def _roughly(history: History, event: HistoryEvent) -> Iterator[HistoryEvent]:
    """What is worth a closer look: of very many events most lie far away."""
    group, at = event.facts.group, event.happened_at
    for events in (*(track.events for track in history.tracks), history.neighbours):
        for other in events:
            when = other.happened_at
            is_near_in_time = when is not None and at is not None and -EDITED <= when - at <= EDITED
            if is_near_in_time or (group is not None and other.facts.group == group):
                yield other


def _weight(other: HistoryEvent, event: HistoryEvent) -> tuple[int, bool, int]:
    """Points, campaigns and tiers first, then what belongs to the request, then what is nearest."""
    told_first = other.is_of_tiers or is_of_points(other) or is_of_campaigns(other)
    times = (other.happened_at, event.happened_at)
    away = abs(times[0] - times[1]) if times[0] is not None and times[1] is not None else 0
    return not told_first, not same_request(other, event), away


def _moment(event: HistoryEvent) -> tuple[bool, int, int]:
    return event.happened_at is None, event.happened_at or 0, event.key


def _merged(events: Iterable[HistoryEvent]) -> list[list[HistoryEvent]]:
    """The vendor tells one change of points by up to three events of different types: they are one group."""
    groups: list[list[HistoryEvent]] = []
    for event in events:
        group = next((known for known in reversed(groups) if _is_one_change(event, known)), None)
        if group is None:
            groups.append([event])
        else:
            group.append(event)
    return groups


def _is_one_change(event: HistoryEvent, group: list[HistoryEvent]) -> bool:
    first, points = group[0], event.facts.points
    return (
        points is not None
        and first.facts.points is not None
        and abs(first.facts.points) == abs(points)
        and all(event.type != known.type for known in group)
        and abs((event.happened_at or 0) - (first.happened_at or 0)) <= _ONE_CHANGE
        and _agree(event.facts.balance, first.facts.balance)
    )


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _sentence(group: list[HistoryEvent], event: HistoryEvent, zone: tzinfo) -> Sentence:
    one = _together(group)
    what = told(one, zone)
    if one.campaign_name and campaign_of(one) != campaign_of(event):
        what = say("{what}, in the campaign {campaign}", what=what, campaign=phrases.name(one.campaign_name))
    actor = one.facts.actor
    if actor and not same_request(one, event) and actor != event.facts.actor:
        what = say("{what}, by {actor}", what=what, actor=phrases.actor(actor))
    text = say("{when}, {what}.", when=phrases.capital(_when(one, event)), what=what)
    return Sentence(text, tuple(known.key for known in group))


def _together(group: list[HistoryEvent]) -> HistoryEvent:
    """One event that says what all of them say of one change: some leave out the balance, some the kind."""
    first, *rest = sorted(group, key=lambda known: known.facts.transaction is None)
    facts = first.facts
    for other in rest:
        facts = Facts._make(one if one is not None else more for one, more in zip(facts, other.facts, strict=True))
    return first._replace(facts=facts)


def _when(other: HistoryEvent, event: HistoryEvent) -> str:
    if other.happened_at is None or event.happened_at is None:
        return say("in the same request")
    away = phrases.distance(other.happened_at, event.happened_at)
    if not same_request(other, event):
        return away
    if other.happened_at == event.happened_at:
        return say("in the same request")
    return say("in the same request, {distance}", distance=away)
