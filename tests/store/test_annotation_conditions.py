"""How notes and marks are looked up: listed where they are few, by their index where they are many."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest

from tests.webhooks import body, webhook, write
from viewer.domain.annotations import AnnotationChange, Subject
from viewer.domain.query import parse
from viewer.jobs.import_sources import import_sources
from viewer.store import annotation_conditions, annotations, library
from viewer.store.matches import Matches
from viewer.store.queries import Filter, compile_query
from viewer.store.results import count
from viewer.store.small_writes import write_soon


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Nine events, three each of a customer."""
    capture = write(tmp_path / "a.ndjson", *(webhook(number, data=body(number % 3)) for number in range(1, 10)))
    import_sources([str(capture)], tmp_path / "l.db")
    return tmp_path / "l.db"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    changes = [
        *(AnnotationChange(Subject("event", f"evcus_{n:018}"), "colour", None, "red") for n in (1, 2, 3, 4)),
        AnnotationChange(Subject("event", f"evcus_{1:018}"), "note", None, "Überfällig"),
        AnnotationChange(Subject("customer", f"cust_{2:024}"), "colour", None, "blue"),
    ]
    write_soon(path, lambda opened: annotations.put(opened, changes, 1))
    with closing(library.open_for_reading(path)) as opened:
        yield opened


def compiled(connection: sqlite3.Connection, typed: str) -> Filter:
    return compile_query(Matches(connection), parse(typed).query, UTC)


FOUND = [
    ("mark:red", 4),
    ("mark:blue", 3),
    ("mark:red,blue", 6),
    ("mark:green", 0),
    ('note:""', 8),
    ("-has:mark", 3),
    ("note:uberfall", 1),
    ("uberfallig", 1),
    ("note:=überfällig", 0),
    ("note:=Überfällig", 1),
    ("has:note or mark:blue", 4),
]


@pytest.mark.parametrize("few", [4_000, 2, 0])
@pytest.mark.parametrize(("typed", "found"), FOUND)
def test_finds(
    connection: sqlite3.Connection, typed: str, found: int, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotation_conditions, "FEW", few)
    assert count(connection, parse(typed).query, UTC) == found


def test_a_marked_customer_is_reached_by_the_index(connection: sqlite3.Connection) -> None:
    assert compiled(connection, "mark:blue").by_customer
    assert not compiled(connection, "mark:red,blue").by_customer
    assert not compiled(connection, "-mark:blue").by_customer


def test_marks_of_what_is_not_there_find_nothing(path: Path) -> None:
    change = AnnotationChange(Subject("event", "evcus_none"), "colour", None, "red")
    write_soon(path, lambda opened: annotations.put(opened, [change], 1))
    with library.reading(path) as connection:
        assert count(connection, parse("mark:red").query, UTC) == 0
