"""JSON in disguise: what log formats and programs make of a body before they write it down, and how to get it back.

Each function takes the rest of a line from where the disguise begins and gives the JSON text, or None where it is
none. All of it can be read back; what cannot be (a console dump that leaves parts out) is for the rejects.
"""

import ast
import json
import re
from collections.abc import Callable

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
    end = text.rfind(b"}")
    try:
        value = ast.literal_eval(text[: end + 1].decode("utf-8"))
        return json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return None


DISGUISES: tuple[tuple[re.Pattern[bytes], Callable[[bytes], bytes | None]], ...] = (
    (re.compile(rb"\{\s*\\x22"), nginx_escapes),
    (re.compile(rb"\{\s*(?:'|u')"), python_literal),
)
"""What a disguise begins with, and how it is taken off."""


UNREADABLE = "damaged: it looks like JSON that a log format has changed, but it cannot be changed back"


def uncover(raw: bytes) -> bytes:
    """The JSON text of a stored record: the record itself, or what is under its disguise."""
    for beginning, take_off in DISGUISES:
        if beginning.match(raw):
            return take_off(raw) or raw
    return raw


def find(line: bytes) -> tuple[int, bytes | None] | None:
    """Where a disguise begins in a line, and the JSON text under it (None where it cannot be taken off)."""
    for beginning, take_off in DISGUISES:
        found = beginning.search(line)
        if found:
            return found.start(), take_off(line[found.start() :].rstrip())
    return None
