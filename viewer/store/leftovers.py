"""Leftovers: snapshots that nothing refers to any more, taken out with what the text search knows of them."""

import sqlite3
from collections.abc import Iterable, Iterator

_LINKS = {
    "customers": ("customer",),
    "campaigns": ("campaign",),
    "tiers": ("tier", "tier_from"),
    "extras": ("extra",),
}
_PLACES = {"customer": 0, "campaign": 1, "tier": 2, "tier_from": 3, "extra": 4}
"""Where they stand in deliveries.snapshots; see merging.py."""
_CHUNK = 1_000


def prepare(connection: sqlite3.Connection) -> None:
    """Begins to collect what may be left over; belongs into a transaction, as does all that follows."""
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS loose (kind TEXT, id INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID"
    )
    connection.execute("DELETE FROM temp.loose")


def collect_of_events(connection: sqlite3.Connection, chosen: str) -> None:
    """Collects what events refer to; ``chosen`` is a statement that gives their numbers."""
    for kind, link in _each():
        connection.execute(
            f"INSERT OR IGNORE INTO temp.loose SELECT ?, {link} FROM events"
            f" WHERE {link} IS NOT NULL AND id IN ({chosen})",
            (kind,),
        )


def collect_of_deliveries(connection: sqlite3.Connection, chosen: str) -> None:
    """Collects what deliveries refer to on their own; ``chosen`` is what holds for a delivery ``d``."""
    for kind, link in _each():
        own = f"json_extract(d.snapshots, '$[{_PLACES[link]}]')"
        connection.execute(
            f"INSERT OR IGNORE INTO temp.loose SELECT ?, {own} FROM deliveries AS d"
            f" WHERE d.snapshots IS NOT NULL AND {own} IS NOT NULL AND {chosen}",
            (kind,),
        )


def collect_tiers(connection: sqlite3.Connection, numbers: str) -> None:
    """Collects tiers; ``numbers`` is a statement that gives them."""
    connection.execute(f"INSERT OR IGNORE INTO temp.loose SELECT 'tiers', value FROM ({numbers})")


def collect_customers(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Collects customers by their numbers."""
    connection.executemany(
        "INSERT OR IGNORE INTO temp.loose VALUES ('customers', ?)", [(number,) for number in numbers]
    )


def take_out(connection: sqlite3.Connection) -> int:
    """Takes out what was collected and nothing refers to any more; returns how many snapshots those were."""
    for kind, link in _each():
        connection.execute(
            "DELETE FROM temp.loose WHERE kind = ? AND id IN"
            f" (SELECT l.id FROM temp.loose AS l WHERE l.kind = ? AND {_used(link)})",
            (kind, kind),
        )
    connection.execute("DELETE FROM temp.loose WHERE kind = 'tiers' AND id IN (SELECT tier FROM tier_definitions)")
    if connection.execute("SELECT EXISTS (SELECT 1 FROM temp.loose)").fetchone()[0]:
        for kind, link in _each():
            connection.execute(
                f"DELETE FROM temp.loose WHERE kind = ? AND id IN (SELECT json_extract(snapshots, '$[{_PLACES[link]}]')"
                " FROM deliveries WHERE snapshots IS NOT NULL)",
                (kind,),
            )
    return sum(_take_out(connection, table) for table in _LINKS)


def _used(link: str) -> str:
    """Whether any event refers to ``l.id``: customers have an index, the few others are read along with all events."""
    if link == "customer":
        return "EXISTS (SELECT 1 FROM events AS e WHERE e.customer = l.id)"
    return f"l.id IN (SELECT {link} FROM events)"


def _take_out(connection: sqlite3.Connection, table: str) -> int:
    numbers = [row[0] for row in connection.execute("SELECT id FROM temp.loose WHERE kind = ?", (table,))]
    for start in range(0, len(numbers), _CHUNK):
        wanted = [(number,) for number in numbers[start : start + _CHUNK]]
        marks = ", ".join("?" * len(wanted))
        texts = connection.execute(
            f"SELECT id, text FROM {table} WHERE id IN ({marks})", [number for (number,) in wanted]
        ).fetchall()
        # The text search keeps no texts of its own: it must be told what it is to forget, exactly as it was told.
        connection.executemany(
            f"INSERT INTO {table}_text ({table}_text, rowid, text) VALUES ('delete', ?, ?)",
            [(number, text.replace("\x00", " ")) for number, text in texts],
        )
        connection.executemany(f"DELETE FROM {table} WHERE id = ?", wanted)
    return len(numbers)


def _each() -> Iterator[tuple[str, str]]:
    return ((kind, link) for kind, links in _LINKS.items() for link in links)
