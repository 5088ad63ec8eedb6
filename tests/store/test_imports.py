"""Imports as they are kept. What is told of them is tested in tests/jobs/test_list_imports.py."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest
from sqlite_utils import Database

from viewer.store import imports, library, migrations, sources
from viewer.store.imports import OTHER_REASONS, Part, Run
from viewer.store.sources import Counts, LedgerEntry, Origin


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = library.open_for_writing(tmp_path / "l.db")
    yield opened
    opened.close()


def begun(connection: Connection, name: str) -> LedgerEntry:
    return sources.begin(connection, Origin(f"/{name}", name, 9, 77), b"head")


def test_a_run_is_entered_with_the_first_thing_it_brings(connection: Connection) -> None:
    run, entry = Run(), begun(connection, "a.log")
    assert imports.imports(connection) == []
    part = Part(counts=Counts(3, 2, 1), by_type=Counter({"x": 2}))
    run.note(connection, entry, None, part, 77)
    (one,) = imports.imports(connection)
    assert (one.id, one.began_at, one.ended_at, one.report) == (run.number, 77, None, {})
    assert [(kept.path, kept.name, kept.counts, kept.by_type) for kept in one.parts] == [
        ("/a.log", "a.log", Counts(3, 2, 1), Counter({"x": 2}))
    ]
    imports.finish(connection, one.id, 99, {"problems": ["p"]})
    (one,) = imports.imports(connection)
    assert (one.ended_at, one.report) == (99, {"problems": ["p"]})


def test_what_goes_on_is_one_part(connection: Connection) -> None:
    """Also where so many sources are read in turns that not all are remembered."""
    run = Run()
    entries = [begun(connection, f"{number}.log") for number in range(100)]
    for turn in (1, 2):
        for entry in entries:
            part = run.part(connection, entry.id) or Part()
            part.counts = part.counts.plus(Counts(turn))
            run.note(connection, entry, None, part, 77)
    (one,) = imports.imports(connection)
    assert [part.counts.records for part in one.parts] == [3] * 100


def test_of_very_many_reasons_the_later_ones_are_counted_together() -> None:
    part = Part()
    part.add_reasons({str(number): 1 for number in range(150)})
    part.add_reasons({"3": 4})
    assert (part.reasons["3"], part.reasons[OTHER_REASONS]) == (5, 50)


def test_a_library_of_version_1_has_none_until_it_is_written_to(tmp_path: Path) -> None:
    db = Database(tmp_path / "old.db")
    migrations.migrations.apply(db, stop_before="m002_imports")
    assert imports.imports(db.conn) == []
    db.close()


def test_a_source_is_set_back(connection: Connection) -> None:
    entry = begun(connection, "a.log")
    run = Run()
    run.number = connection.execute("INSERT INTO imports (began_at, report) VALUES (1, '{}')").lastrowid
    run.remember(connection, entry)
    run.note(connection, entry, entry, Part(), 77)
    connection.execute("UPDATE sources SET offset = 50, records = 9, path = '/moved', digest = x'ff'")
    before = connection.execute("SELECT before FROM import_parts").fetchone()[0]
    imports.restore(connection, entry.id, before, 0)
    assert sources.at(connection, entry.id) == entry
    imports.restore(connection, entry.id, None, 0)
    assert sources.at(connection, entry.id) is None


def test_a_run_whose_import_was_removed_begins_another(connection: Connection) -> None:
    run, entry = Run(), begun(connection, "a.log")
    run.note(connection, entry, None, Part(), 77)
    first = run.number
    assert first is not None
    connection.execute("DELETE FROM imports")
    assert not imports.exists(connection, first)
    run.forget()
    run.note(connection, begun(connection, "b.log"), None, Part(), 78)
    assert run.number == first + 1
