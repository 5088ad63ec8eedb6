import sqlite3
from contextlib import closing
from pathlib import Path

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


def test_two_processes_may_make_one_library(tmp_path: Path) -> None:
    """The other one comes first at the worst moment: when this one has seen that there are no tables."""
    with (
        closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as ours,
        closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None, timeout=0)) as other,
    ):

        def come_between(statement: str) -> None:
            if statement.startswith("BEGIN"):
                ours.set_trace_callback(None)
                schema.bring_up_to_date(other)

        ours.set_trace_callback(come_between)
        schema.bring_up_to_date(ours)
        assert schema.stamps(ours) == (schema.APPLICATION_ID, schema.VERSION)
        assert len(list(ours.execute("SELECT name FROM _sqlite_migrations"))) == schema.VERSION


def test_what_is_older_and_what_is_none_of_ours() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        assert not schema.is_older(connection)
        schema.bring_up_to_date(connection)
        assert not schema.is_older(connection)
        connection.execute("PRAGMA user_version = 1")
        assert schema.is_older(connection)
        assert not schema.has_rogues(connection)
        connection.execute("CREATE VIEW rogue AS SELECT 1")
        assert schema.has_rogues(connection)
