"""The gate: what a tombstone keeps out is not written; it is counted as known.

Without tombstones everything passes as it is. With them, snapshots are written when the first record that passes shows
them: what only the forgotten showed never reaches the library.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from viewer.domain.event import TEST
from viewer.domain.folding import fold
from viewer.domain.snapshots import Snapshot
from viewer.store import tombstones
from viewer.store.batch import Arrival, Refusal, Sighting
from viewer.store.sources import Origin
from viewer.store.tombstones import Marks

_TOKEN = re.compile(r"[^\s\"'<>(),;:=\[\]{}\\|%&?]+")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.){1,400})"', re.DOTALL)
_SEPARATORS = re.compile(r"[/\\:!]")
_NEUTRAL = "forgotten-{}"
_LONGEST = 400  # characters of a value, and so of what is compared with one
_FLAGS, _HAPPENED_AT, _SNAPSHOTS, _OFFSET = 1, 4, slice(5, 10), -5
"""Where they stand in an arrival."""


class Passed(NamedTuple):
    """What may be written of a batch."""

    sightings: list[Sighting]
    arrivals: list[Arrival]
    refusals: list[Refusal]
    withheld: int  # records
    open_withheld: int  # of these, how many are behind the end of the batch


class Gate:
    """Sorts batch after batch; belongs to one writer."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._marks = tombstones.marks(connection)
        self._held: dict[int, Snapshot] = {}  # seen, and not shown by anything that passed yet
        self._kept_out: set[int] = set()  # ordinals of snapshots that name somebody who was forgotten

    @property
    def is_open(self) -> bool:
        """Whether nothing is kept out."""
        return not self._marks

    def new_decoder(self) -> None:
        """Forgets the ordinals of snapshots: each decoder counts from 1."""
        self._held.clear()
        self._kept_out.clear()

    def neutral(self, origin: Origin) -> Origin:
        """Where a source is, without the name of somebody who was forgotten in it."""
        marks = self._marks
        if not marks.marks or not any(map(marks.has, _parts(f"{origin.path}/{origin.name}"))):
            return origin
        name = _NEUTRAL.format(origin.now)
        return origin._replace(path=name, name=name)

    def sort(
        self,
        sightings: Sequence[Sighting],
        arrivals: Sequence[Arrival],
        refusals: Sequence[Refusal],
        defined: Sequence[int],
        offset: int,
        unpack: Callable[[bytes], bytes],
    ) -> Passed:
        """Divides what a batch brings; ``defined`` are snapshots that pass anyway, ``offset`` is the batch's end."""
        for ordinal, snapshot in sightings:
            self._held[ordinal] = snapshot
            if _names(self._marks, snapshot):
                self._kept_out.add(ordinal)
        stays_out = {arrival[_OFFSET] for arrival in arrivals if self._is_kept_out(arrival)}
        # Records that share a place share their bytes.
        passing = [arrival for arrival in arrivals if arrival[_OFFSET] not in stays_out]
        used = {ordinal for arrival in passing for ordinal in arrival[_SNAPSHOTS]}.union(defined)
        new = [Sighting(ordinal, self._held.pop(ordinal)) for ordinal in sorted(used & self._held.keys())]
        kept = [one for one in refusals if not _refusal_names(self._marks, one, unpack)]
        gone = [arrival[_OFFSET] for arrival in arrivals if arrival[_OFFSET] in stays_out]
        left = {id(one) for one in kept}
        gone += [one.offset for one in refusals if id(one) not in left]
        return Passed(new, passing, kept, len(gone), sum(place >= offset for place in gone))

    def _is_kept_out(self, arrival: Arrival) -> bool:
        before = self._marks.before
        if before is not None and not arrival[_FLAGS] & TEST:
            happened_at = arrival[_HAPPENED_AT]
            if happened_at is not None and happened_at < before:
                return True
        return not self._kept_out.isdisjoint(arrival[_SNAPSHOTS])


def _parts(path: str) -> Iterator[str]:
    """What in a path may be a value: folders and names, without one ending after the other."""
    for part in _SEPARATORS.split(fold(path)):
        while part:
            yield part
            part = part.rpartition(".")[0]


def _names(marks: Marks, snapshot: Snapshot) -> bool:
    """Whether a snapshot is of somebody who was forgotten, or names them.

    Another customer with the same e-mail address or source id is another one.
    """
    if not marks.marks:
        return False
    own: frozenset[str] = frozenset()
    if snapshot.kind == "customer":
        who = [value for value in (snapshot.vendor_id, snapshot.source_id, snapshot.email) if value]
        if who and marks.has(fold(who[0])):
            return True
        own = frozenset(map(fold, who[1:]))
    return any(marks.has(one) for one in _candidates(snapshot.text) - own)


def _refusal_names(marks: Marks, refusal: Refusal, unpack: Callable[[bytes], bytes]) -> bool:
    if not marks.marks:
        return False
    text = unpack(refusal.raw).decode("utf-8", "replace")
    found = _candidates(fold(text)).union(*map(_candidates, _unquoted(text)))
    return any(marks.has(one) for one in found)


def _unquoted(text: str) -> Iterator[str]:
    """What stands in quotes, as JSON reads it."""
    for match in _QUOTED.finditer(text):
        try:
            yield fold(json.loads(match.group()))
        except ValueError:
            continue


def _candidates(folded: str) -> set[str]:
    """What may be a value that names somebody: each line, and each word."""
    return {one for one in (*folded.split("\n"), *_TOKEN.findall(folded)) if 0 < len(one) <= _LONGEST}
