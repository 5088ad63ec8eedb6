"""Forgetting, killed at any moment: the customer is there with everything, or gone; never something in between."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests import byte_scan
from tests.faults.truth import Import, check
from tests.forgotten import KEY, VALUES, ask, hers, identities, imported, others
from tests.program import ROOT
from tests.webhooks import write
from viewer.jobs.forget_customer import forget, plan
from viewer.jobs.tombstones import tombstones_of
from viewer.store import library

POINTS = 50
THEIRS = [hers(number) for number in range(1, 300)]


@pytest.mark.faults
def test_killed_while_a_customer_is_forgotten(tmp_path: Path) -> None:
    rest = others(300, 1500)
    whole = imported(tmp_path / "data", *(one for pair in zip(THEIRS, rest, strict=False) for one in pair), *rest[299:])
    everybody = identities(whole)
    left = identities_of_others(whole)
    words = [sys.executable, "-m", "tests.faults.ended_forgetting", str(whole), KEY, str(POINTS)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    killed = json.loads(done.stdout)
    assert sum(killed) >= 0.7 * POINTS, f"only {sum(killed)} kills came while it was at work"
    states = [state(whole.parent / str(number), everybody, left) for number in range(POINTS)]
    assert set(states) == {"old", "new"}


def identities_of_others(path: Path) -> set[str]:
    """The events of everybody else."""
    sql = f"SELECT identity FROM events WHERE customer NOT IN (SELECT id FROM customers WHERE vendor_id = '{KEY}')"
    return {row[0] for row in ask(path, sql)}


def state(folder: Path, everybody: set[str], left: set[str]) -> str:
    """In which state a library was found; then it is brought to its end, and scanned."""
    path = folder / "l.db"
    check(path)
    found = identities(path)
    if found == everybody:
        assert tombstones_of(path) == []
        forget(path, plan(path, KEY))
    assert identities(path) == left
    library.close(library.open_for_writing(path))  # whoever opens it next goes on with what was left to do
    assert len(tombstones_of(path)) == 1
    assert byte_scan.hits(folder, VALUES) == []
    check(path)
    return "old" if found == everybody else "new"


@pytest.mark.faults
def test_a_customer_is_forgotten_while_an_import_brings_more_of_them(tmp_path: Path) -> None:
    folder, rest = tmp_path / "data", others(30_000, 46_000)
    values = [
        one for number, other in enumerate(rest) for one in ([other, hers(number)] if number % 5 == 0 else [other])
    ]
    capture = write(tmp_path / "capture.ndjson", *values)
    running = Import(capture, "--library", folder / "l.db")
    while not running.runs_for(0.05) or not (folder / "l.db").exists() or not is_known(folder / "l.db"):
        assert running.process.poll() is None, "the import has ended before anything was seen of it"
    done = forget(folder / "l.db", plan(folder / "l.db", KEY))
    assert done.events > 0
    assert running.end() == 0
    (told,) = running.said("report")
    assert told["problems"] == []
    assert told["records"] == told["events"] + told["deliveries"] + told["rejects"] + told["known"] == len(values)
    assert check(folder / "l.db") == len(rest)
    library.close(library.open_for_writing(folder / "l.db"))
    assert byte_scan.hits(folder, VALUES) == []


def is_known(path: Path) -> bool:
    """Whether the customer is in a library already."""
    try:
        return bool(ask(path, f"SELECT count(*) FROM customers WHERE vendor_id = '{KEY}'")[0][0])
    except sqlite3.OperationalError:  # it is being made
        return False
