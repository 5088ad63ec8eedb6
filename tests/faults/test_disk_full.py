"""No room left: a sentence says so and what to do, what was told to be stored stays, and a resume brings the rest."""

import os
import re
import resource
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.truth import Capture, Import, check, finish
from tests.follower import following
from tests.program import needs_root

MIB = 1 << 20


def limited(size: int) -> object:
    """Files of the new process cannot become larger than this."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    return limit


def one_error(importing: Import) -> str:
    """The calm sentence that an import ended with."""
    assert importing.end() == 1
    (sentence,) = importing.said("error")
    assert isinstance(sentence, str)
    assert sentence.endswith("."), sentence
    assert "Traceback" not in sentence
    return sentence


@pytest.mark.parametrize("size", [3 * MIB])
def test_a_file_must_not_grow_any_more(tmp_path: Path, capture: Capture, size: int) -> None:
    starve(tmp_path, capture, size)


@pytest.mark.faults
@pytest.mark.parametrize("size", [4_096, 65_536, 300_000, MIB, 2 * MIB, 4 * MIB])
def test_limits_of_all_sizes(tmp_path: Path, capture: Capture, size: int) -> None:
    starve(tmp_path, capture, size)


def starve(tmp_path: Path, capture: Capture, size: int) -> None:
    path = tmp_path / "own" / "l.db"
    importing = Import(capture.path, "--library", path, preexec_fn=limited(size))
    sentence = one_error(importing)
    assert str(path) in sentence
    assert re.search(r"free (some )?space|limit", sentence), sentence
    check(path, importing.acknowledged())
    again = Import(capture.path, "--library", path, preexec_fn=limited(size))
    if again.end():  # under a limit a resume comes a little further each time
        assert str(path) in again.said("error")[0]
    finish(path, capture)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own that has little room."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m,mode=700", "none", str(disk)], check=False)
    if made.returncode:
        pytest.skip("no file system can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.faults
@needs_root
def test_a_full_disk(small_disk: Path, capture: Capture) -> None:
    path = small_disk / "l.db"
    importing = Import(capture.path, "--library", path)
    sentence = one_error(importing)
    assert sentence.startswith(f"The disk with {path} is full")
    assert "free some space and import again" in sentence
    assert importing.acknowledged() > 0
    stored = check_elsewhere(path, importing.acknowledged())
    assert 0 < stored < capture.truth["events"]
    subprocess.run(["mount", "-o", "remount,size=200m", str(small_disk)], check=True)
    finish(path, capture)


def check_elsewhere(path: Path, acknowledged: int) -> int:
    """The check needs room: it is made on a copy."""
    copy = path.parent.parent / "copy" / path.name
    copy.parent.mkdir()
    for file in path.parent.iterdir():
        shutil.copyfile(file, copy.parent / file.name)
    return check(copy, acknowledged)


@pytest.mark.faults
@needs_root
def test_a_disk_that_was_full_already(small_disk: Path, capture: Capture) -> None:
    (small_disk / "ballast").write_bytes(bytes(3 * MIB - 8_192))
    sentence = one_error(Import(capture.path, "--library", small_disk / "own" / "l.db"))
    assert "is full" in sentence
    assert "free" in sentence
    (small_disk / "ballast").unlink()
    subprocess.run(["mount", "-o", "remount,size=200m", str(small_disk)], check=True)
    finish(small_disk / "own" / "l.db", capture)


@pytest.mark.faults
@needs_root
def test_a_small_file_system_of_its_own(tmp_path: Path, capture: Capture) -> None:
    """ext4 in a file, and later mounted for reading only."""
    image, disk = tmp_path / "image", tmp_path / "disk"
    disk.mkdir()
    with image.open("wb") as file:
        file.truncate(8 * MIB)
    formatted = subprocess.run(["mkfs.ext4", "-q", str(image)], check=False, capture_output=True)
    if formatted.returncode or subprocess.run(["mount", "-o", "loop", str(image), str(disk)], check=False).returncode:
        pytest.skip("no ext4 can be made and mounted here")
    try:
        path = disk / "own" / "l.db"
        room = os.statvfs(disk)
        (disk / "ballast").write_bytes(bytes(room.f_bavail * room.f_frsize - 2 * MIB))
        importing = Import(capture.path, "--library", path)
        sentence = one_error(importing)
        assert str(path) in sentence
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert str(path) in one_error(Import(capture.path, "--library", path))
        shutil.copytree(disk / "own", tmp_path / "own")
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    check(tmp_path / "own" / "l.db", importing.acknowledged())
    finish(tmp_path / "own" / "l.db", capture)


@pytest.mark.faults
def test_following_ends_with_the_sentence(tmp_path: Path, capture: Capture) -> None:
    path, log = tmp_path / "own" / "l.db", tmp_path / "app.log"
    log.write_bytes(capture.path.read_bytes()[:200_000])
    with following(log, "--progress", "--library", path, preexec_fn=limited(2 * MIB)) as follower:
        acknowledged = follower.until("committed", None)["committed"]["events"]
        with log.open("ab") as file:
            file.write(capture.path.read_bytes()[200_000:])
        assert str(path) in follower.until("error", None)["error"]
        assert follower.process.wait(60) == 1
    check(path, acknowledged)


@pytest.mark.faults
def test_room_that_was_never_scarce_makes_no_difference(tmp_path: Path, capture: Capture) -> None:
    """The control: the limit is what makes the tests above fail, not the way in which they start the program."""
    importing = Import(capture.path, "--library", tmp_path / "own" / "l.db", preexec_fn=limited(500 * MIB))
    assert importing.end() == 0
    assert importing.said("report")[0]["events"] == capture.truth["events"]
    assert os.WIFSIGNALED(signal.SIGXFSZ)  # the signal would end a process that does not handle it
