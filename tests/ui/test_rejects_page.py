from PySide6.QtCore import Qt

from viewer.jobs.list_rejects import Counts, SourceCount, Wanted
from viewer.jobs.show_reject import RejectDetail
from viewer.ui.plain_text import PlainLabel
from viewer.ui.rejects_model import RejectsModel
from viewer.ui.rejects_page import NoRejects, RejectsFilter, RejectView, rejects_table

COUNTS = Counts(1_003, (("damaged JSON", 1_000), ("just a number", 3)), (SourceCount(7, "a.log", "/a.log", 1_003),))


def texts(widget):
    return [label.text() for label in widget.findChildren(PlainLabel) if not label.isHidden()]


def test_a_search_and_two_filters_are_one_wish(qtbot, styled):
    filters = RejectsFilter()
    qtbot.addWidget(filters)
    assert not filters.isEnabled()
    filters.offer(COUNTS)
    assert [filters.kinds.itemText(row) for row in range(3)] == [
        "All reasons (1,003)", "damaged JSON (1,000)", "just a number (3)"
    ]  # fmt: skip
    assert [filters.sources.itemText(row) for row in range(2)] == ["All sources (1)", "a.log (1,003)"]
    wishes = []
    filters.changed.connect(wishes.append)
    qtbot.keyClicks(filters.search, " tru ")
    qtbot.keyClick(filters.search, Qt.Key.Key_Return)
    qtbot.keyClick(filters.kinds, Qt.Key.Key_Down)
    qtbot.keyClick(filters.sources, Qt.Key.Key_Down)
    assert wishes == [
        Wanted("tru"), Wanted("tru", kind="damaged JSON"), Wanted("tru", 7, kind="damaged JSON")
    ]  # fmt: skip
    filters.clear()
    assert wishes[-1] == Wanted() == filters.wanted()
    assert filters.search.text() == ""


def test_an_empty_list_says_why(qtbot, styled):
    page = NoRejects()
    qtbot.addWidget(page)
    page.explain(0)
    assert texts(page)[0] == "Nothing was rejected"
    assert page.all_button.isHidden()
    page.explain(3)
    assert texts(page)[0] == "No reject fits"
    with qtbot.waitSignal(page.cleared):
        page.all_button.click()


def test_one_reject_and_what_is_not_kept_of_it(qtbot, styled):
    view = RejectView()
    qtbot.addWidget(view)
    view.show_reject(RejectDetail(1, "damaged JSON", "a\nb.log, line 2", "/a", b'{"a" 1', 1_000, 5))
    assert texts(view) == [
        "damaged JSON",
        "a⏎b.log, line 2",
        "The library keeps the first 6 of 1,006 bytes; Export… takes the rest from the source.",
    ]
    assert view.bytes.toPlainText() == '{"a" 1'
    view.show_nothing("gone")
    assert texts(view) == ["", "", "gone"]
    assert view.bytes.toPlainText() == ""


def test_the_table_selects_rows(qtbot, styled):
    table = rejects_table(RejectsModel())
    qtbot.addWidget(table)
    assert table.selectionBehavior() == table.SelectionBehavior.SelectRows
    assert table.horizontalHeader().sectionSize(0) == 200
