"""The story of the rejects: what could not be used, where it is, why, and its bytes."""

from pathlib import Path
from typing import NamedTuple

from viewer.store import library, rejects

_PREVIEW = 200


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


def list_rejects(library_path: Path, limit: int | None = None) -> list[RejectRow]:
    """The rejects, latest source first. Raises LibraryProblem."""
    with library.reading(library_path) as connection:
        return [
            RejectRow(
                one.key,
                one.source,
                one.line,
                one.column,
                one.offset,
                one.length,
                one.reason,
                one.raw[: 4 * _PREVIEW].decode("utf-8", "replace")[:_PREVIEW],
            )
            for one in rejects.rejects(connection, limit)
        ]


def reject_raw(library_path: Path, key: int) -> bytes:
    """The bytes of a reject as received (the first 64 KiB of a very long one); none if it is gone."""
    with library.reading(library_path) as connection:
        return rejects.raw(connection, key) or b""


def count_rejects(library_path: Path) -> int:
    """How many rejects the library holds."""
    with library.reading(library_path) as connection:
        return rejects.count(connection)
