import pytest
from PySide6.QtCore import Qt

from viewer.ui.actions import shortcut_list
from viewer.ui.shortcut_sheet import ShortcutSheet


@pytest.fixture
def sheet(qtbot, styled):
    made = ShortcutSheet()
    qtbot.addWidget(made)
    made.show()
    return made


def lines(sheet) -> list[tuple[str, str]]:
    return [(sheet.model.line(row).title, sheet.model.line(row).keys) for row in range(sheet.model.rowCount())]


def test_every_shortcut_stands_under_its_menu_or_place(sheet):
    listed = lines(sheet)
    titles = [title for title, keys in listed if not keys]
    assert titles == [
        *("FILE", "EDIT", "VIEW", "GO", "CUSTOMER", "HELP"),
        *("IN THE TABLE", "IN THE SEARCH BOX", "IN THE DETAILS", "IN THE SAVED VIEWS"),
        *("IN THE FACETS", "IN THE HISTOGRAM", "IN THE HISTORY", "IN THE COLUMNS OF AN EXPORT", "EVERYWHERE"),
    ]
    assert ("Find", "Ctrl+F or /") in listed
    assert ("Select all events of the search", "Ctrl+A") in listed
    assert ("Start a search", "Any letter") in listed
    assert len([1 for _, keys in listed if keys]) == len(list(shortcut_list()))


def test_it_is_searched_by_words_and_by_keys(sheet, qtbot):
    qtbot.keyClicks(sheet.box, "ctrl+shift+o")
    assert lines(sheet) == [("FILE", ""), ("Open folder…", "Ctrl+Shift+O")]
    sheet.box.setText("search table")
    assert ("Start a search", "Any letter") in lines(sheet)
    sheet.box.setText("no such thing")
    assert lines(sheet) == [("No shortcut has these words or keys", "")]


def test_the_keyboard_reads_it_line_by_line(sheet, qtbot):
    qtbot.keyClick(sheet.box, Qt.Key.Key_Return)
    assert sheet.list.hasFocus()
    assert sheet.list.currentIndex().row() == 1
    for _ in range(sheet.model.rowCount()):
        qtbot.keyClick(sheet.list, Qt.Key.Key_Down)
        assert not sheet.model.line(sheet.list.currentIndex().row()).heading
    assert sheet.list.currentIndex().row() == sheet.model.rowCount() - 1
