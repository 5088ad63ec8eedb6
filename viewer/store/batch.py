"""What is written in one transaction: the snapshots, events and rejects of a stretch of one source."""

from typing import NamedTuple

from viewer.domain.event import Event
from viewer.domain.snapshots import Snapshot


class Sighting(NamedTuple):
    """A snapshot that is new to the decoder; the library may have it."""

    ordinal: int  # by which the events of its source refer to it
    snapshot: Snapshot  # without its body
    body: bytes  # compressed


class Arrival(NamedTuple):
    """One record that was understood: the event, and the delivery that brought it."""

    event: Event
    line: int
    offset: int
    part: int  # number among the records that share a place
    length: int
    digest: bytes  # of the raw bytes
    frame: bytes  # compressed: the raw bytes without the snapshots in them


class Refusal(NamedTuple):
    """One record that was rejected."""

    line: int
    column: int | None
    offset: int
    length: int
    reason: str
    raw: bytes  # compressed


class Batch(NamedTuple):
    """A stretch of a source, and where it ends."""

    sightings: list[Sighting]
    arrivals: list[Arrival]
    refusals: list[Refusal]
    dictionary: bytes | None  # a dictionary that was just trained; this batch is the first to use it
    offset: int
    line: int
    in_list: bool
    other_lines: int  # counted from the beginning of the source
    digest: bytes  # of the source up to offset
    head: bytes  # of the source
    ended: bool  # the source was read to its end
