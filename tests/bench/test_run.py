import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.slow
def test_a_small_run_fills_the_table_and_counts_right(tmp_path: Path) -> None:
    command = [sys.executable, str(HERE / "run.py"), "--events", "2000", "--out", str(tmp_path)]
    command += ["--only", "import,findings,search,facets,scroll,history,drive,export"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", cwd=HERE.parents[1])
    assert done.returncode == 0, done.stderr
    table = (tmp_path / "bench-2000.md").read_text(encoding="utf-8")
    assert table == done.stdout
    rows = [[cell.strip() for cell in line[1:-1].split("|")] for line in table.splitlines() if line[:1] == "|"]
    assert {len(row) for row in rows} == {6}
    counts = next(row for row in rows if row[0] == "counts are those of the generator")
    assert counts[-1] == "yes"
    told = " ".join(row[0] for row in rows)
    for part in (
        "import, lines per second",
        "findings, everybody's history",
        "search: part of a name",
        "facets: two letters",
        "scrolling:",
        "a customer's events and history",
        "who was in which tier of the largest campaign",
        "key press to painted",
        "export of",
    ):
        assert part in told
