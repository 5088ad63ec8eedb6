"""Conditions on a row of events, and the few that all others are made of; values are bound, never pasted.

Texts are looked up first, in the snapshots: the few customers that match are then reached by their index, which is
what makes a rare name as fast as a frequent one. Where many match, a statement that ends early looks at each event's
snapshot, and one that reads every event at a map of all of them.
"""

import json
import sqlite3
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain.folding import fold
from viewer.domain.numbers import NumberRange
from viewer.store.matches import Matches, Test, holds_part, is_empty, is_value

EVERYTHING = "1"
"""The condition of a query without terms."""
OF_CUSTOMERS = "e.customer IN (SELECT value FROM json_each(?))"


class Condition(NamedTuple):
    """What must hold for a row ``e`` of events."""

    sql: str
    values: tuple[object, ...] = ()
    customers: frozenset[int] | None = None
    """It holds for events of these few customers only; None where it may hold for any."""
    row_by_row: bool = False
    """It looks at a snapshot for each event."""


class Search(NamedTuple):
    """What conditions are made with; not ``whole`` is for a statement that ends early."""

    connection: sqlite3.Connection
    matches: Matches
    zone: tzinfo
    whole: bool


NEVER = Condition("0")


def any_of(each: list[Condition]) -> Condition:
    """One of these holds; there must be at least one."""
    if any(one.sql == EVERYTHING for one in each):
        return Condition(EVERYTHING)
    limited = [one.customers for one in each if one.customers is not None]
    return Condition(
        each[0].sql if len(each) == 1 else " OR ".join(f"({one.sql})" for one in each),
        tuple(value for one in each for value in one.values),
        frozenset().union(*limited) if len(limited) == len(each) else None,
        any(one.row_by_row for one in each),
    )


def of_snapshot(search: Search, link: str, table: str, columns: tuple[str, ...], value: str, exact: bool) -> Condition:
    """The snapshot that ``e.link`` points to has a value in one of its columns, or holds it as a part, folded."""
    if exact and not value:
        found = matching(search, link, table, is_empty(columns[0]))
        return found._replace(sql=f"e.{link} IS NULL OR {found.sql}", customers=None)
    return matching(search, link, table, is_value(columns, value) if exact else holds_part(columns, fold(value)))


def matching(search: Search, link: str, table: str, test: Test) -> Condition:
    """The snapshot that ``e.link`` points to passes a test."""
    by_row = Condition(f"(SELECT {test.sql} FROM {table} AS t WHERE t.id = e.{link})", test.values, row_by_row=True)
    if test.slow and not search.whole:
        return by_row
    few = search.matches.few(table, test)
    if few is not None:
        if not few:
            return NEVER._replace(customers=frozenset() if link == "customer" else None)
        customers = frozenset(few) if link == "customer" else None
        return Condition(f"e.{link} IN (SELECT value FROM json_each(?))", (json.dumps(few),), customers)
    if not search.whole:
        return by_row
    found = search.matches.map(table, test)
    if found.every:
        return Condition(f"e.{link} IS NOT NULL" if link != "customer" or _has_strangers(search) else EVERYTHING)
    return Condition(f"substr(?, e.{link} + 1, 1) = x'01'", (found.content,))


def _has_strangers(search: Search) -> bool:
    """Whether there are events without a customer."""
    sql = "SELECT EXISTS (SELECT 1 FROM events WHERE customer IS NULL)"
    return bool(search.connection.execute(sql).fetchone()[0])


def of_types(connection: sqlite3.Connection, named: set[str]) -> Condition:
    """The event is of one of these types, given by their full names."""
    listed = [row[0] for row in connection.execute("SELECT id, name FROM types") if row[1] in named]
    return Condition(f"e.type IN ({', '.join(map(str, listed))})") if listed else NEVER


def within(column: str, numbers: NumberRange) -> tuple[str, tuple[object, ...]]:
    """The condition that a column is among these numbers."""
    if numbers.single:
        return f"{column} = ?", (numbers.low,)
    ends = (numbers.low, ">" if numbers.above else ">="), (numbers.high, "<" if numbers.below else "<=")
    known = [(f"{column} {sign} ?", end) for end, sign in ends if end is not None]
    return " AND ".join(sql for sql, _ in known), tuple(end for _, end in known)
