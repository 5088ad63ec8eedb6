"""The story of the rejects: what could not be used, where it is and why; any number of them, searched and counted."""

import json
import time
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from viewer.domain.folding import fold
from viewer.domain.reject_kinds import kind_of
from viewer.domain.retelling import retold
from viewer.store import library, rejects
from viewer.store.library import Connection
from viewer.store.rejects import Chosen, StoredReject, Tally

PAGE = 200
_PREVIEW = 200
_SLICE = 0.05  # seconds
_AT_ONCE = 5_000


class RejectRow(NamedTuple):
    """One line of the list of rejects."""

    key: int
    source: str  # file name
    line: int
    column: int | None
    offset: int  # bytes from the beginning of the source
    length: int  # bytes
    reason: str
    preview: str  # the beginning of its text
    path: str


class Wanted(NamedTuple):
    """Which rejects are meant: all that fit every member that is given."""

    text: str = ""  # within the reason or the bytes, blind to case and accents
    source: str | int | None = None  # a name, a path or a part of one; or the library's number of the source
    reason: str = ""  # a part of the reason
    kind: str | None = None  # see domain.reject_kinds


EVERY = Wanted()


class SourceCount(NamedTuple):
    """How many rejects a source has."""

    key: int
    name: str
    path: str
    number: int


class Counts(NamedTuple):
    """How many rejects there are, of which kinds (the most first) and sources (the latest first)."""

    total: int
    kinds: tuple[tuple[str, int], ...]
    sources: tuple[SourceCount, ...]


class Found(NamedTuple):
    """A part of the answer to a search: the next keys, and how far it has looked."""

    keys: "array[int]"
    looked_at: int
    of: int  # how many there are to look at; 0 where nothing needs to be looked at


def list_rejects(library_path: Path, wanted: Wanted = EVERY) -> Iterator[RejectRow]:
    """The rejects, the latest source first, each in the order of its source. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        for one in stored_rejects(connection, wanted):
            yield _row(one)


def stored_rejects(connection: Connection, wanted: Wanted) -> Iterator[StoredReject]:
    """The same with all their bytes, on a connection of one's own; those that go away meanwhile are left out."""
    waiting = matching_keys(connection, wanted)
    while page := list(islice(waiting, PAGE)):
        yield from rejects.by_keys(connection, page)


def matching_keys(connection: Connection, wanted: Wanted) -> Iterator[int]:
    """The numbers of the rejects, in the same order."""
    chosen = _chosen(rejects.tally(connection), wanted)
    if not wanted.text:
        return rejects.keys(connection, chosen)
    in_reason, in_raw = needle_in_reason(wanted.text), needle_in_raw(wanted.text)
    return (key for key, reason, raw in rejects.texts(connection, chosen) if in_reason(reason) or in_raw(raw))


def count_rejects(library_path: Path, wanted: Wanted = EVERY) -> int:
    """How many rejects the library holds."""
    with library.reading(library_path) as connection:
        if wanted == EVERY:
            return rejects.count(connection)
        return sum(1 for _ in matching_keys(connection, wanted))


class RejectFinder:
    """Searches the rejects of one library. Belongs to one thread. Every call raises LibraryProblem."""

    def __init__(self, library_path: Path) -> None:
        self._path = library_path
        self._connection = library.open_for_reading(library_path)

    def counts(self) -> Counts:
        """How many rejects there are of each kind and source."""
        with library.calm_errors(self._path):
            return _counts(rejects.tally(self._connection))

    def search(self, wanted: Wanted) -> Iterator[Found]:
        """The keys of the rejects that are wanted, piece by piece, each after a twentieth of a second at most.

        Of a text, those that have it in their reason come first and at once; the bytes of the others are then looked
        into one after the other, so that a million of them can be searched in bounded memory and left at any time.
        """
        with library.calm_errors(self._path):
            tallies = rejects.tally(self._connection)
            chosen = _chosen(tallies, wanted)
            if not wanted.text:
                yield from _pieces(rejects.keys(self._connection, chosen))
                return
            in_reason, in_raw = needle_in_reason(wanted.text), needle_in_raw(wanted.text)
            ours = [one for one in tallies if _is_of(one, chosen)]
            hits = {one.reason for one in ours if in_reason(one.reason)}
            if hits:
                yield from _pieces(rejects.keys(self._connection, chosen._replace(reasons=tuple(hits))))
            of = sum(one.number for one in ours if one.reason not in hits)
            yield from self._look_into(chosen, hits, in_raw, of)

    def _look_into(self, chosen: Chosen, known: set[str], holds: Callable[[bytes], bool], of: int) -> Iterator[Found]:
        found, looked_at, until = array("q"), 0, time.monotonic() + _SLICE
        for key, reason, raw in rejects.texts(self._connection, chosen):
            if reason not in known:
                looked_at += 1
                if holds(raw):
                    found.append(key)
            if time.monotonic() > until:
                yield Found(found, looked_at, of)
                found, until = array("q"), time.monotonic() + _SLICE
        yield Found(found, of, of)

    def rows(self, keys: list[int]) -> list[RejectRow]:
        """The rows with these keys, in this order, without those that are gone."""
        with library.calm_errors(self._path):
            return [_row(one) for one in rejects.by_keys(self._connection, keys)]

    def close(self) -> None:
        """Closes the library; nothing may be asked afterwards."""
        self._connection.close()


def needle_in_raw(text: str) -> Callable[[bytes], bool]:
    """A function that says whether bytes hold a text, blind to case and accents.

    The text is also found as JSON writes it (``\\"``, ``\\u00fc``), and bytes that are no UTF-8 as they are shown,
    ``\\xff``.
    """
    needles = {fold(text), fold(json.dumps(text)[1:-1])}
    plain = [needle.encode() for needle in needles if needle.isascii()]

    def holds(raw: bytes) -> bool:
        if raw.isascii():
            lowered = raw.lower()
            return any(needle in lowered for needle in plain)
        folded = fold(raw.decode("utf-8", "backslashreplace"))
        return any(needle in folded for needle in needles)

    return holds


def needle_in_reason(text: str) -> Callable[[str], bool]:
    """The same for a reason, as it is stored or as it is shown."""
    needle = fold(text)
    return lambda reason: needle in fold(reason) or needle in fold(retold(reason))


def _pieces(keys: Iterator[int]) -> Iterator[Found]:
    """The first page at once, the rest in larger pieces."""
    size = PAGE
    while piece := array("q", islice(keys, size)):
        yield Found(piece, 0, 0)
        size = _AT_ONCE


def _chosen(tallies: list[Tally], wanted: Wanted) -> Chosen:
    """Which sources and reasons of the library are meant."""
    sources: tuple[int, ...] | None = None
    if isinstance(wanted.source, int):
        sources = (wanted.source,)
    elif wanted.source:
        exactly = {one.source_key for one in tallies if wanted.source in (one.source, one.path)}
        part = fold(wanted.source)
        sources = tuple(exactly or {one.source_key for one in tallies if part in fold(f"{one.path} {one.source}")})
    reasons: tuple[str, ...] | None = None
    if wanted.reason or wanted.kind is not None:
        holds = needle_in_reason(wanted.reason)
        reasons = tuple(
            {one.reason for one in tallies if holds(one.reason) and wanted.kind in (None, kind_of(one.reason))}
        )
    return Chosen(sources, reasons)


def _is_of(one: Tally, chosen: Chosen) -> bool:
    return (chosen.sources is None or one.source_key in chosen.sources) and (
        chosen.reasons is None or one.reason in chosen.reasons
    )


def _counts(tallies: list[Tally]) -> Counts:
    kinds: Counter[str] = Counter()
    sources: dict[int, SourceCount] = {}
    for one in tallies:
        kinds[kind_of(one.reason)] += one.number
        before = sources.get(one.source_key)
        number = one.number + (before.number if before else 0)
        sources[one.source_key] = SourceCount(one.source_key, one.source, one.path, number)
    return Counts(kinds.total(), tuple(kinds.most_common()), tuple(sources.values()))


def _row(one: StoredReject) -> RejectRow:
    preview = one.raw[: 4 * _PREVIEW].decode("utf-8", "replace")[:_PREVIEW]
    return RejectRow(one.key, one.source, one.line, one.column, one.offset, one.length, one.reason, preview, one.path)
