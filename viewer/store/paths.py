"""Values at a path of the events' data: looked up in the snapshots that hold them, each distinct one once."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from viewer.domain.body_text import values_in
from viewer.domain.folding import fold
from viewer.domain.json_text import Number
from viewer.domain.numbers import is_compared, read_number, read_range
from viewer.domain.paths import Path, home_of, written
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
    """Teaches a connection ``holds_at(dictionary, body, question)``, which ``value_test`` asks."""
    bodies = Bodies(connection)

    def holds(dictionary: object, body: object, question: str) -> bool:
        asked = _asked(question)
        return asked.test(values_in(bodies.unpack(dictionary, body), asked.path))

    connection.create_function("holds_at", 3, holds, deterministic=True)


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


def words_by_snapshot(connection: sqlite3.Connection, path: Path, after: int = 0) -> Iterator[tuple[int, list[str]]]:
    """By which exact values a query finds every snapshot that can hold a path, from one number on: "" if nothing is
    there; none where there are only objects and lists.
    """
    place = place_of(path)
    bodies = Bodies(connection)
    sql = f"SELECT id, dictionary, body FROM {place.table} WHERE id > ? ORDER BY id"
    for number, dictionary, body in connection.execute(sql, (after,)):
        values = values_in(bodies.unpack(dictionary, body), place.inner)
        words = {word for word in map(written, values) if word}
        yield number, list(words) if _is_there(values) else [""]
