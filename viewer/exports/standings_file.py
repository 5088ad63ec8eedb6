"""Who was in which tier at a moment, as it leaves: lines of CSV for spreadsheets, or one JSON object a customer."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import tzinfo
from pathlib import Path
from typing import Any, NamedTuple

from viewer.domain import times
from viewer.domain.history_event import Number
from viewer.exports import csv_file
from viewer.exports.csv_file import cell, number_cell
from viewer.exports.whole_file import whole_file
from viewer.wording import say, to_say

_TOLD_EVERY = 2_000
_RENAMED = {"project": "project_id", "campaign": "campaign_name", "tier": "tier_name", "or_tier": "or_tier_name"}


_WHO = (
    to_say("Customer"),
    to_say("Name"),
    to_say("E-mail"),
    to_say("Project"),
    to_say("Campaign id"),
    to_say("Campaign"),
)
_TIER = (to_say("Tier id"), to_say("Tier"), to_say("Points from"), to_say("Points to"))
_HOW = (to_say("How sure"), to_say("Or tier"), to_say("In words"))


class StandingLine(NamedTuple):
    """Where one customer stood in one campaign; times are microseconds UTC."""

    customer: str
    """The vendor's id, else ``source_id:…`` or ``email:…``; empty where nothing is known."""
    name: str | None
    email: str | None
    project: str | None
    campaign_id: str | None
    campaign: str | None
    at: int
    state: str
    """``in_tier``, ``no_tier`` or ``unknown``."""
    tier_id: str | None
    tier: str | None
    points_from: Number | None
    points_to: Number | None
    since: int | None
    """Since when, where an event proves it."""
    confidence: str
    or_tier: str | None
    """Another tier that it may have been as well."""
    words: str
    """How sure it is, in a sentence."""


def titles(zone_name: str) -> list[str]:
    """The titles of the columns."""
    return [
        *map(say, _WHO),
        say("As of ({zone})", zone=zone_name),
        say("State", about="of a customer"),
        *map(say, _TIER),
        say("Since ({zone})", zone=zone_name),
        *map(say, _HOW),
    ]


def csv_line(one: StandingLine, zone: tzinfo) -> str:
    """The cells of one customer; times carry their offset."""
    who = (one.customer, one.name, one.email, one.project, one.campaign_id, one.campaign)
    points = (number_cell("" if number is None else str(number)) for number in (one.points_from, one.points_to))
    return ",".join(
        [
            *(cell(text or "") for text in who),
            _moment(one.at, zone),
            *(cell(text or "") for text in (one.state, one.tier_id, one.tier)),
            *points,
            _moment(one.since, zone),
            *(cell(text or "") for text in (one.confidence, one.or_tier, one.words)),
        ]
    )


def csv_lines(found: Iterable[StandingLine], zone_name: str) -> Iterator[str]:
    """All lines, the titles first."""
    zone = times.zone(zone_name)
    yield ",".join(map(cell, titles(zone_name)))
    yield from (csv_line(one, zone) for one in found)


def as_object(one: StandingLine) -> dict[str, Any]:
    """One customer for programs: times as ISO 8601 in UTC."""
    moments = {
        name: times.to_iso(at) if at is not None else None for name, at in (("at", one.at), ("since", one.since))
    }
    return {_RENAMED.get(name, name): value for name, value in (one._asdict() | moments).items()}


def of_object(told: Mapping[str, Any]) -> StandingLine:
    """The line of which ``as_object`` made this. Raises ValueError for what it never makes."""
    try:
        one = StandingLine(**{name: told[_RENAMED.get(name, name)] for name in StandingLine._fields})
        since = times.parse_time(one.since) if isinstance(one.since, str) else None
        return one._replace(at=times.parse_time(str(one.at)) or 0, since=since)
    except KeyError as missing:
        raise ValueError(f"it has no {missing}") from None


def write_csv(
    target: Path, found: Iterable[StandingLine], zone_name: str, told: Callable[[int], None] | None = None
) -> int:
    """Writes CSV whatever the target is called."""
    zone = times.zone(zone_name)
    return csv_file.write_csv(target, titles(zone_name), (csv_line(one, zone) for one in found), told)


def write(
    target: Path, found: Iterable[StandingLine], zone_name: str, told: Callable[[int], None] = lambda count: None
) -> int:
    """Writes JSON lines where the target's name ends in .jsonl, else CSV; returns how many customers.

    ``told`` hears from time to time how many are written; what it raises ends the writing. Raises ExportProblem. In
    each case no file is left.
    """
    if target.suffix.lower() != ".jsonl":
        return write_csv(target, found, zone_name, told)
    count = 0
    with whole_file(target) as file:
        for count, one in enumerate(found, 1):
            line = json.dumps(as_object(one), ensure_ascii=False)
            file.write(line.encode("utf-8", "backslashreplace") + b"\n")
            if count % _TOLD_EVERY == 0:
                told(count)
        told(count)
    return count


def _moment(at: int | None, zone: tzinfo) -> str:
    return number_cell("" if at is None else times.offset_time(at, zone))
