"""The JSON of an event with everything personal masked; what repeats from event to event is masked once."""

import re
from functools import partial
from json.encoder import encode_basestring as quoted
from typing import Any, Protocol

from msgspec import DecodeError, Raw, Struct, ValidationError
from msgspec.json import Decoder

from viewer.domain.json_text import Members, Number, parse_exactly
from viewer.domain.personal_places import PLAIN, around, kind_of
from viewer.domain.personal_values import whose
from viewer.domain.pseudonyms import OF_PERSONS

_SMALL = 4_000
_KEPT = 20_000
_PLAIN_KEY = re.compile(r"[a-z][a-z_]*|[a-z][A-Za-z]*")
_UNSAYABLE = "(what could not be read as JSON is left out)"
_SNAPSHOTS = ("customer", "campaign", "loyalty_tier", "loyalty_tier_from", "loyalty_tier_to")
# Keys stay, texts and numbers go: what is left says where texts stand.
_SHAPE = re.compile(rb'("[^"\\]*":|[][{},a-z]+)|"[^"\\]*"|-?[0-9][0-9.eE+-]*')
_NOTHING = Raw()


class _Level(Struct):
    """What repeats, and what may be wrapped around it."""

    customer: Raw = _NOTHING
    campaign: Raw = _NOTHING
    loyalty_tier: Raw = _NOTHING
    loyalty_tier_from: Raw = _NOTHING
    loyalty_tier_to: Raw = _NOTHING
    data: Raw = _NOTHING
    object: Raw = _NOTHING


_LEVEL = Decoder(_Level)


class Masks(Protocol):
    """What a mask gives to the one who walks through a body."""

    fields: frozenset[str]
    learned: int
    bodies: dict[tuple[str, bytes], bytes]
    shapes: dict[bytes, bool]

    def text(self, kind: str | None, text: str, person: str = "") -> str: ...
    def sentence(self, text: str) -> str: ...
    def holds_nothing(self, text: str) -> bool: ...
    def person(
        self, customer_id: str | None, source_id: str | None, email: str | None, name: str | None = None
    ) -> str: ...


def masked_body(raw: bytes, mask: Masks) -> bytes:
    """The text of an event, masked; one that is no JSON is replaced as a whole."""
    found = _by_snapshots(raw, mask)
    while found is None:
        learned = mask.learned
        masked = _parsed(raw, "", mask)
        if mask.learned == learned:  # else what was learned behind may stand before it
            found = masked
    return found


def masked_within(text: str, mask: Masks) -> str | None:
    """A text that is JSON itself, masked as such; None for any other."""
    if text[:1] not in "{[" or text[-1:] not in "}]" or len(text) < 3:
        return None
    try:
        return _written(parse_exactly(text), PLAIN, "", "", mask)
    except (ValueError, RecursionError):
        return None


def _by_snapshots(raw: bytes, mask: Masks) -> bytes | None:
    """A body of which only the customer, campaign and tiers need a mask; None for any other.

    Nearly all of a million are of this kind. These are known by their bytes, and what is around them is of few shapes.
    """
    pieces: list[bytes] = []
    around_them: list[bytes] = []
    at = 0
    learned = mask.learned
    for key, snapshot in sorted(_snapshots(raw), key=lambda one: raw.find(one[1])):
        lead = b'"%s":' % key.encode()
        place = raw.find(lead + snapshot, at)
        if place < 0:
            return None
        start = place + len(lead)
        pieces += raw[at:start], _snapshot(key, snapshot, mask)
        around_them += raw[at:start], b"null"
        at = start + len(snapshot)
    pieces.append(raw[at:])
    around_them.append(raw[at:])
    rest = b"".join(around_them)
    if b"\\" in rest or not rest.isascii():
        return None
    shape = b"".join(_SHAPE.findall(rest))
    is_plain = mask.shapes.get(shape)
    if is_plain is None:
        if len(mask.shapes) >= _KEPT:
            mask.shapes.clear()
        is_plain = mask.shapes[shape] = _is_impersonal_text(rest)
    if not is_plain or b':"customer"' in rest or not mask.holds_nothing(rest.decode("ascii")):
        return None
    return b"".join(pieces) if mask.learned == learned else None


def _snapshots(raw: bytes) -> list[tuple[str, bytes]]:
    """The objects that repeat, by their keys, of the innermost level that has any."""
    try:
        level = _LEVEL.decode(raw)
        while not any(getattr(level, key) for key in _SNAPSHOTS):
            inner = bytes(level.data) or bytes(level.object)
            if inner[:1] != b"{":
                return []
            level = _LEVEL.decode(inner)
    except (DecodeError, ValidationError, UnicodeDecodeError, RecursionError):
        return []
    found = ((key, bytes(getattr(level, key))) for key in _SNAPSHOTS)
    return [(key, snapshot) for key, snapshot in found if snapshot[:1] == b"{"]


def _snapshot(key: str, raw: bytes, mask: Masks) -> bytes:
    found = mask.bodies.get((key, raw))
    if found is None:
        learned = mask.learned
        found = _parsed(raw, key, mask)
        if len(raw) <= _SMALL and mask.learned == learned:
            if len(mask.bodies) >= _KEPT:
                mask.bodies.clear()
            mask.bodies[key, raw] = found
    return found


def _is_impersonal_text(text: bytes) -> bool:
    try:
        return _is_impersonal(parse_exactly(text.decode("ascii")), PLAIN, "")
    except (ValueError, RecursionError):
        return False


def _is_impersonal(value: Any, outside: str, key: str) -> bool:
    """Whether no member says by its place that it is personal, whatever texts stand there."""
    if isinstance(value, Members):
        within = around(outside, key, value)
        return within == PLAIN and all(
            _PLAIN_KEY.fullmatch(name) is not None and _is_impersonal(inner, within, name)
            for name, inner in value.pairs
        )
    if isinstance(value, list):
        return all(_is_impersonal(item, outside, key) for item in value)
    return value is None or kind_of(outside, key, "") is None


def _parsed(raw: bytes, key: str, mask: Masks) -> bytes:
    try:
        value = parse_exactly(raw.decode("utf-8"))
        return _written(value, PLAIN, key, "", mask).encode("utf-8", "backslashreplace")
    except (ValueError, RecursionError):
        return quoted(_UNSAYABLE).encode()


def _written(value: Any, outside: str, key: str, person: str, mask: Masks) -> str:
    if isinstance(value, Members):
        within = around(outside, key, value)
        told = whose(value, within)
        write = partial(_pair, within=within, person=mask.person(*told) if any(told) else person, mask=mask)
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
