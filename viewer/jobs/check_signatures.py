"""The story of the signatures: for every delivery of a query's events, whether the holder of the key has sent it."""

import os
from collections.abc import Iterator
from datetime import UTC, tzinfo
from pathlib import Path
from typing import NamedTuple

from viewer.domain import signature
from viewer.domain.query import Query
from viewer.domain.signature import State
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.stored_bodies import body_again
from viewer.store import events, library
from viewer.store.bodies import Bodies

VARIABLE = "TIER_VIEWER_SIGNATURE_KEY"
"""The environment variable in which a key can be given; words of a command line are seen by every user."""


class Checked(NamedTuple):
    """One delivery and the state of its signature; times are microseconds UTC."""

    id: str | None  # the vendor's event id
    type: str
    happened_at: int | None
    source: str  # file name
    line: int
    offset: int  # bytes from the beginning of the source
    send_out_id: str | None
    received_at: int | None
    signature: State


def check_signatures(library_path: Path, query: Query, secret: bytes | None, zone: tzinfo = UTC) -> Iterator[Checked]:
    """Checks every delivery of the events of a query, the newest event first, as they are asked for.

    Without a ``secret`` it tells which deliveries are signed at all. Raises LibraryProblem.
    """
    with library.reading(library_path) as connection:
        bodies = Bodies(connection)
        for row in every_row(library_path, query, Sort(), zone):
            for one in events.deliveries(connection, row.key, bodies):
                yield Checked(
                    row.id,
                    row.type,
                    row.happened_at,
                    one.source,
                    one.line,
                    one.offset,
                    one.send_out_id,
                    one.received_at,
                    state_of(one.raw, one.part, secret),
                )


def state_of(raw: bytes, part: int, secret: bytes | None) -> State:
    """The state of one delivery's signature: its bytes, its number among those that share them, and the key."""
    body = body_again(raw, part)
    return signature.check(body.signature, body.text, secret) if body is not None else State.UNSIGNED


def key_of_environment() -> bytes | None:
    """The signature key that was given to this session, None where none was."""
    return os.environ.get(VARIABLE, "").strip().encode("utf-8", "surrogateescape") or None
