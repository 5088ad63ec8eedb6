import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from viewer.domain.annotations import Subject
from viewer.jobs import annotate
from viewer.ui.actions import menu_words
from viewer.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot, styled, settings, sample, tmp_path):
    (tmp_path / "library.db").write_bytes(sample.read_bytes())
    made = MainWindow(tmp_path / "library.db", settings)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.rested):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    qtbot.waitUntil(made.notes.strip.isVisible)
    yield made
    made.close()


def kept(window: MainWindow) -> dict[str, str | None]:
    """The notes of the library, by what they hang on."""
    return {one.subject.kind: one.annotation.note for one in annotate.every_annotation(window.library)}


def editor(window: MainWindow, kind: str = "event"):
    return window.notes.strip.fields[kind].editor


def write(window: MainWindow, qtbot, command: str, words: str) -> None:
    """Opens the note by its command, types, and waits until the library has it."""
    window.actions_by_key[command].trigger()
    editor(window, "event" if command == "note" else "customer").insertPlainText(words)
    window.notes.strip.flush()
    qtbot.waitUntil(lambda: not window.notes._unsaved)


def choose(window: MainWindow, qtbot, row: int) -> None:
    window.parts.table.step(row - window.parts.table.currentIndex().row())
    qtbot.waitUntil(lambda: not window.notes.strip._is_waiting)


def test_a_note_is_stored_while_it_is_typed(window, qtbot):
    window.actions_by_key["note"].trigger()
    assert editor(window).hasFocus()
    qtbot.keyClicks(editor(window), "call <b>back</b>")
    qtbot.waitUntil(lambda: kept(window) == {"event": "call <b>back</b>"})
    qtbot.waitUntil(lambda: window.parts.model.event_row(0).note == "call <b>back</b>")
    assert window.parts.table.currentIndex().row() == 0


def test_each_event_has_its_own_note_and_shares_that_of_its_customer(window, qtbot):
    write(window, qtbot, "customer_note", "prefers mail")
    write(window, qtbot, "note", "first")
    customer = window.parts.model.event_row(0).customer_id
    rows = range(window.parts.model.rowCount())
    others = [row for row in rows if (one := window.parts.model.event_row(row)) and one.customer_id == customer]
    assert window.parts.model.event_row(others[1]).customer_note == "prefers mail"
    choose(window, qtbot, others[1])
    assert (editor(window).toPlainText(), editor(window, "customer").toPlainText()) == ("", "prefers mail")
    choose(window, qtbot, 0)
    assert (editor(window).toPlainText(), editor(window, "customer").toPlainText()) == ("first", "prefers mail")


def test_going_on_to_another_event_keeps_what_was_typed(window, qtbot):
    window.actions_by_key["note"].trigger()
    qtbot.keyClicks(editor(window), "half a word")
    choose(window, qtbot, 1)
    qtbot.waitUntil(lambda: kept(window) == {"event": "half a word"})
    assert window.parts.model.event_row(1).note is None
    assert editor(window).hasFocus(), "so that one event after the other can be written on"
    assert editor(window).toPlainText() == ""


def test_a_note_that_is_typed_at_once_belongs_to_the_event_that_was_gone_to(window, qtbot):
    window.parts.table.step(1)
    window.actions_by_key["note"].trigger()
    qtbot.waitUntil(editor(window).hasFocus)
    qtbot.keyClicks(editor(window), "second")
    qtbot.waitUntil(lambda: window.parts.model.event_row(1).note == "second")
    assert window.parts.model.event_row(0).note is None


def test_undo_and_redo_of_a_note(window, qtbot):
    write(window, qtbot, "note", "one")
    window.parts.table.setFocus()
    write(window, qtbot, "note", " two")
    window.parts.table.setFocus()
    undo, redo = window.actions_by_key["undo"], window.actions_by_key["redo"]
    assert undo.text() == "&Undo note on an event"
    undo.trigger()
    qtbot.waitUntil(lambda: editor(window).toPlainText() == "one")
    undo.trigger()
    qtbot.waitUntil(lambda: kept(window) == {})
    qtbot.waitUntil(lambda: not editor(window).isVisible())
    redo.trigger()
    qtbot.waitUntil(lambda: kept(window) == {"event": "one"})


def test_a_search_finds_notes_and_says_so_when_they_go(window, qtbot):
    write(window, qtbot, "note", "Überfällig")
    with qtbot.waitSignal(window.rested):
        window.parts.search.set_query_text("")
        window.query.type_text("uberfallig has:note")
    assert window.parts.model.rowCount() == 1


def test_while_somebody_else_writes_a_note_waits_and_is_there_in_the_end(window, qtbot):
    with closing(sqlite3.connect(window.library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        window.actions_by_key["note"].trigger()
        qtbot.keyClicks(editor(window), "later")
        qtbot.waitUntil(lambda: window.notes.strip.fields["event"].state() == "Saving…")
        choose(window, qtbot, 1)
        choose(window, qtbot, 0)
        assert editor(window).toPlainText() == "later"
        assert kept(window) == {}
    qtbot.waitUntil(lambda: kept(window) == {"event": "later"})
    qtbot.waitUntil(lambda: window.notes.strip.fields["event"].state() == "")


def test_what_is_typed_when_the_window_closes_is_kept(window, qtbot):
    window.actions_by_key["note"].trigger()
    qtbot.keyClicks(editor(window), "last words")
    window.close()
    assert kept(window) == {"event": "last words"}


def test_a_note_that_cannot_be_stored_is_not_lost_from_the_screen(window, qtbot):
    library, window.notes._library = window.notes._library, window.library.with_name("none.db")
    window.actions_by_key["note"].trigger()
    qtbot.keyClicks(editor(window), "kept")
    field = window.notes.strip.fields["event"]
    qtbot.waitUntil(lambda: field.state().startswith("Not saved: There is no library"))
    window.notes._library = library
    choose(window, qtbot, 1)
    qtbot.waitUntil(lambda: kept(window) == {"event": "kept"})


def test_control_enter_goes_back_to_the_table_as_escape_does(window, qtbot):
    for key, modifier in ((Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Escape, None)):
        window.actions_by_key["note"].trigger()
        qtbot.keyClick(editor(window), key, *([modifier] if modifier else []))
        assert window.parts.table.hasFocus()


def test_an_event_of_nobody_has_no_note_on_its_customer(window, qtbot):
    nobody = Subject("event", "x")
    window.notes.strip.show_notes(annotate.Annotated(nobody, annotate.Annotation(), None, annotate.Annotation()))
    window.actions_by_key["customer_note"].trigger()
    assert "names no customer" in window.parts.notice.words()


def test_no_event_no_strip(window, qtbot):
    with qtbot.waitSignal(window.rested):
        window.query.type_text("nothing at all like this")
    qtbot.waitUntil(lambda: not window.notes.strip.isVisible())
    window.actions_by_key["note"].trigger()
    assert window.parts.notice.words() == ""


def test_the_menu_of_a_row_has_the_notes(window, qtbot):
    menu = QMenu(window)
    window.notes.add_menu(menu)
    assert [menu_words(action.text()) for action in menu.actions()] == ["Note on the event", "Note on the customer"]
    menu.actions()[0].trigger()
    assert editor(window).hasFocus()
    assert window.notes.add_menu in window.values.additions
