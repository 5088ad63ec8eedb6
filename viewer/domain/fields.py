"""Fields: the one table of what `field:value` can ask for; parsing, search, completion and help all read it."""

from dataclasses import dataclass
from datetime import tzinfo
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal

from viewer.domain.annotations import COLOUR_NAMES
from viewer.domain.event_types import UNDECIDED
from viewer.domain.moments import moment, now_us, time_range
from viewer.domain.oddities import BADGES
from viewer.domain.paths import parse_path, path_text
from viewer.domain.rows import EventRow
from viewer.domain.times import to_iso
from viewer.wording import say, to_say

Kind = Literal["part", "whole", "event", "number", "time", "flag", "has", "path"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the query language.

    `kind` says how values match: part (any part of the text, folded), whole (the text, exactly), event (one type or
    several, see event_types.types_named), number (see numbers.read_range), time (see `span`), flag (one of `words`),
    has (one of `words`, or a path), path (as part; numbers are compared as well, see numbers.read_range).
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
        return self.kind in ("part", "path") or self.beginnings or self.name == "points"


FIELDS: tuple[Field, ...] = (
    Field(
        "event",
        to_say("Event"),
        "event",
        to_say("What happened: event:upgraded,downgraded or a full name."),
        aliases=("type", "event.type"),
    ),
    Field("customer", to_say("Customer"), "part", to_say("Any part of the customer's name, e-mail, id or source id.")),
    Field(
        "name",
        to_say("Name"),
        "part",
        to_say("Any part of the customer's name."),
        aliases=("customer_name", "customer.name"),
    ),
    Field(
        "email",
        to_say("E-mail"),
        "part",
        to_say("Any part of the customer's e-mail."),
        aliases=("e-mail", "customer_email", "customer.email"),
    ),
    Field(
        "customer_id", to_say("Customer id"), "whole", to_say("The customer's id, in full."), aliases=("customer.id",)
    ),
    Field(
        "source_id",
        to_say("Source id"),
        "whole",
        to_say("The shop's id of the customer, in full."),
        aliases=("customer_source_id", "customer.source_id"),
    ),
    Field(
        "campaign",
        to_say("Campaign"),
        "part",
        to_say("A part of the campaign's name, or its id in full."),
        aliases=("campaign_name",),
    ),
    Field("campaign_id", to_say("Campaign id"), "whole", to_say("The campaign's id, in full.")),
    Field(
        "tier",
        to_say("Tier"),
        "part",
        to_say("Any part of the tier's name; for a move, of the new tier."),
        aliases=("tier_name",),
    ),
    Field("tier_id", to_say("Tier id"), "whole", to_say("The tier's id, in full; for a move, of the new tier.")),
    Field(
        "from",
        to_say("Tier before"),
        "part",
        to_say("Any part of the name of the tier before."),
        aliases=("tier_from_name",),
    ),
    Field(
        "from_id",
        to_say("Tier before id"),
        "whole",
        to_say("The id of the tier before, in full."),
        aliases=("tier_from_id",),
    ),
    Field(
        "points",
        to_say("Points"),
        "number",
        to_say(
            "Points that the tier asks for: points:>=151 (it begins at 151 or more), points:151..250 (it begins"
            " between), points:200 (200 points belong to it)."
        ),
    ),
    Field("source", to_say("Source"), "part", to_say("Any part of the name of the file that brought the event.")),
    Field("line", to_say("Line"), "number", to_say("The line in that file: line:120 or line:>1000.")),
    Field(
        "id",
        to_say("Event id"),
        "whole",
        to_say("The event's id, or its beginning."),
        aliases=("event.id",),
        beginnings=True,
    ),
    Field("status", to_say("Status"), "whole", to_say("What became of a tier transaction: PENDING or REJECTED.")),
    Field(
        "type_source",
        to_say("Type known by"),
        "whole",
        to_say("How it is known what happened: envelope, heading, file_name, inferred, user, or undecided."),
        words=("envelope", "heading", "file_name", "inferred", "user", UNDECIDED),
        aliases=("known",),
    ),
    Field("note", to_say("Note"), "part", to_say("Any part of what you noted on the event or on its customer.")),
    Field(
        "mark",
        to_say("Mark"),
        "whole",
        to_say("The colour that you marked the event or its customer with: mark:red, or mark:red,blue for either."),
        words=COLOUR_NAMES,
    ),
    Field(
        "finding",
        to_say("Finding"),
        "part",
        to_say(
            "What is missing, doubled or contradictory in the customer's history and concerns the event: "
            "finding:missing_move, any part of such a name, or how much it means: error, warning or note."
        ),
    ),
    Field(
        "deliveries",
        to_say("Deliveries"),
        "number",
        to_say("How often the event arrived: deliveries:2 or deliveries:>1."),
    ),
    Field(
        "is",
        to_say("Is"),
        "flag",
        to_say(
            "is:test (test send-outs), is:conflict (one id, two bodies), is:repeated (arrived again), is:undecided, "
            "is:odd (has a badge), or one badge, such as is:large_number."
        ),
        words=("test", "conflict", "repeated", UNDECIDED, "odd", *(badge.word for badge in BADGES)),
    ),
    Field(
        "has",
        to_say("Has"),
        "has",
        to_say(
            "Something is there: has:note, has:mark, has:email, has:points, or any path, such as "
            "has:customer.metadata.region."
        ),
        words=(
            *("customer", "name", "email", "source_id", "campaign", "tier", "from", "points", "time", "id", "status"),
            *("note", "mark", "finding"),
        ),
    ),
    Field(
        "time",
        to_say("Time"),
        "time",
        to_say(
            "Within that time: time:2024-07, time:2024-03..2024-04 (both included), time:>=2024-07-01, time:-7d.. or "
            "time:yesterday."
        ),
        aliases=("happened_at", "created_at"),
    ),
    Field("after", to_say("After"), "time", to_say("From that time on: after:2024-07-01, after:2024-07, after:-7d.")),
    Field("before", to_say("Before"), "time", to_say("Before the start of that time: before:2024-07-01.")),
    Field("on", to_say("On"), "time", to_say('Within that time: on:2024-07-01, on:today, on:"2024-07-01 10:08".')),
)

_BY_NAME = {name: entry for entry in FIELDS for name in (entry.name, *entry.aliases)}

# "tiers" and "campain" are near a field, "colour" and "http" are near none.
_NEAR, _LONGEST_NAME = 0.75, 40

FIELD_OF_COLUMN: dict[str, str] = {
    "happened_at": "time",
    "type": "event",
    "customer_name": "name",
    "campaign_name": "campaign",
    "tier_name": "tier",
    "points": "points",
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
    "mark": "mark",
    "note": "note",
    "customer_mark": "mark",
    "customer_note": "note",
}
"""The field that searches a column; columns that are missing here cannot be filtered by value."""


@lru_cache(maxsize=1024)
def field_named(name: str) -> Field | None:
    """Give the field of a name or alias in any letter case, or of a path (see paths.py), or None."""
    known = _BY_NAME.get(name.lower())
    if known is not None:
        return known
    path = parse_path(name)
    if path is None:
        return None
    named = path_text(path)
    return _BY_NAME.get(named.lower()) or Field(named, named, "path", say("A value of the event, by the path to it."))


def field_near(name: str) -> Field | None:
    """Give the field that is written almost like a name which is none; None where nothing comes close."""
    near = get_close_matches(name[:_LONGEST_NAME].lower(), _BY_NAME, n=1, cutoff=_NEAR)
    return _BY_NAME[near[0]] if near else None


def filter_of(column_key: str, row: EventRow) -> tuple[str, str] | None:
    """Give the field and the value that stand for one cell ("only this", "exclude"), or None if it has none.

    The value "" stands for events that say nothing there.
    """
    name = FIELD_OF_COLUMN.get(column_key)
    if name is None:
        return None
    if column_key == "points":
        return name, points_value(row.points_from, row.points_to)
    value = getattr(row, column_key)
    if column_key == "happened_at":
        return None if value is None else (name, to_iso(value))
    if column_key == "type_source":
        return name, value or UNDECIDED
    if column_key in ("line", "deliveries", "mark", "customer_mark"):
        return None if value is None else (name, str(value))
    return name, value or ""


def points_value(lower: int | float | None, upper: int | float | None) -> str:
    """Give the value that asks for exactly this range of points, "151..250" or "351.."; empty for no range."""
    return (
        "" if lower is None and upper is None else f"{'' if lower is None else lower}..{'' if upper is None else upper}"
    )


def span(field: str, text: str, zone: tzinfo, now: int | None = None) -> tuple[int | None, int | None] | None:
    """Give [start, end) in microseconds UTC of a time field's value in `zone`; None at an open end.

    `after` begins with the named time itself and `before` ends where it begins, so both never overlap; the others take
    what moments.time_range reads. Relative times count from `now`, by default the present. None as a whole if the text
    is no time.
    """
    present = now_us() if now is None else now
    if field not in ("after", "before"):
        return time_range(text, zone, present)
    named = moment(text, zone, present)
    if named is None:
        return None
    return (named.at, None) if field == "after" else (None, named.at)
