"""What a person notes is kept until they change it: through imports, removals and further deliveries."""

import sqlite3
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest

from tests.webhooks import body, webhook, write
from viewer.domain.annotations import LONGEST_NOTE, MOST_MARKED, Annotation, Subject
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs import annotate
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_imports import list_imports
from viewer.jobs.remove_import import remove_import

FIRST = Subject("event", f"evcus_{1:018}")
PERSON = Subject("customer", f"cust_{1:024}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two events of one person, and one that names nobody."""
    capture = write(
        tmp_path / "a.ndjson", webhook(1), webhook(2, data=body(1)), webhook(3, data=body(3, customer={"name": "X"}))
    )
    import_sources([str(capture)], tmp_path / "l.db")
    return tmp_path / "l.db"


def rows(path: Path) -> list[EventRow]:
    return list(every_row(path, Query(), Sort("line", False), UTC))


def keys(path: Path) -> list[int]:
    return [row.key for row in rows(path)]


def test_a_note_stays_when_its_import_goes_and_is_there_when_it_comes_again(path: Path, tmp_path: Path) -> None:
    annotate.write_note(path, FIRST, "call back\r\n")
    annotate.mark_customers(path, keys(path)[:1], "blue")
    remove_import(path, list_imports(path)[0].id)
    assert rows(path) == []
    assert [(one.subject, one.events) for one in annotate.every_annotation(path)] == [(PERSON, 0), (FIRST, 0)]
    import_sources([str(tmp_path / "a.ndjson")], path)
    assert [(row.note, row.customer_mark) for row in rows(path)] == [
        ("call back", "blue"),
        (None, "blue"),
        (None, None),
    ]


def test_a_further_delivery_changes_no_note(path: Path, tmp_path: Path) -> None:
    annotate.write_note(path, FIRST, "x")
    import_sources([str(write(tmp_path / "b.ndjson", webhook(1, sent=2)))], path)
    assert [(row.note, row.deliveries) for row in rows(path)] == [("x", 2), (None, 1), (None, 1)]


def test_changes_are_taken_back_and_made_again(path: Path) -> None:
    annotate.write_note(path, FIRST, "before")
    done = [*annotate.mark_events(path, keys(path), "red").changes, *annotate.write_note(path, FIRST, "after")]
    assert [(row.mark, row.note) for row in rows(path)] == [("red", "after"), ("red", None), ("red", None)]
    back = annotate.apply(path, [one._replace(before=one.after, after=one.before) for one in done])
    assert [(row.mark, row.note) for row in rows(path)] == [(None, "before"), (None, None), (None, None)]
    assert sorted(back) == sorted(done)
    annotate.apply(path, back)
    assert [(row.mark, row.note) for row in rows(path)] == [("red", "after"), ("red", None), ("red", None)]


def test_the_customers_of_many_events_are_marked_once_each(path: Path) -> None:
    done = annotate.mark_customers(path, keys(path), "green")
    assert [one.subject for one in done.changes] == [PERSON]
    assert done.without_id == 1
    assert [row.customer_mark for row in rows(path)] == ["green", "green", None]
    assert annotate.mark_customers(path, keys(path), None).changes[0].before == "green"


def test_what_is_noted_on_one_event_and_its_customer(path: Path) -> None:
    first, _, nobody = keys(path)
    annotate.write_note(path, PERSON, "prefers mail")
    assert annotate.annotated(path, first) == (FIRST, Annotation(), PERSON, Annotation("prefers mail"))
    told = annotate.annotated(path, nobody)
    assert told is not None
    assert told.customer is None
    assert annotate.annotated(path, 99) is None
    assert annotate.keys_of(path, [FIRST, PERSON, Subject("event", "none")]) == {FIRST.name: first}


def test_whom_a_person_means(path: Path) -> None:
    assert annotate.named(path, FIRST.name) == [FIRST]
    assert annotate.named(path, "a.ndjson:1") == [FIRST]
    assert annotate.named(path, "person1@example.org") == [PERSON]
    assert annotate.named(path, "nobody") == []


def test_a_note_that_says_nothing_is_none(path: Path) -> None:
    annotate.write_note(path, FIRST, "x")
    assert annotate.write_note(path, FIRST, " \n ")[0].after is None
    assert list(annotate.every_annotation(path)) == []


def test_what_is_too_long_or_too_much_is_said_and_changes_nothing(path: Path) -> None:
    annotate.write_note(path, FIRST, "y" * LONGEST_NOTE)
    with pytest.raises(LibraryProblem, match=r"at most 10,000 characters; this one has 10,001. Shorten it."):
        annotate.write_note(path, FIRST, "x" * (LONGEST_NOTE + 1))
    with pytest.raises(LibraryProblem, match=r"At most 10,000 events .* 10,001 are selected. Nothing was changed."):
        annotate.mark_events(path, range(MOST_MARKED + 1), "red")
    assert rows(path)[0].note == "y" * LONGEST_NOTE


def test_who_stops_waiting_changes_nothing(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Cancelled):
            annotate.mark_events(path, keys(path), "red", lambda: True)
    assert [row.mark for row in rows(path)] == [None, None, None]
