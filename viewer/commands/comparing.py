"""The word ``compare``: two events side by side, or an event and its customer's event before it."""

import json
from collections.abc import Iterator
from datetime import tzinfo
from pathlib import Path

import click

from viewer import paths
from viewer.commands import options
from viewer.domain import times
from viewer.domain.changes import shown_value
from viewer.domain.comparison import SIGNS, Comparison, limits, single_values, summary
from viewer.domain.differences import ABSENT, Compared, one_line
from viewer.domain.display import display_text
from viewer.domain.event_types import short_name
from viewer.domain.rows import EventRow, customer_caption
from viewer.errors import LibraryProblem
from viewer.jobs.compare_events import Before, Unpaired, compare_two, compare_with_previous

_PATH, _VALUE = 40, 32


@click.command("compare")
@click.argument("first", metavar="EVENT_ID")
@click.argument("second", metavar="[EVENT_ID]", required=False)
@options.library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option(
    "--before",
    type=click.Choice([before.value for before in Before]),
    help="With one event: which of its customer's events before it; any, one that names a tier, one of the same type.",
)
@click.option("--all", "everything", is_flag=True, help="What is equal, too.")
@click.option("--timezone", default="UTC", help="For times in the table.")
def compare(
    first: str,
    second: str | None,
    library: Path | None,
    form: str,
    before: str | None,
    everything: bool,
    timezone: str,
) -> None:
    """Compare two events, the earlier one first; with one, its customer's event before it.

    EVENT_ID is the vendor's id of an event, or FILE:LINE. Numbers are equal where they are written alike.
    """
    library, zone = library or paths.default_library(), options.zone(timezone)
    if second is None:
        found = compare_with_previous(library, options.one_event(library, first), Before(before or Before.ANY.value))
    else:
        if before is not None:
            raise click.UsageError("--before is for one event; two are compared as they are.")
        found = compare_two(library, options.one_event(library, first), options.one_event(library, second))
    if isinstance(found, Unpaired):
        raise LibraryProblem(found.words)
    shown = found.places if everything else found.differing
    lines = _objects(shown) if form == "jsonl" else _table(found, shown, zone)
    for line in lines:
        click.echo(line)


def _objects(places: tuple[Compared, ...]) -> Iterator[str]:
    for place in single_values(places):
        parts = [f'"path": {json.dumps(place.path, ensure_ascii=False)}', f'"change": "{place.change.value}"']
        # Numbers are written as they were received, which json would not do.
        sides = (("before", place.one), ("after", place.other))
        parts += [f'"{name}": {one_line(value, None)}' for name, value in sides if value is not ABSENT]
        yield "{" + ", ".join(parts) + "}"


def _table(found: Comparison, places: tuple[Compared, ...], zone: tzinfo) -> Iterator[str]:
    yield f"before: {_caption(found.one, zone)}"
    yield f"after:  {_caption(found.other, zone)}"
    yield summary(found.counts)
    for place in single_values(places):
        path = display_text(place.path) + (f" ({place.place})" if place.place else "")
        path = path if len(path) <= _PATH else "…" + path[1 - _PATH :]
        before, after = _side(place, place.one, zone), _side(place, place.other, zone)
        yield f"{SIGNS[place.change]} {path:<{_PATH}}  {before:<{_VALUE}}  {after}".rstrip()
    if note := limits(found.counts):
        yield note


def _side(place: Compared, value: object, zone: tzinfo) -> str:
    if value is ABSENT:
        return "(absent)"
    return shown_value(place.key, value, zone)


def _caption(row: EventRow, zone: tzinfo) -> str:
    when = times.long_time(row.happened_at, zone) if row.happened_at is not None else "time not said"
    named = [when, short_name(row.type), display_text(customer_caption(row), 60), display_text(row.id or "", 60)]
    return " · ".join(part for part in named if part)
