"""Values that occur in a library, for completing what is typed: found by the indexes, in a time that is given.

What is not found until then is left out. Counts are exact; those of fields with few values are taken in one pass
over all events, apart from the rest, and kept until the library has changed and some time has gone by.
"""

import sqlite3
import time
from typing import Any, NamedTuple

from viewer.domain.event import HAS_ID
from viewer.domain.fields import points_value
from viewer.domain.folding import fold
from viewer.domain.paths import Path
from viewer.store import library, schema
from viewer.store.matches import holds_part
from viewer.store.suggested_paths import Key, keys_below, values_below
from viewer.store.types import TYPE_SOURCES

LONGEST = 200
"""Characters; what is longer is no value to be completed."""
_STEPS = 1000  # of SQLite's machine, between two looks at the clock
_NUMBERS = "('integer', 'real')"
_PAGES_KB = 8 * 1024  # a table that is searched needs the memory more
_LOOKED_AT = 300
_KEPT_SECONDS = 30.0


class Occurring(NamedTuple):
    """A value and how many events have exactly it; None where that is not known."""

    value: str
    events: int | None = None
    counted_before: bool = False
    """The library has changed since it was counted."""


class _Place(NamedTuple):
    """Where the values of a field stand, and the column of events that points there."""

    table: str
    column: str
    link: str


_FEW = {
    "event": _Place("types", "name", "type"),
    "tier": _Place("tiers", "name", "tier"),
    "tier_id": _Place("tiers", "vendor_id", "tier"),
    "from": _Place("tiers", "name", "tier_from"),
    "from_id": _Place("tiers", "vendor_id", "tier_from"),
    "campaign": _Place("campaigns", "name", "campaign"),
    "campaign_id": _Place("campaigns", "vendor_id", "campaign"),
    "source": _Place("sources", "name", "source"),
}
_OF_CUSTOMERS = {
    "name": ("name",),
    "email": ("email",),
    "customer": ("name", "email"),
    "customer_id": ("vendor_id",),
    "source_id": ("source_id",),
}
_BLIND = ("name", "email")
COUNTED_IN_ONE_PASS = frozenset((*_FEW, "type_source", "finding"))
"""The fields whose counts ``tally`` takes."""


_EVENTS_OF_RULES = (
    "SELECT r.rule, sum(c.n) FROM (SELECT DISTINCT s.id, k.rule FROM finding_sets AS s, json_each(s.kinds) AS one"
    " JOIN finding_kinds AS k ON k.id = one.value) AS r"
    " JOIN (SELECT kinds, count(*) AS n FROM event_findings GROUP BY kinds) AS c ON c.kinds = r.id GROUP BY r.rule"
)


class _Tally(NamedTuple):
    counts: dict[str, int]
    version: int
    taken: float


class Occurrences:
    """Over one reader connection of its own; belongs to one thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute(f"PRAGMA cache_size = -{_PAGES_KB}")
        self._tallies: dict[str, _Tally] = {}
        self._keys: dict[Path, tuple[int, list[Key]]] = {}
        self._until = 0.0

    def values(self, field: str, typed: str, limit: int, seconds: float) -> list[Occurring]:
        """Values of a field that hold what is typed, those that begin with it first; nothing for other fields.

        Raises sqlite3.OperationalError when interrupted from another thread, and not when the time is up.
        """
        self._until = time.perf_counter() + seconds
        self._connection.set_progress_handler(self._is_over, _STEPS)
        try:
            if field in _FEW:
                return self._few(field, fold(typed), limit)
            if field in _OF_CUSTOMERS:
                return self._of_customers(_OF_CUSTOMERS[field], typed, limit)
            if field == "type_source":
                return self._counted(field, [name for name in TYPE_SOURCES if name])
            if field == "finding":
                return self._rules(fold(typed).replace(" ", "_"), limit)
            return [Occurring(value) for value in self._ids(typed, limit)] if field == "id" else []
        finally:
            self._connection.set_progress_handler(None, 0)

    def keys(self, path: Path) -> list[Key]:
        """The steps that go on from a path; see ``suggested_paths``."""
        version = library.changes_by_others(self._connection)
        if self._keys.get(path, (version, []))[0] != version:
            self._keys.clear()
        if path not in self._keys:
            self._keys[path] = version, keys_below(self._connection, path)
        return self._keys[path][1]

    def values_at(self, path: Path, typed: str, limit: int) -> list[str]:
        """Values at a path that hold what is typed."""
        return values_below(self._connection, path, typed)[:limit]

    def point_ranges(self, limit: int) -> list[str]:
        """The ranges of points that tiers ask for, as queries write them."""
        sql = (
            f"SELECT DISTINCT points_from, points_to FROM tiers WHERE typeof(points_from) IN {_NUMBERS}"
            f" OR typeof(points_to) IN {_NUMBERS} ORDER BY points_from LIMIT {limit}"
        )
        ranges = [points_value(lower, upper) for lower, upper in self._connection.execute(sql)]
        return [text for text in ranges if text]

    def last_moment(self) -> int | None:
        """When the newest event happened, in microseconds since 1970 UTC."""
        sql = "SELECT max(happened_at) FROM events"
        found: int | None = self._connection.execute(sql).fetchone()[0]
        return found

    def needs_tally(self, field: str) -> bool:
        """Whether ``tally`` would make counts known that are not, or are of before the last changes."""
        known = self._tallies.get(field)
        if known is None:
            return field in COUNTED_IN_ONE_PASS
        return self._is_old(known) and time.monotonic() - known.taken > _KEPT_SECONDS

    def tally(self, field: str) -> None:
        """Counts the events of each value in one pass; takes as long as it takes, and can be interrupted."""
        version = library.changes_by_others(self._connection)
        if field == "type_source":
            rows = self._connection.execute("SELECT type_source, count(*) FROM events GROUP BY type_source").fetchall()
            counts = {TYPE_SOURCES[number]: count for number, count in rows if 0 <= number < len(TYPE_SOURCES)}
        elif field == "finding":
            schema.stand_in(self._connection)
            counts = dict(self._connection.execute(_EVENTS_OF_RULES).fetchall())
        else:
            table, column, link = _FEW[field]
            rows = self._connection.execute(
                f"SELECT t.{column}, sum(n) FROM (SELECT {link} AS linked, count(*) AS n FROM events GROUP BY {link})"
                f" JOIN {table} AS t ON t.id = linked WHERE length(t.{column}) <= {LONGEST} GROUP BY t.{column}"
            ).fetchall()
            counts = dict(rows)
        self._tallies[field] = _Tally(counts, version, time.monotonic())

    def _is_over(self) -> bool:
        return time.perf_counter() > self._until

    def _is_old(self, known: _Tally) -> bool:
        return library.changes_by_others(self._connection) != known.version

    def _rows(self, sql: str, values: tuple[object, ...]) -> list[Any]:
        """The first column of all rows, or of those that were found until the time was up."""
        found: list[Any] = []
        try:
            for row in self._connection.execute(sql, values):
                found.append(row[0])
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_INTERRUPT or not self._is_over():
                raise
        return found

    def _few(self, field: str, folded: str, limit: int) -> list[Occurring]:
        table, column, _ = _FEW[field]
        sql = (
            f"SELECT DISTINCT {column} FROM {table} WHERE {column} <> '' AND length({column}) <= {LONGEST}"
            f" AND instr(fold({column}), ?) ORDER BY {column}"
        )
        # What events are called is known to the domain, which looks through all of them.
        found = self._counted(field, self._rows(sql, ("" if field == "event" else folded,)))
        found = self._most_first(found, folded)
        return found if field == "event" else found[:limit]

    def _rules(self, typed: str, limit: int) -> list[Occurring]:
        schema.stand_in(self._connection)
        rules = self._rows("SELECT DISTINCT rule FROM finding_kinds WHERE instr(rule, ?) ORDER BY rule", (typed,))
        return self._most_first(self._counted("finding", rules), typed)[:limit]

    def _most_first(self, found: list[Occurring], folded: str) -> list[Occurring]:
        there = [one for one in found if one.events != 0 or one.counted_before]
        return sorted(there, key=lambda one: (not fold(one.value).startswith(folded), -(one.events or 0)))

    def _counted(self, field: str, values: list[str]) -> list[Occurring]:
        known = self._tallies.get(field)
        if known is None:
            return [Occurring(value) for value in values]
        is_old = self._is_old(known)
        return [Occurring(value, known.counts.get(value, None if is_old else 0), is_old) for value in values]

    def _of_customers(self, columns: tuple[str, ...], typed: str, limit: int) -> list[Occurring]:
        found: list[tuple[str, str]] = []
        each = -(-limit // len(columns))
        for column in columns:
            values = self._beginning(column, typed, each)
            if column in _BLIND and len(values) < each and len(fold(typed)) > 2:
                values += [value for value in self._holding(column, typed) if value not in values]
            found += [(column, value) for value in values[:each]]
        return [Occurring(value, self._count(column, value)) for column, value in found]

    def _beginning(self, column: str, typed: str, limit: int) -> list[str]:
        """Values that begin with a text, by the index of the column."""
        blind = " COLLATE NOCASE" if column in _BLIND else ""
        return self._rows(
            f"SELECT DISTINCT {column} FROM customers WHERE {column} >= ?{blind} AND {column} < ?{blind}"
            f" AND {column} <> '' AND length({column}) <= {LONGEST} ORDER BY {column}{blind} LIMIT {limit}",
            (typed, typed + "\U0010ffff"),
        )

    def _holding(self, column: str, typed: str) -> list[str]:
        """Values that hold a text of three characters or more, by the text index; where a word begins with it first."""
        folded = fold(typed)
        test = holds_part((column,), folded)
        if test.near is None:
            return []
        rows = self._rows(
            f"SELECT t.{column} FROM customers_text CROSS JOIN customers AS t ON t.id = customers_text.rowid"
            f" WHERE customers_text MATCH ? AND ({test.sql}) AND length(t.{column}) <= {LONGEST} LIMIT {_LOOKED_AT}",
            (test.near, *test.values),
        )
        return sorted(dict.fromkeys(rows), key=lambda value: (not _begins_a_word(fold(value), folded), value))

    def _count(self, column: str, value: str) -> int | None:
        if self._is_over():
            return None
        blind = f"{column} = ? COLLATE NOCASE AND {column} = ?" if column in _BLIND else f"{column} = ?"
        found = self._rows(
            "SELECT count(*) FROM events INDEXED BY events_customer"
            f" WHERE customer IN (SELECT id FROM customers WHERE {blind})",
            (value, value) if column in _BLIND else (value,),
        )
        return found[0] if found else None

    def _ids(self, typed: str, limit: int) -> list[str]:
        return self._rows(
            f"SELECT identity FROM events WHERE identity >= ? AND identity < ? AND flags & {HAS_ID}"
            f" AND length(identity) <= {LONGEST} ORDER BY identity LIMIT {limit}",
            (typed, typed + "\U0010ffff"),
        )


def _begins_a_word(text: str, folded: str) -> bool:
    at = text.find(folded)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(folded, at + 1)
    return at >= 0
