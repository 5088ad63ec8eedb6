"""Columns: what an event's line can show; table, sorting, exports and search all read it.

There is one list of columns that every event has. Any path in the data of events (``customer.metadata.region``) is a
column too, made where it is asked for: its key is the path, and its values are read beside the row.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Literal

from viewer.domain.event_types import short_name
from viewer.domain.paths import DATA, Path, parse_path, path_text
from viewer.domain.rows import EventRow
from viewer.domain.times import table_time
from viewer.wording import say, to_say


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key is an EventRow field (or "points") or a path; its width counts pixels at 96 dpi."""

    key: str
    title: str
    align: Literal["left", "right"]
    width: int
    shown: bool
    help: str
    is_path: bool = False


COLUMNS: tuple[Column, ...] = (
    Column(
        "happened_at", to_say("Time"), "left", 168, True, to_say("When the event happened, in the chosen time zone.")
    ),
    Column("type", to_say("Event"), "left", 136, True, to_say("What happened.")),
    Column(
        "customer_name", to_say("Customer"), "left", 144, True, to_say("Name of the customer as the event gives it.")
    ),
    Column(
        "campaign_name", to_say("Campaign"), "left", 144, True, to_say("Name of the campaign as the event gives it.")
    ),
    Column(
        "tier_name",
        to_say("Tier"),
        "left",
        144,
        True,
        to_say("The tier; for a move, the tier before and the tier after."),
    ),
    Column(
        "points",
        to_say("Points"),
        "right",
        124,
        True,
        to_say("Points that the tier (after a move: the new tier) asks for."),
    ),
    Column("customer_email", to_say("E-mail"), "left", 184, False, to_say("E-mail address of the customer.")),
    Column("customer_id", to_say("Customer id"), "left", 232, False, to_say("The vendor's id of the customer.")),
    Column(
        "customer_source_id",
        to_say("Source id"),
        "left",
        144,
        False,
        to_say("The customer's id in the shop's own system."),
    ),
    Column("campaign_id", to_say("Campaign id"), "left", 232, False, to_say("The vendor's id of the campaign.")),
    Column(
        "tier_id",
        to_say("Tier id"),
        "left",
        200,
        False,
        to_say("The vendor's id of the tier; after a move, of the new tier."),
    ),
    Column("tier_from_name", to_say("Tier before"), "left", 128, False, to_say("Name of the tier before a move.")),
    Column(
        "tier_from_id",
        to_say("Tier before id"),
        "left",
        200,
        False,
        to_say("The vendor's id of the tier before a move."),
    ),
    Column(
        "type_source",
        to_say("Type known by"),
        "left",
        112,
        False,
        to_say("How it is known what kind of event this is."),
    ),
    Column("deliveries", to_say("Deliveries"), "right", 80, False, to_say("How often the event arrived.")),
    Column("source", to_say("Source"), "left", 184, False, to_say("The file that brought the event first.")),
    Column("line", to_say("Line"), "right", 72, False, to_say("The line in that file.")),
    Column("id", to_say("Event id"), "left", 200, False, to_say("The vendor's id of the event.")),
    Column("mark", to_say("Mark"), "left", 80, False, to_say("The colour that you marked the event with.")),
    Column("note", to_say("Note"), "left", 220, False, to_say("What you noted on the event.")),
    Column(
        "customer_mark",
        to_say("Customer's mark"),
        "left",
        112,
        False,
        to_say("The colour that you marked the customer with."),
    ),
    Column("customer_note", to_say("Customer's note"), "left", 220, False, to_say("What you noted on the customer.")),
)

STREAM = to_say("standard input")
"""The name that a library has for a source that was no file."""
_PATH_HELP = to_say("What the event's data has at {path}.")
_LISTED = re.compile(r'(?:[^",]|"(?:[^"\\]|\\.)*"|")+')
_BY_KEY = {entry.key: entry for entry in COLUMNS}
_PLAIN = {entry.key: EventRow._fields.index(entry.key) for entry in COLUMNS if entry.key in EventRow._fields}


def column(key: str) -> Column:
    """Give the column of a key. Raises KeyError for what is neither the key of a column nor a path."""
    found = _BY_KEY.get(key)
    if found is not None:
        return found
    path = parse_path(key)
    if path is None:
        raise KeyError(key)
    return _path_column(path)


def help_of(one: Column) -> str:
    """Say what a column shows, as a sentence; its ``help`` is the English one."""
    return say(_PATH_HELP, path=one.key) if one.is_path else say(one.help)


def is_column(key: str) -> bool:
    """Whether a key names a column: one that every event has, or a path."""
    return key in _BY_KEY or is_path(key)


def is_path(key: str) -> bool:
    """Whether a key is a path into the data of events (see paths.py): no other key has a dot."""
    return parse_path(key) is not None


def paths_among(keys: Iterable[str]) -> tuple[str, ...]:
    """Give those of some keys that are paths."""
    return tuple(key for key in keys if is_path(key))


def keys_of(listed: str) -> list[str]:
    """Read a list of keys such as ``happened_at,customer.metadata.region``; commas within quotes divide nothing."""
    return [key.strip() for key in _LISTED.findall(listed) if key.strip()]


def _path_column(path: Path) -> Column:
    """The title is the end of the path, which is what tells it from its neighbours."""
    key = path_text(path)
    keys = [at for at, step in enumerate(path) if isinstance(step, str)]
    title = path_text(path[keys[max(len(keys) - 2, 0)] :]).removeprefix(f"{DATA}.")
    return Column(key, title, "left", 144, True, _PATH_HELP.format(path=key), True)


def with_evidence(keys: Sequence[str]) -> list[str]:
    """Give these columns with how the type is known beside the type: a file goes where nobody can ask for it."""
    if "type" not in keys or "type_source" in keys:
        return list(keys)
    place = keys.index("type") + 1
    return [*keys[:place], "type_source", *keys[place:]]


def text_of(column_key: str, row: EventRow, zone: tzinfo) -> str:
    """Give the text that a column shows for a row, empty where the event says nothing.

    Raises KeyError for a key that is not in COLUMNS; what stands at a path is not in the row.
    """
    special = _SPECIAL.get(column_key)
    if special is not None:
        return special(row, zone)
    value = row[_PLAIN[column_key]]
    return "" if value is None else str(value)


def source_text(name: str) -> str:
    """Say what a source is called: a file by its name, standard input in the language in use."""
    return say(STREAM) if name == STREAM else name


def points_text(lower: int | float | None, upper: int | float | None) -> str:
    """Write a range of points, "151 – 250", or "351 +" for one without upper end; numbers stay as received."""
    if lower is None:
        return "" if upper is None else say("up to {upper}", upper=upper)
    return f"{lower} +" if upper is None else f"{lower} – {upper}"


def tier_text(row: EventRow) -> str:
    """Write the tier of an event, for a move "Platinum → Silver"; a side of a move that the event leaves out is "?".

    A tier without a name is called by its id: transactions of Loyalty v2 have no names.
    """
    before = row.tier_from_name or row.tier_from_id
    if before is None:
        return row.tier_name or row.tier_id or ""
    return f"{before} → {row.tier_name or row.tier_id or '?'}"


def _time_text(row: EventRow, zone: tzinfo) -> str:
    return "" if row.happened_at is None else table_time(row.happened_at, zone)


_SPECIAL: dict[str, Callable[[EventRow, tzinfo], str]] = {
    "happened_at": _time_text,
    "type": lambda row, zone: short_name(row.type),
    "tier_name": lambda row, zone: tier_text(row),
    "points": lambda row, zone: points_text(row.points_from, row.points_to),
    "source": lambda row, zone: source_text(row.source),
}
