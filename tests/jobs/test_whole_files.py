import gzip
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.webhooks import ndjson, webhook
from viewer.capture import places
from viewer.capture.places import FileNow
from viewer.errors import NoCapture
from viewer.jobs.followed_file import Books
from viewer.jobs.growing_source import Desk
from viewer.jobs.import_report import ImportReport
from viewer.jobs.whole_files import WholeFiles, beginning, is_copy, is_whole
from viewer.store import library

LINES = ndjson(webhook(number) for number in range(1, 4))


@pytest.fixture
def books(tmp_path: Path) -> Iterator[Books]:
    with closing(library.open_for_writing(tmp_path / "own" / "l.db")) as connection:
        report = ImportReport()
        yield Books(Desk(connection, None), report, lambda _: None, report.notes.append)


def now(file: Path) -> FileNow:
    found = places.file_now(str(file))
    assert found is not None
    return found


def test_a_file_is_read_when_it_is_complete_and_again_when_it_has_changed(books: Books, tmp_path: Path) -> None:
    whole, file = WholeFiles(books), tmp_path / "a.gz"
    file.write_bytes(gzip.compress(LINES))
    whole.add(now(file), 0.0)
    assert whole.holds(now(file).key)
    assert not whole.look(now(file), 1.0)
    assert whole.look(now(file), 2.0)
    assert not whole.look(now(file), 9.0)
    assert books.report.counts.events == books.total.events == 3
    file.write_bytes(gzip.compress(LINES + ndjson([webhook(4)])))
    assert not whole.look(now(file), 10.0)
    assert whole.look(now(file), 12.0)
    assert books.report.counts.events == 4


def test_an_old_file_is_read_at_once(books: Books, tmp_path: Path) -> None:
    whole, file = WholeFiles(books), tmp_path / "a.gz"
    file.write_bytes(gzip.compress(LINES))
    os.utime(file, (100, 100))
    whole.add(now(file), 0.0)
    assert whole.look(now(file), 0.0)


def test_a_damaged_file_is_a_problem(books: Books, tmp_path: Path) -> None:
    file = tmp_path / "a.gz"
    file.write_bytes(gzip.compress(LINES)[:-20])
    WholeFiles(books).read(str(file))
    assert len(books.report.problems) == 1
    assert books.report.notes == books.report.problems


def test_what_must_be_read_as_a_whole(tmp_path: Path) -> None:
    for name, content, expected in (
        ("a.log", LINES, False),
        ("a.gz", gzip.compress(LINES), True),
        ("u.log", b"\xff\xfe" + LINES.decode().encode("utf-16-le"), False),
    ):
        (tmp_path / name).write_bytes(content)
        assert is_whole(str(tmp_path / name)) is expected
    (tmp_path / "a.png").write_bytes(b"\x89PNG" + bytes(99))
    with pytest.raises(NoCapture):
        is_whole(str(tmp_path / "a.png"))


def test_copies(tmp_path: Path) -> None:
    one, other = tmp_path / "a", tmp_path / "b"
    one.write_bytes(LINES)
    other.write_bytes(LINES + LINES)
    assert is_copy(str(one), str(other))
    assert not is_copy(str(other), str(one))
    packed = tmp_path / "a.gz"  # shorter than what is in it
    packed.write_bytes(gzip.compress(LINES * 9))
    assert not is_copy(str(packed), str(other))
    other.write_bytes(LINES.replace(b"Person 3", b"Person 4"))
    assert not is_copy(str(one), str(other))
    assert not is_copy(str(one), str(tmp_path / "nothing"))
    assert beginning(str(one)) == LINES[:1024]
    assert beginning(str(tmp_path / "nothing")) == b""
