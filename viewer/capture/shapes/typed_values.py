"""Databases that write the type beside each value: DynamoDB ``{"S": "x"}``, Firestore ``{"stringValue": "x"}``."""

import json
from typing import Any

from msgspec import Raw
from msgspec.json import Encoder

from viewer.capture.envelopes import Members, members_of
from viewer.capture.shape import Piece, Shape
from viewer.capture.values import is_strict
from viewer.domain.record import Wrapper

_TYPES = {
    "S", "N", "M", "L", "BOOL", "NULL", "B", "SS", "NS",
    "stringValue", "integerValue", "doubleValue", "booleanValue", "nullValue", "mapValue", "arrayValue",
    "timestampValue",
}  # fmt: skip
_encode = Encoder().encode


def _recognises(members: Members) -> bool:
    """Only where every value is typed, and one of them holds others: a text alone is found without this."""
    holds = False
    for raw in members.values():
        value = bytes(raw)
        typed = members_of(value) if value[:1] == b"{" else None
        if typed is None or len(typed) != 1:
            return False
        kind = next(iter(typed))
        if kind not in _TYPES:
            return False
        holds = holds or kind in ("M", "mapValue")
    return holds


def _untyped(value: Any) -> Any:
    kind, inner = next(iter(value.items()))
    if kind in ("mapValue", "arrayValue"):
        inner = inner.get("fields" if kind == "mapValue" else "values", {} if kind == "mapValue" else [])
    if kind in ("M", "mapValue"):
        return {name: _untyped(item) for name, item in inner.items()}
    if kind in ("L", "arrayValue"):
        return [_untyped(item) for item in inner]
    if kind in ("NULL", "nullValue"):
        return None
    if kind in ("N", "integerValue") and is_strict(str(inner).encode()):
        return Raw(str(inner).encode())  # as it was written, whatever its size
    return inner


def _pieces(members: Members, wrapper: Wrapper) -> list[Piece]:
    try:
        plain = {name: _untyped(json.loads(bytes(raw))) for name, raw in members.items()}
        return [Piece(_encode(plain), wrapper)]
    except (ValueError, TypeError, AttributeError, StopIteration, RecursionError):
        return []


SHAPE = Shape("database item", _recognises, _pieces, looks_inside=True)
