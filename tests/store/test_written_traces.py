"""Notes, views, searches, paths and reports are freed of whoever is forgotten; what does not name them stays."""

import json
from pathlib import Path

import pytest

from tests import byte_scan
from tests.faults.truth import check
from tests.forgotten import EMAIL, KEY, VALUES, ask, hers, imported, others
from viewer.domain.annotations import AnnotationChange, Subject
from viewer.domain.session import Session
from viewer.domain.steps import Step
from viewer.domain.views import Look, View
from viewer.domain.visits import Trail, Visit
from viewer.jobs import annotate, resume_session, search_history
from viewer.jobs.forget_customer import forget, plan
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import remove_import
from viewer.store import views
from viewer.store.small_writes import write_soon
from viewer.store.written_traces import without


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('["a", "X", "b"]', '["a", "b"]'),
        ('{"query": "X", "sort": "a", "X": 1}', '{"query": "", "sort": "a"}'),
        ('{"at": 1, "visits": [["X", "e1"], ["a", null]]}', '{"at": 1, "visits": [["a", null]]}'),
        ('"X"', '""'),
        ("damaged X", '""'),
        ('{"untouched":   [1, 2]}', '{"untouched":   [1, 2]}'),
    ],
)
def test_json_texts(before: str, after: str) -> None:
    assert without(before, lambda text: "X" in text) == after


def test_what_people_wrote(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, hers(1), *others(2, 5))
    friend, hers_, her = (
        Subject("event", "evcus_000000000000000002"),
        Subject("event", "evcus_000000000000000001"),
        Subject("customer", KEY),
    )
    changes = [
        AnnotationChange(friend, "note", None, f"asks about {EMAIL}"),
        AnnotationChange(friend, "colour", None, "red"),
        AnnotationChange(hers_, "note", None, "call back"),
        AnnotationChange(her, "colour", None, "blue"),
        AnnotationChange(Subject("event", "evcus_000000000000000003"), "note", None, "stays"),
    ]
    annotate.apply(path, changes)
    for name, query in (("Hers", f"customer_email:{EMAIL}"), ("Joined", "event:joined")):
        write_soon(path, lambda c, n=name, q=query: views.put(c, View(n, Look(q)), 1))
    search_history.keep_searches(path, (EMAIL, "gold"))
    trail = Trail((Visit("gold"), Visit(EMAIL)), 1)
    resume_session.keep_session(path, Session(query=EMAIL.upper(), trail=trail))
    resume_session.note_step(path, Step("search", "change of search", EMAIL, "gold", 1))
    planned = plan(path, KEY)
    assert (planned.notes, planned.views, planned.searches, planned.steps) == (3, 1, 3, 1)
    forget(path, planned)
    assert byte_scan.hits(folder, VALUES) == []
    assert ask(path, "SELECT subject, note, colour FROM annotations ORDER BY subject") == [
        ("evcus_000000000000000002", None, "red"),
        ("evcus_000000000000000003", "stays", None),
    ]
    assert ask(path, "SELECT name FROM views") == [("Joined",)]
    assert search_history.kept_searches(path) == ("gold",)
    left = resume_session.remembered(path)
    assert (left.session.query, left.session.trail.visits, left.steps.done) == ("", (Visit("gold"),), ())


def test_a_capture_that_is_called_like_them(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, hers(1), *others(2, 5), name=f"{EMAIL}.ndjson")
    assert plan(path, KEY).sources == (str(tmp_path / f"{EMAIL}.ndjson"),)
    forget(path, plan(path, KEY))
    assert ask(path, "SELECT path, name FROM sources") == [("forgotten-1", "forgotten-1")]
    assert byte_scan.hits(folder, VALUES) == []
    again = import_sources([str(tmp_path / f"{EMAIL}.ndjson")], path)
    assert (again.counts.events, again.counts.known) == (0, 4)
    assert byte_scan.hits(folder, VALUES) == []


def test_what_the_ledger_said_before(tmp_path: Path) -> None:
    """The end of a source was cut off within a record of theirs, then it went on: the import can still be removed."""
    folder = tmp_path / "data"
    whole = json.dumps(hers(9)).encode()
    path = imported(folder, hers(1), *others(2, 5), whole[:-200])
    capture = tmp_path / "capture.ndjson"
    capture.write_bytes(capture.read_bytes()[:-1] + whole[-200:] + b"\n")
    import_sources([str(capture)], path)
    behind = "SELECT json_array_length(before, '$.rejects_behind') FROM import_parts WHERE before NOT NULL"
    assert ask(path, behind) == [(1,)]
    forget(path, plan(path, KEY))
    assert byte_scan.hits(folder, VALUES) == []
    assert ask(path, behind) == [(0,)]
    remove_import(path, 2)
    check(path)


def test_a_new_capture_that_is_called_like_them(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    path = imported(folder, hers(1), *others(2, 5))
    forget(path, plan(path, KEY))
    imported(folder, *others(7, 9), name=f"{EMAIL}.ndjson.log")
    assert ask(path, "SELECT count(*) FROM events") == [(5,)]
    assert byte_scan.hits(folder, VALUES) == []
