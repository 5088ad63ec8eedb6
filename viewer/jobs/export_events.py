"""The story of an export: the events of a query, in its order, as a CSV file that a spreadsheet opens unharmed."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from operator import attrgetter
from pathlib import Path

from viewer.domain import times
from viewer.domain.columns import COLUMNS, column, text_of
from viewer.domain.query import Query
from viewer.domain.rows import EventRow
from viewer.errors import Cancelled, ExportProblem
from viewer.exports import csv_file
from viewer.exports.csv_file import cell, number_cell
from viewer.jobs.find_events import Sort, every_row

_NUMBERS = {"deliveries", "line"}
_PARTS = {
    "tier_name": ("tier_from_name", "tier_from_id", "tier_name", "tier_id"),
}
"""What the text of a column is made of, where that is not the row's field of the same name."""
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
    known = {one.key for one in COLUMNS}
    for key in columns:
        if key not in known:
            raise ExportProblem(f"There is no column “{key}”. Columns are: {', '.join(one.key for one in COLUMNS)}.")
    if target.exists() and target.samefile(library):
        raise ExportProblem(f"{target} is the library itself. Choose another name for the export.")
    place = times.zone(zone)

    def told(rows: int) -> None:
        if should_stop():
            raise Cancelled("Stopped.")
        progress(rows)

    lines = _lines(every_row(library, query, sort, place), columns, place)
    rows = csv_file.write_csv(target, _titles(columns, zone), lines, told)
    return ExportReport(rows, target, time.monotonic() - began)


def csv_lines(rows: Iterator[EventRow], columns: Sequence[str], zone: str) -> Iterator[str]:
    """The same lines without a file, the titles first."""
    yield ",".join(map(cell, _titles(columns, zone)))
    yield from _lines(rows, columns, times.zone(zone))


def _titles(columns: Sequence[str], zone: str) -> list[str]:
    return [f"{column(key).title} ({zone})" if key == "happened_at" else column(key).title for key in columns]


def _lines(rows: Iterator[EventRow], columns: Sequence[str], zone: tzinfo) -> Iterator[str]:
    makers = [_maker(key, zone) for key in columns]
    for row in rows:
        yield ",".join([make(row) for make in makers])


def _maker(key: str, zone: tzinfo) -> Callable[[EventRow], str]:
    """A function that makes the cell of one column; a million cells are mostly repetitions of a few."""
    if key == "happened_at":
        return lambda row: (
            number_cell(times.offset_time(row.happened_at, zone)) if row.happened_at is not None else '""'
        )
    if key == "points":  # not remembered by value: 200 and 200.0 are equal, and must stay as they were received
        return lambda row: cell(text_of(key, row, zone))
    if key in _NUMBERS:
        return lambda row: number_cell(text_of(key, row, zone))
    made: dict[object, str] = {}
    parts = attrgetter(*_PARTS.get(key, (key,)))

    def make(row: EventRow) -> str:
        value = parts(row)
        found = made.get(value)
        if found is None:
            if len(made) > _REMEMBERED:
                made.clear()
            found = made[value] = cell(text_of(key, row, zone))
        return found

    return make
