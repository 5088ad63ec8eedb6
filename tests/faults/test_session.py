"""A window killed at any moment: the library is whole, and the next start is where a person was, or a moment before."""

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults.truth import Capture, check
from tests.program import ROOT, report
from viewer.domain.steps import Steps
from viewer.jobs.resume_session import remembered

pytest.importorskip("PySide6")
pytestmark = pytest.mark.faults

LINES = 40


class Told(NamedTuple):
    """What a killed window had told: its first query, those that were kept, and the views of the library."""

    began: str
    kept: list[str]
    views: set[str]
    doubtful: int
    """So many things were begun after the library had these views."""


def use_and_kill(library: Path, seed: int) -> Told:
    """Lets somebody use a window and kills it."""
    words = [sys.executable, "-m", "tests.faults.restless_window", str(library), str(seed)]
    wanted = random.Random(seed).randrange(5, LINES)
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        lines = []
        while sum('"kept"' in line for line in lines) < wanted:
            lines.append(process.stdout.readline())
            assert lines[-1]
        process.kill()
        lines += process.stdout.readlines()
    told = [json.loads(line) for line in lines if line.endswith("}\n")]
    last = [one for one in told if "views" in one][-1]
    # One more may have been begun that was not told.
    done = max((one["done"] for one in told if "done" in one), default=0) + 1
    kept = [one["kept"] for one in told if "kept" in one]
    return Told(told[0]["began"], kept, set(last["views"]), done - last["after"])


def numbers(steps: Steps) -> list[int]:
    return [step.number for step in (*steps.done, *reversed(steps.undone))]


@pytest.mark.parametrize("seed", range(3))
def test_a_window_killed_again_and_again(tmp_path: Path, capture: Capture, seed: int) -> None:
    library = tmp_path / "library.db"
    report(capture.path, "--library", library)
    events = check(library)
    for kill in range(3):
        last = remembered(library).session.query
        told = use_and_kill(library, seed * 10 + kill)
        assert told.began == last
        assert check(library) == events
        found = remembered(library)
        # What was told to be kept is there, unless something newer is.
        assert told.kept
        assert found.session.query in {"", *told.kept} or found.session.query.startswith("state:")
        assert len(set(numbers(found.steps))) == len(numbers(found.steps))
        assert numbers(found.steps) == sorted(numbers(found.steps))
        assert len(told.views ^ {view.name for view in found.views}) <= told.doubtful
    assert remembered(library).session.trail.visits
