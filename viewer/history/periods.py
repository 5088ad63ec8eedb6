"""Periods: the stays of one customer in the tiers of one campaign."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from viewer.domain.event_types import UNDECIDED
from viewer.domain.history_event import JOINED, LEFT, MOVES, HistoryEvent, TierState
from viewer.history.counted import counted
from viewer.history.order import repeats
from viewer.history.places import after, before, tier_key
from viewer.history.values import Confidence, Period

CHANGES = MOVES | {JOINED, LEFT}

UNNAMED = TierState(None)
"""A tier that the customer must have been in while no event names it."""


def periods(events: Sequence[HistoryEvent]) -> tuple[Period, ...]:
    """The stays that events tell of, in order of time; the events come in the order in which they happened.

    Events that do not count (see ``counted``) tell of none. A move whose ``from`` is not the tier that the
    customer was in shows that something is missing: both stays are told, with the bounds of what is not known.
    """
    telling = _Telling()
    for event in counted(events):
        telling.take(event, event.happened_at or 0)
    return telling.periods()


@dataclass(slots=True)
class _Stay:
    tier: TierState
    start: int | None
    start_event: int | None = None
    start_after: int | None = None
    end: int | None = None
    end_event: int | None = None
    end_before: int | None = None
    notes: list[int] = field(default_factory=list)
    is_named: bool = False
    """By a note, while it went on."""
    may_be_over: bool = False
    """The last event that named it is undecided."""

    def told(self) -> Period:
        is_open = self.end is None and self.end_before is None
        if self.end_before is not None:
            confidence = Confidence.AFTER_GAP
        elif self.start is not None:
            confidence = Confidence.EXACT
        elif self.start_after is None:
            confidence = Confidence.BEFORE_FIRST_EVENT
        else:
            confidence = Confidence.AFTER_GAP if self.is_named else Confidence.IMPLIED
        return Period(
            self.tier,
            self.start,
            self.end,
            confidence,
            self.start_event,
            self.end_event,
            is_open,
            self.start_after,
            self.end_before,
            tuple(self.notes),
        )


class _Telling:
    def __init__(self) -> None:
        self._stays: list[_Stay] = []
        self._stay: _Stay | None = None
        """The one that goes on."""
        self._seen: int | None = None
        """The last moment of which it is known where the customer was."""
        self._last: HistoryEvent | None = None

    def periods(self) -> tuple[Period, ...]:
        return tuple(stay.told() for stay in self._stays)

    def take(self, event: HistoryEvent, moment: int) -> None:
        # Events of one request can be told in another order than their times; no stay ends before it began.
        moment = moment if self._seen is None else max(moment, self._seen)
        if event.type in CHANGES and self._last and repeats(event, self._last):
            self._stays[-1].notes.append(event.key)
        elif event.type == JOINED:
            self._join(event, moment)
        elif event.type == LEFT:
            self._leave(event.tier, event, moment)
        elif event.type in MOVES and not _stays(event):
            self._leave(event.tier_from, event, moment)
            self._begin(_Stay(event.tier or UNNAMED, moment, event.key))
        else:
            self._note(event, moment)
        self._seen, self._last = moment, event

    def _join(self, event: HistoryEvent, moment: int) -> None:
        joined = tier_key(event.tier)
        if self._stay and not self._stay.may_be_over and joined in (tier_key(self._stay.tier), None):
            self._stay.notes.append(event.key)
        else:
            self._lose(moment)
            self._begin(_Stay(event.tier or UNNAMED, moment, event.key))

    def _leave(self, tier: TierState | None, event: HistoryEvent, moment: int) -> None:
        stay = self._stay_in(tier, moment)
        stay.end, stay.end_event = moment, event.key
        self._stay = None

    def _note(self, event: HistoryEvent, moment: int) -> None:
        if self._stay or tier_key(event.tier) is not None:
            stay = self._stay_in(event.tier, moment)
            stay.notes.append(event.key)
            stay.is_named = True
            # An undecided event of the same moment as another tells of the same.
            stay.may_be_over = event.type == UNDECIDED and (stay.may_be_over or moment != self._seen)

    def _stay_in(self, tier: TierState | None, moment: int) -> _Stay:
        """The stay that goes on if it can be in that tier, else one that must have begun unseen."""
        if self._stay and self._may_be_in(tier):
            self._name(tier)
            return self._stay
        self._lose(moment)
        return self._begin(_Stay(tier or UNNAMED, None, start_after=self._seen))

    def _begin(self, stay: _Stay) -> _Stay:
        self._stay = stay
        self._stays.append(stay)
        return stay

    def _lose(self, moment: int) -> None:
        """The stay that went on is over by now, and no event says since when."""
        if self._stay:
            self._stay.end_before = moment
            self._stay = None

    def _may_be_in(self, tier: TierState | None) -> bool:
        here, there = tier_key(self._stay.tier) if self._stay else None, tier_key(tier)
        return here is None or there is None or here == there

    def _name(self, tier: TierState | None) -> None:
        """A stay in a tier that nothing has named is in the one that a later event names."""
        if self._stay and tier and tier_key(self._stay.tier) is None:
            self._stay.tier = tier


def _stays(event: HistoryEvent) -> bool:
    """Whether a move is none: out of a tier into the same."""
    return before(event) is not None and before(event) == after(event)
