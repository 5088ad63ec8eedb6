"""Whoever examines all histories can be killed at any moment: what it has stored is right, and the next one goes on."""

import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.faults.truth import check
from tests.program import ROOT, command, generate, run
from viewer.jobs.find_findings import find_findings
from viewer.jobs.import_sources import import_sources
from viewer.jobs.list_findings import are_findings_complete
from viewer.store import library

pytestmark = pytest.mark.faults


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("findings")
    generate(folder / "capture.ndjson", 8_000, seed=5)
    import_sources([str(folder / "capture.ndjson")], folder / "library.db")
    return folder / "library.db"


def found(path: Path) -> list[tuple[object, ...]]:
    """All findings with their events, whatever their numbers; and that what events say of them agrees."""
    with library.reading(path) as connection:
        loose = (
            "SELECT count(*) FROM finding_events WHERE finding NOT IN (SELECT id FROM findings)"
            " OR event NOT IN (SELECT event FROM event_findings)"
        )
        assert connection.execute(loose).fetchone() == (0,)
        flagged = "SELECT count(*) FROM events WHERE (flags >> 30 & 1) != (id IN (SELECT event FROM event_findings))"
        assert connection.execute(flagged).fetchone() == (0,)
        return connection.execute(
            "SELECT f.person, k.rule, f.text, (SELECT group_concat(event) FROM (SELECT event FROM finding_events"
            " WHERE finding = f.id ORDER BY place)) FROM findings AS f JOIN finding_kinds AS k ON k.id = f.kind"
            " ORDER BY 1, 2, 3, 4"
        ).fetchall()


@pytest.mark.parametrize("seed", range(4))
def test_killed_at_any_moment(filled: Path, tmp_path: Path, seed: int) -> None:
    whole, path = (Path(shutil.copy(filled, tmp_path / name)) for name in ("whole.db", "library.db"))
    began = time.monotonic()
    find_findings(whole)
    longest = time.monotonic() - began + 1
    chance = random.Random(seed)
    for _ in range(3):
        process = subprocess.Popen(
            command("findings", "--progress", "--library", path), stdout=subprocess.DEVNULL, cwd=ROOT
        )
        try:
            process.wait(timeout=chance.uniform(0.3, longest))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        check(path)
        found(path)
    assert run("findings", "--refresh", "--limit", "0", "--library", path).returncode == 0
    assert are_findings_complete(path)
    assert found(path) == found(whole) != []
    with library.reading(path) as connection:
        assert connection.execute("SELECT count(*) FROM unexamined").fetchone() == (0,)
