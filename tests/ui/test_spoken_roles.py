import pytest
from PySide6.QtGui import QAccessible

from viewer.ui import spoken_roles
from viewer.ui.erasure_plan_view import ErasurePlanView
from viewer.ui.histogram import HistogramView
from viewer.ui.history_chart import HistoryChart
from viewer.ui.notice_bar import NoticeBar


@pytest.mark.parametrize(
    ("made", "role"),
    [
        (HistogramView, QAccessible.Role.Chart),
        (HistoryChart, QAccessible.Role.Chart),
        (NoticeBar, QAccessible.Role.AlertMessage),
        (ErasurePlanView, QAccessible.Role.Document),
    ],
)
def test_what_is_painted_or_put_together_has_a_role(qtbot, styled, made, role):
    spoken_roles.install()
    spoken_roles.install()
    widget = made()
    qtbot.addWidget(widget)
    widget.setAccessibleName("A name of its own")
    found = QAccessible.queryAccessibleInterface(widget)
    assert (found.role(), found.text(QAccessible.Text.Name)) == (role, "A name of its own")
