"""What the manifest of an export tells: the question, the answer's counts, and what made it of which library."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from viewer import NAME, __version__
from viewer.domain import times
from viewer.domain.columns import column, help_of
from viewer.domain.export_order import SEPARATORS, ExportOrder, Form
from viewer.domain.masked_query import masked_query
from viewer.domain.masking import Masker
from viewer.domain.moments import now_us
from viewer.domain.query import parse, text
from viewer.exports.manifest import Line
from viewer.jobs.export_report import ExportReport
from viewer.store import library
from viewer.store.library import Connection
from viewer.wording import say, to_say

_FORMS: dict[Form, str] = {
    "csv": to_say("CSV for spreadsheets (UTF-8 with byte order mark; nothing runs as a formula)"),
    "csv-exact": to_say("CSV, exact (RFC 4180, UTF-8); a spreadsheet may run what stands in it as formulas"),
    "xlsx": to_say("Excel workbook"),
    "jsonl": to_say("JSON lines: the body of each event as it was received first"),
}
_MAY_NAME = {"library", "query", "sort", "columns"}


def manifest_lines(
    connection: Connection, library_path: Path, order: ExportOrder, columns: Sequence[str], report: ExportReport
) -> list[Line]:
    """All that is told; the files of the export only where they are finished."""
    separator = next((name for name, sign in SEPARATORS.items() if sign == order.separator), order.separator)
    files = [{"name": one.name, "rows": one.rows, "bytes": one.size, "sha256": one.sha256} for one in report.parts]
    is_table = order.form != "jsonl"
    chosen = None if order.selection is None else len(order.selection)
    helps = [{"key": key, "help": column(key).help} for key in columns]
    told = [f"{key}, {help_of(column(key))}" for key in columns]
    lines = [
        Line("program", say("Made by", about="a program"), f"{NAME} {__version__}"),
        Line("made_at", say("Made at"), times.to_iso(now_us() // 1000 * 1000)),
        Line("library", say("Library"), library_path.name),
        Line("library_version", say("Version of the library"), library.version(connection)),
        Line("query", say("Query"), order.query if chosen is None else None),
        Line("chosen_events", say("Events that were chosen"), chosen),
        Line("sort", say("Order", about="of rows"), order.sort if chosen is None else None),
        Line("time_zone", say("Time zone"), order.zone),
        Line("form", say("Form"), _FORMS[order.form], (say(_FORMS[order.form]),)),
        Line("separator", say("Separator"), separator if order.form in ("csv", "csv-exact") else None),
        Line("columns", say("Column"), helps if is_table else None, told),
        Line("events_matched", say("Events that were asked for"), report.matched),
        Line("events_written", say("Events in the file"), report.written),
        Line("cells_neutralised", say("Cells with an apostrophe before a formula"), report.neutralised),
        Line("cells_live", say("Cells that a spreadsheet would run as formulas"), report.live or None),
        Line("cells_cleaned", say("Cells with characters that this form cannot hold"), report.cleaned),
        Line("cells_too_long", say("Cells longer than the 32,767 characters of Excel"), report.long_cells),
        Line("bodies_unfolded", say("Bodies whose line breaks are blanks"), report.unfolded),
        Line("masked", say("Masked"), [{"field": a, "values": b, "now": c} for a, b, c in report.legend]),
        Line("files", say("File"), files),
    ]
    return [line for line in lines if line.value is not None]


def masked_lines(lines: Sequence[Line], masker: Masker) -> list[Line]:
    """The same for a masked file: what was asked, and what things are called, may name somebody as well."""
    return [
        replace(line, value=_masked(line, masker), shown=tuple(map(masker.sentence, line.shown)))
        if line.key in _MAY_NAME
        else line
        for line in lines
    ]


def _masked(line: Line, masker: Masker) -> Any:
    if line.key == "query":
        return text(masked_query(parse(line.value).query, masker))
    if isinstance(line.value, list):
        return [{key: masker.sentence(value) for key, value in one.items()} for one in line.value]
    return masker.sentence(line.value)
