"""Where events stand in a settled result: the nearest one to a time, the next one of a customer."""

import json
import sqlite3
from collections.abc import Sequence

_BEFORE_ALL = -(2**62)  # where events without a time stand in the order of time
_SAME_CUSTOMER = """
SELECT e.id FROM events AS e WHERE e.customer IN (
  SELECT same.id FROM events AS asked JOIN customers AS own ON own.id = asked.customer
  JOIN customers AS same ON same.vendor_id = own.vendor_id OR same.id = own.id WHERE asked.id = ?
)"""


def row_at_time(
    connection: sqlite3.Connection, total: int, descending: bool, start: int | None, end: int | None
) -> int | None:
    """The first row (from 0) within [start, end) of a result in the order of time; else the nearest one to it.

    None where no event has a time. Takes some twenty looks at the result, whatever its size.
    """
    low = _BEFORE_ALL + 1 if start is None else start
    high = 2**62 if end is None else end

    def moment(row: int) -> int:
        sql = "SELECT e.happened_at FROM temp.ordered AS o JOIN events AS e ON e.id = o.event WHERE o.position = ?"
        found = connection.execute(sql, (row + 1,)).fetchone()
        return _BEFORE_ALL if found is None or found[0] is None else int(found[0])

    first, behind = 0, total
    while first < behind:
        middle = (first + behind) // 2
        reached = moment(middle) < high if descending else moment(middle) >= low
        first, behind = (first, middle) if reached else (middle + 1, behind)
    near = {row: moment(row) for row in (first, first - 1) if 0 <= row < total}
    near = {row: at for row, at in near.items() if at != _BEFORE_ALL}
    if not near:
        return None
    return min(near, key=lambda row: (max(low - near[row], near[row] - high + 1, 0), row != first))


def row_of_customer(connection: sqlite3.Connection, key: int, row: int, back: bool) -> int | None:
    """The next row behind ``row`` (or before it) of a settled result with an event of the same customer as ``key``."""
    compared, direction = ("<", "DESC") if back else (">", "ASC")
    found = connection.execute(
        f"SELECT position - 1 FROM temp.ordered WHERE position {compared} ? AND event IN ({_SAME_CUSTOMER})"
        f" ORDER BY position {direction} LIMIT 1",
        (row + 1, key),
    ).fetchone()
    return found[0] if found else None


def rows_of_keys(connection: sqlite3.Connection, keys: Sequence[int]) -> list[int]:
    """The rows of those of some events that are in the settled result, from top to bottom."""
    sql = "SELECT position - 1 FROM temp.ordered WHERE event IN (SELECT value FROM json_each(?)) ORDER BY position"
    return [row[0] for row in connection.execute(sql, (json.dumps(list(keys)),))]


def keys_of_rows(connection: sqlite3.Connection, first: int, last: int) -> list[int]:
    """The events of the rows ``first`` to ``last`` of the settled result."""
    sql = "SELECT event FROM temp.ordered WHERE position BETWEEN ? AND ? ORDER BY position"
    return [row[0] for row in connection.execute(sql, (first + 1, last + 1))]
