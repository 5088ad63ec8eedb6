"""The story of one reject: its place in words, its bytes, and where in them the damage is."""

import io
from pathlib import Path
from typing import NamedTuple

from viewer.capture.reader import Mark, Reader
from viewer.capture.window import new_hash
from viewer.domain.columns import source_text
from viewer.domain.record import Record, Reject
from viewer.store import library, rejects
from viewer.store.rejects import StoredReject
from viewer.wording import number, say, say_count

Outcome = Record | Reject


class RejectDetail(NamedTuple):
    """Everything there is to see of one reject."""

    key: int
    reason: str
    place: str  # in words
    path: str
    raw: bytes  # as received; the beginning, where it is very long
    cut: int  # bytes that the library does not keep
    damage: int | None  # index in ``raw`` of the damaged byte, its length for an end that is missing; None: all of it


def show_reject(library_path: Path, key: int) -> RejectDetail | None:
    """Looks up a reject by its number; None if it is gone. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        for one in rejects.by_keys(connection, [key]):
            return RejectDetail(
                one.key, one.reason, _place(one), one.path, one.raw, one.length - len(one.raw), damage_in(one)
            )
    return None


def _place(one: StoredReject) -> str:
    size = say_count(one.length, "{n} byte", "{n} bytes")
    if one.column is None:
        return say(
            "{source}, line {line}, byte {offset}, {size}",
            source=source_text(one.source),
            line=number(one.line),
            offset=number(one.offset),
            size=size,
        )
    return say(
        "{source}, line {line}, column {column}, byte {offset}, {size}",
        source=source_text(one.source),
        line=number(one.line),
        column=number(one.column),
        offset=number(one.offset),
        size=size,
    )


def damage_in(one: StoredReject) -> int | None:
    """Where in the bytes of a reject its damage is; None where all of it is meant, or that cannot be told.

    Stored is the place in the source; the bytes may have begun in the middle of a line. Reading them again tells.
    """
    if one.column is None:
        return None
    start = start_of(one)
    row = 1 if start is None else one.line - start[0] + 1
    column = one.column if start is None or row > 1 else one.column - start[1] + 1
    if start is None and b"\n" in one.raw:
        return None
    before = 0
    for _ in range(row - 1):
        newline = one.raw.find(b"\n", before)
        if newline < 0:
            return len(one.raw)  # an end that is missing, looked for on the next line
        before = newline + 1
    index = before + column - 1
    return index if index <= len(one.raw) else None


def read_alone(text: bytes) -> list[Outcome]:
    """What the reader makes of the bytes of a reject when they are all that it has; places are counted within them.

    With a line feed behind them they are judged as within a source, without as at the end of one.
    """
    return [outcome for found in Reader(io.BytesIO(text), Mark(), new_hash()) for outcome in found]


def start_of(one: StoredReject) -> tuple[int, int] | None:
    """Line and column in the source at which the bytes of a damaged reject begin, if its damage is found in them."""
    if one.column is None:
        return None
    for text in (one.raw, one.raw + b"\n"):
        outcomes = read_alone(text)
        found = outcomes[0] if outcomes else None
        if not isinstance(found, Reject) or found.column is None:
            continue
        if len(one.raw) < one.length and found.reason != one.reason:
            continue  # where the bytes were cut is no damage
        shift = one.column - found.column
        if shift == 0 or (shift > 0 and found.line == 1):
            return one.line - found.line + 1, 1 + shift
    return None
