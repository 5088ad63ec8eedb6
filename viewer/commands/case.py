"""The word ``case``: one customer's tiers with the evidence, in a file for the ticket."""

from pathlib import Path
from typing import TextIO

import click

from viewer import paths
from viewer.commands import masking, options
from viewer.commands.json_lines import ends_when_terminated, say
from viewer.domain.case_order import ARCHIVE, EXTENTS, PAGE, CaseOrder
from viewer.errors import ExportProblem
from viewer.history.phrases import counted
from viewer.jobs.make_case_file import CaseReport, make_case_file

_TOLD_EVERY = 100


@click.command("case")
@click.argument("customer", required=False)
@click.option("--to", "target", type=click.Path(path_type=Path), help="The .html or .zip file that is written.")
@options.library
@click.option("--campaign", metavar="CAMPAIGN", help="Only this campaign: its id, or its name or a part of it.")
@click.option(
    "--events",
    "wanted",
    default="tiers",
    metavar="WHICH",
    help="changes, tiers (unless given) or all; or the ids of single events, with commas between.",
)
@click.option("--timezone", default="UTC", help="For all times.")
@click.option("--title", default="", help="What the case is called, such as the number of its ticket.")
@masking.fields
@click.option("--unmasked", is_flag=True, help="Leave personal data readable.")
@click.option("--order", "order_from", type=click.File("r", encoding="utf-8"), hidden=True)
@click.option("--progress", is_flag=True, hidden=True)
def case(
    customer: str | None,
    target: Path | None,
    library: Path | None,
    campaign: str | None,
    wanted: str,
    timezone: str,
    title: str,
    mask_fields: str | None,
    unmasked: bool,
    order_from: TextIO | None,
    progress: bool,
) -> None:
    """Write a case file for the ticket: the tiers of a customer, explained, with the events that prove it.

    An .html file is one page that opens anywhere; a .zip has the page, tables and the records as received. Personal
    data is masked. CUSTOMER is an id, source id, e-mail address or name, or an event: its id, or FILE:LINE.
    """
    library = library or paths.default_library()
    if order_from is not None:
        try:
            order = CaseOrder.of(order_from.read())
        except ValueError as problem:
            raise click.BadParameter(str(problem), param_hint="--order") from None
    else:
        if customer is None or target is None:
            raise click.UsageError("Name a customer, and a file with --to.")
        if unmasked and mask_fields is not None:
            raise click.UsageError("--unmasked does not go with --mask-fields.")
        order = CaseOrder(
            target,
            options.text((customer,)),
            () if unmasked else masking.chosen(True, mask_fields),
            wanted if wanted in EXTENTS else tuple(name.strip() for name in wanted.split(",") if name.strip()),
            options.text((campaign,)) if campaign is not None else None,
            timezone,
            options.text((title,)) if title else "",
        )
    options.zone(order.zone)
    if order.target.suffix.lower() not in (PAGE, ARCHIVE):
        raise ExportProblem(f"{order.target.name} is no name of a case file. Give it the ending .html or .zip.")

    if progress:
        with ends_when_terminated():
            say({"report": as_object(make_case_file(library, order, _tell))})
    else:
        for line in lines(make_case_file(library, order)):
            click.echo(line)


def lines(report: CaseReport) -> list[str]:
    """What was written, in words."""
    records = f", with {counted(report.records, 'record')} in it" if report.records else ""
    cut = f"; the page shows the latest {report.shown:,} in full" if report.shown < report.events else ""
    told = [f"The case file was written to {report.target}: {counted(report.events, 'event')}{records}{cut}."]
    if not report.is_masked:
        return [*told, "Nothing was masked."]
    return [*told, f"Masked: {'; '.join(report.masked) or 'nothing personal was found'}."]


def as_object(report: CaseReport) -> dict[str, object]:
    """The same for programs."""
    return report._asdict() | {"target": str(report.target.resolve()), "sentence": lines(report)[0]}


def _tell(done: int, total: int) -> None:
    if done % _TOLD_EVERY == 0 or done == total:
        say({"progress": {"done": done, "total": total, "words": "Writing the case file"}})
