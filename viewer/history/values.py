"""The values of a history. They are made once and never changed; times are microseconds since 1970 in UTC."""

from enum import StrEnum
from typing import NamedTuple

from viewer.domain.history_event import HistoryEvent, Span, TierState


class Confidence(StrEnum):
    """How sure it is that a customer was in a tier.

    EXACT: an event proves each end (or nothing has ended it yet). IMPLIED: only a later event says so (its ``from``, or
    the tier that was left); when it began is not in the data. BEFORE_FIRST_EVENT: the same, with no event before it.
    AFTER_GAP: an event that must have happened is not in the data, so one end of it is not known.
    """

    EXACT = "exact"
    IMPLIED = "implied"
    BEFORE_FIRST_EVENT = "before_first_event"
    AFTER_GAP = "after_gap"


class Severity(StrEnum):
    """How much a finding means."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Scope(NamedTuple):
    """Where one state of tiers lives: ids differ from project to project, and each campaign has tiers of its own."""

    project: str | None
    customer: str
    """The vendor's id, else ``source_id:…`` or ``email:…``; empty where nothing is known."""
    campaign: str
    """The vendor's id, else ``name:…``; empty where nothing is known."""


class Period(NamedTuple):
    """One stay of a customer in one tier of one campaign. A time is given only where an event proves it."""

    tier: TierState
    """As the event that proves it has it; the one that began it, else the one that ended it."""
    start: int | None
    end: int | None
    """The first moment at which it is over."""
    confidence: Confidence
    start_event: int | None = None
    end_event: int | None = None
    is_open: bool = False
    """Nothing that was seen has ended it."""
    start_after: int | None = None
    """Where the start is not known: it lies after this, if that is known."""
    end_before: int | None = None
    """Where the end is not known and it is not open: it lies at or before this."""
    notes: tuple[int, ...] = ()
    """Events that did not change the tier: prolonged, expiration changed, or undecided ones that name it."""


class Finding(NamedTuple):
    """Something in a history that is missing, doubled or contradictory."""

    rule: str
    """The short name of its rule: ``finding:missing_move`` finds its events."""
    severity: Severity
    events: tuple[int, ...]
    """The events concerned, the one to look at first in front."""
    text: str
    """One plain sentence."""
    at: int | None = None
    """Where it lies in time."""


class Sentence(NamedTuple):
    """One plain sentence about an event or a history, and the events that it is drawn from."""

    text: str
    events: tuple[int, ...] = ()


class TierEdit(NamedTuple):
    """How the definition of a tier was changed, as it says itself, whoever was in it."""

    campaign: str
    """The vendor's id."""
    tier: str
    """What tells it from others of the campaign."""
    name: str
    """Fit for a sentence."""
    at: int
    """When it was edited last until then: what changed did so with this edit, or with one before it."""
    what: str
    """Part of a sentence: "its range 201–300 became 251–350"."""


class Track(NamedTuple):
    """The history of one customer in one campaign."""

    scope: Scope
    campaign: str | None
    """The campaign's latest name."""
    events: tuple[HistoryEvent, ...]
    """Tier events in the order in which they happened; those without time, and those that did not count, at the end."""
    periods: tuple[Period, ...]
    """In order of time."""
    findings: tuple[Finding, ...] = ()

    @property
    def current(self) -> Period | None:
        """The stay that goes on, None where the customer is in no tier, or it is not known."""
        return self.periods[-1] if self.periods and self.periods[-1].is_open else None


class History(NamedTuple):
    """Everything that is known of one customer's tiers."""

    tracks: tuple[Track, ...]
    """Most recent first."""
    neighbours: tuple[HistoryEvent, ...]
    """What else was seen of the customer and of the campaigns, in order of time."""
    covered: tuple[Span, ...]
    """The times that the imported sources cover, in order, none touching another."""
    ladder: tuple[TierState, ...] = ()
    """The tiers of the campaigns as they were known last, whoever was in them."""
    edits: tuple[TierEdit, ...] = ()
    """What changed about them, in order of time, as far as their definitions say when."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, those of the latest track first."""
        return tuple(finding for track in self.tracks for finding in track.findings)

    def track_of(self, key: int) -> Track | None:
        """The track that an event belongs to."""
        return next((track for track in self.tracks if any(event.key == key for event in track.events)), None)
