"""The values at one path in all snapshots that can hold it, read once each: snapshots never change."""

import sqlite3
from array import array
from collections.abc import Sequence
from time import sleep

from viewer.domain.paths import Path
from viewer.store.facets import Named
from viewer.store.paths import place_of, words_by_snapshot

_GENTLE = 64
"""After so many snapshots the interpreter is offered to the other threads, of which one paints."""


class PathValues:
    """Grows with the library; of one connection."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._place = place_of(path)
        self._last: tuple[int, bytes] | None = None
        self._places = array("I")
        self._sets: list[Sequence[str]] = []
        self._known: dict[frozenset[str], int] = {}
        self._forget()

    def named(self) -> Named:
        """The values as a facet lists them, of all snapshots that there are by now."""
        connection, table = self._connection, self._place.table
        if self._last is not None:
            # A number that was given up with its snapshot may be given to another one.
            kept = connection.execute(f"SELECT 1 FROM {table} WHERE id = ? AND digest = ?", self._last).fetchone()
            if kept is None:
                self._forget()
        for number, words in words_by_snapshot(connection, self._path, len(self._places) - 1):
            self._places.extend([0] * (number - len(self._places)))
            self._places.append(self._set(words))
            if not number % _GENTLE:
                sleep(0)
        last = len(self._places) - 1
        row = connection.execute(f"SELECT id, digest FROM {table} WHERE id = ?", (last,)).fetchone()
        self._last = tuple(row) if row is not None else None
        link = f"e.{self._place.link}"
        sql = f"CASE WHEN {self._place.only} THEN {link} END" if self._place.only else link
        places, sets = self._places, self._sets
        return Named(sql, last + 1, lambda number: sets[places[number]] if number < len(places) else ())

    def _set(self, words: Sequence[str]) -> int:
        key = frozenset(words)
        if key not in self._known:
            self._known[key] = len(self._sets)
            self._sets.append(tuple(key))
        return self._known[key]

    def _forget(self) -> None:
        self._last = None
        self._sets, self._known = [], {}
        self._places = array("I", [self._set([""])])  # 0 stands for no snapshot
