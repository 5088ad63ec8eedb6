import gzip
import io
import json
import os
import shutil
import time
from itertools import count
from pathlib import Path

import pytest

from tests.jobs.story import Story, append, deliveries, follow, ids, lines
from tests.webhooks import compact, webhook
from viewer.jobs.follow_sources import follow_sources
from viewer.jobs.import_sources import import_sources
from viewer.store import library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "l.db"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    return folder / "app.log"


def test_what_is_there_and_what_comes(path: Path, log: Path) -> None:
    log.write_bytes(lines(1, 2))
    report, story = follow(path, log, append(log, lines(3)), append(log, lines(4, 5)))
    assert story.seen == [ids(1, 2), ids(1, 2, 3), ids(1, 2, 3, 4, 5)]
    assert report.counts.events == 5
    assert report.by_type == {"customer.loyalty.tier.joined": 5}
    assert [one.counts.events for one in story.told] == [2, 3, 5]
    assert story.notes == []
    again, _ = follow(path, log)
    assert (again.counts.events, again.counts.known) == (0, 5)


def test_half_a_line_waits_for_the_rest(path: Path, log: Path) -> None:
    whole = lines(1)
    _, story = follow(path, log, append(log, whole[:40]), append(log, whole[40:-1]), append(log, b"\n" + lines(2)[:9]))
    assert story.seen == [ids(), ids(), ids(), ids(1)]


def test_half_of_a_character(path: Path, log: Path) -> None:
    data = webhook(1)
    data["data"]["customer"]["name"] = "Zoë 😀"
    whole = compact(data) + b"\n"
    middle = whole.index("😀".encode()) + 2
    report, story = follow(path, log, append(log, whole[:middle]), 5.0, append(log, whole[middle:]))
    assert story.seen[-1] == ids(1)
    assert report.counts.rejects == 0


def test_a_line_without_its_end_is_taken_after_two_seconds_if_it_is_whole(path: Path, log: Path) -> None:
    log.write_bytes(lines(1) + lines(2)[:-1])
    steps = [1.0, 1.5, append(log, b"\n" + lines(3)[:-2]), 3.0, append(log, b"}\n")]
    report, story = follow(path, log, *steps)
    assert story.seen == [ids(1), ids(1), ids(1, 2), ids(1, 2), ids(1, 2), ids(1, 2, 3)]
    assert report.counts.rejects == 0
    assert import_sources([str(log)], path).counts.known == 3


def test_a_value_over_lines_comes_in_parts(path: Path, log: Path) -> None:
    pretty = json.dumps(webhook(1), indent=2).encode()
    _, story = follow(path, log, *[append(log, pretty[at : at + 300]) for at in range(0, len(pretty), 300)], 3.0)
    assert story.seen[-1] == ids(1)
    assert all(not seen for seen in story.seen[:-2])


def test_what_is_cut_off_at_the_end_is_a_reject_until_it_goes_on(path: Path, log: Path) -> None:
    log.write_bytes(lines(1) + lines(2)[:50])
    report, _ = follow(path, log)
    assert (report.counts.events, report.counts.rejects) == (1, 1)
    again, _ = follow(path, log)
    assert (again.counts.records, again.counts.known, again.counts.rejects) == (2, 2, 0)
    report, story = follow(path, log, append(log, lines(2)[50:]))
    assert story.seen[-1] == ids(1, 2)
    assert (report.counts.events, report.counts.rejects, report.counts.known) == (1, 0, 1)
    with library.reading(path) as connection:
        assert connection.execute("SELECT count(*) FROM rejects").fetchone() == (0,)


def test_rotation_by_rename(path: Path, log: Path) -> None:
    log.write_bytes(lines(1))
    old = log.with_name("app.log.1")

    def rotate() -> None:
        log.rename(old)

    _, story = follow(
        path,
        log,
        rotate,
        append(old, lines(2)),  # whoever writes has not noticed yet
        lambda: log.write_bytes(lines(3)),
        append(old, lines(4)),
        append(log, lines(5)),
        10.0,
        append(log, lines(6)),
    )
    assert story.seen[-1] == ids(1, 2, 3, 4, 5, 6)
    assert story.notes == [f"{log} was rotated. The old one was read to its end; the new one is followed."]
    report = import_sources([str(old), str(log)], path)
    assert (report.counts.events, report.counts.deliveries, report.counts.known) == (0, 0, 6)


def test_a_rotation_within_a_folder(path: Path, log: Path) -> None:
    log.write_bytes(lines(1))

    def rotate() -> None:
        number = next(numbers)
        log.rename(log.with_name(f"app.log.{number}"))
        log.write_bytes(lines(3 + number))

    numbers = count()
    _, story = follow(path, log.parent, append(log, lines(2)), rotate, append(log, lines(8)), rotate)
    assert story.seen[-1] == ids(1, 2, 3, 8, 4)
    assert sum("is called" in note for note in story.notes) >= 2


def test_files_that_appear_later_in_a_folder(path: Path, log: Path) -> None:
    deeper = log.parent / "2024" / "b.ndjson"
    _, story = follow(
        path,
        log.parent,
        lambda: log.write_bytes(lines(1)),
        deeper.parent.mkdir,
        lambda: deeper.write_bytes(lines(2)),
        lambda: (log.parent / ".hidden").write_bytes(lines(9)),
        lambda: (log.parent / "picture.png").write_bytes(b"\x89PNG\r\n" + bytes(99)),
        append(deeper, lines(3)),
    )
    assert story.seen[-1] == ids(1, 2, 3)
    assert story.notes == []


def test_a_compressed_file_in_a_folder_is_read_once(path: Path, log: Path) -> None:
    packed = gzip.compress(lines(1, 2))
    file = log.parent / "old.gz"
    report, story = follow(path, log.parent, append(file, packed[:30]), 1.0, append(file, packed[30:]), 3.0, 3.0, 3.0)
    assert story.seen[-1] == ids(1, 2)
    assert report.counts.events == 2
    assert report.problems == []


def test_truncation(path: Path, log: Path) -> None:
    log.write_bytes(lines(1, 2))
    _, story = follow(path, log, lambda: os.truncate(log, 0), append(log, lines(3)), append(log, lines(4)))
    assert story.seen[-1] == ids(1, 2, 3, 4)
    assert story.notes == [f"{log} was cut short. What is written to it now is read as a new source."]


def test_what_was_held_back_when_the_file_was_cut_short_is_a_reject(path: Path, log: Path) -> None:
    log.write_bytes(lines(1) + lines(2)[:100])
    report, story = follow(path, log, lambda: log.write_bytes(lines(3)), 1.0)
    assert story.seen[-1] == ids(1, 3)
    assert (report.counts.events, report.counts.rejects) == (2, 1)


def test_copied_and_cut_short_and_grown_past_where_reading_was(path: Path, log: Path) -> None:
    log.write_bytes(lines(1))
    copy = log.with_name("app.log.1")

    def copy_and_truncate() -> None:
        append(log, lines(2))()  # written just before: only the copy has it
        shutil.copyfile(log, copy)
        log.write_bytes(lines(3, 4, 5))

    _, story = follow(path, log, copy_and_truncate, append(log, lines(6)))
    assert story.seen[-1] == ids(1, 2, 3, 4, 5, 6)
    assert len(story.notes) == 2
    assert "was emptied and written anew" in story.notes[0]
    assert story.notes[1] == f"The rest of what was in {log} is in {copy} now: 1 record more."


def test_a_new_text_that_begins_like_the_old_one(path: Path, log: Path) -> None:
    banner = b"# the log of an application\n" * 60
    log.write_bytes(banner + lines(1))
    _, story = follow(path, log, lambda: log.write_bytes(banner + lines(2, 3)), append(log, lines(4)))
    assert story.seen[-1] == ids(1, 2, 3, 4)
    assert len(story.notes) == 1


def test_a_copy_that_is_made_before_a_file_is_cut_short_adds_nothing(path: Path, log: Path) -> None:
    log.write_bytes(lines(1, 2))
    copy = log.with_name("app.log.1")
    _, story = follow(
        path,
        log.parent,
        lambda: shutil.copyfile(log, copy),
        append(log, lines(3)),
        lambda: shutil.copyfile(log, copy),
        lambda: os.truncate(log, 0),
        append(log, lines(4)),
        5.0,
        5.0,
    )
    assert story.seen[-1] == ids(1, 2, 3, 4)


def test_a_copy_that_stays_beside_its_original(path: Path, log: Path) -> None:
    log.write_bytes(lines(1, 2))
    copy = log.with_name("copy.log")
    report, story = follow(path, log.parent, lambda: shutil.copyfile(log, copy), 5.0, append(log, lines(3)), 5.0)
    assert story.seen[-1] == ids(1, 2, 3)
    assert report.skipped == [f"{copy} holds what {log} holds, so it was left out."]


def test_a_file_that_comes_and_goes(path: Path, log: Path) -> None:
    _, story = follow(
        path,
        log,
        1.0,
        lambda: log.write_bytes(lines(1)),
        log.unlink,
        1.0,
        2.0,
        2.0,
        lambda: log.write_bytes(lines(2)),
        append(log, lines(3)),
    )
    assert story.seen[-1] == ids(1, 2, 3)
    assert story.notes == [
        f"{log} is not there yet. It is waited for, and read as soon as it is there.",
        f"{log} is there now and is followed.",
        f"{log} is not there any more. It is waited for, and read as soon as it is there.",
        f"{log} is there now and is followed.",
    ]


def test_a_log_that_was_rotated_while_nobody_followed_it(path: Path, log: Path) -> None:
    log.write_bytes(lines(1))
    follow(path, log)
    append(log, lines(2))()
    log.rename(log.with_name("app.log.2"))
    time.sleep(0.02)
    log.with_name("app.log.1").write_bytes(lines(3))
    log.with_name("app-errors.log").write_bytes(lines(9))
    log.write_bytes(lines(4))
    report, story = follow(path, log)
    assert story.seen[-1] == ids(1, 2, 3, 4)
    assert (report.counts.events, report.counts.known) == (3, 1)
    assert len(story.notes) == 2


def test_two_rotations_between_two_looks(path: Path, log: Path) -> None:
    log.write_bytes(lines(1))

    def rotate_twice() -> None:
        log.rename(log.with_name("app.log.2"))
        time.sleep(0.02)
        log.write_bytes(lines(2))
        log.rename(log.with_name("app.log.1"))
        log.write_bytes(lines(3))

    _, story = follow(path, log, rotate_twice)
    assert story.seen[-1] == ids(1, 2, 3)


def test_other_writers_and_a_source_that_is_taken_out(path: Path, log: Path, tmp_path: Path) -> None:
    log.write_bytes(lines(1))
    other = tmp_path / "other.ndjson"
    other.write_bytes(lines(1, 2, 3))

    def take_out() -> None:
        connection = library.open_for_writing(path)
        connection.execute("DELETE FROM sources WHERE path = ?", (str(log),))
        connection.close()

    _, story = follow(
        path,
        log,
        lambda: import_sources([str(other)], path),
        append(log, lines(3, 4)),
        take_out,
        append(log, lines(5)),
        append(log, lines(6)),
    )
    assert story.seen[2] == ids(1, 1, 2, 3, 3, 4)
    assert story.seen[-1] == story.seen[2]
    assert story.notes == [f"{log} was taken out of the library, so it is not followed any more."]


def test_a_source_that_another_import_has_read_further(path: Path, log: Path) -> None:
    log.write_bytes(lines(1))

    def import_it() -> None:
        append(log, lines(2))()
        import_sources([str(log)], path)

    _, story = follow(path, log, import_it, append(log, lines(3)), append(log, lines(4)))
    assert story.seen[-1] == ids(1, 2, 3, 4)
    assert story.notes == []


def test_standard_input(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with open(reading, "rb") as stream, open(writing, "wb", buffering=0) as pipe:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(stream))
        pipe.write(lines(1))

        class Patient(Story):
            def wait(self, seconds: float, /) -> bool:
                if deliveries(self.path) == ids(1, 2):
                    pipe.close()
                elif deliveries(self.path) == ids(1) and self.steps:
                    self.steps.clear()
                    pipe.write(lines(2)[:-1])
                time.sleep(0.01)
                self.now += seconds
                return False

        story = Patient(path, [1.0])
        report = follow_sources(["-"], path, story, story.told.append, story.notes.append, clock=lambda: story.now)
    assert deliveries(path) == ids(1, 2)
    assert report.counts.events == 2


def test_utf_16(path: Path, log: Path) -> None:
    text = (lines(1) + lines(2)).decode().encode("utf-16-le")
    _, story = follow(path, log, append(log, b"\xff\xfe" + text[:501]), append(log, text[501:]))
    assert story.seen[-1] == ids(1, 2)
    _, story = follow(path, log, append(log, lines(3).decode().encode("utf-16-le")))
    assert story.seen[-1] == ids(1, 2, 3)


def test_many_files_take_few_handles(path: Path, log: Path) -> None:
    files = [log.with_name(f"{number:03}.json") for number in range(1, 151)]
    for number, file in enumerate(files, 1):
        file.write_bytes(lines(number))
    held: list[int] = []

    def note() -> None:
        held.append(len(os.listdir("/proc/self/fd")))

    before = len(os.listdir("/proc/self/fd"))
    _, story = follow(path, log.parent, note, append(files[3], lines(500)), append(files[149], lines(501)), note)
    assert story.seen[-1] == ids(*range(1, 151), 500, 501)
    assert max(held) - before < 120


def test_a_file_that_cannot_be_followed_is_told_once(path: Path, log: Path) -> None:
    log.write_bytes(b"\x89PNG\r\n" + bytes(99))
    report, story = follow(path, log, 1.0, 1.0)
    assert len(report.problems) == 1
    assert story.notes == report.problems


def test_whoever_waits_is_told_now_and_then_that_it_goes_on(path: Path, log: Path) -> None:
    log.write_bytes(lines(1))
    _, story = follow(path, log, 6.0, 1.0, 6.0)
    assert [one.counts.events for one in story.told] == [1, 1, 1]
