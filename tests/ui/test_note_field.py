import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from viewer.domain.annotations import LONGEST_NOTE
from viewer.ui import note_field
from viewer.ui.note_field import NoteField

CONTROL = Qt.KeyboardModifier.ControlModifier


class Room:
    """A field with something else beside it that can have the keyboard."""

    def __init__(self, qtbot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field, self.other = NoteField("Note"), QLineEdit()
        box = QVBoxLayout(self.window)
        box.addWidget(self.field)
        box.addWidget(self.other)
        self.edited: list[str] = []
        self.field.edited.connect(self.edited.append)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.field.edit()

    def state(self) -> str:
        return self.field.state()


@pytest.fixture
def room(qtbot, styled):
    return Room(qtbot)


def test_what_is_typed_is_handed_over_after_a_pause(room, qtbot):
    qtbot.keyClicks(room.field.editor, "call")
    assert room.edited == []
    qtbot.waitUntil(lambda: room.edited == ["call"])


def test_who_never_pauses_is_saved_all_the_same(room, qtbot, monkeypatch):
    room.field._pause.setInterval(60_000)
    room.field._latest.setInterval(30)
    qtbot.keyClicks(room.field.editor, "call")
    qtbot.waitUntil(lambda: room.edited == ["call"])


def test_leaving_hands_over_at_once_and_nothing_twice(room, qtbot):
    qtbot.keyClicks(room.field.editor, "call")
    with qtbot.waitSignal(room.field.left):
        room.other.setFocus()
    assert room.edited == ["call"]
    room.field.flush()
    assert room.edited == ["call"]


def test_tab_leaves_and_control_enter_is_done(room, qtbot):
    qtbot.keyClick(room.field.editor, Qt.Key.Key_Tab)
    assert room.other.hasFocus()
    room.field.edit()
    with qtbot.waitSignal(room.field.done):
        qtbot.keyClick(room.field.editor, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClick(room.field.editor, Qt.Key.Key_Return)
    assert room.field.text() == "\n"


def test_what_is_shown_is_not_handed_over(room):
    room.field.show_text("earlier <b>words</b>")
    room.field.flush()
    assert room.edited == []
    assert room.field.text() == "earlier <b>words</b>"


def test_a_note_that_is_too_long_is_not_handed_over_and_says_so(room, qtbot):
    room.field.editor.setPlainText("x" * (LONGEST_NOTE + 1))
    room.field.flush()
    assert room.edited == []
    assert room.state() == "A note has at most 10,000 characters; this one has 10,001."
    qtbot.keyClick(room.field.editor, Qt.Key.Key_End, CONTROL)
    qtbot.keyClick(room.field.editor, Qt.Key.Key_Backspace)
    assert room.state() == "The note is full: it has 10,000 characters."
    room.field.flush()
    assert room.edited == ["x" * LONGEST_NOTE]


def test_a_huge_text_is_pasted_as_far_as_a_note_goes(room):
    pasted = QMimeData()
    pasted.setText("y" * 5_000_000)
    pasted.setHtml("<img src='file:///x'>")
    room.field.editor.insertFromMimeData(pasted)
    assert room.field.text() == "y" * (LONGEST_NOTE + 1)
    assert "at most 10,000" in room.state()


def test_what_would_reorder_a_pasted_text_is_made_visible(room):
    pasted = QMimeData()
    pasted.setText("Gold\u202e tis si\nnext")
    room.field.editor.insertFromMimeData(pasted)
    assert room.field.text() == "Gold⟨U+202E⟩ tis si\nnext"


def test_what_is_not_stored_is_said_and_tried_again(room, qtbot):
    qtbot.keyClicks(room.field.editor, "a")
    room.field.flush()
    room.field.failed("The disk is full.")
    assert room.state() == "Not saved: The disk is full."
    room.field.flush()
    assert room.edited == ["a", "a"]
    room.field.saved()
    assert room.state() == ""


def test_a_long_way_to_the_library_is_said(room, qtbot):
    room.field._long.setInterval(20)
    qtbot.keyClicks(room.field.editor, "a")
    room.field.flush()
    qtbot.waitUntil(lambda: room.state() == "Saving…")
    room.field.saved()
    assert room.state() == ""


def test_the_field_grows_with_its_lines_and_then_scrolls(room, qtbot):
    heights = []
    for lines in (1, 3, note_field._LINES, 40):
        room.field.show_text("\n".join("x" * lines))
        heights.append(room.field.editor.sizeHint().height())
    assert heights[0] < heights[1] < heights[2] == heights[3]
    assert room.field.editor.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
