from contextlib import closing
from pathlib import Path

import pytest

from tests.webhooks import webhook, write
from viewer.jobs.import_sources import import_sources
from viewer.store import library, session
from viewer.store.library import Connection


@pytest.fixture
def connection(tmp_path: Path):
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1, "left"), webhook(2, "left")))], tmp_path / "library.db")
    with closing(library.open_for_writing(tmp_path / "library.db")) as opened:
        yield opened


def test_values_are_kept_by_their_keys(connection: Connection) -> None:
    assert session.read(connection) == {}
    session.write(connection, {"place": "{}", "visits": "[]"})
    session.write(connection, {"place": '{"query": "x"}'})
    assert session.read(connection) == {"place": '{"query": "x"}', "visits": "[]"}


def test_events_are_known_by_their_identities(connection: Connection) -> None:
    keys = [row[0] for row in connection.execute("SELECT id FROM events ORDER BY id")]
    named = session.identities_of(connection, [*keys, 999, keys[0]])
    assert sorted(named) == keys
    assert session.keys_of(connection, [*named.values(), "gone"]) == {name: key for key, name in named.items()}


def test_an_older_library_has_no_session(connection: Connection) -> None:
    session.write(connection, {"place": "{}"})
    connection.execute("PRAGMA user_version = 2")
    assert session.read(connection) == {}
