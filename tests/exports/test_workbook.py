import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.exports.payloads import CHANGED, FORMULAS, ODD
from tests.exports.workbooks import Sheet, sheets
from tests.program import mode
from viewer.errors import Cancelled, ExportProblem
from viewer.exports.file_set import file_set
from viewer.exports.long_cells import LongCells
from viewer.exports.workbook import Kind, WorkbookTable, column_letters, offset, workbook_table

MOMENT = 1_714_640_401_250_000  # 2024-05-02T09:00:01.250Z
DATE_LOOK = "yyyy-mm-dd hh:mm:ss.000"


def write(
    target: Path,
    titles: list[str],
    rows: list[list[str | None]],
    most: int = 99,
    about: list[tuple[str, str]] | None = None,
) -> tuple[WorkbookTable, list[Sheet]]:
    kinds: list[Kind] = ["text"] * len(titles)
    with file_set(target) as files:
        long_cells = LongCells("out.long-cells.jsonl", files.open)
        with workbook_table(files, titles, kinds, long_cells, most_rows=most) as table:
            assert table.write(([table.cells[text] for text in row] for row in rows), lambda count: None) == len(rows)
            table.describe(about or [])
            table.finish()
    assert mode(target) == 0o600
    return table, sheets(target)


def test_every_text_is_a_text_cell_and_comes_back_as_it_is(tmp_path: Path) -> None:
    texts = [
        text for text in (*FORMULAS, *CHANGED, *ODD) if text and not any("\ud800" <= char <= "\udfff" for char in text)
    ]
    table, (events, _) = write(tmp_path / "out.xlsx", texts, [list(texts), list(reversed(texts))])
    assert events.name == "Events"
    assert events.texts == [texts, texts, texts[::-1]]
    assert {(cell.kind, cell.look) for row in events.rows for cell in row if cell} == {("inlineStr", "@")}
    assert (table.cells.formulas, table.cells.cleaned) == (0, 0)


def test_halves_of_characters_are_written_as_their_escapes(tmp_path: Path) -> None:
    table, (events, _) = write(tmp_path / "out.xlsx", ["\ud800"], [["a\udfffb"]])
    assert events.texts == [["\\ud800"], ["a\\udfffb"]]
    assert table.cells.cleaned == 1


def test_nothing_is_an_empty_cell(tmp_path: Path) -> None:
    _, (events, _) = write(
        tmp_path / "out.xlsx", ["A", "B", "C"], [[None, "x", ""], [None, None, None], ["", None, "y"]]
    )
    assert events.texts == [["A", "B", "C"], ["", "x"], [], ["", "", "y"]]


def test_numbers_and_dates_are_what_they_are(tmp_path: Path) -> None:
    zone = ZoneInfo("Europe/Warsaw")
    moments = [MOMENT, None, MOMENT + 1, -5_000_000_000_000_000, 1_729_989_000_000_000, 1_729_992_600_000_000]
    with file_set(tmp_path / "out.xlsx") as files:
        long_cells = LongCells("o", files.open)
        kinds: list[Kind] = ["moment", "text", "number"]
        with workbook_table(files, ["Time", "UTC offset", "Line"], kinds, long_cells) as table:
            moment, beside = table.form.moment, table.form.offset
            assert beside is not None
            rows = ([moment(at, zone), beside(at, zone), table.form.number(-at % 7 if at else 12)] for at in moments)
            table.write(rows, lambda count: None)
            table.finish()
    (events,) = sheets(tmp_path / "out.xlsx")
    (title, *rest) = events.rows
    assert [cell.text for cell in title if cell] == ["Time", "UTC offset", "Line"]
    first, none, next_one, old, summer, winter = rest
    assert first[0] is not None
    assert (first[0].kind, first[0].look) == ("n", DATE_LOOK)
    assert shown(first[0].text) == "2024-05-02T11:00:01.250000"
    assert next_one[0] is not None
    assert shown(next_one[0].text)[:23] == "2024-05-02T11:00:01.250"
    assert none[:2] == [None, None]
    assert none[2] == ("n", "12", "0")
    assert old[:2] == [("inlineStr", "1811-07-23T16:30:40.000+01:24", "@"), ("inlineStr", "+01:24", "@")]
    assert [(shown(row[0].text), row[1].text) for row in (summer, winter) if row[0] and row[1]] == [
        ("2024-10-27T02:30:00", "+02:00"),
        ("2024-10-27T02:30:00", "+01:00"),
    ]


def shown(days: str) -> str:
    """The date that Excel shows for a number, to the microsecond that it can tell apart."""
    since = timedelta(microseconds=round(float(days) * 86_400_000_000 / 10) * 10)
    return (datetime(1899, 12, 30, tzinfo=UTC) + since).replace(tzinfo=None).isoformat()


def test_a_sheet_is_easy_to_read(tmp_path: Path) -> None:
    _, (events, about) = write(
        tmp_path / "out.xlsx",
        ["A", "Long title of a column"],
        [["x" * 500, "y"]],
        about=[("Query", "=tier:Gold"), ("N", "")],
    )
    assert '<pane ySplit="1" topLeftCell="A2"' in events.xml
    assert '<autoFilter ref="A1:B2"' in events.xml
    assert '<dimension ref="A1:B2"' in events.xml
    assert 'fitToHeight="0" orientation="landscape"' in events.xml
    assert 'numberStoredAsText="1"' in events.xml
    widths = [float(part.split('"')[0]) for part in events.xml.split(' width="')[1:]]
    assert 60 <= widths[0] < 62
    assert 25 <= widths[1] < 27
    assert about.name == "About this file"
    assert about.texts == [["What", "How it is"], ["Query", "=tier:Gold"], ["N"]]


def test_more_rows_than_excel_takes_are_further_sheets(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [[f"{number}"] for number in range(21)]
    table, found = write(tmp_path / "out.xlsx", ["N"], rows, most=11)
    assert table.rows == [10, 10, 1]
    assert [sheet.name for sheet in found] == ["Events", "Events 2", "Events 3", "About this file"]
    assert found[1].texts == [["N"], *([f"{number}"] for number in range(10, 20))]
    assert found[2].texts == [["N"], ["20"]]


def test_a_sheet_without_rows(tmp_path: Path) -> None:
    table, (events, _) = write(tmp_path / "out.xlsx", ["A", "B"], [])
    assert table.rows == [0]
    assert events.texts == [["A", "B"]]


def test_long_cells_stand_whole_beside(tmp_path: Path) -> None:
    long = "<&\x01" * 20_000
    table, (events, _) = write(tmp_path / "out.xlsx", ["A", long], [[long, "x" * 32_767]])
    mark = long[:1_000] + "… [cut here: 60,000 characters, whole in out.long-cells.jsonl, number 1]"
    assert events.texts == [["A", mark], [mark, "x" * 32_767]]
    (kept,) = (tmp_path / "out.long-cells.jsonl").read_bytes().splitlines()
    assert json.loads(kept)["text"] == long
    assert table.cells.long == 1


def test_more_columns_than_excel_takes(tmp_path: Path) -> None:
    titles = [f"{number}" for number in range(16_385)]
    with pytest.raises(ExportProblem, match="Excel takes 16,384 columns, and these are 16,385"):
        write(tmp_path / "out.xlsx", titles, [])
    assert list(tmp_path.iterdir()) == []
    _, (events, _) = write(tmp_path / "out.xlsx", titles[:16_384], [[None] * 16_383 + ["last"]])
    assert events.texts[1][16_383] == "last"


@pytest.mark.parametrize("after", [0, 1, 5])
def test_stopping_leaves_nothing_also_while_the_file_is_put_together(tmp_path: Path, after: int) -> None:
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked > after:
            raise Cancelled("Stopped.")

    def export() -> None:
        with file_set(tmp_path / "out.xlsx") as files:
            long_cells = LongCells("o", files.open)
            with workbook_table(files, ["A"], ["text"], long_cells, check) as table:
                table.write(iter([[table.cells["x"]]] * 3_000), lambda count: None)
                table.finish()

    with pytest.raises(Cancelled):
        export()
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    def full() -> None:
        raise OSError(28, "No space left on device")

    def export() -> None:
        with (
            file_set(tmp_path / "out.xlsx") as files,
            workbook_table(files, ["A"], ["text"], LongCells("o", files.open), full) as table,
        ):
            table.write(iter([[table.cells["x"]]]), lambda count: None)
            table.finish()

    with pytest.raises(ExportProblem, match=r"out.xlsx cannot be written \(No space left on device"):
        export()
    assert list(tmp_path.iterdir()) == []


def test_names_of_columns_and_offsets() -> None:
    assert [column_letters(place) for place in (0, 25, 26, 701, 702, 16_383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert offset(MOMENT, UTC) == "+00:00"
    assert offset(MOMENT, ZoneInfo("Asia/Kolkata")) == "+05:30"
