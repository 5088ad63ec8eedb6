"""The story of one event: its row, its tree, its JSON, its bytes and every delivery of it."""

from dataclasses import dataclass
from datetime import UTC, tzinfo
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from viewer import paths
from viewer.domain import deliveries as accounts
from viewer.domain import signature, times, tree
from viewer.domain.columns import source_text
from viewer.domain.deliveries import Account, Arrival, Kind
from viewer.domain.differences import Difference, differences
from viewer.domain.field_guide import FieldGuide
from viewer.domain.json_text import Members, pretty
from viewer.domain.rows import EventRow
from viewer.domain.signature import State
from viewer.domain.tree import Node
from viewer.jobs.stored_bodies import StoredBody, body_again, envelope_and_data, exactly, read_first
from viewer.store import arrival_order, event_lookup, events, library
from viewer.store.arrival_order import Overtaken, Place
from viewer.store.events import StoredDelivery
from viewer.wording import number, say

MOST_DIFFERENCES = 100
"""Of so many differences between two bodies under one id the first are told; the rest is counted as "more"."""


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
    kind: Kind = Kind.FIRST
    what: str = ""  # what it is to the deliveries before it, in words
    lag: int | None = None  # microseconds from sending, else from happening, to arrival
    lag_text: str = ""
    problems: tuple[str, ...] = ()  # in words: late, out of order, the clocks differ
    signature: State = State.UNSIGNED
    raw: bytes = b""  # exactly as received
    differs: tuple[Difference, ...] = ()  # from the delivery that the event is shown by
    differs_more: bool = False  # there are more differences than these

    @property
    def place(self) -> str:
        """Where it was found, in words."""
        return say(
            "{source}, line {line}, byte {offset}, {length} bytes",
            source=source_text(self.source),
            line=number(self.line),
            offset=number(self.offset),
            length=number(self.length),
        )


@dataclass(frozen=True, slots=True)
class EventDetail:
    """Everything there is to see of one event."""

    row: EventRow
    nodes: tuple[Node, ...]
    json_text: str  # the record of the delivery that it is shown by, in lines, numbers as received
    raw: bytes  # the same, exactly as received
    deliveries: tuple[Delivery, ...]  # in the order of their arrival
    shown: int = 0  # which of them it is shown by: the one that was read first


def find_events(library_path: Path, name: str) -> list[int]:
    """The numbers of the events that have this id, or stand on this line (``FILE:LINE``). Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        return event_lookup.find(connection, name)


def show_event(library_path: Path, key: int, zone: tzinfo = UTC, secret: bytes | None = None) -> EventDetail | None:
    """Looks up an event by its number; None if it is gone. ``secret`` checks signatures. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        row = events.event_row(connection, key)
        arrived = events.deliveries(connection, key) if row else []
        overtaken = arrival_order.overtaken(connection, key) if row else {}
    if row is None or not arrived:
        return None
    accounted = accounts.account(
        [Arrival(one.path, one.send_out_id, one.sent_at, one.received_at) for one in arrived], row.happened_at
    )
    bodies = [body_again(one.raw, one.part) for one in arrived]
    first_read = read_first(row, arrived)
    own = bodies[first_read]
    envelope, data = envelope_and_data(own)
    whole = exactly(arrived[first_read].raw)
    if whole is None and own is not None:
        whole = exactly(own.text)
    told = [
        _with_differences(_delivery(one, said, body, overtaken, zone, secret), body, own if row.conflict else None)
        for one, said, body in zip(arrived, accounted, bodies, strict=True)
    ]
    order = sorted(range(len(told)), key=lambda place: accounted[place].order)
    return EventDetail(
        row,
        tree.build(row, data, envelope, field_guide(), zone),
        pretty(whole),
        told[first_read].raw,
        tuple(told[place] for place in order),
        order.index(first_read),
    )


def _delivery(
    one: StoredDelivery,
    said: Account,
    body: StoredBody | None,
    overtaken: dict[Place, Overtaken],
    zone: tzinfo,
    secret: bytes | None,
) -> Delivery:
    problems = said.problems
    late = overtaken.get(Place(one.source_number, one.offset, one.part))
    if late is not None:
        problems = (*problems, _out_of_order(late, zone))
    return Delivery(
        one.source,
        one.path,
        one.line,
        one.offset,
        one.length,
        one.send_out_id,
        one.sent_at,
        one.received_at,
        said.kind,
        said.what,
        said.lag,
        said.lag_text,
        problems,
        signature.check(body.signature, body.text, secret) if body else State.UNSIGNED,
        one.raw,
    )


def _out_of_order(late: Overtaken, zone: tzinfo) -> str:
    moment = times.long_time(late.happened_at, zone)
    if late.by_time:
        return say("out of order: arrived after the event of {moment} had arrived", moment=moment)
    return say("out of order: stands behind the event of {moment} in its source", moment=moment)


def _with_differences(delivery: Delivery, body: StoredBody | None, own: StoredBody | None) -> Delivery:
    """Send-outs and their times always differ; what may not is the type and the data."""
    if body is None or own is None or body is own:
        return delivery
    found = list(islice(differences(_content(own), _content(body)), MOST_DIFFERENCES + 1))
    return delivery._replace(differs=tuple(found[:MOST_DIFFERENCES]), differs_more=len(found) > MOST_DIFFERENCES)


def _content(body: StoredBody) -> Members:
    envelope, data = envelope_and_data(body)
    event = envelope.get("event") if envelope is not None else None
    named = event.get("type") if isinstance(event, Members) else envelope.get("type") if envelope is not None else None
    return Members(((("event.type", named),) if named is not None else ()) + data.pairs)


@cache
def field_guide() -> FieldGuide:
    """The field guide that comes with the program."""
    return FieldGuide((paths.resources() / "field-guide.json").read_text(encoding="utf-8"))
