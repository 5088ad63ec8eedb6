"""What is noted on an event or a customer, and who it belongs to."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.webhooks import body, webhook, write
from viewer.domain.annotations import Annotation, AnnotationChange, Subject
from viewer.domain.query import Query
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources
from viewer.store import annotations, library, schema
from viewer.store.small_writes import write_soon

FIRST = Subject("event", f"evcus_{1:018}")
SECOND = Subject("event", f"evcus_{2:018}")
PERSON = Subject("customer", f"cust_{1:024}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two events of one person, and one that names nobody."""
    capture = write(
        tmp_path / "a.ndjson", webhook(1), webhook(2, data=body(1)), webhook(3, data=body(3, customer={"name": "X"}))
    )
    import_sources([str(capture)], tmp_path / "l.db")
    return tmp_path / "l.db"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(library.open_for_writing(path)) as opened:
        yield opened


def note(subject: Subject, text: str | None, before: str | None = None) -> AnnotationChange:
    return AnnotationChange(subject, "note", before, text)


def mark(subject: Subject, colour: str | None, before: str | None = None) -> AnnotationChange:
    return AnnotationChange(subject, "colour", before, colour)


def test_a_note_and_a_mark_are_kept_apart(connection: sqlite3.Connection) -> None:
    assert annotations.get(connection, FIRST) == Annotation()
    assert not annotations.are_any(connection, "event")
    assert annotations.put(connection, [note(FIRST, "a"), mark(FIRST, "red")], 5) == [
        note(FIRST, "a"),
        mark(FIRST, "red"),
    ]
    assert annotations.are_any(connection, "event")
    assert not annotations.are_any(connection, "customer")
    annotations.put(connection, [note(FIRST, None)], 6)
    assert annotations.get(connection, FIRST) == Annotation(None, "red")
    annotations.put(connection, [mark(FIRST, None)], 7)
    assert connection.execute("SELECT count(*) FROM annotations").fetchone() == (0,)


def test_what_was_there_is_told_whatever_was_expected(connection: sqlite3.Connection) -> None:
    annotations.put(connection, [note(FIRST, "a")], 5)
    assert annotations.put(connection, [note(FIRST, "b", before="x")], 6) == [note(FIRST, "b", before="a")]
    assert annotations.put(connection, [note(FIRST, "b"), mark(FIRST, None)], 7) == []


def test_subjects_of_events(connection: sqlite3.Connection) -> None:
    keys = annotations.keys_of(connection, [FIRST.name, SECOND.name, "none"])
    assert set(keys) == {FIRST.name, SECOND.name}
    found = annotations.subjects_of(connection, [keys[SECOND.name], 99, keys[FIRST.name]])
    assert found == [(SECOND, PERSON), (FIRST, PERSON)]
    nobody = connection.execute("SELECT id FROM events WHERE identity = ?", (f"evcus_{3:018}",)).fetchone()[0]
    assert annotations.subjects_of(connection, [nobody])[0].customer is None


@pytest.mark.parametrize("name", [PERSON.name, "PERSON1@example.org", "crm-1"])
def test_customers_by_what_names_them(connection: sqlite3.Connection, name: str) -> None:
    assert annotations.customers_named(connection, name) == [PERSON.name]
    assert annotations.customers_named(connection, name[:-1]) == []


def test_rows_carry_what_is_noted(path: Path) -> None:
    write_soon(path, lambda opened: annotations.put(opened, [note(SECOND, "x\ny"), mark(PERSON, "blue")], 5))
    finder = Finder(path)
    rows = {row.id: row for row in finder.start(Query())}
    finder.close()
    assert [(rows[one.name].note, rows[one.name].mark) for one in (FIRST, SECOND)] == [(None, None), ("x\ny", None)]
    assert [rows[one.name].customer_mark for one in (FIRST, SECOND)] == ["blue", "blue"]
    assert rows[f"evcus_{3:018}"].customer_mark is None


def test_all_of_them_are_listed_the_latest_first(connection: sqlite3.Connection) -> None:
    annotations.put(connection, [note(FIRST, "a")], 5)
    annotations.put(connection, [mark(PERSON, "red")], 6)
    annotations.put(connection, [note(Subject("event", "gone"), "c")], 7)
    gone, person, first = annotations.listed(connection)
    assert gone == (Subject("event", "gone"), Annotation("c"), 7, None, None, None, 0)
    assert person == (PERSON, Annotation(None, "red"), 6, None, None, "Person 1", 2)
    assert first[:3] == (FIRST, Annotation("a"), 5)
    assert first[4:] == ("customer.loyalty.tier.joined", "Person 1", 1)


@pytest.fixture
def older(path: Path) -> Path:
    """The library as a program of version 2 has left it."""
    with closing(library.open_for_writing(path)) as opened:
        for table in ("annotations", "views", "session", "journal"):
            opened.execute(f"DROP TABLE {table}")
        opened.execute("DELETE FROM _sqlite_migrations WHERE name = 'm003_people'")
        opened.execute("PRAGMA user_version = 2")
    return path


def test_a_library_of_version_2_is_read_as_one_without_notes(older: Path) -> None:
    finder = Finder(older)
    assert [row.note for row in finder.start(Query())] == [None, None, None]
    assert finder.settle() == 3
    with library.reading(older) as connection:
        assert annotations.get(connection, FIRST) == Annotation()
        assert list(annotations.listed(connection)) == []
        assert not schema.is_of_version(connection, 3)
    write_soon(older, lambda opened: annotations.put(opened, [note(FIRST, "a")], 5))
    assert [row.note for row in finder.start(Query())] == ["a", None, None][::-1]
    finder.close()


def test_the_stand_in_goes_when_the_library_is_walked_forward(older: Path) -> None:
    with library.reading(older) as connection:
        names = "SELECT name FROM sqlite_temp_schema WHERE type = 'table'"
        found = [name for (name,) in connection.execute(names)]
        assert found == ["annotations", "finding_kinds", "finding_sets", "event_findings"]
        library.open_for_writing(older).close()
        schema.stand_in(connection)
        assert connection.execute(names).fetchall() == []
