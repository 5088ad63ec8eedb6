"""Rotations at every moment of a look: nothing is lost, nothing is doubled."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.jobs.story import append, follow, ids, lines
from viewer.capture import places
from viewer.capture.tail import FileKey, Tail
from viewer.jobs import follow_sources
from viewer.jobs.followed_file import FollowedFile
from viewer.jobs.older_parts import OlderParts
from viewer.jobs.whole_files import WholeFiles
from viewer.store.sources import Counts

BANNER = b"# the log of an application\n" * 60


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "l.db"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    return folder / "app.log"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Puts the clock forward by a minute: whatever was written before is old then."""
    real, ahead = time.time_ns, [0]
    monkeypatch.setattr(time, "time_ns", lambda: real() + ahead[0])

    def by_a_minute() -> None:
        ahead[0] += 60_000_000_000

    return by_a_minute


def before_opening(monkeypatch: pytest.MonkeyPatch, event: Callable[[], object]) -> Callable[[], None]:
    """Lets something happen when a file was seen and is not open yet, once, as soon as the result is called."""
    armed = [False]

    def opened(path: str) -> Tail:
        if armed[0]:
            armed[0] = False
            event()
        return Tail(path)

    monkeypatch.setattr(follow_sources, "Tail", opened)

    def arm() -> None:
        armed[0] = True

    return arm


def rotate(log: Path, number: int, new: bytes | None) -> None:
    log.rename(log.with_name(f"app.log.{number}"))
    if new is not None:
        log.write_bytes(new)


def copy_and_cut(log: Path, number: int, new: bytes) -> None:
    shutil.copyfile(log, log.with_name(f"app.log.{number}"))
    log.write_bytes(new)


def test_renamed_before_it_is_open_and_nothing_comes_for_a_while(
    path: Path, log: Path, later: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> None:
        rotate(log, 2, None)
        later()

    arm = before_opening(monkeypatch, gone)
    log.write_bytes(lines(1))
    _, story = follow(
        path, log, lambda: (rotate(log, 1, lines(2)), arm()), later, later, lambda: log.write_bytes(lines(3))
    )
    assert story.seen[:4] == [ids(1), ids(1), ids(1, 2), ids(1, 2)]
    assert story.seen[-1] == ids(1, 2, 3)


def test_another_file_is_at_its_name_when_it_is_opened(
    path: Path, log: Path, later: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def another() -> None:
        rotate(log, 2, lines(3))
        later()

    arm = before_opening(monkeypatch, another)
    log.write_bytes(lines(1))
    _, story = follow(path, log, lambda: (rotate(log, 1, lines(2)), arm()), later, append(log, lines(4)))
    assert story.seen[-1] == ids(1, 2, 3, 4)


def test_cut_short_again_before_the_new_text_was_read(path: Path, log: Path, later: Callable[[], None]) -> None:
    log.write_bytes(lines(1, 2))

    def again() -> None:
        copy_and_cut(log, 2, lines(4))
        later()

    _, story = follow(path, log, lambda: copy_and_cut(log, 1, lines(3)), again, append(log, lines(5)))
    assert story.seen[-1] == ids(1, 2, 3, 4, 5)


def test_cut_short_when_hardly_anything_was_in_it(path: Path, log: Path, later: Callable[[], None]) -> None:
    log.write_bytes(lines(1))

    def fill_and_cut() -> None:
        append(log, lines(2)[2:])()
        copy_and_cut(log, 2, lines(3))
        later()

    _, story = follow(path, log, lambda: rotate(log, 1, lines(2)[:2]), later, fill_and_cut, append(log, lines(4)))
    assert story.seen[-1] == ids(1, 2, 3, 4)


@pytest.mark.parametrize("rest", [b"", lines(9)])
def test_killed_between_two_parts_that_came_while_nobody_followed(
    path: Path, log: Path, later: Callable[[], None], monkeypatch: pytest.MonkeyPatch, rest: bytes
) -> None:
    """A rest in the first part makes that part the place of the source: nothing was read at the log's name then."""
    log.write_bytes(lines(1))
    follow(path, log)
    append(log, rest)()
    for number in (1, 2, 3):
        rotate(log, number, lines(number + 1))
        moment = log.stat().st_mtime_ns + number * 20_000_000
        os.utime(log, ns=(moment, moment))
    later()
    read = WholeFiles.read

    def die_after_one(whole: WholeFiles, part: str) -> Counts:
        if part.endswith("3"):
            raise KeyboardInterrupt
        return read(whole, part)

    with monkeypatch.context() as patched:
        patched.setattr(WholeFiles, "read", die_after_one)
        with pytest.raises(KeyboardInterrupt):
            follow(path, log)
    later()
    _, story = follow(path, log)
    assert story.seen[-1] == ids(1, 2, 3, 4) + (ids(9) if rest else ids())


def test_cut_short_while_older_parts_are_looked_at(path: Path, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text that was taken hold of is in a part by then, which has more of it."""
    log.write_bytes(lines(1))
    listed = places.beside
    armed = [False]

    def cut_before(of: str) -> list[places.FileNow]:
        if armed[0]:
            armed[0] = False
            append(log, lines(3))()
            copy_and_cut(log, 2, lines(4))
        return listed(of)

    def rotated() -> None:
        rotate(log, 1, b"")

    def written() -> None:
        log.write_bytes(lines(2))
        begin = OlderParts.begin

        def armed_begin(parts: OlderParts, one: FollowedFile, now: int, followed: set[FileKey]) -> int:
            armed[0] = True
            return begin(parts, one, now, followed)

        monkeypatch.setattr(OlderParts, "begin", armed_begin)
        monkeypatch.setattr(places, "beside", cut_before)

    _, story = follow(path, log, rotated, written, monkeypatch.undo, append(log, lines(5)))
    assert story.seen[-1] == ids(1, 2, 3, 4, 5)


def test_a_new_text_that_begins_like_the_rotated_one_is_read_at_once(path: Path, log: Path) -> None:
    log.write_bytes(BANNER + lines(1))
    report, story = follow(path, log, lambda: rotate(log, 1, BANNER + lines(2)), 3.0, 1.0)
    assert story.seen == [ids(1), ids(1, 2), ids(1, 2), ids(1, 2)]
    assert report.skipped == []


def test_a_log_that_is_being_copied_is_not_read_from_the_copy(path: Path, log: Path) -> None:
    log.write_bytes(lines(1))
    copy = log.with_name("app.log.2")

    def rotate_while_copying() -> None:
        rotate(log, 1, lines(2, 3, 4))
        copy.write_bytes(lines(2, 3)[:-100])

    _, story = follow(path, log, rotate_while_copying, lambda: copy_and_cut(log, 2, lines(5)), 1.0)
    assert story.seen[1] == ids(1, 2, 3, 4)
    assert story.seen[-1] == ids(1, 2, 3, 4, 5)


def test_what_was_followed_to_its_end_is_not_read_again(path: Path, log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log.write_bytes(lines(1))
    read: list[str] = []
    monkeypatch.setattr(WholeFiles, "read", lambda _, part: read.append(part) or Counts())
    _, story = follow(
        path,
        log,
        *(lambda: rotate(log, 1, lines(2)), 3.0, 10.0),
        *(lambda: rotate(log, 2, lines(3)), 3.0, 10.0),
        *(lambda: rotate(log, 3, lines(4)), 3.0),
    )
    assert story.seen[-1] == ids(1, 2, 3, 4)
    assert read == []


def test_what_was_never_followed_is_left_alone(path: Path, log: Path) -> None:
    log.with_name("app.log.1").write_bytes(lines(1))
    log.write_bytes(lines(2))
    _, story = follow(path, log, 1.0)
    assert story.seen[-1] == ids(2)
