import pytest

from tests.ui.test_import_words import PAST, REPORT
from viewer.ui.import_report_view import ImportReportView
from viewer.ui.plain_text import PlainLabel
from viewer.ui.report_table import ReportTable


@pytest.fixture
def view(qtbot, styled):
    made = ImportReportView()
    qtbot.addWidget(made)
    made.resize(820, 600)
    made.show_import(PAST)
    made.show()
    return made


def cells(table: ReportTable) -> list[list[str]]:
    model = table.lines
    return [[model.index(row, at).data() for at in range(model.columnCount())] for row in range(model.rowCount())]


def test_everything_is_said(view):
    assert view.sum_text() == (
        "1,002 records = 902 new events + 80 further deliveries + 10 rejected + 10 known already"
    )
    assert cells(view.sources)[1] == ["standard input", "HAR · UTF-16 LE", "2", "2", "–", "–", "–", "–"]
    assert cells(view.types) == [["upgraded", "900"], ["undecided", "2"]]
    assert cells(view.reasons) == [["damaged JSON", "7"], ["an API error", "3"]]
    assert "picture.png is no capture." in view.remarks.toPlainText()
    labels = [label.text() for label in view.findChildren(PlainLabel) if label.isVisible()]
    assert {"2 files", "3 Jul 2024 09:08 UTC · took 1.3 s", "400 lines of other text stood in between."} <= set(labels)


def test_a_reason_leads_to_its_rejects(view, qtbot):
    with qtbot.waitSignal(view.rejects_asked) as asked:
        view.reasons.clicked.emit(view.reasons.lines.index(0, 0))
    assert asked.args == ["damaged JSON"]


def test_nothing_to_remark_takes_no_room_and_a_wrong_sum_is_not_hidden(view):
    quiet = REPORT | {"problems": [], "skipped": [], "settled": 0, "events": 1}
    view.show_import(PAST._replace(report=quiet))
    assert view.remarks.isHidden()
    badges = [label.text() for label in view.findChildren(PlainLabel) if label.property("role") == "badge"]
    assert badges == ["These figures do not add up; please report that."]
