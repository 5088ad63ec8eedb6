"""Two imports of the same source at the same time: the same place in the same file is never a new delivery."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.program import ROOT, adds_up, command, generate, report
from viewer.jobs.list_imports import list_imports
from viewer.jobs.remove_import import remove_import
from viewer.store import library

PLACES = (
    "SELECT count(*), count(DISTINCT s.path || ' ' || d.offset || ' ' || d.part)"
    " FROM deliveries AS d JOIN sources AS s ON s.id = d.source"
)


def at_once(path: Path, count: int, *words: object) -> list[dict[str, Any]]:
    """The reports of so many imports that begin together; one may find the library busy, and begins again then."""
    line = command("import", *words, "--library", path, "--json")
    running = [
        subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, text=True)
        for _ in range(count)
    ]
    told = []
    for process in running:
        out, errors = process.communicate(timeout=200)
        if process.returncode:
            assert "is busy: another import is writing to it" in errors
            told.append(report(*words, "--library", path))
        else:
            told.append(json.loads(out))
    return told


def places(path: Path) -> tuple[int, int]:
    with library.reading(path) as connection:
        found: tuple[int, int] = connection.execute(PLACES).fetchone()
    return found


@pytest.fixture(scope="module")
def capture(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    path = tmp_path_factory.mktemp("two") / "capture.ndjson"
    generate(path, 12_000)
    return path, report(path, "--library", path.with_name("alone.db"))


def check(path: Path, truth: dict[str, Any], told: list[dict[str, Any]]) -> None:
    assert all(map(adds_up, told))
    for name in ("events", "deliveries", "rejects"):
        assert sum(one[name] for one in told) == truth[name], name
    count, different = places(path)
    assert count == different == truth["events"] + truth["deliveries"]
    with library.reading(path) as connection:
        assert connection.execute("SELECT count(*) FROM sources").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM rejects").fetchone() == (truth["rejects"],)


def test_a_large_file(tmp_path: Path, capture: tuple[Path, dict[str, Any]]) -> None:
    path = tmp_path / "own" / "l.db"
    told = at_once(path, 2, capture[0])
    check(path, capture[1], told)
    kept = list_imports(path)
    assert sum(one.report["events"] for one in kept) == capture[1]["events"]
    for one in kept:
        if any(one.id == left.id for left in list_imports(path)):
            remove_import(path, one.id)
    assert places(path) == (0, 0)


@pytest.mark.faults
@pytest.mark.parametrize("number", range(4))
def test_three_at_a_time(tmp_path: Path, capture: tuple[Path, dict[str, Any]], number: int) -> None:
    path = tmp_path / "own" / "l.db"
    check(path, capture[1], at_once(path, 3, capture[0]))


@pytest.mark.faults
def test_many_small_files(tmp_path: Path, capture: tuple[Path, dict[str, Any]]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    lines = capture[0].read_bytes().splitlines(keepends=True)[:1_500]
    for number, line in enumerate(lines):
        (folder / f"{number:04}.json").write_bytes(line)
    path = tmp_path / "own" / "l.db"
    told = at_once(path, 2, folder)
    assert all(map(adds_up, told))
    alone = report(folder, "--library", tmp_path / "alone.db")
    for name in ("events", "deliveries", "rejects"):
        assert sum(one[name] for one in told) == alone[name], name
    assert places(path) == places(tmp_path / "alone.db")


@pytest.mark.faults
def test_without_the_look_at_the_ledger_there_would_be_doubles(tmp_path: Path) -> None:
    """The negative control: a writer that is not told of others doubles what they read."""
    capture = tmp_path / "capture.ndjson"
    truth = generate(capture, 3_000)["events"]
    path = tmp_path / "own" / "l.db"
    program = (
        "import sys\nfrom viewer.store.writer import Writer\nfrom viewer.jobs import import_sources as job\n"
        "Writer._refuse_if_overtaken = lambda *_: None\n"
        "known = job.known_before\n"
        "def late(*everything):\n"
        "    found = known(*everything)\n"
        "    job.import_again(); return found\n"
        "from viewer.jobs.import_sources import import_sources\n"
        "done = []\n"
        "def again():\n"
        "    if not done:\n"
        "        done.append(True)\n"
        "        import_sources([sys.argv[1]], job.Path(sys.argv[2]))\n"
        "job.import_again = again\n"
        "job.known_before = late\n"
        "import_sources([sys.argv[1]], job.Path(sys.argv[2]))\n"
    )
    line = [command()[0], "-c", program, str(capture), str(path)]
    assert subprocess.run(line, cwd=ROOT, check=False).returncode == 0
    count, different = places(path)
    assert different >= truth
    assert count == 2 * different
