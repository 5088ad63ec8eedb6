"""Where a capture keeps the vendor's signature: among the headers of the request, in the many ways to write those down.

Header names come in any letter case, with dashes or underscores, with or without the HTTP_ that gateways put before
them; headers come as an object, as a list of names and values, or as the text of the request itself.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from msgspec import DecodeError, Raw
from msgspec.json import Decoder

from viewer.capture.envelopes import Members

_decode = Decoder().decode
_NAME = re.compile(r"(?:http-)?x-voucherify-signature(?:-sha256)?")
_LINE = re.compile(r"^\s*(?:http[-_])?x[-_]voucherify[-_]signature(?:[-_]sha256)?\s*:\s*(\S+)", re.I | re.M)
_HEX = re.compile(r"(?:sha256=)?[0-9A-Fa-f]{64}")
_PLACES = {
    "headers", "header", "requestheaders", "httpheaders", "rawheaders", "multivalueheaders", "messageattributes",
    "attributes", "headersraw", "meta", "metadata",
}  # fmt: skip
_REQUESTS = {"req", "request", "http", "httprequest", "ctx", "context"}
_BARE_NAMES = {"signature", "voucherifysignature", "xsignature"}
_LONGEST = 1 << 20  # headers are short; what is longer is a body


def signature_of(members: Members) -> str | None:
    """The signature that an object of a capture keeps beside a body; more than one with commas, as HTTP has it."""
    for name, raw in members.items():
        named = _is_signature(name) or (_plain(name) in _BARE_NAMES and _looks_signed(raw))
        if named and (found := _joined(_values(_parsed(bytes(raw))))) is not None:
            return found
    for name, raw in members.items():
        plain = _plain(name)
        if plain in _PLACES or plain in _REQUESTS:
            value = _headers(raw)
            if plain in _REQUESTS:
                value = _headers_within(value)
            if (found := _joined(_in_headers(value))) is not None:
                return found
    return None


def signature_in_text(text: str) -> str | None:
    """The signature among the header lines of a request that was written down as it came."""
    return _joined(_LINE.findall(text))


def _headers(raw: Raw) -> Any:
    text = bytes(raw)
    # Cheap, before anything is parsed: many captures keep no such header.
    return _parsed(text) if len(text) <= _LONGEST and b"signature" in text.lower() else None


def _parsed(text: bytes) -> Any:
    try:
        return _decode(text)
    except (DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _headers_within(request: Any) -> Any:
    """A request's headers: one level down, or its own members where a logger has flattened them."""
    if not isinstance(request, dict):
        return request
    inner = [value for name, value in request.items() if _plain(name) in _PLACES]
    return inner[0] if inner else request


def _in_headers(headers: Any) -> Iterator[str]:
    if isinstance(headers, str):
        yield from _in_header_text(headers)
    elif isinstance(headers, dict):
        for name, value in headers.items():
            if _is_signature(name):
                yield from _values(value)
    elif isinstance(headers, list):
        yield from _in_header_list(headers)


def _in_header_text(text: str) -> Iterator[str]:
    if text.lstrip()[:1] in ("{", "["):
        try:
            yield from _in_headers(json.loads(text))
        except (ValueError, RecursionError):
            return
    else:
        yield from _LINE.findall(text)


def _in_header_list(headers: list[Any]) -> Iterator[str]:
    """``[{"name": …, "value": …}]``, ``[[name, value]]``, ``[name, value, name, value]`` or ``["name: value"]``."""
    for place, item in enumerate(headers):
        if isinstance(item, dict):
            named = {_plain(str(key)): value for key, value in item.items()}
            if _is_signature(str(named.get("name", named.get("key", "")))):
                yield from _values(named.get("value", named.get("values")))
            else:
                yield from _in_headers(item)
        elif isinstance(item, list) and len(item) == 2 and _is_signature(str(item[0])):
            yield from _values(item[1])
        elif isinstance(item, str):
            if _is_signature(item):
                yield from _values(headers[place + 1 : place + 2])
            else:
                yield from _LINE.findall(item)


def _values(value: Any) -> Iterator[str]:
    """A header's value: a text, a list of them, or an object that holds one (as message queues write attributes)."""
    if isinstance(value, str):
        yield value.strip()
    elif isinstance(value, list):
        for item in value:
            yield from _values(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if _plain(name) in ("stringvalue", "value", "values"):
                yield from _values(item)


def _joined(found: Iterable[str]) -> str | None:
    return ", ".join(text for text in found if text) or None


def _is_signature(name: str) -> bool:
    return len(name) < 60 and _is_signature_name(name)


@lru_cache(maxsize=4096)
def _is_signature_name(name: str) -> bool:
    return _NAME.fullmatch(name.lower().replace("_", "-").strip(" :")) is not None


def _plain(name: str) -> str:
    return _plain_name(name) if len(name) < 60 else ""


@lru_cache(maxsize=4096)
def _plain_name(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "")


def _looks_signed(raw: Raw) -> bool:
    return _HEX.fullmatch(bytes(raw).decode("ascii", "replace").strip('"')) is not None
