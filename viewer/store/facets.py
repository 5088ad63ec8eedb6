"""The values that facets list: which numbers of events' columns stand for which value of the query language."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from viewer.domain.event_types import UNDECIDED, types_named
from viewer.domain.query import exact_term
from viewer.store import types, unexamined
from viewer.store.finding_conditions import KINDS_OF_EVENT
from viewer.store.types import TYPE_SOURCES

_SNAPSHOTS = {"campaign": "campaigns", "tier": "tiers", "from": "tiers"}
_COLUMNS = {"event": "type", "from": "tier_from"}


class Named(NamedTuple):
    """A column of events, and the values for which each of its numbers stands; 0 is where an event has none.

    One number can stand for several values: a campaign is found by its name and by its id.
    """

    sql: str
    """The column of a row ``e``."""
    size: int
    """All numbers are below this."""
    values: Callable[[int], Sequence[str]]

    def merged(self, counts: Counter[int]) -> dict[str, int]:
        """How many events there are of each value, from how many there are of each number."""
        merged: dict[str, int] = {}
        for number, count in counts.items():
            for value in self.values(number):
                merged[value] = merged.get(value, 0) + count
        return merged


def named(connection: sqlite3.Connection, field: str) -> Named:
    """The values of a field, as a query asks for them: ``field:=value`` finds what is counted under ``value``."""
    column = f"e.{_COLUMNS.get(field, field)}"
    if field == "type_source":
        return _listed(column, len(TYPE_SOURCES), {at: (name or UNDECIDED,) for at, name in enumerate(TYPE_SOURCES)})
    if field == "event":
        return _named_types(connection, column)
    if field == "finding":
        return _named_findings(connection)
    if field == "source":
        rows = connection.execute("SELECT id, name FROM sources").fetchall()
        return _listed(column, _size(connection, "sources"), {number: (name,) for number, name in rows})
    return _named_snapshots(connection, column, _SNAPSHOTS[field])


def _named_types(connection: sqlite3.Connection, column: str) -> Named:
    listed = types.names(connection)
    meant: dict[str, list[str]] = {}
    for name in listed:
        for found in types_named(exact_term("event", name).values[0], listed):
            meant.setdefault(found, []).append(name)
    rows = connection.execute("SELECT id, name FROM types").fetchall()
    return _listed(column, _size(connection, "types"), {number: tuple(meant.get(name, ())) for number, name in rows})


def _named_findings(connection: sqlite3.Connection) -> Named:
    """The rules that found something; that nothing was found is only known once histories were examined."""
    rules = dict(connection.execute("SELECT id, rule FROM finding_kinds"))
    values: dict[int, tuple[str, ...]] = {0: ("",) if unexamined.examined(connection).is_through else ()}
    for number, kinds in connection.execute("SELECT id, kinds FROM finding_sets").fetchall():
        values[number] = tuple(dict.fromkeys(rules[kind] for kind in json.loads(kinds)))
    return _listed(KINDS_OF_EVENT, _size(connection, "finding_sets"), values)


def _named_snapshots(connection: sqlite3.Connection, column: str, table: str) -> Named:
    rows = connection.execute(f"SELECT id, name, vendor_id FROM {table}").fetchall()
    # What has no name is listed by its id, and so is whatever else has that id.
    listed = {name or ident for _, name, ident in rows if name or ident}
    values: dict[int, tuple[str, ...]] = {0: ("",)}
    for number, name, ident in rows:
        said = {name, ident} & listed
        values[number] = tuple(said) if name else (*said, "")
    return _listed(column, _size(connection, table), values)


def _listed(sql: str, size: int, values: dict[int, tuple[str, ...]]) -> Named:
    return Named(sql, size, lambda number: values.get(number, ()))


def _size(connection: sqlite3.Connection, table: str) -> int:
    size: int = connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0]
    return size
