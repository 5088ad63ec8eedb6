import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.store.places import keys_of_rows, row_at_time, row_of_customer, rows_of_keys

TIMES = st.lists(st.none() | st.integers(0, 40), max_size=30)


@pytest.fixture(scope="module")
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, happened_at INTEGER, customer INTEGER)")
        made.execute("CREATE TABLE customers (id INTEGER PRIMARY KEY, vendor_id TEXT)")
        made.execute("CREATE TEMP TABLE ordered (position INTEGER PRIMARY KEY, event INTEGER NOT NULL)")
        yield made


def settle(connection: sqlite3.Connection, order: str) -> list[int | None]:
    connection.execute("DELETE FROM ordered")
    connection.execute(f"INSERT INTO temp.ordered (event) SELECT id FROM events ORDER BY {order}")
    return [
        row[0]
        for row in connection.execute(
            "SELECT e.happened_at FROM temp.ordered AS o JOIN events AS e ON e.id = o.event ORDER BY o.position"
        )
    ]


@given(TIMES, st.none() | st.integers(0, 40), st.none() | st.integers(0, 15), st.booleans())
def test_the_row_at_a_time_is_the_first_within_it_or_the_nearest(
    connection: sqlite3.Connection, moments: list[int | None], start: int | None, length: int | None, descending: bool
) -> None:
    connection.execute("DELETE FROM events")
    connection.executemany("INSERT INTO events (happened_at) VALUES (?)", [(one,) for one in moments])
    shown = settle(connection, f"happened_at {'DESC' if descending else 'ASC'}, id")
    end = None if length is None else (start or 0) + length + 1
    row = row_at_time(connection, len(shown), descending, start, end)
    there = [(at, one) for at, one in enumerate(shown) if one is not None]
    if not there:
        assert row is None
        return
    low, high = -1 if start is None else start, 99 if end is None else end
    within = [at for at, one in there if low <= one < high]
    assert row is not None
    if within:
        assert row == within[0]
    else:
        near = [max(low - one, one - high + 1) for _, one in there]
        moment = shown[row]
        assert moment is not None
        assert max(low - moment, moment - high + 1) == min(near)


def test_the_next_event_of_a_customer(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM events")
    connection.execute("DELETE FROM customers")
    connection.executemany("INSERT INTO customers VALUES (?, ?)", [(1, "a"), (2, "b"), (3, "a"), (4, None), (5, None)])
    events = [(1, 1), (2, 2), (3, 3), (4, None), (5, 4), (6, 5), (7, 1), (8, 4)]
    connection.executemany("INSERT INTO events (id, customer) VALUES (?, ?)", events)
    settle(connection, "id")
    assert row_of_customer(connection, 1, 0, False) == 2, "another snapshot of the same customer"
    assert row_of_customer(connection, 3, 2, False) == 6
    assert row_of_customer(connection, 7, 6, False) is None
    assert row_of_customer(connection, 7, 6, True) == 2
    assert row_of_customer(connection, 5, 4, False) == 7, "one without an id is the snapshot"
    assert row_of_customer(connection, 2, 1, False) is None
    assert row_of_customer(connection, 4, 3, False) is None, "an event without a customer"
    assert rows_of_keys(connection, [8, 2, 99]) == [1, 7]
    assert keys_of_rows(connection, 1, 3) == [2, 3, 4]
