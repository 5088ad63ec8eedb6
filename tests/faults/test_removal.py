"""The removal of an import, killed at any moment: all of it is gone, or nothing."""

import contextlib
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.faults.truth import Capture, check
from tests.program import ROOT, command, report, run
from viewer.store import library as store

pytestmark = pytest.mark.faults


def content(path: Path) -> dict[str, int]:
    with store.reading(path) as connection:
        return dict(connection.execute("SELECT identity, deliveries FROM events"))


@pytest.fixture(scope="module")
def two_imports(tmp_path_factory: pytest.TempPathFactory, capture: Capture) -> tuple[Path, float]:
    """A library of two captures that overlap, and how long it takes to remove the second."""
    folder = tmp_path_factory.mktemp("removal")
    lines = capture.path.read_bytes().splitlines(keepends=True)
    (folder / "one.ndjson").write_bytes(b"".join(lines[:5_000]))
    (folder / "two.ndjson").write_bytes(b"".join(lines[3_000:]))
    for name in ("one.ndjson", "two.ndjson"):
        report(folder / name, "--library", folder / "l.db")
    shutil.copyfile(folder / "l.db", folder / "timed.db")
    began = time.monotonic()
    assert run("imports", "--remove", 2, "--yes", "--library", folder / "timed.db").returncode == 0
    return folder / "l.db", time.monotonic() - began


@pytest.mark.parametrize("number", range(10))
def test_killed_while_an_import_is_removed(tmp_path: Path, two_imports: tuple[Path, float], number: int) -> None:
    whole, longest = two_imports
    path = tmp_path / "l.db"
    shutil.copyfile(whole, path)
    states = [content(path), content(whole.with_name("timed.db"))]
    assert states[0] != states[1]
    words = command("imports", "--remove", 2, "--yes", "--library", path)
    process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(random.Random(number).uniform(0.3, 1.0) * longest)
    process.send_signal(signal.SIGKILL)
    process.wait()
    check(path)
    found = content(path)
    assert found in states
    if found == states[0]:
        assert run("imports", "--remove", 2, "--yes", "--library", path).returncode == 0
    check(path)
    assert content(path) == states[1]
