from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.webhooks import ndjson, webhook
from viewer.capture.places import file_now
from viewer.capture.tail import Tail
from viewer.jobs.followed_file import Books, FollowedFile
from viewer.jobs.growing_source import Desk
from viewer.jobs.import_report import ImportReport, Progress
from viewer.store import library
from viewer.store.sources import Counts


class Heard:
    def __init__(self) -> None:
        self.told: list[Progress] = []
        self.notes: list[str] = []


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def books(tmp_path: Path, heard: Heard) -> Iterator[Books]:
    with closing(library.open_for_writing(tmp_path / "own" / "l.db")) as connection:
        yield Books(Desk(connection, None), ImportReport(), heard.told.append, heard.notes.append)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "a.log"
    path.write_bytes(ndjson([webhook(1)]))
    return path


def test_the_books_count_what_all_sources_have_brought(books: Books, heard: Heard) -> None:
    books.account(Counts(), Counts(3, 2, 1))
    books.account(Counts(), Counts(5, 5))
    books.account(Counts(3, 2, 1), Counts(4, 3, 1))
    books.tell("a.log", 10, None)
    books.tell_again()
    assert [one.counts for one in heard.told] == [Counts(9, 8, 1)] * 2


def test_a_file_is_quiet_when_it_is_read(books: Books, log: Path) -> None:
    one = FollowedFile(books, str(log), Tail(str(log)))
    found = file_now(str(log))
    assert found is not None
    one.advance(0.0, found)
    one.advance(0.0, found)
    assert one.is_quiet(found)
    assert not one.is_quiet(found._replace(size=found.size + 1))
    assert one.begins_like(log.read_bytes())
    assert not one.begins_like(b"something else" * 90)
    assert one.is_open
    one.rest()
    assert not one.is_open
    one.finish()
    assert one.is_over
    assert books.report.sources[0].counts.events == 1
    assert books.report.sources[0].by_type == {"customer.loyalty.tier.joined": 1}


def test_what_disturbs_is_told_once(books: Books, log: Path, heard: Heard) -> None:
    one = FollowedFile(books, str(log), Tail(str(log)))
    one.advance(0.0)
    one.rest()
    log.rename(log.with_name("b.log"))
    for _ in range(3):
        one.advance(1.0)
    assert len(heard.notes) == 1
    log.with_name("b.log").rename(log)
    with log.open("ab") as stream:
        stream.write(ndjson([webhook(2)]))
    assert one.advance(2.0)
    assert books.total.events == 2


def test_a_deleted_file_is_known_to_be_one(books: Books, log: Path) -> None:
    one = FollowedFile(books, str(log), Tail(str(log)))
    one.advance(0.0)
    assert not one.is_deleted()
    assert one.as_read() == (log.stat().st_size, log.stat().st_mtime_ns)
    log.unlink()
    assert one.is_deleted()
