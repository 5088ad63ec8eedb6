"""What is noted on a customer and on their events, beside each other."""

from datetime import UTC
from pathlib import Path

import pytest

from tests.webhooks import body, webhook, write
from viewer.domain.annotations import Annotation, Subject
from viewer.domain.query import Query
from viewer.jobs import annotate
from viewer.jobs.customer_notes import Notes, customer_notes, subject_of
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_sources import import_sources

PERSON = f"cust_{1:024}"
SUBJECT = Subject("customer", PERSON)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Two events of one person, and one of another."""
    capture = write(
        tmp_path / "a.ndjson",
        webhook(1),
        webhook(2, data=body(1)),
        webhook(3, data=body(3, customer={"id": "cust_other"})),
    )
    import_sources([str(capture)], tmp_path / "l.db")
    return tmp_path / "l.db"


def keys(path: Path) -> list[int]:
    return [row.key for row in every_row(path, Query(), Sort("line", False), UTC)]


def test_notes_of_the_customer_and_of_their_events_come_the_latest_first(path: Path) -> None:
    first, second, other = keys(path)
    assert customer_notes(path, PERSON, [first, second]) == Notes(SUBJECT)
    annotate.write_note(path, SUBJECT, "angry")
    annotate.write_note(path, Subject("event", f"evcus_{1:018}"), "called")
    annotate.mark_events(path, [second, other], "red")
    found = customer_notes(path, PERSON, [first, second])
    assert found.on_customer == Annotation("angry")
    assert found.on_events == ((second, Annotation(None, "red")), (first, Annotation("called")))


def test_who_has_no_vendor_id_has_notes_on_events_only(path: Path) -> None:
    first, *_ = keys(path)
    annotate.mark_events(path, [first], "blue")
    assert subject_of("email:a@example.org") is None
    assert customer_notes(path, "email:a@example.org", [first]) == Notes(
        None, on_events=((first, Annotation(None, "blue")),)
    )
    assert subject_of("") is None
