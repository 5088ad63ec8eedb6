"""Kinds of events: all that are alike in what facets list, with how many there are of each in each stretch of time.

There are few kinds and many events. A query that asks for nothing else is answered from them without reading events.
"""

import re
import sqlite3
from collections import Counter
from operator import add

from viewer.store.finding_conditions import KINDS_OF_EVENT
from viewer.store.queries import Filter
from viewer.store.tallies import UNTIMED, Code
from viewer.store.types import TYPE_SOURCES

_TABLES = {
    "type": "types",
    "campaign": "campaigns",
    "tier": "tiers",
    "tier_from": "tiers",
    "source": "sources",
    "finding": "finding_sets",
}
_COLUMNS = (*_TABLES, "type_source")
_NULLS = ("campaign", "tier", "tier_from", "finding")
_MOST = 4_000
"""More kinds than these would not be much quicker than the events."""
_ASKED = re.compile(r"\be\.(\w+)")


def code_of_kinds(connection: sqlite3.Connection) -> Code:
    """The code by which events are counted for ``Kinds``."""
    sizes = [
        connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0] for table in _TABLES.values()
    ]
    expressions = tuple(KINDS_OF_EVENT if column == "finding" else f"e.{column}" for column in _COLUMNS)
    return Code(expressions, (*sizes, len(TYPE_SOURCES)))


class Kinds:
    """The kinds of a library's events over one division of time; of one connection, in a table of its own."""

    def __init__(self, connection: sqlite3.Connection, edges: tuple[int, ...]) -> None:
        self.edges = edges
        self.code = code_of_kinds(connection)
        self._connection = connection
        self._places = len(edges) - 1
        self._counts: dict[int, list[int]] = {}
        self._untimed: Counter[int] = Counter()
        self._numbers: list[int] = []

    def take(self, place: int, counts: Counter[int]) -> None:
        """Takes all events of one stretch, as ``tally`` gives them."""
        if place == UNTIMED:
            self._untimed = counts
            return
        for number, count in counts.items():
            if number not in self._counts:
                if len(self._counts) > _MOST:
                    return
                self._counts[number] = [0] * self._places
            self._counts[number][place] = count

    def complete(self) -> bool:
        """Makes the kinds ready to be asked once all stretches are taken; False where there are too many."""
        self._numbers = sorted({*self._counts, *self._untimed})
        if len(self._numbers) > _MOST:
            return False
        execute = self._connection.execute
        execute("DROP TABLE IF EXISTS temp.kinds")
        execute(f"CREATE TEMP TABLE kinds (place INTEGER PRIMARY KEY, {', '.join(_COLUMNS)})")
        marks = ", ".join("?" * (1 + len(_COLUMNS)))
        self._connection.executemany(
            f"INSERT INTO temp.kinds VALUES ({marks})",
            [(place, *self._row(number)) for place, number in enumerate(self._numbers)],
        )
        return True

    def can_answer(self, found: Filter, code: Code) -> bool:
        """Whether neither a query nor what is counted asks for anything that events of one kind can differ in."""
        counted = set(code.expressions) <= set(self.code.expressions)
        return counted and found.source == "events AS e" and set(_ASKED.findall(found.where)) <= set(_COLUMNS)

    def answer(self, found: Filter) -> tuple[Counter[int], list[int], int]:
        """The events that a query finds: by code, by stretch, and how many of them have no time."""
        rows = self._connection.execute(f"SELECT e.place FROM temp.kinds AS e WHERE {found.where}", found.values)
        numbers = [self._numbers[row[0]] for row in rows]
        counts: Counter[int] = Counter()
        places = [0] * self._places
        for number in numbers:
            of_kind = self._counts.get(number)
            if of_kind is not None:
                places = list(map(add, places, of_kind))
            counts[number] = self._untimed[number] + (sum(of_kind) if of_kind is not None else 0)
        return counts, places, sum(self._untimed[number] for number in numbers)

    def _row(self, number: int) -> list[int | None]:
        values: list[int | None] = []
        for size, column in zip(reversed(self.code.sizes), reversed(_COLUMNS), strict=True):
            number, part = divmod(number, size)
            values.append(None if part == 0 and column in _NULLS else part)
        return values[::-1]
