"""The whole window over two starts: what a person had before their eyes is there again."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.foreign import foreign
from tests.webhooks import webhook, write
from viewer.domain.query import parse
from viewer.domain.session import Session
from viewer.jobs.import_sources import import_sources
from viewer.jobs.open_mark import BadEnd
from viewer.jobs.resume_session import keep_session, remembered
from viewer.jobs.search_history import kept_searches
from viewer.store import library as store
from viewer.ui import session_desk
from viewer.ui.main_window import MainWindow
from viewer.ui.settings import Settings

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    library = tmp_path_factory.mktemp("library") / "library.db"
    import_sources([str(SAMPLE)], library)
    return library


@pytest.fixture
def library(filled, tmp_path):
    return Path(shutil.copy(filled, tmp_path / "library.db"))


@pytest.fixture
def start(qtbot, styled, tmp_path, monkeypatch):
    """Opens a window as at a start of the program."""
    monkeypatch.setattr(session_desk, "PAUSE_MS", 0)
    made: list[MainWindow] = []

    def begin(path: Path, keeps: bool = True, bad_end: BadEnd | None = None) -> MainWindow:
        # Nothing of it may come out of the settings.
        window = MainWindow(path, Settings(tmp_path / f"settings {len(made)}"), keeps, bad_end)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.rested):
            window.show()
        return window

    yield begin
    for window in made:
        window.close()


def search(qtbot, window: MainWindow, typed: str) -> None:
    with qtbot.waitSignal(window.rested):
        qtbot.keyClicks(window.parts.search, typed)


def test_everything_is_there_again_after_the_window_was_closed(start, library, qtbot):
    window = start(library)
    search(qtbot, window, "tier ")
    with qtbot.waitSignal(window.rested):
        window.choices.sort_by("customer_name")
    window.visits._rest.setInterval(0)
    with qtbot.waitSignal(window.rested):
        window.parts.table.setCurrentIndex(window.parts.model.index(30, 0))
    key = window.parts.table.current_key()
    qtbot.waitUntil(lambda: window.visits.trail.current is not None and window.visits.trail.current.event == key)
    bar = window.parts.table.verticalScrollBar()
    bar.setValue(bar.value() - 33)
    place = window.parts.table.place()
    window.parts.details.tabs.setCurrentIndex(1)
    trail = window.visits.trail
    window.close()
    again = start(library)
    assert again.parts.search.text() == again.parts.search.selectedText() == "tier "
    assert again.query.query == parse("tier").query
    assert again.choices.sort.column == "customer_name"
    assert again.parts.table.current_key() == key
    assert again.parts.table.place() == place
    assert again.parts.details.tabs.currentIndex() == 1
    assert again.visits.trail == trail
    assert again.actions_by_key["undo"].text() == "&Undo change of order"
    again.actions_by_key["undo"].trigger()
    again.actions_by_key["undo"].trigger()
    assert again.parts.search.text() == ""


def test_the_tab_is_kept_by_a_name_that_is_the_same_in_every_language(start, library, qtbot):
    with foreign():
        window = start(library)
        window.parts.details.tabs.setCurrentIndex(3)
        window.close()
    assert remembered(library).session.tab == "Source"
    assert start(library).parts.details.tabs.currentIndex() == 3


def test_earlier_searches_are_there_again(start, library, qtbot):
    window = start(library)
    search(qtbot, window, "tier:gold")
    qtbot.keyClick(window.parts.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept_searches(library) == ("tier:gold",))
    search(qtbot, window, " alex")
    window.close()
    again = start(library)
    qtbot.waitUntil(lambda: again.searching.history.searches == ("tier:gold alex", "tier:gold"))
    again.searching.history.forget()
    qtbot.waitUntil(lambda: kept_searches(library) == ())


def test_it_is_kept_while_the_window_is_open(start, library, qtbot):
    window = start(library)
    search(qtbot, window, "tier:gold")
    qtbot.waitUntil(lambda: remembered(library).session.query == "tier:gold")
    window.undoing.settle()
    qtbot.waitUntil(lambda: [step.words for step in remembered(library).steps.done] == ["change of search"])
    window.undoing.undo()
    qtbot.waitUntil(lambda: [step.words for step in remembered(library).steps.undone] == ["change of search"])


def test_the_event_comes_back_wherever_it_is_now(start, library, qtbot):
    window = start(library)
    row = window.parts.model.rowCount() - 1
    window.parts.table.setCurrentIndex(window.parts.model.index(row, 0))
    qtbot.waitUntil(lambda: window.parts.table.current_key() is not None)
    key = window.parts.table.current_key()
    window.close()
    again = start(library)
    qtbot.waitUntil(lambda: again.parts.table.current_key() == key)
    assert again.parts.table.currentIndex().row() == row
    qtbot.waitUntil(lambda: again.parts.details.tree.current_node() is not None)


def test_a_first_start_reads_the_top(start, library):
    window = start(library)
    assert window.parts.table.currentIndex().row() == 0
    assert window.parts.table.place() == (None, 0)
    assert window.query.text == ""


def test_after_a_bad_end_it_is_there_and_can_be_left(start, library, qtbot):
    keep_session(library, Session("tier:gold", "customer_name"))
    again = start(library, bad_end=BadEnd(True))
    assert again.query.text == "tier:gold"
    assert again.choices.sort.column == "customer_name"
    with qtbot.waitSignal(again.rested):
        again.parts.notice.buttons()[0].click()
    assert again.query.text == again.parts.search.text() == ""
    assert again.choices.sort.text == Session().sort
    assert again.parts.table.place() == (None, 0)


def test_after_a_bad_end_soon_after_the_start_it_waits_until_it_is_wanted(start, library, qtbot):
    window = start(library)
    with qtbot.waitSignal(window.rested):
        window.parts.table.setCurrentIndex(window.parts.model.index(30, 0))
    key = window.parts.table.current_key()
    window.close()
    keep_session(library, Session("tier", "customer_name", key))
    again = start(library, bad_end=BadEnd(False))
    assert again.query.text == ""
    assert again.parts.table.place() == (None, 0)
    again.close()
    assert remembered(library).session == Session("tier", "customer_name", key), "who does nothing loses nothing"
    third = start(library, bad_end=BadEnd(False))
    with qtbot.waitSignal(third.rested):
        third.parts.notice.buttons()[0].click()
    assert third.query.text == "tier"
    qtbot.waitUntil(lambda: third.parts.table.current_key() == key)


def test_pictures_and_trials_keep_and_take_up_nothing(start, library, qtbot):
    keep_session(library, Session("tier:gold", "line"))
    before = remembered(library)
    window = start(library, keeps=False)
    assert window.query.text == ""
    search(qtbot, window, "alex")
    window.close()
    assert remembered(library) == before


def test_an_event_that_is_gone_leads_to_the_top(start, library):
    keep_session(library, Session("tier:gold", "no such column", 99_999_999, -500, "No such tab", 7))
    window = start(library)
    assert window.query.text == "tier:gold"
    assert window.parts.table.currentIndex().row() == 0
    assert window.choices.sort.column == "happened_at"
    assert window.parts.details.tabs.currentIndex() == 0


def test_a_damaged_session_is_none(start, library):
    connection = store.open_for_writing(library)
    connection.execute("INSERT INTO session VALUES ('place', '{'), ('visits', '[[[')")
    connection.close()
    assert start(library).query.text == ""


@pytest.mark.parametrize("sort", ["-happened_at", "customer_name"])
def test_new_events_that_the_search_from_last_time_hides_are_told(start, library, qtbot, tmp_path, sort):
    keep_session(library, Session("email:nobody@example.org", sort))
    window = start(library)
    assert window.answers.total == 0
    more = tmp_path / "more.ndjson"
    import_sources([str(write(more, webhook(1, "left"), webhook(2, "left")))], library)
    with qtbot.waitSignal(window.rested):
        window.ask()
    assert window.parts.arrivals.words() == ("2 new events are not shown: the search is still the one from last time.")
    with qtbot.waitSignal(window.rested):
        window.parts.arrivals.buttons()[0].click()
    assert window.query.text == ""
    assert window.answers.total > 400


def test_there_may_be_no_library_yet(start, tmp_path):
    window = start(tmp_path / "none.db")
    window.query.restore("x")
    window.close()
    assert not (tmp_path / "none.db").exists()
