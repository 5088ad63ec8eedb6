"""Erasing: chosen events and rejects are taken out with everything that the library has only because of them.

Unlike the removal of an import, the ledger goes on saying that their records were read: they are counted as withheld,
so that the next import of the same source goes on where this one ended.
"""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from viewer.store import decisions, findings, leftovers, removal_count, unexamined

ERASED = "SELECT event FROM temp.erased"
_SNAPSHOTS = ("customers", "campaigns", "tiers", "extras")


class Erased(NamedTuple):
    """What was taken out."""

    events: int
    deliveries: int
    rejects: int
    notes: int  # notes and marks on these events
    snapshots: int


def choose_none(connection: sqlite3.Connection) -> None:
    """Begins to choose; belongs into a transaction, as does all that follows."""
    for table, column in (("erased", "event"), ("erased_rejects", "reject")):
        connection.execute(f"CREATE TEMP TABLE IF NOT EXISTS {table} ({column} INTEGER PRIMARY KEY)")
        connection.execute(f"DELETE FROM temp.{table}")


def choose_events(connection: sqlite3.Connection, sql: str, values: tuple[object, ...] = ()) -> None:
    """Chooses the events whose numbers a statement gives."""
    connection.execute(f"INSERT OR IGNORE INTO temp.erased {sql}", values)


def choose_rejects(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Chooses rejects by their numbers."""
    connection.executemany("INSERT OR IGNORE INTO temp.erased_rejects VALUES (?)", [(number,) for number in numbers])


def count_chosen(connection: sqlite3.Connection) -> int:
    """How many events are chosen."""
    found: int = connection.execute("SELECT count(*) FROM temp.erased").fetchone()[0]
    return found


def count_deliveries(connection: sqlite3.Connection) -> int:
    """How many deliveries the chosen events have."""
    sql = f"SELECT coalesce(sum(deliveries), 0) FROM events WHERE id IN ({ERASED})"
    found: int = connection.execute(sql).fetchone()[0]
    return found


def erase(connection: sqlite3.Connection, customers: Iterable[int] = ()) -> Erased:
    """Takes out what was chosen; also the snapshots of ``customers``, whether events show them or not.

    The caller has seen to it that no event that stays refers to these.
    """
    removal_count.count_one(connection)
    leftovers.prepare(connection)
    leftovers.collect_of_events(connection, ERASED)
    leftovers.collect_of_deliveries(connection, f"d.event IN ({ERASED})")
    leftovers.collect_customers(connection, customers)
    _correct_sources(connection)
    unexamined.mark_chosen(connection, ERASED)
    findings.forget_of_events(connection, ERASED)
    notes = connection.execute(
        "DELETE FROM annotations WHERE kind = 'event' AND subject IN"
        f" (SELECT identity FROM events WHERE id IN ({ERASED}))"
    ).rowcount
    deliveries = connection.execute(f"DELETE FROM deliveries WHERE event IN ({ERASED})").rowcount
    events = connection.execute(f"DELETE FROM events WHERE id IN ({ERASED})").rowcount
    rejects = connection.execute("DELETE FROM rejects WHERE id IN (SELECT reject FROM temp.erased_rejects)").rowcount
    decisions.forget_events(connection, ERASED)
    snapshots = leftovers.take_out(connection)
    unexamined.events_are_gone(connection)
    for table in _SNAPSHOTS:
        # What was deleted stands in the older pieces of the index until they are merged.
        connection.execute(f"INSERT INTO {table}_text ({table}_text) VALUES ('optimize')")
    return Erased(events, deliveries, rejects, notes, snapshots)


# --- the ledger ------------------------------------------------------------------------------------------------------


def _correct_sources(connection: sqlite3.Connection) -> None:
    """Moves what goes, source by source, from what a source has brought to what is withheld of it."""
    connection.execute("DROP TABLE IF EXISTS temp.lost")
    connection.execute(
        "CREATE TEMP TABLE lost AS SELECT d.source AS source, d.offset AS offset, 0 AS is_reject FROM deliveries AS d"
        f" WHERE d.event IN ({ERASED}) UNION ALL SELECT r.source, r.offset, 1 FROM rejects AS r"
        " WHERE r.id IN (SELECT reject FROM temp.erased_rejects)"
    )
    first = dict(connection.execute(_FIRST))
    for source, had, had_further, lost, rejects, behind in connection.execute(
        "SELECT l.source, s.events, s.deliveries, sum(NOT is_reject), sum(is_reject), sum(l.offset >= s.offset)"
        " FROM temp.lost AS l JOIN sources AS s ON s.id = l.source GROUP BY l.source"
    ).fetchall():
        # After an import was removed what came first may have come from another source than the ledger has it.
        events = max(min(first.get(source, 0), had), lost - had_further)
        connection.execute(
            "UPDATE sources SET events = events - ?1, deliveries = deliveries - ?2, rejects = rejects - ?3,"
            " withheld = withheld + ?4, open_withheld = open_withheld + ?5 WHERE id = ?6",
            (events, lost - events, rejects, lost + rejects, behind, source),
        )
    _correct_earlier_states(connection)
    connection.execute("DROP TABLE temp.lost")


# How many of the events came first from which source: in the order in which imports read them.
_FIRST = f"""
SELECT source, count(*) FROM (
  SELECT d.event, d.source, row_number() OVER (PARTITION BY d.event ORDER BY
    (SELECT max(p.id) FROM import_parts AS p WHERE p.source = d.source AND p.offset <= d.offset),
    d.offset, d.part) AS place
  FROM deliveries AS d WHERE d.event IN ({ERASED})
) WHERE place = 1 GROUP BY source"""


def _correct_earlier_states(connection: sqlite3.Connection) -> None:
    """What the ledger said before an import read on is kept, to go back to it: it must not bring anything back."""
    parts = connection.execute(
        "SELECT p.id, p.source, p.before FROM import_parts AS p WHERE p.before IS NOT NULL"
        " AND p.source IN (SELECT source FROM temp.lost)"
    ).fetchall()
    for number, source, text in parts:
        before: dict[str, Any] = json.loads(text)
        gone = connection.execute(
            "SELECT count(*) FROM temp.lost WHERE source = ? AND offset < ?", (source, before["offset"])
        ).fetchone()[0]
        before["withheld"] = (before.get("withheld") or 0) + gone
        _write(connection, number, before)


def _write(connection: sqlite3.Connection, part: int, before: dict[str, Any]) -> None:
    connection.execute(
        "UPDATE import_parts SET before = ? WHERE id = ?", (json.dumps(before, ensure_ascii=False), part)
    )
