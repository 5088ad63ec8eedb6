"""From a JSON value to the events within it: down through lists and wrappers, to the first object that is an event.

One value gives one or more outcomes: each element of a list is a record of its own, and what is no event becomes a
reject that names what it is.
"""

import base64
import binascii
import json
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import DecodeError, Raw, ValidationError
from msgspec.json import Decoder

from viewer.capture import facts
from viewer.capture.envelopes import Members, members_of, recognise, text_member
from viewer.domain.record import NO_WRAPPER, Body, Wrapper

_LEVELS = 12  # HAR needs 7; deeper is no capture
_JSON_START = ("{", "[", '"')

# The members in which captures keep what they caught, the likely ones first. Any other member is tried after them.
_LIKELY = {
    name: rank
    for rank, name in enumerate(
        [
            "body",
            "rawBody",
            "raw_body",
            "payload",
            "content",
            "json",
            "data",
            "request_body",
            "message",
            "@message",
            "MESSAGE",
            "Message",
            "Body",
            "log",
            "line",
            "msg",
            "event",
            "detail",
            "text",
            "_source",
            "postData",
            "request",
            "events",
            "Records",
            "models",
            "entries",
            "requests",
            "Messages",
            "hits",
        ]
    )
}

_elements = Decoder(list[Raw]).decode


class Found(NamedTuple):
    """One outcome: an event's body, or the reason why there is none."""

    body: Body | None
    reason: str
    wrapper: Wrapper
    offset: int  # of ``raw`` within the value that was walked
    raw: bytes | None  # None: the whole value
    text: bytes = b""  # of the object that ``body`` was read from, unwrapped


def walk(text: bytes, wrapper: Wrapper = NO_WRAPPER) -> list[Found]:
    """Finds the events in one JSON value given as text that is known to be well-formed; never empty."""
    return _walk(text, wrapper, _LEVELS, in_string=False)


def _walk(text: bytes, wrapper: Wrapper, levels: int, in_string: bool) -> list[Found]:
    first = text[:1]
    if first == b"{":
        members = members_of(text)
        if members is not None:
            return _walk_object(members, text, wrapper, levels, in_string)
    elif first == b"[":
        return _walk_list(text, wrapper, levels, in_string)
    elif first == b'"' and levels:
        inner = _json_inside(_string(text))
        if inner is not None:
            deeper = _walk(inner, wrapper, levels - 1, in_string=True)
            if any(found.body for found in deeper):
                return deeper
    return [_nothing(facts.name_scalar(text), wrapper)]


def _walk_list(text: bytes, wrapper: Wrapper, levels: int, in_string: bool) -> list[Found]:
    try:
        elements = _elements(text)
    except (ValidationError, DecodeError, RecursionError):
        return [_nothing("a list that cannot be read", wrapper)]
    if not elements or not levels:
        return [_nothing("an empty list, not an event" if not elements else "nested too deeply for an event", wrapper)]
    if all(_is_plain(bytes(element)) for element in elements):
        return [_nothing("a list of plain values, not events", wrapper)]
    outcomes: list[Found] = []
    end = 0
    for element in elements:
        piece = bytes(element)
        start = text.find(piece, end)
        end = start + len(piece)
        for found in _walk(piece, wrapper, levels - 1, in_string):
            if in_string:
                outcomes.append(found)
            elif found.raw is None:
                outcomes.append(found._replace(offset=start, raw=piece))
            else:
                outcomes.append(found._replace(offset=start + found.offset))
    return outcomes


def _is_plain(text: bytes) -> bool:
    return text[:1] not in (b"{", b"[") and (text[:1] != b'"' or _json_inside(_string(text)) is None)


def _walk_object(members: Members, text: bytes, wrapper: Wrapper, levels: int, in_string: bool) -> list[Found]:
    body = recognise(members)
    if body is not None:
        return [Found(body, "", facts.spread(members, wrapper), 0, None, text)]
    if levels:
        inside = facts.wrapper(members, wrapper)
        for piece, from_string in _children(members):
            deeper = _walk(piece, inside, levels - 1, in_string or from_string)
            if any(found.body for found in deeper) or _is_vendor_list(members, piece):
                if in_string or from_string:
                    return deeper
                start = text.find(piece)
                return [found if found.raw is None else found._replace(offset=start + found.offset) for found in deeper]
    return [_nothing(facts.name_object(members), wrapper)]


def _is_vendor_list(members: Members, piece: bytes) -> bool:
    """Each element of an API list is a record, also where none of them is an event."""
    return piece[:1] == b"[" and text_member(members, "object") == "list" and piece.strip(b"[] \t\r\n") != b""


def _children(members: Members) -> Iterator[tuple[bytes, bool]]:
    """The members that may hold an event, the likely ones first, and whether they came out of a string."""
    flagged = bytes(members.get("isBase64Encoded", Raw(b"false"))) == b"true" or (
        text_member(members, "encoding") == "base64"
    )
    for _, raw in sorted(members.items(), key=lambda item: _LIKELY.get(item[0], len(_LIKELY))):
        piece = bytes(raw)
        if piece[:1] in (b"{", b"["):
            yield piece, False
        elif piece[:1] == b'"':
            inner = _json_inside(_string(piece), flagged)
            if inner is not None:
                yield inner, True


def _string(text: bytes) -> str:
    try:
        value = json.loads(text)
    except ValueError:
        return ""
    return value if isinstance(value, str) else ""


def _json_inside(value: str, base64_flagged: bool = False) -> bytes | None:
    """JSON that a string holds, as text or, where the wrapper says so, as base64; None where it holds none."""
    if base64_flagged:
        try:
            value = base64.b64decode(value, validate=True).decode("utf-8")
        except (binascii.Error, ValueError):
            return None
    stripped = value.strip()
    if not stripped.startswith(_JSON_START):
        return None
    try:
        inner = stripped.encode("utf-8")
    except UnicodeEncodeError:
        return None
    return inner if inner[:1] != b"{" or members_of(inner) is not None else None


def _nothing(reason: str, wrapper: Wrapper) -> Found:
    return Found(None, reason, wrapper, 0, None)
