import pytest
from PySide6.QtCore import Qt

from viewer.ui import theme
from viewer.ui.report_table import ReportModel, ReportTable, Row, Title, Written

TITLES = (Title("Reason"), Title("Records", 80, figures=True))
ROWS = [Row(("damaged\nJSON <b>", "7"), "Show <these>", "damaged JSON"), Row(("a tier definition", "2"))]


@pytest.fixture
def table(qtbot, styled):
    made = ReportTable("Rejected", TITLES)
    qtbot.addWidget(made)
    made.lines.show(ROWS)
    made.show()
    return made


def test_the_model_is_a_good_model(qtmodeltester):
    model = ReportModel(TITLES)
    model.show(ROWS)
    qtmodeltester.check(model)
    assert model.index(0, 0).data() == "damaged⏎JSON <b>"
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "<qt>Show &lt;these&gt;</qt>"
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    assert [model.headerData(at, Qt.Orientation.Horizontal) for at in (0, 1, 2)] == ["Reason", "Records", None]
    assert (
        model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    )
    assert model.line(5) is None


def test_enter_opens_what_a_line_stands_for(table, qtbot):
    table.setFocus()
    table.selectRow(0)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["damaged JSON"]
    with qtbot.waitSignal(table.opened):
        table.doubleClicked.emit(table.lines.index(0, 0))


def test_a_line_that_stands_for_nothing_opens_nothing(table, qtbot):
    opened: list[object] = []
    table.opened.connect(opened.append)
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert opened == []
    assert table.currentIndex().row() == 0


def test_lines_of_very_many_are_written_when_they_are_looked_at(qtmodeltester):
    written: list[int] = []

    def write(value: int) -> Row:
        written.append(value)
        return Row((f"line {value}", str(value)), subject=value)

    model = ReportModel(TITLES)
    model.show(Written(range(100_000), write))
    assert (model.rowCount(), written) == (100_000, [])
    assert [model.index(99_999, column).data() for column in (0, 1)] == ["line 99999", "99999"]
    assert written == [99_999]
    lines = Written(range(10), write)
    assert [one.subject for one in lines[8:]] == [8, 9]
    model.show(lines)
    qtmodeltester.check(model)


def test_a_column_has_room_for_its_title(qtbot, styled):
    table = ReportTable("Reasons", (Title("Records", 90, figures=True), Title("Many more words than figures", 60)))
    qtbot.addWidget(table)
    header = table.horizontalHeader()
    assert header.sectionSize(0) == 90
    assert header.sectionSize(1) >= header.sectionSizeHint(1) > 60


@pytest.fixture
def wide(qtbot, styled):
    made = ReportTable("Tiers", (Title("Points", 60), Title("Events", 60), Title("What else is known")))
    qtbot.addWidget(made)
    made.resize(800, 200)
    made.show()
    made.lines.show([Row(("15000 and up, as it was", "7", "-")), Row(("0–999", "2", "-"))])
    return made


def test_a_column_is_wider_where_its_cells_need_it_and_there_is_room(wide):
    needed = wide.sizeHintForIndex(wide.lines.index(0, 0)).width()
    assert wide.columnWidth(0) > needed > 90
    assert wide.columnWidth(1) < 90
    wide.resize(60 + wide.columnWidth(1) + 140, 200)
    assert wide.columnWidth(0) < needed, "the last one is not pushed out"


def test_a_width_that_a_person_chose_stays(wide):
    wide.horizontalHeader().resizeSection(0, 70)
    wide.resize(900, 200)
    wide.lines.show([Row(("15000 and up, as it was", "7", "-"))])
    assert wide.columnWidth(0) == 70


def test_columns_follow_the_text_size_and_a_whole_table_asks_for_its_titles(qtbot, styled):
    titles = (Title("Rejected records, and why"), Title("Records", 120, figures=True))
    whole, other = ReportTable("Rejected", titles, is_whole=True), ReportTable("Rejected", titles)
    for table in (whole, other):
        qtbot.addWidget(table)
    before = whole.minimumSizeHint().width()
    assert before > other.minimumSizeHint().width() + 50
    assert other.horizontalHeader().sectionSize(1) == 120
    try:
        theme.choose_text_size(200)
        theme.apply(styled)
        assert other.horizontalHeader().sectionSize(1) == 240
        other.horizontalHeader().resizeSection(1, 300)  # by hand
        theme.choose_text_size(100)
        theme.apply(styled)
        assert other.horizontalHeader().sectionSize(1) == 150
        assert whole.minimumSizeHint().width() == before
    finally:
        theme.choose_text_size(100)
        theme.apply(styled)
