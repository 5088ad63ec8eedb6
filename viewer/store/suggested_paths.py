"""Keys and values that occur in the data of events, for completing a path: as far as a short look at them goes."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from viewer.domain.folding import fold
from viewer.domain.json_text import Members, parse_exactly
from viewer.domain.paths import Path, parse_path, path_text, values_at, written
from viewer.store.bodies import Bodies
from viewer.store.matches import near
from viewer.store.paths import place_of

LOOKED_AT = 600
"""The latest snapshots that are looked at: more would hold up the typing."""
_LONGEST_BODY = 64 * 1024
_MOST_BYTES = 1024 * 1024
_LONGEST_VALUE = 200
_EXAMPLES = 3


class Key(NamedTuple):
    """A path of one more step: what it leads to, and some of the values there."""

    path: str
    is_object: bool
    examples: tuple[str, ...]
    times: int
    """How often it occurs in the snapshots that were looked at."""


def keys_below(connection: sqlite3.Connection, path: Path) -> list[Key]:
    """The steps that go on from a path, the most frequent first; the empty path is the event's data itself."""
    counts: Counter[str] = Counter()
    objects: set[str] = set()
    examples: dict[str, dict[str, None]] = {}
    place = place_of((*path, ""))
    for body in _bodies(connection, place.table):
        for members in values_at(body, place.inner[:-1]):
            for key, value in members.pairs if isinstance(members, Members) else ():
                counts[key] += 1
                if isinstance(value, Members) or (isinstance(value, list) and isinstance((value or [0])[0], Members)):
                    objects.add(key)
                text = written(value)
                if text and len(text) <= _LONGEST_VALUE:
                    examples.setdefault(key, {})[text] = None
    texts = [(path_text((*path, key)), key, count) for key, count in counts.most_common()]
    return [
        Key(text, key in objects, tuple(examples.get(key, ()))[:_EXAMPLES], count)
        for text, key, count in texts
        if parse_path(text) is not None
    ]


def values_below(connection: sqlite3.Connection, path: Path, typed: str) -> list[str]:
    """Values at a path that hold what is typed, the most frequent first."""
    place, folded = place_of(path), fold(typed)
    counts: Counter[str] = Counter()
    for body in _bodies(connection, place.table, near(folded)):
        for value in values_at(body, place.inner):
            text = written(value)
            if text and len(text) <= _LONGEST_VALUE and folded in fold(text):
                counts[text] += 1
    return [text for text, _ in counts.most_common()]


def _bodies(connection: sqlite3.Connection, table: str, asked: str | None = None) -> Iterator[Any]:
    """The latest snapshots, parsed, of those that the text index names if it is ``asked``."""
    sql = f"SELECT t.dictionary, t.body FROM {table} AS t ORDER BY t.id DESC LIMIT {LOOKED_AT}"
    if asked is not None:
        sql = (
            f"SELECT t.dictionary, t.body FROM {table}_text CROSS JOIN {table} AS t ON t.id = {table}_text.rowid"
            f" WHERE {table}_text MATCH ? LIMIT {LOOKED_AT}"
        )
    bodies, read = Bodies(connection), 0
    for dictionary, packed in connection.execute(sql, () if asked is None else (asked,)):
        text = bodies.unpack(dictionary, packed)
        read += len(text)
        if read > _MOST_BYTES:
            return
        if len(text) <= _LONGEST_BODY:
            yield parse_exactly(text.decode("utf-8"))
