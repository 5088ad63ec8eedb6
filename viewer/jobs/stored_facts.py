"""What events say besides tiers, read again from the bytes that the library keeps of their deliveries."""

from typing import Any

from msgspec import DecodeError, Struct, ValidationError
from msgspec.json import Decoder
from msgspec.structs import asdict

from viewer.capture.envelopes import members_of, recognise
from viewer.domain.event_facts import facts_of
from viewer.domain.history_event import Facts
from viewer.domain.json_text import Members, Number
from viewer.jobs.stored_bodies import body_again, envelope_and_data


class _Data(Struct):
    """The members of an event's data that facts are read from; the others, which are most of it, are passed over."""

    transaction: Any = None
    balance: Any = None
    details: Any = None
    expiration_date: Any = None
    expires_at: Any = None
    points: Any = None
    buckets: Any = None
    pending_points: Any = None
    holder_loyalty_tier: Any = None


class _Envelope(Struct):
    data: _Data
    project_id: Any = None
    group_id: Any = None
    event: Any = None
    event_source: Any = None


class _Activity(Struct):
    data: _Envelope
    project_id: Any = None
    group_id: Any = None
    event_source: Any = None


_RARE = b"tier_transaction"
_envelope = Decoder(_Envelope).decode
_activity = Decoder(_Activity).decode
_data = Decoder(_Data).decode


def facts_in(raw: bytes, part: int) -> Facts:
    """What the raw bytes of a delivery say; ``part`` is the number of its body among those that share the bytes."""
    try:
        facts = _of_envelope(raw) if raw[:1] == b"{" else None
    except (ValidationError, DecodeError, RecursionError, UnicodeDecodeError):
        facts = None
    if facts is not None:
        return facts
    envelope, data = envelope_and_data(body_again(raw, part))
    return facts_of(_plain(envelope or Members(())), _plain(data))


def _of_envelope(raw: bytes) -> Facts | None:
    """The same, twenty times as fast, where the bytes are one event in an envelope, which a reader takes as it is."""
    if _RARE not in raw:
        found = _envelope(raw)
        if isinstance(found.event, dict) and isinstance(found.event.get("type"), str) and found.event["type"]:
            return facts_of(asdict(found), _said(found.data))  # nothing else that is recognised has these two
    form = _form(raw)
    if form in (None, "bare"):
        return None
    if form == "tier_transaction":
        return facts_of({}, _said(_data(raw)))
    if form == "activity":
        outer = _activity(raw)
        return facts_of(asdict(outer) | _said(outer.data), _said(outer.data.data))
    found = _envelope(raw)
    return facts_of(asdict(found), _said(found.data))


def _said(members: Struct) -> dict[str, Any]:
    return {name: value for name, value in asdict(members).items() if value is not None}


def _form(raw: bytes) -> str | None:
    members = members_of(raw)
    body = recognise(members) if members is not None else None
    return body.form if body is not None else None


def _plain(value: Any) -> Any:
    if isinstance(value, Members):
        return {key: _plain(item) for key, item in value.pairs}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, Number):
        return int(value) if value.lstrip("-").isdecimal() else float(value)
    return value
