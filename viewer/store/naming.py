"""What in a library names a person without being theirs: events of others, rejects, notes, views, searches, paths."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from viewer.domain.folding import fold
from viewer.domain.traces import Traces, Value
from viewer.store import erasing, events, schema
from viewer.store.events import calm_damage
from viewer.store.matches import near

Progress = Callable[[int, int], None]
"""How many were looked at, of how many."""

_AT_ONCE = 2_000
_BETWEEN = b"\x00\n"
_LINKS = {"customers": ("customer",), "campaigns": ("campaign",), "tiers": ("tier", "tier_from"), "extras": ("extra",)}
_PLACES = {"customer": 0, "campaign": 1, "tier": 2, "tier_from": 3, "extra": 4}


class Texts(NamedTuple):
    """What people wrote or looked for that names somebody."""

    notes: tuple[int, ...]
    views: tuple[int, ...]
    searches: int
    sources: tuple[int, ...]


def choose_events_of(connection: sqlite3.Connection, rows: tuple[int, ...]) -> None:
    """Chooses every event of which any delivery shows one of these snapshots of customers."""
    asked = (json.dumps(list(rows)),)
    erasing.choose_events(
        connection,
        "SELECT e.id FROM json_each(?) AS asked CROSS JOIN events AS e INDEXED BY events_customer"
        " ON e.customer = asked.value",
        asked,
    )
    erasing.choose_events(
        connection,
        "SELECT event FROM deliveries WHERE snapshots IS NOT NULL"
        " AND json_extract(snapshots, '$[0]') IN (SELECT value FROM json_each(?))",
        asked,
    )


def choose_events_naming(
    connection: sqlite3.Connection, values: tuple[Value, ...], traces: Traces, progress: Progress
) -> None:
    """Chooses the events of others that name somebody: in a snapshot, or in what stands around it."""
    for value in values:
        if value.is_telling and value.kind != "detail":
            _choose_by_snapshots(connection, value, traces)
    rows = connection.execute(
        "SELECT event, dictionary, frame FROM deliveries WHERE event NOT IN (SELECT event FROM temp.erased)"
    )
    total = connection.execute("SELECT coalesce(sum(deliveries), 0) FROM events").fetchone()[0]
    found = list(_naming(rows, events.unpacker(connection), traces, lambda done: progress(done, total)))
    erasing.choose_events(connection, "SELECT value FROM json_each(?)", (json.dumps(found),))


def _choose_by_snapshots(connection: sqlite3.Connection, value: Value, traces: Traces) -> None:
    folded = fold(value.text)
    asked = near(folded)
    if asked is None:
        return
    for table, links in _LINKS.items():
        rows = connection.execute(
            f"SELECT t.id, t.text FROM {table}_text CROSS JOIN {table} AS t ON t.id = {table}_text.rowid"
            f" WHERE {table}_text MATCH ? AND instr(t.text, ?)",
            (asked, folded),
        )
        numbers = json.dumps([number for number, text in rows if traces.in_text(text)])
        if numbers == "[]":
            continue
        for link in links:
            listed = "(SELECT value FROM json_each(?))"
            erasing.choose_events(connection, f"SELECT id FROM events WHERE {link} IN {listed}", (numbers,))
            erasing.choose_events(
                connection,
                "SELECT event FROM deliveries WHERE snapshots IS NOT NULL"
                f" AND json_extract(snapshots, '$[{_PLACES[link]}]') IN {listed}",
                (numbers,),
            )


def rejects_naming(connection: sqlite3.Connection, traces: Traces, progress: Progress) -> list[int]:
    """The numbers of the rejects that name somebody, in their bytes or in their reason."""
    total = connection.execute("SELECT count(*) FROM rejects").fetchone()[0]
    reasons = connection.execute("SELECT DISTINCT reason FROM rejects")
    listed = json.dumps([reason for (reason,) in reasons if traces.in_text(reason)])
    found = connection.execute(
        "SELECT id FROM rejects WHERE reason IN (SELECT value FROM json_each(?))", (listed,)
    ).fetchall()
    rows = connection.execute("SELECT id, dictionary, raw FROM rejects")
    named = _naming(rows, events.unpacker(connection), traces, lambda done: progress(done, total))
    return sorted({number for (number,) in found}.union(named))


def _naming(
    rows: sqlite3.Cursor,
    unpack: Callable[[object, object], bytes],
    traces: Traces,
    progress: Callable[[int], None],
) -> Iterator[int]:
    """Of rows with a number, a dictionary and what is compressed with it, the numbers of those that name somebody."""
    done = 0
    while some := rows.fetchmany(_AT_ONCE):
        progress(done)
        done += len(some)
        with calm_damage():
            raws = [unpack(dictionary, packed) for _, dictionary, packed in some]
        # All of them at once: searching them one by one would take ten times as long.
        if traces.may_be_in(_BETWEEN.join(raws).lower()):
            yield from (row[0] for row, raw in zip(some, raws, strict=True) if traces.in_bytes(raw))


def sources_of_chosen(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Where the captures are that brought what is chosen."""
    found = connection.execute(
        "SELECT path FROM sources WHERE id IN"
        " (SELECT source FROM deliveries WHERE event IN (SELECT event FROM temp.erased)) ORDER BY id"
    )
    return tuple(dict.fromkeys(row[0] for row in found))


def count_annotations(connection: sqlite3.Connection, person: str) -> int:
    """How many notes and marks stand on the events that are chosen, and on a customer."""
    found: int = connection.execute(
        "SELECT (SELECT count(*) FROM annotations WHERE kind = 'customer' AND subject = ?) + (SELECT count(*)"
        " FROM annotations AS a JOIN events AS e ON e.identity = a.subject JOIN temp.erased AS c ON c.event = e.id"
        " WHERE a.kind = 'event')",
        (person,),
    ).fetchone()[0]
    return found


def count_steps(connection: sqlite3.Connection) -> int:
    """How many steps can be undone."""
    if not schema.is_of_version(connection, 3):
        return 0
    found: int = connection.execute("SELECT count(*) FROM journal").fetchone()[0]
    return found


def texts_naming(connection: sqlite3.Connection, traces: Traces) -> Texts:
    """What people wrote or looked for that names somebody, and sources whose names do."""
    if not schema.is_of_version(connection, 3):
        paths = connection.execute("SELECT id, path, name FROM sources")
        return Texts((), (), 0, tuple(number for number, *texts in paths if any(map(traces.in_name, texts))))
    notes = connection.execute("SELECT id, note FROM annotations WHERE note IS NOT NULL")
    views = connection.execute("SELECT id, name, query, coalesce(columns, ''), coalesce(sort, '') FROM views")
    paths = connection.execute("SELECT id, path, name FROM sources")
    kept = connection.execute("SELECT value FROM session").fetchall()
    return Texts(
        tuple(number for number, note in notes if traces.in_text(note)),
        tuple(number for number, *texts in views if any(map(traces.in_text, texts))),
        sum(_count(_parsed(value), traces.in_text) for (value,) in kept),
        tuple(number for number, *texts in paths if any(map(traces.in_name, texts))),
    )


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _count(value: Any, names: Callable[[str], bool]) -> int:
    if isinstance(value, dict):
        return sum(_count(inner, names) for inner in value.values())
    if isinstance(value, list):
        return sum(_count(inner, names) for inner in value)
    return int(isinstance(value, str) and names(value))
