"""What a spreadsheet makes of the files: LibreOffice reads them, and what it read is read from what it saves."""

import shutil
import subprocess
from datetime import UTC
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.exports.payloads import CHANGED, FORMULAS
from viewer.exports.csv_table import CsvTable
from viewer.exports.file_set import file_set
from viewer.exports.long_cells import LongCells
from viewer.exports.workbook import Kind, workbook_table

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
TEXTS = [text for text in (*FORMULAS, *CHANGED) if text]
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"


class Read:
    """The cells of the first sheet as LibreOffice has read them."""

    def __init__(self, path: Path, *how: str) -> None:
        home = path.parent / "office"
        subprocess.run(
            ["soffice", f"-env:UserInstallation={home.as_uri()}", "--headless", *how, "--convert-to", "fods",
             "--outdir", str(home), str(path)],
            check=True, capture_output=True, timeout=300,
        )  # fmt: skip
        tree = ElementTree.parse(home / f"{path.stem}.fods")
        sheet = next(tree.iter(f"{_TABLE}table"))
        self.formulas = [cell.get(f"{_TABLE}formula") for cell in tree.iter() if cell.get(f"{_TABLE}formula")]
        self.links = [one.get(_LINK) for one in sheet.iter(f"{_TEXT}a")]
        self.rows: list[list[tuple[str, str]]] = []
        for row in sheet.iter(f"{_TABLE}table-row"):
            cells: list[tuple[str, str]] = []
            for cell in row:
                kind = cell.get(f"{_OFFICE}value-type", "")
                again = int(cell.get(f"{_TABLE}number-columns-repeated", 1))
                cells += [(kind, _said(cell))] * min(again, 100)
            while cells and cells[-1] == ("", ""):
                cells.pop()
            if cells:
                self.rows.append(cells)


def _said(cell: ElementTree.Element) -> str:
    return "\n".join(_line(line) for line in cell.iter(f"{_TEXT}p"))


def _line(line: ElementTree.Element) -> str:
    text = line.text or ""
    for part in line:
        if part.tag == f"{_TEXT}s":
            text += " " * int(part.get(f"{_TEXT}c", 1))
        elif part.tag == f"{_TEXT}tab":
            text += "\t"
        else:
            text += _line(part)
        text += part.tail or ""
    return text


def shown(text: str) -> str:
    """A text without what LibreOffice does not keep of it: control characters, and how a line ends."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char for char in kept if char in "\t\n" or ord(char) >= 32)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_for_spreadsheets_runs_nothing(tmp_path: Path, separator: str) -> None:
    with file_set(tmp_path / "out.csv") as files:
        table = CsvTable(files, TEXTS, separator, False, LongCells("o", files.open))
        table.write(iter([[table.cells[text] for text in TEXTS]]), lambda count: None)
        table.finish()
    read = Read(tmp_path / "out.csv", f"--infilter=CSV:{ord(separator)},34,76")
    assert (read.formulas, read.links) == ([], [])
    assert len(read.rows) == 2
    for titles in read.rows:
        for (_, text), payload in zip(titles, FORMULAS, strict=False):
            assert text.startswith("'"), payload


def test_exact_csv_is_what_the_warning_says(tmp_path: Path) -> None:
    """The control: the same texts do run where nothing stands before them."""
    with file_set(tmp_path / "out.csv") as files:
        table = CsvTable(files, ["A"], ",", True, LongCells("o", files.open))
        table.write(iter([[table.cells[text]] for text in FORMULAS]), lambda count: None)
        table.finish()
    assert len(Read(tmp_path / "out.csv", "--infilter=CSV:44,34,76").formulas) >= 10


def test_a_workbook_has_every_text_as_it_is_and_nothing_runs(tmp_path: Path) -> None:
    kinds: list[Kind] = ["text"] * len(TEXTS)
    with (
        file_set(tmp_path / "out.xlsx") as files,
        workbook_table(files, TEXTS, kinds, LongCells("o", files.open)) as table,
    ):
        table.write(iter([[table.cells[text] for text in TEXTS]]), lambda count: None)
        table.describe([("Query", "=1+1")])
        table.finish()
    read = Read(tmp_path / "out.xlsx")
    assert (read.formulas, read.links) == ([], [])
    titles, values = read.rows
    for row in (titles, values):
        assert {kind for kind, _ in row} == {"string"}
        assert [shown(text) for _, text in row] == [shown(text) for text in TEXTS]


def test_dates_and_numbers_of_a_workbook(tmp_path: Path) -> None:
    kinds: list[Kind] = ["moment", "number"]
    with (
        file_set(tmp_path / "out.xlsx") as files,
        workbook_table(files, ["Time", "Line"], kinds, LongCells("o", files.open)) as table,
    ):
        row = [table.form.moment(1_714_640_401_250_000, UTC), table.form.number(12)]
        table.write(iter([row]), lambda count: None)
        table.finish()
    assert Read(tmp_path / "out.xlsx").rows[1] == [("date", "2024-05-02 09:00:01.250"), ("float", "12")]
