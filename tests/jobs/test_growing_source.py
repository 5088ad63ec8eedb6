from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.truth import check
from tests.forgotten import KEY, hers, others
from tests.webhooks import ndjson, webhook
from viewer.capture.window import new_hash
from viewer.jobs import growing_source
from viewer.jobs.forget_customer import forget, plan
from viewer.jobs.growing_source import Desk, GrowingSource, LedgerMoved
from viewer.jobs.import_report import since
from viewer.store import library, sources


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with closing(library.open_for_writing(tmp_path / "l.db")) as connection:
        yield Desk(connection, None)


def fresh(desk: Desk) -> GrowingSource:
    return GrowingSource(desk, "/a.log", "a.log", None, new_hash())


def lines(*numbers: int) -> bytes:
    return ndjson(webhook(number) for number in numbers)


def test_only_what_is_whole_is_written(desk: Desk) -> None:
    source = fresh(desk)
    text = lines(1, 2)
    source.take(text[:-30], text)
    assert source.counts().events == 1
    assert source.offset + len(source.held) == len(text) - 30
    assert not source.is_settled
    source.take(text[-30:], text)
    assert (source.counts().events, source.held, source.offset) == (2, b"", len(text))
    assert source.is_settled
    assert source.entry is not None
    assert source.entry.digest == source.seen.digest()
    assert source.entry.ended_at is not None


def test_what_is_cut_into_single_bytes_is_the_same(desk: Desk) -> None:
    source, text = fresh(desk), b"text before\n" + lines(1, 2, 3) + b'{"damaged\n' + lines(4)
    for place in range(len(text)):
        source.take(text[place : place + 1], text[: place + 1][:1024])
    source.finish(text[:1024])
    assert source.counts()[:5] == (5, 4, 0, 1, 0)
    assert source.counts().other_lines == 1


def test_nothing_is_left_of_a_source_that_said_nothing(desk: Desk) -> None:
    source = fresh(desk)
    source.take(b"", b"")
    source.finish(b"")
    assert source.entry is None


def test_an_end_that_is_whole_is_taken_once_and_gone_on_behind(desk: Desk) -> None:
    source, text = fresh(desk), lines(1, 2)
    source.take(text[:-1], text)
    source.take_if_whole(text)
    assert source.counts().events == 2
    source.take(b"\n" + lines(3)[:-9], text)
    source.take_if_whole(text)
    assert source.counts()[:5] == (2, 2, 0, 0, 0)
    source.take(lines(3)[-9:], text)
    assert source.counts()[:5] == (3, 3, 0, 0, 0)


def test_a_list_that_is_the_whole_source(desk: Desk) -> None:
    source = fresh(desk)
    text = b"[\n" + lines(1, 2).replace(b"}\n", b"},\n")
    source.take(text, text)
    source.take_if_whole(text)
    assert source.counts()[:5] == (2, 2, 0, 0, 0)
    assert source.entry is not None
    assert source.entry.ended_at is None
    source.take(lines(3).strip() + b"]\n", text)
    source.finish(text)
    assert source.entry.ended_at is not None
    assert source.counts()[:5] == (3, 3, 0, 0, 0)


def test_others_write_and_take_out(desk: Desk, tmp_path: Path) -> None:
    source = fresh(desk)
    source.take(lines(1), b"")
    assert source.entry is not None
    with closing(library.open_for_writing(tmp_path / "l.db")) as other:
        other.execute("INSERT INTO settings VALUES ('a', 'b')")
        source.take(lines(2), b"")
        assert source.counts().events == 2
        other.execute("UPDATE sources SET offset = offset + 1")
        with pytest.raises(LedgerMoved) as moved:
            source.take(lines(3), b"")
        assert not moved.value.is_gone
        other.execute("DELETE FROM sources")
        with pytest.raises(LedgerMoved) as moved:
            source.take(b"\n", b"")
        assert moved.value.is_gone
    assert desk.entry(source.entry.id) is None


def test_memory_is_bounded(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(growing_source, "_MOST_SNAPSHOTS", 5)
    source, decoders = fresh(desk), set()
    for number in range(1, 9):
        source.take(lines(number), b"")
        decoders.add(id(desk.decoder))
    assert len(decoders) > 1
    assert source.counts().events == 8


def test_the_desk_knows_the_latest_source_at_a_path(desk: Desk) -> None:
    source = fresh(desk)
    source.take(lines(1), b"")
    latest = desk.latest_from("/a.log")
    assert latest is not None
    assert source.entry is not None
    assert latest.id == source.entry.id
    assert isinstance(latest, sources.LedgerEntry)


def test_what_is_forgotten_meanwhile_stays_out_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    with closing(library.open_for_writing(path)) as connection:
        source, text = fresh(Desk(connection, None)), ndjson([*others(2, 5), hers(1)])
        source.take(text, text)
        assert source.counts()[:4] == (4, 4, 0, 0)
        forget(path, plan(path, KEY))
        more = ndjson([hers(8), *others(9, 11)])
        source.take(more, text)
        assert source.counts()[:4] == (7, 5, 0, 0)
        assert source.entry is not None
        assert source.entry.withheld == 2
        assert since(source.counts(), source.before).events == 6
    check(path)
