import sqlite3
from contextlib import closing
from datetime import UTC

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tests.webhooks import body, moment, webhook, write
from viewer.domain.annotations import COLOURS
from viewer.domain.query import Query, parse
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_sources import import_sources
from viewer.ui import mark_desk
from viewer.ui.annotation_desk import AnnotationDesk
from viewer.ui.answers import Question
from viewer.ui.current_query import CurrentQuery
from viewer.ui.events_reader import EventsReader
from viewer.ui.main_window import MainWindow
from viewer.ui.mark_desk import MarkDesk, mark_words
from viewer.ui.undo_desk import UndoDesk
from viewer.ui.window_parts import make_parts

EVENTS = 450


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """Events of ten customers; every twenty-fifth names nobody."""
    folder = tmp_path_factory.mktemp("marks")
    values = [
        webhook(number, data=body(number % 10, created_at=moment(number)))
        if number % 25
        else body(number, customer={"name": "X"})
        for number in range(EVENTS)
    ]
    import_sources([str(write(folder / "a.ndjson", *values))], folder / "l.db")
    return (folder / "l.db").read_bytes()


class Room:
    """A table of events, with the desks that mark them."""

    def __init__(self, qtbot, settings, library) -> None:
        self.qtbot, self.library = qtbot, library
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.parts = make_parts(library, settings)
        qtbot.addWidget(self.parts.body)
        self.parts.body.show()
        self.reader = EventsReader(library)
        self.query = CurrentQuery(self.window)
        self.undoing = UndoDesk(self.parts.notice, None, self.window)
        self.annotations = AnnotationDesk(
            library, self.parts.model, self.query, self.parts.notice, self.undoing, self.window
        )
        self.desk = MarkDesk(library, self.parts, self.reader, self.annotations, self.window)
        self.reader.first_page.connect(lambda first: self.parts.model.show_first(first.rows, first.question.sort))
        self.reader.settled.connect(lambda answer: self.parts.model.grow(answer.total))
        self.reader.page.connect(self.parts.model.take_page)
        self.parts.model.page_wanted.connect(self.reader.want)
        with qtbot.waitSignal(self.reader.settled):
            self.reader.ask(Question(Query(), Sort(), UTC))
        self.parts.table.selectRow(0)

    def select(self, first: int, last: int) -> None:
        table = self.parts.table
        table.clearSelection()
        how = table.selectionModel().SelectionFlag
        for row in (first, last):
            index = self.parts.model.index(row, 0)
            table.selectionModel().setCurrentIndex(index, how.NoUpdate)
        from_to = table.selectionModel().selection()
        from_to.select(self.parts.model.index(first, 0), self.parts.model.index(last, 0))
        table.selectionModel().select(from_to, how.Select | how.Rows)

    def do(self, command: str) -> None:
        """Runs a command and waits until the library has what it did."""
        self.desk.handlers()[command]()
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.annotations._unwritten)

    def marks(self) -> list[str | None]:
        """What the library says."""
        return [row.mark for row in every_row(self.library, Query(), Sort(), UTC)]

    def shown(self, row: int) -> tuple[str | None, str | None]:
        event = self.parts.model.event_row(row)
        return event.mark, event.customer_mark


@pytest.fixture
def room(qtbot, styled, settings, tmp_path, filled):
    (tmp_path / "l.db").write_bytes(filled)
    made = Room(qtbot, settings, tmp_path / "l.db")
    yield made
    made.annotations.close()
    made.reader.close()
    made.parts.details.worker.close()


def test_each_colour_marks_what_is_selected(room):
    for place, colour in enumerate(COLOURS):
        room.select(place, place)
        room.do(f"mark_{colour.name}")
    assert room.marks()[:7] == [*(colour.name for colour in COLOURS), None]
    assert [room.shown(row)[0] for row in range(7)] == room.marks()[:7]
    assert room.parts.notice.words() == ""
    room.select(0, 6)
    room.do("unmark")
    assert set(room.marks()) == {None}
    assert room.parts.notice.words() == "6 events are no longer marked."


def test_many_rows_are_marked_also_those_that_are_not_in_memory(room):
    room.select(0, EVENTS - 1)
    assert room.parts.model.event_row(EVENTS - 1) is None
    room.desk.mark("green")
    room.qtbot.waitUntil(lambda: room.parts.notice.words() == "450 events are marked green now.")
    assert room.marks() == ["green"] * EVENTS
    assert len(room.parts.table.selected_ranges()) == 1
    (undo,) = room.parts.notice.buttons()
    undo.click()
    room.qtbot.waitUntil(lambda: set(room.marks()) == {None})
    room.qtbot.waitUntil(lambda: room.shown(3)[0] is None)


def test_more_than_a_machine_should_do_at_once_is_said(room, monkeypatch):
    monkeypatch.setattr(mark_desk, "MOST_MARKED", 100)
    room.select(0, 200)
    room.desk.mark("red")
    assert "At most 100 events" in room.parts.notice.words()
    assert "201 are selected. Nothing was changed." in room.parts.notice.words()
    assert set(room.marks()) == {None}


def test_customers_are_marked_with_all_their_events(room):
    room.select(0, 9)
    room.do("mark_customer_blue")
    found = [row.customer_mark for row in every_row(room.library, Query(), Sort(), UTC)]
    assert found.count("blue") > EVENTS * 0.9
    assert room.shown(150)[1] == found[150]
    assert "customers are marked blue now." in room.parts.notice.words()


def test_an_event_that_names_no_customer_is_said(room):
    room.select(24, 24)
    assert room.parts.model.event_row(24).customer_id is None
    room.do("mark_customer_red")
    assert room.parts.notice.words() == (
        "Nothing was changed. 1 event names no customer by the vendor's id, which a mark needs."
    )


def test_undo_and_redo_show_in_the_table(room):
    room.select(1, 3)
    room.do("mark_red")
    room.select(2, 2)
    room.do("mark_blue")
    room.undoing.undo()
    room.qtbot.waitUntil(lambda: room.shown(2)[0] == "red")
    assert room.marks()[1:4] == ["red"] * 3
    room.undoing.undo()
    room.qtbot.waitUntil(lambda: room.shown(2)[0] is None)
    room.undoing.redo()
    room.qtbot.waitUntil(lambda: [room.shown(row)[0] for row in (1, 2, 3)] == ["red"] * 3)


def test_a_mark_is_shown_at_once_and_taken_back_where_it_could_not_be_stored(room):
    with closing(sqlite3.connect(room.library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        room.desk.mark("red")
        assert room.shown(0)[0] == "red"
        assert room.marks()[0] is None
        room.parts.model.take_page(0, [row._replace(mark=None) for row in room.parts.model._pages[0].rows])
    room.rest()
    room.qtbot.waitUntil(lambda: room.shown(0)[0] == "red")  # also in rows that were read again meanwhile
    assert room.marks()[0] == "red"
    room.library.chmod(0o400)
    room.annotations._library = room.desk._library = room.library.with_name("none.db")
    room.desk.mark("blue")
    assert room.shown(0)[0] == "blue"
    room.rest()
    assert room.shown(0)[0] == "red"
    assert "no library" in room.parts.notice.words()


def test_what_is_marked_at_the_end_is_not_lost(room):
    with closing(sqlite3.connect(room.library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        room.desk.mark("red")
        room.select(1, 1)
        room.desk.mark("blue")
        other.execute("ROLLBACK")
    room.annotations.close()
    assert room.marks()[:2] == ["red", "blue"]


def test_the_ways_from_mark_to_mark(room):
    for row in (3, 310):
        room.reader.fetch_rows([(row, row)], lambda rows: room.desk._mark("red", False, rows))
        room.qtbot.waitUntil(lambda row=row: room.marks()[row] == "red")
    table = room.parts.table

    def go(command: str, row: int) -> None:
        room.desk.handlers()[command]()
        room.qtbot.waitUntil(lambda: table.currentIndex().row() == row)

    go("next_marked", 3)
    go("next_marked", 310)
    room.desk.handlers()["next_marked"]()
    room.qtbot.waitUntil(lambda: "No event below this one" in room.parts.notice.words())
    go("previous_marked", 3)
    room.desk.handlers()["previous_marked"]()
    room.qtbot.waitUntil(lambda: "No event above this one" in room.parts.notice.words())


def test_a_search_for_marks_is_asked_anew(room, qtbot):
    asked: list[bool] = []
    room.annotations.asked_anew.connect(lambda: asked.append(True))
    room.do("mark_red")
    assert asked == []
    room.query.edit(parse("tier:x or -has:mark").query)
    room.do("mark_blue")
    assert asked == [True]


def test_the_menu_of_a_row_and_the_actions_show_the_colours(room):
    menu = QMenu()
    room.qtbot.addWidget(menu)
    room.desk.add_menus(menu)
    marks, customers = (action.menu() for action in menu.actions() if action.menu())
    assert [action.text() for action in marks.actions() if action.text()] == [
        *(colour.title for colour in COLOURS),
        "No mark",
    ]
    assert not any(action.icon().isNull() for action in customers.actions()[:6])
    marks.actions()[1].trigger()
    room.rest()
    assert room.marks()[0] == "orange"
    actions = {key: QAction() for key in room.desk.handlers()}
    room.desk.use_actions(actions)
    assert not actions["mark_red"].icon().isNull()
    room.desk.open_menu(True, QPoint(0, 0))
    (opened,) = (one for one in room.parts.table.findChildren(QMenu) if one.isVisible())
    opened.hide()


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ((0, "red", False, 0), ""),
        ((1, "red", False, 0), ""),
        ((1200, "red", False, 0), "1,200 events are marked red now."),
        ((1, None, True, 0), "1 customer is no longer marked."),
        ((2, "red", True, 3), "2 customers are marked red now. 3 events name no customer by the vendor's id, which a"
         " mark needs."),
    ],
)  # fmt: skip
def test_what_is_said_of_marks(told, words):
    assert mark_words(*told) == words


def test_a_mark_is_undone_after_a_restart(qtbot, styled, settings, tmp_path, filled):
    (tmp_path / "l.db").write_bytes(filled)

    def opened() -> MainWindow:
        window = MainWindow(tmp_path / "l.db", settings, keeps_session=True)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.rested):
            window.show()
        return window

    def marked() -> list[str | None]:
        return [row.mark for row in every_row(tmp_path / "l.db", Query(), Sort(), UTC)][:2]

    window = opened()
    window.actions_by_key["mark_purple"].trigger()
    qtbot.waitUntil(lambda: marked() == ["purple", None])
    qtbot.waitUntil(lambda: "mark of 1 event" in window.actions_by_key["undo"].text())
    window.close()
    window = opened()
    qtbot.waitUntil(lambda: window.actions_by_key["undo"].text() == "&Undo mark of 1 event")
    window.actions_by_key["undo"].trigger()
    qtbot.waitUntil(lambda: marked() == [None, None])
    qtbot.waitUntil(lambda: window.parts.model.event_row(0).mark is None)
    window.close()
