"""What an event says besides tiers: its project and request, who acted, points, and when the stay ends.

Facts: domain.md 1.5, 2.2, 2.5, 2.7. Everything is read as far as it goes: what is not as the vendor writes it, is not
there.
"""

import math
from collections.abc import Mapping
from typing import Any

from viewer.domain.history_event import Facts, Number, Range, TierState
from viewer.domain.snapshots import PointRange, Tier, ValueRange
from viewer.domain.times import parse_time
from viewer.wording import say, to_say

_CHANNELS = {
    "USER_PORTAL": to_say("a person in the dashboard"),
    "API": to_say("the API"),
    "CLIENT_API": to_say("the client-side API"),
}
_SYSTEM = to_say("the system")
_NOTHING: dict[str, Any] = {}


def facts_of(envelope: Mapping[str, Any], data: Mapping[str, Any]) -> Facts:
    """The facts of an event, out of the members of its envelope (none for a bare body) and of its data, parsed."""
    event, details = _object(envelope.get("event")), _object(data.get("details"))
    transaction, balance = _object(data.get("transaction")), _of_card(data.get("balance"))
    of_transaction = _of_card(_object(transaction.get("details")).get("balance"))
    source = event.get("event_source") or envelope.get("event_source")
    ends = (data.get("expiration_date"), data.get("expires_at"), details.get("expires_at"))
    return Facts(
        _text(envelope.get("project_id")),
        _text(event.get("group_id")) or _text(envelope.get("group_id")),
        _actor(_object(source)) if source else None,
        next(filter(None, map(_text, ends)), None),
        _points(balance, of_transaction, data),
        _first_number(balance.get("balance"), of_transaction.get("balance"), details.get("points")),
        _text(transaction.get("type")) or _text(_object(details.get("origin")).get("type")),
        _text(transaction.get("reason")),
        _holder_tier(data),
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


def _actor(source: dict[str, Any]) -> str | None:
    channel = _text(source.get("channel"))
    if channel == "INTERNAL":
        return say(_SYSTEM)
    name = _text(_object(source.get("api_key")).get("name"))
    if name:
        return say("API key {name}", name=name)
    person = _text(_object(source.get("user")).get("id"))
    known = _CHANNELS.get(channel or "") or (_CHANNELS["USER_PORTAL"] if person and not channel else None)
    words = say(known) if known is not None else channel
    return f"{words} ({person})" if words and person else words


def _points(balance: dict[str, Any], of_transaction: dict[str, Any], data: Mapping[str, Any]) -> Number | None:
    """Signed; the vendor writes what expired without a sign beside the balance."""
    signed = _first_number(balance.get("points"), of_transaction.get("points"))
    if signed is not None:
        return signed
    expired = _first_number(data.get("points")) if data.get("buckets") is not None else None
    return -abs(expired) if expired is not None else None


def _of_card(value: Any) -> dict[str, Any]:
    """A balance of loyalty points; that of a gift card is money."""
    balance = _object(value)
    return balance if _text(balance.get("type")) in (None, "loyalty_card") else _NOTHING


def _holder_tier(data: Mapping[str, Any]) -> TierState | None:
    pending = _object(_object(data.get("pending_points")).get("details"))
    for value in (data.get("holder_loyalty_tier"), pending.get("holder_loyalty_tier")):
        if isinstance(value, dict):
            return tier_of(value)
    return None


def _range(points: PointRange | ValueRange) -> Range:
    return Range(points.lower, points.upper)


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else _NOTHING


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _first_number(*values: Any) -> Number | None:
    for value in values:
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
            return value
    return None
