import json
from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.webhooks import webhook, write
from viewer.capture.reader import Reader
from viewer.domain.query import Query
from viewer.domain.record import Record, Reject
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs import decoding
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_rejects import EVERY, Wanted, list_rejects
from viewer.jobs.retry_rejects import Retried, retry_rejects
from viewer.store import library, sources
from viewer.store.codec import Packer

OLD = "an older version could not read this"


def import_as_before(source: Path, path: Path, refused: Callable[[int], bool] = lambda number: True) -> None:
    """Imports as a reader that knows less would have: the records that are chosen by their number are refused."""
    seen = 0

    class OlderReader(Reader):
        def __iter__(self) -> Iterator[list[Record | Reject]]:
            nonlocal seen
            for outcomes in super().__iter__():
                told: list[Record | Reject] = []
                for one in outcomes:
                    seen += isinstance(one, Record)
                    if isinstance(one, Record) and refused(seen - 1):
                        told.append(Reject(one.line, None, one.offset, len(one.raw), one.raw, OLD))
                    else:
                        told.append(one)
                yield told

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decoding, "Reader", OlderReader)
        import_sources([str(source)], path)


def content(path: Path) -> dict[str, object]:
    """Everything that a person can see, without the library's own numbers."""
    rows = [row._replace(key=0) for row in every_row(path, Query(), Sort(), UTC)]
    rejects = [row._replace(key=0) for row in list_rejects(path)]
    with library.reading(path) as connection:
        places = connection.execute(
            "SELECT e.identity, d.source, d.offset, d.part, d.line, d.length, d.digest FROM deliveries AS d"
            " JOIN events AS e ON e.id = d.event ORDER BY 1, 2, 3, 4"
        ).fetchall()
        counts = connection.execute(
            "SELECT records, events, deliveries, rejects, other_lines FROM sources ORDER BY id"
        ).fetchall()
    for records, events, deliveries, refused, _ in counts:
        assert records == events + deliveries + refused
    assert sum(row[3] for row in counts) == len(rejects)
    return {"rows": sorted(map(repr, rows)), "rejects": rejects, "places": places, "counts": counts}


LINES = [
    json.dumps(webhook(1)).encode(),
    b"a line of text",
    json.dumps({"received_at": "2024-05-02T09:00:00Z", "body": webhook(2)}).encode(),
    json.dumps(webhook(1, sent=2)).encode(),
    b'{"cut": tru',
    json.dumps([webhook(3), webhook(4)]).encode(),
    json.dumps({"body": json.dumps([webhook(5), {"object": "loyalty_tier", "id": "ltr_1"}, webhook(5)])}).encode(),
    b'{"object":"loyalty_tier","id":"ltr_2"}',
    b"2024-05-02 got " + json.dumps(webhook(6)).encode(),
    json.dumps(webhook(7), indent=2).encode(),
]


def test_everything_is_where_it_would_have_been(tmp_path: Path) -> None:
    source = write(tmp_path / "customer.log", *LINES)
    import_sources([str(source)], tmp_path / "true.db")
    import_as_before(source, tmp_path / "l.db")
    assert list(every_row(tmp_path / "l.db", Query(), Sort(), UTC)) == []
    told: list[int] = []
    done = retry_rejects(tmp_path / "l.db", EVERY, told.append)
    truth = content(tmp_path / "true.db")
    assert content(tmp_path / "l.db") == truth
    assert (done.read, done.recovered, done.events, done.deliveries, done.rejects) == (11, 9, 7, 1, 3)
    assert told[-1] == 11
    assert done.in_words() == (
        "11 rejects were read again. 9 are usable now: 7 new events and 1 further delivery of a known event."
    )
    again = retry_rejects(tmp_path / "l.db", EVERY)
    assert again == Retried(read=3, rejects=3, seconds=again.seconds)
    assert again.in_words() == "3 rejects were read again. None is usable now."
    assert content(tmp_path / "l.db") == truth


@settings(max_examples=40)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=8), st.sets(st.integers(0, 20)))
def test_whatever_was_refused(tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], refused: set[int]) -> None:
    folder = tmp_path_factory.mktemp("given")
    source = write(folder / "customer.log", *lines)
    import_sources([str(source)], folder / "true.db")
    import_as_before(source, folder / "l.db", refused.__contains__)
    retry_rejects(folder / "l.db", EVERY)
    told, truth = content(folder / "l.db"), content(folder / "true.db")
    for one in ("places", "counts", "rejects"):
        assert told[one] == truth[one], one


@settings(max_examples=40)
@given(st.binary(max_size=200) | st.lists(st.sampled_from([*LINES, b"{", b"[", b'{"a":', b"]"])).map(b"\n".join))
def test_without_a_newer_reader_nothing_changes(tmp_path_factory: pytest.TempPathFactory, text: bytes) -> None:
    folder = tmp_path_factory.mktemp("given")
    (folder / "a.log").write_bytes(b"text\n" + text.replace(b"\x00", b""))
    import_sources([str(folder / "a.log")], folder / "l.db")
    before = content(folder / "l.db")
    retry_rejects(folder / "l.db", EVERY)
    assert content(folder / "l.db") == before


def test_the_shapes_of_a_source_are_counted_on(tmp_path: Path) -> None:
    source = write(tmp_path / "a.log", webhook(1), webhook(2), webhook(3))
    import_sources([str(source)], tmp_path / "true.db")
    import_as_before(source, tmp_path / "l.db", lambda number: number != 1)
    retry_rejects(tmp_path / "l.db", EVERY)
    shapes = []
    for path in ("true.db", "l.db"):
        with library.reading(tmp_path / path) as connection:
            entry = sources.at(connection, 1)
            shapes.append(entry.shapes if entry else None)
    assert shapes[0] == shapes[1] != {}


def test_a_value_over_lines_begins_where_its_source_says(tmp_path: Path) -> None:
    source = write(tmp_path / "a.log", b"text", b"more text", json.dumps(webhook(1), indent=2).encode())
    import_as_before(source, tmp_path / "l.db")
    connection = library.open_for_writing(tmp_path / "l.db")
    # As a reader tells it that finds damage on the fourth line of the value.
    connection.execute("UPDATE rejects SET line = line + 3, column = 5, reason = 'damaged JSON: a value expected'")
    connection.close()
    retry_rejects(tmp_path / "l.db", EVERY)
    assert [row.line for row in every_row(tmp_path / "l.db", Query(), Sort(), UTC)] == [3]


def test_only_what_is_asked_for(tmp_path: Path) -> None:
    import_as_before(write(tmp_path / "a.log", webhook(1), webhook(2)), tmp_path / "l.db")
    done = retry_rejects(tmp_path / "l.db", Wanted("person 2"))
    assert (done.read, done.events) == (1, 1)
    assert [row.line for row in list_rejects(tmp_path / "l.db")] == [1]


def test_a_better_reason_at_its_place(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.log", webhook(1), b'at {"cut": tru', b"text"))], tmp_path / "l.db")
    (before,) = list_rejects(tmp_path / "l.db")
    connection = library.open_for_writing(tmp_path / "l.db")
    connection.execute("UPDATE rejects SET reason = ?, column = NULL", (OLD,))
    connection.close()
    done = retry_rejects(tmp_path / "l.db", EVERY)
    assert done.better == 1
    assert "1 has a better reason." in done.in_words()
    assert list(list_rejects(tmp_path / "l.db")) == [before]


def test_an_end_that_may_have_been_cut_off_waits_for_the_next_import(tmp_path: Path) -> None:
    whole = json.dumps(webhook(1)).encode()
    source = tmp_path / "a.log"
    source.write_bytes(b"text\n" + whole[:-1])
    import_sources([str(source)], tmp_path / "l.db")
    connection = library.open_for_writing(tmp_path / "l.db")
    connection.execute(
        "UPDATE rejects SET raw = ?, length = ?, dictionary = NULL", (Packer(None).pack(whole), len(whole))
    )
    connection.close()
    done = retry_rejects(tmp_path / "l.db", EVERY)
    assert (done.waiting, done.recovered) == (1, 0)
    assert "import the source again" in done.in_words()
    source.write_bytes(b"text\n" + whole)
    import_sources([str(source)], tmp_path / "l.db")
    assert len(list(every_row(tmp_path / "l.db", Query(), Sort(), UTC))) == 1
    assert list(list_rejects(tmp_path / "l.db")) == []


def test_what_is_not_whole_is_left_alone(tmp_path: Path) -> None:
    source = write(tmp_path / "a.log", webhook(1))
    import_as_before(source, tmp_path / "l.db")
    connection = library.open_for_writing(tmp_path / "l.db")
    connection.execute("UPDATE rejects SET length = length + 1")
    connection.close()
    source.unlink()
    done = retry_rejects(tmp_path / "l.db", EVERY)
    assert (done.read, done.cut) == (0, 1)
    assert done.in_words() == "0 rejects were read again. 1 was left out: not all of its bytes are there."


def test_stopping_keeps_what_was_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.jobs.retry_rejects._SLICE", 0)
    import_as_before(write(tmp_path / "a.log", *map(webhook, range(5))), tmp_path / "l.db")
    told: list[int] = []
    with pytest.raises(Cancelled):
        retry_rejects(tmp_path / "l.db", EVERY, told.append, lambda: len(told) == 2)
    assert [row.line for row in list_rejects(tmp_path / "l.db")] == [3, 4, 5]
    content(tmp_path / "l.db")
    retry_rejects(tmp_path / "l.db", EVERY)
    assert len(list(every_row(tmp_path / "l.db", Query(), Sort(), UTC))) == 5


def test_nothing_to_do_and_no_library(tmp_path: Path) -> None:
    import_sources([str(write(tmp_path / "a.log", webhook(1)))], tmp_path / "l.db")
    assert retry_rejects(tmp_path / "l.db", EVERY).in_words() == "There are no rejects to read again."
    with pytest.raises(LibraryProblem):
        retry_rejects(tmp_path / "none.db", EVERY)
