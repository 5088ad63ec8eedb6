"""What queries ask of findings: events that any rule, one of these rules, or rules of one severity have found something
with.
"""

import json
import sqlite3

from viewer.domain.event import FOUND
from viewer.domain.folding import fold
from viewer.store.conditions import NEVER, Condition, Search
from viewer.store.matches import FEW

IS_FOUND = f"e.flags & {FOUND}"
KINDS_OF_EVENT = f"CASE WHEN {IS_FOUND} THEN (SELECT f.kinds FROM event_findings AS f WHERE f.event = e.id) END"
"""The number of all kinds of findings of a row ``e``, NULL where it has none."""


def of_finding(search: Search, value: str, exact: bool) -> Condition:
    """The name of a rule that found something holds a text as a part, or is exactly this; or it is of this severity.

    Without a value: nothing was found.
    """
    if not value:
        return Condition(f"NOT {IS_FOUND}")
    sets = search.matches.remember(("finding", value, exact), lambda: _sets(search, value, exact))
    if not sets:
        return NEVER
    listed = ", ".join(map(str, sets))
    few = search.matches.remember(("found", listed), lambda: _few(search, listed))
    if few is not None:
        return few
    return Condition(f"{IS_FOUND} AND {KINDS_OF_EVENT} IN ({listed})")


def kinds_named(connection: sqlite3.Connection, value: str, exact: bool) -> set[int]:
    """The numbers of the kinds of findings that a value asks for."""
    wanted = fold(value).replace(" ", "_")
    return {
        number
        for number, rule, severity in connection.execute("SELECT id, rule, severity FROM finding_kinds")
        if value == rule or value.lower() == severity or (not exact and wanted in rule)
    }


def _sets(search: Search, value: str, exact: bool) -> list[int]:
    meant = kinds_named(search.connection, value, exact)
    rows = search.connection.execute("SELECT id, kinds FROM finding_sets ORDER BY id")
    return [number for number, kinds in rows if meant & set(json.loads(kinds))]


def _few(search: Search, listed: str) -> Condition | None:
    """The condition for the events with these numbers for their kinds, None where they are more than a few.

    With whose they are, so that they are reached by the index of customers rather than by a walk past all events.
    """
    rows = search.connection.execute(
        "SELECT f.event, e.customer FROM event_findings AS f JOIN events AS e ON e.id = f.event"
        f" WHERE f.kinds IN ({listed}) LIMIT {FEW + 1}"
    ).fetchall()
    if len(rows) > FEW:
        return None
    customers = frozenset(customer for _, customer in rows)
    events = json.dumps([event for event, _ in rows])
    sql = "e.id IN (SELECT value FROM json_each(?))"
    return Condition(sql, (events,), customers if None not in customers else None)
