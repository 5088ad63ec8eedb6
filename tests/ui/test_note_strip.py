import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from tests.ui.fakes import make_row
from tests.ui.foreign import foreign, left
from viewer.domain.annotations import Annotation, Subject
from viewer.jobs.annotate import Annotated
from viewer.ui.note_strip import NoteStrip

EVENT, OTHER, PERSON = Subject("event", "evt_1"), Subject("event", "evt_2"), Subject("customer", "cust_1")


def noted(event: Subject = EVENT, note: str | None = None, theirs: str | None = None) -> Annotated:
    return Annotated(event, Annotation(note), PERSON, Annotation(theirs))


class Room:
    """The strip with something else beside it that can have the keyboard."""

    def __init__(self, qtbot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.strip, self.other = NoteStrip(), QLineEdit()
        box = QVBoxLayout(self.window)
        box.addWidget(self.strip)
        box.addWidget(self.other)
        self.edited: list[tuple[Subject, str]] = []
        self.strip.edited.connect(lambda subject, text: self.edited.append((subject, text)))
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def shown(self) -> tuple[list[str], list[str]]:
        """The fields and the invitations that are seen."""
        fields = [kind for kind, field in self.strip.fields.items() if field.isVisible()]
        return fields, [button.text() for button in self.strip.invitations.values() if button.isVisible()]


@pytest.fixture
def room(qtbot, styled):
    return Room(qtbot)


def test_it_is_one_calm_line_until_there_is_a_note(room):
    assert not room.strip.isVisible()
    room.strip.show_notes(noted())
    assert room.shown() == ([], ["Add a note…", "on the customer…"])
    room.strip.show_notes(noted(note="x"))
    assert room.shown() == (["event"], ["Add a note on the customer…"])
    room.strip.show_notes(noted(note="x", theirs="y"))
    assert room.shown() == (["event", "customer"], [])
    room.strip.show_notes(None)
    assert not room.strip.isVisible()


def test_the_invitation_that_stays_alone_says_what_it_is_about(room):
    room.strip.show_notes(noted())
    room.strip.edit("event")
    assert room.shown() == (["event"], ["Add a note on the customer…"])


def test_a_customer_without_an_id_has_no_note(room):
    room.strip.show_notes(Annotated(EVENT, Annotation(), None, Annotation()))
    assert room.shown() == ([], ["Add a note…"])
    assert not room.strip.edit("customer")


def test_an_empty_field_gives_way_when_it_is_left(room):
    room.strip.show_notes(noted())
    room.strip.invitations["event"].click()
    assert room.shown()[0] == ["event"]
    assert room.strip.is_editing(EVENT)
    room.other.setFocus()
    assert room.shown()[0] == []


def test_what_was_typed_belongs_to_the_event_it_was_typed_at(room, qtbot):
    room.strip.show_notes(noted())
    room.strip.edit("event")
    qtbot.keyClicks(room.strip.fields["event"].editor, "first")
    room.strip.show_notes(noted(OTHER, note="second"))
    assert room.edited == [(EVENT, "first")]
    assert room.strip.fields["event"].text() == "second"


def test_the_same_event_again_leaves_what_is_being_typed(room, qtbot):
    room.strip.show_notes(noted(note="a"))
    room.strip.edit("event")
    qtbot.keyClicks(room.strip.fields["event"].editor, "b")
    room.strip.show_notes(noted(note="a"))
    assert room.strip.fields["event"].text() == "ab"


def test_the_keyboard_is_not_lost_with_a_field(room, qtbot):
    room.strip.show_notes(noted(note="a"))
    room.strip.edit("event")
    room.strip.show_notes(noted(OTHER))
    assert QApplication.focusWidget() is not None


def test_marks_are_told_in_words(room, qtbot):
    room.strip.show_notes(noted())
    room.strip.show_marks(make_row(1, mark="red", customer_mark="blue"))
    assert [button.text() for button in room.strip.marks.values() if button.isVisible()] == ["Red", "Customer: Blue"]
    with qtbot.waitSignal(room.strip.mark_asked) as asked:
        room.strip.marks["customer"].click()
    assert asked.args[0] is True
    room.strip.show_marks(None)
    assert not any(button.isVisible() for button in room.strip.marks.values())


def test_a_note_that_was_changed_elsewhere(room):
    room.strip.show_notes(noted(note="a"))
    room.strip.show_text(OTHER, "x")
    room.strip.show_text(EVENT, None)
    assert room.shown()[0] == []
    assert room.edited == []


def test_what_is_typed_before_the_next_event_is_there_goes_to_neither(room, qtbot):
    room.strip.show_notes(noted(note="a"))
    room.strip.edit("event")
    qtbot.keyClicks(room.strip.fields["event"].editor, "b")
    room.strip.wait()
    assert room.edited == [(EVENT, "ab")]
    qtbot.keyClicks(room.strip.fields["event"].editor, "c")
    room.strip.show_notes(noted(OTHER))
    assert room.edited == [(EVENT, "ab")]
    qtbot.keyClicks(room.strip.fields["event"].editor, "d")
    room.strip.flush()
    assert room.edited[1:] == [(OTHER, "d")]


def test_a_note_that_is_wanted_before_the_event_is_there_opens_with_it(room):
    room.strip.show_notes(noted())
    room.strip.wait()
    assert room.strip.edit("customer")
    assert not room.strip.is_editing(PERSON)
    room.strip.show_notes(noted(OTHER))
    assert room.strip.is_editing(PERSON)


def test_a_narrow_pane_stays_narrow(room):
    room.strip.show_notes(noted(note="a" * 300))
    room.strip.show_marks(make_row(1, mark="purple", customer_mark="orange"))
    assert room.strip.minimumSizeHint().width() < 240
    room.strip.resize(240, room.strip.heightForWidth(240))
    assert all(button.geometry().right() <= 240 for button in room.strip.marks.values())


def test_where_nothing_can_be_written_notes_are_read(room):
    room.strip.can_write = False
    room.strip.show_notes(noted())
    assert room.strip.isHidden()
    room.strip.show_notes(noted(note="x"))
    assert room.shown() == (["event"], [])
    assert room.strip.fields["event"].editor.isReadOnly()
    assert not room.strip.edit("event")


def test_all_of_it_is_said_in_another_language(qtbot, styled):
    with foreign():
        strip = NoteStrip()
        qtbot.addWidget(strip)
        strip.show_notes(noted())
        strip.show_marks(make_row(1)._replace(mark="red", customer_mark="green"))
        assert left(strip) == []
