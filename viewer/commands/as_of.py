"""The word ``as-of``: who was in which tier of a campaign at a moment."""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import tzinfo
from pathlib import Path

import click

from viewer import paths, terminal
from viewer.commands import masking, options
from viewer.domain import times
from viewer.domain.display import display_text
from viewer.exports.standings_file import StandingLine, as_object, csv_lines
from viewer.history import phrases
from viewer.jobs.mask import check_name, masker_for
from viewer.jobs.masked_answers import masked_standings
from viewer.jobs.standing_words import caption, since_words, sure_words, tier_words
from viewer.jobs.tiers_at import NOT_COVERED, Counts, export_tiers_at, find_campaign, is_covered, tiers_at

_WIDTHS = (34, 30, 26)


@click.command("as-of", context_settings=options.QUERY_WORDS)
@click.argument("time")
@click.option(
    "--campaign", metavar="CAMPAIGN", required=True, help="The campaign: its id, or its name or a part of it."
)
@click.option("--tier", metavar="TIER", help="Only who was in this tier: its id or name.")
@options.library
@click.option("--format", "form", type=click.Choice(["table", "csv", "jsonl"]), help="What is printed; else a table.")
@click.option("--to", "target", type=click.Path(path_type=Path), help="Write a .csv or .jsonl file instead.")
@click.option("--timezone", default="UTC", help="For TIME, and for times in table and CSV.")
@masking.mask
@masking.fields
def as_of(
    time: str,
    campaign: str,
    tier: str | None,
    library: Path | None,
    form: str | None,
    target: Path | None,
    timezone: str,
    mask: bool,
    mask_fields: str | None,
) -> None:
    """Tell in which tier each customer of a campaign was at a moment, and how sure that is.

    TIME is a day (its first moment is meant), a time such as 2024-06-01T10:08, or how long ago, such as -7d.
    """
    library, zone = library or paths.default_library(), options.zone(timezone)
    if target and form:
        raise click.UsageError("--format does not go with --to: the ending of the file's name says what is written.")
    moment = options.moment(time, zone, "TIME")
    found = find_campaign(library, options.text((campaign,)))
    counts = Counts(options.text((tier,)) if tier is not None else None)
    lines = counts.passing(tiers_at(library, found, moment))
    masked = masking.chosen(mask, mask_fields)
    words: Callable[[str], str] = str
    if masked:
        masker = masker_for(library, masked)
        if target is not None:
            check_name(masker, target)
        lines, words = masked_standings(lines, masker), masker.sentence
    if target is not None:
        told = terminal.CountLine("customers written")
        try:
            count = export_tiers_at(library, lines, target, timezone, told)
        finally:
            told.done()
        click.echo(f"{phrases.counted(count, 'customer')} written to {target}.")
    else:
        for line in _printed(lines, form or "table", zone, timezone):
            click.echo(line)
    name = display_text(words(found.name or found.id), 60)
    click.echo(f"{times.long_time(moment, zone)} in “{name}”: {words(counts.words)}", err=True)
    if not is_covered(library, moment):
        click.echo(NOT_COVERED, err=True)


def _printed(lines: Iterable[StandingLine], form: str, zone: tzinfo, zone_name: str) -> Iterable[str]:
    if form == "jsonl":
        return (json.dumps(as_object(one), ensure_ascii=False) for one in lines)
    return csv_lines(lines, zone_name) if form == "csv" else table(lines, zone)


def table(lines: Iterable[StandingLine], zone: tzinfo) -> Iterator[str]:
    """A line for each customer."""
    yield _row(("Customer", "Tier", "Since", "How sure"))
    for one in lines:
        yield _row((caption(one), tier_words(one), since_words(one, zone), sure_words(one)))


def _row(cells: Iterable[str]) -> str:
    *most, rest = cells
    fitted = (terminal.fit(text, width) for text, width in zip(most, _WIDTHS, strict=True))
    return "  ".join((*fitted, rest)).rstrip()
