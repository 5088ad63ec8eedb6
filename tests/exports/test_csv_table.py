import csv
import io
import json
from datetime import UTC
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.exports.payloads import CHANGED, FORMULAS, ODD
from viewer.errors import Cancelled
from viewer.exports.csv_table import CsvTable
from viewer.exports.file_set import Finished, file_set
from viewer.exports.long_cells import LongCells

LIVE = tuple("=+-@\t\r|＝＋－＠")
HIDDEN = " \u00a0\ufeff\u200b\u200f\u2060\u3000\x85"


def write(
    target: Path,
    titles: list[str],
    rows: list[list[str | None]],
    separator: str = ",",
    exact: bool = False,
    most: int = 99,
) -> tuple[CsvTable, list[Finished]]:
    with file_set(target) as files:
        table = CsvTable(files, titles, separator, exact, LongCells("out.long-cells.jsonl", files.open), most)
        assert table.write(([table.cells[text] for text in row] for row in rows), lambda count: None) == len(rows)
        return table, table.finish()


def read(path: Path, separator: str = ",") -> list[list[str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_value_and_no_title_runs_as_a_formula(tmp_path: Path, separator: str) -> None:
    target = tmp_path / "out.csv"
    table, _ = write(target, list(FORMULAS), [list(FORMULAS), list(FORMULAS)], separator)
    lines = read(target, separator)
    assert [len(line) for line in lines] == [46] * 3
    for line in lines:
        assert all(text.startswith("'") for text in line)
        assert not any(text.lstrip(HIDDEN).startswith(LIVE) for text in line)
    assert table.cells.formulas == 3 * 46
    assert table.cells.cleaned == 3 * sum(any(char in text for char in "\r\x00\x1b\x0b\x7f") for text in FORMULAS)


def test_what_is_no_formula_stays_as_it_is(tmp_path: Path) -> None:
    write(tmp_path / "out.csv", ["A"], [[text] for text in CHANGED])
    told = [text for (text,) in read(tmp_path / "out.csv")[1:]]
    assert told == [f"'{text}" if text[:1] in LIVE and text else text for text in CHANGED]


def test_exact_is_exact(tmp_path: Path) -> None:
    texts = [
        *FORMULAS,
        *CHANGED,
        *(text for text in ODD if text.isascii() or text.encode("utf-8", "ignore").decode() == text),
    ]
    target = tmp_path / "out.csv"
    table, _ = write(target, list(texts), [list(texts), [None] * len(texts)], exact=True)
    lines = read(target)
    assert lines[0] == lines[1] == texts
    assert lines[2] == [""] * len(texts)
    data = target.read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n" + b"," * (len(texts) - 1) + b"\r\n")
    assert table.cells.formulas == 2 * (46 + 2)  # a phone number and a dash among the others
    assert table.cells.cleaned == 0


def test_exact_tells_an_empty_text_from_none(tmp_path: Path) -> None:
    write(tmp_path / "out.csv", ["A", "B"], [["", None]], exact=True)
    assert (tmp_path / "out.csv").read_bytes() == b'A,B\r\n"",\r\n'
    write(tmp_path / "out.csv", ["A"], [[None], ["x"]], exact=True)
    assert read(tmp_path / "out.csv") == [["A"], [""], ["x"]]


def test_halves_of_characters_are_written_as_their_escapes(tmp_path: Path) -> None:
    for exact in (True, False):
        table, _ = write(tmp_path / "out.csv", ["A"], [["a\ud800"], ["=\udfff"]], exact=exact)
        mark = "" if exact else "'"
        assert read(tmp_path / "out.csv")[1:] == [["a\\ud800"], [mark + "=\\udfff"]]
        assert table.cells.cleaned == 2


def test_more_rows_than_excel_takes_are_further_files(tmp_path: Path) -> None:
    rows: list[list[str | None]] = [[f"{number}"] for number in range(21)]
    table, finished = write(tmp_path / "out.csv", ["N"], rows, most=11)
    assert table.rows == [10, 10, 1]
    assert [one.name for one in finished] == ["out.csv", "out-2.csv", "out-3.csv"]
    assert read(tmp_path / "out-2.csv") == [["N"], *([f"{number}"] for number in range(10, 20))]
    assert read(tmp_path / "out-3.csv") == [["N"], ["20"]]
    table, finished = write(tmp_path / "all.csv", ["N"], rows[:20], most=11)
    assert table.rows == [10, 10]
    table, finished = write(tmp_path / "exact.csv", ["N"], rows, exact=True, most=11)
    assert table.rows == [21]


def test_long_cells_stand_whole_beside(tmp_path: Path) -> None:
    long = "語" * 40_000
    table, _ = write(tmp_path / "out.csv", ["A", "B"], [[long, "x"], ["y", long]])
    lines = read(tmp_path / "out.csv")
    assert (
        lines[1][0]
        == lines[2][1]
        == "語" * 1_000 + "… [cut here: 40,000 characters, whole in out.long-cells.jsonl, number 1]"
    )
    (kept,) = (tmp_path / "out.long-cells.jsonl").read_bytes().splitlines()
    assert json.loads(kept)["text"] == long
    assert table.cells.long == 2
    table, _ = write(tmp_path / "exact.csv", ["A"], [[long]], exact=True)
    assert read(tmp_path / "exact.csv") == [["A"], [long]]
    assert table.cells.long == 1


def test_numbers_and_times(tmp_path: Path) -> None:
    with file_set(tmp_path / "out.csv") as files:
        for exact in (True, False):
            name = "x.csv" if exact else "y.csv"
            files.target = files.target.with_name(name)
            table = CsvTable(files, ["A"], ",", exact, LongCells("o", files.open))
            mark = "" if exact else '"'
            assert table.form.number(-7) == f"{mark}-7{mark}"
            assert table.form.moment(None, UTC) == mark * 2
            assert table.form.moment(1_714_640_401_250_000, UTC) == f"{mark}2024-05-02T09:00:01.250Z{mark}"
            zoned = table.form.moment(1_714_640_401_250_000, ZoneInfo("Asia/Kolkata"))
            assert zoned == f"{mark}2024-05-02T14:30:01.250+05:30{mark}"
            assert table.form.offset is None
            table.finish()


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    def stop(count: int) -> None:
        raise Cancelled("Stopped.")

    def export() -> None:
        with file_set(tmp_path / "out.csv") as files:
            table = CsvTable(files, ["A"], ",", False, LongCells("o", files.open))
            table.write(iter([['"x"']] * 5_000), stop)

    with pytest.raises(Cancelled):
        export()
    assert list(tmp_path.iterdir()) == []
