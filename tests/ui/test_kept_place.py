"""The place of a person is made of events: it is found again when rows come, go and change their order."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.jobs.find_events import Sort
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import remove_import
from viewer.ui import theme
from viewer.ui.main_window import MainWindow

FLAGS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


def lines(first: int, count: int) -> list[made.Json]:
    return [webhook(at, data=body(at * 10, customer=made.customer(at % 7))) for at in range(first, first + count)]


@pytest.fixture
def window(qtbot, styled, settings, tmp_path):
    import_sources([str(write(tmp_path / "a.ndjson", *lines(1000, 900)))], tmp_path / "library.db")
    window = MainWindow(tmp_path / "library.db", settings)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.rested):
        window.show()
    yield window
    window.close()


def bring(window: MainWindow, qtbot, tmp_path, name: str, first: int, count: int) -> int:
    number = import_sources([str(write(tmp_path / name, *lines(first, count)))], tmp_path / "library.db").number
    with qtbot.waitSignal(window.rested):
        window.ask()
    return number


def selected(window: MainWindow) -> set[str]:
    table, model = window.parts.table, window.parts.model
    rows = [row for first, last in table.selected_ranges() for row in range(first, last + 1)]
    return {model.event_row(row).id for row in rows}


def top(window: MainWindow) -> tuple[str, int]:
    value = window.parts.table.verticalScrollBar().value()
    return window.parts.model.event_row(value // theme.ROW_HEIGHT).id, value % theme.ROW_HEIGHT


def test_the_selection_follows_its_events(window, qtbot, tmp_path):
    table, model = window.parts.table, window.parts.model
    with qtbot.waitSignal(window.rested):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    for row in (3, 4, 9):
        table.selectionModel().select(model.index(row, 0), FLAGS)
    before = selected(window)
    assert len(before) == 4
    number = bring(window, qtbot, tmp_path, "b.ndjson", 2000, 5)
    assert selected(window) == before
    assert table.selected_ranges() == [(6, 6), (8, 9), (14, 14)]
    with qtbot.waitSignal(window.rested):
        window.choices.use_sort(Sort("line", False))
    qtbot.waitUntil(lambda: all(model.event_row(row) for first, _ in table.selected_ranges() for row in (first,)))
    assert selected(window) == before
    remove_import(tmp_path / "library.db", number)
    with qtbot.waitSignal(window.rested):
        window.choices.use_sort(Sort())
    assert table.selected_ranges() == [(1, 1), (3, 4), (9, 9)]


def test_a_selection_beyond_what_is_in_memory_is_followed_too(window, qtbot, tmp_path):
    table = window.parts.table
    with qtbot.waitSignal(window.rested):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    table.selectionModel().select(window.parts.model.index(850, 0), FLAGS)
    assert window.parts.model.event_row(850) is None
    bring(window, qtbot, tmp_path, "b.ndjson", 2000, 5)
    assert table.selected_ranges() == [(6, 6), (855, 855)]


def test_everything_stays_selected_in_another_order(window, qtbot):
    table = window.parts.table
    table.selectAll()
    with qtbot.waitSignal(window.rested):
        window.choices.use_sort(Sort("line", True))
    assert table.selected_ranges() == [(0, 899)]


def test_more_than_are_followed_is_said(window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("viewer.ui.kept_place.FOLLOWED", 500)
    monkeypatch.setattr("viewer.ui.answer_desk.FOLLOWED", 500)
    window.parts.table.selectAll()
    bring(window, qtbot, tmp_path, "b.ndjson", 2000, 5)
    assert window.parts.notice.words() == "900 events were selected. Up to 500 are followed to their new rows."
    assert len(window.parts.table.selected_ranges()) == 1


def test_a_selection_that_falls_apart_is_let_go_in_words(window, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("viewer.ui.answer_desk.FOLLOWED_STRETCHES", 2)
    table = window.parts.table
    with qtbot.waitSignal(window.rested):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    for row in (3, 5, 9):
        table.selectionModel().select(window.parts.model.index(row, 0), FLAGS)
    bring(window, qtbot, tmp_path, "b.ndjson", 2000, 5)
    assert window.parts.notice.words() == "The selected events stand in too many places now to stay selected."
    assert table.selected_ranges() == [(6, 6)]


def test_what_is_seen_stays_where_it_is_when_rows_come(window, qtbot, tmp_path):
    bar = window.parts.table.verticalScrollBar()
    for value in (107, 450 * theme.ROW_HEIGHT + 5):
        bar.setValue(value)
        qtbot.waitUntil(lambda: window.parts.model.event_row(bar.value() // theme.ROW_HEIGHT) is not None)
        before = top(window)
        bring(window, qtbot, tmp_path, f"{value}.ndjson", 2000 + value, 5)
        assert bar.value() == value + 5 * theme.ROW_HEIGHT
        assert top(window) == before


def test_who_has_chosen_nothing_begins_at_the_top_of_another_search(window, qtbot):
    bar = window.parts.table.verticalScrollBar()
    bar.setValue(3000)
    with qtbot.waitSignal(window.rested):
        window.query.restore("customer:person")
    assert bar.value() == 0
    bar.setValue(3000)
    with qtbot.waitSignal(window.rested):
        window.choices.use_sort(Sort("line", True))
    assert bar.value() == 0


def test_show_leads_to_the_top(window, qtbot):
    window.parts.table.verticalScrollBar().setValue(3000)
    with qtbot.waitSignal(window.rested):
        window._to_the_top()
    assert window.parts.table.verticalScrollBar().value() == 0
