"""Everything that names one person in a library, or that only they have: what to look for when they are forgotten.

A value that others have as well (a shared e-mail address, a namesake) names nobody alone: whoever removes one of them
must not remove the other.
"""

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from zstandard import ZstdError

from viewer.domain.folding import fold
from viewer.domain.identity import strict_json
from viewer.domain.traces import Kind, Value
from viewer.store.bodies import Bodies
from viewer.store.histories import customers_of
from viewer.store.matches import near

COLUMNS: tuple[tuple[Kind, str], ...] = (
    ("id", "vendor_id"),
    ("source_id", "source_id"),
    ("email", "email"),
    ("name", "name"),
)
"""What names a customer, and the columns that hold it."""
_SHORTEST_DETAIL = 8
_SHORTEST_NUMBER = 10**7
_MOST_DETAILS = 400
_OTHER_TEXTS = ("campaigns", "tiers")


class PersonValues(NamedTuple):
    """What is known of one person."""

    rows: tuple[int, ...]
    """The numbers of their snapshots."""
    values: tuple[Value, ...]
    """What only they have."""
    shared: tuple[Value, ...]
    """What others have as well."""

    def of(self, *kinds: Kind) -> list[str]:
        """The values of some kinds that only they have."""
        return [one.text for one in self.values if one.kind in kinds]


def person_values(connection: sqlite3.Connection, person: str) -> PersonValues:
    """The values of whoever is known by a key; see ``domain.persons.person_key``."""
    rows = tuple(sorted(customers_of(connection, [person])))
    bodies = Bodies(connection)
    found: dict[Value, None] = {}
    details: dict[Value, None] = {}
    for number in rows:
        columns = ", ".join(column for _, column in COLUMNS)
        told = connection.execute(f"SELECT {columns} FROM customers WHERE id = ?", (number,)).fetchone()
        found |= {Value(kind, text): None for (kind, _), text in zip(COLUMNS, told, strict=True) if text}
        details |= dict.fromkeys(_in_body(bodies, number))
    known = {one.text for one in found}
    more = [one for one in details if one.text not in known][:_MOST_DETAILS]
    others = _Others(connection, rows)
    shared = [one for one in found if others.have(one)]
    alone = [one for one in found if one not in shared]
    for one in more:
        (shared if others.mention(one) else alone).append(one)
    return PersonValues(rows, tuple(alone), tuple(one for one in shared if one.kind != "detail"))


class _Others:
    """All customers of the library but one, and what stands in campaigns and tiers."""

    def __init__(self, connection: sqlite3.Connection, rows: tuple[int, ...]) -> None:
        self._connection = connection
        self._rows = frozenset(rows)

    def have(self, value: Value) -> bool:
        """Whether anybody else is known by a value; the vendor's id is nobody else's."""
        if value.kind == "id":
            return False
        column = dict(COLUMNS)[value.kind]
        folded = fold(value.text)
        asked = near(folded)
        if asked is None:  # too short for the text index
            sql = f"SELECT id, {column} FROM customers WHERE {column} = ? COLLATE NOCASE"
            found = self._connection.execute(sql, (value.text,))
        else:
            found = self._connection.execute(
                f"SELECT t.id, t.{column} FROM customers_text CROSS JOIN customers AS t ON t.id = customers_text.rowid"
                " WHERE customers_text MATCH ? AND instr(t.text, ?)",
                (asked, folded),
            )
        return any(number not in self._rows and text and fold(text) == folded for number, text in found)

    def mention(self, value: Value) -> bool:
        """Whether a value stands anywhere in what is known of anybody else, or of campaigns and tiers."""
        folded = fold(value.text)
        asked = near(folded)
        if asked is None:
            return True
        for table in ("customers", *_OTHER_TEXTS):
            found = self._connection.execute(
                f"SELECT t.id FROM {table}_text CROSS JOIN {table} AS t ON t.id = {table}_text.rowid"
                f" WHERE {table}_text MATCH ? AND instr(t.text, ?)",
                (asked, folded.replace("\x00", " ")),
            )
            if any(table != "customers" or number not in self._rows for (number,) in found):
                return True
        return False


def _in_body(bodies: Bodies, number: int) -> Iterator[Value]:
    """Whatever else a snapshot says that may be theirs alone: phone numbers, addresses, metadata."""
    try:
        told = strict_json(bodies.body("customers", number) or b"null")
    except (ZstdError, ValueError):
        return
    yield from _leaves(told, "")


def _leaves(value: Any, member: str) -> Iterator[Value]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, member)
    elif isinstance(value, str):
        if "phone" in member.lower() and len(value) > 4:
            yield Value("phone", value)
        elif len(value) >= _SHORTEST_DETAIL and member != "object":
            yield Value("detail", value)
    elif isinstance(value, int) and not isinstance(value, bool) and abs(value) >= _SHORTEST_NUMBER:
        yield Value("phone" if "phone" in member.lower() else "detail", str(value))
