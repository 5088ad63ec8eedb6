"""How findings are looked up: the events listed where they are few, by their flags where they are many."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.webhooks import webhook, write
from viewer.domain.query import parse
from viewer.jobs.import_sources import import_sources
from viewer.store import finding_conditions, findings, library
from viewer.store.findings import Found
from viewer.store.matches import Matches
from viewer.store.queries import compile_query
from viewer.store.results import count

MOVE = Found(None, "camp_1", "missing_move", "warning", (1, 2), "A move is missing.", 1)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    """Nine events, of which five have findings."""
    import_sources([str(write(tmp_path / "a.log", *map(webhook, range(1, 10))))], tmp_path / "l.db")
    with closing(library.open_for_writing(tmp_path / "l.db")) as opened:
        late = MOVE._replace(rule="late_delivery", severity="note", events=(2, 3, 4))
        findings.put(opened, {"one": [MOVE, late], "two": [MOVE._replace(severity="error", events=(9,))]})
        yield opened


@pytest.mark.parametrize("few", [4_000, 2, 0])
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("finding:missing_move", 3),
        ("finding:MISSING", 3),
        ('finding:"late delivery"', 3),
        ("finding:late,missing", 5),
        ("finding:=late", 0),
        ("finding:=late_delivery", 3),
        ("finding:warning", 2),
        ("finding:Error", 1),
        ("finding:nothing", 0),
        ("-finding:note", 6),
        ('finding:=""', 4),
        ("has:finding", 5),
        ("-has:finding", 4),
        ("finding:late or id:=evcus_000000000000000009", 4),
    ],
)
def test_finds(connection: Connection, typed: str, found: int, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding_conditions, "FEW", few)
    reading = parse(typed)
    assert reading.notes == ()
    assert count(connection, reading.query, UTC) == found


def test_many_are_found_along_the_index_of_time(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its flags say whether an event has findings, so only those that have are looked up."""
    monkeypatch.setattr(finding_conditions, "FEW", 0)
    found = compile_query(Matches(connection), parse("finding:late").query, UTC)
    plan = connection.execute(
        f"EXPLAIN QUERY PLAN SELECT e.id FROM {found.source} INDEXED BY events_time WHERE {found.where}", found.values
    )
    assert "COVERING INDEX events_time" in next(iter(plan))[3]


def test_few_are_reached_by_their_customers(connection: Connection) -> None:
    assert compile_query(Matches(connection), parse("finding:late").query, UTC).by_customer
    assert not compile_query(Matches(connection), parse("-finding:late").query, UTC).by_customer
    connection.execute("UPDATE events SET customer = NULL WHERE id = 4")
    assert not compile_query(Matches(connection), parse("finding:late").query, UTC).by_customer
    assert count(connection, parse("finding:late").query, UTC) == 3


def test_findings_that_come_later_are_found(connection: Connection, tmp_path: Path) -> None:
    with library.reading(tmp_path / "l.db") as reader:
        matches = Matches(reader)

        def many() -> int:
            found = compile_query(matches, parse("finding:late").query, UTC)
            return len(reader.execute(f"SELECT 1 FROM {found.source} WHERE {found.where}", found.values).fetchall())

        assert many() == 3
        findings.forget(connection, ["one"])
        assert many() == 0
