from datetime import UTC

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.foreign import foreign, foreign_text, left
from tests.ui.told import Shelf
from viewer.domain.times import zone
from viewer.errors import LibraryProblem
from viewer.jobs.find_people import FoundPerson
from viewer.ui import customer_window
from viewer.ui.customer_window import HINT, CustomerWindow
from viewer.ui.history_words import COPIED, COPIED_MASKED


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def window(qtbot, styled, worker, tmp_path, shelf):
    made = CustomerWindow(tmp_path / "library.db", UTC, worker, None, shelf.tell, shelf.find, shelf.read)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def show(qtbot, window: CustomerWindow, key: str) -> None:
    with qtbot.waitSignal(window.shown, check_params_cb=lambda: window.words() == ""):
        window.show_person(key)


def test_a_customer_is_read_beside_the_thread_that_paints(window, shelf, qtbot):
    assert window.words() == HINT
    shelf.gate.clear()
    window.show_person("cust_1")
    assert window.words() == "Reading…"
    with qtbot.waitSignal(window.shown):
        shelf.gate.set()
    assert window.words() == ""
    assert window.windowTitle() == "Customer: Alex Doe"
    assert window.view.title.text() == "Alex Doe"


def test_a_list_that_is_not_all_of_them_says_so(window, shelf, qtbot):
    shelf.found = [FoundPerson(f"cust_{number}", "Alex", "name Alex", 1) for number in range(60)]
    with qtbot.waitSignal(window.shown):
        window.find_person("alex")
    assert window.list.model().rowCount() == 50
    assert window._more.isVisible()
    assert window._more.text() == "These are the first 50. Write more of it to find others."
    shelf.found = shelf.found[:2]
    with qtbot.waitSignal(window.shown):
        window.find_person("ale")
    assert not window._more.isVisible()


def test_another_customer_is_found_by_what_is_typed(window, qtbot):
    show(qtbot, window, "cust_1")
    with qtbot.waitSignal(window.shown):
        qtbot.keyClicks(window.box, "alex")
    assert window.pages.currentWidget() is window.found
    assert [window.list.model().index(row, 0).data() for row in (0, 1)] == ["Alex Doe", "Alex D."]
    qtbot.keyClick(window.box, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.shown):
        qtbot.keyClick(window.box, Qt.Key.Key_Return)
    assert (window.person, window.view.title.text(), window.box.text()) == ("cust_2", "Alex D.", "")


def test_esc_leads_from_the_search_back_to_the_customer_and_then_closes(window, qtbot):
    show(qtbot, window, "cust_1")
    with qtbot.waitSignal(window.shown):
        qtbot.keyClicks(window.box, "d.")
    qtbot.keyClick(window.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.view)
    assert window.isVisible()
    qtbot.keyClick(window.box, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_nobody_found_and_a_problem_are_said(window, shelf, qtbot):
    with qtbot.waitSignal(window.shown):
        window.find_person("no<b>body")
    words = "No customer in the library has, or ever had, “no<b>body” as id, source id, e-mail or name."
    assert window.words() == words
    shelf.error = LibraryProblem("The library is locked. Close the other program.")
    with qtbot.waitSignal(window.shown, check_params_cb=lambda: window.words() != "Reading…"):
        window.show_person("cust_1")
    assert window.words() == "The library is locked. Close the other program."


def test_another_zone_reads_anew_and_the_tab_stays(window, shelf, qtbot):
    show(qtbot, window, "cust_1")
    window.view.tabs.setCurrentWidget(window.view.points)
    with qtbot.waitSignal(window.shown):
        window.set_zone(zone("Europe/Berlin"))
    assert shelf.asked[-1] == ("cust_1", zone("Europe/Berlin"))
    assert window.view.points.table.lines.line(0).cells[0] == "4 Jun 2024 12:00:00.000 +02:00"
    assert window.view.tabs.currentWidget() is window.view.points


def test_an_answer_that_comes_while_a_person_searches_does_not_take_the_list_away(window, shelf, qtbot):
    show(qtbot, window, "cust_1")
    with qtbot.waitSignal(window.shown):
        qtbot.keyClicks(window.box, "alex")
    with qtbot.waitSignal(window.shown):
        window.reload()
    assert window.pages.currentWidget() is window.found


def test_events_are_asked_for(window, qtbot):
    show(qtbot, window, "cust_1")
    with qtbot.waitSignal(window.event_asked) as asked:
        window.view.event_opened.emit(2)
    assert asked.args == [2]


def test_the_summary_is_copied_as_text_and_masked_on_wish(window, qtbot, monkeypatch):
    show(qtbot, window, "cust_1")
    window._copy.click()
    qtbot.waitUntil(lambda: window.notice.words() == COPIED)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Customer: Alex Doe"
    assert any("Gold (251–350)" in line for line in lines)
    monkeypatch.setattr(customer_window, "masked_summary", lambda library, story, zone, key: f"masked {key}")
    window.notice.buttons()[0].click()
    qtbot.waitUntil(lambda: window.notice.words() == COPIED_MASKED)
    assert QGuiApplication.clipboard().text() == "masked None"
    window.notice.hide()
    window.view.history.summary_asked.emit()
    qtbot.waitUntil(lambda: window.notice.words() != "")
    assert "Upgraded from Silver (151–250) to Gold (251–350)" in QGuiApplication.clipboard().text()


def test_the_export_of_the_history_is_asked_for(window, qtbot):
    show(qtbot, window, "cust_1")
    with qtbot.waitSignal(window.export_asked) as asked:
        window.view.history.export_asked.emit("svg")
    assert asked.args == ["svg"]


def test_notes_are_there_and_what_a_person_writes_is_handed_over(window, qtbot):
    show(qtbot, window, "cust_1")
    notes = window.view.notes
    assert notes.field.text() == "angry"
    assert notes.events.table.lines.line(0).cells[0::2] == ("▲ upgraded", "Red")
    with qtbot.waitSignal(notes.edited) as edited:
        notes.field.edit()
        qtbot.keyClicks(notes.field.editor, "!")
    assert edited.args == ["angry!"]
    with qtbot.waitSignal(window.shown):
        window.reload()
    assert notes.field.text() == "angry!"


def test_what_is_being_written_is_kept_for_the_one_it_was_written_on(window, qtbot):
    show(qtbot, window, "cust_1")
    written: list[tuple[str, str]] = []
    window.view.notes.edited.connect(lambda text: written.append((window.person, text)))
    window.view.notes.field.edit()
    qtbot.keyClicks(window.view.notes.field.editor, "?")
    show(qtbot, window, "cust_2")
    assert written == [("cust_1", "angry?")]
    assert window.view.notes.field.text() == "angry"


def test_what_takes_long_is_said_and_stops_where_something_else_is_asked_for(window, shelf, qtbot):
    show(qtbot, window, "cust_1")
    shelf.gate.clear()
    window.show_person("cust_2")
    qtbot.waitUntil(lambda: window.words() == "Reading…")
    window.show_person("cust_1")
    with qtbot.waitSignal(window.shown, check_params_cb=lambda: window.words() == ""):
        shelf.gate.set()
    assert [customer for customer, _ in shelf.asked] == ["cust_1", "cust_1"]
    assert window.view.title.text() == "Alex Doe"


def test_closing_stops_what_is_read(window, shelf, worker, qtbot):
    shelf.gate.clear()
    window.show_person("cust_1")
    window.close()
    ended: list[None] = []
    worker.submit(lambda: None, ended.append)
    qtbot.waitUntil(lambda: ended == [None])
    assert shelf.asked == []


def test_it_speaks_the_language_in_use(qtbot, styled, worker, tmp_path, shelf):
    with foreign():
        made = CustomerWindow(tmp_path / "library.db", UTC, worker, None, shelf.tell, shelf.find, shelf.read)
        qtbot.addWidget(made)
        assert made.words() == foreign_text(HINT)
        assert left(made) == []
        show(qtbot, made, "cust_1")
        assert made.windowTitle() == foreign_text("Customer: {customer}").format(customer="Alex Doe")
        made._words.setText("")
        assert left(made, "Alex Doe cust alex@example.org Club") == []
        made.close()
