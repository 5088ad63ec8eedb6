"""Texts within values: what a JSON string holds, as it is or as base64, and what a list of byte numbers holds."""

import base64
import binascii
import json
import re
import zlib

from viewer.capture.envelopes import members_of
from viewer.capture.values import is_strict

_MOST_UNPACKED = 32 << 20  # of gzip within base64, as CloudWatch subscriptions deliver it
# What base64 of "{", "[{", gzip and "POST " begins with: without a flag, only these are tried.
_LIKE_BASE64 = re.compile(r"\s*(?:eyJ|ey[AI0]|ew[ko0]|W3si|W3sK|WyB7|Wwog|H4sI|UE9TVC)[A-Za-z0-9+/_\s-]+=*\s*\Z")
_NUMBERS = re.compile(rb"\[\s*[0-9]{1,3}(?:\s*,\s*[0-9]{1,3}){8,}\s*\]\Z")
_PROMISING = re.compile(r"[{\[]|%7B|^\s*\"", re.IGNORECASE)


def inside(text: bytes, base64_flagged: bool = False) -> bytes | None:
    """The text in a JSON string that may hold an event; None where it cannot.

    Base64 is undone where the wrapper says that it is base64, or where it clearly is that of JSON or of a request.
    """
    try:
        value = json.loads(text)
    except ValueError:
        return None
    if not isinstance(value, str):
        return None
    if base64_flagged or _LIKE_BASE64.match(value):
        decoded = _from_base64(value)
        if decoded is not None:
            return decoded.strip() or None
    if not _PROMISING.search(value):
        return None
    try:
        return value.strip().encode("utf-8")
    except UnicodeEncodeError:
        return None


def _from_base64(value: str) -> bytes | None:
    plain = "".join(value.split()).replace("-", "+").replace("_", "/")
    try:
        decoded = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None
    if decoded[:2] != b"\x1f\x8b":
        return decoded
    unpacker = zlib.decompressobj(wbits=31)
    try:
        unpacked = unpacker.decompress(decoded, _MOST_UNPACKED)
    except zlib.error:
        return None
    return unpacked if unpacker.eof else None


def of_numbers(text: bytes) -> bytes | None:
    """The text that a list of byte numbers spells, as journald writes what it does not take for text; else None."""
    if not _NUMBERS.match(text):
        return None
    try:
        return bytes(json.loads(text)).strip()
    except ValueError:
        return None


def is_json(text: bytes) -> bool:
    """Whether a text is one whole JSON value."""
    return members_of(text) is not None if text[:1] == b"{" else is_strict(text)
