"""Whose history has changed since it was examined for findings: marked by all who write, taken off by who examines.

What is new needs no mark: events are numbered in the order in which they come, and it is noted up to which number they
were seen. All that is written here belongs into a transaction of the one who writes.
"""

import json
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from viewer.domain.history_event import TIER_EVENTS

_KEY = "examined"
ALONE = "event:"
"""What stands, with the number of an event, for the person of a tier event that does not say whose it is."""
_NAMES = ", ".join(f"'{name}'" for name in sorted(TIER_EVENTS))
_OF_TIERS = f"e.type IN (SELECT id FROM types WHERE name IN ({_NAMES}))"
# The key of a person, as domain.persons gives it; NULL where nothing says who it is.
_PERSON = (
    "CASE WHEN c.vendor_id <> '' THEN c.vendor_id WHEN c.source_id <> '' THEN 'source_id:' || c.source_id"
    " WHEN c.email <> '' THEN 'email:' || c.email END"
)


class Examined(NamedTuple):
    """How far a library was examined."""

    rules: str = ""
    """What stands for the rules by which it was; with others everything is examined again."""
    events: int = 0
    """Events up to this number were seen: whose histories they belong to is examined, marked, or yet to come."""
    after: str | None = None
    """While all are examined: persons with a vendor's id were, up to this one."""
    nameless: int | None = None
    """Then: those without were marked, up to this number of a customer."""
    covered: tuple[tuple[int, int], ...] = ()
    """The times that the sources covered when all were examined last: what is missing depends on them."""

    @property
    def is_through(self) -> bool:
        """Whether all persons were examined once, by these rules."""
        return bool(self.rules) and self.after is None and self.nameless is None


def examined(connection: sqlite3.Connection) -> Examined:
    """How far the library was examined."""
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (_KEY,)).fetchone()
    if row is None:
        return Examined()
    told = Examined(*json.loads(row[0]))
    return told._replace(covered=tuple((first, last) for first, last in told.covered))


def note(connection: sqlite3.Connection, now: Examined) -> None:
    """Notes how far it was examined."""
    connection.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", (_KEY, json.dumps(now)))


def start_over(connection: sqlite3.Connection, rules: str, covered: tuple[tuple[int, int], ...] = ()) -> Examined:
    """Everybody is to be examined, by these rules."""
    connection.execute("DELETE FROM unexamined")
    now = Examined(rules, last_event(connection), "", None, covered)
    note(connection, now)
    return now


def last_event(connection: sqlite3.Connection) -> int:
    """The highest number of an event, 0 where there is none."""
    found: int = connection.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0]
    return found


# --- marking ---------------------------------------------------------------------------------------------------------


def mark_events(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """These events are not what they were, or arrived again."""
    seen = examined(connection).events
    known = [number for number in numbers if number <= seen]
    if known:
        mark_chosen(connection, "SELECT value FROM json_each(?)", (json.dumps(known),))


def mark_chosen(connection: sqlite3.Connection, chosen: str, values: tuple[object, ...] = ()) -> None:
    """The same for the events whose numbers a statement gives; to be called while they are still there."""
    connection.execute(
        f"INSERT INTO unexamined (person) SELECT DISTINCT coalesce({_PERSON}, '{ALONE}' || e.id) AS person"
        " FROM events AS e LEFT JOIN customers AS c ON c.id = e.customer"
        f" WHERE e.id IN ({chosen}) AND e.id <= ? AND ({_PERSON} IS NOT NULL OR {_OF_TIERS})",
        (*values, examined(connection).events),
    )


def events_are_gone(connection: sqlite3.Connection) -> None:
    """After some were taken out: their numbers may be given again, to events that nobody has seen."""
    now, last = examined(connection), last_event(connection)
    if now.events > last:
        note(connection, now._replace(events=last))


def mark_persons(connection: sqlite3.Connection, persons: Iterable[str]) -> None:
    """These persons are to be examined again."""
    connection.executemany("INSERT INTO unexamined (person) VALUES (?)", [(person,) for person in sorted(persons)])


def mark_found(connection: sqlite3.Connection, rules: Iterable[str]) -> None:
    """Whoever has findings of these rules is to be examined again."""
    connection.execute(
        "INSERT INTO unexamined (person) SELECT DISTINCT f.person FROM findings AS f JOIN finding_kinds AS k"
        " ON k.id = f.kind WHERE k.rule IN (SELECT value FROM json_each(?))",
        (json.dumps(list(rules)),),
    )


def mark_new(connection: sqlite3.Connection, count: int) -> Examined:
    """Takes the next ``count`` events as seen: marks whose they are."""
    now = examined(connection)
    seen = now._replace(events=min(now.events + count, last_event(connection)))
    note(connection, seen)
    mark_chosen(connection, "SELECT id FROM events WHERE id > ?", (now.events,))
    return seen


def mark_nameless(connection: sqlite3.Connection, count: int) -> Examined:
    """Marks the next ``count`` customers that have no vendor's id; behind the last of them the events of nobody."""
    now = examined(connection)
    rows = connection.execute(
        f"SELECT id, {_PERSON} FROM customers AS c WHERE (vendor_id IS NULL OR vendor_id = '') AND id > ?"
        " ORDER BY id LIMIT ?",
        (now.nameless or 0, count),
    ).fetchall()
    named = dict.fromkeys(row[1] for row in rows if row[1] is not None)
    mark_persons(connection, named)
    if len(rows) < count:
        connection.execute(
            f"INSERT INTO unexamined (person) SELECT '{ALONE}' || e.id FROM events AS e INDEXED BY events_customer"
            f" WHERE (e.customer IS NULL OR e.customer IN (SELECT c.id FROM customers AS c WHERE {_PERSON} IS NULL))"
            f" AND {_OF_TIERS}"
        )
    now = now._replace(nameless=rows[-1][0] if len(rows) == count else None)
    note(connection, now)
    return now


def forget_persons(connection: sqlite3.Connection, persons: Iterable[str]) -> None:
    """Nothing says any more that these persons are to be examined, or were."""
    named = list(persons)
    connection.execute("DELETE FROM unexamined WHERE person IN (SELECT value FROM json_each(?))", (json.dumps(named),))
    now = examined(connection)
    if now.after in named:
        before = connection.execute("SELECT max(vendor_id) FROM customers WHERE vendor_id < ?", (now.after,))
        note(connection, now._replace(after=before.fetchone()[0] or ""))


# --- taking off ------------------------------------------------------------------------------------------------------


class Marked(NamedTuple):
    """Persons that are to be examined, and the latest mark that was there when they were asked for."""

    persons: list[str]
    last: int


def marked(connection: sqlite3.Connection, count: int) -> Marked:
    """The next persons that are marked, ``count`` at most."""
    last: int = connection.execute("SELECT coalesce(max(id), 0) FROM unexamined").fetchone()[0]
    found = connection.execute("SELECT DISTINCT person FROM unexamined ORDER BY person LIMIT ?", (count,))
    return Marked([row[0] for row in found], last)


def take_off(connection: sqlite3.Connection, done: Marked) -> None:
    """These persons were examined; a mark that came meanwhile stays."""
    connection.execute(
        "DELETE FROM unexamined WHERE person IN (SELECT value FROM json_each(?)) AND id <= ?",
        (json.dumps(done.persons), done.last),
    )


def are_marked(connection: sqlite3.Connection, asked: Marked) -> bool:
    """Whether all of these are still to be examined: nobody else has done it meanwhile."""
    found: int = connection.execute(
        "SELECT count(DISTINCT person) FROM unexamined WHERE person IN (SELECT value FROM json_each(?)) AND id <= ?",
        (json.dumps(asked.persons), asked.last),
    ).fetchone()[0]
    return found == len(asked.persons)


def persons_after(connection: sqlite3.Connection, person: str, count: int) -> list[str]:
    """The next persons with a vendor's id, in the order of these ids."""
    found = connection.execute(
        "SELECT DISTINCT vendor_id FROM customers WHERE vendor_id > ? ORDER BY vendor_id LIMIT ?", (person, count)
    )
    return [row[0] for row in found]


def count_persons(connection: sqlite3.Connection) -> int:
    """How many persons with a vendor's id there are."""
    sql = "SELECT count(DISTINCT vendor_id) FROM customers WHERE vendor_id <> ''"
    found: int = connection.execute(sql).fetchone()[0]
    return found


def count_marked(connection: sqlite3.Connection) -> int:
    """How many persons are marked."""
    found: int = connection.execute("SELECT count(DISTINCT person) FROM unexamined").fetchone()[0]
    return found
