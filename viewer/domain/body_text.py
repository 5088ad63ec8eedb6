"""What stands at a path in a JSON text, most often without parsing more of it than the way there."""

from functools import lru_cache
from typing import Any, NamedTuple

from msgspec import DecodeError, Raw, ValidationError, defstruct
from msgspec.json import Decoder

from viewer.domain.json_text import Number, parse_exactly
from viewer.domain.paths import Path, said, values_at, written

_KEY = "key"
_NOTHING = Raw()
_WORDS = {b"true": True, b"false": False, b"null": None}


class CellValue(NamedTuple):
    """What stands in a cell, uncut, and the one value that finds it: empty for nothing and null, None for several."""

    text: str = ""
    search: str | None = ""


class _Way(NamedTuple):
    """How to reach a path whose every key occurs once."""

    quoted: tuple[bytes, ...]
    decoder: Decoder[Any]


def values_in(body: bytes, path: Path) -> list[Any]:
    """Give all values at a path of a JSON text, as ``values_at`` does. Raises ValueError."""
    way = _way(path)
    if way is None or b"\\" in body:  # a key may be written with escapes
        return _parsed(body, path)
    for key in way.quoted:
        found = body.count(key)
        if found != 1:
            return _parsed(body, path) if found else []
    try:
        value = way.decoder.decode(body)
    except (DecodeError, ValidationError):  # a list on the way, or JSON that only the patient parser takes
        return _parsed(body, path)
    for _ in path:
        value = value.key
        if value is None:
            return []
    raw = bytes(value)
    if not raw:
        return []
    if raw[:1] == b'"':
        return [raw[1:-1].decode("utf-8")]
    if raw in _WORDS:
        return [_WORDS[raw]]
    return _parsed(body, path) if raw[:1] in b"{[" else [Number(raw.decode("utf-8"))]


def text_in(body: bytes, path: Path) -> str | None:
    """Give what ``said`` makes of all values at a path of a JSON text; None where nothing is. Raises ValueError."""
    return said(values_in(body, path))


def value_in(body: bytes, path: Path) -> CellValue:
    """Give what is at a path of a JSON text, exactly. Raises ValueError."""
    values = list(values_at(parse_exactly(body.decode("utf-8")), path))
    if all(value is None for value in values):
        return CellValue(said(values) or "")
    texts = [text for value in values if (text := written(value)) is not None]
    return CellValue(said(values) or "", texts[0] if len(texts) == len(values) == 1 else None)


@lru_cache(maxsize=64)
def _way(path: Path) -> _Way | None:
    if not path or not all(map(_is_plain, path)):
        return None
    shape: Any = Raw
    default: Any = _NOTHING
    for step in reversed(path):
        shape = defstruct("Members", [(_KEY, shape, default)], rename={_KEY: str(step)})
        default = None
    return _Way(tuple(b'"%s"' % str(step).encode() for step in path), Decoder(shape))


def _is_plain(step: str | int) -> bool:
    return isinstance(step, str) and step.isprintable() and not set(step) & {'"', "\\"}


def _parsed(body: bytes, path: Path) -> list[Any]:
    return list(values_at(parse_exactly(body.decode("utf-8")), path))
