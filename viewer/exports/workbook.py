"""A table as a workbook (.xlsx): every value a text cell, real dates, no formula and no link, whatever the data says.

XlsxWriter makes the workbook; the rows are put into its sheets as ready XML, each distinct text made once. That is ten
times as fast as its own cells, and a text that looks like its markup stays a text.
"""

import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, timedelta, tzinfo
from typing import Any, BinaryIO, Literal

from viewer.domain import times
from viewer.errors import ExportProblem
from viewer.exports.cells import MOST_COLUMNS, MOST_ROWS, CellForm, Cells, Made, is_too_long
from viewer.exports.file_set import FileSet, Finished
from viewer.exports.long_cells import LongCells
from viewer.wording import number, say, to_say

Kind = Literal["text", "number", "moment"]
ABOUT = to_say("About this file")
_CHUNK = 1_000
_NARROWEST, _WIDEST = 9, 60  # characters
_MEASURED = 500  # rows
_FIRST_DATE = times.parse_time("1900-03-01") or 0  # before, Excel's days are not those of the calendar
_DAY = 86_400_000_000
_EPOCH = 25_569  # days from Excel's first to 1970
_FORMATS: dict[Kind, dict[str, str]] = {
    "text": {"num_format": "@", "valign": "top"},
    "number": {"num_format": "0", "valign": "top"},
    "moment": {"num_format": "yyyy-mm-dd hh:mm:ss.000", "align": "left", "valign": "top"},
}
_TITLE = {"num_format": "@", "bold": True, "bottom": 1}
_BEFORE, _BEHIND = ' t="inlineStr"><is><t>', "</t></is></c>"
_SPECIAL = re.compile("[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_x[0-9A-Fa-f]{4}_")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_HALF = re.compile("[\ud800-\udfff]")  # of a character
_BLANKS = re.compile(r"^\s|\s\Z|[\n\t]|  ")


class WorkbookTable:
    """Rows of cells, which ``cells`` and ``form`` make, into one sheet or several of one workbook."""

    def __init__(
        self,
        files: FileSet,
        titles: Sequence[str],
        kinds: Sequence[Kind],
        long_cells: LongCells,
        check: Callable[[], None] = lambda: None,
        most_rows: int = MOST_ROWS,
    ) -> None:
        """``check`` is called all the time, and ends the writing by what it raises."""
        self.rows: list[int] = []
        """How many rows stand in each sheet."""
        self._files = files
        self._archive = _Watched(files.open(files.target.name), check)
        self._book, self._failure = _new_book(self._archive, str(files.folder))
        formats = {kind: self._book.add_format(look) for kind, look in _FORMATS.items()}
        self._column_formats = [formats[kind] for kind in kinds]
        self._kinds = kinds
        styles = {kind: f'" s="{one._get_xf_index()}"' for kind, one in formats.items()}
        self._text = formats["text"]
        self._title = f'" s="{self._book.add_format(_TITLE)._get_xf_index()}"'
        text, date, number = styles["text"], styles["moment"], styles["number"]
        self.cells = Cells(lambda shown: _made(shown, text), "", long_cells, (text + _BEFORE, _BEHIND))
        cells = self.cells
        self.form = CellForm(
            lambda value: f"{number}><v>{value}</v></c>",
            lambda at, zone: _date(at, zone, date) or cells[None if at is None else times.offset_time(at, zone)],
            lambda at, zone: cells[None if at is None else offset(at, zone)],
        )
        self._titles = [self._titled(long_cells.keep(one) if is_too_long(one) else one) for one in titles]
        self._letters = [f'<c r="{column_letters(place)}' for place in range(len(titles))]
        self._widths = [len(title) for title in titles]
        self._most = most_rows
        self._begin()

    def write(self, lines: Iterable[list[str]], told: Callable[[int], None]) -> int:
        """Writes all lines; returns how many. ``told`` hears from time to time how many it are."""
        count = 0
        chunk: list[str] = []
        number, letters = 2, self._letters
        for line in lines:
            if number > self._most:
                self._put(chunk)
                self._end()
                self._begin()
                number = 2
            if count < _MEASURED:
                self._measure(line)
            cells = "".join([f"{letter}{number}{cell}" for letter, cell in zip(letters, line, strict=True) if cell])
            chunk.append(f'<row r="{number}">{cells}</row>')
            number += 1
            count += 1
            if len(chunk) == _CHUNK:
                self._put(chunk)
                told(count)
        self._put(chunk)
        self._end()
        told(count)
        return count

    def describe(self, lines: Sequence[tuple[str, str]]) -> None:
        """Adds a last sheet that tells of the file in two columns."""
        sheet = self._book.add_worksheet(say(ABOUT))
        rows = [[self.cells[text] for text in line] for line in lines]
        for place, row in enumerate([[self._titled(say("What")), self._titled(say("How it is"))], *rows], 1):
            cells = "".join(f'<c r="{letter}{place}{cell}' for letter, cell in zip("AB", row, strict=True) if cell)
            sheet.fh.write(f'<row r="{place}">{cells}</row>')
        sheet.set_column(0, 0, 50, self._text)
        sheet.set_column(1, 1, 100, self._text)
        _print_well(sheet)
        sheet.freeze_panes(1, 0)
        sheet._check_dimensions(0, 0)
        sheet._check_dimensions(len(lines), 1)

    def finish(self) -> list[Finished]:
        """Puts everything together in the file; gives it."""
        try:
            self._book.close()
        except self._failure as error:
            raise error.args[0] from None  # the OSError that it was
        return [self._files.finish(self._files.target.name)]

    def close(self) -> None:
        """Lets go of what is open, whether it is finished or not."""
        self._book.fileclosed = True
        self._archive.close()
        for sheet in self._book.worksheets():
            with suppress(OSError):  # a full disk takes nothing that is still waiting
                sheet.row_data_fh.close()

    def _begin(self) -> None:
        self.rows.append(0)
        place = len(self.rows)
        self._sheet: Any = self._book.add_worksheet(say("Events") if place == 1 else say("Events {place}", place=place))
        cells = "".join(f"{letter}1{cell}" for letter, cell in zip(self._letters, self._titles, strict=True))
        self._sheet.fh.write(f'<row r="1">{cells}</row>')

    def _put(self, chunk: list[str]) -> None:
        self._sheet.fh.write("".join(chunk))
        self.rows[-1] += len(chunk)
        chunk.clear()

    def _end(self) -> None:
        sheet, last, columns = self._sheet, self.rows[-1], len(self._titles)
        _print_well(sheet)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, columns - 1)
        sheet.ignore_errors({"number_stored_as_text": f"A1:{column_letters(columns - 1)}{last + 1}"})
        for place, (width, look) in enumerate(zip(self._widths, self._column_formats, strict=True)):
            sheet.set_column(place, place, min(max(width + 3, _NARROWEST), _WIDEST), look)
        sheet._check_dimensions(0, 0)
        sheet._check_dimensions(last, columns - 1)

    def _measure(self, line: list[str]) -> None:
        for place, (cell, kind) in enumerate(zip(line, self._kinds, strict=True)):
            width = 23 if kind == "moment" else len(cell) - len('" s="1" t="inlineStr"><is><t></t></is></c>')
            if width > self._widths[place]:
                self._widths[place] = width

    def _titled(self, text: str) -> str:
        return _made(text, self._title).cell


@contextmanager
def workbook_table(
    files: FileSet,
    titles: Sequence[str],
    kinds: Sequence[Kind],
    long_cells: LongCells,
    check: Callable[[], None] = lambda: None,
    most_rows: int = MOST_ROWS,
) -> Iterator[WorkbookTable]:
    """A table whose temporary files are closed at the end. Raises ExportProblem for more columns than Excel takes."""
    if len(titles) > MOST_COLUMNS:
        raise ExportProblem(
            say(
                "Excel takes {most} columns, and these are {count}. Choose fewer.",
                most=number(MOST_COLUMNS),
                count=number(len(titles)),
            )
        )
    table = WorkbookTable(files, titles, kinds, long_cells, check, most_rows)
    try:
        yield table
    finally:
        table.close()


class _Watched(io.BufferedIOBase):
    """A file that is asked at each writing whether it is still wanted."""

    def __init__(self, file: BinaryIO, check: Callable[[], None]) -> None:
        self._file = file
        self._check = check

    def write(self, data: Any) -> int:
        self._check()
        return self._file.write(data)

    def tell(self) -> int:
        return self._file.tell()

    def flush(self) -> None:
        self._file.flush()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        """Leaves the closing to the one who opened; what is still written, by an archive that was given up, is lost."""
        self._file, self._check = io.BytesIO(), lambda: None


def _print_well(sheet: Any) -> None:
    """All columns on the width of one page, with the titles on each."""
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _new_book(file: io.BufferedIOBase, folder: str) -> tuple[Any, type[Exception]]:
    """A workbook, and what it raises where the file cannot be written."""
    import xlsxwriter  # type: ignore[import-untyped]
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

    options = {
        "constant_memory": True,
        "tmpdir": folder,  # private, and gone at the end
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(file, options)
    book.use_zip64()
    return book, FileCreateError


def _made(text: str, style: str) -> Made:
    """A cell from behind its address on. What XML cannot hold stands in it as Excel escapes it."""
    if not text:
        return Made("")
    if text.isidentifier() and "_x" not in text:  # ids, and nearly all words
        return Made(f"{style}{_BEFORE}{text}{_BEHIND}")
    cleaned = False
    blanks = ' xml:space="preserve"' if _BLANKS.search(text) else ""
    if _SPECIAL.search(text):
        if _HALF.search(text):
            text, cleaned = text.encode("utf-8", "backslashreplace").decode(), True
        text = _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", _ESCAPE.sub("_x005F_", text))
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Made(f'{style} t="inlineStr"><is><t{blanks}>{text}</t></is></c>', cleaned=cleaned)


def _date(at: int | None, zone: tzinfo, style: str) -> str:
    """The cell of a date as its zone's clocks show it; empty for one that Excel does not have."""
    if at is None:
        return ""
    try:
        shift = timedelta() if zone is UTC else times.in_zone(at, zone).utcoffset() or timedelta()
    except OverflowError:
        return ""
    local = at + shift // timedelta(microseconds=1)
    return f"{style}><v>{local / _DAY + _EPOCH!r}</v></c>" if local >= _FIRST_DATE else ""


def offset(at: int, zone: tzinfo) -> str:
    """The offset of a zone's clocks at a moment, such as ``+02:00``."""
    text = times.offset_text(at, zone)
    return "+00:00" if text == "UTC" else text


def column_letters(place: int) -> str:
    """What Excel calls a column, from 0 on: A, B … Z, AA …"""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
