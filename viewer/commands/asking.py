"""The words ``search`` and ``export``: what the library holds, on the screen or in a file."""

import gc
from collections.abc import Iterable
from pathlib import Path

import click

from viewer import paths, terminal
from viewer.commands import findings, options
from viewer.commands import views as saved
from viewer.domain.columns import COLUMNS, with_evidence
from viewer.domain.query import Query, describe
from viewer.jobs.export_events import csv_lines, export_events
from viewer.jobs.find_events import Finder, every_row

_SHOWN = [column.key for column in COLUMNS if column.shown]


_HELP_QUERY = "Print what can be written in QUERY, and end."


def _help_query(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        for line in terminal.query_help():
            click.echo(line)
        context.exit()


@click.command("search", context_settings=options.QUERY_WORDS)
@options.query
@options.library
@saved.view
@click.option("--format", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table")
@click.option("--limit", type=click.IntRange(min=0), help="At most so many events.")
@click.option("--sort", metavar="COL", help="A column, with a minus before it for descending; else newest first.")
@click.option("--count", "only_count", is_flag=True, help="Print only how many events there are.")
@click.option("--timezone", default="UTC", help="For dates in the query and times in the answer.")
@click.option("--help-query", is_flag=True, is_eager=True, expose_value=False, callback=_help_query, help=_HELP_QUERY)
def search(
    query: tuple[str, ...],
    library: Path | None,
    view: str | None,
    form: str,
    limit: int | None,
    sort: str | None,
    only_count: bool,
    timezone: str,
) -> None:
    """Search for events; without QUERY all of them."""
    library, zone = library or paths.default_library(), options.zone(timezone)
    asked = saved.asked(library, view, query, sort)
    for note in asked.notes:
        click.echo(note, err=True)
    findings.tell_what_may_be_missing(library, asked.query)
    if only_count:
        finder = Finder(library)
        click.echo(finder.count(asked.query, zone))
        finder.close()
        return
    rows = every_row(library, asked.query, asked.sort, zone, limit)
    lines: Iterable[str]
    if form == "jsonl":
        lines = map(terminal.as_json, rows)
    elif form == "csv":
        lines = csv_lines(rows, [column.key for column in COLUMNS], timezone)
    else:
        lines = terminal.table(rows, zone, timezone)
    shown = 0
    for line in lines:
        click.echo(line)
        shown += 1
    if form == "table" and shown == 1:
        _explain_nothing(asked.query)


def _explain_nothing(query: Query) -> None:
    """An empty answer says which words cause it."""
    asked = ", and ".join(describe(term) for term in query.terms)
    sentence = f"No event matches: {asked}. Leave a word out to find more." if asked else "The library holds no events."
    click.echo(sentence, err=True)


@click.command("export", context_settings=options.QUERY_WORDS)
@options.query
@options.library
@saved.view
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option("--format", "form", type=click.Choice(["csv"]), default="csv")
@click.option("--columns", help="Columns by key, separated by commas; else those of the view or the usual ones.")
@click.option("--sort", metavar="COL", help="A column, with a minus before it for descending; else newest first.")
@click.option("--timezone", default="UTC", help="For dates in the query and times in the file.")
def export(
    query: tuple[str, ...],
    library: Path | None,
    view: str | None,
    target: Path,
    form: str,
    columns: str | None,
    sort: str | None,
    timezone: str,
) -> None:
    """Write the events of a search to a file that spreadsheets open unharmed."""
    options.zone(timezone)
    library = library or paths.default_library()
    asked = saved.asked(library, view, query, sort)
    for note in asked.notes:
        click.echo(note, err=True)
    findings.tell_what_may_be_missing(library, asked.query)
    keys = terminal.column_keys(columns) if columns else with_evidence(asked.columns or _SHOWN)
    gc.disable()  # this process ends with the export; looking for cycles among millions of rows costs a sixth of it
    done = export_events(library, asked.query, asked.sort, target, keys, timezone)
    click.echo(f"{done.rows:,} events written to {done.path} in {done.seconds:.1f} s.")
