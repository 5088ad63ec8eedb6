"""Histories as they leave: the stays of customers as lines of CSV for spreadsheets, and whole histories as JSON."""

import json
from collections.abc import Iterable, Iterator
from datetime import tzinfo
from pathlib import Path
from typing import Any, NamedTuple

from viewer.domain import times
from viewer.domain.history_event import Number
from viewer.exports import csv_file
from viewer.exports.csv_file import cell, number_cell
from viewer.exports.whole_file import whole_file
from viewer.wording import say, to_say

_BEFORE_TIMES = (
    to_say("Project"),
    to_say("Customer"),
    to_say("Campaign id"),
    to_say("Campaign"),
    to_say("Tier id"),
    to_say("Tier"),
    to_say("Points from"),
    to_say("Points to"),
)
_TIMES = (to_say("From"), to_say("To"), to_say("From after"), to_say("To before"))
_BEHIND_TIMES = (
    to_say("Goes on"),
    to_say("How sure"),
    to_say("First event"),
    to_say("Last event"),
    to_say("Events within"),
)


class StayLine(NamedTuple):
    """One stay of a customer in a tier, with everything that tells of it; times are microseconds UTC."""

    project: str | None
    customer: str
    campaign_id: str | None
    campaign: str | None
    tier_id: str | None
    tier: str | None
    points_from: Number | None
    points_to: Number | None
    start: int | None
    """None where no event proves it; then ``start_after`` is the bound that is known."""
    end: int | None
    """The same, with ``end_before``."""
    start_after: int | None
    end_before: int | None
    is_open: bool
    confidence: str
    start_event: str | None
    """The vendor's event id, else what stands for it."""
    end_event: str | None
    notes: tuple[str, ...]
    """Events within it that did not change the tier."""


def titles(zone_name: str) -> list[str]:
    """The titles of the columns."""
    return [
        *(say(title) for title in _BEFORE_TIMES),
        *(f"{say(title)} ({zone_name})" for title in _TIMES),
        *(say(title) for title in _BEHIND_TIMES),
    ]


def csv_line(stay: StayLine, zone: tzinfo) -> str:
    """The cells of one stay; times carry their offset."""
    texts = (stay.project, stay.customer, stay.campaign_id, stay.campaign, stay.tier_id, stay.tier)
    numbers = ("" if number is None else str(number) for number in (stay.points_from, stay.points_to))
    bounds = (stay.start, stay.end, stay.start_after, stay.end_before)
    moments = ("" if at is None else times.offset_time(at, zone) for at in bounds)
    rest = (stay.confidence, stay.start_event, stay.end_event, " ".join(stay.notes))
    cells = [cell(text or "") for text in texts]
    cells += [number_cell(text) for text in (*numbers, *moments, "yes" if stay.is_open else "no")]
    return ",".join(cells + [cell(text or "") for text in rest])


def csv_lines(stays: Iterable[StayLine], zone_name: str) -> Iterator[str]:
    """All lines, the titles first."""
    zone = times.zone(zone_name)
    yield ",".join(map(cell, titles(zone_name)))
    yield from (csv_line(stay, zone) for stay in stays)


def write_csv(target: Path, stays: Iterable[StayLine], zone_name: str) -> int:
    """Writes stays to a file that spreadsheets open unharmed; returns how many. Raises ExportProblem."""
    zone = times.zone(zone_name)
    return csv_file.write_csv(target, titles(zone_name), (csv_line(stay, zone) for stay in stays))


def write_json(target: Path, document: dict[str, Any]) -> None:
    """Writes a history as one JSON object; halves of characters as their escapes. Raises ExportProblem."""
    with whole_file(target) as file:
        text = json.dumps(document, ensure_ascii=False, indent=2)
        file.write(text.encode("utf-8", "backslashreplace") + b"\n")
