from pathlib import Path

import pytest

from tests.webhooks import body, webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import event_lookup, library


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    listed = {"message": [webhook(4), webhook(5)]}
    source = write(tmp_path / "a.ndjson", webhook(1), body(2), b"", webhook(3), webhook(1, sent=2), listed)
    import_sources([str(source)], tmp_path / "private" / "library.db")
    return tmp_path / "private" / "library.db"


def test_by_id_and_by_place(filled: Path, tmp_path: Path) -> None:
    with library.reading(filled) as connection:
        assert event_lookup.find(connection, f"evcus_{1:018}") == [1]
        assert event_lookup.find(connection, "a.ndjson:2") == [2]
        assert event_lookup.find(connection, f"{tmp_path / 'a.ndjson'}:4") == [3]
        assert event_lookup.find(connection, "a.ndjson:6") == [4, 5]
        content = event_lookup.identity(connection, 2)
        assert content.startswith("content:")
        assert event_lookup.find(connection, content) == [2]
        for nothing in ("", "a.ndjson", "a.ndjson:", ":2", "a.ndjson:3", "b.ndjson:2", "a.ndjson:²", "x:" + "9" * 40):
            assert event_lookup.find(connection, nothing) == []
        assert event_lookup.identity(connection, 99) == ""


def test_a_place_is_found_without_reading_events(filled: Path) -> None:
    with library.reading(filled) as connection:
        seen: list[str] = []
        connection.set_trace_callback(seen.append)
        event_lookup.find(connection, "a.ndjson:2")
        connection.set_trace_callback(None)
        plan = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + seen[-1])]
    assert any("COVERING INDEX events_time" in line for line in plan), plan
