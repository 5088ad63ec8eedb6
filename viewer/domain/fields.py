"""Fields: the one table of what `field:value` can ask for; parsing, search, completion and help all read it."""

import re
from dataclasses import dataclass
from datetime import tzinfo
from typing import Literal

from viewer.domain.event_types import UNDECIDED
from viewer.domain.oddities import BADGES
from viewer.domain.rows import EventRow
from viewer.domain.times import period, to_iso

Kind = Literal["part", "whole", "event", "number", "time", "flag"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the query language.

    `kind` says how values match: part (any part of the text, folded), whole (the text, exactly), event (one type or
    several, see event_types.types_named), number (equal, or `>1`, `<=3`), time (see `span`), flag (one of `words`).
    """

    name: str
    title: str
    kind: Kind
    help: str
    words: tuple[str, ...] = ()
    """The only values that make sense, where there is such a list."""
    aliases: tuple[str, ...] = ()
    beginnings: bool = False
    """A whole field that a beginning of the value matches too."""

    @property
    def knows_exact(self) -> bool:
        """Whether `field:=value` asks for something else than `field:value`."""
        return self.kind == "part" or self.beginnings


FIELDS: tuple[Field, ...] = (
    Field("event", "Event", "event", "What happened: event:upgraded,downgraded or a full name.", aliases=("type",)),
    Field("customer", "Customer", "part", "Any part of the customer's name, e-mail, id or source id."),
    Field("name", "Name", "part", "Any part of the customer's name.", aliases=("customer_name",)),
    Field("email", "E-mail", "part", "Any part of the customer's e-mail.", aliases=("e-mail", "customer_email")),
    Field("customer_id", "Customer id", "whole", "The customer's id, in full."),
    Field(
        "source_id",
        "Source id",
        "whole",
        "The shop's id of the customer, in full.",
        aliases=("customer_source_id",),
    ),
    Field(
        "campaign",
        "Campaign",
        "part",
        "A part of the campaign's name, or its id in full.",
        aliases=("campaign_name",),
    ),
    Field("campaign_id", "Campaign id", "whole", "The campaign's id, in full."),
    Field("tier", "Tier", "part", "Any part of the tier's name; for a move, of the new tier.", aliases=("tier_name",)),
    Field("tier_id", "Tier id", "whole", "The tier's id, in full; for a move, of the new tier."),
    Field("from", "Tier before", "part", "Any part of the name of the tier before.", aliases=("tier_from_name",)),
    Field("from_id", "Tier before id", "whole", "The id of the tier before, in full.", aliases=("tier_from_id",)),
    Field("source", "Source", "part", "Any part of the name of the file that brought the event."),
    Field("line", "Line", "number", "The line in that file: line:120 or line:>1000."),
    Field("id", "Event id", "whole", "The event's id, or its beginning.", beginnings=True),
    Field(
        "type_source",
        "Type known by",
        "whole",
        "How it is known what happened: envelope, heading, file_name, inferred, user, or undecided.",
        words=("envelope", "heading", "file_name", "inferred", "user", UNDECIDED),
        aliases=("known",),
    ),
    Field("deliveries", "Deliveries", "number", "How often the event arrived: deliveries:2 or deliveries:>1."),
    Field(
        "is",
        "Is",
        "flag",
        "is:test (test send-outs), is:conflict (one id, two bodies), is:repeated (arrived again), is:undecided, "
        "is:odd (has a badge), or one badge, such as is:large_number.",
        words=("test", "conflict", "repeated", UNDECIDED, "odd", *(badge.word for badge in BADGES)),
    ),
    Field("after", "After", "time", "From the start of that time on: after:2024-07-01, after:2024-07, after:2024."),
    Field("before", "Before", "time", "Before the start of that time: before:2024-07-01."),
    Field("on", "On", "time", 'Within that time: on:2024-07-01, on:2024-07, on:"2024-07-01 10:08".'),
)

_BY_NAME = {name: entry for entry in FIELDS for name in (entry.name, *entry.aliases)}

FIELD_OF_COLUMN: dict[str, str] = {
    "happened_at": "on",
    "type": "event",
    "customer_name": "name",
    "campaign_name": "campaign",
    "tier_name": "tier",
    "customer_email": "email",
    "customer_id": "customer_id",
    "customer_source_id": "source_id",
    "campaign_id": "campaign_id",
    "tier_id": "tier_id",
    "tier_from_name": "from",
    "tier_from_id": "from_id",
    "type_source": "type_source",
    "deliveries": "deliveries",
    "source": "source",
    "line": "line",
    "id": "id",
}
"""The field that searches a column; columns that are missing here cannot be filtered by value."""

_NUMBER = re.compile(r"(>=|<=|>|<)?(-?[0-9]{1,18})")


def field_named(name: str) -> Field | None:
    """Give the field of a name or alias in any letter case, or None."""
    return _BY_NAME.get(name.lower())


def filter_of(column_key: str, row: EventRow) -> tuple[str, str] | None:
    """Give the field and the value that stand for one cell ("only this", "exclude"), or None if it has none.

    The value "" stands for events that say nothing there.
    """
    name = FIELD_OF_COLUMN.get(column_key)
    if name is None:
        return None
    value = getattr(row, column_key)
    if column_key == "happened_at":
        return None if value is None else (name, to_iso(value))
    if column_key == "type_source":
        return name, value or UNDECIDED
    if column_key in ("line", "deliveries"):
        return None if value is None else (name, str(value))
    return name, value or ""


def read_number(text: str) -> tuple[str, int] | None:
    """Read the value of a number field as (operator, number), operator one of = > >= < <=; None if it is none."""
    match = _NUMBER.fullmatch(text)
    return (match.group(1) or "=", int(match.group(2))) if match else None


def span(field: str, text: str, zone: tzinfo) -> tuple[int | None, int | None] | None:
    """Give [start, end) in microseconds UTC of a time field's value in `zone`; None at an open end.

    `after` begins with the named time itself and `before` ends where it begins, so both never overlap.
    None as a whole if the text is no time.
    """
    named = period(text, zone)
    if named is None:
        return None
    start, end = named
    return {"after": (start, None), "before": (None, start)}.get(field, (start, end))
