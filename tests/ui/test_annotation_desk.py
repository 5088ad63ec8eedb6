import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.fakes import make_row
from tests.webhooks import webhook, write
from viewer.domain.annotations import AnnotationChange, Subject, change_texts
from viewer.domain.query import parse
from viewer.domain.steps import Step
from viewer.jobs import annotate
from viewer.jobs.find_events import Sort
from viewer.jobs.import_sources import import_sources
from viewer.ui.annotation_desk import KIND, AnnotationDesk, asks_for_annotations
from viewer.ui.current_query import CurrentQuery
from viewer.ui.events_model import EventsModel
from viewer.ui.notice_bar import NoticeBar
from viewer.ui.undo_desk import UndoDesk

EVENT, PERSON = Subject("event", "ev_1"), Subject("customer", "cust_2")


@pytest.fixture
def room(qtbot, styled, tmp_path):
    made = Room(qtbot, tmp_path)
    yield made
    made.desk.close()


class Room:
    """Ten rows of a table, and a library that need not know them."""

    def __init__(self, qtbot, folder) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.library = folder / "l.db"
        import_sources([str(write(folder / "a.ndjson", webhook(1)))], self.library)
        self.model, self.notice, self.query = EventsModel(self.window), NoticeBar(), CurrentQuery(self.window)
        qtbot.addWidget(self.notice)
        self.undoing = UndoDesk(self.notice, None, self.window)
        self.desk = AnnotationDesk(self.library, self.model, self.query, self.notice, self.undoing, self.window)
        self.model.show_first([make_row(key) for key in range(10)], Sort())

    def kept(self) -> dict[Subject, tuple[str | None, str | None]]:
        return {one.subject: tuple(one.annotation) for one in annotate.every_annotation(self.library)}


@pytest.mark.parametrize(
    ("typed", "asks"),
    [
        ("mark:red", True),
        ("gold -note:x", True),
        ("tier:gold or (name:x has:note)", True),
        ("has:email", False),
        ("gold", False),
        ("", False),
    ],
)
def test_which_searches_depend_on_marks_and_notes(typed, asks):
    assert asks_for_annotations(parse(typed).query) is asks


def test_rows_show_what_changed(room, qtbot):
    changes = [AnnotationChange(EVENT, "note", None, "x"), AnnotationChange(PERSON, "colour", None, "red")]
    with qtbot.waitSignals([room.model.dataChanged]):
        room.desk.show(changes, {"ev_1": 1})
    rows = [room.model.event_row(row) for row in range(10)]
    assert [row.key for row in rows if row.note] == [1]
    assert [row.key for row in rows if row.customer_mark] == [2, 7]


def test_what_is_given_is_written_in_order_and_errors_are_told(room, qtbot):
    told: list[object] = []
    for colour in ("red", "blue"):
        room.desk.write(
            lambda stopped, colour=colour: annotate.apply(
                room.library, [AnnotationChange(EVENT, "colour", None, colour)], stopped
            ),
            told.append,
            told.append,
        )
    room.desk.write(lambda _: annotate.write_note(room.library, EVENT, "x" * 10_001), told.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 3)
    assert room.kept() == {EVENT: (None, "blue")}
    assert "at most 10,000 characters" in str(told[2])


def test_typing_is_one_step(room, qtbot):
    for before, after in ((None, "c"), ("c", "ca"), ("ca", "cat")):
        change = AnnotationChange(EVENT, "note", before, after)
        annotate.apply(room.library, [change])
        room.desk.goes_on([change], "note on an event")
    room.desk.settle()
    with qtbot.waitSignal(room.desk.changed) as undone:
        room.undoing.undo()
    assert undone.args[0] == [AnnotationChange(EVENT, "note", "cat", None)]
    assert room.kept() == {}
    with qtbot.waitSignal(room.desk.changed):
        room.undoing.redo()
    assert room.kept() == {EVENT: ("cat", None)}


def test_a_search_for_notes_waits_until_the_typing_has_ended(room):
    asked: list[bool] = []
    room.desk.asked_anew.connect(lambda: asked.append(True))
    room.query.edit(parse("-has:note").query)
    room.desk.goes_on([AnnotationChange(EVENT, "note", None, "c")], "note")
    assert asked == []
    room.desk.settle()
    room.desk.settle()
    assert asked == [True]


def test_steps_of_an_earlier_start_are_undone_too(room, qtbot):
    change = AnnotationChange(EVENT, "colour", "green", "red")
    ended: list[Step | None] = []
    step = Step(KIND, "mark", *change_texts([change]))
    room.desk._turn(step, True, ended.append)
    qtbot.waitUntil(lambda: ended == [step])
    assert room.kept() == {EVENT: (None, "green")}


def test_a_damaged_step_changes_nothing(room, qtbot):
    ended: list[Step | None] = []
    step = Step(KIND, "mark", "{", "7")
    room.desk._turn(step, True, ended.append)
    qtbot.waitUntil(lambda: ended == [step])
    assert room.kept() == {}


def test_an_undo_that_fails_is_told_and_stays(room, qtbot):
    room.library.unlink()
    ended: list[Step | None] = []
    room.desk._turn(Step(KIND, "mark", *change_texts([AnnotationChange(EVENT, "note", None, "x")])), True, ended.append)
    qtbot.waitUntil(lambda: ended == [None])
    assert "no library" in room.notice.words()
