from pathlib import Path

from tests.store.released import released
from viewer.store import fault_names, library
from viewer.store.library import Connection


def test_counts_and_names(tmp_path: Path) -> None:
    with library.reading(released(4, tmp_path / "library.db")) as connection:
        assert fault_names.counts(connection) == {
            "events": 60,
            "deliveries": 65,
            "rejects": 1,
            "sources": 1,
            "snapshots": snapshots(connection),
        }
        names = fault_names.Names(connection)
        (identity,) = connection.execute("SELECT identity FROM events WHERE id = 7").fetchone()
        assert names.event(7) == identity
        assert identity.startswith("evcus_")
        assert names.event(4711) is None
        assert (names.source(1), names.source(2), names.source(None)) == ("loyalty.ndjson", None, None)


def snapshots(connection: Connection) -> int:
    tables = ("customers", "campaigns", "tiers", "extras")
    return sum(int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables)


def test_an_event_without_an_id_has_no_name(tmp_path: Path) -> None:
    path = released(4, tmp_path / "library.db")
    connection = library.open_for_writing(path)
    connection.execute("UPDATE events SET identity = 'content:00ff' WHERE id = 7")
    assert fault_names.Names(connection).event(7) is None
    library.close(connection)


def test_names_that_are_in_the_index_only(tmp_path: Path) -> None:
    path = released(4, tmp_path / "library.db")
    with library.reading(path) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'events'").fetchone()
        (identity,) = connection.execute("SELECT identity FROM events WHERE id = 7").fetchone()
    whole = bytearray(path.read_bytes())
    whole[(root - 1) * 4096 : root * 4096] = bytes(range(256)) * 16
    path.write_bytes(whole)
    with library.reading(path) as connection:
        assert fault_names.Names(connection).event(7) == identity
        assert fault_names.counts(connection)["deliveries"] == 65
