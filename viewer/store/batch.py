"""What is written in one transaction: the snapshots, events and rejects of a stretch of one source."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from viewer.domain.snapshots import Snapshot


class Sighting(NamedTuple):
    """A snapshot that is new to the decoder; the library may have it."""

    ordinal: int  # by which the events of its source refer to it
    snapshot: Snapshot  # its body compressed


Arrival = tuple[Any, ...]
"""One record that was understood, flat because a million of them pass from process to process: the fields of
domain.event.Event without the last one, then line, offset, part (its number among the records that share a place),
length, digest of the raw bytes, and its compressed frame (see codec.py)."""


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
    column: int  # of the offset in its line, in bytes
    in_list: bool
    other_lines: int  # counted from the beginning of the source
    open_lines: int  # of these, how many are behind the offset
    digest: bytes  # of the source up to offset
    head: bytes  # of the source
    ended: bool  # the source was read to its end
    shapes: dict[str, int] = {}  # noqa: RUF012  # in which shape its records were found, and how many; never changed
    definitions: Sequence[tuple[int, int]] = ()  # tiers that were defined, not moved to: ordinal of snapshot, offset
