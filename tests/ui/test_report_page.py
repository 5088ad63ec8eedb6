import pytest
from PySide6.QtCore import Qt

from viewer.ui.report_page import ReportPage
from viewer.ui.report_table import Row, Title

ROWS = [Row(("first", "1"), "All of the\nfirst <b>line", 11), Row(("second", "2"))]


@pytest.fixture
def page(qtbot, styled):
    made = ReportPage("Report", (Title("What"), Title("Count", 80, figures=True)))
    qtbot.addWidget(made)
    made.show()
    return made


def test_all_words_of_the_chosen_line_stand_below_the_table(page):
    page.show_rows(ROWS, "Nothing.")
    assert (page.told(), page.words(), page.subject()) == ("All of the⏎first <b>line", "", 11)
    page.table.selectRow(1)
    assert (page.told(), page.subject()) == ("", None)


def test_an_empty_table_is_a_sentence(page):
    page.show_rows(ROWS, "Nothing.")
    page.show_rows([], "Nothing was found.")
    assert page.words() == "Nothing was found."
    assert page.currentIndex() == 1
    page.show_rows(ROWS, "Nothing was found.")
    assert (page.words(), page.currentIndex(), page.subject()) == ("", 0, 11)


def test_enter_opens_the_line(page, qtbot):
    page.show_rows(ROWS, "")
    page.setFocus()
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened.args == [11]


def test_a_page_that_nobody_looks_at_is_not_made(qtbot, styled):
    page = ReportPage("Report", (Title("What"), Title("Count", 80, figures=True)))
    qtbot.addWidget(page)
    page.show_rows([], "Nothing was found.")
    assert (page.words(), page.told(), page.count()) == ("Nothing was found.", "", 0)
    page.show_rows(ROWS, "")
    assert (page.words(), page.count()) == ("", 0)
    page.show()
    assert page.table.lines.rowCount() == 2
    assert page.told() == "All of the⏎first <b>line"
