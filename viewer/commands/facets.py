"""The word ``facets``: how many events of a search have which value, or happened when."""

import json
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from pathlib import Path

import click

from viewer import paths, terminal
from viewer.commands import findings, options
from viewer.commands import views as saved
from viewer.domain import times
from viewer.domain.display import display_text
from viewer.domain.facets import FACETS, MORE_FACETS, Facet, facet_named, words_of
from viewer.domain.time_steps import period_words
from viewer.jobs.count_events import Bar, by_time, by_value
from viewer.jobs.summarise import FacetCounts

_WIDTH = 40


@click.command("facets", context_settings=options.QUERY_WORDS)
@options.query
@options.library
@saved.view
@click.option("--by", "by", multiple=True, metavar="FIELD", help="Count by this field or path; may be repeated.")
@click.option("--over-time", is_flag=True, help="Count by time instead, in stretches of a sensible width.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table")
@click.option("--timezone", default="UTC", help="For dates in the query, and days in the answer.")
def facets(
    query: tuple[str, ...],
    library: Path | None,
    view: str | None,
    by: tuple[str, ...],
    over_time: bool,
    form: str,
    timezone: str,
) -> None:
    """Count what a search finds by event, campaign, tier, source, finding and evidence, or by any field.

    QUERY may be left out.

    A field that QUERY itself asks for whole values of is counted as if it did not, as in the window.
    """
    if by and over_time:
        raise click.UsageError("--by and --over-time do not go together.")
    library, zone = library or paths.default_library(), options.zone(timezone)
    wanted = [_facet(name) for name in by] or list(FACETS)
    asked = saved.asked(library, view, query, None)
    for note in asked.notes:
        click.echo(note, err=True)
    findings.tell_what_may_be_missing(library, asked.query)
    lines: Iterable[str]
    if over_time:
        bars = by_time(library, asked.query, zone)
        lines = map(bar_as_json, bars) if form == "jsonl" else bar_table(bars, zone)
    else:
        found = by_value(library, asked.query, zone, wanted)
        lines = as_json(found) if form == "jsonl" else table(found)
    shown = 0
    for line in lines:
        click.echo(line)
        shown += 1
    if form == "table" and not shown:
        click.echo("No event matches, so there is nothing to count.", err=True)


def _facet(name: str) -> Facet:
    facet = facet_named(name)
    if facet is None:
        known = ", ".join(one.field for one in (*FACETS, *MORE_FACETS))
        sentence = f"there is no facet of this name. Use {known}, or a path such as customer.metadata.region."
        raise click.BadParameter(sentence, param_hint="--by")
    return facet


def as_json(found: Iterable[FacetCounts]) -> Iterator[str]:
    """One object for each value: the field, the value as a query takes it, and its events."""
    for one in found:
        for line in one.lines:
            told = {"facet": one.facet.field, "value": line.value, "events": line.events}
            yield json.dumps(told, ensure_ascii=False)


def table(found: Iterable[FacetCounts]) -> Iterator[str]:
    """Each facet with its values below it."""
    for one in found:
        if one.lines:
            yield display_text(one.facet.title, 80)
        for line in one.lines:
            yield f"  {terminal.fit(display_text(words_of(one.facet, line.value), 200), _WIDTH)}{line.events:>14,}"


def bar_as_json(bar: Bar) -> str:
    """A stretch of time, from its beginning to before its end; both null for events without a time."""
    ends = ("from", bar.start), ("to", bar.end)
    told = {name: times.to_iso(at) if at is not None else None for name, at in ends}
    return json.dumps({**told, "events": bar.events, "covered": bar.covered})


def bar_table(bars: Iterable[Bar], zone: tzinfo) -> Iterator[str]:
    """A line for each stretch; those that no source covers say so."""
    for bar in bars:
        words = "without a time"
        if bar.start is not None and bar.end is not None:
            words = period_words(bar.start, bar.end, bar.step, zone)
        note = "" if bar.covered else "  not covered by any source"
        yield f"{terminal.fit(words, _WIDTH)}{bar.events:>14,}{note}"
