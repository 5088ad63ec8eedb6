"""The word ``search``: what the library holds, on the screen."""

from collections.abc import Iterable
from pathlib import Path

import click

from viewer import paths, terminal
from viewer.commands import findings, options
from viewer.commands import views as saved
from viewer.domain.columns import COLUMNS
from viewer.domain.query import Query, describe
from viewer.jobs.event_table import csv_lines
from viewer.jobs.find_events import Finder, every_row

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
