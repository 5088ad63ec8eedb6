"""Whether what the ledger says of each source is what the library holds of it, and what is referred to is there."""

import sqlite3
from collections.abc import Iterator

from viewer.store import schema
from viewer.store.damaged_rows import is_damage
from viewer.store.proofs import Fault
from viewer.wording import say, to_say

_OF_SOURCES = (
    (
        to_say("The deliveries that are there are not those that its source brought."),
        "SELECT s.id FROM sources AS s LEFT JOIN"
        " (SELECT source, count(*) AS number FROM deliveries GROUP BY source) AS d ON d.source = s.id"
        " WHERE coalesce(d.number, 0) <> s.events + s.deliveries",
    ),
    (
        to_say("The rejects that are there are not those that its source brought."),
        "SELECT s.id FROM sources AS s LEFT JOIN"
        " (SELECT source, count(*) AS number FROM rejects GROUP BY source) AS r ON r.source = s.id"
        " WHERE coalesce(r.number, 0) <> s.rejects",
    ),
    (
        to_say("The counts of this source do not add up."),
        "SELECT id FROM sources WHERE records <> events + deliveries + rejects{withheld}",
    ),
)
_REFERENCES = (
    ("type", "types", to_say("The type of this event is gone.")),
    ("customer", "customers", to_say("The customer of this event is gone.")),
    ("campaign", "campaigns", to_say("The campaign of this event is gone.")),
    ("tier", "tiers", to_say("The tier of this event is gone.")),
    ("tier_from", "tiers", to_say("The tier before this event is gone.")),
    ("extra", "extras", to_say("Other members of this event are gone.")),
)
_OF_EVENTS = tuple(
    (words, f"SELECT id FROM events WHERE {link} IS NOT NULL AND {link} NOT IN (SELECT id FROM {table})")
    for link, table, words in _REFERENCES
)

OUT_OF_ORDER = (
    "SELECT event, before FROM (SELECT event, line, lag(line) OVER places AS line_before, lag(event) OVER places AS"
    " before FROM deliveries WINDOW places AS (PARTITION BY source ORDER BY offset, part)) WHERE line < line_before"
)


def ledger_faults(connection: sqlite3.Connection) -> Iterator[Fault]:
    """What does not add up. A table that cannot be read is told once."""
    told = False
    # What a tombstone keeps out was read as well.
    withheld = " + withheld" if schema.is_of_version(connection, 5) else ""
    for of_sources, questions in ((True, _OF_SOURCES), (False, _OF_EVENTS)):
        for words, sql in questions:
            try:
                found = [row[0] for row in connection.execute(sql.format(withheld=withheld))]
            except sqlite3.Error as error:
                if not is_damage(error):
                    raise
                if not told:
                    yield Fault(say("Not everything that the library counts can be read."))
                told = True
                continue
            if of_sources:
                yield from (Fault(say(words), (), source) for source in found)
            elif found:
                yield Fault(say(words), found)
    yield from _places(connection)


def _places(connection: sqlite3.Connection) -> Iterator[Fault]:
    """Records whose lines do not follow one another as their bytes do: one of two neighbours is elsewhere."""
    try:
        for pair in connection.execute(OUT_OF_ORDER):
            yield Fault(say("This record does not lie between its neighbours in its source."), pair)
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
