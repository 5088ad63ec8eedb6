"""Several processes on one library: imports, notes, readers, a proof and a backup at once; nobody is ever told that it
is locked or busy, and nothing is lost or doubled."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.faults.truth import check
from tests.program import ROOT, command, generate, report
from viewer.jobs.verify_library import verify_library
from viewer.store import library


def begun(*words: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command(*words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, cwd=ROOT, text=True
    )


def ended(running: Sequence[subprocess.Popen[str]]) -> list[str]:
    """What each has printed; all must have succeeded, and none may speak of locks."""
    told = []
    for process in running:
        out, errors = process.communicate(timeout=300)
        for word in ("locked", "busy"):
            assert word not in errors, errors
        assert process.returncode == 0, (out[-2000:], errors)
        told.append(out)
    return told


@pytest.mark.faults
def test_imports_readers_notes_proof_and_backup_at_once(tmp_path: Path) -> None:
    sources = [tmp_path / f"{name}.ndjson" for name in ("one", "two", "three")]
    truths = [generate(source, 1_500, seed=place) for place, source in enumerate(sources)]
    first = tmp_path / "first.ndjson"
    first.write_bytes(b"".join(sources[0].read_bytes().splitlines(keepends=True)[:50]))
    path = tmp_path / "own" / "l.db"
    report(first, "--library", path)
    with library.reading(path) as connection:
        (event,) = connection.execute("SELECT identity FROM events LIMIT 1").fetchone()
    imports = [begun("import", source, "--library", path, "--json") for source in sources]
    others = [
        begun("note", event, "Written meanwhile", "--library", path),
        begun("search", "--count", "--library", path),
        begun("backup", "--to", tmp_path / "copy.db", "--library", path),
        begun("verify", "--library", path),
        begun("findings", "--refresh", "--library", path),
    ]
    told = [json.loads(out) for out in ended(imports)]
    ended(others)
    assert all(one["records"] == truth["records"] for one, truth in zip(told, truths, strict=True))
    assert sum(one["events"] for one in told) + 50 >= check(path) >= max(truth["events"] for truth in truths)
    done = verify_library(path)
    assert done.is_sound, done.problems[:3]
    assert verify_library(tmp_path / "copy.db").is_sound
    with library.reading(path) as connection:
        assert connection.execute("SELECT note FROM annotations").fetchall() == [("Written meanwhile",)]
