"""What holds for every batch: all of it is stored, or nothing. What it means is tested in tests/jobs/."""

from contextlib import closing
from pathlib import Path

import pytest

from tests import webhooks as made
from tests.webhooks import body, webhook, write
from viewer.domain.query import parse
from viewer.jobs.find_events import Finder
from viewer.jobs.import_sources import import_sources
from viewer.jobs.remove_import import Removed, remove_import
from viewer.store import library, sources
from viewer.store.batch import Batch
from viewer.store.sources import Origin
from viewer.store.types import TYPE_SOURCES
from viewer.store.writer import Overtaken, Writer

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


def test_a_second_writer_of_the_same_source_is_noticed(tmp_path: Path) -> None:
    """It looked the source up before the first one wrote; nothing of it is stored, and what it had open is."""
    origin = Origin("/a.log", "a.log", 50, 77)
    begin = Batch([], [], [], None, 10, 2, 1, False, 0, 0, b"1", b"head", False)
    with (
        closing(library.open_for_writing(tmp_path / "l.db")) as one,
        closing(library.open_for_writing(tmp_path / "l.db")) as other,
    ):
        first, second = Writer(one), Writer(other)
        assert first.candidates(b"head") == second.candidates(b"head") == []
        entry = first.write(None, begin, origin)
        with pytest.raises(Overtaken):
            second.write(None, begin, origin)
        assert second.is_committed()
        (found,) = second.candidates(b"head")
        further = second.write(found, begin._replace(offset=20, digest=b"2"), origin)
        with pytest.raises(Overtaken):
            first.write(entry, begin._replace(offset=30), origin)
        assert first.write(further, begin._replace(offset=30, digest=b"3"), origin).offset == 30
        assert one.execute("SELECT count(*), max(offset) FROM sources").fetchone() == (1, 30)


def test_a_writer_notices_that_something_was_removed(tmp_path: Path) -> None:
    """It may remember rows of snapshots that are gone."""
    path = tmp_path / "l.db"
    import_sources([str(write(tmp_path / "old.log", webhook(1)))], path)
    batch = Batch([], [], [], None, 10, 2, 1, False, 0, 0, b"1", b"head", False)
    with closing(library.open_for_writing(path)) as connection:
        writer = Writer(connection)
        entry = writer.write(None, batch, Origin("/a.log", "a.log", 50, 77))
        remove_import(path, 1)
        with pytest.raises(Overtaken):
            writer.write(entry, batch._replace(offset=20), Origin("/a.log", "a.log", 50, 77))
        remove_import(path, 2)
        with pytest.raises(Overtaken):
            writer.write(entry, batch, Origin("/a.log", "a.log", 50, 77))
        writer.write(None, batch, Origin("/a.log", "a.log", 50, 77))
        assert connection.execute("SELECT id FROM imports").fetchall() == [(3,)], "what it brings now is another import"


def test_an_import_goes_on_when_another_one_is_removed_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The customer of both is taken out between two batches of the second, and is there again in the end."""
    path, same = tmp_path / "l.db", {"customer": made.customer(1)}
    import_sources([str(write(tmp_path / "a.log", webhook(1, data=body(1, **same))))], path)
    second = write(tmp_path / "b.log", *(webhook(n, data=body(n, **same)) for n in range(2, 3_000)))
    removed: list[Removed] = []

    def committed(self: Writer) -> bool:
        if not removed and not self._connection.in_transaction:
            removed.append(remove_import(path, 1))
        return not self._connection.in_transaction

    monkeypatch.setattr(Writer, "is_committed", committed)
    report = import_sources([str(second)], path)
    monkeypatch.undo()
    assert removed[0].events == 1
    assert (report.counts.records, report.counts.events, report.counts.known) == (2_998, 2_998, 0)
    finder = Finder(path)
    assert finder.count(parse('"person 1"').query) == 2_998
    finder.close()
    assert held(path)["customers"] == 1


def test_a_dictionary_has_a_copy(tmp_path: Path) -> None:
    """Without it nothing could be read any more, so one damaged page must not be the end of all records."""
    connection = library.open_for_writing(tmp_path / "l.db")
    connection.execute("INSERT INTO dictionaries (content) VALUES (x'0102')")
    writer = Writer(connection)
    for dictionary, expected in (
        (None, [(-1, b"\x01\x02"), (1, b"\x01\x02")]),
        (b"\x03", [(-2, b"\x03"), (-1, b"\x01\x02"), (1, b"\x01\x02"), (2, b"\x03")]),
    ):
        batch = Batch([], [], [], dictionary, 1, 1, 1, False, 0, 0, b"", b"", True)
        writer.write(None, batch, Origin("/a.log", "a.log", 1, 7))
        writer.commit()
        assert connection.execute("SELECT id, content FROM dictionaries ORDER BY id").fetchall() == expected
    connection.close()
