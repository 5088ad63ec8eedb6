import pytest

from viewer.jobs.preview_export import Preview
from viewer.ui.export_preview import ExportPreview

CELLS = Preview(("Time (UTC)", "=1+1"), (("2024-07-03T10:08:14Z", "'=SUM(A1)"), ("", "a\u202eb\n<img src=x>")))


@pytest.fixture
def preview(qtbot, styled):
    made = ExportPreview()
    qtbot.addWidget(made)
    made.show()
    return made


def test_cells_are_shown_as_they_will_be_written(preview, qtmodeltester):
    assert preview.words() == "Reading…"
    preview.show_preview(CELLS)
    assert preview.words() == ""
    assert preview.currentWidget() is preview.table
    assert preview.model.cells() == [["Time (UTC)", "=1+1"], *map(list, CELLS.rows)]
    assert preview.model.index(0, 1).data() == "'=SUM(A1)"
    assert preview.model.index(1, 1).data() == "a⟨U+202E⟩b⏎<img src=x>"
    qtmodeltester.check(preview.model)


def test_columns_keep_their_width_while_they_stay_the_same(preview):
    preview.show_preview(CELLS)
    preview.table.setColumnWidth(0, 91)
    preview.show_preview(CELLS._replace(rows=(("x", "y"),)))
    assert preview.table.columnWidth(0) == 91
    preview.show_preview(CELLS._replace(titles=("Time", "Other")))
    assert preview.table.columnWidth(0) != 91


def test_lines_stand_as_lines(preview):
    preview.show_preview(Preview(lines=('{"id": 1}', "x" * 10_000_000)))
    assert preview.currentWidget() is preview.lines
    first, second = preview.lines.toPlainText().split("\n")
    assert first == '{"id": 1}'
    assert len(second) == 2_001


def test_nothing_is_said_in_words(preview):
    preview.show_preview(Preview(("Time",)))
    assert preview.words() == "No event matches, so the file would hold nothing but its titles."
