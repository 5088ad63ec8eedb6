"""Everything goes wrong in a real window: a person is told of all of it in one dialog, and nothing is lost or leaks."""

import json
import subprocess
import sys
from pathlib import Path

from tests.privacy.traces import findings, private_home
from tests.program import ROOT
from viewer.jobs.import_sources import import_sources
from viewer.store import library as store

SAMPLE = ROOT / "resources" / "sample-capture.ndjson"
SECRET = "noor.haddad"


def contents(library: Path) -> list[tuple[object, ...]]:
    with store.reading(library) as connection:
        events = connection.execute("SELECT id, happened_at FROM events ORDER BY id").fetchall()
        return [*events, *connection.execute("SELECT event, digest FROM deliveries ORDER BY 1, 2").fetchall()]


def test_one_dialog_tells_it_all_and_the_library_is_as_before(tmp_path):
    home = tmp_path / "home"
    surroundings = private_home(home)
    library = home / "library.db"
    import_sources([str(SAMPLE)], library)
    before = contents(library)
    words = [sys.executable, "-m", "tests.ui.failing_window", str(library), SECRET]
    done = subprocess.run(
        words, cwd=ROOT, env={"PYTHONPATH": str(ROOT), **surroundings}, capture_output=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    report = told["report"]
    assert told["events"] == 413
    assert "unexpected KeyError\n" in report
    assert "in go_wrong\n" in report
    assert "unexpected ZeroDivisionError\n" in report
    assert "in paintEvent\n" in report
    assert "unexpected FileNotFoundError: ENOENT (in the thread reader)\n" in report
    assert "unexpected RuntimeError (while an object was taken apart)\n" in report
    assert "unexpected LookupError\n" in report
    assert "in half_a_write\n" in report
    assert SECRET not in report
    for line in done.stderr.decode().splitlines():
        assert "Something went wrong that should not (" in line
    log = next((home / "xdg_state_home").rglob("tier-viewer.log")).read_text()
    assert "unexpected Qt warning (QFile::rename)" in log
    assert findings(home, SECRET) == []
    assert contents(library) == before
