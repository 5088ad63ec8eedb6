"""What an event says besides tiers: its project and request, who acted, points, and when the stay ends.

Facts: domain.md 1.5, 2.2, 2.5, 2.7. Everything is read as far as it goes: what is not as the vendor writes it, is not
there.
"""

from typing import Any

from viewer.domain.history_event import Facts, Number, Range, TierState
from viewer.domain.json_text import Members
from viewer.domain.json_text import Number as Written
from viewer.domain.snapshots import PointRange, Tier, ValueRange
from viewer.domain.times import parse_time

OF_ENVELOPE = ("project_id", "group_id", "event", "event_source")
OF_DATA = (
    "transaction", "balance", "details", "expiration_date", "expires_at", "points", "buckets", "pending_points",
    "holder_loyalty_tier",
)  # fmt: skip
"""The members that facts are read from: whoever asks for many need not parse the others."""

_MOST_DIGITS = 100
_CHANNELS = {"USER_PORTAL": "a person in the dashboard", "API": "the API", "CLIENT_API": "the client-side API"}
_SYSTEM = "the system"


def facts_of(envelope: Members | None, data: Members) -> Facts:
    """The facts of an event, out of the members of its envelope (None for a bare body) and of its data."""
    around = envelope or Members(())
    event = _object(around, "event")
    transaction, balance, details = _object(data, "transaction"), _object(data, "balance"), _object(data, "details")
    of_transaction = _object(_object(transaction, "details"), "balance")
    origin = _object(details, "origin")
    ends = (data.get("expiration_date"), data.get("expires_at"), details.get("expires_at"))
    return Facts(
        project=_text(around.get("project_id")),
        group=_text(event.get("group_id")) or _text(around.get("group_id")),
        actor=_actor(_object(event, "event_source")) or _actor(_object(around, "event_source")),
        expires=next(filter(None, map(_text, ends)), None),
        points=_points(balance, of_transaction, data),
        balance=_first_number(
            _of_card(balance).get("balance"), _of_card(of_transaction).get("balance"), details.get("points")
        ),
        transaction=_text(transaction.get("type")) or _text(origin.get("type")),
        reason=_text(transaction.get("reason")),
        holder_tier=_holder_tier(data),
    )


def tier_of(value: Any) -> TierState:
    """A tier as parsed JSON has it: an object, or only its id."""
    value = value if isinstance(value, dict) else {"id": value}
    tier = Tier.model_validate(value)
    again = tier.config.points if tier.config else None
    stay = value.get("expiration")
    changed = value.get("updated_at")
    return TierState(
        tier.id,
        tier.name,
        tier.campaign_id,
        _range(tier.range),
        _range(again) if again else None,
        parse_time(changed) if isinstance(changed, str) else None,
        _text(stay.get("expiration_date")) if isinstance(stay, dict) else None,
    )


def _actor(source: Members) -> str | None:
    channel, user, key = _text(source.get("channel")), _object(source, "user"), _object(source, "api_key")
    if channel == "INTERNAL":
        return _SYSTEM
    name, person = _text(key.get("name")), _text(user.get("id"))
    if name:
        return f"API key {name}"
    words = _CHANNELS.get(channel or "", channel) or (_CHANNELS["USER_PORTAL"] if person else None)
    return f"{words} ({person})" if words and person else words


def _points(balance: Members, of_transaction: Members, data: Members) -> Number | None:
    """Signed; the vendor writes what expired without a sign beside the balance."""
    signed = _first_number(_of_card(balance).get("points"), _of_card(of_transaction).get("points"))
    if signed is not None:
        return signed
    expired = _number(data.get("points")) if data.get("buckets") is not None else None
    return -abs(expired) if expired is not None else None


def _of_card(balance: Members) -> Members:
    """A balance of loyalty points; that of a gift card is money."""
    return balance if _text(balance.get("type")) in (None, "loyalty_card") else Members(())


def _holder_tier(data: Members) -> TierState | None:
    pending = _object(_object(data, "pending_points"), "details")
    for value in (data.get("holder_loyalty_tier"), pending.get("holder_loyalty_tier")):
        if isinstance(value, Members):
            return tier_of(_plain(value))
    return None


def _range(points: PointRange | ValueRange) -> Range:
    return Range(points.lower, points.upper)


def _object(members: Members, key: str) -> Members:
    value = members.get(key)
    return value if isinstance(value, Members) else Members(())


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and not isinstance(value, Written) and value else None


def _number(value: object) -> Number | None:
    if not isinstance(value, Written) or len(value) > _MOST_DIGITS:
        return None
    return int(value) if value.lstrip("-").isdecimal() else float(value)


def _first_number(*values: object) -> Number | None:
    return next((number for number in map(_number, values) if number is not None), None)


def _plain(value: Any) -> Any:
    if isinstance(value, Members):
        return {key: _plain(item) for key, item in value.pairs}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return _number(value) if isinstance(value, Written) else value
