import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.webhooks import ndjson, webhook
from viewer.jobs import import_sources as job
from viewer.jobs.import_report import ImportReport
from viewer.jobs.import_sources import import_sources
from viewer.jobs.source_changes import state_of
from viewer.store import library

COUNT = 1_500  # the first batch is of a thousand
MORE = ndjson(webhook(number) for number in range(COUNT + 1, COUNT + 400))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.ndjson"
    path.write_bytes(ndjson(webhook(number) for number in range(1, COUNT + 1)))
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "l.db"


def disturbed(file: Path, path: Path, change: Callable[[], object]) -> ImportReport:
    """An import in the middle of which something happens to the file."""
    changes = [change]
    report = import_sources([str(file)], path, None, lambda _: changes and changes.pop()())  # type: ignore[func-returns-value]
    assert not changes
    return report


def rewrite(file: Path, data: bytes) -> Callable[[], object]:
    def step() -> None:
        with file.open("r+b") as stream:
            stream.write(data)
        status = file.stat()
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns + 10))

    return step


def append(file: Path, data: bytes) -> Callable[[], object]:
    def step() -> None:
        with file.open("ab") as stream:
            stream.write(data)

    return step


def replace(file: Path) -> Callable[[], object]:
    def step() -> None:
        other = file.with_name("other")
        other.write_bytes(MORE)
        other.replace(file)

    return step


AGAIN = "What was read of it is kept; import it again to read what is in it now."


def test_nothing_is_said_where_nothing_happens(file: Path, path: Path) -> None:
    assert disturbed(file, path, lambda: None).problems == []
    assert state_of("-") is None
    assert state_of(str(file) + ".not") is None


def test_a_file_that_grows_is_read_as_far_as_it_goes(file: Path, path: Path) -> None:
    report = disturbed(file, path, append(file, MORE))
    assert report.problems == []
    again = import_sources([str(file)], path)
    assert report.counts.events + again.counts.events == COUNT + 399
    assert again.counts.known == report.counts.records
    assert again.counts.deliveries == again.counts.rejects == 0
    last = import_sources([str(file)], path)
    assert (last.counts.events, last.counts.known) == (0, COUNT + 399)


@pytest.mark.parametrize("large", [False, True])
def test_a_file_that_is_cut_short(file: Path, path: Path, large: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if large:
        monkeypatch.setattr(job, "_LARGE", 1)  # in a process of its own
    report = disturbed(file, path, lambda: os.truncate(file, 2_000))
    assert report.problems == [f"{file} was cut short while it was read. {AGAIN}"]
    assert stored(path) == report.counts.events >= 1_000


def test_a_file_that_is_edited(file: Path, path: Path) -> None:
    report = disturbed(file, path, rewrite(file, file.read_bytes().replace(b"Person 1", b"Person 9")[:3_000]))
    assert report.problems == [f"{file} was changed while it was read. {AGAIN}"]
    again = import_sources([str(file)], path)
    assert again.problems == []
    assert stored(path) == COUNT


def test_a_file_that_is_replaced(file: Path, path: Path) -> None:
    report = disturbed(file, path, replace(file))
    assert report.problems == [f"{file} was replaced by another file while it was read. {AGAIN}"]
    assert import_sources([str(file)], path).counts.events == 399


def test_a_file_that_is_removed(file: Path, path: Path) -> None:
    report = disturbed(file, path, file.unlink)
    assert report.problems == [f"{file} was moved or removed while it was read. What was read of it is kept."]
    assert stored(path) == COUNT == report.counts.events


def test_a_new_time_alone_is_no_change(file: Path, path: Path) -> None:
    assert disturbed(file, path, lambda: os.utime(file, (100, 100))).problems == []


def stored(path: Path) -> int:
    with library.reading(path) as connection:
        count: int = connection.execute("SELECT count(*) FROM events").fetchone()[0]
        return count
