"""Following a log that is written in odd pieces, rotated and cut short, by a process that is killed again and again."""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.truth import check, compare
from tests.follower import Follower, following, wait_for
from tests.webhooks import compact, webhook
from viewer.store import library as store


class Log:
    """A log, and whoever writes to it."""

    def __init__(self, folder: Path, seed: int) -> None:
        folder.mkdir()
        self.path = folder / "app.log"
        self.chance = random.Random(seed)
        self.written = 0
        self.parts = 0
        self.path.touch()

    def write(self, events: int) -> None:
        """Writes events in pieces that end anywhere, and now and then waits."""
        data = b"".join(compact(webhook(self.written + number + 1)) + b"\n" for number in range(events))
        self.written += events
        while data:
            size = self.chance.choice((1, 17, 400, 3_000, 30_000))
            with self.path.open("ab") as file:
                file.write(data[:size])
            data = data[size:]
            if self.chance.random() < 0.1:
                time.sleep(self.chance.uniform(0, 0.02))

    def rename(self) -> None:
        """Rotation as logrotate does it, with an older part under each number."""
        self.parts += 1
        self.path.rename(self.path.with_name(f"app.log.{self.parts}"))
        time.sleep(self.chance.choice((0, 0, 0.3)))
        self.path.touch()

    def copy_and_truncate(self) -> None:
        self.parts += 1
        shutil.copyfile(self.path, self.path.with_name(f"app.log.{self.parts}"))
        os.truncate(self.path, 0)

    def deliveries(self) -> dict[str, int]:
        return {f"evcus_{number:018}": 1 for number in range(1, self.written + 1)}


def start(log: Log, path: Path) -> Follower:
    return Follower(log.path, "--progress", "--library", path)


def kill(follower: Follower, path: Path) -> None:
    """Kills it at once; what it has told is there."""
    os.killpg(follower.process.pid, signal.SIGKILL)
    follower.process.wait()
    told = 0
    while line := follower.line():
        if line.startswith('{"committed"') and line.endswith("}"):
            told = int(line.split(":")[-1].strip("} "))
    assert check(path) >= told


def story(tmp_path: Path, seed: int, turn: Callable[[Log], None], rounds: int, kills: bool) -> tuple[Log, Path]:
    log, path = Log(tmp_path / "logs", seed), tmp_path / "own" / "l.db"
    follower = start(log, path)
    try:
        log.write(1)
        follower.until("committed", {"events": 1})  # what is rotated away before was never followed
        for number in range(rounds):
            log.write(log.chance.randrange(50, 250))
            if number % 3 == 2:
                turn(log)
            if kills and number % 4 == 3:
                kill(follower, path)
                log.write(log.chance.randrange(20))
                if log.chance.random() < 0.5:
                    turn(log)  # while nobody follows
                    log.write(log.chance.randrange(1, 20))
                follower = start(log, path)
        wait_for(path, log.written)
        assert follower.end(signal.SIGTERM) == 0
    finally:
        if follower.process.poll() is None:
            os.killpg(follower.process.pid, signal.SIGKILL)
        follower.process.wait()
    return log, path


def exactly(log: Log, path: Path) -> None:
    check(path)
    compare(path, log.deliveries(), 0)


def test_a_few_rotations_and_a_kill(tmp_path: Path) -> None:
    exactly(*story(tmp_path, 1, Log.rename, 8, kills=True))


@pytest.mark.faults
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("turn", [Log.rename, Log.copy_and_truncate])
def test_ten_thousand_pieces(tmp_path: Path, turn: Callable[[Log], None], seed: int) -> None:
    """Nothing is lost and nothing is doubled, by rotation, by truncation, by kills."""
    exactly(*story(tmp_path, seed, turn, 24, kills=seed % 2 == 1))


@pytest.mark.faults
def test_the_check_sees_one_event_too_few_and_one_too_many(tmp_path: Path) -> None:
    """The control: a story whose log is counted wrongly by one fails."""
    log, path = story(tmp_path, 5, Log.rename, 4, kills=False)
    exactly(log, path)
    for change in (1, -2):
        log.written += change
        with pytest.raises(AssertionError):
            exactly(log, path)


@pytest.mark.faults
def test_lines_are_there_within_a_second(tmp_path: Path) -> None:
    log, path = Log(tmp_path / "logs", 1), tmp_path / "own" / "l.db"
    late = []
    with following(log.path, "--progress", "--library", path) as follower:
        for number in range(12):
            log.write(1)
            began = time.monotonic()
            follower.until("committed", {"events": number + 1})
            late.append(time.monotonic() - began)
            time.sleep(0.1)
    assert max(late[1:]) < 1.0, late


@pytest.mark.faults
def test_waiting_costs_next_to_nothing_and_memory_stays_flat(tmp_path: Path) -> None:
    log, path = Log(tmp_path / "logs", 1), tmp_path / "own" / "l.db"
    with following(log.path, "--progress", "--library", path) as follower:
        log.write(500)
        follower.until("committed", {"events": 500})
        before = memory(follower)
        for _ in range(40):
            log.write(100)
            follower.until("committed", {"events": log.written})
        assert memory(follower) - before < 12_000, "KiB more after 4,000 events"
        used = processor(follower)
        time.sleep(5)
        assert processor(follower) - used < 0.25, "seconds of the processor in 5 seconds of waiting"


def memory(follower: Follower) -> int:
    """KiB in use."""
    lines = Path(f"/proc/{follower.process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def processor(follower: Follower) -> float:
    """Seconds of the processor."""
    fields = Path(f"/proc/{follower.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.faults
def test_imports_and_followers_of_one_library(tmp_path: Path) -> None:
    """Several writers, each in short turns."""
    logs = [Log(tmp_path / f"logs{number}", number) for number in range(3)]
    path = tmp_path / "own" / "l.db"
    for log in logs:
        log.path.write_bytes(b"")
    store.open_for_writing(path).close()
    followers = [start(log, path) for log in logs]
    try:
        for number, log in enumerate(logs):
            log.written = 10_000 * number
        for _ in range(6):
            for log in logs:
                log.write(60)
        wait_for(path, 3 * 360)
        assert [follower.end(signal.SIGTERM) for follower in followers] == [0, 0, 0]
    finally:
        for follower in followers:
            if follower.process.poll() is None:
                os.killpg(follower.process.pid, signal.SIGKILL)
            follower.process.wait()
    assert check(path) == 3 * 360
