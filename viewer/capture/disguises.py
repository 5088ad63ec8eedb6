"""JSON in disguise: what log formats and programs make of a body before they write it down, and how to get it back.

Each function takes the rest of a line from where the disguise begins and gives the JSON text, or None where it is
none. All of it can be read back; what cannot be (a console dump that leaves parts out) is for the rejects.
"""

import ast
import json
import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

_LONGEST = 4 << 20  # bytes of a line; Python's own reader of literals takes memory many times that
_HEX = re.compile(rb"\\x([0-9A-Fa-f]{2})")


def nginx_escapes(text: bytes) -> bytes | None:
    r"""nginx's default escaping of ``$request_body``: quotes, backslashes and other bytes as ``\xHH``."""
    end = text.rfind(b'"')
    body = text[:end] if end > 0 else text
    return _HEX.sub(lambda found: bytes([int(found.group(1), 16)]), body)


def python_literal(text: bytes) -> bytes | None:
    """What Python prints of a dict: single quotes, None, True. Numbers and texts come back as they were."""
    if len(text) > _LONGEST:
        return None
    end = max(text.rfind(b"}"), text.rfind(b"]"))
    try:
        value = ast.literal_eval(text[: end + 1].decode("utf-8"))
        return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return None


def percent_encoding(text: bytes) -> bytes | None:
    """A form or an address that carries JSON: other bytes as ``%HH``, blanks as ``+``."""
    value = re.split(rb"[&\s\"']", text, maxsplit=1)[0]
    return unquote_to_bytes(value.replace(b"+", b" "))


class _Disguise(NamedTuple):
    name: str
    beginning: re.Pattern[bytes]
    take_off: Callable[[bytes], bytes | None]


_DISGUISES = (
    _Disguise("nginx log", re.compile(rb"(?:\[\s*)?\{\s*\\x22"), nginx_escapes),
    _Disguise("Python output", re.compile(rb"(?:\[\s*)?\{\s*(?:'|u')"), python_literal),
    _Disguise("form data", re.compile(rb"(?:%5B)?%7B(?:%0A|%20|\+|%0D)*%22", re.IGNORECASE), percent_encoding),
)

UNREADABLE = "damaged: it looks like JSON that a log format has changed, but it cannot be changed back"


class Hidden(NamedTuple):
    """A value in disguise that was found in a line."""

    name: str  # of what has changed it
    start: int
    value: bytes | None  # the JSON text; None where it cannot be regained


def find(line: bytes) -> Hidden | None:
    """Where a disguise begins in a line, and the JSON text under it."""
    for name, beginning, take_off in _DISGUISES:
        found = beginning.search(line)
        if found:
            return Hidden(name, found.start(), take_off(line[found.start() :].rstrip()))
    return None
