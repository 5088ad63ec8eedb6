"""The word ``findings``: what is missing, doubled or contradictory in the histories of all customers."""

import json
import os
import time
from datetime import tzinfo
from pathlib import Path

import click

from viewer import COMMAND, paths, terminal
from viewer.commands import masking, options
from viewer.commands import views as saved
from viewer.commands.json_lines import say
from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.query import Query
from viewer.errors import TierViewerError
from viewer.jobs.find_findings import Progress, find_findings
from viewer.jobs.list_findings import are_findings_complete, asks_for_findings, list_findings
from viewer.jobs.mask import masker_for
from viewer.jobs.masked_answers import masked_findings
from viewer.store.finding_list import Listed

_LEAST_URGENT = 15  # of 19: nobody waits for it
_INCOMPLETE = "Some histories have changed since they were examined; --refresh examines them first."
_MAY_BE_MISSING = (
    f"Some histories have changed since they were examined, so findings may be missing; {COMMAND} findings --refresh"
    " examines them."
)


@click.command("findings", context_settings=options.QUERY_WORDS)
@options.query
@options.library
@saved.view
@click.option("--refresh", is_flag=True, help="First examine whose history has changed since the last time.")
@click.option("--anew", is_flag=True, help="First examine everybody's history.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option("--limit", type=click.IntRange(min=0), help="At most so many findings.")
@click.option("--timezone", default="UTC", help="For dates in the query and times in the table.")
@masking.mask
@masking.fields
@click.option("--progress", is_flag=True, hidden=True, help="Examine only, and print progress as JSON lines.")
def findings(
    query: tuple[str, ...],
    library: Path | None,
    view: str | None,
    refresh: bool,
    anew: bool,
    form: str,
    limit: int | None,
    timezone: str,
    mask: bool,
    mask_fields: str | None,
    progress: bool,
) -> int:
    """List what is missing, doubled or contradictory in customers' histories, the latest first.

    With QUERY only the findings that concern an event which it finds, and of the rules that it asks for:
    finding:missing_move campaign:club. Days in sentences are those of UTC. The window examines histories by itself.
    """
    library, zone = library or paths.default_library(), options.zone(timezone)
    asked = saved.asked(library, view, query, None)
    if progress:
        return _examine_for_window(library, anew)
    for note in asked.notes:
        click.echo(note, err=True)
    if refresh or anew:
        _examine(library, anew)
    elif not are_findings_complete(library):
        click.echo(_INCOMPLETE, err=True)
    shown = 0
    found, masked = list_findings(library, asked.query, zone, limit), masking.chosen(mask, mask_fields)
    for one in masked_findings(found, masker_for(library, masked)) if masked else found:
        click.echo(as_json(one) if form == "jsonl" else line(one, zone))
        shown += 1
    if form == "table" and not shown:
        click.echo("Nothing was found.", err=True)
    return 0


def tell_what_may_be_missing(library: Path, query: Query) -> None:
    """Says so on standard error where a query asks for findings and not all are known."""
    if asks_for_findings(query) and not are_findings_complete(library):
        click.echo(_MAY_BE_MISSING, err=True)


def _examine(library: Path, anew: bool) -> None:
    began, counted = time.monotonic(), terminal.CountLine("histories")
    try:
        done = find_findings(library, lambda progress: counted(progress.examined), anew=anew)
    finally:
        counted.done()
    histories = "history" if done.examined == 1 else "histories"
    click.echo(f"{done.examined:,} {histories} examined in {time.monotonic() - began:.1f} s.", err=True)


def _examine_for_window(library: Path, anew: bool) -> int:
    if hasattr(os, "nice"):
        os.nice(_LEAST_URGENT)
    try:
        done = find_findings(library, lambda progress: say({"progress": as_object(progress)}), anew=anew)
    except TierViewerError as problem:
        say({"error": str(problem)})
        return 1
    say({"report": as_object(done)})
    return 0


def as_object(progress: Progress) -> dict[str, int]:
    """How far it is, for the window."""
    return progress._asdict()


def as_json(one: Listed) -> str:
    """What ``--format jsonl`` prints of a finding."""
    told = {
        "rule": one.rule,
        "severity": one.severity,
        "text": one.text,
        "at": times.to_iso(one.at) if one.at is not None else None,
        "customer": one.person,
        "customer_name": one.customer,
        "project": one.project,
        "campaign": one.campaign,
        "campaign_name": one.campaign_name,
        "events": list(one.events),
    }
    return json.dumps(told, ensure_ascii=False)


def line(one: Listed, zone: tzinfo) -> str:
    """A line of the table: when, how much it means, which rule, whose, and the sentence."""
    at = times.table_time(one.at, zone) if one.at is not None else "no time"
    who = terminal.fit(display_text(one.customer or one.person or "(nobody)", 80), 24)
    return f"{at:<19}  {one.severity:<7}  {one.rule:<22}  {who}  {display_text(one.text, 2_000)}"
