"""A window killed at any moment: the library is whole, and the next start is where a person was, or a moment before."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.truth import Capture, check
from tests.program import ROOT, report
from viewer.domain.steps import Steps
from viewer.jobs.resume_session import remembered

pytest.importorskip("PySide6")
pytestmark = pytest.mark.faults

LINES = 40


def use_and_kill(library: Path, seed: int) -> tuple[str, list[str]]:
    """Lets somebody use a window and kills it; what it began with, and the queries that were told to be kept."""
    words = [sys.executable, "-m", "tests.faults.restless_window", str(library), str(seed)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        began = json.loads(process.stdout.readline())["began"]
        told = [process.stdout.readline() for _ in range(random.Random(seed).randrange(5, LINES))]
        process.kill()
        told += process.stdout.readlines()
    return began, [json.loads(line)["kept"] for line in told if line.endswith("}\n")]


def numbers(steps: Steps) -> list[int]:
    return [step.number for step in (*steps.done, *reversed(steps.undone))]


@pytest.mark.parametrize("seed", range(3))
def test_a_window_killed_again_and_again(tmp_path: Path, capture: Capture, seed: int) -> None:
    library = tmp_path / "library.db"
    report(capture.path, "--library", library)
    events = check(library)
    views = 0
    for kill in range(3):
        last = remembered(library).session.query
        began, kept = use_and_kill(library, seed * 10 + kill)
        assert began == last
        assert check(library) == events
        found = remembered(library)
        # What was told to be kept is there, unless something newer is.
        assert kept
        assert found.session.query in {"", *kept} or found.session.query.startswith("state:")
        assert len(set(numbers(found.steps))) == len(numbers(found.steps))
        assert numbers(found.steps) == sorted(numbers(found.steps))
        assert len(found.views) >= views
        views = len(found.views)
    assert views
    assert remembered(library).session.trail.visits
