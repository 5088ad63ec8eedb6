import pytest
from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView

from tests.ui.fakes import make_node
from viewer.domain.changes import Mark
from viewer.ui import theme
from viewer.ui.field_delegate import FieldDelegate
from viewer.ui.tree_model import TreeModel

LONG = "x" * 10_000_000
FIELDS = (
    make_node("shoe", "43", "shoe", documented=False),
    make_node("updated_at", "null", "updated_at", kind="null"),
    make_node("note", LONG, "note"),
)


@pytest.fixture
def delegate(qtbot, styled):
    view = QTreeView()
    qtbot.addWidget(view)
    model = TreeModel(view)
    model.show(FIELDS)
    view.setModel(model)
    made = FieldDelegate(model, view)
    yield made
    view.close()


def colours(delegate, row, column):
    view = delegate.parent()
    picture = QImage(200, 24, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    made = QStyleOptionViewItem()
    made.widget, made.rect, made.font = view, QRect(0, 0, 200, 24), view.font()
    made.palette, made.fontMetrics = view.palette(), view.fontMetrics()
    delegate.paint(painter, made, view.model().index(row, column))
    painter.end()
    return {picture.pixelColor(x, y).name() for x in range(200) for y in range(24)}


def test_what_is_unknown_is_slanted_and_what_is_nothing_is_quiet(delegate):
    cells = [[delegate.cell(delegate.parent().model().index(row, column)) for column in range(2)] for row in range(2)]
    assert [cell.slanted for cell in cells[0]] == [True, False]
    assert [cell.slanted for cell in cells[1]] == [False, False]
    assert [row[1].ink for row in cells] == ["text", "muted"]
    assert delegate.cell(QModelIndex()) is None


def test_a_dot_stands_at_what_differs_a_ring_where_only_what_is_below_does(delegate):
    model = delegate.parent().model()
    assert theme.LIGHT.accent not in colours(delegate, 0, 0)
    model.mark({"shoe": Mark("was 42", False)})
    assert theme.LIGHT.accent in colours(delegate, 0, 0)
    assert theme.LIGHT.accent not in colours(delegate, 0, 1)
    model.mark({"shoe": Mark("1 value in it differs", True)})
    assert len(colours(delegate, 0, 0)) > len(colours(delegate, 1, 0)) / 2


def test_what_was_found_is_marked_in_names_and_values_however_long(delegate):
    delegate.wanted = "4"
    assert theme.LIGHT.found in colours(delegate, 0, 1)
    assert theme.LIGHT.found not in colours(delegate, 0, 0)
    delegate.wanted = "x"
    assert theme.LIGHT.found in colours(delegate, 2, 1)


def test_of_what_has_fields_below_only_the_name_is_searched(delegate):
    model = delegate.parent().model()
    model.show((make_node("Tier", "Gold", "tier", [make_node("name", "Gold", "tier.name")]),))
    delegate.wanted = "gold"
    assert delegate.cell(model.index(0, 1)).spans == ()
    assert delegate.cell(model.index_at((0, 0)).siblingAtColumn(1)).spans == [(0, 4)]
    delegate.wanted = "tier"
    assert delegate.cell(model.index(0, 0)).spans == [(0, 4)]
