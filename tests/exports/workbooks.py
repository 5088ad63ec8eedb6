"""Workbooks read back from their bytes alone, with nothing of what wrote them."""

import re
import zipfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Cell(NamedTuple):
    """What stands in a cell: its type ("inlineStr", or "n" for numbers), its text, and its format's code."""

    kind: str
    text: str
    look: str


class Sheet(NamedTuple):
    name: str
    rows: list[list[Cell | None]]
    xml: str

    @property
    def texts(self) -> list[list[str]]:
        return [["" if cell is None else cell.text for cell in row] for row in self.rows]


def sheets(path: Path) -> list[Sheet]:
    """The sheets of a workbook in their order; asserts that nothing in it runs or leads anywhere."""
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        names = book.namelist()
        assert not [name for name in names if "externalLink" in name or "vba" in name.lower()]
        for name in names:
            if name.endswith(".rels"):
                assert b"hyperlink" not in book.read(name).lower(), name
                assert b'TargetMode="External"' not in book.read(name), name
        looks = _looks(ElementTree.fromstring(book.read("xl/styles.xml")))
        relations = {
            one.get("Id"): one.get("Target") for one in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
        }
        listed = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
        return [
            _sheet(str(one.get("name")), book.read(f"xl/{relations[one.get(_RELATION)]}").decode("utf-8"), looks)
            for one in listed
        ]


def _sheet(name: str, xml: str, looks: list[str]) -> Sheet:
    tree = ElementTree.fromstring(xml)
    tags = {one.tag.removeprefix(_MAIN) for one in tree.iter()}
    assert not tags & {"f", "hyperlink", "hyperlinks"}, tags
    rows: list[list[Cell | None]] = []
    for number, row in enumerate(tree.iter(f"{_MAIN}row"), 1):
        assert row.get("r") == str(number)
        cells: list[Cell | None] = []
        for cell in row:
            letters, at = re.fullmatch("([A-Z]+)([0-9]+)", str(cell.get("r"))).groups()  # type: ignore[union-attr]
            assert at == str(number)
            cells += [None] * (_place(letters) - len(cells))
            text = "".join(one.text or "" for one in cell.iter() if one.tag in (f"{_MAIN}t", f"{_MAIN}v"))
            cells.append(Cell(cell.get("t", "n"), _unescaped(text), looks[int(cell.get("s", 0))]))
        rows.append(cells)
    return Sheet(name, rows, xml)


def _looks(tree: ElementTree.Element) -> list[str]:
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in tree.iter(f"{_MAIN}numFmt")}
    codes |= {"49": "@", "0": "General", "1": "0"}
    formats = tree.find(f"{_MAIN}cellXfs")
    assert formats is not None
    return [codes.get(str(one.get("numFmtId")), "?") for one in formats]


def _place(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _unescaped(text: str) -> str:
    """As Excel reads it: ``_x0001_`` is one character."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
