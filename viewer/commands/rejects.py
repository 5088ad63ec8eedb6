"""The word ``rejects``: what could not be used."""

from pathlib import Path

import click

from viewer import paths, terminal
from viewer.commands import options
from viewer.jobs.list_rejects import list_rejects


@click.command("rejects")
@options.library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
def rejects(library: Path | None, form: str) -> None:
    """List what could not be used, where it is and why."""
    rows = list_rejects(library or paths.default_library())
    for line in map(terminal.reject_as_json, rows) if form == "jsonl" else terminal.rejects_table(rows):
        click.echo(line)
    if form == "table":
        click.echo(f"{len(rows):,} rejected.", err=True)
