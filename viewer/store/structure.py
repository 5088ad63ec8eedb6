"""Whether the file of a library is put together as it should be, and whether its search index agrees with its texts."""

import json
import re
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from viewer.store.damaged_rows import is_damage

TEXTS = ("customers", "campaigns", "tiers", "extras")
"""The tables that have a text index."""
_MOST = 100
_INDEX = "USING fts5(text, content='', tokenize='trigram', detail='none', columnsize=0)"
_NAMED = re.compile(r"[ -~]+")


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """What SQLite itself finds wrong with the file, as it says it: pages, rows and indexes, never a value."""
    try:
        for (words,) in connection.execute(f"PRAGMA integrity_check({_MOST})"):
            if words != "ok":
                yield from (line for line in _NAMED.findall(str(words)) if not line.startswith("*** in database"))
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        yield "database disk image is malformed"


class Unfindable(NamedTuple):
    """Snapshots for which the text index is not what it should be."""

    table: str
    numbers: list[int]
    is_readable: bool = True  # otherwise nothing of the index is


def index_faults(connection: sqlite3.Connection, table: str) -> Unfindable | None:
    """Compares the text index of a table with one that is made anew of its texts; None where they agree.

    The new one lies in memory, for the moment.
    """
    try:
        connection.execute(f"CREATE VIRTUAL TABLE temp.{table}_anew {_INDEX}")
        connection.execute(
            f"INSERT INTO temp.{table}_anew (rowid, text) SELECT id, replace(text, char(0), ' ') FROM {table}"
        )
        connection.execute(f"CREATE VIRTUAL TABLE temp.terms_kept USING fts5vocab(main, {table}_text, instance)")
        connection.execute(f"CREATE VIRTUAL TABLE temp.terms_anew USING fts5vocab(temp, {table}_anew, instance)")
        kept, anew = (_sums(connection, name) for name in ("terms_kept", "terms_anew"))
        if kept == anew:
            return None
        terms = sorted(term for term in kept.keys() | anew.keys() if kept.get(term) != anew.get(term))
        return Unfindable(table, _different(connection, terms))
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        return Unfindable(table, [], is_readable=False)
    finally:
        for name in ("terms_kept", "terms_anew", f"{table}_anew"):
            connection.execute(f"DROP TABLE IF EXISTS temp.{name}")


def _sums(connection: sqlite3.Connection, name: str) -> dict[str, tuple[int, ...]]:
    """Of each piece of text what tells in which snapshots it is, in little room."""
    found = connection.execute(
        f"SELECT term, count(*), sum(doc), sum(doc % 65521 * (doc % 65521)) FROM temp.{name} GROUP BY term"
    )
    return {row[0]: row[1:] for row in found}


def _different(connection: sqlite3.Connection, terms: list[str]) -> list[int]:
    sides = ["SELECT term, doc FROM temp.terms_kept", "SELECT term, doc FROM temp.terms_anew"]
    of_these = " WHERE term IN (SELECT value FROM json_each(?1))"
    found = connection.execute(
        f"SELECT DISTINCT doc FROM (SELECT * FROM ({sides[0]}{of_these} EXCEPT {sides[1]}{of_these})"
        f" UNION ALL SELECT * FROM ({sides[1]}{of_these} EXCEPT {sides[0]}{of_these})) ORDER BY doc",
        (json.dumps(terms),),
    )
    return [row[0] for row in found]
