"""The word ``export``: what a search finds, as a file for a ticket, a spreadsheet or another program."""

import gc
import signal
from pathlib import Path
from typing import BinaryIO

import click

from viewer import paths, terminal
from viewer.commands import findings, masking, options
from viewer.commands import views as saved
from viewer.commands.json_lines import say
from viewer.domain.columns import COLUMNS, with_evidence
from viewer.domain.export_order import FORMS, SEPARATORS, ExportOrder, Form, form_of
from viewer.domain.query import text
from viewer.errors import TierViewerError
from viewer.jobs.export_events import export_order

_SHOWN = [column.key for column in COLUMNS if column.shown]
_FORM_HELP = (
    "What to write; else what FILE's name says: csv and xlsx for spreadsheets, csv-exact, jsonl for the bodies."
)


@click.command("export", context_settings=options.QUERY_WORDS)
@options.query
@options.library
@saved.view
@click.option("--to", "target", type=click.Path(path_type=Path), metavar="FILE", help="The file to write.")
@click.option("--format", "form", type=click.Choice(FORMS), help=_FORM_HELP)
@click.option(
    "--columns", help="Columns by key, or paths, separated by commas; else those of the view or the usual ones."
)
@click.option("--separator", type=click.Choice(list(SEPARATORS)), default="comma", help="Between the fields of CSV.")
@click.option("--sort", metavar="COL", help="A column, with a minus before it for descending; else newest first.")
@click.option("--timezone", default="UTC", help="For dates in the query and times in the file.")
@masking.mask
@masking.fields
@click.option("--no-manifest", is_flag=True, help="Only the file, without FILE's manifest beside it.")
@click.option("--order", "orders", type=click.File("rb"), hidden=True, help="An order as JSON; - for standard input.")
@click.option("--progress", is_flag=True, hidden=True, help="Print progress as JSON lines.")
def export(
    query: tuple[str, ...],
    library: Path | None,
    view: str | None,
    target: Path | None,
    form: Form | None,
    columns: str | None,
    separator: str,
    sort: str | None,
    timezone: str,
    mask: bool,
    mask_fields: str | None,
    no_manifest: bool,
    orders: BinaryIO | None,
    progress: bool,
) -> int:
    """Write the events of a search to a file, with a manifest beside it that says what it is."""
    library = library or paths.default_library()
    if orders is not None:
        order = _ordered(orders.read())
    elif target is None:
        raise click.MissingParameter(param_hint="--to", param_type="option")
    else:
        options.zone(timezone)
        asked = saved.asked(library, view, query, sort)
        for note in asked.notes:
            click.echo(note, err=True)
        findings.tell_what_may_be_missing(library, asked.query)
        keys = terminal.column_keys(columns) if columns else with_evidence(asked.columns or _SHOWN)
        order = ExportOrder(
            target,
            form or form_of(target),
            text(asked.query),
            asked.sort.text,
            tuple(keys),
            timezone,
            SEPARATORS[separator],
            masking.chosen(mask, mask_fields),
            with_manifest=not no_manifest,
        )
    if order.form != "jsonl":
        gc.disable()  # this process ends with it; looking for cycles, which rows never make, costs a sixth of the time
    return _for_window(library, order) if progress else _for_people(library, order)


def _for_people(library: Path, order: ExportOrder) -> int:
    line = terminal.CountLine("events")
    try:
        done = export_order(library, order, lambda rows, of: line(rows))
    finally:
        line.done()
    first, *rest = done.in_words()
    click.echo(first)
    for sentence in rest:
        click.echo(sentence, err=True)
    return 0 if done.is_whole else 1


def _for_window(library: Path, order: ExportOrder) -> int:
    """The same, told in JSON lines to the window that started this process, and ends it by SIGTERM."""
    stopped: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: stopped.append(number))
    try:
        done = export_order(library, order, lambda rows, of: say({"rows": rows, "of": of}), lambda: bool(stopped))
    except TierViewerError as problem:
        say({"error": str(problem)})
        return 1
    finally:
        signal.signal(signal.SIGTERM, before)
    say({"done": done.as_json()})
    return 0


def _ordered(text: bytes) -> ExportOrder:
    try:
        return ExportOrder.of(text.decode("utf-8"))
    except ValueError as problem:
        raise click.BadParameter(str(problem), param_hint="--order") from None
