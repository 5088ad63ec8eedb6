import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.released import released
from viewer.store import library, mending, proofs, salvage
from viewer.store.ledger_proof import ledger_faults
from viewer.store.mending import LOST, Mended


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(library.open_for_writing(tmp_path / "new.db")) as connection:
        connection.execute("BEGIN")
        salvage.take_over(released(4, tmp_path / "old.db"), connection)
        connection.execute("UPDATE sources SET other_lines = 0")
        yield connection


def is_sound(connection: sqlite3.Connection) -> bool:
    return not [*ledger_faults(connection), *proofs.record_faults(connection, lambda raw: [], print)]


def test_nothing_to_mend(connection: sqlite3.Connection) -> None:
    told: list[int] = []
    assert mending.mend(connection, progress=told.append) == Mended(60, 65, 1, 0, 0)
    assert is_sound(connection)
    (name,) = connection.execute("SELECT text FROM customers LIMIT 1").fetchone()
    piece = f'"{name[:3]}"'
    assert connection.execute("SELECT rowid FROM customers_text WHERE customers_text MATCH ?", (piece,)).fetchall()


def test_a_record_that_cannot_be_proved_becomes_a_reject_with_its_place(connection: sqlite3.Connection) -> None:
    place = connection.execute("SELECT source, offset, line, length FROM deliveries WHERE event = 27").fetchone()
    connection.execute("UPDATE deliveries SET frame = x'00' WHERE event = 27")
    assert mending.mend(connection) == Mended(59, 64, 2, 1, 0)
    lost = connection.execute("SELECT source, offset, line, length FROM rejects WHERE reason = ?", (LOST,)).fetchall()
    assert lost == [place]
    assert is_sound(connection)


def test_a_record_that_is_gone_leaves_a_gap(connection: sqlite3.Connection) -> None:
    offset, line, length = connection.execute("SELECT offset, line, length FROM deliveries WHERE event = 27").fetchone()
    connection.execute("DELETE FROM deliveries WHERE event = 27")
    assert mending.mend(connection) == Mended(59, 64, 2, 1, 0)
    ((first, at, size),) = connection.execute("SELECT offset, line, length FROM rejects WHERE reason = ?", (LOST,))
    assert (first, at) == (offset - 1, line)  # with the end of the line before
    assert first + size == offset + length + 1
    assert is_sound(connection)


def test_a_further_delivery_that_is_gone_leaves_a_gap(connection: sqlite3.Connection) -> None:
    (event,) = connection.execute("SELECT id FROM events WHERE deliveries = 2 LIMIT 1").fetchone()
    last = "(SELECT max(offset) FROM deliveries WHERE event = ?1)"
    (offset,) = connection.execute(f"SELECT {last}", (event,)).fetchone()
    connection.execute(f"DELETE FROM deliveries WHERE event = ?1 AND offset = {last}", (event,))
    assert mending.mend(connection) == Mended(60, 64, 2, 1, 0)
    ((first,),) = connection.execute("SELECT offset FROM rejects WHERE reason = ?", (LOST,))
    assert first == offset - 1
    assert connection.execute("SELECT deliveries FROM events WHERE id = ?", (event,)).fetchone() == (1,)
    assert is_sound(connection)


def test_the_first_delivery_is_lost_and_another_one_tells_the_event(connection: sqlite3.Connection) -> None:
    (event,) = connection.execute("SELECT id FROM events WHERE deliveries = 2 LIMIT 1").fetchone()
    first = "(SELECT min(offset) FROM deliveries WHERE event = ?1)"
    connection.execute(f"UPDATE deliveries SET digest = x'00' WHERE event = ?1 AND offset = {first}", (event,))
    assert mending.mend(connection) == Mended(60, 64, 2, 1, 0)
    assert is_sound(connection)


def test_records_that_are_elsewhere_than_they_say(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE deliveries SET line = line + 512 WHERE event = 27")
    connection.execute("UPDATE events SET line = line + 512 WHERE id = 33")
    assert not is_sound(connection)
    done = mending.mend(connection)
    assert (done.events, done.lost) == (58, 2)  # which of two neighbours it is cannot be told
    assert is_sound(connection)


def test_a_record_that_was_not_sent_when_it_says_so(connection: sqlite3.Connection) -> None:
    (sent_at,) = connection.execute("SELECT sent_at FROM deliveries WHERE event = 27").fetchone()
    connection.execute("UPDATE deliveries SET sent_at = sent_at + 256 WHERE event = 27")
    assert mending.mend(connection, lambda raw: [(sent_at, None)]).lost == 1


def test_what_is_lost_of_a_customer(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE customers SET name = 'Somebody else' WHERE id = 1")
    connection.execute("UPDATE customers SET body = x'00' WHERE id = 2")
    (events,) = connection.execute("SELECT count(*) FROM events WHERE customer = 2").fetchone()
    (name,) = connection.execute("SELECT vendor_id FROM customers WHERE id = 1").fetchone()
    done = mending.mend(connection)
    assert (done.events, done.snapshots) == (60 - events, 1)
    assert connection.execute("SELECT vendor_id, name = 'Somebody else' FROM customers WHERE id = 1").fetchone() == (
        name,
        False,
    )
    assert is_sound(connection)


def test_small_tables_that_are_lost(connection: sqlite3.Connection) -> None:
    for table in ("types", "sources", "tiers"):
        connection.execute(f"DELETE FROM {table}")
    mending.mend(connection)
    assert is_sound(connection)
    assert connection.execute("SELECT DISTINCT name FROM sources").fetchall() == [("a source whose name was lost",)]


def test_the_copy_of_a_dictionary_is_taken_where_it_reads_more(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection.execute("INSERT OR REPLACE INTO dictionaries VALUES (1, x'00'), (-1, x'01')")
    monkeypatch.setattr(mending, "_readable", lambda _, number, content: len(content) + content[0])
    mending._mend_dictionaries(connection)
    assert connection.execute("SELECT * FROM dictionaries ORDER BY id").fetchall() == [(-1, b"\x01"), (1, b"\x01")]
