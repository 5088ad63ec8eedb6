"""The JSON of an event with everything personal masked; what repeats from event to event is masked once."""

import re
from functools import partial
from json.encoder import encode_basestring as quoted
from typing import Any, Protocol

from msgspec import DecodeError, Raw, ValidationError
from msgspec.json import Decoder

from viewer.domain.json_text import Members, Number, parse_exactly
from viewer.domain.personal_places import PLAIN, around, kind_of
from viewer.domain.pseudonyms import OF_PERSONS

_MEMBERS = Decoder(dict[str, Raw])
_ENDS = re.compile(rb"\s*")
_SMALL = 4_000
_KEPT = 20_000
_WRAPPERS = frozenset(["data", "object", "event", "payload", "body"])
_PLAIN_KEY = re.compile(r"[a-z][a-z_]*|[a-z][A-Za-z]*")
_UNSAYABLE = "(what could not be read as JSON is left out)"


class Masks(Protocol):
    """What a mask gives to the one who walks through a body."""

    fields: frozenset[str]
    learned: int
    bodies: dict[tuple[str, bytes], bytes]

    def text(self, kind: str | None, text: str, person: str = "") -> str: ...
    def sentence(self, text: str) -> str: ...
    def learn(self, field: str, value: str, person: str = "") -> None: ...
    def person(
        self, customer_id: str | None, source_id: str | None, email: str | None, name: str | None = None
    ) -> str: ...


def masked_body(raw: bytes, mask: Masks) -> bytes:
    """The text of an event, masked; one that is no JSON is replaced as a whole."""
    while True:
        learned = mask.learned
        masked = _member(raw, PLAIN, "", mask, 0)
        if mask.learned == learned:  # else what was learned behind may stand before it
            return masked


def masked_within(text: str, mask: Masks) -> str | None:
    """A text that is JSON itself, masked as such; None for any other."""
    if text[:1] not in "{[" or text[-1:] not in "}]" or len(text) < 3:
        return None
    try:
        return _written(parse_exactly(text), PLAIN, "", "", mask)
    except (ValueError, RecursionError):
        return None


def _member(raw: bytes, outside: str, key: str, mask: Masks, depth: int) -> bytes:
    """One value. Wrappers are taken apart without being parsed: each customer and campaign is met as a whole."""
    if depth < 3 and (not key or key in _WRAPPERS) and raw[:1] == b"{":
        parts = _parts(raw)
        if parts is not None:
            outside = _outside(parts, outside, key)
            if outside == PLAIN:
                return b"".join(
                    part if name is None else _member(part, outside, name, mask, depth + 1) for name, part in parts
                )
    if raw[:1] not in b"{[":
        return _parsed(raw, outside, key, mask)
    remembered = (f"{outside}.{key}", raw)
    found = mask.bodies.get(remembered)
    if found is None:
        learned = mask.learned
        found = _parsed(raw, outside, key, mask)
        if len(raw) <= _SMALL and mask.learned == learned:
            if len(mask.bodies) >= _KEPT:
                mask.bodies.clear()
            mask.bodies[remembered] = found
    return found


def _outside(parts: list[tuple[str | None, bytes]], outside: str, key: str) -> str:
    """What surrounds the members of an object that was taken apart."""
    names = tuple((name, None) for name, _ in parts if name is not None)
    kind = next((part for name, part in parts if name == "object"), b"")
    found = Members((*names, ("object", "customer"))) if kind == b'"customer"' else Members(names)
    return around(outside, key, found)


def _parts(raw: bytes) -> list[tuple[str | None, bytes]] | None:
    """An object as its members, by key, and what stands between them; None where it has to be read with more care."""
    try:
        members = _MEMBERS.decode(raw)
    except (DecodeError, ValidationError, UnicodeDecodeError, RecursionError):
        return None
    parts: list[tuple[str | None, bytes]] = []
    at = 0
    for key, value in members.items():
        if _PLAIN_KEY.fullmatch(key) is None:
            return None
        text = bytes(value)
        lead = b'"%s"' % key.encode()
        begins = raw.find(lead, at)
        if begins < 0 or raw[at:begins].strip() not in (b"{", b","):
            return None  # a key that is given twice, or with escapes
        behind = begins + len(lead)
        start = raw.find(text[:1], behind)
        if raw[behind:start].strip() != b":" or not raw.startswith(text, start):
            return None
        parts += (None, raw[at:start]), (key, text)
        at = start + len(text)
    if raw[at:].strip() != (b"}" if members else b"{}"):
        return None
    parts.append((None, raw[at:]))
    return parts


def _parsed(raw: bytes, outside: str, key: str, mask: Masks) -> bytes:
    try:
        if raw[:1] == b'"' and b"\\" not in raw:
            text = raw[1:-1].decode("utf-8")
            masked = mask.text(kind_of(outside, key, text), text)
            return raw if masked == text else quoted(masked).encode("utf-8")
        return _written(parse_exactly(raw.decode("utf-8")), outside, key, "", mask).encode("utf-8", "backslashreplace")
    except (ValueError, RecursionError):
        return quoted(_UNSAYABLE).encode()


def _written(value: Any, outside: str, key: str, person: str, mask: Masks) -> str:
    if isinstance(value, Members):
        within = around(outside, key, value)
        whose = _person(value, within, mask) or person
        write = partial(_pair, within=within, person=whose, mask=mask)
        return "{" + ",".join(map(write, value.pairs)) + "}"
    if isinstance(value, list):
        return "[" + ",".join([_written(item, outside, key, person, mask) for item in value]) + "]"
    if value is None:
        return "null"
    kind = kind_of(outside, key, value)
    if isinstance(value, bool):
        written = "true" if value else "false"
        return quoted(mask.text(kind, written)) if kind == "metadata" and kind in mask.fields else written
    if isinstance(value, Number):
        return _number(value, kind, person, mask)
    return quoted(mask.text(kind, value, person if kind in OF_PERSONS else ""))


def _pair(pair: tuple[str, Any], within: str, person: str, mask: Masks) -> str:
    key, value = pair
    written = _written(value, within, key, person, mask)
    if _PLAIN_KEY.fullmatch(key) is None:
        key = mask.sentence(key)
    return f"{quoted(key)}:{written}"


def _number(value: Number, kind: str | None, person: str, mask: Masks) -> str:
    """Numbers stay, but those that are a personal value, or can be nothing else than one that is known."""
    if kind in mask.fields and kind != "free_text":
        return quoted(mask.text(kind, str(value), person if kind in OF_PERSONS else ""))
    if kind is None and len(value) >= 5 and value.isdecimal():
        masked = mask.sentence(str(value))
        return str(value) if masked == value else quoted(masked)
    return str(value)


def _person(value: Members, within: str, mask: Masks) -> str:
    """Who the members of an object tell of; empty where they tell of nobody."""
    if within not in ("person", "customer"):
        return ""
    said = {name: str(one) for name, one in value.pairs if isinstance(one, str | Number) and one}
    vendor_id = said.get("id") if within == "customer" or said.get("id", "").startswith("cust_") else None
    return mask.person(vendor_id or said.get("customer_id"), said.get("source_id"), said.get("email"), said.get("name"))
