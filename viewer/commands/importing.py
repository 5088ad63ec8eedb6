"""The word ``import``: captures into the library, told to people, to scripts and to the window."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import click

from viewer import paths, terminal
from viewer.commands import options
from viewer.errors import TierViewerError
from viewer.jobs.import_report import ImportReport, Progress
from viewer.jobs.import_sources import import_sources

_LESS_URGENT = 10  # of 19: the window paints first


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@options.library
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
@click.option("--type", "named", metavar="T", help="What bodies are that name no type: joined, left, prolonged …")
@click.option("--strict", is_flag=True, help="Exit with 1 if anything was rejected.")
@click.option("--progress", is_flag=True, hidden=True, help="Print progress as JSON lines.")
def import_(
    sources: tuple[str, ...], library: Path | None, as_json: bool, named: str | None, strict: bool, progress: bool
) -> int:
    """Import files, folders or - (standard input)."""
    library = library or paths.default_library()
    user_type = options.event_type(named) if named else None
    if progress:
        return _import_for_window(sources, library, user_type)
    line = terminal.ProgressLine()
    try:
        done = import_sources(sources, library, user_type, None if as_json else line)
    finally:
        line.done()
    if as_json:
        click.echo(json.dumps(done.as_json(), ensure_ascii=False))
    elif done.sources:
        click.echo("\n".join(terminal.report(done)))
    return _import_exit(done, strict)


def _import_exit(done: ImportReport, strict: bool) -> int:
    for sentence in done.skipped + done.problems:
        click.echo(sentence, err=True)
    return 1 if done.problems or (strict and done.counts.rejects) else 0


def _import_for_window(sources: tuple[str, ...], library: Path, user_type: str | None) -> int:
    """The same, told in JSON lines, at most ten a second, to the window that started this process."""
    last_told = 0.0
    if hasattr(os, "nice"):
        os.nice(_LESS_URGENT)  # and the decoding process inherits it: between them they would take every core

    def tell(progress: Progress) -> None:
        nonlocal last_told
        _say({"committed": {"events": progress.counts.events}})
        if time.monotonic() - last_told >= 0.1:
            last_told = time.monotonic()
            _say({"progress": terminal.progress_object(progress)})

    try:
        done = import_sources(sources, library, user_type, tell)
    except TierViewerError as problem:
        _say({"error": str(problem)})
        return 1
    if done.problems and not done.sources:
        _say({"error": " ".join(done.problems)})
    else:
        _say({"report": done.as_json()})
    return 1 if done.problems else 0


def _say(value: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()
