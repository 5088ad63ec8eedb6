"""What people wrote and what was noted by the way, freed of whoever is forgotten: notes, views, searches, paths."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from viewer.domain.traces import Traces
from viewer.store import events, unexamined
from viewer.store.naming import Texts

Names = Callable[[str], bool]
"""Whether a text names whoever is forgotten."""
_GONE = object()
_NEW_NAME = "forgotten-{}"


def take_out(connection: sqlite3.Connection, texts: Texts, traces: Traces, persons: tuple[str, ...]) -> None:
    """Takes out what was written of somebody; ``persons`` are the keys of whoever is forgotten.

    All steps that could be undone are forgotten, for they hold what was written before. Belongs into a transaction.
    """
    listed = (json.dumps(list(texts.notes)),)
    connection.execute("UPDATE annotations SET note = NULL WHERE id IN (SELECT value FROM json_each(?))", listed)
    connection.execute("DELETE FROM annotations WHERE note IS NULL AND colour IS NULL")
    connection.executemany("DELETE FROM views WHERE id = ?", [(number,) for number in texts.views])
    for key, value in connection.execute("SELECT key, value FROM session").fetchall():
        left = without(value, traces.in_text)
        if left != value:
            connection.execute("UPDATE session SET value = ? WHERE key = ?", (left, key))
    for number in texts.sources:
        name = _NEW_NAME.format(number)
        connection.execute("UPDATE sources SET path = ?, name = ? WHERE id = ?", (name, name, number))
    _free_reports(connection, traces)
    _free_earlier_states(connection, traces)
    forget_persons(connection, persons)


def forget_persons(connection: sqlite3.Connection, persons: tuple[str, ...]) -> None:
    """Forgets what is noted on customers of whom nothing is left, and all steps that could be undone.

    Belongs into a transaction.
    """
    connection.execute(
        "DELETE FROM annotations WHERE kind = 'customer' AND subject IN (SELECT value FROM json_each(?))",
        (json.dumps(persons),),
    )
    connection.execute("DELETE FROM journal")
    unexamined.forget_persons(connection, persons)


def without(text: str, names: Names) -> str:
    """A JSON text without what names somebody: entries of lists are gone, other texts are empty."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return '""' if names(text) else text
    left = _without(value, names)
    return text if left == value else json.dumps("" if left is _GONE else left)


def _without(value: Any, names: Names) -> Any:
    if isinstance(value, list):
        return [left for one in value if (left := _entry(one, names)) is not _GONE]
    if isinstance(value, dict):
        kept = {key: _without(inner, names) for key, inner in value.items() if not names(key)}
        return {key: "" if left is _GONE else left for key, left in kept.items()}
    return _GONE if isinstance(value, str) and names(value) else value


def _entry(value: Any, names: Names) -> Any:
    """An entry of a list. One that is a list itself is one thing, such as a visit with its query and its event."""
    if isinstance(value, list) and any(isinstance(one, str) and names(one) for one in value):
        return _GONE
    return _without(value, names)


def _free_reports(connection: sqlite3.Connection, traces: Traces) -> None:
    """The reports of imports, whose sentences hold paths, and the reasons of rejects."""
    for table in ("imports", "import_parts"):
        for number, report in connection.execute(f"SELECT id, report FROM {table}").fetchall():
            if traces.in_name(report):
                left = without(report, traces.in_name)
                connection.execute(f"UPDATE {table} SET report = ? WHERE id = ?", (left, number))


def _free_earlier_states(connection: sqlite3.Connection, traces: Traces) -> None:
    """What the ledger said before an import read on: where the source was, and rejects at what was its end then."""
    unpack = events.unpacker(connection)
    parts = connection.execute("SELECT id, source, before FROM import_parts WHERE before IS NOT NULL").fetchall()
    for number, source, text in parts:
        before: dict[str, Any] = json.loads(text)
        named = any(traces.in_name(str(before.get(key) or "")) for key in ("path", "name"))
        if named:
            before |= dict.fromkeys(("path", "name"), _NEW_NAME.format(source))
        behind = before.get("rejects_behind") or []
        kept = [one for one in behind if not _names(traces, unpack, one)]
        if len(kept) < len(behind):
            before |= {"rejects_behind": kept, "open_withheld": len(behind) - len(kept)}
        if named or len(kept) < len(behind):
            connection.execute(
                "UPDATE import_parts SET before = ? WHERE id = ?", (json.dumps(before, ensure_ascii=False), number)
            )


def _names(traces: Traces, unpack: Callable[[object, object], bytes], behind: list[Any]) -> bool:
    reason, dictionary, raw = behind[4], behind[5], behind[6]
    with events.calm_damage():
        return traces.in_text(reason) or traces.in_bytes(unpack(dictionary, bytes.fromhex(raw)))
