"""Rows: what one line of the table, of a search and of an export holds."""

from typing import NamedTuple


class EventRow(NamedTuple):
    """One event as a line: values as received, None where the event says nothing."""

    key: int
    """The library's own number of the event; stable, so selection and scroll position hang on it."""
    id: str | None
    """The vendor's event id."""
    type: str
    """Full wire name, or event_types.UNDECIDED."""
    type_source: str
    """How the type is known: envelope, heading, file_name, inferred or user; empty while undecided."""
    happened_at: int | None
    """Microseconds since 1970 in UTC."""
    customer_id: str | None
    customer_name: str | None
    customer_email: str | None
    customer_source_id: str | None
    campaign_id: str | None
    campaign_name: str | None
    tier_id: str | None
    """The tier of the event; the tier after it for a move."""
    tier_name: str | None
    tier_from_id: str | None
    """The tier before a move."""
    tier_from_name: str | None
    points_from: int | float | None
    """Range of points of the tier; `points_to` is None for a tier without upper end."""
    points_to: int | float | None
    deliveries: int
    """How often the event arrived, 1 or more."""
    source: str
    """File name of the source that brought it first."""
    line: int | None
    is_test: bool
    conflict: bool
    """Two different bodies arrived under the same event id."""
    status: str | None
    oddities: int = 0
    """Flags of what is odd about it; ``oddities.badges_of`` gives their words."""
    note: str | None = None
    """What a person noted on the event."""
    mark: str | None = None
    """The name of the colour that a person marked it with; see domain.annotations."""
    customer_note: str | None = None
    customer_mark: str | None = None


def customer_caption(row: EventRow) -> str:
    """Say who it was: the name, else the e-mail, else the shop's or the vendor's id; empty if nothing is known."""
    return row.customer_name or row.customer_email or row.customer_source_id or row.customer_id or ""
