"""Saved views in the library, in the order in which people see them."""

import sqlite3
from collections.abc import Sequence

from viewer.domain.views import NEWEST_FIRST, Look, View, columns_of, columns_text, sound_text
from viewer.store import schema


def all_views(connection: sqlite3.Connection) -> list[View]:
    """All views, those with a star first; none in a library that has no room for them yet."""
    if not schema.is_of_version(connection, 3):
        return []
    found = connection.execute(
        "SELECT id, name, query, columns, sort, starred, position FROM views ORDER BY starred DESC, position, id"
    )
    return [
        View(name, Look(query, columns_of(columns), sort or NEWEST_FIRST), bool(starred), position, number)
        for number, name, query, columns, sort, starred, position in found
    ]


def put(connection: sqlite3.Connection, view: View, now: int) -> int:
    """Stores a view, in place of the one with its number; without a number it is a new one, the last. Gives its number.

    A view that was removed comes back under its own number.
    """
    look = view.look
    texts = (sound_text(view.name), sound_text(look.query), columns_text(look.columns), sound_text(look.sort))
    values = (*texts, view.starred)
    if view.number:
        connection.execute(
            "INSERT OR REPLACE INTO views (id, name, query, columns, sort, starred, position, changed_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (view.number, *values, view.position, now),
        )
        return view.number
    # The time is above the numbers of all views that were removed, too: they may come back.
    number = connection.execute(
        "INSERT INTO views (id, name, query, columns, sort, starred, position, changed_at)"
        " SELECT max(coalesce(max(id), 0) + 1, ?), ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1, ? FROM views",
        (now, *values, now),
    ).lastrowid
    return number or 0


def remove(connection: sqlite3.Connection, number: int) -> None:
    """Removes a view."""
    connection.execute("DELETE FROM views WHERE id = ?", (number,))


def arrange(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Puts views into this order."""
    connection.executemany(
        "UPDATE views SET position = ? WHERE id = ?", [(place, number) for place, number in enumerate(numbers, 1)]
    )
