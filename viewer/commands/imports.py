"""The word ``imports``: what was imported when, and what came of it; and taking an import out again."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from pathlib import Path, PurePath

import click

from viewer import paths
from viewer.commands import options
from viewer.domain import times
from viewer.domain.display import display_text
from viewer.jobs.list_imports import PastImport, list_imports
from viewer.jobs.remove_import import Removed, remove_import


@click.command("imports")
@options.library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option("--remove", "number", type=click.IntRange(min=1), metavar="N", help="Take out what import N brought.")
@click.option("--yes", is_flag=True, help="Remove without being asked.")
@click.option("--timezone", default="UTC", help="For times in the table.")
def imports(library: Path | None, form: str, number: int | None, yes: bool, timezone: str) -> None:
    """List what was imported; or remove an import, as if it had never been read."""
    library, zone = library or paths.default_library(), options.zone(timezone)
    if number is not None:
        _remove(library, number, yes)
        return
    if yes:
        raise click.UsageError("--yes belongs to --remove.")
    found = list_imports(library)
    for line in map(as_json, found) if form == "jsonl" else table(found, zone, timezone):
        click.echo(line)
    if form == "table" and not found:
        click.echo("Nothing was imported yet.", err=True)


def _remove(library: Path, number: int, yes: bool) -> None:
    asked = next((one for one in list_imports(library) if one.id == number), None)
    if asked is not None and not yes:
        if not sys.stdin.isatty():
            raise click.UsageError("Nobody can be asked here whether to remove the import: say --yes.")
        click.confirm(question(asked), abort=True)
    click.echo(what_was_removed(number, remove_import(library, number)))


def as_json(one: PastImport) -> str:
    """One import as the object that ``imports --format jsonl`` prints."""
    ended = times.to_iso(one.ended_at) if one.ended_at is not None else None
    told = {"import": one.id, "began_at": times.to_iso(one.began_at), "ended_at": ended} | one.report
    return json.dumps(told, ensure_ascii=False)


def table(found: Iterable[PastImport], zone: tzinfo, zone_name: str) -> Iterator[str]:
    """One line an import, the latest first."""
    titles = ("records", "new", "repeated", "rejected", "known")
    yield f"{'No.':>4}  {f'Began ({zone_name})':<19}  " + "  ".join(f"{title:>11}" for title in titles) + "  Read"
    for one in found:
        told = one.report
        began = f"{times.in_zone(one.began_at, zone):%Y-%m-%d %H:%M:%S}"
        keys = ("records", "events", "deliveries", "rejects", "known")
        counts = "  ".join(f"{told[key]:>11,}" for key in keys)
        unfinished = "" if one.ended_at is not None else "  (not finished)"
        yield f"{one.id:>4}  {began:<19}  {counts}  {_files(one)}{unfinished}"


def _files(one: PastImport) -> str:
    names = [part["name"] or PurePath(part["path"]).name for part in one.report["by_source"]]
    if len(names) == 1:
        return display_text(names[0], 60)
    return f"{display_text(names[0], 40)} and {len(names) - 1:,} more" if names else "nothing"


def question(one: PastImport) -> str:
    """What a person is asked before an import is removed."""
    told = one.report
    brought = f"{told['events']:,} new events, {told['deliveries']:,} further deliveries, {told['rejects']:,} rejects"
    return f"Import {one.id} of {_files(one)} brought {brought}. Remove it? Events that others brought too stay."


def what_was_removed(number: int, done: Removed) -> str:
    """What is told after an import was removed."""
    counts = (
        (done.events, "event", "events"),
        (done.deliveries, "further delivery", "further deliveries"),
        (done.rejects, "reject", "rejects"),
    )
    parts = [f"{count:,} {one if count == 1 else many}" for count, one, many in counts]
    sentence = f"Import {number} was removed: {', '.join(parts)}."
    if done.read_on:
        later = "1 later import" if done.read_on == 1 else f"{done.read_on:,} later imports"
        sentence += f" What {later} had read on in the same files went with it; import the files again to have it back."
    return sentence
