import json
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

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


def test_a_library_of_version_1_is_walked_forward() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.migrations.apply(Database(connection), stop_before="m002_imports")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute(
            "INSERT INTO sources (path, name, offset, records, events, deliveries, rejects, other_lines, began_at)"
            " VALUES ('/a.log', 'a.log', 70, 6, 3, 2, 1, 9, 77)"
        )
        assert "imports" not in tables(connection)
        schema.bring_up_to_date(connection)
        assert schema.stamps(connection) == (schema.APPLICATION_ID, 2)
        assert connection.execute("SELECT id, began_at, ended_at FROM imports").fetchall() == [(1, 77, None)]
        (part,) = connection.execute("SELECT import, source, offset, before, report FROM import_parts").fetchall()
        assert part[:4] == (1, 1, 0, None)
        assert json.loads(part[4])["rejects"] == 1
        assert connection.execute("SELECT encoding, shapes, asked_at FROM sources").fetchone() == (None, None, None)


def test_several_at_once_make_one_library(tmp_path: Path) -> None:
    """Each thread has a connection of its own, as each process has; all begin while there are no tables yet."""
    path, together = tmp_path / "library.db", threading.Barrier(4)
    connections = [sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=20) for _ in range(4)]

    def make(connection: sqlite3.Connection) -> None:
        together.wait()
        schema.bring_up_to_date(connection)

    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(make, connection) for connection in connections]:
            done.result()
    assert {schema.stamps(connection) for connection in connections} == {(schema.APPLICATION_ID, schema.VERSION)}
    for connection in connections:
        connection.close()
