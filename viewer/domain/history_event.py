"""An event as a history reads it: only what tells of tiers, and what else may have had to do with it.

A library is asked for these values, and viewer.history makes periods, findings and sentences of them. Times are
microseconds since 1970 in UTC, numbers are as received.
"""

from typing import NamedTuple

from viewer.domain.deliveries import Arrival
from viewer.domain.event_types import TIER_FAMILY, UNDECIDED

Number = int | float

JOINED, LEFT = f"{TIER_FAMILY}joined", f"{TIER_FAMILY}left"
UPGRADED, DOWNGRADED = f"{TIER_FAMILY}upgraded", f"{TIER_FAMILY}downgraded"
PROLONGED, EXPIRATION_CHANGED = f"{TIER_FAMILY}prolonged", f"{TIER_FAMILY}expiration.changed"
MOVES = frozenset((UPGRADED, DOWNGRADED))
TIER_EVENTS = frozenset((JOINED, LEFT, UPGRADED, DOWNGRADED, PROLONGED, EXPIRATION_CHANGED, UNDECIDED))
"""What a history is made of; everything else can only stand beside it."""


class Range(NamedTuple):
    """Points from and to, both included; None is no end on that side."""

    lower: Number | None = None
    upper: Number | None = None


class TierState(NamedTuple):
    """A tier as one event has it: the same id may have another name or range in other events."""

    id: str | None
    name: str | None = None
    campaign_id: str | None = None
    """As the tier itself says it."""
    points: Range = Range()
    config_points: Range | None = None
    """The same range a second time, as the vendor sends it; None where it is not there."""
    updated_at: int | None = None
    """When its definition was changed last."""
    expires: str | None = None
    """As received: the day on which the customer's stay ends, mostly a date without time."""


class Facts(NamedTuple):
    """What an event says besides tiers; everything is None where it says nothing of it."""

    project: str | None = None
    group: str | None = None
    """The request that it belongs to (the vendor's group_id)."""
    actor: str | None = None
    """Who or what acted, in words: "API key Checkout", "a person in the dashboard (user_…)", "the system"."""
    expires: str | None = None
    """As received: the day on which the stay in the tier ends."""
    points: Number | None = None
    """How many points came (or, below zero, went)."""
    balance: Number | None = None
    """How many points there were after it."""
    transaction: str | None = None
    """The kind of points transaction, such as POINTS_REMOVAL; of version 2, its origin."""
    reason: str | None = None
    """What a person wrote as reason of a points transaction."""
    holder_tier: TierState | None = None
    """The tier that the customer had before the balance changed, where the event says so."""


class HistoryEvent(NamedTuple):
    """One event of one customer, or of a campaign (then without customer)."""

    key: int
    """The library's own number of the event."""
    identity: str
    """The vendor's event id, else what stands for it."""
    type: str
    """Full wire name, or event_types.UNDECIDED."""
    happened_at: int | None
    type_source: str = "envelope"
    customer_id: str | None = None
    """The vendor's id; None where the customer is known by something else."""
    campaign_id: str | None = None
    campaign_name: str | None = None
    tier: TierState | None = None
    """The tier of the event; after a move, the new one."""
    tier_from: TierState | None = None
    """The tier before a move."""
    status: str | None = None
    """PENDING or REJECTED: a tier transaction that changed nothing; None for everything that counts."""
    is_test: bool = False
    conflict: bool = False
    """Different bodies came under its id."""
    arrivals: tuple[Arrival, ...] = ()
    """Each time it arrived."""
    facts: Facts = Facts()

    @property
    def is_of_tiers(self) -> bool:
        """Whether it is of the family of events that a history of tiers is made of."""
        return self.type in TIER_EVENTS


class Span(NamedTuple):
    """From the first to the last moment of something, both included."""

    first: int
    last: int
