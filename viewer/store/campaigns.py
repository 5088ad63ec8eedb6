"""The campaigns of a library, by what people call them."""

import sqlite3
from typing import NamedTuple


class Campaign(NamedTuple):
    """A campaign with the name that was read last."""

    id: str
    name: str | None


def campaigns_called(connection: sqlite3.Connection, wanted: str) -> list[Campaign]:
    """The campaign of this id, else those of this name, past names included, else those with it in a name."""
    known = {one.id: one for one in every_campaign(connection)}
    if wanted in known:
        return [known[wanted]]
    rows = connection.execute("SELECT DISTINCT vendor_id, name FROM campaigns WHERE vendor_id <> '' AND name <> ''")
    folded, seen = wanted.casefold(), [(key, name.casefold()) for key, name in rows]
    found = [key for key, name in seen if name == folded] or [key for key, name in seen if folded in name]
    return [known[key] for key in dict.fromkeys(found)]


def every_campaign(connection: sqlite3.Connection) -> list[Campaign]:
    """All campaigns that have an id, by name."""
    latest: dict[str, str | None] = {}
    for key, name in connection.execute("SELECT vendor_id, name FROM campaigns WHERE vendor_id <> '' ORDER BY id"):
        latest[key] = name or latest.get(key)
    return sorted(
        (Campaign(*one) for one in latest.items()), key=lambda one: (one.name is None, one.name or "", one.id)
    )
