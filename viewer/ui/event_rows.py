"""The events of a customer as lines of tables: all of them, and those that tell of points."""

from collections.abc import Sequence
from datetime import tzinfo
from functools import partial

from viewer.domain import times
from viewer.domain.columns import points_text
from viewer.domain.event_types import short_name, sign
from viewer.domain.history_event import MOVES, HistoryEvent
from viewer.history.phrases import name, tier, tier_name
from viewer.history.values import History
from viewer.ui.report_table import Row, Title, Written
from viewer.wording import say, say_count, to_say

EVENTS = (
    Title(to_say("Time"), 244),
    Title(to_say("Event"), 160),
    Title(to_say("Campaign"), 150),
    Title(to_say("Tier"), 190),
    Title(to_say("Points"), 110, figures=True),
    Title(to_say("What else it says")),
)
POINTS = (
    Title(to_say("Time"), 244),
    Title(to_say("Event"), 180),
    Title(to_say("Points"), 90, figures=True),
    Title(to_say("After it"), 90, figures=True),
    Title(to_say("Kind and reason")),
    Title(to_say("Tier before it"), 190),
)
NO_TIME = to_say("no time")


def all_events(history: History) -> tuple[HistoryEvent, ...]:
    """Every event of a history, the latest first; those without time at the end."""
    events = [*history.neighbours, *(event for track in history.tracks for event in track.events)]
    events.sort(key=lambda event: (event.happened_at is not None, event.happened_at or 0, event.key), reverse=True)
    return tuple(events)


def event_rows(events: Sequence[HistoryEvent], zone: tzinfo) -> Written:
    """A line for each event."""
    return Written(events, partial(_event, zone))


def points_rows(events: Sequence[HistoryEvent], zone: tzinfo) -> Written:
    """A line for each of the events that say something of points that came, went or were there."""
    return Written([event for event in events if _tells_of_points(event)], partial(_points, zone))


def time_words(event: HistoryEvent, zone: tzinfo) -> str:
    """When an event happened."""
    return times.long_time(event.happened_at, zone) if event.happened_at is not None else say(NO_TIME)


def type_words(type: str) -> str:
    """What happened, with its sign."""
    return f"{sign(type)} {short_name(type)}"


def tier_words(event: HistoryEvent) -> str:
    """The tier of an event, for a move both; a side of a move that it leaves out is "?"."""
    if event.tier_from is None and event.type not in MOVES:
        return tier_name(event.tier) if event.tier is not None else ""
    before, after = (tier_name(tier) if tier is not None else "?" for tier in (event.tier_from, event.tier))
    return f"{before} → {after}"


def remarks(event: HistoryEvent) -> str:
    """What an event says besides, and what is odd about it."""
    facts = event.facts
    parts = (
        say("{status}: it changed nothing", status=name(event.status)) if event.status else "",
        say("two different bodies under its id") if event.conflict else "",
        say("a test") if event.is_test else "",
        say_count(len(event.arrivals), "arrived {n} time", "arrived {n} times") if len(event.arrivals) > 1 else "",
        say("by {actor}", actor=name(facts.actor)) if facts.actor else "",
        say("expires {day}", day=name(facts.expires)) if facts.expires else "",
        _kind(event),
    )
    return " · ".join(part for part in parts if part)


def _event(zone: tzinfo, event: HistoryEvent) -> Row:
    points = event.tier.points if event.tier is not None else (None, None)
    shown = _change(event) if event.facts.points is not None else points_text(*points)
    said = remarks(event)
    cells = (
        time_words(event, zone),
        type_words(event.type),
        name(event.campaign_name or event.campaign_id),
        tier_words(event),
        shown,
        said,
    )
    return Row(cells, said, event.key)


def _points(zone: tzinfo, event: HistoryEvent) -> Row:
    facts = event.facts
    cells = (
        time_words(event, zone),
        type_words(event.type),
        _change(event),
        str(facts.balance) if facts.balance is not None else "",
        _kind(event),
        tier(facts.holder_tier) if facts.holder_tier is not None else "",
    )
    return Row(cells, _kind(event), event.key)


def _tells_of_points(event: HistoryEvent) -> bool:
    facts = event.facts
    return any(value is not None for value in (facts.points, facts.balance, facts.transaction, facts.holder_tier))


def _change(event: HistoryEvent) -> str:
    points = event.facts.points
    return "" if points is None else f"+{points}" if points > 0 else str(points)


def _kind(event: HistoryEvent) -> str:
    facts = event.facts
    parts = (name(facts.transaction), say("“{text}”", text=name(facts.reason)) if facts.reason else "")
    return " · ".join(part for part in parts if part)
