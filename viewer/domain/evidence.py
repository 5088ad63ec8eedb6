"""How the type of an event is known. Joined, left and prolonged bodies look alike, so guessing would be a defect."""

from typing import NamedTuple

from viewer.domain import event_types
from viewer.domain.event_types import TIER_FAMILY, UNDECIDED

ENVELOPE = "envelope"
HEADING = "heading"
FILE_NAME = "file_name"
INFERRED = "inferred"
USER = "user"

_STAYS = tuple(TIER_FAMILY + word for word in ("joined", "left", "prolonged"))
_MOVES = tuple(TIER_FAMILY + word for word in ("upgraded", "downgraded"))
_TIER_DEFINITIONS = tuple(f"campaign.loyalty_tier.{word}" for word in ("created", "updated", "deleted"))

DATA_KEYS = frozenset(
    [
        "customer",
        "campaign",
        "loyalty_tier",
        "loyalty_tier_from",
        "loyalty_tier_to",
        "voucher",
        "holder",
        "order",
        "event",
        "segment",
        "publication",
        "redemption",
        "reward",
        "transaction",
        "balance",
        "pending_points",
        "loyalty",
        "buckets",
        "holder_loyalty_tier",
        "event_schema",
        "unconfirmed_customer",
        "source_voucher",
        "destination_voucher",
        "promotion_tier",
    ]
)
"""Members that the data of documented events is made of: without one of them, a body is nobody's event."""


class Witness(NamedTuple):
    """What the surroundings of a bare body say about its type; each None where they say nothing."""

    heading: str | None = None  # a type named in the text before the body
    file_name: str | None = None  # a type named by the file's name
    user: str | None = None  # what the person said it is
    oddities: int = 0  # flags that hold for the whole source, see oddities.py


def decide(
    keys: frozenset[str], points_before: float | None, points_after: float | None, witness: Witness
) -> tuple[str, str]:
    """Names the type of a bare body and how it is known; ``("undecided", "")`` where nothing decides.

    ``keys`` are the names of the body's members, the points are the lower ends of the tiers before and after a move.
    What the content alone settles wins; then the user, where the points do not say otherwise, the heading and the file
    name, as far as the shape allows them; then the points.
    """
    allowed = _candidates(keys)
    if len(allowed) == 1:
        return allowed[0], INFERRED
    by_points = None
    if allowed == _MOVES and points_before is not None and points_after is not None and points_before != points_after:
        by_points = _MOVES[points_after < points_before]
    user = witness.user if by_points in (None, witness.user) else None
    for named, source in ((user, USER), (witness.heading, HEADING), (witness.file_name, FILE_NAME)):
        if named and (
            named in allowed or (not allowed and named not in event_types.KNOWN) or _unspecific(allowed, named)
        ):
            return named, source
    return (by_points, INFERRED) if by_points else (UNDECIDED, "")


def _unspecific(allowed: tuple[str, ...], named: str) -> bool:
    """Outside the tier family the shapes are not listed: any named type that is not of a listed shape will do."""
    return not allowed and named not in _STAYS + _MOVES


def _candidates(keys: frozenset[str]) -> tuple[str, ...]:
    """The types that the members of a body allow, empty where they allow many (fact: domain.md 1.6)."""
    if "loyalty_tier_from" in keys or "loyalty_tier_to" in keys:
        return _MOVES
    if "loyalty_tier" in keys and not keys & {"voucher", "transaction", "balance", "holder_loyalty_tier"}:
        if "expiration_date" in keys:
            return (TIER_FAMILY + "expiration.changed",)
        return _STAYS if "customer" in keys or "campaign" not in keys else _TIER_DEFINITIONS
    if "holder_loyalty_tier" in keys and "transaction" in keys:
        return ("voucher.loyalty_card.transaction.created",)
    if "loyalty" in keys and "created_at" in keys and "event_schema" not in keys:
        return ("customer.loyalty.updated",)
    return ()


SHAPE_BIT = 5
"""From this bit of an event's flags on stands the number of its shape, in three bits."""
SHAPES = 8
_UNKNOWN, _CLEAR, _OTHER = 0, 1, 2  # an envelope named the type; the content alone settles it; many types are allowed
_NUMBERED = {3: _STAYS, 4: _MOVES, 5: _TIER_DEFINITIONS}


def shape_of(keys: frozenset[str]) -> int:
    """The number of the shape of a bare body: what the names of its members allow it to be."""
    allowed = _candidates(keys)
    if len(allowed) == 1:
        return _CLEAR
    return next((number for number, types in _NUMBERED.items() if types == allowed), _OTHER)


def permits(shape: int, named: str) -> bool:
    """Whether an event of a shape may be called ``named`` by a person."""
    if shape == _OTHER:
        return named != UNDECIDED and (named not in event_types.KNOWN or _unspecific((), named))
    return named in choices(shape)


def choices(shape: int) -> tuple[str, ...]:
    """The types that an event of a shape can have; none where the shape says nothing, or everything."""
    return _NUMBERED.get(shape, ())
