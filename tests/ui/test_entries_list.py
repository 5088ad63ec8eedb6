import pytest
from PySide6.QtCore import Qt

from viewer.ui.entries_list import EntriesModel, Line, entries_list

LINES = [
    Line("FILE", heading=True),
    Line("Open folder…", "File", "Ctrl+Shift+O", places=(0, 5)),
    Line("Export CSV…", "File", "Ctrl+S or F2", off=True),
    Line("محمد علي <b>" + "x" * 400, "Views"),
]


@pytest.fixture
def model(qtmodeltester):
    made = EntriesModel()
    made.show(LINES)
    qtmodeltester.check(made)
    return made


def test_a_line_is_read_out_as_a_whole(model):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1).data(role) == "Open folder…, File, Ctrl+Shift+O"
    assert model.index(2).data(role) == "Export CSV…, File, Ctrl+S or F2, not possible now"


def test_a_heading_cannot_be_chosen(model):
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_lines_are_painted_whatever_they_hold(model, qtbot, styled):
    view = entries_list("Commands", model)
    qtbot.addWidget(view)
    assert view.accessibleName() == "Commands"
    view.setCurrentIndex(model.index(1))
    view.resize(500, 200)
    view.show()
    with_letters = view.grab().toImage()
    model.show([line._replace(places=()) for line in LINES])
    view.setCurrentIndex(model.index(1))
    assert view.grab().toImage() != with_letters
    view.resize(60, 200)
    assert not view.grab().isNull()
