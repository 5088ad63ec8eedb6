"""When two pieces of JSON are the same: canonical text, its digest, and what decides that two records are one event."""

import hashlib
import json
import math
import re
from typing import Any

from pydantic_core import from_json

DIGEST_BYTES = 16
MAX_DEPTH = 128
"""How many levels deep a value may be."""
MAX_DIGITS = 100
"""How many digits a number may have, those of its exponent aside."""
_MAYBE_HUGE = re.compile(rb"[0-9](?:[eE]\+?[0-9]{3}|[0-9.]{%d})" % MAX_DIGITS)
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|(-?[0-9][0-9.eE+-]*+)|([{\[])|([}\]])', re.DOTALL)
_MAYBE_FLOAT = re.compile(rb"[0-9][eE.][0-9+-]")
_EXACT = 2**53
_BEYOND_THE_PARSER = ("recursion limit exceeded", "number out of range")
_NEWLINE = b"\n"


def strict_json(text: bytes) -> Any:
    """Parses JSON strictly: no NaN, no Infinity, no numbers beyond a double, no invalid UTF-8, no endless depth.

    Whole numbers keep every digit. Raises ValueError, whose text ends with line and column but never gives the input.
    """
    try:
        value = from_json(text, allow_inf_nan=False)
    except ValueError as error:
        if str(error).startswith(_BEYOND_THE_PARSER):
            _refuse_excess(text)
        raise
    if _MAYBE_HUGE.search(text) or (len(text) > 2 * MAX_DEPTH and text.count(b"{") + text.count(b"[") > MAX_DEPTH):
        _refuse_excess(text)
    return value


def _refuse_excess(text: bytes) -> None:
    """The parser reads 1e400 as infinity and goes deeper; here it is known to have found no other fault."""
    depth = 0
    for token in _TOKEN.finditer(text):
        kind = token.lastindex
        if kind == 1:
            number = token.group()
            digits = sum(number.partition(b"e")[0].partition(b"E")[0].count(b"%d" % digit) for digit in range(10))
            if digits > MAX_DIGITS:
                raise ValueError(f"a number has more than {MAX_DIGITS} digits{_place(text, token.start())}")
            if math.isinf(float(number)):
                raise ValueError(f"a number is too large{_place(text, token.start())}")
        elif kind == 2:
            depth += 1
            if depth > MAX_DEPTH:
                raise ValueError(f"more than {MAX_DEPTH} levels deep{_place(text, token.start())}")
        elif kind == 3:
            depth -= 1


def _place(text: bytes, at: int) -> str:
    """Where that is, as the parser says it: its columns count bytes from 1."""
    return f" at line {text.count(_NEWLINE, 0, at) + 1} column {at - text.rfind(_NEWLINE, 0, at)}"


def canonical(value: Any) -> bytes:
    """The same bytes for the same JSON value, whatever its white space and the order of its keys.

    Of numbers, 200 and 200.0 are different here: see ``content_digest``.
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def digest(data: bytes) -> bytes:
    """The first 16 bytes of its SHA-256: the name of a piece of content."""
    return hashlib.sha256(data).digest()[:DIGEST_BYTES]


def content_digest(text: bytes | None) -> bytes:
    """The digest of what a part says: 200.0 and 2e2 are 200, a member that is null is absent; "-" for an absent part.

    The vendor's own SDK drops nulls when it writes an event down, and tools rewrite numbers. Raises ValueError.
    """
    if not text:
        return b"-"
    value = strict_json(text)
    return digest(canonical(_plain(value) if b"null" in text or _MAYBE_FLOAT.search(text) else value))


def _plain(value: Any) -> Any:
    """Without members that are null, and whole numbers written as such, as far as a double holds them exactly."""
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) <= _EXACT else value
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if item is not None}
    return [_plain(item) for item in value] if isinstance(value, list) else value
