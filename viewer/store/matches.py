"""Which snapshots hold a text: listed where they are few, as a map of one byte for each where they are many."""

import sqlite3
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple, TypeVar

from viewer.store import schema

FEW = 4_000
"""So many matching snapshots are listed in a statement, where their index can be used."""
_TRIGRAMS = 24
_RARE = 0.03
"""Below this share of all snapshots the text index is faster than reading every text."""
_REMEMBERED = 24
_BLIND_INDEX = frozenset(("name", "email"))
Found = TypeVar("Found")


class Test(NamedTuple):
    """What must hold for a row ``t`` of snapshots. ``near`` asks the text index for the rows that it may hold for."""

    sql: str
    values: tuple[object, ...]
    near: str | None = None
    slow: bool = False
    """It is a call into Python for each row, with nothing to choose the rows by before."""


class Map(NamedTuple):
    """A byte 1 at the number of each snapshot that matches, 0 at the others; ``every``: there are no others."""

    content: bytes
    every: bool


def is_value(columns: tuple[str, ...], value: str) -> Test:
    """One of the columns is exactly this value."""
    each: list[str] = []
    values: list[object] = []
    for column in columns:
        # The index of a column that is sorted blind to case finds what the second comparison then decides.
        blind = column in _BLIND_INDEX
        each.append(f"(t.{column} = ? COLLATE NOCASE AND t.{column} = ?)" if blind else f"t.{column} = ?")
        values.extend([value] * (2 if blind else 1))
    return Test(" OR ".join(each), tuple(values))


def is_empty(column: str) -> Test:
    """The column says nothing."""
    return Test(f"coalesce(t.{column}, '') = ''", ())


def holds_text(folded: str) -> Test:
    """Any value of the snapshot holds a folded text."""
    return Test("instr(t.text, ?)", (folded,), near(folded))


def holds_part(columns: tuple[str, ...], folded: str) -> Test:
    """One of the columns holds a folded text as a part, whatever its case and accents."""
    # fold() is a call into Python: only values that are not plain ASCII need it.
    plain = [f"instr(lower(t.{column}), ?)" for column in columns]
    other = [
        f"(length(t.{column}) < length(CAST(t.{column} AS BLOB)) AND instr(fold(t.{column}), ?))" for column in columns
    ]
    sql = f"instr(t.text, ?) AND ({' OR '.join(plain + other)})"
    return Test(sql, (folded,) * (1 + 2 * len(columns)), near(folded))


def near(folded: str) -> str | None:
    """What the text index is asked for to find all texts that hold a folded text; None where it cannot help."""
    trigrams = [folded[start : start + 3] for start in range(len(folded) - 2)]
    if not trigrams or "\x00" in folded:
        return None
    return " AND ".join('"' + piece.replace('"', '""') + '"' for piece in dict.fromkeys(trigrams[:_TRIGRAMS]))


class Matches:
    """Looks snapshots up, over one reader connection, and remembers what it found while the library stays as it is."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._version = -1
        self._known: OrderedDict[object, object] = OrderedDict()

    def refresh(self) -> None:
        """Forgets everything if the library has changed."""
        version = self.connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._version = version
            schema.stand_in(self.connection)  # a library that was opened in an older form may have been walked forward
            self._known.clear()

    def few(self, table: str, test: Test) -> list[int] | None:
        """The snapshots that match, None if they are more than a few."""
        found = self._first(table, test)
        return found if len(found) <= FEW else None

    def map(self, table: str, test: Test) -> Map:
        """All snapshots of a table, marked whether they match."""
        return self.remember(("map", table, test), lambda: self._map(table, test))

    def remember(self, key: object, find: Callable[[], Found]) -> Found:
        """What ``find`` gives, found once while the library stays as it is."""
        if key in self._known:
            self._known.move_to_end(key)
            return self._known[key]  # type: ignore[return-value]
        found = self._known[key] = find()
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return found

    def _first(self, table: str, test: Test) -> list[int]:
        return self.remember(("few", table, test), lambda: self._select(table, test, FEW + 1))

    def _select(self, table: str, test: Test, limit: int) -> list[int]:
        sql, values = f"SELECT t.id FROM {table} AS t WHERE ({test.sql})", test.values
        if test.near is not None:
            sql = (
                f"SELECT t.id FROM {table}_text CROSS JOIN {table} AS t ON t.id = {table}_text.rowid"
                f" WHERE {table}_text MATCH ? AND ({test.sql})"
            )
            values = (test.near, *values)
        return [row[0] for row in self.connection.execute(f"{sql} LIMIT {limit}", values)]

    def _map(self, table: str, test: Test) -> Map:
        size = self.connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0]
        first = self._first(table, test)
        if len(first) <= FEW:
            return Map(_marked(bytearray(size), first, 1), False)
        share = len(first) / max(first)
        if share < _RARE:
            return Map(_marked(bytearray(size), self._select(table, test, -1), 1), False)
        # Whichever are fewer, those that match or the others, come over from SQLite.
        matching = share < 0.5
        asked = Test(test.sql if matching else f"({test.sql}) IS NOT TRUE", test.values)
        numbers = self._select(table, asked, -1)
        content = _marked(bytearray(size) if matching else bytearray(b"\x01" * size), numbers, int(matching))
        return Map(content, not matching and not numbers)


def _marked(content: bytearray, numbers: list[int], mark: int) -> bytes:
    for number in numbers:
        content[number] = mark
    return bytes(content)
