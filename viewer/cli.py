"""The command line: the words of product.md's contract, each a few lines that call a job."""

import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from viewer import __version__, logs, paths, terminal
from viewer.domain import event_types, times
from viewer.domain.columns import COLUMNS
from viewer.domain.query import Query, describe, parse
from viewer.errors import TierViewerError
from viewer.jobs import check_installation, decoding_process
from viewer.jobs.export_events import csv_lines, export_events
from viewer.jobs.find_events import Finder, Sort, every_row
from viewer.jobs.import_sources import ImportReport, Progress, import_sources
from viewer.jobs.list_rejects import list_rejects

OpenWindow = Callable[[list[Path], Path, Path | None], int]

_SHOWN = [column.key for column in COLUMNS if column.shown]
_library = click.option(
    "--library",
    type=click.Path(path_type=Path),
    help=f"The library file; else {paths.LIBRARY_VARIABLE}, else your own library.",
)
_LESS_URGENT = 10  # of 19: the window paints first
# A query may begin with a minus ("-event:joined"), which is no option.
_QUERY_WORDS = {"ignore_unknown_options": True}
_query = click.argument("query", nargs=-1)


def run(words: list[str], open_window: OpenWindow) -> int:
    """Does what the words say and returns the exit code: 0 done, 1 the work failed, 2 wrong usage.

    Without words, or with ``open``, the window is wanted: ``open_window`` gets its files, library and screenshot path.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    log = logs.start()
    if words == [decoding_process.WORD]:
        return _decode()
    try:
        result = _commands.main(words, "tier-viewer", standalone_mode=False, obj=open_window)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as wanted:
        return wanted.exit_code
    except click.ClickException as problem:
        problem.show()
        return problem.exit_code
    except TierViewerError as problem:
        return _fail(str(problem))
    except (BrokenPipeError, SystemExit):
        # Whoever read our output has seen enough; click ends the program then. Python must not complain as it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, click.Abort):
        return _fail("Stopped. What was read so far is kept.")
    except Exception as error:
        logs.report_bug(error)
        where = f" The log {log} says where." if log else ""
        return _fail(f"Something went wrong that should not ({type(error).__name__}).{where} Please report it.")


def _decode() -> int:
    """Serves another process of this program; nothing is printed, for the output carries the answers."""
    try:
        decoding_process.serve(sys.stdin.buffer, sys.stdout.buffer)
    except KeyboardInterrupt:
        return 1  # Ctrl-C reaches both processes; the one that ordered tells about it
    except Exception as error:
        logs.report_bug(error)
        decoding_process.report_failure(sys.stdout.buffer, error)
        return 1
    return 0


def _fail(sentence: str) -> int:
    click.echo(sentence, err=True)
    return 1


@click.group("tier-viewer", invoke_without_command=True)
@click.version_option(__version__, message="Tier Viewer %(version)s")
@click.pass_context
def _commands(context: click.Context) -> int:
    """What happened to a customer's loyalty tier, offline, with evidence. Without a command the window opens."""
    if context.invoked_subcommand is None:
        return _window(context.obj)([], paths.default_library(), None)
    return 0


def _window(found: Any) -> OpenWindow:
    opener: OpenWindow = found
    return opener


@_commands.command("open")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@_library
@click.option("--screenshot", type=click.Path(path_type=Path), hidden=True)
@click.pass_context
def _open(context: click.Context, files: tuple[Path, ...], library: Path | None, screenshot: Path | None) -> int:
    """Open the window and import FILES."""
    return _window(context.obj)(list(files), library or paths.default_library(), screenshot)


@_commands.command("import")
@click.argument("sources", nargs=-1, required=True, metavar="PATH...")
@_library
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
@click.option("--type", "named", metavar="T", help="What bodies are that name no type: joined, left, prolonged …")
@click.option("--strict", is_flag=True, help="Exit with 1 if anything was rejected.")
@click.option("--progress", is_flag=True, hidden=True, help="Print progress as JSON lines.")
def _import(
    sources: tuple[str, ...], library: Path | None, as_json: bool, named: str | None, strict: bool, progress: bool
) -> int:
    """Import files, folders or - (standard input)."""
    library = library or paths.default_library()
    user_type = _event_type(named) if named else None
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


def _event_type(named: str) -> str:
    found = event_types.types_named(named, event_types.KNOWN, whole=True)
    if not found and "." in named:
        return event_types.normalise(named)
    if len(found) != 1:
        sentence = f"“{named}” is no event type. Use one such as joined, left or prolonged."
        raise click.BadParameter(sentence, param_hint="--type")
    return found[0]


@_commands.command("search", context_settings=_QUERY_WORDS)
@_query
@_library
@click.option("--format", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table")
@click.option("--limit", type=click.IntRange(min=0), help="At most so many events.")
@click.option("--sort", metavar="COL", help="A column, with a minus before it for descending; else newest first.")
@click.option("--count", "only_count", is_flag=True, help="Print only how many events there are.")
@click.option("--timezone", default="UTC", help="For dates in the query and times in the answer.")
def _search(
    query: tuple[str, ...],
    library: Path | None,
    form: str,
    limit: int | None,
    sort: str | None,
    only_count: bool,
    timezone: str,
) -> None:
    """Search for events; without QUERY all of them."""
    library, zone = library or paths.default_library(), _zone(timezone)
    reading = parse(_text(query))
    for note in reading.notes:
        click.echo(note, err=True)
    if only_count:
        finder = Finder(library)
        click.echo(finder.count(reading.query, zone))
        finder.close()
        return
    rows = every_row(library, reading.query, _sort(sort), zone, limit)
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
        _explain_nothing(reading.query)


def _explain_nothing(query: Query) -> None:
    """An empty answer says which words cause it."""
    asked = ", and ".join(describe(term) for term in query.terms)
    sentence = f"No event matches: {asked}. Leave a word out to find more." if asked else "The library holds no events."
    click.echo(sentence, err=True)


@_commands.command("export", context_settings=_QUERY_WORDS)
@_query
@_library
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option("--format", "form", type=click.Choice(["csv"]), default="csv")
@click.option("--columns", help="Columns by their keys, separated by commas; else those that the window shows.")
@click.option("--sort", metavar="COL", help="A column, with a minus before it for descending; else newest first.")
@click.option("--timezone", default="UTC", help="For dates in the query and times in the file.")
def _export(
    query: tuple[str, ...],
    library: Path | None,
    target: Path,
    form: str,
    columns: str | None,
    sort: str | None,
    timezone: str,
) -> None:
    """Write the events of a search to a file that spreadsheets open unharmed."""
    _zone(timezone)
    reading = parse(_text(query))
    for note in reading.notes:
        click.echo(note, err=True)
    keys = terminal.column_keys(columns) if columns else _SHOWN
    gc.disable()  # this process ends with the export; looking for cycles among millions of rows costs a sixth of it
    done = export_events(library or paths.default_library(), reading.query, _sort(sort), target, keys, timezone)
    click.echo(f"{done.rows:,} events written to {done.path} in {done.seconds:.1f} s.")


@_commands.command("rejects")
@_library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
def _rejects(library: Path | None, form: str) -> None:
    """List what could not be used, where it is and why."""
    rows = list_rejects(library or paths.default_library())
    for line in map(terminal.reject_as_json, rows) if form == "jsonl" else terminal.rejects_table(rows):
        click.echo(line)
    if form == "table":
        click.echo(f"{len(rows):,} rejected.", err=True)


@_commands.command("self-test")
def _self_test() -> int:
    """Check that the installed program works; exit 0 or 1."""
    failed = 0
    with tempfile.TemporaryDirectory(prefix="tier-viewer-self-test-") as folder:
        trial = Path(folder) / "private" / "library.db"
        for name, step in check_installation.steps():
            try:
                click.echo(f"ok      {name}: {step(trial)}")
            except Exception as error:  # whatever is wrong with an installation is the answer
                failed += 1
                click.echo(f"FAILED  {name}: {type(error).__name__}: {error}")
    click.echo(f"Tier Viewer {__version__}: " + (f"{failed} checks failed." if failed else "all checks passed."))
    return 1 if failed else 0


def _text(words: tuple[str, ...]) -> str:
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word)
    # Where the locale is not UTF-8, Python hands the bytes of other letters on as halves of characters.
    return os.fsencode(" ".join(words)).decode("utf-8", "replace")


def _sort(wanted: str | None) -> Sort:
    if wanted is None:
        return Sort()
    keys = terminal.column_keys(wanted.removeprefix("-"))
    if len(keys) != 1:
        raise click.BadParameter("it takes one column, such as customer_name.", param_hint="--sort")
    return Sort(keys[0], wanted.startswith("-"))


def _zone(name: str) -> Any:
    try:
        return times.zone(name)
    except ValueError as problem:
        raise click.BadParameter(str(problem), param_hint="--timezone") from None
