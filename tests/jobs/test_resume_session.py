"""Coming back: what a person did and where they were is there, as far as it still exists."""

from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.domain.query import Query
from viewer.domain.session import Session
from viewer.domain.steps import Step, Steps, did, redid, undid
from viewer.domain.views import View
from viewer.domain.visits import Trail, Visit
from viewer.errors import LibraryProblem
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import remove_import
from viewer.jobs.resume_session import (
    Remembered,
    forget_step,
    keep_session,
    note_redone,
    note_step,
    note_undone,
    remembered,
)
from viewer.jobs.saved_views import change_view
from viewer.store import library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1, "left"), webhook(2, "left")))], tmp_path / "library.db")
    return tmp_path / "library.db"


def keys(path: Path) -> list[int]:
    finder = Finder(path)
    found = [row.key for row in finder.start(Query())]
    finder.close()
    return found


def test_where_a_person_was(path: Path) -> None:
    first, second = keys(path)
    here = Session("x", "line", second, -40, "JSON", 7, Trail((Visit("", first), Visit("x", second)), 1))
    keep_session(path, here)
    view = change_view(path, None, View("a"))
    assert view is not None
    found = remembered(path)
    assert found.session == here
    assert [one.number for one in found.views] == [view.number]


def test_events_that_come_with_another_import_are_the_same_ones(path: Path, tmp_path: Path) -> None:
    first, second = keys(path)
    keep_session(path, Session(event=second, trail=Trail((Visit("", first), Visit("", second)), 1)))
    remove_import(path, 1)
    gone = remembered(path).session
    assert (gone.event, [visit.event for visit in gone.trail.visits]) == (None, [None, None])
    import_sources([str(tmp_path / "a.ndjson")], path)
    assert remembered(path).session.event == keys(path)[1]


def test_what_was_done_and_undone(path: Path) -> None:
    line = did(did(Steps(), Step("look", "a", "1", "2")), Step("look", "b", "2", "3"))
    for step in line.done:
        note_step(path, step)
    note_undone(path, line.done[1])
    assert remembered(path).steps == undid(line)
    note_redone(path, line.done[1])
    assert remembered(path).steps == redid(undid(line))
    forget_step(path, 1)
    assert [step.words for step in remembered(path).steps.done] == ["b"]


def test_without_a_library_nothing_is_remembered_and_none_is_made(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    assert remembered(path) == Remembered()
    with pytest.raises(LibraryProblem):
        keep_session(path, Session())
    assert not path.exists()


def test_a_library_of_an_older_program_remembers_nothing_yet(path: Path) -> None:
    connection = library.open_for_writing(path)
    for table in ("views", "session", "journal", "annotations"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    assert remembered(path) == Remembered()
