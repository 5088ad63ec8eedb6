"""The word ``views``: the saved views of a library, and files that carry them on. And what ``--view`` stands for."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from viewer import paths, terminal
from viewer.commands import options
from viewer.domain.columns import is_column
from viewer.domain.display import display_text
from viewer.domain.query import Query, parse
from viewer.domain.views import View, as_object
from viewer.jobs.find_events import Sort
from viewer.jobs.saved_views import export_views, find_view, import_views, import_words, list_views

_NAME_WIDTH = 40  # terminal cells

view = click.option("--view", metavar="NAME", help="Within a saved view, in its order unless --sort is given.")


@click.command("views")
@options.library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option("--export", "target", type=click.Path(path_type=Path), metavar="FILE", help="Write all views to a file.")
@click.option("--import", "file", type=click.Path(path_type=Path), metavar="FILE", help="Take in the views of a file.")
def views(library: Path | None, form: str, target: Path | None, file: Path | None) -> None:
    """List the saved views; or carry them to another library. Importing never changes a view that is there."""
    library = library or paths.default_library()
    if target is not None and file is not None:
        raise click.UsageError("--export and --import do not go together.")
    if target is not None:
        count = export_views(library, target)
        click.echo(f"{'1 view was' if count == 1 else f'{count:,} views were'} written to {target}.")
    elif file is not None:
        click.echo(import_words(import_views(library, file), file.name))
    else:
        found = list_views(library)
        for line in map(as_json, found) if form == "jsonl" else table(found):
            click.echo(line)
        if form == "table" and not found:
            click.echo("No view is saved yet. The window's button “Save view” keeps a search.", err=True)


def as_json(one: View) -> str:
    """One view as the object that ``views --format jsonl`` prints, and that stands in a file of views."""
    return json.dumps(as_object(one), ensure_ascii=False)


def table(found: Iterable[View]) -> Iterator[str]:
    """One line a view."""
    for one in found:
        name = terminal.fit(("★ " if one.starred else "  ") + display_text(one.name), _NAME_WIDTH)
        yield f"{name}  {display_text(one.look.query) or '(all events)'}"


class Asked(NamedTuple):
    """What is searched for: all that a view and a person ask for must hold."""

    query: Query
    notes: tuple[str, ...]
    sort: Sort
    columns: tuple[str, ...]
    """Of the view; empty where none is named, or it shows the usual ones."""


def asked(library: Path, named: str | None, words: tuple[str, ...], sort: str | None) -> Asked:
    """What the words of a query mean, within the view that is ``named``. Raises ViewProblem, click.BadParameter."""
    reading = parse(options.text(words))
    order = options.order(sort)
    if named is None:
        return Asked(reading.query, reading.notes, order, ())
    look = find_view(library, named).look
    saved = parse(look.query)
    terms = (*saved.query.terms, *(term for term in reading.query.terms if term not in saved.query.terms))
    if sort is None and is_column(Sort.of(look.sort).column):
        order = Sort.of(look.sort)
    columns = tuple(shown.key for shown in look.columns if is_column(shown.key))
    return Asked(Query(terms), saved.notes + reading.notes, order, columns)
