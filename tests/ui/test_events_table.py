from datetime import UTC

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import make_row
from viewer.domain.query import Query
from viewer.jobs.find_events import Sort
from viewer.ui import theme
from viewer.ui.answers import Question
from viewer.ui.events_model import EventsModel
from viewer.ui.events_table import EventsTable

DOWN = Qt.Key.Key_Down


def ask(follow: int | None = None) -> Question:
    return Question(Query(), Sort(), UTC, follow)


@pytest.fixture
def table(qtbot, styled, settings):
    model = EventsModel()
    made = EventsTable(model, settings)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show()
    answer(made, range(200), ask(), 1000)
    return made


def answer(table: EventsTable, keys, question: Question, total: int, position: int | None = None) -> None:
    table._rows.show_first([make_row(key) for key in keys], Sort())
    table.show_first(question)
    table._rows.grow(total)
    table.settle(position)


def test_the_first_row_is_current_and_nobody_reads_yet(table):
    assert table.currentIndex().row() == 0
    assert table.current_key() == 0
    assert not table.is_engaged()
    assert table.chosen_key() is None


def test_a_choice_is_followed_to_its_new_row(table, qtbot):
    with qtbot.waitSignal(table.event_chosen) as said:
        qtbot.keyClick(table, DOWN)
    assert said.args == [1]
    assert table.is_engaged()
    assert table.chosen_key() == 1
    with qtbot.assertNotEmitted(table.event_chosen):
        answer(table, range(-5, 195), ask(follow=1), 1005, position=6)
    assert (table.currentIndex().row(), table.current_key()) == (6, 1)


def test_a_followed_event_beyond_the_first_page_is_found_when_the_count_is_known(table, qtbot):
    qtbot.keyClick(table, DOWN)
    with qtbot.assertNotEmitted(table.event_chosen):
        answer(table, range(500, 700), ask(follow=1), 1000, position=720)
    assert table.currentIndex().row() == 720
    table._rows.take_page(3, [make_row(key) for key in range(-119, 81)])
    assert table.current_key() == 1


def test_an_event_that_is_gone_gives_way_to_the_top(table, qtbot):
    qtbot.keyClick(table, DOWN)
    with qtbot.waitSignal(table.event_chosen) as said:
        answer(table, range(500, 700), ask(follow=1), 1000, position=None)
    assert said.args == [500]
    assert not table.is_engaged()


def test_an_empty_answer_chooses_nothing(table, qtbot):
    with qtbot.waitSignal(table.nothing_chosen):
        answer(table, [], ask(), 0)


def test_steps_and_release(table):
    table.step(3)
    assert table.currentIndex().row() == 3
    table.step(-99)
    assert table.currentIndex().row() == 0
    table.release()
    assert not table.is_engaged()
    table.verticalScrollBar().setValue(500)
    assert table.is_engaged()


def test_typing_starts_a_search_and_escape_is_passed_on(table, qtbot):
    with qtbot.waitSignal(table.typed) as said:
        qtbot.keyClicks(table, "n")
    assert said.args == ["n"]
    with qtbot.waitSignal(table.escaped):
        qtbot.keyClick(table, Qt.Key.Key_Escape)
    assert not table.tabKeyNavigation()


def test_the_menu_of_a_value_is_asked_by_mouse_and_key(table, qtbot):
    at = table.visualRect(table.model().index(2, 1)).center()
    with qtbot.waitSignal(table.value_asked) as said:
        mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, table.viewport().mapToGlobal(at))
        QApplication.sendEvent(table.viewport(), mouse)
    assert said.args[:2] == [2, "type"]
    with qtbot.waitSignal(table.value_asked) as said:
        key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(table.viewport(), key)
    assert said.args[:2] == [0, "happened_at"]


def test_selected_stretches(table):
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in (1, 2, 7):
        table.selectionModel().select(table.model().index(row, 0), flags)
    rows = {row for first, last in table.selected_ranges() for row in range(first, last + 1)}
    assert rows == {0, 1, 2, 7}
    assert table.is_engaged()


def test_a_person_comes_back_to_an_event_at_its_place_on_the_screen(table, qtbot):
    assert table.place() == (None, 0)
    table.return_to(450, 78)
    assert table.chosen_key() == 450
    assert table.place() == (450, 78)
    answer(table, range(200), ask(450), 1000, 450)
    assert table.currentIndex().row() == 450
    assert table.verticalScrollBar().value() == 450 * theme.ROW_HEIGHT - 78
    assert table.is_engaged()
    with qtbot.waitSignal(table.event_chosen) as said:
        table._rows.take_page(2, [make_row(key) for key in range(400, 600)])
    assert said.args == [450]
    assert table.place() == (450, 78)
    assert table.chosen_key() == 450


def test_a_person_who_scrolled_away_from_the_event_is_there_again(table):
    table.return_to(3, -900)
    answer(table, range(200), ask(3), 1000, 3)
    assert table.verticalScrollBar().value() == 3 * theme.ROW_HEIGHT + 900
    assert table.place() == (3, -900)


def test_coming_back_to_an_event_that_is_gone_leads_to_the_top(table):
    table.return_to(9999, 50)
    answer(table, range(200), ask(9999), 1000, None)
    assert table.currentIndex().row() == 0
    assert not table.is_engaged()
    assert table.chosen_key() is None


def test_a_release_forgets_where_one_wanted_to_go(table):
    table.return_to(5)
    table.release()
    assert table.chosen_key() is None


def test_home_and_end_lead_to_the_first_and_the_last_event(table, qtbot):
    bar = table.verticalScrollBar()
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert (table.currentIndex().row(), bar.value()) == (999, bar.maximum())
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert (table.currentIndex().row(), bar.value()) == (0, 0)
    bar.setValue(5000)
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_ranges() == [(0, 999)]


def test_while_nobody_knows_the_event_of_the_row_there_is_no_place(table, qtbot):
    table.setCurrentIndex(table.model().index(500, 0))
    assert table.place() == (None, 0)
    table._rows.take_page(2, [make_row(key) for key in range(400, 600)])
    assert table.place()[0] == 500


def test_who_goes_on_is_not_taken_back(table):
    table.return_to(450, 78)
    table.step(1)
    assert table.chosen_key() == 1
    assert table.place()[0] == 1


def test_a_new_column_comes_into_sight(table):
    for key in ("customer_email", "customer_id", "customer.metadata.region"):
        table.header.show_column(key)
        section = table._rows.section_of(key)
        left = table.header.sectionViewportPosition(section)
        assert left >= 0
        assert left + table.header.sectionSize(section) <= table.viewport().width()


def test_a_row_is_gone_to_without_moving_what_is_seen(table, qtbot):
    table.go_to(3)
    assert (table.currentIndex().row(), table.verticalScrollBar().value()) == (3, 0)
    table.go_to(600)
    assert table.currentIndex().row() == 600
    assert 600 * 26 - 400 < table.verticalScrollBar().value() < 600 * 26
    table.go_to(5_000)
    assert table.currentIndex().row() == 600
    assert table.is_engaged()


def test_selecting_everything_counts_as_reading(table):
    table.selectAll()
    assert table.is_engaged()
    assert table.selected_ranges() == [(0, 999)]


def test_a_million_selected_rows_are_painted_without_asking_for_each(table, monkeypatch):
    table._rows.grow(1_000_000)
    asked = []
    monkeypatch.setattr(
        type(table._rows), "columnCount", lambda self, parent=None: asked.append(1) or len(self.columns)
    )
    table.selectAll()
    table.grab()
    assert table.selected_ranges() == [(0, 999_999)]
    assert len(asked) < 10_000
