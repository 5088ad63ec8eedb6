"""Tables as text (CSV) with JSON in a cell: exports of log tools, of request bins and of databases.

A row may reach over several lines. Each becomes an object of its cells under the names of the header, which is then
walked like any other record.
"""

import csv
import io
import json
import re
from collections.abc import Iterable
from typing import NamedTuple

from viewer.domain import times

NAME = "CSV"
LONGEST_ROW = 16 << 20
LONGEST_HEADER = 16 * 1024
_DELIMITERS = b",;\t|"
# A quoted cell that holds JSON: its quotes are doubled. {"": is JSON with an empty name. Or a cell of base64.
_JSON_CELL = re.compile(
    rb'(?:^|[,;\t|])(?:"[^"\r\n]{0,4096}(?:[\[{]\s*(?:\{\s*)?(?:\\*""[^",:}]|\r?$)|""[\[{])'
    rb'|"?(?:eyJ|ewo|ew0K|W3si)[A-Za-z0-9+/_-]{60})',
    re.MULTILINE,
)
_QUOTED_VALUE = re.compile(rb'(?:^|[,;\t|])"[^"\r\n]{0,4096}[\[{]', re.MULTILINE)
_TRIES_JSON = re.compile(r"[\[{]\s*[\"{']")
_NAME = re.compile(r"(?:[^\W\d]|[@$#])[^{}\"]{0,99}")
_QUOTED = re.compile(rb'"[^"]*+(?:""[^"]*+)*+"')
_BEHIND_CELL = re.compile(rb"[,;\t|\r\n]|\Z")
_LONGEST_OF_SPREADSHEETS = 32_767
CUT_CELL = "a cell was cut at 32,767 characters, the most that a spreadsheet keeps; the rest of the event is lost"
CUT_ROW = "damaged: the row is cut off, or its quotes do not match"
csv.field_size_limit(LONGEST_ROW)


class Table(NamedTuple):
    """How the rows of a table are written."""

    delimiter: str
    names: tuple[str, ...]  # of the columns, made up where the table has no header
    has_header: bool


def has_json_cell(line: bytes) -> bool:
    """Whether a line looks like (the beginning of) a row with JSON in a cell."""
    return _JSON_CELL.search(line) is not None


def may_be_header(line: bytes) -> bool:
    """Whether a line can name columns: Excel's "sep=;" and comments before the header do not."""
    return not line.startswith((b"sep=", b"#", b"\xef\xbb\xbfsep="))


def end_of_row(text: bytes, begin: int, at_end: bool) -> int | None:
    """Where the row that begins at ``begin`` ends (at its newline, or the end); None while more must be read.

    Below 0, as the negative of where its first line ends, where its quotes do not match.
    """
    place = begin
    while True:
        newline = text.find(b"\n", place)
        quote = text.find(b'"', place, newline if newline >= 0 else len(text))
        if quote < 0:
            return newline if newline >= 0 else len(text) if at_end else None
        cell = _QUOTED.match(text, quote)
        if cell is None or (cell.end() == len(text) and not at_end):
            return -_line_end(text, begin) if at_end else None
        if quote > begin and text[quote - 1 : quote] not in _DELIMITERS:
            place = quote + 1  # a quote within a cell that is not quoted
            continue
        if not _BEHIND_CELL.match(text, cell.end()):
            return -_line_end(text, begin)
        place = cell.end()


def is_closed(text: bytes, begin: int) -> bool:
    """Whether no cell of the row that begins at ``begin`` is still open where the text ends."""
    return end_of_row(text, begin, at_end=False) is not None


def _line_end(text: bytes, begin: int) -> int:
    end = text.find(b"\n", begin)
    return end if end >= 0 else len(text)


def cells_of(row: bytes, delimiter: str) -> list[str]:
    """The cells of one row."""
    text = row.decode("utf-8", "surrogateescape").rstrip("\r\n")
    return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), [])


def table_of(row: bytes, headers: Iterable[bytes]) -> Table | None:
    """How the table is written that a row with a JSON cell belongs to, given lines that may be its header."""
    found = _JSON_CELL.search(row)
    if found is None:
        return None
    before = row[found.start() : found.start() + 1]
    if before in (b",", b";", b"\t", b"|"):
        delimiter = before.decode()
    else:
        cell = _QUOTED.match(row)
        after = row[cell.end() : cell.end() + 1] if cell else b""
        delimiter = after.decode() if after and after in _DELIMITERS else ","
    count = len(cells_of(row, delimiter))
    for header in headers:
        names = [name.lstrip("\ufeff").strip() for name in cells_of(header, delimiter)]
        if len(names) == count and any(names) and all(not name or _is_name(name) for name in names):
            return Table(delimiter, tuple(_unique(names)), True)
    return Table(delimiter, tuple(_unique([""] * count)), False)


def _unique(names: list[str]) -> list[str]:
    """The names of the columns, with numbers for those that have none of their own."""
    return [
        name if name and name not in names[: number - 1] else f"column {number}" for number, name in enumerate(names, 1)
    ]


def _is_name(cell: str) -> bool:
    return bool(_NAME.fullmatch(cell)) and times.parse_time(cell) is None


class Row(NamedTuple):
    """One row, read."""

    value: bytes  # its cells as a JSON object
    has_json: bool  # whether any of them tries to be JSON
    is_cut: bool  # whether any of them is as long as a spreadsheet lets it be


def read_row(row: bytes, table: Table) -> Row | None:
    """A row as an object of its cells; None where it has not the cells of its table."""
    cells = cells_of(row, table.delimiter)
    if len(cells) != len(table.names):
        return None
    has_json = has_json_cell(row) or _QUOTED_VALUE.search(row) is not None
    if not has_json and any(_TRIES_JSON.search(cell) for cell in cells):
        return None  # a line of text, with a value behind it that happens to hold as many commas
    try:
        value = json.dumps(dict(zip(table.names, cells, strict=True)), ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return None
    return Row(value, has_json, any(len(cell) == _LONGEST_OF_SPREADSHEETS for cell in cells))
