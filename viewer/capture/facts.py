"""What a capture says about a body: when it was received, its signature; and what an object is that is no event."""

from msgspec import DecodeError, Raw, ValidationError
from msgspec.json import Decoder

from viewer.capture.envelopes import Members, object_member, text_member
from viewer.domain import times
from viewer.domain.record import Wrapper

SIGNATURE = "x-voucherify-signature"

_RECEIVED = [
    "received_at",
    "receivedAt",
    "ts",
    "timestamp",
    "@timestamp",
    "time",
    "t",
    "startedDateTime",
    "start",
    "date",
    "__REALTIME_TIMESTAMP",
    "created_at",
    "createdAt",
]
_SPREAD = ("received_at", "receivedAt", "ts", "@timestamp")
_scalar = Decoder(int | float | str | None).decode


def wrapper(members: Members, outer: Wrapper) -> Wrapper:
    """Adds what a wrapping object says to what is known from outside of it; the inner word wins."""
    return Wrapper(
        _received(members, _RECEIVED) or outer.received_at, _signature(members) or outer.signature, outer.heading
    )


def spread(members: Members, outer: Wrapper) -> Wrapper:
    """The same for a capture that spreads its own members among those of the body."""
    received = _received(members, _SPREAD)
    return outer if received is None else outer._replace(received_at=received)


def _received(members: Members, names: "list[str] | tuple[str, ...]") -> int | None:
    for name in names:
        raw = members.get(name)
        if raw is not None and (found := _moment(raw)) is not None:
            return found
    return None


def _moment(raw: Raw) -> int | None:
    try:
        value = _scalar(raw)
    except (ValidationError, DecodeError, UnicodeDecodeError):
        return None
    if isinstance(value, str):
        return (
            times.parse_epoch(int(value)) if value.isdecimal() and 10 <= len(value) <= 20 else times.parse_time(value)
        )
    return times.parse_epoch(value) if value is not None else None


def _signature(members: Members) -> str | None:
    for place in (object_member(members, "headers"), members):
        for name, raw in (place or {}).items():
            if name.lower() == SIGNATURE:
                text = bytes(raw).strip(b'[]" ')
                return text.decode("ascii", "replace")
    return None


def name_object(members: Members) -> str:
    """Says what an object is that is no event, in words for the list of rejects."""
    if not members:
        return "an empty object, not an event"
    kind = text_member(members, "object")
    if {"code", "key", "message"} <= members.keys():
        code, key = bytes(members["code"]).decode("ascii", "replace"), text_member(members, "key") or ""
        return f"an error answer of the vendor's API ({code} {key}), not an event"
    if kind in ("loyalty_tier", "tier"):
        return "a tier definition, not an event"
    if kind == "list":
        return "an API list without events"
    if kind:
        return f"an object of the kind “{kind[:40]}” from the vendor's API, not an event"
    named = text_member(members, "type")
    names = ", ".join(sorted(members)[:5]) + (" …" if len(members) > 5 else "")
    if named is not None and "data" not in members:
        return f"a JSON object with a type but no event data (members: {names})"
    return f"a JSON object that is no known event (members: {names})"


def name_scalar(text: bytes) -> str:
    """The same for a value that is no object."""
    if text[:1] == b'"':
        return "a piece of text, not an event"
    if text in (b"null", b"true", b"false"):
        return f"just “{text.decode()}”, not an event"
    return "just a number, not an event"
