"""What must hold after any fault: the library is whole, the ledger says what is in it, nothing that was told is lost,
and a resume brings exactly the rest."""

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.program import ROOT, command, generate, report
from viewer.errors import LibraryProblem
from viewer.store import library as store
from viewer.store import schema

COUNT = 8_000
"""Lines: enough for a decoding process of its own, and for several commits."""


class Capture:
    """A generated capture, and what each of its events is."""

    def __init__(self, folder: Path, count: int = COUNT, seed: int = 9) -> None:
        self.path = folder / "capture.ndjson"
        self.truth: dict[str, Any] = generate(self.path, count, seed=seed)
        arrived: Counter[str] = Counter()
        for line in self.path.read_bytes().splitlines():
            with contextlib.suppress(ValueError):
                arrived[json.loads(line)["event"]["id"]] += 1
        self.deliveries = dict(arrived)

    def __repr__(self) -> str:
        return "capture"


@pytest.fixture(scope="session")
def capture(tmp_path_factory: pytest.TempPathFactory) -> Capture:
    return Capture(tmp_path_factory.mktemp("capture"))


class Import:
    """An import that runs, as the window starts it, and what it has told to be stored for good."""

    def __init__(self, *words: object, prefix: tuple[str, ...] = (), **how: Any) -> None:
        self.process = subprocess.Popen(
            [*prefix, *command("import", "--progress", *words)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            start_new_session=True,
            **how,
        )
        self._said = b""

    def runs_for(self, seconds: float) -> bool:
        """Waits; whether it is still at work then."""
        try:
            self._said = self.process.communicate(timeout=seconds)[0]
        except subprocess.TimeoutExpired:
            return True
        return False

    def kill(self, which: str = "group") -> None:
        """Kills all of it, only the process that writes, or only the one that decodes; then it has ended."""
        with contextlib.suppress(ProcessLookupError):
            if which == "group":
                os.killpg(self.process.pid, signal.SIGKILL)
            elif which == "writer":
                self.process.kill()
            else:
                for child in children(self.process.pid):
                    os.kill(child, signal.SIGKILL)
        self.end()

    def end(self) -> int:
        """Waits for its end."""
        self._said = self.process.communicate(timeout=120)[0] or self._said
        return self.process.returncode

    def said(self, key: str) -> list[Any]:
        """What it has said of one kind."""
        lines = [json.loads(line) for line in self._said.split(b"\n")[:-1] if line]
        return [line[key] for line in lines if key in line]

    def acknowledged(self) -> int:
        """So many events were told to be stored."""
        return max((int(one["events"]) for one in self.said("committed")), default=0)


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError, IndexError):
                if int((folder / "stat").read_text().rpartition(")")[2].split()[1]) == process:
                    found.append(int(folder.name))
    return found


def check(path: Path, acknowledged: int = 0) -> int:
    """What is committed agrees with the ledger, is whole, and holds what was told; returns how many events that is."""
    events = _check(path)
    assert events >= acknowledged, f"{acknowledged} events were told to be stored, {events} are"
    return events


def _reading_problem(path: Path) -> str:
    try:
        with store.reading(path):
            return ""
    except LibraryProblem as problem:
        return "holds nothing yet" if "holds nothing yet" in str(problem) else str(problem)


def _check(path: Path) -> int:
    if not path.exists() or not path.stat().st_size:
        return 0
    problem = _reading_problem(path)  # before anything else puts in order what was left behind
    assert problem in ("", "holds nothing yet"), f"malformed: {problem}"
    with contextlib.closing(sqlite3.connect(path)) as connection:
        if not schema.is_made(connection):
            return 0
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)

        def number(query: str) -> int:
            found: int = connection.execute(query).fetchone()[0]
            return found

        for table in ("customers", "campaigns", "tiers", "extras"):
            connection.execute(f"INSERT INTO {table}_text ({table}_text) VALUES ('integrity-check')")
        connection.rollback()
        asked = connection.execute("SELECT id, records, events, deliveries, rejects, withheld FROM sources").fetchall()
        for source, records, events, deliveries, rejects, withheld in asked:
            assert number(f"SELECT count(*) FROM deliveries WHERE source = {source}") == events + deliveries
            assert number(f"SELECT count(*) FROM rejects WHERE source = {source}") == rejects
            assert records == events + deliveries + rejects + withheld
        assert number("SELECT count(*) FROM events") == number("SELECT coalesce(sum(events), 0) FROM sources")
        assert number("SELECT count(*) FROM deliveries") == number("SELECT coalesce(sum(deliveries), 0) FROM events")
        orphans = "SELECT count(*) FROM deliveries WHERE event NOT IN (SELECT id FROM events)"
        assert number(orphans) == 0
        lost = "SELECT count(*) FROM events WHERE id NOT IN (SELECT event FROM deliveries)"
        assert number(lost) == 0
        for column, table in (("customer", "customers"), ("campaign", "campaigns"), ("tier", "tiers")):
            assert number(f"SELECT count(*) FROM events WHERE {column} NOT IN (SELECT id FROM {table})") == 0
        return number("SELECT count(*) FROM events")


def finish(path: Path, capture: Capture) -> dict[str, Any]:
    """Resumes, and compares everything with the truth."""
    before = check(path)
    told = report(capture.path, "--library", path)
    truth = capture.truth
    assert told["events"] + before == truth["events"] == check(path)
    assert told["records"] == truth["records"]
    compare(path, capture.deliveries, truth["damaged"])
    with store.reading(path) as connection:
        (offset,) = connection.execute("SELECT offset FROM sources WHERE ended_at IS NOT NULL").fetchone()
        assert offset == capture.path.stat().st_size
    again = report(capture.path, "--library", path)
    assert (again["events"], again["deliveries"], again["rejects"], again["known"]) == (0, 0, 0, truth["records"])
    return told


def compare(path: Path, deliveries: dict[str, int], damaged: int) -> None:
    """Exactly these events with so many deliveries are in a library, and so many rejects."""
    with store.reading(path) as connection:
        assert dict(connection.execute("SELECT identity, deliveries FROM events")) == deliveries
        counted = connection.execute(
            "SELECT e.identity, count(*) FROM deliveries d JOIN events e ON e.id = d.event GROUP BY 1"
        )
        assert dict(counted) == deliveries
        assert connection.execute("SELECT count(*) FROM rejects").fetchone() == (damaged,)
        places = connection.execute("SELECT count(*) FROM (SELECT DISTINCT source, offset, part FROM deliveries)")
        assert places.fetchone() == (sum(deliveries.values()),)


def whole_time(folder: Path, capture: Capture) -> float:
    """How long an import takes that nothing happens to."""
    began = time.monotonic()
    report(capture.path, "--library", folder / "timed.db")
    return time.monotonic() - began
