"""What customers are called, many at a time."""

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from viewer.store.histories import customers_of


class Named(NamedTuple):
    """The name and the e-mail address that were read last."""

    name: str | None = None
    email: str | None = None


NAMELESS = Named()


def names_of(connection: sqlite3.Connection, people: Sequence[str]) -> dict[str, Named]:
    """The names of people by their keys (see ``domain.persons``); who has none at all may be left out."""
    owners = customers_of(connection, people)
    rows = connection.execute(
        "SELECT c.id, c.name, c.email FROM json_each(?) AS asked CROSS JOIN customers AS c ON c.id = asked.value",
        (json.dumps(sorted(owners)),),
    )
    found: dict[str, Named] = {}
    for number, name, email in rows:
        known = found.get(owners[number], NAMELESS)
        found[owners[number]] = Named(name or known.name, email or known.email)
    return found
