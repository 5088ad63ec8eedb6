"""Events of loyalty cards that name no customer, but the holder of the card within their data."""

import json
import sqlite3
from typing import Any

from zstandard import ZstdError

from viewer.domain.folding import fold
from viewer.domain.history_event import HistoryEvent
from viewer.domain.identity import strict_json
from viewer.domain.persons import named_by
from viewer.store import schema
from viewer.store.bodies import Bodies
from viewer.store.histories import EVENT, JOINS, ReadFacts, told
from viewer.store.matches import near

MOST = 5_000
"""So many events of a person's cards stand beside a history, the latest ones."""
INDEX = "events_of_cards"
"""Of the events with data and without customer, by the data; a library of an older version has none."""


def card_events(connection: sqlite3.Connection, person: str, read: ReadFacts | None = None) -> list[HistoryEvent]:
    """The events of the cards that a person holds, in order of time; none where it is not known by the vendor's id."""
    field, value = named_by(person)
    # The beginning of an id is that of all others; what is left is rare, and finds its few places at once.
    asked = near(fold(value.rpartition("_")[2])) or near(fold(value))
    if field != "id" or asked is None or not value.isascii() or not schema.has_index(connection, INDEX):
        return []
    bodies = Bodies(connection)
    rows = connection.execute(
        "SELECT e.id, x.dictionary, x.body FROM extras_text CROSS JOIN extras AS x ON x.id = extras_text.rowid"
        f" CROSS JOIN events AS e INDEXED BY {INDEX} ON e.extra = x.id"
        " WHERE extras_text MATCH ? AND instr(x.text, ?) AND e.customer IS NULL AND e.extra IS NOT NULL"
        f" ORDER BY extras_text.rowid DESC LIMIT {MOST}",
        (asked, fold(value)),
    )
    events = [event for event, *stored in rows if _holder(bodies, stored) == value]
    found = connection.execute(
        f"{EVENT} FROM json_each(?) AS asked CROSS JOIN events AS e ON e.id = asked.value {JOINS}",
        (json.dumps(events),),
    )
    return told(connection, found, read)


def holder_of(connection: sqlite3.Connection, event: int) -> str:
    """The vendor's id of whoever holds the card that an event is about; empty where it says nothing of it."""
    stored = connection.execute(
        "SELECT x.dictionary, x.body FROM events AS e JOIN extras AS x ON x.id = e.extra WHERE e.id = ?", (event,)
    ).fetchone()
    return _holder(Bodies(connection), stored) if stored is not None else ""


def holders(connection: sqlite3.Connection, after: int, last: int) -> set[str]:
    """The vendor's ids of the holders that events without customer name, of those with numbers after the first one."""
    bodies = Bodies(connection)
    rows = connection.execute(
        "SELECT x.dictionary, x.body FROM events AS e JOIN extras AS x ON x.id = e.extra"
        " WHERE e.id > ? AND e.id <= ? AND e.customer IS NULL",
        (after, last),
    )
    return {_holder(bodies, stored) for stored in rows} - {""}


def _holder(bodies: Bodies, stored: Any) -> str:
    try:
        data = strict_json(bodies.unpack(*stored))
    except (ZstdError, ValueError):
        return ""
    for part, member in (("holder", "id"), ("voucher", "holder_id")):
        inner = data.get(part) if isinstance(data, dict) else None
        named = inner.get(member) if isinstance(inner, dict) else None
        if isinstance(named, str) and named:
            return named
    return ""


def are_any_of_cards(connection: sqlite3.Connection) -> bool:
    """Whether there are events that may name the holder of a card in their data, and no customer."""
    if not schema.has_index(connection, INDEX):
        return False
    sql = f"SELECT EXISTS (SELECT 1 FROM events INDEXED BY {INDEX} WHERE customer IS NULL AND extra IS NOT NULL)"
    return bool(connection.execute(sql).fetchone()[0])
