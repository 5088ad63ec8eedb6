import sqlite3
from contextlib import closing

from viewer.store import removal_count, schema


def test_removals_are_counted() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.bring_up_to_date(connection)
        assert removal_count.removals(connection) == 0
        removal_count.count_one(connection)
        removal_count.count_one(connection)
        assert removal_count.removals(connection) == 2
