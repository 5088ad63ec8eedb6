"""The word ``tiers``: every version of every tier that was seen, and when."""

import json
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from pathlib import Path

import click

from viewer import paths
from viewer.commands import options
from viewer.domain import times
from viewer.domain.columns import points_text
from viewer.domain.display import display_text
from viewer.jobs.show_ladder import TierVersion, show_ladder


@click.command("tiers")
@options.library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option("--campaign", "campaign_id", metavar="ID", help="Only the tiers of the campaign with this id.")
@click.option("--timezone", default="UTC", help="For days in the table.")
def tiers(library: Path | None, form: str, campaign_id: str | None, timezone: str) -> None:
    """List the tiers that events hold, and those that captures define: name, range of points, first and last seen."""
    zone = options.zone(timezone)
    found = show_ladder(library or paths.default_library(), campaign_id)
    for line in map(as_json, found) if form == "jsonl" else table(found, zone, timezone):
        click.echo(line)
    if form == "table" and not found:
        click.echo("No tier was seen yet.", err=True)


def as_json(one: TierVersion) -> str:
    """One version as the object that ``tiers --format jsonl`` prints."""
    told = one._asdict()
    for key in ("first_seen", "last_seen", "defined_at"):
        told[key] = times.to_iso(told[key]) if told[key] is not None else None
    return json.dumps(told, ensure_ascii=False)


def table(found: Iterable[TierVersion], zone: tzinfo, zone_name: str) -> Iterator[str]:
    """A line for each version, under the campaign it belongs to."""
    campaign: object = found
    for one in found:
        if campaign != (one.campaign, one.campaign_id):
            campaign = (one.campaign, one.campaign_id)
            names = [display_text(text, 60) for text in campaign if text]
            yield " · ".join(names) if names else "Of no named campaign"
            yield f"  {'Tier':<24}  {'Points':<17}  {f'First seen ({zone_name})':<16}  {'Last seen':<10}  {'Events':>9}"
        seen = (_day(one.first_seen, zone), _day(one.last_seen, zone))
        defined = f"  defined in {display_text(', '.join(one.defined_in), 60)}" if one.defined_in else ""
        name = display_text(one.name or one.tier_id or "(no name)", 24)
        points = points_text(one.points_from, one.points_to)
        yield f"  {name:<24}  {points:<17}  {seen[0]:<16}  {seen[1]:<10}  {one.events:>9,}{defined}".rstrip()


def _day(at: int | None, zone: tzinfo) -> str:
    return f"{times.in_zone(at, zone):%Y-%m-%d}" if at is not None else "–"
