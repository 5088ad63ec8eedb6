"""The types of events: their numbers, and deciding those that were undecided."""

import sqlite3

from viewer.domain.event_types import UNDECIDED

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


def undecided_events(connection: sqlite3.Connection, source: int) -> list[int]:
    """The events that a source brought and whose type is undecided."""
    found = connection.execute(
        "SELECT e.id FROM events AS e JOIN types AS y ON y.id = e.type AND y.name = ?"
        " WHERE e.id IN (SELECT event FROM deliveries WHERE source = ?) ORDER BY e.id",
        (UNDECIDED, source),
    )
    return [row[0] for row in found]


def decide(connection: sqlite3.Connection, events: list[int], name: str, known_by: str) -> None:
    """Gives events a type, and says how it is known."""
    kind, rank = number(connection, name), TYPE_SOURCES.index(known_by)
    connection.executemany(
        "UPDATE events SET type = ?, type_source = ? WHERE id = ?", [(kind, rank, event) for event in events]
    )
