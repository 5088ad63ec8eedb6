"""The word ``cohort``: who else made the same kind of move around an event."""

import json
import shlex
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from itertools import islice
from pathlib import Path
from typing import Any

import click

from viewer import COMMAND, paths, terminal
from viewer.commands import masking, options
from viewer.domain import times
from viewer.domain.columns import tier_text
from viewer.domain.display import display_text
from viewer.domain.event_types import short_name
from viewer.domain.query import text
from viewer.domain.rows import EventRow, customer_caption
from viewer.history.phrases import capital, counted, day
from viewer.jobs.event_table import csv_lines
from viewer.jobs.find_cohort import LONGEST_MINUTES, USUAL_MINUTES, Cohort, find_cohort
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.mask import masker_for
from viewer.jobs.masked_answers import masked_cohort

_LISTED = 50
_COLUMNS = (
    *("happened_at", "type", "type_source", "customer_name", "customer_email", "customer_id", "campaign_name"),
    *("tier_from_name", "tier_name", "id"),
)


@click.command("cohort")
@click.argument("event", metavar="EVENT_ID")
@click.option(
    "--within",
    type=click.IntRange(0, LONGEST_MINUTES),
    metavar="MINUTES",
    default=USUAL_MINUTES,
    show_default=True,
    help="So many minutes before it, and as many after it.",
)
@options.library
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text")
@click.option("--timezone", default="UTC", help="For days, and for times in the text.")
@masking.mask
@masking.fields
def cohort(
    event: str, within: int, library: Path | None, form: str, timezone: str, mask: bool, mask_fields: str | None
) -> None:
    """Tell who else made the same kind of move in the same campaign around an event, and how many did each day.

    EVENT_ID is the vendor's id of the event, or FILE:LINE. That others moved at the same time is no reason by itself.
    """
    library, zone = library or paths.default_library(), options.zone(timezone)
    found = find_cohort(library, options.one_event(library, event), within, zone)
    rows = every_row(library, found.query, Sort(descending=False), zone)
    masked = masking.chosen(mask, mask_fields)
    if masked:
        masker = masker_for(library, masked)
        found, rows = masked_cohort(found, masker), map(masker.row, rows)
    lines: Iterable[str]
    if form == "json":
        lines = [json.dumps(as_object(found, rows, zone), ensure_ascii=False)]
    elif form == "csv":
        lines = csv_lines(rows, _COLUMNS, timezone)
    else:
        lines = told(found, rows, zone, timezone)
    for line in lines:
        click.echo(line)


def as_object(found: Cohort, rows: Iterable[EventRow], zone: tzinfo) -> dict[str, Any]:
    """What ``--format json`` prints: counts, days (as dates of the zone) and each event, as ``search`` prints it."""
    return {
        "event": found.event.id,
        "minutes": found.minutes,
        "query": text(found.query),
        "events": found.events,
        "other_customers": found.others,
        "without_customer": found.nameless,
        "moves": [one._asdict() for one in found.moves],
        "days": [
            {"from": times.offset_time(one.start, zone), "events": one.events, "covered": one.covered}
            for one in found.days
        ],
        "members": [json.loads(terminal.as_json(row)) for row in rows],
    }


def told(found: Cohort, rows: Iterable[EventRow], zone: tzinfo, zone_name: str) -> Iterator[str]:
    """The same for people; of very many events the first are listed, and the last line says how to see them all."""
    event = found.event
    when = times.long_time(event.happened_at or 0, zone)
    head = (capital(short_name(event.type)), when, customer_caption(event), event.id or "")
    yield " · ".join(display_text(part, 80) for part in head if part)
    yield found.words
    yield ""
    for one in found.moves:
        sides = [display_text(side, 40) for side in (one.tier_from, one.tier) if side is not None]
        numbers = f"{counted(one.events, 'event'):>16}  {counted(one.customers, 'customer'):>18}"
        yield f"  {terminal.fit(' → '.join(sides) or '(no tier)', 48)}{numbers}"
    yield ""
    yield f"Per day ({zone_name})"
    for one_day in found.days:
        marks = "  ← this day" if one_day.start <= (event.happened_at or 0) < one_day.end else ""
        marks += "" if one_day.covered else "  not covered by any source"
        yield f"  {day(one_day.start, zone):<12}{one_day.events:>9,}{marks}"
    yield ""
    for row in islice(rows, _LISTED):
        moment = times.table_time(row.happened_at or 0, zone)
        who, tier = display_text(customer_caption(row), 80), display_text(tier_text(row), 80)
        named = display_text(row.id or "", 80)
        yield "  ".join((moment, terminal.fit(who, 24), terminal.fit(tier, 32), named)).rstrip()
    if found.events > _LISTED:
        yield f"… and {found.events - _LISTED:,} more."
    yield f"See them all: {COMMAND} search {shlex.quote(display_text(text(found.query), 1_000))}"
