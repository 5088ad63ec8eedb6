from datetime import UTC

from PySide6.QtCore import QAbstractTableModel

from tests.ui.fakes import make_detail
from viewer.ui import theme
from viewer.ui.deliveries_model import WIDTHS, DeliveriesModel
from viewer.ui.small_table import SmallTable


def filled(count: int) -> QAbstractTableModel:
    model = DeliveriesModel()
    model.show(make_detail(1).deliveries[:1] * count, UTC)
    return model


def test_it_is_as_high_as_its_rows_up_to_a_bound(qtbot, styled):
    heights = []
    for count in (1, 3, 5, 500):
        table = SmallTable(filled(count), "Deliveries", WIDTHS)
        qtbot.addWidget(table)
        table.fit(5)
        heights.append(table.height())
    assert heights[1] == heights[0] + 2 * theme.ROW_HEIGHT
    assert heights[3] == heights[2] == heights[0] + 4 * theme.ROW_HEIGHT
    assert table.accessibleName() == "Deliveries"
    assert table.columnWidth(1) == WIDTHS[1]


def test_a_column_has_room_for_its_title(qtbot, styled):
    table = SmallTable(filled(1), "Deliveries", [8, 400])
    qtbot.addWidget(table)
    header = table.horizontalHeader()
    assert (header.sectionSize(0), header.sectionSize(1)) == (header.sectionSizeHint(0), 400)
