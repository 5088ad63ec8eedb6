"""What holds for every batch: all of it is stored, or nothing. What it means is tested in tests/jobs/."""

from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.domain.query import parse
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources
from viewer.store import library, sources
from viewer.store.types import TYPE_SOURCES

TABLES = ("sources", "events", "deliveries", "rejects", "customers", "campaigns", "tiers", "extras", "dictionaries")


def held(path: Path) -> dict[str, int]:
    with library.reading(path) as connection:
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}


def test_a_batch_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "l.db"
    import_sources([str(write(tmp_path / "a.log", webhook(1), b'{"x":1}'))], path)
    before = held(path)

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    second = str(write(tmp_path / "b.log", *(webhook(number) for number in range(2, 600)), b'{"y":1}'))
    monkeypatch.setattr(sources, "advance", broken)
    with pytest.raises(KeyboardInterrupt):
        import_sources([second], path)
    assert held(path) == before
    monkeypatch.undo()
    assert import_sources([second], path).counts.events == 598


def test_snapshots_are_stored_once(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    same = {"customer": made.customer(1), "note": "x"}
    for name, numbers in (("a.log", range(1, 50)), ("b.log", range(40, 90))):
        import_sources([str(write(tmp_path / name, *(webhook(n, data=body(n, **same)) for n in numbers)))], path)
    found = held(path)
    assert (found["events"], found["deliveries"]) == (89, 99)
    assert (found["customers"], found["campaigns"], found["tiers"], found["extras"]) == (1, 1, 1, 1)


def test_every_snapshot_can_be_searched(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    import_sources([str(write(tmp_path / "a.log", *(webhook(n, data=body(n, note=f"n{n}")) for n in range(9))))], path)
    finder = Finder(path)
    for words, count in (("n7", 1), ("person 7", 1), ("club 1", 9), ("tier 1", 9), ("cust_", 9)):
        assert finder.count(parse(f'"{words}"').query) == count
    finder.close()


def test_how_a_type_is_known_keeps_its_number() -> None:
    """The numbers are in libraries that exist: the list is only ever appended to."""
    assert TYPE_SOURCES[:6] == ("", "envelope", "heading", "file_name", "inferred", "user")
