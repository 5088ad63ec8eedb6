"""What can be saved of a damaged library: its rows, read page by page, put into a new library and proved there."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from viewer.store import schema
from viewer.store.pages import Found, Pages, Value

_MADE_ANEW = {
    *("findings", "finding_events", "finding_kinds", "finding_sets", "event_findings", "unexamined"),
    *("_sqlite_migrations", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"),
}
"""Tables that are not taken over: they follow from the others, or are those of the new library."""
_AT_ONCE = 2_000
_USUAL_DICTIONARY = 4_096  # bytes; those that are trained have sixteen times as many
_MAGIC, _HEAD = b"SQLite format 3\x00", 100
_WITHOUT_ROWID = re.compile(r"WITHOUT\s+ROWID\s*$", re.IGNORECASE)
_KEPT = {
    "events_time": (
        *("happened_at", "id", "type", "campaign", "tier", "tier_from", "customer", "source", "flags", "deliveries"),
        *("type_source", "extra", "line", "again"),
    ),
    "events_identity": ("identity", "id"),
}
"""Two indexes hold everything of an event but its status."""

_FREE = "(nothing)"  # rows in pages that nothing uses were deleted, perhaps because somebody was to be forgotten

Progress = Callable[[int, int], object]
Row = tuple[Value, ...]


class Table(NamedTuple):
    """How the new library has a table."""

    columns: tuple[str, ...]
    number: int | None  # which column is the number of the row
    has_rowid: bool


def tables(connection: sqlite3.Connection) -> dict[str, Table]:
    """The tables of a library that hold what cannot be made anew."""
    found = {}
    for name, sql in connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall():
        if name in _MADE_ANEW or name.startswith("sqlite_") or "_text" in name:
            continue
        columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
        has_rowid = not _WITHOUT_ROWID.search(sql)
        number = next((row[0] for row in columns if row[5] and row[2] == "INTEGER" and has_rowid), None)
        found[name] = Table(tuple(row[1] for row in columns), number, has_rowid)
    return found


def take_over(source: Path, new: sqlite3.Connection, progress: Progress = lambda done, total: None) -> int | None:
    """Reads every page of a file, and puts the rows into the tables of a new library; belongs into a transaction.

    Rows whose table is not known any more are recognised by what they are made of. Returns how many events there
    were, as the ledger has it; None where nothing of that can be read.
    """
    wanted = tables(new)
    for name in wanted.keys() - {"settings"}:
        new.execute(f"DELETE FROM {name}")
    pages = Pages(source)
    try:
        owners = dict.fromkeys(pages.free(), _FREE) | _owners(pages)
        for name in _KEPT:
            new.execute(f"CREATE TEMP TABLE {name}_kept ({', '.join(_KEPT[name])})")
        waiting: dict[tuple[str, int], list[Row]] = {}
        for number in range(2, pages.count + 1):
            owner = owners.get(number)
            if owner is not None and owner not in wanted and owner not in _KEPT:
                continue
            for found in pages.rows(number):
                name = owner or _recognised(found) or ""
                if name in wanted:
                    row = _row(found, wanted[name])
                    if row is not None:
                        _put(new, wanted, name, waiting.setdefault((name, len(row)), []), row)
                elif name in _KEPT and len(found.values) == len(_KEPT[name]):
                    _put(new, wanted, name, waiting.setdefault((name, len(found.values)), []), found.values)
            if not number % 500:
                progress(number, pages.count)
        for (name, _), rows in waiting.items():
            _put(new, wanted, name, rows, last=True)
    finally:
        pages.close()
    _restore_events(new)
    events: int | None = new.execute("SELECT sum(events) FROM sources").fetchone()[0]
    return events


def _owners(pages: Pages) -> dict[int, str]:
    """Which page belongs to which table or index, as far as pages lead to one another."""
    owners: dict[int, str] = {1: "sqlite_schema"}
    roots: list[tuple[int, str]] = []
    for number in _tree(pages, 1, "sqlite_schema", owners):
        for found in pages.rows(number):
            if len(found.values) == 5 and isinstance(found.values[3], int) and isinstance(found.values[1], str):
                roots.append((found.values[3], found.values[1]))
    for root, name in roots:
        if 1 < root <= pages.count:
            list(_tree(pages, root, name, owners))
    return owners


def _tree(pages: Pages, root: int, name: str, owners: dict[int, str]) -> Iterator[int]:
    waiting = [root]
    while waiting:
        number = waiting.pop()
        if number != 1 and number in owners:
            continue
        owners[number] = name
        yield number
        waiting += pages.children(number)


def _recognised(found: Found) -> str | None:
    """The table of a row to which no page leads any more."""
    values = found.values
    if found.rowid is None:
        if len(values) == 13 and isinstance(values[9], bytes) and isinstance(values[12], bytes):
            return "deliveries"
        is_time = len(values) == 14 and values[1] == values[13]
        return "events_time" if is_time else None
    if len(values) == 15 and isinstance(values[1], str):
        return "events"
    is_snapshot = len(values) > 4 and isinstance(values[1], bytes) and len(values[1]) == 16
    if is_snapshot and isinstance(values[-1], bytes):
        if len(values) == 7:
            return "campaigns" if values[2] is not None or values[3] is not None else "extras"
        return {9: "customers", 10: "tiers"}.get(len(values))
    if len(values) == 9 and isinstance(values[6], str) and isinstance(values[8], bytes):
        return "rejects"
    if len(values) == 2 and isinstance(values[1], bytes) and len(values[1]) > _USUAL_DICTIONARY:
        return "dictionaries"
    return None


def _row(found: Found, table: Table) -> Row | None:
    """The row as the new library has it; older ones lack the columns that came later."""
    if (found.rowid is not None) != table.has_rowid or len(found.values) > len(table.columns):
        return None
    values = list(found.values)
    if table.number is not None and values:
        values[table.number] = found.rowid
    return tuple(values)


def _put(
    new: sqlite3.Connection, wanted: dict[str, Table], name: str, waiting: list[Row], *rows: Row, last: bool = False
) -> None:
    """Takes a row of a table; many are written together. Those of one list have as many columns."""
    waiting += rows
    if not waiting or (len(waiting) < _AT_ONCE and not last):
        return
    width = len(waiting[0])
    target = f"temp.{name}_kept" if name in _KEPT else f"{name} ({', '.join(wanted[name].columns[:width])})"
    way = "REPLACE" if name == "settings" else "IGNORE"
    new.executemany(f"INSERT OR {way} INTO {target} VALUES ({', '.join('?' * width)})", waiting)
    waiting.clear()


def _restore_events(new: sqlite3.Connection) -> None:
    """Makes rows of events that are lost anew of the two indexes which hold all of them but their status."""
    new.execute(
        "INSERT OR IGNORE INTO events (id, identity, flags, type, type_source, happened_at, customer, campaign, tier,"
        " tier_from, extra, deliveries, source, line)"
        " SELECT t.id, identity, flags, type, type_source, happened_at, customer, campaign, tier, tier_from, extra,"
        " deliveries, source, line FROM temp.events_time_kept AS t JOIN temp.events_identity_kept AS i ON i.id = t.id"
        " WHERE t.id NOT IN (SELECT id FROM events)"
    )
    for name in _KEPT:
        new.execute(f"DROP TABLE temp.{name}_kept")


def has_anything(new: sqlite3.Connection) -> bool:
    """Whether any event, record or reject was saved."""
    return any(
        new.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()[0]
        for table in ("events", "deliveries", "rejects", "customers")
    )


def may_be_ours(path: Path) -> bool:
    """Whether a file that cannot be opened may be a library of this or an older program, as its first bytes say."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.startswith(_MAGIC):
        return True  # then its rows must tell
    application, version = (int.from_bytes(head[at : at + 4], "big") for at in (68, 60))
    return application == schema.APPLICATION_ID and version <= schema.VERSION


def copy_with_log(path: Path, copy: Path) -> bool:
    """Copies a library with what only its log has so far into an empty file, page by page; whether that could be."""
    try:
        with (
            closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as old,
            closing(sqlite3.connect(copy)) as new,
        ):
            old.backup(new)
    except sqlite3.Error:
        return False
    return True
