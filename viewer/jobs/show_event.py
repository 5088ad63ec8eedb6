"""The story of one event: its row, its tree, its JSON, its bytes and every delivery of it."""

from dataclasses import dataclass
from datetime import UTC, tzinfo
from functools import cache
from pathlib import Path
from typing import NamedTuple

from viewer import paths
from viewer.capture.disguises import uncover
from viewer.capture.walker import walk
from viewer.domain import tree
from viewer.domain.field_guide import FieldGuide
from viewer.domain.json_text import Members, parse_exactly, pretty
from viewer.domain.rows import EventRow
from viewer.domain.tree import Node
from viewer.store import events, library


class Delivery(NamedTuple):
    """One time the event arrived; times are microseconds UTC."""

    source: str  # file name
    path: str
    line: int
    offset: int  # bytes from the beginning of the source
    length: int  # bytes
    send_out_id: str | None
    sent_at: int | None
    received_at: int | None


@dataclass(frozen=True, slots=True)
class EventDetail:
    """Everything there is to see of one event."""

    row: EventRow
    nodes: tuple[Node, ...]
    json_text: str  # the first delivery's record, in lines, numbers as received
    raw: bytes  # the same, exactly as received
    raw_place: str  # where it was found, in words
    deliveries: tuple[Delivery, ...]


def show_event(library_path: Path, key: int, zone: tzinfo = UTC) -> EventDetail | None:
    """Looks up an event by its number; None if it is gone. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        row = events.event_row(connection, key)
        arrived = events.deliveries(connection, key) if row else []
    if row is None or not arrived:
        return None
    first = arrived[0]
    text = uncover(first.raw)
    whole = parse_exactly(text.decode("utf-8"))
    envelope, data = _parts(text, first.part, whole)
    nodes = tree.build(row, data, envelope, field_guide(), zone)
    deliveries = tuple(
        Delivery(one.source, one.path, one.line, one.offset, one.length, one.send_out_id, one.sent_at, one.received_at)
        for one in arrived
    )
    place = f"{first.source}, line {first.line:,}, byte {first.offset:,}, {first.length:,} bytes"
    return EventDetail(row, nodes, pretty(whole), first.raw, place, deliveries)


def _parts(text: bytes, part: int, whole: object) -> tuple[Members | None, Members]:
    """The envelope (None for a bare body) and the data of a record, which may lie within a capture's own wrapping."""
    bodies = [found for found in walk(text) if found.body]
    found = bodies[min(part, len(bodies) - 1)] if bodies else None
    body = found.body if found else None
    inner = parse_exactly(found.text.decode("utf-8")) if found else whole
    if not isinstance(inner, Members):
        return None, Members(())
    if body is None or body.form == "bare":
        return None, inner
    data = inner.get("data")
    if body.form == "activity" and isinstance(data, Members):
        rest = tuple(pair for pair in data.pairs if pair[0] != "data")
        return Members((*(pair for pair in inner.pairs if pair[0] != "data"), *rest)), _members(data.get("data"))
    if body.form == "tier_transaction":
        return None, inner
    return inner, _members(data)


def _members(value: object) -> Members:
    return value if isinstance(value, Members) else Members(())


@cache
def field_guide() -> FieldGuide:
    """The field guide that comes with the program."""
    return FieldGuide((paths.resources() / "field-guide.json").read_text(encoding="utf-8"))
