"""The story of an export: the events of an order, as one of the forms of file; nothing is missing silently."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from viewer import paths
from viewer.domain.export_order import ExportOrder
from viewer.domain.masking import Masker
from viewer.errors import Cancelled, ExportProblem
from viewer.exports import manifest
from viewer.exports.file_names import manifest_of
from viewer.exports.file_set import file_set
from viewer.exports.manifest import Line
from viewer.exports.target import check_target
from viewer.jobs.event_table import known_columns
from viewer.jobs.export_files import Work, write_files
from viewer.jobs.export_manifest import manifest_lines, masked_lines
from viewer.jobs.export_report import ExportReport, Legend, legend_of
from viewer.jobs.found_events import FoundEvents
from viewer.jobs.mask import check_name, masker_of
from viewer.store import library, sources
from viewer.store.companions import companions
from viewer.store.library import Connection
from viewer.store.results import unchanging
from viewer.wording import say

Progress = Callable[[int, int], None]
"""Hears how many rows are written, and of how many."""


def export_order(
    library_path: Path,
    order: ExportOrder,
    progress: Progress = lambda rows, of: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> ExportReport:
    """Writes what an order asks for, all of it from one state of the library.

    Raises ExportProblem for a column or zone that does not exist or a file that cannot be written, LibraryProblem, and
    Cancelled once ``should_stop`` says so; in each case no file is left, and one that was there is as it was.
    """
    began = time.monotonic()
    columns = known_columns(order.columns) if order.form != "jsonl" else []
    with library.reading(library_path) as connection, unchanging(connection):
        check_target(order.target, _taken(connection, library_path), paths.own_folders())
        masker = _masker(connection, order, should_stop)
        if masker is not None and columns:
            masker.write_only(columns)
        found = FoundEvents(connection, order, masker)

        def told(rows: int) -> None:
            if should_stop():
                raise Cancelled(say("Stopped."))
            progress(rows, found.matched)

        @cache
        def legend() -> Legend:
            """Counted before the manifest is written: what that says of the query stands in no column."""
            return legend_of(masker)

        def describe(report: ExportReport) -> list[Line]:
            report = replace(report, legend=legend())
            lines = manifest_lines(connection, library_path, order, columns, report)
            return lines if masker is None else masked_lines(lines, masker)

        told(0)
        with file_set(order.target) as files:
            report = write_files(Work(order, columns, found, files, told, describe))
            legend()
            if order.with_manifest:
                name = manifest_of(files.target)
                report = replace(report, manifest=files.target.with_name(name))
                files.open(name).write(manifest.document(describe(report)))
    return replace(report, legend=legend(), seconds=time.monotonic() - began)


def _masker(connection: Connection, order: ExportOrder, should_stop: Callable[[], bool]) -> Masker | None:
    """What the order wants to be masked by. Raises ExportProblem where that is not to be had."""
    if not order.masked:
        return None
    try:
        masker = masker_of(connection, order.masked, should_stop=should_stop)
    except ValueError as problem:
        raise ExportProblem(say("Not everything that is to be masked is known. {problem}", problem=problem)) from None
    check_name(masker, order.target)
    return masker


def _taken(connection: Connection, library_path: Path) -> list[Path]:
    """What an export must not replace: the library, what belongs to it, and the captures that it was made of."""
    beside = [one.path for one in companions(library_path)]
    return [library_path, *beside, *map(Path, sources.paths(connection))]
