import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from viewer.domain.query import Query, parse
from viewer.domain.steps import Step, Steps, did
from viewer.domain.views import Look, Shown
from viewer.jobs.find_events import Sort
from viewer.ui.choices import Choices
from viewer.ui.current_query import CurrentQuery
from viewer.ui.look_desk import KIND, LookDesk
from viewer.ui.undo_desk import UndoDesk
from viewer.ui.window_parts import make_parts


class Room:
    """The parts of a window, as far as looks need them, and the words of all steps."""

    def __init__(self, qtbot, settings, tmp_path) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.parts = make_parts(tmp_path / "library.db", settings)
        self.parts.body.setParent(self.window)
        self.window.resize(1400, 800)
        self.query = CurrentQuery(self.window)
        self.choices = Choices(settings, self.window)
        self.undo = UndoDesk(self.parts.notice, None, self.window)
        self.desk = LookDesk(self.parts, self.query, self.choices, self.undo, self.window)
        self.query.text_needed.connect(self.parts.search.set_query_text)
        self.parts.search.searched.connect(self.query.type_text)
        self.header = self.parts.table.header

    def words(self) -> list[str]:
        self.undo.settle()
        return [step.words for step in self.undo._steps.done]

    def edit(self, typed: str) -> None:
        self.query.edit(parse(typed).query)


@pytest.fixture
def room(qtbot, styled, settings, tmp_path):
    made = Room(qtbot, settings, tmp_path)
    yield made
    made.desk.close()
    made.parts.details.worker.close()


def test_changes_of_the_search_are_undone_one_by_one(room):
    room.edit("tier:Gold")
    room.edit("tier:Gold event:upgraded")
    room.query.edit(Query())
    room.undo.undo()
    assert room.parts.search.text() == "tier:Gold event:upgraded"
    room.undo.undo()
    assert room.query.query == parse("tier:Gold").query
    room.undo.redo()
    assert room.query.text == "tier:Gold event:upgraded"
    assert room.words() == ["change of search"] * 2


def test_typing_is_one_step_until_enter_or_another_change(room, qtbot):
    box = room.parts.search
    for letters in ("al", "ex"):
        qtbot.keyClicks(box, letters)
        room.query.type_text(box.text())
    qtbot.keyClick(box, Qt.Key.Key_Return)
    room.query.type_text("alex doe")
    assert room.words() == ["change of search"] * 2
    room.undo.undo()
    assert (box.text(), room.query.text) == ("alex", "alex")
    room.undo.undo()
    assert box.text() == ""
    room.query.type_text("x")
    room.choices.sort_by("line")
    assert room.words() == ["change of search", "change of order"]


def test_a_search_that_is_cleared_at_once_can_be_had_again(room):
    room.query.type_text("al")
    room.query.type_text("alex")
    room.query.type_text("")
    assert room.words() == ["change of search"] * 2
    room.undo.undo()
    assert room.parts.search.text() == "alex"


def test_a_pause_ends_a_step(room, qtbot):
    room.desk._pause.setInterval(0)
    room.query.type_text("a")
    qtbot.waitUntil(lambda: not room.desk._pause.isActive())
    room.query.type_text("ab")
    assert room.words() == ["change of search"] * 2


def test_the_text_as_typed_comes_back_with_its_note(room):
    room.query.type_text("nofield:x ")
    room.undo.settle()
    room.query.edit(Query())
    room.undo.undo()
    assert room.parts.search.text() == "nofield:x "
    assert room.query.notes


def test_order_and_columns_are_undone(room):
    room.choices.sort_by("customer_name")
    room.header.show_column("customer_email")
    room.header.arranged.emit()
    assert "customer_email" in room.header.shown_columns()
    assert room.words() == ["change of order", "change of columns"]
    room.undo.undo()
    assert "customer_email" not in room.header.shown_columns()
    assert room.header.is_usual()
    room.undo.undo()
    assert room.choices.sort == Sort()
    room.undo.redo()
    room.undo.redo()
    assert room.header.shown_columns()[-1] == "customer_email"
    assert room.choices.sort == Sort("customer_name", False)


def test_a_column_that_follows_the_width_of_the_window_is_no_change(room):
    room.header.show_column("customer_email")
    room.header.arranged.emit()
    room.window.resize(1100, 700)
    room.parts.body.resize(1100, 700)
    room.header.arranged.emit()
    assert room.words() == ["change of columns"]


def test_a_look_is_shown_as_one_step(room):
    look = Look("tier:Gold", (Shown("line", 90), Shown("customer.metadata.region", 120)), "customer_name")
    assert room.desk.show_look(look, "opening of view “a”") == []
    assert room.header.shown_columns() == ["line", "customer.metadata.region"]
    assert room.header.sectionSize(room.header.logicalIndex(0)) == 90
    assert room.desk.look().query == "tier:Gold"
    room.desk.show_look(look, "opening of view “a”")
    assert room.words() == ["opening of view “a”"]
    room.undo.undo()
    assert room.desk.look() == Look()


def test_columns_and_orders_that_vanished_are_told_and_left_out(room):
    look = Look("x", (Shown("line", 90), Shown("shoe_size", 50)), "shoe_size")
    assert room.desk.show_look(look, "opening") == ["shoe_size"]
    assert room.header.shown_columns() == ["line"]
    assert room.choices.sort == Sort()
    assert room.desk.show_look(Look("x", (Shown("shoe_size", 50),)), "opening") == ["shoe_size"]
    assert len(room.header.shown_columns()) > 3


def test_what_is_taken_up_at_the_start_cannot_be_undone(room):
    room.desk.begin("tier:Gold ", "line")
    assert room.query.text == "tier:Gold "
    assert room.choices.sort == Sort("line", False)
    room.desk.begin("x", "shoe_size")
    assert room.choices.sort == Sort("line", False)
    assert room.words() == []


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"query": 7}', "[" * 100_000])
def test_a_damaged_step_changes_nothing(room, damaged):
    room.edit("x")
    room.undo.take_up(did(Steps(), Step(KIND, "change", damaged, damaged)))
    room.undo.undo()
    room.undo.undo()
    assert room.desk.look() in (Look("x"), Look())


def test_undo_in_the_search_box_is_its_own_while_it_has_any(room, qtbot):
    room.window.show()
    box = room.parts.search
    box.setFocus()
    assert _goes_to_the_window(box, room)
    qtbot.keyClicks(box, "abc")
    assert not _goes_to_the_window(box, room)
    room.edit("tier:Gold")
    assert _goes_to_the_window(box, room)


def _goes_to_the_window(box, room) -> bool:
    """Whether the box lets go of Ctrl+Z, so that the window's action gets it."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QCoreApplication.sendEvent(box, event)
    return not event.isAccepted()
