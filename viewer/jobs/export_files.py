"""The files of an export, form by form: what was found goes in, and what was counted comes out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from viewer.domain import times
from viewer.domain.columns import paths_among
from viewer.domain.export_order import ExportOrder, Form
from viewer.exports import manifest
from viewer.exports.cells import CellForm, Cells
from viewer.exports.csv_table import CsvTable
from viewer.exports.file_names import long_cells_of
from viewer.exports.file_set import FileSet, Finished
from viewer.exports.long_cells import LongCells
from viewer.exports.manifest import Line
from viewer.exports.raw_file import RawFile
from viewer.exports.workbook import workbook_table
from viewer.jobs.event_table import kinds, table_cells, titles
from viewer.jobs.export_report import ExportReport, WrittenFile
from viewer.jobs.found_events import FoundEvents

Told = Callable[[int], None]
Describe = Callable[[ExportReport], list[Line]]
"""What the manifest tells of a report."""


class _Table(Protocol):
    cells: Cells
    form: CellForm


@dataclass(frozen=True, slots=True)
class Work:
    """One export that is being written."""

    order: ExportOrder
    columns: Sequence[str]
    found: FoundEvents
    files: FileSet
    told: Told
    """Hears how many rows are written, and ends the work by what it raises."""
    describe: Describe


def write_files(work: Work) -> ExportReport:
    """Writes everything but the manifest. Raises ExportProblem, LibraryProblem and what ``told`` raises."""
    return _FORMS[work.order.form](work)


def _write_csv(work: Work) -> ExportReport:
    order, exact = work.order, work.order.form == "csv-exact"
    long_cells = _long_cells(work)
    table = CsvTable(work.files, _titles(work), order.separator, exact, long_cells)
    written = table.write(_lines(work, table), work.told)
    report = _counted(work, written, table.cells, "" if exact else long_cells.name)
    return _finished(work, report, table.finish(), table.rows)


def _write_workbook(work: Work) -> ExportReport:
    long_cells = _long_cells(work)
    names, of = _titles(work, offset_apart=True), kinds(work.columns, offset_apart=True)
    rows = 0

    def told(count: int) -> None:
        nonlocal rows
        rows = count
        work.told(count)

    with workbook_table(work.files, names, of, long_cells, lambda: work.told(rows)) as table:
        written = table.write(_lines(work, table), told)
        report = replace(_counted(work, written, table.cells, long_cells.name), sheets=len(table.rows))
        table.describe(manifest.rows(work.describe(report)))
        return _finished(work, report, table.finish(), [written])


def _write_bodies(work: Work) -> ExportReport:
    file = RawFile(work.files)
    written = file.write(work.found.bodies(), work.told)
    report = replace(_counted(work, written), unfolded=file.unfolded)
    return _finished(work, report, file.finish(), [written])


def _titles(work: Work, offset_apart: bool = False) -> list[str]:
    order = work.order
    named = titles(work.columns, order.zone, offset_apart, for_programs=order.form == "csv-exact")
    return [work.found.title(title) for title in named]


def _lines(work: Work, table: _Table) -> Iterator[list[str]]:
    rows, texts = work.found.rows(paths_among(work.columns))
    return table_cells(rows, work.columns, times.zone(work.order.zone), texts, table.cells, table.form)


def _long_cells(work: Work) -> LongCells:
    return LongCells(long_cells_of(work.files.target), work.files.open)


def _counted(work: Work, written: int, cells: Cells | None = None, long_file: str = "") -> ExportReport:
    report = ExportReport(work.order.target, work.order.form, work.found.matched, written, (), None)
    if cells is None:
        return report
    is_exact = work.order.form == "csv-exact"
    return replace(
        report,
        neutralised=0 if is_exact else cells.formulas,
        live=cells.formulas if is_exact else 0,
        cleaned=cells.cleaned,
        long_cells=cells.long,
        long_file=long_file if cells.long else "",
    )


def _finished(work: Work, report: ExportReport, files: Sequence[Finished], rows: Sequence[int]) -> ExportReport:
    parts = [WrittenFile(one.name, count, *one[1:]) for one, count in zip(files, rows, strict=True)]
    parts += [WrittenFile(one.name, 0, *one[1:]) for one in work.files.finish_all()]
    return replace(report, parts=tuple(parts))


_FORMS: dict[Form, Callable[[Work], ExportReport]] = {
    "csv": _write_csv,
    "csv-exact": _write_csv,
    "xlsx": _write_workbook,
    "jsonl": _write_bodies,
}
