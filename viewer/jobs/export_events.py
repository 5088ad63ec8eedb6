"""The story of an export: the events of a query, in its order, as a CSV file that a spreadsheet opens unharmed."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path

from viewer.domain import times
from viewer.domain.columns import COLUMNS, column, is_column, is_path, paths_among, text_of
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.errors import Cancelled, ExportProblem
from viewer.exports import csv_file
from viewer.exports.csv_file import cell, number_cell
from viewer.jobs.find_events import NO_TEXTS, Sort, Texts, empty_texts, every_row

_NUMBERS = {"deliveries", "line"}
_MADE_OF_FEW = {"type", "tier_name", "points"}
_REPEATED = {one.key for one in COLUMNS} - _NUMBERS - _MADE_OF_FEW - {"happened_at", "id"}
_PLACES = {name: place for place, name in enumerate(EventRow._fields)}
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written."""

    rows: int
    path: Path
    seconds: float


def export_events(
    library: Path,
    query: Query,
    sort: Sort,
    target: Path,
    columns: Sequence[str],
    zone: str,
    progress: Callable[[int], None] = lambda rows: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> ExportReport:
    """Writes the events of a query as CSV for spreadsheets, in the order and with the columns of the table.

    Times carry their offset. Raises ExportProblem for a column that does not exist or a file that cannot be written,
    LibraryProblem, and Cancelled once ``should_stop`` says so; in each case no file is left.
    """
    began = time.monotonic()
    for key in columns:
        if not is_column(key):
            known = ", ".join(one.key for one in COLUMNS)
            raise ExportProblem(f"There is no column “{key}”. Columns are: {known}; or a path into the data.")
    columns = [column(key).key for key in columns]
    if target.exists() and library.exists() and target.samefile(library):
        raise ExportProblem(f"{target} is the library itself. Choose another name for the export.")
    place = times.zone(zone)

    def told(rows: int) -> None:
        if should_stop():
            raise Cancelled("Stopped.")
        progress(rows)

    texts = empty_texts(paths_among(columns))
    lines = _lines(every_row(library, query, sort, place, texts=texts), columns, place, texts)
    rows = csv_file.write_csv(target, titles(columns, zone), lines, told)
    return ExportReport(rows, target, time.monotonic() - began)


def csv_lines(rows: Iterable[EventRow], columns: Sequence[str], zone: str, texts: Texts = NO_TEXTS) -> Iterator[str]:
    """The same lines without a file, the titles first; ``texts`` has what the row that is drawn has at paths."""
    yield ",".join(map(cell, titles(columns, zone)))
    yield from _lines(rows, columns, times.zone(zone), texts)


def titles(columns: Sequence[str], zone: str) -> list[str]:
    """The titles of columns; that of the time names its zone, and paths stand there in full."""
    return [
        f"{column(key).title} ({zone})" if key == "happened_at" else key if is_path(key) else column(key).title
        for key in columns
    ]


def _lines(rows: Iterable[EventRow], columns: Sequence[str], zone: tzinfo, texts: Texts) -> Iterator[str]:
    cells = _Cells()
    # A million rows are mostly repetitions: a place in the row is looked up, and only what needs it is computed.
    makers = [_PLACES[key] if key in _REPEATED else _maker(key, zone, cells, texts) for key in columns]
    for row in rows:
        yield ",".join([cells[row[make]] if type(make) is int else make(row) for make in makers])  # type: ignore[index, operator]


class _Cells(dict[str | None, str]):
    """The cell of each text that was met, up to a bound; none for a text that is not there."""

    def __missing__(self, text: str | None) -> str:
        if len(self) > _REMEMBERED:
            self.clear()
        made = self[text] = cell(text) if text else '""'
        return made


def _maker(key: str, zone: tzinfo, cells: _Cells, texts: Texts) -> Callable[[EventRow], str]:
    """A function that makes the cell of a column whose text is not a field of the row, or seldom repeats."""
    if is_path(key):
        return lambda row: cells[texts[key].get(row.key, "")]
    if key == "happened_at":
        return lambda row: (
            number_cell(times.offset_time(row.happened_at, zone)) if row.happened_at is not None else '""'
        )
    if key in _NUMBERS:
        place = _PLACES[key]
        return lambda row: f'"{row[place]}"'
    if key in _MADE_OF_FEW:
        return lambda row: cells[text_of(key, row, zone)]
    return lambda row: cell(text_of(key, row, zone))
