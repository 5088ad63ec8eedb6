"""The word ``rejects``: what could not be used; its bytes in a file; reading it again."""

import sys
from pathlib import Path

import click

from viewer import paths, terminal
from viewer.commands import options
from viewer.jobs.export_rejects import Form, RejectsExport, export_rejects, write_rejects
from viewer.jobs.list_rejects import EVERY, Wanted, count_rejects, list_rejects
from viewer.jobs.retry_rejects import retry_rejects


@click.command("rejects", context_settings=options.QUERY_WORDS)
@click.argument("text", nargs=-1)
@click.option("--source", metavar="NAME", help="Only those of one source: its name, its path, or a part of them.")
@click.option("--reason", metavar="TEXT", help="Only those with this text in their reason.")
@options.library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]))
@click.option("--to", "target", type=click.Path(path_type=Path), help="Write them whole to this file, as JSON lines.")
@click.option("--raw", is_flag=True, help="Write nothing but their bytes, each followed by a line feed.")
@click.option("--retry", is_flag=True, help="Read them again: a newer version may be able to.")
@click.option("--count", "only_count", is_flag=True, help="Print only how many there are.")
def rejects(
    text: tuple[str, ...],
    source: str | None,
    reason: str | None,
    library: Path | None,
    form: str | None,
    target: Path | None,
    raw: bool,
    retry: bool,
    only_count: bool,
) -> None:
    """List what could not be used, where it is and why; with TEXT, those that have it in their reason or bytes."""
    library = library or paths.default_library()
    wanted = Wanted(options.text(text), source, reason or "")
    if retry + only_count + bool(target or raw or form) > 1:
        raise click.UsageError("--retry and --count each stand alone: leave out --format, --to and --raw.")
    if form and (raw or (target and form == "table")):
        raise click.UsageError(f"--format {form} does not go with {'--raw' if raw else '--to'}.")
    if retry:
        _retry(library, wanted)
    elif only_count:
        click.echo(count_rejects(library, wanted))
    elif target or raw:
        _write(library, wanted, target, "raw" if raw else "jsonl")
    elif form == "jsonl":
        for row in list_rejects(library, wanted):
            click.echo(terminal.reject_as_json(row))
    else:
        for line in terminal.rejects_table(list_rejects(library, wanted), wanted != EVERY):
            click.echo(line)


def _write(library: Path, wanted: Wanted, target: Path | None, form: Form) -> None:
    done: RejectsExport
    if target is None:
        done = write_rejects(library, wanted, sys.stdout.buffer, form)
        sys.stdout.flush()
        if done.cut:
            click.echo(done.in_words(), err=True)
    else:
        done = export_rejects(library, wanted, target, form)
        click.echo(done.in_words())


def _retry(library: Path, wanted: Wanted) -> None:
    line = terminal.CountLine("rejects read again")
    try:
        done = retry_rejects(library, wanted, line)
    finally:
        line.done()
    click.echo(done.in_words())
