"""Scrubbing: a dictionary for compression is made of pieces of real records, so it may hold a forgotten customer too.

Their values are overwritten in it. What was compressed with them, of others, is compressed anew; all the rest reads the
same with either dictionary, and stays as it is.
"""

import sqlite3
from collections.abc import Iterator

from zstandard import ZstdError

from viewer.domain.traces import Traces
from viewer.store.codec import Packer, Unpacker

_FILLER = b"x"
_AT_ONCE = 2_000
# Everything that is compressed: the table, what its rows are known by, and the column.
_PACKED = (
    ("deliveries", ("event", "source", "offset", "part"), "frame"),
    ("customers", ("id",), "body"),
    ("campaigns", ("id",), "body"),
    ("tiers", ("id",), "body"),
    ("extras", ("id",), "body"),
    ("rejects", ("id",), "raw"),
)


def scrub(connection: sqlite3.Connection, traces: Traces) -> int:
    """Overwrites somebody's values in all dictionaries; returns how many frames of others were compressed anew.

    Belongs into the transaction that takes out what is theirs, behind that. Whoever compresses with a dictionary must
    load it again afterwards: see removal_count.
    """
    anew = 0
    for number, content in connection.execute("SELECT id, content FROM dictionaries").fetchall():
        clean = _scrubbed(content, traces)
        if clean != content:
            anew += sum(_compress_anew(connection, number, content, clean, *packed) for packed in _PACKED)
            connection.execute("UPDATE dictionaries SET content = ? WHERE id = ?", (clean, number))
    return anew


def _scrubbed(content: bytes, traces: Traces) -> bytes:
    clean = bytearray(content)
    for start, end in traces.places(content):
        clean[start:end] = _FILLER * (end - start)
    return bytes(clean)


def _compress_anew(
    connection: sqlite3.Connection,
    number: int,
    content: bytes,
    clean: bytes,
    table: str,
    keys: tuple[str, ...],
    column: str,
) -> int:
    asked = " AND ".join(f"{key} = ?" for key in keys)
    changed = list(_changed(connection, number, content, clean, table, keys, column))
    connection.executemany(f"UPDATE {table} SET {column} = ? WHERE {asked}", changed)
    return len(changed)


def _changed(
    connection: sqlite3.Connection,
    number: int,
    content: bytes,
    clean: bytes,
    table: str,
    keys: tuple[str, ...],
    column: str,
) -> Iterator[tuple[object, ...]]:
    before, after, pack = Unpacker(content).unpack, Unpacker(clean).unpack, Packer(clean).pack
    for *key, frame in connection.execute(
        f"SELECT {', '.join(keys)}, {column} FROM {table} WHERE dictionary = ?", (number,)
    ):
        raw = before(frame)
        try:
            same = after(frame) == raw
        except ZstdError:
            same = False
        if not same:
            yield pack(raw), *key
