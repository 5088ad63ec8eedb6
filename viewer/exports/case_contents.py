"""What stands in a case file, as values ready to be printed: texts are final, masked where they have to be."""

from typing import NamedTuple

from viewer.exports.tier_chart import Chart


class Fact(NamedTuple):
    """One line of a list: what it is, and its text."""

    title: str
    text: str
    more: str = ""


class Link(NamedTuple):
    """An event that something is drawn from; ``number`` is its number on the page, 0 where it is not there."""

    identity: str
    number: int = 0


class StayLine(NamedTuple):
    """One stay in a tier."""

    tier: str
    colour: str
    begin: str
    end: str
    length: str
    sure: str
    proof: tuple[Link, ...]


class FindingLine(NamedTuple):
    """Something missing, doubled or contradictory."""

    severity: str
    rule: str
    text: str
    at: str
    events: tuple[Link, ...]
    more_events: int = 0


class Change(NamedTuple):
    """The latest change of tier of a campaign, explained."""

    headline: str
    around: tuple[str, ...]
    event: Link


class CampaignPart(NamedTuple):
    """One campaign of the customer."""

    name: str
    about: tuple[Fact, ...]
    now: str
    outlook: tuple[str, ...]
    chart: Chart | None
    change: Change | None
    stays: tuple[StayLine, ...]
    stays_in_all: int
    findings: tuple[FindingLine, ...]
    findings_in_all: int


class Delivery(NamedTuple):
    """One time an event arrived."""

    place: str
    what: str
    digest: str
    """SHA-256 of the bytes as received."""
    record: str
    """The name of its file in the archive; empty where there is none."""


class EventPart(NamedTuple):
    """One event in full."""

    number: int
    identity: str
    glyph: str
    kind: str
    when: str
    told: str
    facts: tuple[Fact, ...]
    around: tuple[str, ...]
    deliveries: tuple[Delivery, ...]
    deliveries_in_all: int
    json_text: str
    json_left_out: int
    """Characters of it that are not shown."""


class EventLine(NamedTuple):
    """One event in the list of all of them."""

    number: int
    """0 where it is not on the page in full."""
    identity: str
    glyph: str
    kind: str
    when: str
    told: str
    source: str
    line: str


class NotePart(NamedTuple):
    """What somebody noted."""

    on: str
    event: Link | None
    mark: str
    text: str


class Unknown(NamedTuple):
    """What the data cannot say, and of which events."""

    text: str
    events: tuple[Link, ...]
    more_events: int = 0


class CaseContents(NamedTuple):
    """A whole case file."""

    title: str
    made: str
    """When, in words."""
    is_masked: bool
    customer: tuple[Fact, ...]
    alike: tuple[str, ...]
    campaigns: tuple[CampaignPart, ...]
    campaigns_in_all: int
    notes: tuple[NotePart, ...]
    notes_in_all: int
    extent: str
    """Which events were chosen, in words."""
    lines: tuple[EventLine, ...]
    events: tuple[EventPart, ...]
    events_in_all: int
    unknown: tuple[Unknown, ...]
    legend: tuple[str, ...]
    """What was masked, and how it looks now."""
    method: tuple[Fact, ...]
    """How it was made."""
    files: tuple[Fact, ...]
    """What else lies in the archive; empty for a page alone."""
