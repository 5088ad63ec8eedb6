"""Answers of databases and log stores that name the columns once: ``columns`` beside ``rows`` of values.

Azure Log Analytics, InfluxDB, Metabase, ClickHouse and others.
"""

from msgspec import DecodeError, Raw, ValidationError
from msgspec.json import Decoder, Encoder

from viewer.capture.envelopes import Members, members_of, text_member
from viewer.capture.shape import Piece, Shape
from viewer.domain.record import Wrapper

_COLUMNS = ("columns", "cols", "fields", "meta", "schema")
_ROWS = ("rows", "values", "data")
_items = Decoder(list[Raw]).decode
_text = Decoder(str).decode
_encode = Encoder().encode


def _list(members: Members, names: tuple[str, ...]) -> bytes:
    lists = (bytes(members[name]) for name in names if name in members)
    return next((text for text in lists if text[:1] == b"["), b"")


def _names(members: Members) -> list[str]:
    try:
        columns = [bytes(column) for column in _items(_list(members, _COLUMNS) or b"[]")]
        return [text_member(members_of(one) or {}, "name") or "" if one[:1] == b"{" else _text(one) for one in columns]
    except (ValidationError, DecodeError):
        return []


def _recognises(members: Members) -> bool:
    if members.keys().isdisjoint(_COLUMNS) or members.keys().isdisjoint(_ROWS):
        return False
    return _list(members, _ROWS)[1:64].lstrip()[:1] == b"[" and any(_names(members))


def _pieces(members: Members, wrapper: Wrapper) -> list[Piece]:
    names = _names(members)
    try:
        rows = _items(_list(members, _ROWS))
        values = [_items(row) for row in rows]
    except (ValidationError, DecodeError):
        return []
    return [
        Piece(_encode(dict(zip(names, cells, strict=False))), wrapper, bytes(row))
        for row, cells in zip(rows, values, strict=True)
    ]


SHAPE = Shape("columns and rows", _recognises, _pieces, looks_inside=True)
