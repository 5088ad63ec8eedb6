"""Who made a kind of move: the events of a query by the tiers that they lead from and to, and their customers."""

import sqlite3
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain.query import Query
from viewer.store.matches import Matches
from viewer.store.queries import compile_query

# As far as a customer is known: the vendor's id, else the shop's own, else the e-mail.
_WHO = "coalesce(c.vendor_id, 'source_id:' || c.source_id, 'email:' || c.email)"


class Moves(NamedTuple):
    """Events with the same tier before (None where they say none) and the same tier."""

    tier_from: str | None  # the name, else the id
    tier: str | None
    events: int
    customers: int


class Crowd(NamedTuple):
    """The events of a query as a whole."""

    events: int
    customers: int
    nameless: int
    """Events that name no customer."""
    undone: int
    """Tier transactions among them that are pending or were rejected, so that they changed nothing."""


def crowd(connection: sqlite3.Connection, query: Query, zone: tzinfo) -> Crowd:
    """How many events a query finds, and of how many customers."""
    found = compile_query(Matches(connection), query, zone)
    row = connection.execute(
        f"SELECT count(*), count(DISTINCT {_WHO}), count(*) - count({_WHO}), coalesce(sum(e.status IS NOT NULL"
        f" AND e.status IN ('PENDING', 'REJECTED')), 0)"
        f" FROM {found.source} LEFT JOIN customers AS c ON c.id = e.customer WHERE {found.where}",
        found.values,
    ).fetchone()
    return Crowd._make(row)


def moves(connection: sqlite3.Connection, query: Query, zone: tzinfo) -> list[Moves]:
    """The same by the tiers, the most frequent first."""
    found = compile_query(Matches(connection), query, zone)
    rows = connection.execute(
        "SELECT coalesce(b.name, b.vendor_id) AS tier_from, coalesce(t.name, t.vendor_id) AS tier,"
        f" count(*) AS events, count(DISTINCT {_WHO})"
        f" FROM {found.source} LEFT JOIN customers AS c ON c.id = e.customer"
        " LEFT JOIN tiers AS b ON b.id = e.tier_from LEFT JOIN tiers AS t ON t.id = e.tier"
        f" WHERE {found.where} GROUP BY 1, 2 ORDER BY events DESC, 1, 2",
        found.values,
    )
    return [Moves._make(row) for row in rows]
