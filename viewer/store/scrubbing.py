"""Scrubbing: a dictionary for compression is made of pieces of real records, so it may hold a forgotten customer too.

Their values are overwritten in it. What was compressed with them, of others, is compressed anew; all the rest reads the
same with either dictionary, and stays as it is.
"""

import json
import re
import sqlite3
from typing import Any

from zstandard import ZstdError

from viewer.domain.traces import Traces, Value
from viewer.store.codec import Packer, Unpacker
from viewer.store.person_values import COLUMNS

_FILLER = b"x"
_STRING = re.compile(rb'"([^"\\]{3,400})"')
_BLIND = {"email": " COLLATE NOCASE", "name": " COLLATE NOCASE"}
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
            if number > 0:  # nothing is compressed with the copy below zero, see writer.py
                change = _Change(content, clean)
                anew += sum(_compress_anew(connection, number, change, *packed) for packed in _PACKED)
                _compress_kept_rejects_anew(connection, number, change)
            connection.execute("UPDATE dictionaries SET content = ? WHERE id = ?", (clean, number))
    return anew


def customers_in_dictionaries(connection: sqlite3.Connection) -> set[Value]:
    """What names customers of the library and stands in a dictionary.

    Asked before and after customers are taken out, it tells which of their values must be scrubbed.
    """
    strings = {
        match.group(1).decode("utf-8", "replace")
        for (content,) in connection.execute("SELECT content FROM dictionaries")
        for match in _STRING.finditer(content)
    }
    listed = json.dumps(sorted(strings))
    return {
        Value(kind, value)
        for kind, column in COLUMNS
        for (value,) in connection.execute(
            f"SELECT DISTINCT c.{column} FROM json_each(?) AS asked CROSS JOIN customers AS c"
            f" ON c.{column} = asked.value{_BLIND.get(column, '')}",
            (listed,),
        )
    }


def _scrubbed(content: bytes, traces: Traces) -> bytes:
    clean = bytearray(content)
    for start, end in traces.places(content):
        clean[start:end] = _FILLER * (end - start)
    return bytes(clean)


class _Change:
    """From one content of a dictionary to another."""

    def __init__(self, content: bytes, clean: bytes) -> None:
        self._before, self._after = Unpacker(content).unpack, Unpacker(clean).unpack
        # Without a dictionary: whoever has loaded the former content reads it all the same.
        self._pack = Packer(None).pack

    def anew(self, packed: bytes) -> bytes | None:
        """What was compressed with the former content, compressed anew; None where both give the same."""
        raw = self._before(packed)
        try:
            if self._after(packed) == raw:
                return None
        except ZstdError:
            pass
        return self._pack(raw)


def _compress_anew(
    connection: sqlite3.Connection, number: int, change: _Change, table: str, keys: tuple[str, ...], column: str
) -> int:
    rows = connection.execute(f"SELECT {column}, {', '.join(keys)} FROM {table} WHERE dictionary = ?", (number,))
    changed = [(anew, *key) for packed, *key in rows if (anew := change.anew(packed)) is not None]
    asked = " AND ".join(f"{key} = ?" for key in keys)
    connection.executemany(f"UPDATE {table} SET {column} = ?, dictionary = NULL WHERE {asked}", changed)
    return len(changed)


def _compress_kept_rejects_anew(connection: sqlite3.Connection, number: int, change: _Change) -> None:
    """Those that stand in what the ledger said before; see imports.py."""
    for part, text in connection.execute("SELECT id, before FROM import_parts WHERE before IS NOT NULL").fetchall():
        before: dict[str, Any] = json.loads(text)
        is_changed = False
        for one in before.get("rejects_behind") or ():
            if one[5] == number and (anew := change.anew(bytes.fromhex(one[6]))) is not None:
                one[5:7] = None, anew.hex()
                is_changed = True
        if is_changed:
            told = json.dumps(before, ensure_ascii=False)
            connection.execute("UPDATE import_parts SET before = ? WHERE id = ?", (told, part))
