"""Decisions: what people say events are. Each lies over what the deliveries say, and can be lifted off again.

What is shown is the latest decision that was not undone, unless the deliveries of an event name its type themselves:
an envelope, or what the content alone settles, is stronger than anybody's word.
"""

import json
import sqlite3
from collections.abc import Iterable
from datetime import tzinfo
from typing import NamedTuple

from viewer.domain import evidence
from viewer.domain.event import DECIDED
from viewer.domain.event_types import UNDECIDED
from viewer.domain.query import Query
from viewer.store import schema, types, unexamined
from viewer.store.matches import Matches
from viewer.store.queries import compile_query
from viewer.store.types import TYPE_SOURCES

_USER = TYPE_SOURCES.index(evidence.USER)
_STRONG = f"({TYPE_SOURCES.index(evidence.ENVELOPE)}, {TYPE_SOURCES.index(evidence.INFERRED)})"
_SHAPE = f"(e.flags >> {evidence.SHAPE_BIT} & {evidence.SHAPES - 1})"


class Undecided(NamedTuple):
    """So many undecided events of one shape came first from one source."""

    source: int
    name: str
    shape: int
    events: int


class Outcome(NamedTuple):
    """What came of a decision."""

    decision: int  # its number, 0 where it changed nothing
    changed: int
    refused: int  # events that cannot be of the type, or whose deliveries name another


# --- which events are meant: first chosen, then decided on ---------------------------------------------------------


def choose(connection: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Chooses events by their numbers; belongs into a transaction, as does what follows."""
    _choose(connection, "SELECT DISTINCT value FROM json_each(?)", (json.dumps(list(keys)),))


def choose_query(connection: sqlite3.Connection, query: Query, zone: tzinfo) -> None:
    """Chooses all events of a query."""
    found = compile_query(Matches(connection), query, zone)
    _choose(connection, f"SELECT e.id FROM {found.source} WHERE {found.where}", found.values)


def choose_undecided(connection: sqlite3.Connection, source: int) -> None:
    """Chooses the undecided events of which a source brought a delivery."""
    _choose(
        connection,
        "SELECT e.id FROM events AS e WHERE e.type = (SELECT id FROM types WHERE name = ?)"
        " AND EXISTS (SELECT 1 FROM deliveries AS d WHERE d.event = e.id AND d.source = ?)",
        (UNDECIDED, source),
    )


def _choose(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> None:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (event INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM temp.chosen")
    connection.execute(f"INSERT INTO temp.chosen {sql}", values)


def without_shape(connection: sqlite3.Connection) -> list[int]:
    """Those of the chosen events of which is not known what they can be: a program of version 1 has stored them."""
    found = connection.execute(
        "SELECT e.id FROM temp.chosen AS c JOIN events AS e ON e.id = c.event"
        f" WHERE e.type_source NOT IN {_STRONG} AND {_SHAPE} = 0 ORDER BY e.id"
    )
    return [row[0] for row in found]


def note_shape(connection: sqlite3.Connection, event: int, shape: int) -> None:
    """Notes what the shape of an event is; see evidence.shape_of."""
    connection.execute("UPDATE events SET flags = flags | ? WHERE id = ?", (shape << evidence.SHAPE_BIT, event))


def decide(connection: sqlite3.Connection, named: str, now: int, decision: int | None = None) -> Outcome:
    """The chosen events are ``named``, those of them that can be. ``decision``: the one that this belongs to."""
    allowed = json.dumps([shape for shape in range(evidence.SHAPES) if evidence.permits(shape, named)])
    kind = types.number(connection, named)
    may_be = f"e.type_source NOT IN {_STRONG} AND {_SHAPE} IN (SELECT value FROM json_each(?))"
    chosen = "temp.chosen AS c JOIN events AS e ON e.id = c.event"
    refused: int = connection.execute(
        f"SELECT count(*) FROM {chosen} WHERE e.type != ? AND NOT ({may_be})", (kind, allowed)
    ).fetchone()[0]
    connection.execute(
        f"DELETE FROM temp.chosen WHERE event NOT IN (SELECT e.id FROM {chosen} WHERE e.type != ? AND {may_be})",
        (kind, allowed),
    )
    changed: int = connection.execute("SELECT count(*) FROM temp.chosen").fetchone()[0]
    if not changed:
        return Outcome(decision or 0, 0, refused)
    if decision is None:
        decision = connection.execute("INSERT INTO decisions (made_at, type) VALUES (?, ?)", (now, kind)).lastrowid
    connection.execute(
        "INSERT OR IGNORE INTO decided_events (decision, event, type, type_source)"
        " SELECT ?, e.id, coalesce(b.type, e.type), coalesce(b.type_source, e.type_source)"
        f" FROM {chosen} LEFT JOIN ({_BENEATH}) AS b ON b.event = e.id AND e.flags & {DECIDED}",
        (decision,),
    )
    connection.execute(
        f"UPDATE events SET type = ?, type_source = {_USER}, flags = flags | {DECIDED}"
        " WHERE id IN (SELECT event FROM temp.chosen)",
        (kind,),
    )
    unexamined.mark_chosen(connection, "SELECT event FROM temp.chosen")
    return Outcome(decision or 0, changed, refused)


# Every row of an event says the same of what is beneath.
_BENEATH = (
    "SELECT d.event, d.type, d.type_source FROM decided_events AS d"
    " WHERE d.decision = (SELECT max(m.decision) FROM decided_events AS m WHERE m.event = d.event)"
)


def latest(connection: sqlite3.Connection) -> int | None:
    """The latest decision that was not undone."""
    row = connection.execute("SELECT max(id) FROM decisions WHERE undone_at IS NULL").fetchone()
    return None if row is None else row[0]


def events_of(connection: sqlite3.Connection, decision: int) -> list[int]:
    """The numbers of the events that a decision stands on, in their order."""
    found = connection.execute("SELECT event FROM decided_events WHERE decision = ? ORDER BY event", (decision,))
    return [row[0] for row in found]


def undo(connection: sqlite3.Connection, decision: int, now: int) -> int:
    """Lifts a decision off; returns how many events are shown otherwise now. Others on the same events stay."""
    undone = connection.execute(
        "UPDATE decisions SET undone_at = ? WHERE id = ? AND undone_at IS NULL", (now, decision)
    ).rowcount
    if not undone:
        return 0
    _choose(connection, "SELECT event FROM decided_events WHERE decision = ?", (decision,))
    beneath = connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS beneath (event INTEGER PRIMARY KEY, type INTEGER, type_source INTEGER)"
    )
    beneath.execute("DELETE FROM temp.beneath")
    beneath.execute(
        "INSERT INTO temp.beneath SELECT event, type, type_source FROM decided_events WHERE decision = ?", (decision,)
    )
    connection.execute("DELETE FROM decided_events WHERE decision = ?", (decision,))
    changed = connection.total_changes
    connection.execute(
        "UPDATE events AS e SET type = b.type, type_source = b.type_source,"
        f" flags = e.flags & {~DECIDED} FROM temp.beneath AS b WHERE b.event = e.id"
        f" AND e.flags & {DECIDED} AND NOT EXISTS (SELECT 1 FROM decided_events AS d WHERE d.event = e.id)"
    )
    # An older decision comes to light where the newest was lifted.
    connection.execute(
        f"UPDATE events AS e SET type = y.type FROM ({_TOP}) AS y WHERE y.event = e.id AND e.flags & {DECIDED}"
        f" AND e.type_source = {_USER} AND e.type != y.type AND e.id IN (SELECT event FROM temp.chosen)"
    )
    shown_otherwise = connection.total_changes - changed
    unexamined.mark_chosen(connection, "SELECT event FROM temp.chosen")
    return shown_otherwise


_TOP = (
    "SELECT d.event, z.type FROM temp.chosen AS c JOIN decided_events AS d ON d.event = c.event"
    " JOIN decisions AS z ON z.id = d.decision"
    " WHERE d.decision = (SELECT max(m.decision) FROM decided_events AS m WHERE m.event = d.event)"
)


# --- what deliveries say beneath a decision ------------------------------------------------------------------------


def said_by_deliveries(connection: sqlite3.Connection, event: int) -> tuple[int, int]:
    """Type and source of it that the deliveries of a decided event say."""
    row = connection.execute(
        "SELECT type, type_source FROM decided_events WHERE event = ? LIMIT 1", (event,)
    ).fetchone()
    return row[0], row[1]


def evidence_changed(connection: sqlite3.Connection, events: Iterable[int]) -> None:
    """The rows of these events say anew what their deliveries say: notes it, and lays the decisions over it again."""
    _choose(connection, "SELECT DISTINCT event FROM decided_events, json_each(?) AS j WHERE event = j.value",
            (json.dumps(list(events)),))  # fmt: skip
    connection.execute(
        "UPDATE decided_events AS d SET type = e.type, type_source = e.type_source FROM events AS e"
        " WHERE e.id = d.event AND d.event IN (SELECT event FROM temp.chosen)"
    )
    connection.execute(
        f"UPDATE events AS e SET flags = e.flags | {DECIDED}, type = y.type, type_source = {_USER}"
        f" FROM ({_TOP}) AS y WHERE y.event = e.id AND e.type_source NOT IN {_STRONG}"
    )
    connection.execute(
        f"UPDATE events SET flags = flags & {~DECIDED} WHERE id IN (SELECT event FROM temp.chosen)"
        f" AND type_source IN {_STRONG}"
    )


def forget_events(connection: sqlite3.Connection, gone: str) -> None:
    """Forgets what was decided on events that are gone; ``gone`` is a statement that gives their numbers."""
    connection.execute(f"DELETE FROM decided_events WHERE event IN ({gone})")
    connection.execute(
        "DELETE FROM decisions WHERE undone_at IS NULL AND id NOT IN (SELECT decision FROM decided_events)"
    )


# --- asking ----------------------------------------------------------------------------------------------------------


def undecided(connection: sqlite3.Connection) -> list[Undecided]:
    """The undecided events of sources of which nobody was asked yet, by source and shape."""
    if not schema.is_of_version(connection, 2):
        return []
    found = connection.execute(
        f"SELECT e.source, s.name, {_SHAPE} AS shape, count(*) FROM events AS e JOIN sources AS s ON s.id = e.source"
        " WHERE e.type = (SELECT id FROM types WHERE name = ?) AND s.asked_at IS NULL"
        " GROUP BY e.source, shape ORDER BY e.source, shape",
        (UNDECIDED,),
    )
    return [Undecided._make(row) for row in found]


def note_asked(connection: sqlite3.Connection, source: int, now: int) -> None:
    """A person was asked what the undecided events of a source are, and has answered."""
    connection.execute("UPDATE sources SET asked_at = ? WHERE id = ?", (now, source))
