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
# A quoted cell that holds JSON: its quotes are doubled. {"": is JSON with an empty name.
_JSON_CELL = re.compile(rb'(?:^|[,;\t|])"[^"\r\n]{0,4096}[\[{]\s*(?:\{\s*)?(?:""[^",:}]|\r?$)', re.MULTILINE)
_TRIES_JSON = re.compile(r"[\[{]\s*[\"{]")
_NAME = re.compile(r"[^\W\d][^{}\"]{0,99}|@[^{}\"]{1,99}")
_QUOTED = re.compile(rb'"[^"]*+(?:""[^"]*+)*+"')
csv.field_size_limit(LONGEST_ROW)


class Table(NamedTuple):
    """How the rows of a table are written."""

    delimiter: str
    names: tuple[str, ...]  # of the columns; empty where the table has no header


def has_json_cell(line: bytes) -> bool:
    """Whether a line looks like (the beginning of) a row with JSON in a cell."""
    return b'"' in line and _JSON_CELL.search(line) is not None


def end_of_row(text: bytes, begin: int, at_end: bool) -> int | None:
    """Where the row that begins at ``begin`` ends (at its newline, or the end); None while more must be read."""
    place = begin
    while True:
        newline = text.find(b"\n", place)
        quote = text.find(b'"', place, newline if newline >= 0 else len(text))
        if quote < 0:
            return newline if newline >= 0 else len(text) if at_end else None
        cell = _QUOTED.match(text, quote)
        if cell is None or (cell.end() == len(text) and not at_end):
            return (newline if newline >= 0 else len(text)) if at_end else None
        place = cell.end()


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
        if len(names) == len(set(names)) == count and all(map(_is_name, names)):
            return Table(delimiter, tuple(names))
    return Table(delimiter, ())


def _is_name(cell: str) -> bool:
    return bool(_NAME.fullmatch(cell)) and times.parse_time(cell) is None


class Row(NamedTuple):
    """One row, read."""

    value: bytes  # its cells as a JSON object
    has_json: bool  # whether any of them tries to be JSON


def read_row(row: bytes, table: Table) -> Row | None:
    """A row as an object of its cells; None where it has not the cells of its table."""
    cells = cells_of(row, table.delimiter)
    names = table.names or tuple(f"column {number}" for number in range(1, len(cells) + 1))
    if len(cells) != len(names):
        return None
    try:
        value = json.dumps(dict(zip(names, cells, strict=True)), ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return None
    return Row(value, any(_TRIES_JSON.search(cell) for cell in cells))
