"""The case that rules look at: one track, and what several of them need to know of it, worked out once."""

from collections.abc import Callable, Iterator
from datetime import UTC, tzinfo
from functools import cached_property
from typing import NamedTuple

from viewer.domain.history_event import MOVES, HistoryEvent, Span, TierState
from viewer.history.counted import counted
from viewer.history.rules.walk import walk
from viewer.history.values import Finding, Severity, Track


class Context(NamedTuple):
    """What rules need to know besides the track."""

    covered: tuple[Span, ...] = ()
    """The times that the imported sources cover, in order; empty where that is not known."""
    zone: tzinfo = UTC
    """Of the days in sentences."""
    neighbours: tuple[HistoryEvent, ...] = ()
    """The customer's other events of the campaign, in order of time; without them, rules have less to go by."""
    now: int | None = None
    """What lies well after it is in the future; None where that is not asked."""


class Case:
    """One track in its context."""

    def __init__(self, track: Track, context: Context) -> None:
        self.scope, self.events = track.scope, track.events
        self.covered, self.zone, self.neighbours, self.now = context
        self.counted = counted(self.events)
        """The events that count, in the order in which they happened."""
        self.walked = list(walk(self.counted))
        """The same with what the events before them say, copies included."""
        self.steps = [step for step in self.walked if not step.is_copy]
        """The same without copies, which tell once more of a change."""
        self.breaks = [step for step in self.steps if not step.goes_on]
        """The steps that do not go on from the ones before them."""
        self.moves = [
            (step, step.event.tier_from, step.event.tier)
            for step in self.steps
            if step.event.tier_from is not None and step.event.tier is not None and step.event.type in MOVES
        ]
        """The steps from one tier that is named to another, or the same."""

    @cached_property
    def places(self) -> dict[int, int]:
        """Where in the order of events each key stands."""
        return {event.key: place for place, event in enumerate(self.events)}

    @cached_property
    def tiers(self) -> list[tuple[TierState, list[int]]]:
        """Each snapshot of a tier, with the keys of the events that hold it; equal ones may come more than once."""
        # By the object itself: events share their snapshots, and that is cheaper than to compare them.
        found: dict[int, tuple[TierState, list[int]]] = {}
        for event in self.events:
            for tier in (event.tier_from, event.tier):
                if tier is not None:
                    known = found.get(id(tier))
                    if known is None:
                        found[id(tier)] = (tier, [event.key])
                    elif known[1][-1] != event.key:
                        known[1].append(event.key)
        return list(found.values())

    @cached_property
    def ladder(self) -> tuple[TierState, ...]:
        """The different tiers that the events hold, whatever else was changed about them."""
        return tuple(
            {
                (tier.id, tier.name, tier.points): tier for tier, _ in self.tiers if tier.points.lower is not None
            }.values()
        )


class Rule(NamedTuple):
    """One rule, as it is documented and asked for."""

    name: str
    title: str
    severity: Severity
    help: str
    """One sentence: when it is found, and what it may mean."""
    find: Callable[[Case], Iterator["Found"]]


class Found(NamedTuple):
    """What a rule has found; the finding has its name and severity besides."""

    events: tuple[int, ...]
    text: str
    at: int | None = None

    def finding(self, rule: Rule) -> Finding:
        """The finding of its rule."""
        return Finding(rule.name, rule.severity, self.events, self.text, self.at)
