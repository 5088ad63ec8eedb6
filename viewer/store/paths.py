"""Values at a path of the events' data: looked up in the snapshots that hold them, each distinct one once."""

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from viewer.domain.folding import fold
from viewer.domain.json_text import Members, Number, parse_exactly
from viewer.domain.numbers import is_compared, read_number, read_range
from viewer.domain.paths import Path, home_of, parse_path, path_text, said, values_at, written
from viewer.store.bodies import Bodies
from viewer.store.matches import Test, near

TABLES = {
    "customer": "customers",
    "campaign": "campaigns",
    "tier": "tiers",
    "tier_from": "tiers",
    "extra": "extras",
}
"""The table of each link that an event has to a snapshot."""

_MOVED = (
    "(e.tier_from IS NOT NULL OR e.type IN (SELECT id FROM types WHERE name IN"
    " ('customer.loyalty.tier.upgraded', 'customer.loyalty.tier.downgraded')))"
)
# A snapshot does not say under which of the two names its event held it.
_ONLY_OF = {"loyalty_tier": f"NOT {_MOVED}", "loyalty_tier_to": _MOVED}
_WALKED = 2_000
_MEMBERS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_WORDS = {b"true": True, b"false": False, b"null": None}
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?", re.IGNORECASE | re.ASCII)
_EXACT = 10**12


class Place(NamedTuple):
    """Where a path is looked up."""

    link: str
    """The column of events that points to the snapshot."""
    table: str
    inner: Path
    only: str | None
    """What must hold for a row ``e`` of events beside that, None if nothing."""


def place_of(path: Path) -> Place:
    """The snapshot that holds a path."""
    home, inner = home_of(path)
    return Place(home, TABLES[home], inner, _ONLY_OF.get(str(path[0])))


def register(connection: sqlite3.Connection) -> None:
    """Teaches a connection ``holds_at(dictionary, body, question)`` and ``text_at(dictionary, body, path)``."""
    bodies = Bodies(connection)

    def values(dictionary: object, body: object, path: Path) -> Iterable[Any]:
        return _values(bodies.unpack(dictionary, body), path)

    def holds(dictionary: object, body: object, question: str) -> bool:
        asked = _asked(question)
        return asked.test(list(values(dictionary, body, asked.path)))

    def text(dictionary: object, body: object, path: str) -> str | None:
        return said(values(dictionary, body, _path_of(path)))

    connection.create_function("holds_at", 3, holds, deterministic=True)
    connection.create_function("text_at", 3, text, deterministic=True)


def _values(body: bytes, path: Path) -> Iterable[Any]:
    """The values at a path of a snapshot; it is parsed in the slow, exact way only where a key may be given twice."""
    times = [body.count(key) for key in _quoted_keys(path)] if b"\\" not in body else [2]
    if 0 in times:
        return ()
    raw, depth = body, 0
    while depth < len(path) and max(times) == 1 and raw[:1] == b"{" and isinstance(step := path[depth], str):
        inner = _MEMBERS.decode(raw).get(step)
        if inner is None:
            return ()
        raw, depth = bytes(inner), depth + 1
    if depth < len(path) or raw[:1] in (b"{", b"["):
        return values_at(parse_exactly(raw.decode("utf-8")), path[depth:])
    if raw[:1] == b'"':
        return (raw[1:-1].decode("utf-8"),)  # there is no backslash in all of it
    return (_WORDS.get(raw) if raw in _WORDS else Number(raw.decode("ascii")),)


@lru_cache(maxsize=64)
def _path_of(steps: str) -> Path:
    return tuple(json.loads(steps))


@lru_cache(maxsize=256)
def _quoted_keys(path: Path) -> tuple[bytes, ...]:
    return tuple(
        json.dumps(step, ensure_ascii=False).encode("utf-8", "replace") for step in path if isinstance(step, str)
    )


class _Asked(NamedTuple):
    path: Path
    test: Callable[[list[Any]], bool]


@lru_cache(maxsize=256)
def _asked(question: str) -> _Asked:
    path, value, exact, there = json.loads(question)
    return _Asked(tuple(path), _is_there if there else _test_of(value, exact))


def _is_there(values: list[Any]) -> bool:
    """Whether there is more than nothing, null and an empty text."""
    return any(value is not None and value != "" for value in values)


def _test_of(value: str, exact: bool) -> Callable[[list[Any]], bool]:
    if exact:
        return (lambda values: value in map(written, values)) if value else (lambda values: not _is_there(values))
    folded, numbers = fold(value), read_range(value)
    compared = numbers is not None and is_compared(value)

    def fits(found: Any) -> bool:
        text = written(found)
        if text is None:
            return False
        # "3" as a number is three and not a part of 13; within a text it is a part of it like any other.
        if numbers is not None and (compared or isinstance(found, Number)):
            number = read_number(text)
            return number is not None and numbers.holds(number)
        return folded in fold(text)

    return lambda values: any(map(fits, values))


def value_test(path: Path, value: str, exact: bool) -> Test:
    """The test whether a snapshot has a value at a path (within it): as a part, exactly, or compared as a number."""
    sql = "holds_at(t.dictionary, t.body, ?)"
    question = json.dumps([path, value, exact, False])
    words = _needle(value)
    # The texts of a snapshot leave out what the members called "object" say.
    if words is None or "object" in path:
        return Test(sql, (question,), slow=True)
    return Test(f"instr(t.text, ?) AND {sql}", (words, question), near(words))


def _needle(value: str) -> str | None:
    """What must stand in the texts of a snapshot (see snapshots.py) that has a value; None where nothing is certain."""
    if not value or is_compared(value) or fold(value) in "false true":
        return None
    if _NUMBER.fullmatch(value) is None:
        return fold(value)
    number = read_number(value)
    if number is None or not 1 <= abs(number) < _EXACT:
        return None  # such a number can be written in ways that have nothing in common
    return str(int(number)) if number == int(number) else repr(number)


def presence_test(path: Path) -> Test:
    """The test whether a snapshot has more than nothing, null or an empty text at a path (within it)."""
    return Test("holds_at(t.dictionary, t.body, ?)", (json.dumps([path, "", False, True]),), slow=True)


def texts_at(connection: sqlite3.Connection, events: Sequence[int], path: Path) -> dict[int, str]:
    """What a column shows of a path, for events by their numbers; those that hold nothing there are left out."""
    place = place_of(path)
    only = f" AND {place.only}" if place.only else ""
    sql = (
        f"SELECT e.id, text_at(t.dictionary, t.body, ?) FROM json_each(?) AS asked CROSS JOIN events AS e"
        f" ON e.id = asked.value CROSS JOIN {place.table} AS t ON t.id = e.{place.link}{only}"
    )
    rows = connection.execute(sql, (json.dumps(place.inner), json.dumps(list(events))))
    return {key: text for key, text in rows if text is not None}


def texts_by_snapshot(connection: sqlite3.Connection, path: Path) -> Iterator[tuple[int, str]]:
    """What every snapshot that can hold a path has there: its number in the table of ``place_of``, and the text."""
    place = place_of(path)
    sql = f"SELECT t.id, text_at(t.dictionary, t.body, ?) FROM {place.table} AS t"
    for number, text in connection.execute(sql, (json.dumps(place.inner),)):
        if text is not None:
            yield number, text


def words_by_snapshot(connection: sqlite3.Connection, path: Path, after: int = 0) -> Iterator[tuple[int, list[str]]]:
    """By which exact values a query finds every snapshot that can hold a path, from one number on: "" if nothing is
    there; none where there are only objects and lists.
    """
    place = place_of(path)
    bodies = Bodies(connection)
    sql = f"SELECT id, dictionary, body FROM {place.table} WHERE id > ? ORDER BY id"
    for number, dictionary, body in connection.execute(sql, (after,)):
        values = list(_values(bodies.unpack(dictionary, body), place.inner))
        words = {word for word in map(written, values) if word}
        yield number, list(words) if _is_there(values) else [""]


def keys_below(connection: sqlite3.Connection, path: Path) -> Counter[str]:
    """Paths of one more step that occur below a path, and in how many of the latest snapshots that were looked at."""
    place = place_of((*path, ""))
    inner = place.inner[:-1]
    sql = f"SELECT dictionary, body FROM {place.table} ORDER BY id DESC LIMIT {_WALKED}"
    bodies, found = Bodies(connection), Counter[str]()
    for dictionary, body in connection.execute(sql):
        value = parse_exactly(bodies.unpack(dictionary, body).decode("utf-8"))
        keys = {key for one in values_at(value, inner) if isinstance(one, Members) for key, _ in one.pairs}
        found.update(path_text((*path, key)) for key in keys)
    return Counter({text: count for text, count in found.items() if parse_path(text) is not None})
