"""Findings as the library keeps them: what the rules found in the history of each person when it was examined last.

They are computed of events and can be made again at any time. An event that has findings says so in its flags, and all
their kinds are one number, so that queries and facets ask for them without looking at the findings themselves.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from viewer.domain.event import FOUND


class Found(NamedTuple):
    """One finding in the history of one person in one campaign; see history.values.Finding."""

    project: str | None
    campaign: str
    rule: str
    severity: str
    events: tuple[int, ...]
    text: str
    at: int | None


def put(connection: sqlite3.Connection, found: Mapping[str, Sequence[Found]]) -> int:
    """What was found in the histories of some persons takes the place of what was found there before.

    Returns for how many of them that is something else. Belongs into a transaction.
    """
    before = _known(connection, found)
    changed = {person: new for person, new in found.items() if sorted(map(repr, new)) != before.get(person, [])}
    if changed:
        forget(connection, changed)
        _insert(connection, changed)
    return len(changed)


def forget(connection: sqlite3.Connection, persons: Iterable[str]) -> None:
    """Nothing is found in the histories of these persons any more. Belongs into a transaction."""
    _forget(connection, "SELECT id FROM findings WHERE person IN (SELECT value FROM json_each(?))", json_list(persons))


def forget_of_events(connection: sqlite3.Connection, chosen: str) -> None:
    """The same for all persons who have findings with some events, and they are marked; a statement gives the numbers
    of these events.
    """
    connection.execute(
        "INSERT INTO unexamined (person) SELECT DISTINCT f.person FROM finding_events AS x JOIN findings AS f"
        f" ON f.id = x.finding WHERE x.event IN ({chosen})"
    )
    _forget(
        connection,
        "SELECT id FROM findings WHERE person IN (SELECT f.person FROM finding_events AS x JOIN findings AS f"
        f" ON f.id = x.finding WHERE x.event IN ({chosen}))",
        (),
    )


def json_list(values: Iterable[object]) -> tuple[str]:
    """Values for ``json_each(?)``."""
    return (json.dumps(list(values)),)


def _forget(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> None:
    numbers = json_list(row[0] for row in connection.execute(sql, values))
    of_them = "finding IN (SELECT value FROM json_each(?))"
    events = json_list(
        row[0] for row in connection.execute(f"SELECT event FROM finding_events WHERE {of_them}", numbers)
    )
    connection.execute("DELETE FROM event_findings WHERE event IN (SELECT value FROM json_each(?))", events)
    connection.execute(
        f"UPDATE events SET flags = flags & {~FOUND} WHERE id IN (SELECT value FROM json_each(?))", events
    )
    connection.execute(f"DELETE FROM finding_events WHERE {of_them}", numbers)
    connection.execute("DELETE FROM findings WHERE id IN (SELECT value FROM json_each(?))", numbers)


def _known(connection: sqlite3.Connection, persons: Iterable[str]) -> dict[str, list[str]]:
    known: dict[str, list[str]] = defaultdict(list)
    for _, person, one in _stored(connection, "f.person IN (SELECT value FROM json_each(?))", json_list(persons)):
        known[person].append(repr(one))
    return {person: sorted(told) for person, told in known.items()}


def _stored(connection: sqlite3.Connection, where: str, values: tuple[object, ...]) -> Iterator[tuple[int, str, Found]]:
    rows = connection.execute(
        "SELECT f.id, f.person, f.project, f.campaign, k.rule, k.severity, f.text, f.at,"
        " (SELECT json_group_array(event) FROM (SELECT event FROM finding_events WHERE finding = f.id ORDER BY place))"
        f" FROM findings AS f JOIN finding_kinds AS k ON k.id = f.kind WHERE {where}",
        values,
    )
    for number, person, project, campaign, rule, severity, text, at, events in rows:
        yield number, person, Found(project, campaign, rule, severity, tuple(json.loads(events)), text, at)


def _insert(connection: sqlite3.Connection, found: Mapping[str, Sequence[Found]]) -> None:
    kinds = _Kinds(connection)
    of_events: dict[int, set[int]] = defaultdict(set)
    for person, told in found.items():
        for one in told:
            kind = kinds.number(one.rule, one.severity)
            number = connection.execute(
                "INSERT INTO findings (person, project, campaign, kind, at, text) VALUES (?, ?, ?, ?, ?, ?)",
                (person, one.project, one.campaign, kind, one.at, one.text),
            ).lastrowid
            connection.executemany(
                "INSERT INTO finding_events (finding, place, event) VALUES (?, ?, ?)",
                [(number, place, event) for place, event in enumerate(one.events)],
            )
            for event in one.events:
                of_events[event].add(kind)
    connection.executemany(
        "INSERT OR REPLACE INTO event_findings (event, kinds) VALUES (?, ?)",
        [(event, kinds.set_number(numbers)) for event, numbers in of_events.items()],
    )
    connection.execute(
        f"UPDATE events SET flags = flags | {FOUND} WHERE id IN (SELECT value FROM json_each(?))", json_list(of_events)
    )


class _Kinds:
    """The numbers of kinds, and of sets of kinds; new ones get one."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._kinds: dict[tuple[str, str], int] = {}
        self._sets: dict[frozenset[int], int] = {}

    def number(self, rule: str, severity: str) -> int:
        if (rule, severity) not in self._kinds:
            self._kinds[rule, severity] = self._numbered("finding_kinds", "rule, severity", (rule, severity))
        return self._kinds[rule, severity]

    def set_number(self, kinds: Iterable[int]) -> int:
        asked = frozenset(kinds)
        if asked not in self._sets:
            self._sets[asked] = self._numbered("finding_sets", "kinds", (json.dumps(sorted(asked)),))
        return self._sets[asked]

    def _numbered(self, table: str, columns: str, values: tuple[str, ...]) -> int:
        marks = ", ".join("?" * len(values))
        self._connection.execute(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", values)
        found: int = self._connection.execute(
            f"SELECT id FROM {table} WHERE ({columns}) = ({marks})", values
        ).fetchone()[0]
        return found
