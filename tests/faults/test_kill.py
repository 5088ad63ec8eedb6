"""An import killed at any moment: the next one goes on, no event is lost, none is doubled, the ledger is right."""

import contextlib
import json
import random
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.program import ROOT, command, generate, report
from viewer.store import library as store
from viewer.store import schema

COUNT = 20_000


class Capture:
    """A generated capture, and what each of its events is."""

    def __init__(self, folder: Path, count: int) -> None:
        self.path = folder / "capture.ndjson"
        self.truth: dict[str, Any] = generate(self.path, count, seed=9)
        arrived: Counter[str] = Counter()
        for line in self.path.read_bytes().splitlines():
            with contextlib.suppress(ValueError):
                arrived[json.loads(line)["event"]["id"]] += 1
        self.deliveries = dict(arrived)

    def __repr__(self) -> str:
        return "capture"


@pytest.fixture(scope="module")
def capture(tmp_path_factory: pytest.TempPathFactory) -> Capture:
    return Capture(tmp_path_factory.mktemp("capture"), COUNT)


def killed(path: Path, capture: Capture, seconds: float) -> bool:
    """Starts an import and kills it after some seconds; whether it was still at work."""
    words = command("import", capture.path, "--library", path)
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=seconds)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


def check(path: Path) -> int:
    """What is committed agrees with the ledger, and is whole; returns how many events that is."""
    if not path.exists() or not path.stat().st_size:
        return 0
    with contextlib.closing(sqlite3.connect(path)) as connection:
        if not schema.is_made(connection):
            return 0
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found = connection.execute(
            "SELECT records, events, deliveries, rejects, offset, ended_at FROM sources"
        ).fetchall()
        assert len(found) <= 1
        if not found:
            return 0
        records, events, deliveries, rejects, _, _ = found[0]

        def count(table: str) -> int:
            rows: int = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            return rows

        assert (count("events"), count("rejects")) == (events, rejects)
        assert count("deliveries") == events + deliveries == records - rejects
        for table in ("customers", "campaigns", "tiers", "extras"):
            connection.execute(f"INSERT INTO {table}_text ({table}_text) VALUES ('integrity-check')")
        connection.rollback()
        return int(events)


def finish(path: Path, capture: Capture) -> dict[str, Any]:
    """Resumes, and compares everything with the truth."""
    before = check(path)
    told = report(capture.path, "--library", path)
    truth = capture.truth
    assert told["events"] + before == truth["events"] == check(path)
    assert told["records"] == truth["records"]
    with store.reading(path) as connection:
        assert dict(connection.execute("SELECT identity, deliveries FROM events")) == capture.deliveries
        counted = connection.execute(
            "SELECT e.identity, count(*) FROM deliveries d JOIN events e ON e.id = d.event GROUP BY 1"
        )
        assert dict(counted) == capture.deliveries
        assert connection.execute("SELECT count(*) FROM rejects").fetchone() == (truth["damaged"],)
        places = connection.execute("SELECT count(*), count(DISTINCT offset) FROM deliveries").fetchone()
        assert places[0] == places[1] == sum(capture.deliveries.values())
        (offset,) = connection.execute("SELECT offset FROM sources WHERE ended_at IS NOT NULL").fetchone()
        assert offset == capture.path.stat().st_size
    again = report(capture.path, "--library", path)
    assert (again["events"], again["deliveries"], again["rejects"], again["known"]) == (0, 0, 0, truth["records"])
    return told


def whole_time(folder: Path, capture: Capture) -> float:
    began = time.monotonic()
    report(capture.path, "--library", folder / "timed.db")
    return time.monotonic() - began


def test_a_few_kills_in_the_middle_and_one_while_going_on(tmp_path: Path, capture: Capture) -> None:
    """Each library is killed twice, the second time while it resumes; moments spread over what an import takes."""
    longest = whole_time(tmp_path, capture)
    hits = 0
    for number, share in enumerate((0.3, 0.55, 0.8)):
        path = tmp_path / str(number) / "l.db"
        hits += killed(path, capture, share * longest)
        check(path)
        hits += killed(path, capture, 0.5 * longest)
        finish(path, capture)
    assert hits >= 3, "the kills came too late to mean anything"


@pytest.mark.faults
@pytest.mark.parametrize("seed", range(24))
def test_kills_at_random_moments(tmp_path: Path, capture: Capture, seed: int) -> None:
    chance = random.Random(seed)
    path = tmp_path / "own" / "l.db"
    hit = killed(path, capture, chance.uniform(0.15, 1.5))
    check(path)
    while hit and chance.random() < 0.4:
        hit = killed(path, capture, chance.uniform(0.15, 1.0))
        check(path)
    finish(path, capture)


@pytest.mark.faults
def test_the_check_sees_a_ledger_that_is_committed_apart(tmp_path: Path, capture: Capture) -> None:
    """The negative control: a writer that commits events before the ledger is found out by `finish`."""
    path = tmp_path / "own" / "l.db"
    program = (
        "import os, sys; from viewer.store import sources; advance = sources.advance\n"
        "def apart(connection, entry, head):\n"
        "    connection.execute('COMMIT')\n"
        "    if entry.counts.records > 5000: os.kill(os.getpid(), 9)\n"
        "    connection.execute('BEGIN IMMEDIATE')\n"
        "    advance(connection, entry, head)\n"
        "sources.advance = apart\n"
        "from viewer.__main__ import main; sys.exit(main())"
    )
    python = command()[0]
    words = [python, "-c", program, "import", str(capture.path), "--library", str(path)]
    assert subprocess.run(words, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    with pytest.raises(AssertionError):
        finish(path, capture)


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
