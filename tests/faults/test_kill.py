"""An import killed at any moment: the next one goes on, no event is lost, none is doubled, the ledger is right."""

import contextlib
import json
import random
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.faults.truth import Capture, Import, check, compare, finish, whole_time
from tests.program import ROOT, command, report
from viewer.store import library as store

POINTS = 54
ATTEMPTS = 5


@pytest.fixture(scope="module")
def longest(tmp_path_factory: pytest.TempPathFactory, capture: Capture) -> float:
    return whole_time(tmp_path_factory.mktemp("timed"), capture)


@pytest.fixture(scope="module")
def hits() -> Iterator[list[bool]]:
    """Whether each kill came while the import was at work."""
    found: list[bool] = []
    yield found
    assert sum(found) >= 0.7 * len(found), f"{found.count(False)} of {len(found)} kills came too late to mean anything"


def kill_once(path: Path, capture: Capture, seconds: float, which: str = "group") -> tuple[bool, int]:
    """Kills an import after some seconds and checks what is left; whether it was at work, and the events stored."""
    before = check(path)
    importing = Import(capture.path, "--library", path)
    was_at_work = importing.runs_for(seconds)
    importing.kill(which)
    if was_at_work and which == "decoder" and importing.said("report"):
        (told,) = importing.said("report")
        # Killed before it was started, after it was done, or in between, which is said.
        assert all("ended from outside" in problem for problem in told["problems"])
    return was_at_work, check(path, before + importing.acknowledged())


def test_a_few_kills_in_the_middle_and_one_while_going_on(
    tmp_path: Path, capture: Capture, longest: float, hits: list[bool]
) -> None:
    """Each library is killed twice, the second time while it resumes; moments spread over what an import takes."""
    for number, (share, which) in enumerate(((0.3, "group"), (0.55, "writer"), (0.8, "decoder"))):
        hits.append(killed(tmp_path / str(number), capture, (share * longest, 0.4 * longest), which))


def killed(folder: Path, capture: Capture, moments: Sequence[float], which: str) -> bool:
    """Whether all kills came while the import, or what went on with it, was at work; with all checks.

    Beside less other work an import is faster than the one that was measured: then once more, sooner.
    """
    for attempt in range(ATTEMPTS):
        path = folder / str(attempt) / "l.db"
        sooner = 0.7**attempt
        were_at_work = [
            kill_once(path, capture, seconds * sooner, "group" if place else which)[0]
            for place, seconds in enumerate(moments)
        ]
        finish(path, capture)
        if all(were_at_work):
            return True
    return False


@pytest.mark.faults
@pytest.mark.parametrize("number", range(POINTS))
def test_kills_at_random_moments(
    tmp_path: Path, capture: Capture, longest: float, hits: list[bool], number: int
) -> None:
    """A third of them is killed again while resuming."""
    chance = random.Random(number)
    moments = [chance.uniform(0.15, 0.95) * longest]
    if chance.random() < 0.4:
        moments.append(chance.uniform(0.15, 0.7) * longest)
    hits.append(killed(tmp_path, capture, moments, ("group", "writer", "decoder")[number % 3]))


@pytest.mark.faults
@pytest.mark.parametrize("number", range(8))
def test_kills_while_a_folder_of_small_files_is_read(
    tmp_path: Path, capture: Capture, hits: list[bool], number: int
) -> None:
    """Many sources share a transaction there."""
    folder = tmp_path / "captures"
    folder.mkdir()
    lines = capture.path.read_bytes().splitlines(keepends=True)[:3_000]
    for place in range(0, len(lines), 5):
        (folder / f"{place:05}.ndjson").write_bytes(b"".join(lines[place : place + 5]))
    chance = random.Random(number)
    moments = [chance.uniform(0.3, 0.9) for _ in range(1 + number % 2)]
    for attempt in range(ATTEMPTS):
        path = tmp_path / f"own{attempt}" / "l.db"
        were_at_work = []
        for seconds in moments:
            before = check(path)
            importing = Import(folder, "--library", path)
            were_at_work.append(importing.runs_for(seconds * 0.7**attempt))
            importing.kill()
            check(path, before + importing.acknowledged())
        report(folder, "--library", path)
        check(path)
        compare(path, *truth_of(lines))
        again = report(folder, "--library", path)
        assert (again["events"], again["deliveries"], again["rejects"]) == (0, 0, 0)
        if all(were_at_work):
            break
    hits.append(all(were_at_work))


def truth_of(lines: list[bytes]) -> tuple[dict[str, int], int]:
    """Deliveries by event and the number of damaged lines."""
    deliveries: dict[str, int] = {}
    damaged = 0
    for line in lines:
        try:
            identity = json.loads(line)["event"]["id"]
            deliveries[identity] = deliveries.get(identity, 0) + 1
        except ValueError:
            damaged += bool(line.strip())
    return deliveries, damaged


# --- negative controls: each check finds the fault that it is there for ---------------------------------------------

APART = (
    "import os, sys; from viewer.store import sources; advance = sources.advance\n"
    "def apart(connection, entry, head):\n"
    "    connection.execute('COMMIT')\n"
    "    if entry.counts.records > 5000: os.kill(os.getpid(), 9)\n"
    "    connection.execute('BEGIN IMMEDIATE')\n"
    "    advance(connection, entry, head)\n"
    "sources.advance = apart\n"
    "from viewer.__main__ import main; sys.exit(main())"
)


@pytest.mark.faults
def test_the_check_sees_a_ledger_that_is_committed_apart(tmp_path: Path, capture: Capture) -> None:
    path = tmp_path / "own" / "l.db"
    words = [command()[0], "-c", APART, "import", str(capture.path), "--library", str(path)]
    assert subprocess.run(words, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    with pytest.raises(AssertionError):
        check(path)
    with pytest.raises(AssertionError):
        finish(path, capture)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory, capture: Capture) -> Path:
    path = tmp_path_factory.mktemp("finished") / "l.db"
    report(capture.path, "--library", path)
    finish_again(path, capture)
    return path


def finish_again(path: Path, capture: Capture) -> None:
    check(path, capture.truth["events"])
    compare(path, capture.deliveries, capture.truth["damaged"])


FAULTS = {
    "an event is lost": "DELETE FROM events WHERE id = (SELECT max(id) FROM events)",
    "a delivery is lost": "DELETE FROM deliveries WHERE (event, offset) IN"
    " (SELECT event, offset FROM deliveries LIMIT 1)",
    "a delivery is doubled": "INSERT INTO deliveries (event, source, offset, part, line, length, digest, frame)"
    " SELECT event, source, offset, part + 1, line, length, digest, frame FROM deliveries LIMIT 1",
    "an event is doubled": "INSERT INTO events SELECT max(id) + 1, identity || 'x', flags, type, type_source,"
    " happened_at, customer, campaign, tier, tier_from, extra, status, deliveries, source, line FROM events",
    "a reject is lost": "DELETE FROM rejects WHERE id = (SELECT max(id) FROM rejects)",
    "a snapshot is lost": "DELETE FROM customers WHERE id = (SELECT customer FROM events LIMIT 1)",
    "the ledger is ahead": "UPDATE sources SET events = events + 1, records = records + 1",
}


@pytest.mark.faults
@pytest.mark.parametrize("fault", FAULTS)
def test_the_check_sees_one_wrong_row(tmp_path: Path, finished: Path, capture: Capture, fault: str) -> None:
    path = tmp_path / "l.db"
    shutil.copyfile(finished, path)
    finish_again(path, capture)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute(FAULTS[fault]).rowcount == 1
        connection.commit()
    with pytest.raises(AssertionError):
        finish_again(path, capture)


@pytest.mark.faults
def test_the_check_sees_that_something_told_was_lost(finished: Path, capture: Capture) -> None:
    with pytest.raises(AssertionError, match="were told to be stored"):
        check(finished, capture.truth["events"] + 1)


@pytest.mark.faults
@pytest.mark.parametrize("number", range(3))
def test_two_imports_of_one_file_at_the_same_time(tmp_path: Path, capture: Capture, number: int) -> None:
    path = tmp_path / "own" / "l.db"
    words = command("import", capture.path, "--library", path, "--json")
    both = [subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) for _ in range(2)]
    told = [process.communicate(timeout=120) for process in both]
    reports = [json.loads(out) for out, _ in told if out]
    # One may come while the other makes the library, and is told so.
    assert all(not errors or b"is busy: another import is writing to it" in errors for _, errors in told)
    assert [process.returncode for process in both] == [int(bool(errors)) for _, errors in told]
    assert sum(report["events"] for report in reports) == capture.truth["events"]
    with store.reading(path) as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (capture.truth["events"],)
