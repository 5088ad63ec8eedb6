"""The word ``tiers``: every version of every tier that was seen, and when, with holes, overlaps and changes."""

import json
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from pathlib import Path
from typing import Any

import click

from viewer import paths
from viewer.commands import options
from viewer.domain import times
from viewer.domain.columns import points_text
from viewer.domain.display import display_text
from viewer.history.ladders import Ladder
from viewer.history.phrases import listed
from viewer.history.tier_benefits import Benefit
from viewer.history.tier_versions import TierVersion
from viewer.jobs.show_ladder import show_ladders

_MOST_BENEFITS = 8


@click.command("tiers")
@options.library
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option("--campaign", "campaign_id", metavar="ID", help="Only the tiers of the campaign with this id.")
@click.option("--timezone", default="UTC", help="For days in the table and in sentences.")
def tiers(library: Path | None, form: str, campaign_id: str | None, timezone: str) -> None:
    """List the tiers that events hold, and those that captures define.

    Each version of a tier has its name, range of points, earning rules, rewards, and when it was seen first and last.
    Below the tiers of a campaign stand the holes and overlaps of their ranges, and what changed when.
    """
    zone = options.zone(timezone)
    found = show_ladders(library or paths.default_library(), campaign_id, zone)
    for line in as_json(found) if form == "jsonl" else table(found, zone, timezone):
        click.echo(line)
    if form == "table" and not found:
        click.echo("No tier was seen yet.", err=True)


def as_json(ladders: Iterable[Ladder]) -> Iterator[str]:
    """An object for each version: what ``tiers --format jsonl`` prints."""
    for ladder in ladders:
        for one in ladder.versions:
            told = one._asdict()
            for key in ("first_seen", "last_seen", "defined_at", "updated_at", "removed_at"):
                told[key] = times.to_iso(told[key]) if told[key] is not None else None
            told |= {"earning_rules": _worths(one.earning_rules), "rewards": _worths(one.rewards)}
            told["flaws"] = [flaw.text for flaw in ladder.flaws if one in flaw.tiers]
            told["change"] = next((change.text for change in ladder.changes if change.after == one), None)
            yield json.dumps(told, ensure_ascii=False)


def _worths(benefits: tuple[Benefit, ...] | None) -> dict[str, Any] | None:
    return {one.id: json.loads(one.value) for one in benefits} if benefits is not None else None


def table(ladders: Iterable[Ladder], zone: tzinfo, zone_name: str) -> Iterator[str]:
    """A line for each version, under the campaign it belongs to; below them what is to be said of the ladder."""
    for ladder in ladders:
        names = [display_text(text, 60) for text in (ladder.campaign, ladder.campaign_id) if text]
        yield " · ".join(names) if names else "Of no named campaign"
        yield f"  {'Tier':<24}  {'Points':<17}  {f'First seen ({zone_name})':<16}  {'Last seen':<10}  {'Events':>9}"
        for one in ladder.versions:
            yield from _version(one, zone)
        if ladder.flaws:
            yield "  Holes and overlaps, each tier as it was seen last:"
            yield from (f"    {flaw.text}" for flaw in ladder.flaws)
        if ladder.changes:
            yield "  Changes:"
            yield from (f"    {change.text}" for change in ladder.changes)


def _version(one: TierVersion, zone: tzinfo) -> Iterator[str]:
    seen = (_day(one.first_seen, zone), _day(one.last_seen, zone))
    defined = f"  defined in {display_text(', '.join(one.defined_in), 60)}" if one.defined_in else ""
    removed = f"  removed {_day(one.removed_at, zone)}" if one.removed_at is not None else ""
    name = display_text(one.name or one.tier_id or "(no name)", 24)
    points = points_text(one.points_from, one.points_to)
    line = f"  {name:<24}  {points:<17}  {seen[0]:<16}  {seen[1]:<10}  {one.events:>9,}{defined}{removed}"
    yield line.rstrip()
    for title, benefits in (("earning rules", one.earning_rules), ("rewards", one.rewards)):
        if benefits:
            yield f"    {title}: {listed((benefit.words for benefit in benefits), _MOST_BENEFITS)}"


def _day(at: int | None, zone: tzinfo) -> str:
    if at is None:
        return "–"
    try:
        return f"{times.in_zone(at, zone):%Y-%m-%d}"
    except OverflowError:
        return times.to_iso(at)
