import sqlite3
from contextlib import closing

from viewer.store import schema


def tables(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_a_library_is_made_once() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        assert not schema.is_made(connection)
        assert schema.stamps(connection) == (0, 0)
        schema.bring_up_to_date(connection)
        assert schema.is_made(connection)
        assert schema.stamps(connection) == (schema.APPLICATION_ID, schema.VERSION)
        before = list(connection.execute("SELECT * FROM sqlite_schema"))
        assert {"sources", "events", "deliveries", "rejects", "customers", "campaigns", "tiers"} <= tables(connection)
        schema.bring_up_to_date(connection)
        assert list(connection.execute("SELECT * FROM sqlite_schema")) == before


def test_there_are_no_triggers_and_no_views() -> None:
    """Both could run functions of the program when a hostile library is opened."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.bring_up_to_date(connection)
        assert {row[0] for row in connection.execute("SELECT type FROM sqlite_schema")} == {"table", "index"}
