"""What a capture says about a body: when it was received, its signature; and what an object is that is no event."""

from collections.abc import Sequence

from msgspec import DecodeError, Raw, ValidationError
from msgspec.json import Decoder

from viewer.capture import log_times
from viewer.capture.envelopes import SPREAD, Members, text_member
from viewer.capture.signatures import signature_of
from viewer.domain import times
from viewer.domain.record import Wrapper

DEFINITIONS = ("loyalty_tier", "tier")
"""The kinds of objects that define a tier."""

_RECEIVED = [
    "received_at", "receivedAt", "received", "ts", "timestamp", "@timestamp", "Timestamp", "time", "t", "datetime",
    "startedDateTime", "start", "date", "time_iso8601", "time_local", "msec", "__REALTIME_TIMESTAMP", "publishTime",
    "publish_time", "receiveTimestamp", "eventTime", "event_time", "inserted_at", "insertedAt", "created_at",
    "createdAt",
]  # fmt: skip
_EARLIEST = 946_684_800_000_000
"""The year 2000, in microseconds: a smaller number beside a body is no time (in HAR "time" is how long it took)."""
_scalar = Decoder(int | float | str | None).decode


def wrapper(members: Members, outer: Wrapper) -> Wrapper:
    """Adds what a wrapping object says to what is known from outside of it; the inner word wins."""
    return Wrapper(
        _received(members, _RECEIVED) or outer.received_at, signature_of(members) or outer.signature, outer.heading
    )


def spread(members: Members, outer: Wrapper) -> Wrapper:
    """The same for a capture that spreads its own members among those of the body."""
    received, signature = _received(members, SPREAD), signature_of(members)
    if received is None and signature is None:
        return outer
    return outer._replace(received_at=received or outer.received_at, signature=signature or outer.signature)


def _received(members: Members, names: Sequence[str]) -> int | None:
    for name in names:
        raw = members.get(name)
        if raw is not None and (found := moment(raw)) is not None:
            return found
    return None


def moment(raw: Raw) -> int | None:
    """A time as captures write it, in microseconds UTC: ISO 8601, or a number of seconds, ms, µs or ns."""
    try:
        value = _scalar(raw)
    except (ValidationError, DecodeError, UnicodeDecodeError):
        return None
    if isinstance(value, str):
        return log_times.read_time(value)
    found = times.parse_epoch(value) if value is not None else None
    return found if found is not None and found >= _EARLIEST else None


def is_base64(members: Members) -> bool:
    """Whether a capture says that it keeps the body as base64."""
    return bytes(members.get("isBase64Encoded", Raw(b"false"))) == b"true" or (
        text_member(members, "encoding") == "base64"
    )


def name_object(members: Members) -> str:
    """Says what an object is that is no event, in words for the list of rejects."""
    if not members:
        return "an empty object, not an event"
    kind = text_member(members, "object")
    if {"code", "key", "message"} <= members.keys():
        code, key = bytes(members["code"]).decode("ascii", "replace"), text_member(members, "key") or ""
        return f"an error answer of the vendor's API ({code} {key}), not an event"
    if kind in DEFINITIONS:
        return "a tier definition, not an event; its range of points is remembered"
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
