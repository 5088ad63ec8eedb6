"""Reading rows although pages of the file are damaged: what cannot be read is passed over and told."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

_AT_ONCE = 2_000
_FARTHEST = 2**62

Row = tuple[Any, ...]
Key = tuple[int, ...]


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that bytes of the file are not what was written there; all others are none of the data."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or (not code and "decode" in str(error))


def rows_in_order(
    connection: sqlite3.Connection,
    sql: str,
    width: int,
    unreadable: Callable[[int, int], object],
) -> Iterator[Row]:
    """The rows of a statement, which gives ``width`` whole numbers first, rising, and takes them and a limit.

    ``sql`` is like ``SELECT id, … WHERE (id) > (?) ORDER BY id LIMIT ?``. Where no row can be read, ``unreadable`` is
    told so: from the first number on, up to the second one, rows may be missing.
    """
    behind: Key = (-1,) * width
    limit = _AT_ONCE
    while True:
        found, failed = _some(connection, sql, behind, limit)
        if found:
            yield from found
            behind = found[-1][:width]
            if not failed and len(found) < limit:
                return
        elif not failed:
            return
        if failed and limit > 1:
            limit = max(1, limit // 8)
        elif failed:
            behind, at_end = _pass_over(connection, sql, behind, width, unreadable)
            if at_end:
                return
            limit = _AT_ONCE
        else:
            limit = min(_AT_ONCE, limit * 8)


def _some(connection: sqlite3.Connection, sql: str, behind: Key, limit: int) -> tuple[list[Row], bool]:
    """The next rows, as many as can be read of them, and whether reading failed."""
    found: list[Row] = []
    try:
        for row in connection.execute(sql, (*behind, limit)):
            found.append(row)  # what was read before the damage is kept
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        return found, True
    return found, False


def _pass_over(
    connection: sqlite3.Connection, sql: str, behind: Key, width: int, unreadable: Callable[[int, int], object]
) -> tuple[Key, bool]:
    """Finds the next key at which reading goes on, by ever longer steps, then back by halves."""
    low = behind[0] if width > 1 else behind[0] + 1  # what begins here cannot be read
    first, high, step = max(low, 0), behind[0] + 1, 1

    def fails(number: int) -> tuple[bool, bool]:
        found, failed = _some(connection, sql, (number - 1, *(_FARTHEST,) * (width - 1)), 1)
        return failed and not found, not found

    failed, is_empty = fails(high)
    while failed and high < _FARTHEST:
        low, high, step = high, min(high + step, _FARTHEST), step * 2
        failed, is_empty = fails(high)
    if failed:
        unreadable(first, _FARTHEST)
        return behind, True
    while high - low > 1:
        middle = (low + high) // 2
        failed, empty = fails(middle)
        if failed:
            low = middle
        else:
            high, is_empty = middle, empty
    unreadable(first, high)
    return (high - 1, *(_FARTHEST,) * (width - 1)), is_empty
