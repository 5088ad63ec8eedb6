"""A table as CSV: for spreadsheets, in as many files as they need, or exact, in one."""

from collections.abc import Callable, Iterable, Sequence
from datetime import tzinfo
from io import TextIOWrapper

from viewer.domain import times
from viewer.exports.cells import MOST_ROWS, CellForm, Cells
from viewer.exports.csv_file import exact_cell, spreadsheet_cell
from viewer.exports.file_names import part_of
from viewer.exports.file_set import FileSet, Finished
from viewer.exports.long_cells import LongCells

_CHUNK = 2_000


class CsvTable:
    """Lines of fields, which ``cells`` and ``form`` make, into one file or several."""

    def __init__(
        self,
        files: FileSet,
        titles: Sequence[str],
        separator: str,
        exact: bool,
        long_cells: LongCells,
        most_rows: int = MOST_ROWS,
    ) -> None:
        self.cells = Cells(exact_cell, "", None, ("", "")) if exact else spreadsheet_cells(long_cells)
        self.form = _EXACT if exact else FOR_SPREADSHEETS
        self.rows: list[int] = []
        """How many rows stand in each file."""
        self.finished: list[Finished] = []
        self._files = files
        self._separator = separator
        self._most = None if exact else most_rows - 1
        self._encoding = "utf-8" if exact else "utf-8-sig"
        self._alone = exact and len(titles) == 1  # an empty line would be no row
        self._titles = self._joined([self.cells[title] for title in titles])
        self._begin()

    def write(self, lines: Iterable[list[str]], told: Callable[[int], None]) -> int:
        """Writes all lines; returns how many. ``told`` hears from time to time how many it are."""
        count = 0
        chunk: list[str] = []
        for line in lines:
            if self.rows[-1] + len(chunk) == self._most:
                self._put(chunk)
                self._finish()
                self._begin()
            chunk.append(self._separator.join(line))
            count += 1
            if len(chunk) == _CHUNK:
                self._put(chunk)
                told(count)
        self._put(chunk)
        told(count)
        return count

    def finish(self) -> list[Finished]:
        """Everything stands in the files; gives them."""
        self._finish()
        return self.finished

    def _put(self, chunk: list[str]) -> None:
        if chunk:
            lines = (line or '""' for line in chunk) if self._alone else chunk
            self._text.write("\r\n".join(lines) + "\r\n")
            self.rows[-1] += len(chunk)
            chunk.clear()

    def _joined(self, cells: Sequence[str]) -> str:
        return self._separator.join(cells) + "\r\n"

    def _begin(self) -> None:
        self._name = part_of(self._files.target, len(self.rows) + 1)
        self._text = TextIOWrapper(self._files.open(self._name), self._encoding, newline="")
        self.rows.append(0)
        self._text.write(self._titles)

    def _finish(self) -> None:
        self._text.detach()  # writes what is left, and leaves the closing to the one who opened
        self.finished.append(self._files.finish(self._name))


def spreadsheet_cells(long_cells: LongCells | None = None) -> Cells:
    """The cells of CSV for spreadsheets; without ``long_cells`` they may be longer than Excel holds."""
    return Cells(spreadsheet_cell, '""', long_cells, ('"', '"'))


def _quoted_time(at: int | None, zone: tzinfo) -> str:
    return '""' if at is None else f'"{times.offset_time(at, zone)}"'


def _plain_time(at: int | None, zone: tzinfo) -> str:
    return "" if at is None else times.offset_time(at, zone)


FOR_SPREADSHEETS = CellForm(lambda number: f'"{number}"', _quoted_time)
_EXACT = CellForm(str, _plain_time)
