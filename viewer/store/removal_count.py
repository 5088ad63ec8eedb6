"""How often something was removed: whoever remembers rows of the library looks here whether they may be gone."""

import sqlite3

_KEY = "removals"


def removals(connection: sqlite3.Connection) -> int:
    """How often something was removed from the library."""
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (_KEY,)).fetchone()
    return int(row[0]) if row else 0


def count_one(connection: sqlite3.Connection) -> None:
    """Notes that something is being removed; belongs into that transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (_KEY, str(removals(connection) + 1))
    )
