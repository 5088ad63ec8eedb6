from PySide6.QtCore import Qt

from tests.ui.foreign import foreign, foreign_text, left
from viewer.domain.differences import Difference
from viewer.ui.differences_view import DifferencesModel, DifferencesView
from viewer.ui.plain_text import PlainLabel

FOUND = (Difference("customer.name", '"Alex"', '"<b>佐藤</b>\u202e"'), Difference("customer.phone", None, "null"))


def test_differences_are_a_good_model(qtmodeltester):
    model = DifferencesModel()
    model.show(FOUND)
    qtmodeltester.check(model)
    assert [[model.index(row, column).data() for column in range(3)] for row in range(2)] == [
        ["customer.name", '"Alex"', '"<b>佐藤</b>⟨U+202E⟩"'],
        ["customer.phone", "(absent)", "null"],
    ]
    assert model.headerData(2, Qt.Orientation.Horizontal) == "In this delivery"
    assert "<b>" not in model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole)


def test_it_counts_and_hides(qtbot, styled):
    view = DifferencesView()
    qtbot.addWidget(view)
    view.show_differences(FOUND, False)
    title = view.findChild(PlainLabel)
    assert title.text() == "2 VALUES DIFFER FROM DETAILS"
    assert view.isVisible()
    view.show_differences(FOUND[:1], False)
    assert title.text() == "1 VALUE DIFFERS FROM DETAILS"
    view.show_differences(FOUND, True)
    assert title.text() == "THE FIRST 2 VALUES THAT DIFFER FROM DETAILS"
    view.show_differences((), False)
    assert not view.isVisible()


def test_it_speaks_the_language_in_use(qtbot, styled):
    with foreign():
        view = DifferencesView()
        qtbot.addWidget(view)
        view.show_differences(FOUND, True)
        assert left(view) == []
        assert view.model.index(1, 1).data() == foreign_text("(absent)")
