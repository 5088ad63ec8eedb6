"""Finding an event by what names it: the vendor's id, the library's own, or where it was read."""

import sqlite3


def find(connection: sqlite3.Connection, name: str) -> list[int]:
    """The numbers of the events that a person means by ``name``; none where there is no such event.

    A name is the identity of an event (the vendor's event id, else its send-out id, else ``content:`` and a digest),
    or file and line of its first delivery, ``hooks.ndjson:17``.
    """
    found = [row[0] for row in connection.execute("SELECT id FROM events WHERE identity = ?", (name,))]
    file, _, line = name.rpartition(":")
    if not found and file and line.isascii() and line.isdecimal() and len(line) < 19:
        # The index of times holds both columns, so that this reads no event: it is a tenth of a second at a million.
        found = [
            row[0]
            for row in connection.execute(
                "SELECT id FROM events INDEXED BY events_time"
                " WHERE source IN (SELECT id FROM sources WHERE name = ? OR path = ?) AND line = ? ORDER BY id",
                (file, file, int(line)),
            )
        ]
    return found


def identity(connection: sqlite3.Connection, key: int) -> str:
    """What the library knows an event by; empty if it is gone."""
    row = connection.execute("SELECT identity FROM events WHERE id = ?", (key,)).fetchone()
    return row[0] if row else ""
