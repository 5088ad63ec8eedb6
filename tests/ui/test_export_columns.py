import pytest
from PySide6.QtCore import Qt

from viewer.domain.columns import COLUMNS
from viewer.ui.export_columns import ColumnChoice, ExportColumns, ExportColumnsModel, offered

PATH = "customer.metadata.region"
SHOWN = ["type", "happened_at", PATH]


@pytest.fixture
def columns(qtbot, styled):
    made = ExportColumns()
    qtbot.addWidget(made)
    made.show_columns(offered(SHOWN))
    made.show()
    return made


def test_those_of_the_table_come_first_and_are_taken():
    choices = offered(SHOWN)
    assert choices[:3] == [ColumnChoice(key, True) for key in SHOWN]
    assert {one.key for one in choices} == {column.key for column in COLUMNS} | {PATH}
    assert not any(one.taken for one in choices[3:])


def test_what_was_added_and_left_out_last_is_so_again():
    choices = offered(SHOWN, ("source", "line", "gone_column"), ("type",))
    assert [one.key for one in choices if one.taken] == ["happened_at", PATH, "source", "line"]
    assert choices[3:5] == [ColumnChoice("source", True), ColumnChoice("line", True)]
    assert [one.key for one in offered(["type"], (), ("type",)) if one.taken] == ["type"], "never none at all"


def test_the_model_is_a_model(columns, qtmodeltester):
    qtmodeltester.check(columns.model)
    assert not ExportColumnsModel().rowCount()


def test_space_ticks(columns, qtbot):
    with qtbot.waitSignal(columns.changed):
        qtbot.keyClick(columns.list, Qt.Key.Key_Space)
    assert columns.keys() == ("happened_at", PATH)
    qtbot.keyClick(columns.list, Qt.Key.Key_Space)
    assert columns.keys() == tuple(SHOWN)


def test_keys_and_buttons_move(columns, qtbot):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(columns.list, Qt.Key.Key_Down, both)
    assert columns.keys() == ("happened_at", "type", PATH)
    assert columns.list.currentIndex().row() == 1
    columns.up.click()
    assert columns.keys() == tuple(SHOWN)
    columns.up.click()
    assert columns.keys() == tuple(SHOWN), "there is nothing above the first"
    last = columns.model.rowCount() - 1
    assert columns.model.move(last, 1) == last


def test_a_field_is_added_once_and_behind_what_is_taken(columns, qtbot):
    with qtbot.waitSignal(columns.changed):
        columns.take("customer.metadata.level")
    assert columns.keys() == (*SHOWN, "customer.metadata.level")
    columns.take("customer.metadata.level")
    columns.take("note")
    columns.take("no such column")
    assert columns.keys() == (*SHOWN, "customer.metadata.level", "note")
    assert columns.list.currentIndex().data() == "Note"


def test_titles_are_shown_and_paths_in_full(columns):
    texts = [columns.model.index(row).data() for row in range(3)]
    assert texts == ["Event", "Time", PATH]
    hostile = 'customer.metadata["<img src=x>\u202e"]'
    columns.take(hostile)
    assert "\u202e" not in columns.list.currentIndex().data()
    assert "<img" not in columns.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole)


def test_a_field_is_asked_for(columns, qtbot):
    with qtbot.waitSignal(columns.field_asked):
        columns.add.click()
