import pytest
from PySide6.QtGui import QColor

from viewer.ui import theme
from viewer.ui.bar_delegate import BarDelegate
from viewer.ui.report_table import ReportTable, Row, Title


@pytest.mark.parametrize(("share", "painted"), [(0.0, 0), (0.001, 2), (0.5, 50), (1.0, 100)])
def test_a_bar_is_as_long_as_its_share(qtbot, styled, share, painted):
    table = ReportTable("Days", (Title("Day", 60), Title("", 258)))
    table.lines.show([Row(("1 June", "this day"))])
    table.setItemDelegateForColumn(1, BarDelegate(lambda row: share, table))
    qtbot.addWidget(table)
    table.resize(400, 120)
    table.show()
    image = table.viewport().grab().toImage()
    accent, row = theme.colour("accent"), theme.ROW_HEIGHT // 2
    length = sum(QColor(image.pixel(x, row)) == accent for x in range(60, 318))
    assert abs(length - painted) <= 3
    assert table.lines.index(0, 1).data() == "this day"
