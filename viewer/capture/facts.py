"""What a capture says about a body: when it was received, its signature; and what an object is that is no event."""

import re
from functools import lru_cache

from msgspec import DecodeError, Raw, ValidationError
from msgspec.json import Decoder

from viewer.capture import log_times
from viewer.capture.envelopes import SPREAD, Members, members_of, object_member, text_member
from viewer.capture.signatures import signature_of
from viewer.domain import times
from viewer.domain.record import Wrapper

DEFINITIONS = ("loyalty_tier", "tier")
"""The kinds of objects that define a tier."""

# As captures call the time at which they received something, the surest names first, written without marks.
_RECEIVED = {
    name: rank
    for rank, name in enumerate([
        "receivedat", "received", "receivedtime", "receivedtimestamp", "receiveddatetime", "requestreceivedat",
        "arrivedat", "capturedat", "ts", "timestamp", "time", "t", "datetime", "starteddatetime", "start", "date", "dt",
        "timeiso8601", "timelocal", "msec", "realtimetimestamp", "sourcerealtimetimestamp", "publishtime",
        "receivetimestamp", "eventtime", "senttimestamp", "approximatearrivaltimestamp", "eventtimestamp",
        "eventtimestampms", "timestampms", "timestampmillis", "timeunixnano", "observedtimeunixnano", "timegenerated",
        "enqueuedtimeutc", "enqueuedtime", "messagetime", "asctime", "instant", "loggedat", "loggeddate", "logtime",
        "requesttime", "requesttimeepoch", "timeepoch", "ingesttime", "ingestedat", "inserttime", "insertedat",
        "storedat", "savedat", "firsttimestamp", "at", "when", "createdat", "createdtime", "created", "createdon",
    ])
}  # fmt: skip
LONGEST_NAME = 64
"""Longer names of members say nothing that is known."""
NO_JSON = "text without JSON in it"
_ENDINGS = ("receivedat", "receivedtime", "receivedon", "timestamp", "loggedat", "capturedat")
_BESIDE = ("properties", "Attributes", "attributes", "metadata", "meta", "requestContext", "kinesis")
_EARLIEST = 1_000_000_000  # seconds: smaller numbers are counters, not times
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_scalar = Decoder(int | float | str | None).decode


def plain(name: str) -> str:
    """The name of a member without the marks and capitals in which programs differ."""
    return _NOT_LETTERS.sub("", name.lower())


def wrapper(members: Members, outer: Wrapper) -> Wrapper:
    """Adds what a wrapping object says to what is known from outside of it; the inner word wins."""
    received = _received(members)
    if received is None:
        received = outer.received_at if outer.received_at is not None else _received_beside(members)
    signature = signature_of(members)
    if received == outer.received_at and not signature:
        return outer
    return Wrapper(received, signature or outer.signature, outer.heading)


def spread(members: Members, outer: Wrapper) -> Wrapper:
    """The same for a capture that spreads its own members among those of the body."""
    received = next((found for name in SPREAD if name in members and (found := moment(members[name]))), None)
    signature = signature_of(members)
    if received is None and signature is None:
        return outer
    return outer._replace(received_at=received or outer.received_at, signature=signature or outer.signature)


def _rank(name: str) -> int | None:
    return _rank_of(name) if len(name) < LONGEST_NAME else None


@lru_cache(maxsize=4096)
def _rank_of(name: str) -> int | None:
    letters = plain(name)
    rank = _RECEIVED.get(letters)
    if rank is None and letters.endswith(_ENDINGS) and "monotonic" not in letters:
        return len(_RECEIVED)
    return rank


def _received(members: Members) -> int | None:
    best, found = len(_RECEIVED) + 1, None
    for name, raw in members.items():
        rank = _rank(name)
        if rank is not None and rank < best and (at := moment(raw)) is not None:
            best, found = rank, at
    return found


def _received_beside(members: Members) -> int | None:
    """The time in what a capture keeps about a body beside it."""
    for name in _BESIDE:
        if name in members and (about := object_member(members, name)) is not None:
            found = _received(about)
            if found is not None:
                return found
    return None


def moment(raw: Raw) -> int | None:
    """A time as captures write it, in microseconds UTC: ISO 8601, a number of seconds, ms, µs or ns, or in an object.

    Databases write objects: {"$date": …}, {"N": …}, {"seconds": …, "nanos": …}.
    """
    try:
        value = _scalar(raw)
    except (ValidationError, DecodeError, UnicodeDecodeError):
        return _moment_in(bytes(raw))
    if isinstance(value, str):
        return log_times.read_time(value)
    return times.parse_epoch(value) if value is not None and value >= _EARLIEST else None


def _moment_in(text: bytes) -> int | None:
    members = members_of(text) if text[:1] == b"{" and len(text) < 200 else None
    if not members:
        return None
    named = {plain(name): raw for name, raw in members.items()}
    if len(members) == 1:
        return moment(next(iter(members.values())))
    seconds = moment(named.get("seconds", named.get("epochsecond", Raw(b"null"))))
    nanos = named.get("nanos", named.get("nanoseconds", named.get("nanoofsecond", Raw(b"0"))))
    return None if seconds is None or not bytes(nanos).isdigit() else seconds + int(bytes(nanos)) // 1000


def _may_flag(name: str) -> bool:
    return _may_flag_of(name) if len(name) < LONGEST_NAME else False


@lru_cache(maxsize=4096)
def _may_flag_of(name: str) -> bool:
    letters = plain(name)
    return "base64" in letters or "b64" in letters or letters.endswith("encoding")


def is_base64(members: Members) -> bool:
    """Whether a capture says that it keeps the body as base64."""
    for name, raw in members.items():
        if _may_flag(name) and bytes(raw).strip(b'"').lower() in (b"true", b"1", b"base64"):
            return True
    return False


def is_named_base64(name: str) -> bool:
    """Whether the name of a member says so of its value."""
    return _may_flag(name) and not name.lower().endswith("encoding")


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
    names = ", ".join(name[:40] for name in sorted(members)[:5]) + (" …" if len(members) > 5 else "")
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


def name_content(raw: bytes, base64_flagged: bool) -> str:
    """The same for the value in which a wrapper keeps what it caught, where that is neither object nor list."""
    if raw in (b"null", b'""', b"{}", b"[]"):
        return "it has no body"
    if b"[object Object]" in raw:
        return "only “[object Object]” was written down, the event itself is lost"
    if base64_flagged and raw[:1] == b'"':
        return "its body is marked as base64, but holds no JSON"
    return NO_JSON if raw[:1] == b'"' else name_scalar(raw)
