"""What SQLite and a library say of themselves: options, sizes and counts, read without changing anything."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass

from viewer.store import schema

_COUNTED = ("events", "deliveries", "rejects", "sources", "imports", "customers", "campaigns", "tiers")


@dataclass(frozen=True, slots=True)
class Health:
    """The state of a library's file, and how much is in it."""

    version: int
    page_size: int
    pages: int
    free_pages: int
    journal: str
    counts: dict[str, int]


def sqlite_options() -> list[str]:
    """What SQLite was compiled with, in the order of the alphabet."""
    with closing(sqlite3.connect(":memory:")) as connection:
        return sorted(str(row[0]) for row in connection.execute("PRAGMA compile_options"))


def health(connection: sqlite3.Connection) -> Health:
    """Looks at a library: no record is read, but counting a million events takes a second or two."""

    def number(pragma: str) -> int:
        found: int = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
        return found

    there = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return Health(
        schema.stamps(connection)[1],
        number("page_size"),
        number("page_count"),
        number("freelist_count"),
        str(connection.execute("PRAGMA journal_mode").fetchone()[0]),
        {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in _COUNTED
            if table in there
        },
    )
