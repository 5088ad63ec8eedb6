"""When two pieces of JSON are the same: canonical text, its digest, and what decides that two records are one event."""

import hashlib
import json
import re
from typing import Any

from pydantic_core import from_json

DIGEST_BYTES = 16
MAX_DEPTH = 201
"""How many levels deep a value may be: as deep as the parser goes."""
_MAYBE_HUGE = re.compile(rb"[0-9][eE]|[0-9]{300}")


def strict_json(text: bytes) -> Any:
    """Parses JSON strictly: no NaN, no Infinity, no numbers beyond a double, no invalid UTF-8, at most 201 levels.

    Whole numbers keep every digit. Raises ValueError, whose text gives line and column but never the input.
    """
    value = from_json(text, allow_inf_nan=False)
    if _MAYBE_HUGE.search(text):
        _refuse_infinity(value)
    return value


def _refuse_infinity(value: Any) -> None:
    """pydantic-core reads 1e400 as infinity; nothing after that could show the number as received."""
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, float):
            if item in (float("inf"), float("-inf")):
                raise ValueError("a number is too large")
        elif isinstance(item, dict):
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)


def canonical(value: Any) -> bytes:
    """The same bytes for the same JSON value, whatever its white space and the order of its keys."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8")


def digest(data: bytes) -> bytes:
    """The first 16 bytes of its SHA-256: the name of a piece of content."""
    return hashlib.sha256(data).digest()[:DIGEST_BYTES]


def content_digest(text: bytes | None) -> bytes:
    """The digest of a part's canonical content; of nothing for a part that is absent. Raises ValueError."""
    return digest(canonical(strict_json(text))) if text else b"-"
