"""The word ``import``: captures into the library, told to people, to scripts and to the window."""

import json
from pathlib import Path

import click

from viewer import paths, terminal
from viewer.commands import following, options
from viewer.commands.json_lines import JsonLines, say
from viewer.errors import TierViewerError
from viewer.jobs.import_report import ImportReport
from viewer.jobs.import_sources import import_sources


@click.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@options.library
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
@click.option("--type", "named", metavar="T", help="What bodies are that name no type: joined, left, prolonged …")
@click.option("--strict", is_flag=True, help="Exit with 1 if anything was rejected.")
@click.option(
    "--follow", is_flag=True, help="Go on with what is added, also to a folder or a rotated log; end: Ctrl-C."
)
@click.option("--progress", is_flag=True, hidden=True, help="Print progress as JSON lines.")
def import_(
    sources: tuple[str, ...],
    library: Path | None,
    as_json: bool,
    named: str | None,
    strict: bool,
    follow: bool,
    progress: bool,
) -> int:
    """Import files, folders or - (standard input)."""
    library = library or paths.default_library()
    user_type = options.event_type(named) if named else None
    if follow and progress:
        return following.follow_for_window(sources, library, user_type)
    if follow:
        done = following.follow(sources, library, user_type, as_json)
        return 1 if done.problems or (strict and done.counts.rejects) else 0
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
    """The same, told in JSON lines to the window that started this process."""
    lines = JsonLines()
    try:
        done = import_sources(sources, library, user_type, lines.tell)
    except TierViewerError as problem:
        say({"error": str(problem)})
        return 1
    lines.end(done)
    return 1 if done.problems else 0
