"""Looking for a person by anything that names them now or named them before: exactly, then by a part of it."""

import re
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from viewer.domain.folding import fold
from viewer.domain.persons import named_by, person_key
from viewer.store.histories import customers_of
from viewer.store.matches import holds_part

_LOOKED_AT = 1_000
"""So many snapshots that fit are looked at, the latest ones; what more of them have tells nobody apart."""
_COLUMNS = ("vendor_id", "source_id", "email", "name")
_FIELDS = dict(zip(_COLUMNS, ("id", "source_id", "email", "name"), strict=True))
_BLIND = ("email", "name")
_LONGEST = 1_000
_SURROGATE = re.compile("[\ud800-\udfff]")
_WHO = "t.vendor_id, t.source_id, t.email"


class Naming(NamedTuple):
    """How a person was found."""

    key: str
    field: str
    """``id``, ``source_id``, ``email`` or ``name``."""
    value: str
    exact: bool
    """The value is what was asked for, and not only holds it."""


def find(connection: sqlite3.Connection, text: str, most: int) -> list[Naming]:
    """People whom a text names, ``most`` of them at most: those whom it names exactly first, then by the field.

    Letters of another case are the same in e-mail addresses and names, and everywhere in parts.
    """
    found: dict[str, Naming] = {}
    if text.strip() and len(text) <= _LONGEST and not _SURROGATE.search(text):
        for one in _all(connection, text):
            if one.key:
                found.setdefault(one.key, one)
            if len(found) >= most:
                break
    return list(found.values())


def _all(connection: sqlite3.Connection, text: str) -> Iterator[Naming]:
    for key in dict.fromkeys((text, text.strip())):
        if customers_of(connection, [key]):
            yield Naming(key, *named_by(key), True)
        for column in _COLUMNS:
            yield from _rows(connection, column, f"t.{column} = ?{_blind(column)}", (key,), True)
    text = text.strip()
    if len(fold(text)) < 3:  # too short for the text index, which is much faster than looking at everybody
        for column in _COLUMNS:
            value = f"t.{column}{_blind(column)}"
            where = f"{value} >= ? AND {value} < ? ORDER BY {value}"
            yield from _rows(connection, column, where, (text, f"{text}\U0010ffff"), False)
    yield from _parts(connection, fold(text))


def _parts(connection: sqlite3.Connection, folded: str) -> Iterator[Naming]:
    test = holds_part(_COLUMNS, folded)
    source, latest, values = "customers AS t WHERE", "t.id", test.values
    if test.near is not None:
        source = (
            "customers_text CROSS JOIN customers AS t ON t.id = customers_text.rowid WHERE customers_text MATCH ? AND"
        )
        latest, values = "customers_text.rowid", (test.near, *values)
    rows = connection.execute(
        f"SELECT {_WHO}, t.name FROM {source} ({test.sql}) ORDER BY {latest} DESC LIMIT {_LOOKED_AT}", values
    ).fetchall()
    for place, column in enumerate(_COLUMNS):
        for row in rows:
            if row[place] and folded in fold(row[place]):
                yield Naming(person_key(*row[:3]), _FIELDS[column], row[place], False)


def _blind(column: str) -> str:
    return " COLLATE NOCASE" if column in _BLIND else ""


def _rows(
    connection: sqlite3.Connection, column: str, where: str, values: tuple[str, ...], exact: bool
) -> Iterator[Naming]:
    sql = f"SELECT {_WHO}, t.{column} FROM customers AS t WHERE {where} LIMIT {_LOOKED_AT}"
    for *who, value in connection.execute(sql, values):
        yield Naming(person_key(*who), _FIELDS[column], value, exact)
