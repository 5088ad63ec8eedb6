"""The word ``history``: the tiers of one customer over time."""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from viewer import paths
from viewer.commands import history_text, masking, options
from viewer.exports import history_files, standings_file
from viewer.history.summary import summary
from viewer.jobs.export_history import as_object, export_history, stays_of
from viewer.jobs.find_story import find_story
from viewer.jobs.masked_answers import masked_story
from viewer.jobs.tiers_at import standings_of


@click.command("history")
@click.argument("customer")
@click.option("--campaign", metavar="CAMPAIGN", help="Only this campaign: its id, or its name or a part of it.")
@click.option(
    "--as-of", "time", metavar="TIME", help="Tell only where the customer stood then; a day is its beginning."
)
@options.library
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "summary", "json", "csv"]),
    help="The summary is for a ticket. Else it is text.",
)
@click.option("--to", "target", type=click.Path(path_type=Path), help="Write a .csv or .json file instead.")
@click.option("--timezone", default="UTC", help="For TIME, and for times in text and CSV; JSON has UTC.")
@masking.mask
@masking.fields
@click.option("--explain", is_flag=True, help="In the text, explain every event, not only the latest change.")
def history(
    customer: str,
    campaign: str | None,
    time: str | None,
    library: Path | None,
    form: str | None,
    target: Path | None,
    timezone: str,
    mask: bool,
    mask_fields: str | None,
    explain: bool,
) -> None:
    """Tell the history of a customer's tiers: every stay with the events that prove it, and what is odd about them.

    CUSTOMER is an id, source id, e-mail address or name, past ones included, or a part of one that fits nobody else;
    or an event: its id, or FILE:LINE.
    """
    library, zone = library or paths.default_library(), options.zone(timezone)
    moment = options.moment(time, zone, "--as-of") if time is not None else None
    if moment is not None and form == "summary":
        raise click.UsageError("--as-of does not go with the summary.")
    if target and form:
        raise click.UsageError("--format does not go with --to: the ending of the file's name says what is written.")
    campaign = options.text((campaign,)) if campaign is not None else None
    story = find_story(library, options.text((customer,)), campaign, zone)
    masked = masking.chosen(mask, mask_fields)
    if target:
        click.echo(f"The history was written to {export_history(library, story, target, timezone, moment, masked)}.")
        return
    story, over = masked_story(library, story, masked)
    lines: Iterable[str]
    if form == "json":
        lines = [json.dumps(over.texts(as_object(story, moment)), ensure_ascii=False)]
    elif form == "csv" and moment is not None:
        lines = standings_file.csv_lines(over.texts(standings_of(story, moment)), timezone)
    elif form == "csv":
        lines = history_files.csv_lines(map(over.texts, stays_of(story.history)), timezone)
    elif form == "summary":
        lines = map(over.say, summary(story.person, story.history, zone, alike=story.alike).splitlines())
    else:
        lines = map(over.say, history_text.lines(story, moment, zone, explain))
    for line in lines:
        click.echo(line)
