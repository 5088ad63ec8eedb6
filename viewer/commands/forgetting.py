"""The word ``forget``: a customer, or all that is older than a date, goes from the library and stays out."""

import json
import sys
from datetime import tzinfo
from pathlib import Path

import click

from viewer import paths
from viewer.commands import forgetting_words, options
from viewer.commands.forgetting_lines import serve
from viewer.domain import times
from viewer.errors import LibraryProblem
from viewer.jobs import forget_customer, retire_events
from viewer.jobs.erasure import Work
from viewer.jobs.find_people import find_one
from viewer.jobs.tombstones import Tombstone, lift, tombstones_of


@click.command("forget")
@click.argument("customer", required=False)
@options.library
@click.option("--before", "day", metavar="DATE", help="Remove everything that happened before instead.")
@click.option("--yes", is_flag=True, help="Forget without being asked.")
@click.option("--list", "listed", is_flag=True, help="List the tombstones: what stays out, not who it was.")
@click.option("--lift", "number", type=click.IntRange(min=1), metavar="N", help="Let what tombstone N keeps out in.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Of receipt and list.")
@click.option("--timezone", default="UTC", help="For DATE, and for times in text.")
@click.option("--progress", is_flag=True, hidden=True, help="Take an order as JSON, print JSON lines.")
def forget(
    customer: str | None,
    library: Path | None,
    day: str | None,
    yes: bool,
    listed: bool,
    number: int | None,
    form: str,
    timezone: str,
    progress: bool,
) -> int:
    """Forget a customer: every trace of them goes from the library, and none comes in again.

    CUSTOMER is an id, source id, e-mail address or name, past ones included, or a part of one that fits nobody else.
    What goes, what stays and what cannot be reached is shown first.
    """
    library, zone = library or paths.default_library(), options.zone(timezone)
    if progress:
        return serve(library, sys.stdin.read())
    if (customer is not None) + (day is not None) + listed + (number is not None) != 1:
        raise click.UsageError("Name one customer, or give --before, --list or --lift.")
    if yes and customer is None and day is None:
        raise click.UsageError("--yes belongs to a customer or to --before.")
    if listed:
        _list(tombstones_of(library), form, zone, timezone)
    elif number is not None:
        lift(library, number)
        click.echo(forgetting_words.lifted(number))
    elif customer is not None:
        _forget(library, options.text((customer,)), yes, form)
    else:
        assert day is not None, "one of them is given"
        _retire(library, options.moment(day, zone, "--before"), zone, yes, form)
    return 0


def _forget(library: Path, customer: str, yes: bool, form: str) -> None:
    planned = forget_customer.plan(library, find_one(library, customer).key, _tell)
    if form == "text" or not yes:
        click.echo("\n".join(forgetting_words.plan(planned)), err=form == "json")
    _ask("Forget this customer for good?", yes)
    receipt = forget_customer.forget(library, planned, _tell)
    click.echo(json.dumps(forgetting_words.as_json(receipt)) if form == "json" else forgetting_words.receipt(receipt))


def _retire(library: Path, before: int, zone: tzinfo, yes: bool, form: str) -> None:
    planned = retire_events.plan(library, before)
    if form == "text" or not yes:
        click.echo("\n".join(forgetting_words.retire_plan(planned, zone)), err=form == "json")
    if not planned.old.events and not planned.rejects:
        raise LibraryProblem("Nothing in the library is older than that.")
    _ask("Remove all of this for good?", yes)
    receipt = retire_events.retire(library, before, _tell)
    click.echo(json.dumps(forgetting_words.as_json(receipt)) if form == "json" else forgetting_words.receipt(receipt))


def _ask(question: str, yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise click.UsageError("Nobody can be asked here: say --yes.")
    click.confirm(question, abort=True, err=True)


def _tell(work: Work) -> None:
    """One line that is written over and over, where somebody watches."""
    if sys.stderr.isatty():
        share = f" {100 * work.done // work.of} %" if work.of else ""
        click.echo(
            f"\r\x1b[K{work.step} …{share}" if work.of == 0 or work.done < work.of else "\r\x1b[K", err=True, nl=False
        )


def _list(found: list[Tombstone], form: str, zone: tzinfo, zone_name: str) -> None:
    if form == "json":
        for one in found:
            before = times.to_iso(one.before) if one.before is not None else None
            click.echo(json.dumps({"number": one.number, "made_at": times.to_iso(one.made_at), "before": before}))
    elif found:
        click.echo("\n".join(forgetting_words.tombstones(found, zone, zone_name)))
    else:
        click.echo("Nobody was forgotten.", err=True)
