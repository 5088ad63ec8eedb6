"""The body of an event, read again from the bytes that the library keeps of its delivery."""

from collections.abc import Sequence
from typing import NamedTuple

from viewer.capture.reader import read_again
from viewer.domain.json_text import Members, parse_exactly
from viewer.domain.rows import EventRow
from viewer.store import events
from viewer.store.events import StoredDelivery
from viewer.store.library import Connection


class StoredBody(NamedTuple):
    """One body within the bytes of a delivery."""

    form: str  # as in Body
    text: bytes  # its own JSON, out of whatever the capture had wrapped it in
    signature: str | None  # as in the headers that the capture kept


def body_again(raw: bytes, part: int) -> StoredBody | None:
    """The body of a delivery: ``part`` is its number among those that share the bytes. None where none is found."""
    found = bodies_again(raw)
    return found[min(part, len(found) - 1)] if found else None


def bodies_again(raw: bytes) -> list[StoredBody]:
    """All bodies that share the bytes of a delivery."""
    return [StoredBody(one.body.form, one.text or raw, one.wrapper.signature) for one in read_again(raw)]


def envelope_and_data(body: StoredBody | None) -> tuple[Members | None, Members]:
    """The members of the envelope (None where there is none) and those of the data of a body."""
    inner = exactly(body.text) if body is not None else None
    if body is None or not isinstance(inner, Members):
        return None, Members(())
    if body.form == "bare":
        return None, inner
    data = inner.get("data")
    if body.form == "activity" and isinstance(data, Members):
        rest = tuple(pair for pair in data.pairs if pair[0] != "data")
        return Members((*(pair for pair in inner.pairs if pair[0] != "data"), *rest)), _members(data.get("data"))
    if body.form == "tier_transaction":
        return None, inner
    return inner, _members(data)


class ShownEvent(NamedTuple):
    """An event as the delivery tells it that it is shown by."""

    row: EventRow
    envelope: Members | None  # None for a bare body
    data: Members


def shown_event(connection: Connection, key: int) -> ShownEvent | None:
    """What an event says; None if it is gone. Raises LibraryProblem."""
    row = events.event_row(connection, key)
    arrived = events.deliveries(connection, key) if row is not None else []
    if row is None or not arrived:
        return None
    one = arrived[read_first(row, arrived)]
    return ShownEvent(row, *envelope_and_data(body_again(one.raw, one.part)))


def read_first(row: EventRow, arrived: Sequence[StoredDelivery]) -> int:
    """Which delivery of an event it is shown by: the one that was read first."""
    return next((place for place, one in enumerate(arrived) if (one.source, one.line) == (row.source, row.line)), 0)


def exactly(text: bytes) -> object:
    """A JSON text with nothing changed, None for what is no JSON."""
    try:
        return parse_exactly(text.decode("utf-8"))
    except (ValueError, RecursionError):
        return None


def _members(value: object) -> Members:
    return value if isinstance(value, Members) else Members(())
