"""The real program, ended by real signals."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.follower import following, wait_for
from tests.program import ROOT
from tests.webhooks import ndjson, webhook


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "app.log"
    path.write_bytes(ndjson([webhook(1)]))
    return path


def append(log: Path, *numbers: int) -> None:
    with log.open("ab") as stream:
        stream.write(ndjson(webhook(number) for number in numbers))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_window_reads_what_comes_and_the_report_at_the_end(log: Path, number: int) -> None:
    with following(log, "--progress") as follower:
        follower.until("committed", {"events": 1})
        append(log, 2, 3)
        follower.until("committed", {"events": 3})
        log.rename(log.with_name("app.log.1"))
        log.write_bytes(ndjson([webhook(4)]))
        assert "was rotated" in follower.until("note", None)["note"]
        follower.until("committed", {"events": 4})
        assert follower.end(number) == 0
        report = follower.until("report", None)["report"]
    assert (report["sources"], report["events"], report["records"], len(report["notes"])) == (2, 4, 4, 1)


def test_people_get_their_report_and_scripts_one_object(log: Path, tmp_path: Path) -> None:
    library = tmp_path / "own" / "l.db"
    with following(log, "--library", library) as follower:
        assert follower.line("stderr") == "Following; end with Ctrl-C."
        wait_for(library, 1)
        assert follower.end() == 0
        assert follower.line().startswith("Read 1 file")
    append(log, 2)
    with following(log, "--json", "--library", library) as follower:
        wait_for(library, 2)
        assert follower.end() == 0
        told = json.loads(follower.line())
        assert (told["known"], told["events"]) == (1, 1)
        assert follower.line() == ""


def test_standard_input_until_its_end(tmp_path: Path) -> None:
    with following("-", "--progress", stdin=subprocess.PIPE) as follower:
        pipe = follower.process.stdin
        assert pipe is not None
        pipe.write(ndjson([webhook(1), webhook(2)]))
        pipe.flush()
        follower.until("committed", {"events": 2})
        pipe.write(ndjson([webhook(3)])[:-1])
        pipe.close()
        assert follower.until("report", None)["report"]["events"] == 3
        assert follower.process.wait(60) == 0


def test_what_is_wrong_with_the_library_is_told(log: Path, tmp_path: Path) -> None:
    (tmp_path / "l.db").write_bytes(b"no library" * 99)
    with following(log, "--progress", "--library", tmp_path / "l.db") as follower:
        assert "is not a Tier Viewer library" in follower.until("error", None)["error"]
        assert follower.process.wait(60) == 1


def test_strict_and_a_type(log: Path, tmp_path: Path) -> None:
    library = tmp_path / "own" / "l.db"
    log.write_bytes(b'{"damaged\n{"damaged\n')
    with following(log, "--strict", "--type", "joined", "--json", "--library", library) as follower:
        wait_for(library, 1)
        assert follower.end() == 1
        assert json.loads(follower.line())["rejects"] == 2


# A signal at any moment of the waiting, two hundred times.
IMPATIENT = """
import os, random, signal, sys, threading, time
from pathlib import Path
from viewer.commands import following
from viewer.jobs.import_report import ImportReport

def wait(sources, library, stop, *others):
    def send():
        time.sleep(random.uniform(0, 0.002))
        os.kill(os.getpid(), signal.SIGTERM)
    threading.Thread(target=send).start()
    while not stop.wait(0):
        pass
    return ImportReport()

following.follow_sources = wait
for _ in range(200):
    following.follow_for_window((), Path(), None)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot send itself a signal there")
def test_a_signal_ends_it_at_any_moment() -> None:
    done = subprocess.run([sys.executable, "-c", IMPATIENT], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert len(done.stdout.splitlines()) == 200
