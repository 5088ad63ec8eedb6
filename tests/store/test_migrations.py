import json
import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database

from viewer.store import migrations, schema


def tables(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}


def test_there_are_no_triggers_and_no_views() -> None:
    """Both could run functions of the program when a hostile library is opened."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.bring_up_to_date(connection)
        assert {row[0] for row in connection.execute("SELECT type FROM sqlite_schema")} == {"table", "index"}


def test_a_library_of_version_1_is_walked_forward() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.migrations.apply(Database(connection), stop_before="m002_imports")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        connection.execute(
            "INSERT INTO sources (path, name, offset, records, events, deliveries, rejects, other_lines, began_at)"
            " VALUES ('/a.log', 'a.log', 70, 6, 3, 2, 1, 9, 77)"
        )
        assert "imports" not in tables(connection)
        schema.bring_up_to_date(connection)
        assert schema.stamps(connection) == (schema.APPLICATION_ID, schema.VERSION)
        assert connection.execute("SELECT id, began_at, ended_at FROM imports").fetchall() == [(1, 77, None)]
        (part,) = connection.execute("SELECT import, source, offset, before, report FROM import_parts").fetchall()
        assert part[:4] == (1, 1, 0, None)
        assert json.loads(part[4])["rejects"] == 1
        assert connection.execute("SELECT encoding, shapes, asked_at FROM sources").fetchone() == (None, None, None)


def test_a_library_of_version_2_is_walked_forward() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.migrations.apply(Database(connection), stop_before="m003_people")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 2")
        connection.execute("INSERT INTO imports (began_at, ended_at, report) VALUES (1, 2, '{}')")
        assert not schema.is_of_version(connection, 3)
        assert not {"annotations", "views", "session", "journal"} & tables(connection)
        schema.bring_up_to_date(connection)
        assert schema.is_of_version(connection, 3)
        assert {"annotations", "views", "session", "journal"} <= tables(connection)
        assert connection.execute("SELECT began_at, ended_at FROM imports").fetchall() == [(1, 2)]
        connection.execute("INSERT INTO annotations (kind, subject, changed_at) VALUES ('event', 'evt_1', 3)")
        connection.execute("INSERT INTO annotations (kind, subject, changed_at) VALUES ('customer', 'evt_1', 4)")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO annotations (kind, subject, changed_at) VALUES ('event', 'evt_1', 5)")


def test_a_library_of_version_4_is_walked_forward() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.migrations.apply(Database(connection), stop_before="m005_forgotten")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 4")
        connection.execute("INSERT INTO sources (path, name, offset, records) VALUES ('/a.log', 'a.log', 70, 6)")
        assert "tombstones" not in tables(connection)
        schema.bring_up_to_date(connection)
        assert {"tombstones", "tombstone_marks"} <= tables(connection)
        assert connection.execute("SELECT withheld, open_withheld, read_again_to FROM sources").fetchall() == [
            (0, 0, 0)
        ]


def test_a_library_of_version_3_is_walked_forward() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrations.migrations.apply(Database(connection), stop_before="m004_findings")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 3")
        connection.execute("INSERT INTO annotations (kind, subject, note, changed_at) VALUES ('event', 'e', 'n', 3)")
        schema.stand_in(connection)
        assert connection.execute("SELECT count(*) FROM event_findings").fetchone() == (0,)
        assert "findings" not in tables(connection)
        schema.bring_up_to_date(connection)
        schema.stand_in(connection)
        assert schema.stamps(connection) == (schema.APPLICATION_ID, schema.VERSION)
        assert {"findings", "finding_events", "finding_kinds", "event_findings", "unexamined"} <= tables(connection)
        assert connection.execute("SELECT name FROM sqlite_temp_schema").fetchall() == []
        assert connection.execute("SELECT note FROM annotations").fetchall() == [("n",)]
        connection.execute("INSERT INTO finding_kinds (rule, severity) VALUES ('missing_move', 'warning')")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("INSERT INTO finding_kinds (rule, severity) VALUES ('missing_move', 'warning')")


def test_a_mark_is_never_taken_for_another() -> None:
    """Numbers go on where all rows are gone: whoever deletes up to a number leaves what came later."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.bring_up_to_date(connection)
        for number in (1, 2, 3):
            assert connection.execute("INSERT INTO unexamined (person) VALUES ('cust_1')").lastrowid == number
            connection.execute("DELETE FROM unexamined")
