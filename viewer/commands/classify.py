"""The word ``classify``: saying what events are that name no type, and taking it back."""

from pathlib import Path

import click

from viewer import paths
from viewer.commands import options
from viewer.domain import event_types
from viewer.domain.query import parse
from viewer.jobs.reclassify import Reclassified, reclassify_query, undo_reclassify


@click.command("classify", context_settings=options.QUERY_WORDS)
@options.query
@options.library
@click.option("--type", "named", metavar="T", help="What the events are: joined, left, prolonged …")
@click.option("--undo", is_flag=True, help="Take back what was said last.")
@click.option("--timezone", default="UTC", help="For dates in the query.")
def classify(query: tuple[str, ...], library: Path | None, named: str | None, undo: bool, timezone: str) -> None:
    """Say what the events of a search are, those of them that can be; --undo takes the latest word back."""
    library, zone = library or paths.default_library(), options.zone(timezone)
    if undo == (named is not None) or (undo and query):
        raise click.UsageError("Say either --type T, with the words of a search, or --undo alone.")
    if named is None:
        click.echo(what_was_undone(undo_reclassify(library)))
        return
    user_type = options.event_type(named)
    reading = parse(options.text(query))
    for note in reading.notes:
        click.echo(note, err=True)
    click.echo(what_was_said(reclassify_query(library, reading.query, zone, user_type), user_type))


def what_was_said(done: Reclassified, named: str) -> str:
    """What is told of a decision."""
    short = event_types.short_name(named)
    if done.changed:
        events = "1 event is" if done.changed == 1 else f"{done.changed:,} events are"
        sentence = f"{events} {short} now, by your word. To take it back: tier-viewer classify --undo."
    else:
        sentence = "Nothing was changed."
    if done.refused:
        kept = "1 event stays as it was" if done.refused == 1 else f"{done.refused:,} events stay as they were"
        sentence += f" {kept}: what was received says otherwise, or cannot be {short}."
    return sentence


def what_was_undone(events: int) -> str:
    """What is told after a decision was taken back."""
    if not events:
        return "There is nothing to take back."
    return f"Taken back: {'1 event is' if events == 1 else f'{events:,} events are'} again as before."
