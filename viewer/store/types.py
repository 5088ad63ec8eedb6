"""The types of events: their numbers."""

import sqlite3

TYPE_SOURCES = ("", "envelope", "heading", "file_name", "inferred", "user")
"""How a type is known, in the order of the numbers under which it is stored."""


def number(connection: sqlite3.Connection, name: str) -> int:
    """The number of a type; one that is new gets one, in the transaction of the one who writes."""
    connection.execute("INSERT OR IGNORE INTO types (name) VALUES (?)", (name,))
    found: int = connection.execute("SELECT id FROM types WHERE name = ?", (name,)).fetchone()[0]
    return found


def names(connection: sqlite3.Connection) -> list[str]:
    """Every type that the library knows."""
    return [row[0] for row in connection.execute("SELECT name FROM types")]
