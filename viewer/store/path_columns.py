"""Columns of paths: what each event has there. Every snapshot is looked into once while the library stays as it is."""

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from viewer.domain.body_text import CellValue, text_in, value_in
from viewer.domain.paths import Path, parse_path
from viewer.domain.rows import EventRow
from viewer.store.bodies import Bodies
from viewer.store.paths import Place, place_of

_PATHS = 24
_SNAPSHOTS = 50_000
_CHARACTERS = 16_000_000
_BATCH = 1_000


class PathColumns:
    """What events have at paths, over one connection; belongs to one thread."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._bodies = Bodies(connection)
        self._version = -1
        self._known: OrderedDict[Path, _Known] = OrderedDict()

    def texts_at(self, events: Sequence[int], path: str) -> dict[int, str]:
        """What a cell shows of a path, for events by their numbers; those that have nothing there are left out."""
        steps = parse_path(path)
        if steps is None:
            return {}
        place, known = place_of(steps), self._known_of(steps)
        only = f" AND {place.only}" if place.only else ""
        sql = (
            f"SELECT e.id, e.{place.link} FROM json_each(?) AS asked CROSS JOIN events AS e ON e.id = asked.value"
            f" WHERE e.{place.link} IS NOT NULL{only}"
        )
        linked = self._connection.execute(sql, (json.dumps(list(events)),)).fetchall()
        texts: dict[int, str | None] = {number: known[number] for _, number in linked if number in known}
        missing = {number for _, number in linked if number not in texts}
        for number, text in self._read(place, missing):
            known.add(number, text)
            texts[number] = text
        return {event: text for event, number in linked if (text := texts.get(number)) is not None}

    def value_at(self, event: int, path: str) -> CellValue:
        """What one event has at a path, exactly."""
        steps = parse_path(path)
        if steps is None:
            return CellValue()
        place = place_of(steps)
        only = f" AND {place.only}" if place.only else ""
        sql = (
            f"SELECT t.dictionary, t.body FROM events AS e JOIN {place.table} AS t ON t.id = e.{place.link}"
            f" WHERE e.id = ?{only}"
        )
        row = self._connection.execute(sql, (event,)).fetchone()
        if row is None:
            return CellValue()
        return value_in(self._bodies.unpack(*row), place.inner)

    def _known_of(self, path: Path) -> "_Known":
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._version = version
            self._known.clear()
        known = self._known.pop(path, None) or _Known()
        self._known[path] = known
        while len(self._known) > _PATHS:
            self._known.popitem(last=False)
        return known

    def _read(self, place: Place, numbers: Iterable[int]) -> Iterator[tuple[int, str | None]]:
        sql = f"SELECT id, dictionary, body FROM {place.table} WHERE id IN (SELECT value FROM json_each(?))"
        for number, dictionary, body in self._connection.execute(sql, (json.dumps(list(numbers)),)):
            yield number, text_in(self._bodies.unpack(dictionary, body), place.inner)


class _Known(dict[int, str | None]):
    """The texts of snapshots by their numbers, up to a bound."""

    def __init__(self) -> None:
        super().__init__()
        self._characters = 0

    def add(self, number: int, text: str | None) -> None:
        """Remembers one more."""
        self._characters += len(text or "")
        if len(self) >= _SNAPSHOTS or self._characters > _CHARACTERS:
            self.clear()
            self._characters = len(text or "")
        self[number] = text


def with_texts(
    connection: sqlite3.Connection, rows: Iterator[EventRow], texts: dict[str, dict[int, str]]
) -> Iterator[EventRow]:
    """The same rows; what the row that was drawn last has at the paths in ``texts`` stands there, by its key."""
    columns = PathColumns(connection)
    while batch := list(islice(rows, _BATCH)):
        keys = [row.key for row in batch]
        for path, known in texts.items():
            known.clear()
            known.update(columns.texts_at(keys, path))
        yield from batch
