import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from tests.ui.fakes import make_row
from viewer.domain.columns import COLUMNS
from viewer.jobs.find_events import Sort
from viewer.ui.events_model import EventsModel
from viewer.ui.events_table import EventsTable

SHOWN = [column.key for column in COLUMNS if column.shown]


def make_table(qtbot, settings) -> EventsTable:
    model = EventsModel()
    table = EventsTable(model, settings)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(1200, 300)
    table.show()
    return table


@pytest.fixture
def table(qtbot, styled, settings):
    return make_table(qtbot, settings)


def test_the_usual_columns_fill_the_room(table):
    header = table.header
    assert header.shown_columns() == SHOWN
    assert header.length() <= table.viewport().width()
    assert header.sectionSize(1) > COLUMNS[1].width


def test_the_usual_columns_give_way_a_little(table, qtbot):
    header = table.header
    usual = sum(column.width for column in COLUMNS if column.shown)
    table.resize(usual - 40, 300)
    qtbot.waitUntil(lambda: header.sectionSize(1) < COLUMNS[1].width)
    assert header.length() <= table.viewport().width()
    table.resize(usual // 2, 300)
    qtbot.waitUntil(lambda: header.sectionSize(1) == COLUMNS[1].width)


def test_a_click_asks_for_the_order(table, qtbot):
    header = table.header
    at = QPoint(header.sectionViewportPosition(2) + 20, header.height() // 2)
    with qtbot.waitSignal(header.sort_asked) as said:
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert said.args == ["customer_name"]


def test_columns_are_remembered(table, qtbot, settings):
    table.header.show_column("customer_email")
    table.header.show_column("points", False)
    table.header.moveSection(table.header.visualIndex(1), 0)
    table.header.save()
    again = make_table(qtbot, settings)
    expected = ["type", "happened_at", *[key for key in SHOWN[2:] if key != "points"], "customer_email"]
    assert again.header.shown_columns() == expected
    assert again.header.first_visible() == 1
    again.header.reset_columns()
    assert again.header.shown_columns() == SHOWN
    assert make_table(qtbot, settings).header.shown_columns() == SHOWN


REGION = "customer.metadata.region"


def test_columns_of_paths_are_remembered_and_go_with_a_reset(table, qtbot, settings):
    table.header.show_column(REGION)
    table.header.moveSection(table.header.visualIndex(len(COLUMNS)), 1)
    table.header.resizeSection(len(COLUMNS), 210)
    table.header.save()
    again = make_table(qtbot, settings)
    assert again.header.shown_columns() == [SHOWN[0], REGION, *SHOWN[1:]]
    assert again.header.sectionSize(len(COLUMNS)) == 210
    assert again._rows.paths == (REGION,)
    with qtbot.waitSignal(again.header.column_gone) as said:
        again.header.reset_columns()
    assert said.args == [REGION]
    assert again.header.shown_columns() == SHOWN
    assert make_table(qtbot, settings).header.shown_columns() == SHOWN


def test_the_column_of_a_path_is_removed(table, qtbot):
    table.header.show_column(REGION)
    table.header.show_column("customer.age")
    assert table.header.is_shown(REGION)
    table.header.show_column(REGION, False)
    assert not table.header.is_shown(REGION)
    assert table.header.shown_columns() == [*SHOWN, "customer.age"]
    table.header.show_column("no_such_column")
    assert table.header.shown_columns() == [*SHOWN, "customer.age"]


def test_the_columns_of_a_view_are_shown(table):
    table.header.resizeSection(1, 222)
    table.header.show_only(["type", REGION, "mood", "happened_at"])
    assert table.header.shown_columns() == ["type", REGION, "happened_at"]
    assert table.header.sectionSize(1) == 222
    table.header.show_only(["mood"])
    assert table.header.shown_columns() == ["type", REGION, "happened_at"]


def test_what_was_remembered_by_a_newer_program_is_understood(qtbot, styled, settings):
    settings.set_text(
        "columns/arrangement",
        '[{"key":"mood","width":90,"shown":true},{"key":"type","width":90,"shown":true}]',
    )
    table = make_table(qtbot, settings)
    header = table.header
    assert header.shown_columns()[0] == "happened_at"
    assert set(header.shown_columns()) == set(SHOWN)
    assert header.sectionSize(1) == 90


def test_fitting_a_column_reads_no_row(table, qtbot):
    table._rows.show_first([make_row(key, customer_name="W" * 60) for key in range(200)], Sort())
    table._rows.grow(1_000_000)
    with qtbot.assertNotEmitted(table._rows.page_wanted):
        table.resizeColumnToContents(2)
    assert 300 < table.header.sectionSize(2) < 900


def test_the_last_column_stays(table):
    for key in SHOWN:
        table.header.show_column(key, False)
    assert len(table.header.shown_columns()) == 1


def test_the_order_can_be_asked_without_a_mouse(table, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    table.header.sort_menu(menu)
    assert [action.text() for action in menu.actions()][:3] == ["Time", "Event", "Customer"]
    with qtbot.waitSignal(table.header.sort_asked) as said:
        menu.actions()[1].trigger()
    assert said.args == ["type"]


def test_the_menu_chooses_columns(table, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    table.header.columns_menu(menu)
    entry = next(action for action in menu.actions() if action.text() == "E-mail")
    assert not entry.isChecked()
    entry.trigger()
    assert "customer_email" in table.header.shown_columns()


def test_a_person_who_arranged_columns_is_told_of_once_they_rest(table, qtbot):
    header = table.header
    assert header.is_usual()
    with qtbot.waitSignal(header.arranged):
        header.show_column("customer_email")
    assert not header.is_usual()
    with qtbot.waitSignal(header.arranged):
        header.reset_columns()
    assert header.is_usual()


def test_columns_are_shown_as_wide_as_they_were(table):
    header = table.header
    header.show_only(["line", "type"], {"line": 91, "type": 180, "gone": 5})
    assert header.shown_columns() == ["line", "type"]
    assert header.sectionSize(header.logicalIndex(0)) == 91
    header.show_only(["line", "type"], {"line": 140})
    assert header.sectionSize(header.logicalIndex(0)) == 140
