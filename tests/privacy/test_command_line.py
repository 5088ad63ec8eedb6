"""The command line, word by word, on a library full of people: what it leaves behind, what it says of failures."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.recipes import recipe
from tests.privacy import hostile
from tests.privacy.traces import PRIVATE, findings, private_home
from tests.program import ROOT, command, run

CANARY = hostile.CANARY
EXPORTS = {"out.csv", "out.csv.manifest.json"}

GOOD = [
    ["search"],
    ["search", "tier:Gold", "--format", "jsonl"],
    ["search", "--format", "csv"],
    ["rejects", "--format", "jsonl"],
    ["imports"],
    ["tiers"],
    ["facets", "tier"],
    ["findings", "--refresh"],
    ["notes"],
    ["self-test"],
]

# Words that go wrong, with data in the library that their messages could quote.
BAD = [
    ["import", "capture.ndjson", "--type", "nothing"],
    ["import", "gone.ndjson"],
    ["import", "cut.json.gz"],
    ["import", "."],
    ["search", "--sort", "nothing"],
    ["search", "--limit", "x"],
    ["search", "--timezone", "Nowhere/Nowhere"],
    ["search", "--library", "capture.ndjson"],
    ["search", "--library", "foreign.db"],
    ["search", "--library", "damaged.db"],
    ["search", "--library", "gone/gone.db"],
    ["export", "--to", "gone/out.csv"],
    ["export", "--to", "/dev/full"],
    ["export", "--to", "out.csv", "--columns", "nothing"],
    ["history", "nobody at all"],
    ["as-of", "no time", "--campaign", "camp_1"],
    ["as-of", "2024-01-01", "--campaign", "nothing"],
    ["cohort", "nothing"],
    ["show", "nothing"],
    ["show", "capture.ndjson:999"],
    ["compare", "nothing", "nothing"],
    ["classify", "joined", "nothing"],
    ["imports", "--remove", "99"],
    ["signatures", "--key-file", "gone"],
    ["views", "--remove", "nothing"],
    ["note", "nothing", "text"],
    ["nothing"],
    ["search", "--nothing"],
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    hostile.write_capture(folder, [CANARY, CANARY.upper(), f"{CANARY} Ünï"], everywhere=False)
    (folder / "cut.json.gz").write_bytes(b"\x1f\x8b\x08" + CANARY.encode())
    (folder / "damaged.db").write_bytes(b"SQLite format 3\0" + CANARY.encode() * 200)
    (folder / "foreign.db").write_bytes(CANARY.encode() * 200)
    return tmp_path / "home"


def in_folder(home: Path, surroundings: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return run(*words, env=surroundings, cwd=home.parent / "work", preexec=lambda: os.umask(0))


@pytest.mark.slow
def test_what_is_left_behind_and_said_names_nobody(home: Path) -> None:
    surroundings = private_home(home)
    assert in_folder(home, surroundings, "import", "capture.ndjson").returncode == 0
    for words in GOOD:
        done = in_folder(home, surroundings, *words)
        assert done.returncode == 0, (words, done.stderr)
        assert CANARY not in done.stderr.lower(), words
    exported = in_folder(home, surroundings, "export", "--to", "out.csv")
    assert exported.returncode == 0, exported.stderr
    for words in BAD:
        done = in_folder(home, surroundings, *words)
        assert done.returncode in (1, 2), (words, done.returncode, done.stdout[:300])
        assert "Traceback" not in done.stderr, words
        assert CANARY not in done.stderr.lower(), words
    assert findings(home, CANARY) == []
    written = [*home.rglob("*"), *(path for path in (home.parent / "work").iterdir() if path.name in EXPORTS)]
    assert len(written) > 5
    assert [str(path) for path in written if path.stat().st_mode & 0o777 & ~PRIVATE] == []


def test_a_trace_of_data_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "log").write_text(f"no customer\n{CANARY.upper()}@example.org", "utf-16-le")
    (tmp_path / "library.db-wal").write_text(CANARY)
    (tmp_path / "innocent").write_text("nothing")
    assert findings(tmp_path, CANARY) == ["log"]


@pytest.mark.faults
def test_no_word_speaks_to_the_network(home: Path, tmp_path: Path) -> None:
    try:
        recipe("tools").need("strace")
    except recipe("environment").SetupProblem as problem:
        pytest.skip(str(problem))
    surroundings = {**os.environ, **private_home(home), "PYTHONPATH": str(ROOT)}
    calls = tmp_path / "calls"
    trace = ["strace", "-f", "-qq", "-A", "-o", str(calls), "-e", "trace=socket,connect"]
    for words in (["import", "capture.ndjson"], ["export", "--to", "out.csv"], ["history", f"{CANARY}0@example.org"]):
        subprocess.run(
            [*trace, *command(*words)], env=surroundings, cwd=tmp_path / "work", check=True, capture_output=True
        )
    assert not re.findall(r"^.*\bAF_INET6?\b.*$", calls.read_text("utf-8", "replace"), re.MULTILINE)
    probe = ["python3", "-c", "import socket; socket.socket()"]
    subprocess.run([*trace, *probe], check=True)
    assert "AF_INET" in calls.read_text("utf-8", "replace"), "the control: a socket would be seen"


@pytest.mark.faults
def test_everything_works_without_a_network(home: Path) -> None:
    alone = shutil.which("unshare")
    if alone is None or subprocess.run([alone, "-n", "true"], capture_output=True, check=False).returncode:
        pytest.skip("a namespace without a network cannot be made here")
    surroundings = {**os.environ, **private_home(home), "PYTHONPATH": str(ROOT)}
    for words in (["import", "capture.ndjson"], ["search", "--count"], ["self-test"]):
        done = subprocess.run(
            [alone, "-n", *command(*words)],
            env=surroundings,
            cwd=home.parent / "work",
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, (words, done.stdout, done.stderr)
