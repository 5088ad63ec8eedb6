"""Annotations as the library keeps them, one row for each event or customer that has one, and who they belong to."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from viewer.domain.annotations import Annotation, AnnotationChange, Kind, Subject

_COLUMNS = {"note": "note", "colour": "colour"}
_NO_NOTE = Annotation()

# Events and customers that have an annotation ``a`` for which a test holds.
_EVENTS = (
    "SELECT m.id FROM annotations AS a CROSS JOIN events AS m ON m.identity = a.subject"
    " WHERE a.kind = 'event' AND ({0})"
)
_CUSTOMERS = (
    "SELECT m.id FROM annotations AS a CROSS JOIN customers AS m ON m.vendor_id = a.subject"
    " WHERE a.kind = 'customer' AND ({0})"
)


class Listed(NamedTuple):
    """One annotation with what tells a person whose it is."""

    subject: Subject
    annotation: Annotation
    changed_at: int
    happened_at: int | None  # of an event
    type: str | None
    customer: str | None  # name, else e-mail
    events: int  # to which it belongs; 0 while no import has brought any, or none any more


class Subjects(NamedTuple):
    """An event and its customer as annotations know them; ``customer`` is None where it has no vendor id."""

    event: Subject
    customer: Subject | None


def get(connection: sqlite3.Connection, subject: Subject) -> Annotation:
    """What is noted on an event or a customer."""
    row = connection.execute(
        "SELECT note, colour FROM annotations WHERE kind = ? AND subject = ?", tuple(subject)
    ).fetchone()
    return Annotation(*row) if row else _NO_NOTE


def are_any(connection: sqlite3.Connection, kind: Kind) -> bool:
    """Whether there is any annotation of events, or of customers."""
    sql = "SELECT EXISTS (SELECT 1 FROM annotations WHERE kind = ?)"
    return bool(connection.execute(sql, (kind,)).fetchone()[0])


def put(connection: sqlite3.Connection, changes: Iterable[AnnotationChange], now: int) -> list[AnnotationChange]:
    """Makes changes, whatever was there before; gives those that it made, with what was there.

    Belongs into a transaction.
    """
    made = []
    for change in changes:
        (kind, name), column = change.subject, _COLUMNS[change.part]
        row = connection.execute(
            f"SELECT {column} FROM annotations WHERE kind = ? AND subject = ?", (kind, name)
        ).fetchone()
        before = row[0] if row else None
        if before == change.after:
            continue
        connection.execute(
            f"INSERT INTO annotations (kind, subject, {column}, changed_at) VALUES (?, ?, ?, ?)"
            f" ON CONFLICT (kind, subject) DO UPDATE SET {column} = excluded.{column},"
            " changed_at = excluded.changed_at",
            (kind, name, change.after, now),
        )
        made.append(change._replace(before=before))
    connection.execute("DELETE FROM annotations WHERE note IS NULL AND colour IS NULL")
    return made


def subjects_of(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Subjects]:
    """The subjects of events given by number, in that order; numbers that are gone are left out."""
    found = connection.execute(
        "SELECT e.identity, c.vendor_id FROM json_each(?) AS asked CROSS JOIN events AS e ON e.id = asked.value"
        " LEFT JOIN customers AS c ON c.id = e.customer ORDER BY asked.key",
        (json.dumps(list(keys)),),
    )
    return [
        Subjects(Subject("event", identity), Subject("customer", customer) if customer else None)
        for identity, customer in found
    ]


def on_events(connection: sqlite3.Connection, keys: Sequence[int]) -> list[tuple[int, Annotation]]:
    """The annotations on those events (by number) that have one, changed last first."""
    found = connection.execute(
        "SELECT e.id, a.note, a.colour FROM annotations AS a CROSS JOIN events AS e ON e.identity = a.subject"
        " WHERE a.kind = 'event' AND e.id IN (SELECT value FROM json_each(?)) ORDER BY a.changed_at DESC, a.id DESC",
        (json.dumps(list(keys)),),
    )
    return [(key, Annotation(note, colour)) for key, note, colour in found]


def keys_of(connection: sqlite3.Connection, identities: Iterable[str]) -> dict[str, int]:
    """The numbers of the events that have these identities, as far as they are in the library."""
    found = connection.execute(
        "SELECT e.identity, e.id FROM json_each(?) AS asked CROSS JOIN events AS e ON e.identity = asked.value",
        (json.dumps(list(identities)),),
    )
    return dict(found.fetchall())


def customers_named(connection: sqlite3.Connection, name: str) -> list[str]:
    """The vendor ids of the customers that a person means by a vendor id, an e-mail or a shop's id, given in full."""
    found = connection.execute(
        "SELECT vendor_id FROM customers WHERE vendor_id = ?1 UNION SELECT vendor_id FROM customers"
        " WHERE email = ?1 COLLATE NOCASE UNION SELECT vendor_id FROM customers WHERE source_id = ?1",
        (name,),
    )
    return [row[0] for row in found if row[0]]


def listed(connection: sqlite3.Connection) -> Iterator[Listed]:
    """All annotations, those changed last first."""
    found = connection.execute(
        "SELECT a.kind, a.subject, a.note, a.colour, a.changed_at, e.happened_at, y.name,"
        " coalesce(c.name, c.email, k.name, k.email),"
        " CASE a.kind WHEN 'event' THEN e.id IS NOT NULL ELSE (SELECT count(*) FROM customers AS m"
        "  JOIN events AS n ON n.customer = m.id WHERE m.vendor_id = a.subject) END"
        " FROM annotations AS a LEFT JOIN events AS e ON a.kind = 'event' AND e.identity = a.subject"
        " LEFT JOIN types AS y ON y.id = e.type LEFT JOIN customers AS c ON c.id = e.customer"
        " LEFT JOIN customers AS k ON a.kind = 'customer' AND k.id ="
        "  (SELECT max(id) FROM customers WHERE vendor_id = a.subject)"
        " ORDER BY a.changed_at DESC, a.id DESC"
    )
    for kind, name, note, colour, changed_at, happened_at, named, customer, events in found:
        yield Listed(
            Subject(kind, name), Annotation(note, colour), changed_at, happened_at, named, customer, int(events)
        )


# --- finding events by them -----------------------------------------------------------------------------------------


class Test(NamedTuple):
    """What must hold for an annotation ``a``."""

    sql: str
    values: tuple[object, ...] = ()


HAS_NOTE = Test("a.note IS NOT NULL")
HAS_MARK = Test("a.colour IS NOT NULL")


def note_holds(folded: str) -> Test:
    """The note holds a folded text as a part."""
    return Test("instr(fold(a.note), ?)", (folded,))


def is_marked(colour: str) -> Test:
    """The mark is of this colour."""
    return Test("a.colour = ?", (colour,))


def of_kind(kind: Kind, test: Test) -> str:
    """The statement that gives the numbers of the events, or of the customers' snapshots, with such an annotation."""
    return (_EVENTS if kind == "event" else _CUSTOMERS).format(test.sql)
