"""Texts within values: what a JSON string holds, as it is or as base64, and what a list of byte numbers holds."""

import base64
import binascii
import json
import re
import zlib

from msgspec import DecodeError, ValidationError
from msgspec.json import Decoder

_MOST_UNPACKED = 32 << 20  # of gzip within base64, as CloudWatch subscriptions deliver it
# What base64 of "{", "[{", '"{', gzip and "POST " begins with: without a flag, only these are tried.
_LIKE_BASE64 = re.compile(r"\s*(?:ey[AIJ]|ew[ko0]|W3si|W3sK|W3sg|WyB7|Wwog|WwpI|H4sI|UE9TVC)[A-Za-z0-9+/_\s-]++=*\s*\Z")
_DATA_ADDRESS = re.compile(r"\s*data:[^,\s]{0,200};base64,")
_LIKE_HEX = re.compile(r"\s*(?:\\x|0x)?((?:7b|5b)(?:[0-9a-f]{2}){8,}+)\s*\Z", re.IGNORECASE)
MAY_HOLD = re.compile(
    rb"[{\[]|%(?:25)?7[Bb]|ey[AIJ]|ew[ko0]|W3s|Wy|Ww[ow]|H4sI|UE9T|[\"x][75][Bb]|&quot;|\\u00[57][Bb]"
)
"""What JSON text has in it that may hold an event, as it is or in disguise; a quick look, before it is decoded."""
_SHORTEST = 8
_NUMBERS = re.compile(rb"\[\s*[0-9]{1,3}(?:\s*,\s*[0-9]{1,3}){8,}+\s*\]\Z")
_PROMISING = re.compile(r"[{\[]|%(?:25)?7B|\A\s*\"|&quot;", re.IGNORECASE)
_string = Decoder(str).decode


def inside(text: bytes, base64_flagged: bool = False) -> bytes | None:
    """The text in a JSON string that may hold an event; None where it cannot.

    Base64 is undone where the wrapper says that it is base64, or where it clearly is that of JSON or of a request.
    """
    if len(text) < _SHORTEST or not (base64_flagged or MAY_HOLD.search(text)):
        return None
    try:
        value = _string(text)
    except (ValidationError, DecodeError, UnicodeDecodeError):
        return None
    if (address := _DATA_ADDRESS.match(value)) is not None:
        value, base64_flagged = value[address.end() :], True
    if base64_flagged or _LIKE_BASE64.match(value):
        decoded = from_base64(value)
        if decoded is not None:
            return decoded.strip() or None
    if (digits := _LIKE_HEX.match(value)) is not None:
        return bytes.fromhex(digits[1]).strip()
    if not _PROMISING.search(value):
        return None
    return value.strip().encode("utf-8")


def from_base64(value: str) -> bytes | None:
    """What base64 stands for, in either alphabet, folded or not, unpacked where it is gzip; None where it is none."""
    plain = "".join(value.split()).replace("-", "+").replace("_", "/").rstrip("=")
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
