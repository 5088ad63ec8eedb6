"""The word ``diagnostics``: what program, library, folders and log are like here."""

import json
from pathlib import Path

import click

from viewer import paths
from viewer.commands import options
from viewer.jobs.diagnostics import as_json, as_text, diagnostics


@click.command("diagnostics")
@options.library
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
def diagnostics_(library: Path | None, form: str) -> None:
    """Show versions, SQLite's options, the library's health and the folders; no customer is in it."""
    found = diagnostics(library or paths.default_library())
    click.echo(json.dumps(as_json(found), ensure_ascii=False) if form == "json" else as_text(found), nl=form == "json")
