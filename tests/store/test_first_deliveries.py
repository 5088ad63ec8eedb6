from pathlib import Path

import pytest

from tests.webhooks import compact, webhook, write
from viewer.errors import LibraryProblem
from viewer.jobs.import_sources import import_sources
from viewer.store import library
from viewer.store.first_deliveries import FirstDelivery, first_deliveries


def numbers(connection: library.Connection) -> dict[str, int]:
    return {row[1]: row[0] for row in connection.execute("SELECT id, identity FROM events")}


def test_the_record_that_came_first_in_the_order_that_is_asked_for(tmp_path: Path) -> None:
    lines = [webhook(1), webhook(2, sent=2), webhook(2, sent=1), *(webhook(n) for n in range(3, 1_100))]
    import_sources([str(write(tmp_path / "a.ndjson", *lines))], tmp_path / "l.db")
    import_sources([str(write(tmp_path / "b.ndjson", webhook(1, sent=7)))], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        known = numbers(connection)
        wanted = [known[f"evcus_{n:018}"] for n in (2, 1_050, 1, 3)]
        found = list(first_deliveries(connection, [*wanted, 99_999]))
        assert [one.event for one in found] == wanted
        assert [one.raw for one in found] == [
            compact(webhook(2, sent=2)),
            *(compact(webhook(n)) for n in (1_050, 1, 3)),
        ]
        every = list(first_deliveries(connection, iter(known.values())))
        assert [one.event for one in every] == list(known.values())


def test_the_part_of_a_record_that_is_shared(tmp_path: Path) -> None:
    record = {"first": webhook(1), "second": webhook(2)}
    import_sources([str(write(tmp_path / "a.json", record))], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as connection:
        found = list(first_deliveries(connection, [1, 2]))
    assert found == [FirstDelivery(one.event, compact(record), one.part) for one in found]
    assert sorted(one.part for one in found) == [0, 1]


def test_a_damaged_record_is_not_given_out(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.ndjson", webhook(1), webhook(2)))], tmp_path / "l.db")
    with library.reading(tmp_path / "l.db") as reader:
        known = numbers(reader)
    connection = library.open_for_changing(tmp_path / "l.db")
    connection.execute("UPDATE deliveries SET digest = x'00' WHERE event = ?", (known["evcus_" + "2".zfill(18)],))
    connection.close()
    with (
        library.reading(tmp_path / "l.db") as reader,
        pytest.raises(LibraryProblem, match="this record is not what was received"),
    ):
        list(first_deliveries(reader, known.values()))
