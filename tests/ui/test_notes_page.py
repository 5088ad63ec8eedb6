from datetime import UTC

import pytest

from tests.history.made import GOLD, SILVER, joined, upgraded
from tests.ui.foreign import foreign, left
from viewer.domain.annotations import Annotation, Subject
from viewer.jobs.customer_notes import Notes
from viewer.ui.notes_page import NO_ID, NO_NOTES, NotesPage, how_many, note_rows

EVENTS = {1: joined(1), 2: upgraded(2, SILVER, GOLD)}
NOTES = Notes(
    Subject("customer", "cust_1"),
    Annotation("angry", "red"),
    ((2, Annotation("called\nback", "blue")), (1, Annotation(None, "odd"))),
)


@pytest.fixture
def page(qtbot, styled):
    made = NotesPage()
    qtbot.addWidget(made)
    made.show()
    return made


def test_notes_on_events_are_listed_with_their_marks_in_words():
    rows = note_rows(NOTES, EVENTS, UTC)
    assert [row.cells for row in rows] == [
        ("▲ upgraded", "3 Jun 2024 10:00:00.000 UTC", "Blue", "called\nback"),
        ("● joined", "2 Jun 2024 10:00:00.000 UTC", "odd", ""),
    ]
    assert [row.subject for row in rows] == [2, 1]
    assert (how_many(NOTES), how_many(Notes())) == (4, 0)


def test_what_a_person_writes_stays_and_what_they_do_not_write_is_replaced(page, qtbot):
    page.show_notes(NOTES, note_rows(NOTES, EVENTS, UTC))
    assert page.field.text() == "angry"
    with qtbot.waitSignal(page.edited) as edited:
        page.field.editor.setPlainText("very angry")
        page.field.flush()
    assert edited.args == ["very angry"]
    page.field.edit()
    page.show_notes(Notes(NOTES.subject), [])
    assert page.field.text() == "very angry"
    page.events.setFocus()
    page.field.editor.clearFocus()
    page.show_notes(Notes(NOTES.subject), [])
    assert page.field.text() == ""
    assert page.events.words() == NO_NOTES


def test_who_has_no_vendor_id_cannot_be_noted_on(page):
    page.show_notes(NOTES, [])
    page.field.edit()
    page.show_notes(Notes(), [])
    assert page.field.text() == ""
    assert not page.field.isVisible()
    assert page._without.isVisible()
    assert page._without.text() == NO_ID


def test_all_of_it_is_said_in_another_language(qtbot, styled):
    with foreign():
        made = NotesPage()
        qtbot.addWidget(made)
        made.show()
        made.show_notes(NOTES, note_rows(NOTES, EVENTS, UTC))
        assert left(made, "called back angry") == []
