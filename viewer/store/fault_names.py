"""What damaged places are called: the vendor's ids of events and the names of sources, as far as they can be read."""

import sqlite3

from viewer.domain.event import CONTENT
from viewer.store.damaged_rows import is_damage

_COUNTED = {
    "events": ("events",),
    "deliveries": ("deliveries",),
    "rejects": ("rejects",),
    "sources": ("sources",),
    "snapshots": ("customers", "campaigns", "tiers", "extras"),
}


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many there are of everything that can be counted."""
    found = {}
    for name, tables in _COUNTED.items():
        try:
            found[name] = sum(
                int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables
            )
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
    return found


class Names:
    """Answers also where parts of the library cannot be read."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def event(self, key: int) -> str | None:
        """The vendor's id of an event; None where it has none, or none can be read."""
        for index in ("", "INDEXED BY events_identity "):
            found = self._one(f"SELECT identity FROM events {index}WHERE id = ?", key)
            if found is not None:
                identity = str(found[0])
                return None if identity.startswith(CONTENT) else identity
        return None

    def source(self, number: int | None) -> str | None:
        """The name of a source."""
        found = self._one("SELECT name FROM sources WHERE id = ?", number) if number is not None else None
        return str(found[0]) if found is not None else None

    def _one(self, sql: str, value: object) -> tuple[object, ...] | None:
        try:
            row: tuple[object, ...] | None = self._connection.execute(sql, (value,)).fetchone()
        except sqlite3.Error as error:
            if not is_damage(error) and "no query solution" not in str(error):
                raise
            return None
        return row
