import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from viewer.domain.columns import COLUMNS
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
