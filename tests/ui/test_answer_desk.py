from datetime import UTC

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from tests.ui.fakes import FakeFinder
from viewer.domain.query import parse
from viewer.errors import LibraryProblem
from viewer.jobs.find_events import Sort
from viewer.ui.answer_desk import AnswerDesk
from viewer.ui.answers import Question
from viewer.ui.current_query import CurrentQuery
from viewer.ui.events_reader import EventsReader
from viewer.ui.new_events import NewEvents
from viewer.ui.window_parts import make_parts


class Importing(QObject):
    """An import that a test starts and ends."""

    ended = Signal()
    running = False

    def is_running(self) -> bool:
        return self.running


class Room:
    """The desk between a reader of invented events and the parts."""

    def __init__(self, qtbot, settings, library) -> None:
        library.write_bytes(b"")
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.parts = make_parts(library, settings)
        self.parts.details.show_event = lambda key: self.parts.details.shown.emit(key)
        qtbot.addWidget(self.parts.body)
        self.finder = FakeFinder()
        self.query, self.importing = CurrentQuery(self.window), Importing()
        reader = EventsReader(library, self.window, lambda path: self.finder)
        new = NewEvents(self.parts.arrivals, self.window)
        self.desk = AnswerDesk(self.parts, self.query, reader, self.importing, new, self.window)

    def ask(self, words: str = "") -> None:
        self.query.type_text(words)
        self.desk.ask(Question(parse(words).query, Sort(), UTC))


@pytest.fixture
def room(qtbot, styled, settings, tmp_path):
    made = Room(qtbot, settings, tmp_path / "library.db")
    yield made
    made.desk.close()


def test_rows_are_shown_and_then_it_rests(room, qtbot):
    with qtbot.waitSignals([room.desk.totalled, room.desk.rested]):
        room.ask()
    assert (room.desk.total, room.parts.model.rowCount()) == (1000, 1000)
    assert room.parts.pages.currentWidget() is room.parts.table


def test_nothing_found_is_explained_in_place_of_the_table(room, qtbot):
    with qtbot.waitSignal(room.desk.totalled, check_params_cb=lambda total: total == 0):
        room.ask("nobodyatall")
    assert room.parts.pages.currentWidget() is room.parts.empty_result
    assert room.parts.model.rowCount() == 0


def test_while_an_import_runs_it_does_not_rest(room, qtbot):
    room.importing.running = True
    with qtbot.assertNotEmitted(room.desk.rested), qtbot.waitSignal(room.desk.totalled):
        room.ask()
    room.importing.running = False
    with qtbot.waitSignal(room.desk.rested):
        room.importing.ended.emit()


def test_a_library_that_cannot_be_read_is_one_calm_sentence(room, qtbot):
    room.finder.error = LibraryProblem("The library cannot be read.")
    with qtbot.waitSignal(room.desk.failed, check_params_cb=lambda words: words == "The library cannot be read."):
        room.ask()
    assert room.parts.pages.currentWidget() is room.parts.problem
    assert room.desk.total == 0


def test_an_order_that_takes_long_is_said_and_leaves_these_events_where_they_are(room, qtbot):
    with qtbot.waitSignal(room.desk.rested):
        room.ask()
    room.finder.takes_long = True
    room.desk.ask(Question(parse("").query, Sort("customer.metadata.region"), UTC))
    qtbot.waitUntil(lambda: room.parts.results._time.text() == "· sorting by metadata.region…")
    assert (room.parts.model.rowCount(), room.parts.model.event_row(0).key) == (1000, 0)
    room.finder.takes_long = False
    with qtbot.waitSignal(room.desk.rested):
        room.finder.order.set()
    assert room.parts.model.event_row(0).key == 999
    assert room.parts.results._time.text().endswith("ms")


def test_the_newest_events_of_another_search_stand_in_for_their_order(room, qtbot):
    room.finder.takes_long = True
    room.query.type_text("Noor")
    room.desk.ask(Question(parse("Noor").query, Sort("customer.metadata.region"), UTC))
    qtbot.waitUntil(lambda: room.parts.model.rowCount() == 200)
    assert room.parts.model.event_row(0).key == 1
    room.finder.takes_long = False
    with qtbot.waitSignal(room.desk.rested):
        room.finder.order.set()
    assert room.parts.model.event_row(0).key == 996


def test_rows_that_are_gone_are_no_answer_any_more(room, qtbot):
    with qtbot.waitSignal(room.desk.rested):
        room.ask()
    del room.finder.found[700:]
    asked = []
    room.desk.outdated.connect(lambda: asked.append(room.parts.model.rowCount()))
    with qtbot.waitSignal(room.desk.outdated):
        room.parts.model.cells(950)
    for row in (900, 950, 999):
        room.parts.model.cells(row)
    with qtbot.waitSignal(room.desk.rested):
        room.finder.rows = room.finder.rows[:700]
        room.ask()
    assert (asked, room.parts.model.rowCount()) == ([1000], 700)
