"""Tombstones: who was forgotten, and what was removed for its age, so that it stays out; never who or what that was.

A mark is made of a value (an id, a source id, an e-mail address) with a key that each library has for itself: it tells
whether a value is the same one, and no value can be read out of it. Whoever has the library and guesses a value can
test the guess, so marks are as private as the rest of it.
"""

import hmac
import json
import secrets
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from viewer.domain.folding import fold
from viewer.store import schema

_KEY = "tombstone_key"
_KEY_BYTES = 32
_MARK_BYTES = 16


class Tombstone(NamedTuple):
    """One of them."""

    number: int
    made_at: int  # microseconds UTC
    before: int | None  # what happened before this moment stays out; None where it stands for a customer
    marks: int  # of how many values


class Marks(NamedTuple):
    """What stays out."""

    key: bytes
    marks: frozenset[bytes]
    before: int | None  # events that happened earlier stay out

    def __bool__(self) -> bool:
        return bool(self.marks) or self.before is not None

    def has(self, folded: str) -> bool:
        """Whether a value that was folded is one of those that stay out."""
        return _mark(self.key, folded) in self.marks


def all_tombstones(connection: sqlite3.Connection) -> list[Tombstone]:
    """All of them, the latest first; none in a library that has no room for them yet."""
    if not schema.is_of_version(connection, 5):
        return []
    found = connection.execute(
        "SELECT t.number, t.made_at, t.before, (SELECT count(*) FROM tombstone_marks WHERE tombstone = t.number)"
        " FROM tombstones AS t ORDER BY t.number DESC"
    )
    return [Tombstone._make(row) for row in found]


def put(connection: sqlite3.Connection, now: int, values: Iterable[str] = (), before: int | None = None) -> int:
    """Makes one for the values of a customer, or for all that happened before a moment; returns its number.

    Belongs into the transaction that takes them out.
    """
    number = connection.execute("INSERT INTO tombstones (made_at, before) VALUES (?, ?)", (now, before)).lastrowid or 0
    key = _key(connection) or _new_key(connection)
    marks = {_mark(key, fold(value)) for value in values if value}
    connection.executemany(
        "INSERT INTO tombstone_marks (mark, tombstone) VALUES (?, ?)", [(mark, number) for mark in sorted(marks)]
    )
    return number


def lift(connection: sqlite3.Connection, number: int) -> bool:
    """Takes one away: what it kept out may come in again. False where there is none of this number."""
    connection.execute("DELETE FROM tombstone_marks WHERE tombstone = ?", (number,))
    return connection.execute("DELETE FROM tombstones WHERE number = ?", (number,)).rowcount > 0


def marks(connection: sqlite3.Connection) -> Marks:
    """What stays out of a library, as all its tombstones say."""
    found = frozenset(row[0] for row in connection.execute("SELECT mark FROM tombstone_marks"))
    before = connection.execute("SELECT max(before) FROM tombstones").fetchone()[0]
    return Marks(_key(connection) or b"", found, before)


def _mark(key: bytes, folded: str) -> bytes:
    return hmac.digest(key, folded.encode("utf-8", "surrogatepass"), "sha256")[:_MARK_BYTES]


def _key(connection: sqlite3.Connection) -> bytes | None:
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (_KEY,)).fetchone()
    return bytes.fromhex(json.loads(row[0])) if row else None


def _new_key(connection: sqlite3.Connection) -> bytes:
    key = secrets.token_bytes(_KEY_BYTES)
    connection.execute("INSERT INTO settings (key, value) VALUES (?, ?)", (_KEY, json.dumps(key.hex())))
    return key
