from PySide6.QtWidgets import QWidget

from viewer.ui.report_tabs import ReportTabs


def test_titles_say_how_many_lines_there_are(qtbot, styled):
    tabs = ReportTabs("Report")
    qtbot.addWidget(tabs)
    events, points = QWidget(), QWidget()
    tabs.add(events, "Events")
    tabs.add(points, "Points")
    tabs.tell(events, 12_345)
    assert tabs.titles() == ["Events (12,345)", "Points"]
    tabs.tell(events, 0)
    assert tabs.titles() == ["Events", "Points"]
    assert (tabs.accessibleName(), tabs.tabBar().accessibleName()) == ("Report", "Report")
