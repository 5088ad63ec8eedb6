import faulthandler
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.program import ROOT, mode
from viewer.jobs import open_mark
from viewer.jobs.open_mark import BadEnd

SECRET = "noor.haddad@example.org"


@pytest.fixture(autouse=True)
def _no_fault_handler(monkeypatch):
    """Tests keep the one that they have."""
    monkeypatch.setattr(faulthandler, "enable", lambda file: None)
    monkeypatch.setattr(faulthandler, "disable", lambda: None)


@pytest.fixture
def begin():
    """A window opens; what it left of itself is taken away after the test."""
    made: list[open_mark.OpenMark] = []

    def opened(library: Path, folder: Path) -> tuple[open_mark.OpenMark | None, BadEnd | None]:
        mark, end = open_mark.begin(library, folder)
        made.extend([mark] if mark is not None else [])
        return mark, end

    yield opened
    for mark in made:
        mark.close()


def ended(folder: Path, library: Path, work: str) -> int:
    """A process that opens a library, works and is gone; its exit code."""
    code = f"""
    import faulthandler, os, signal, sys
    from pathlib import Path
    from viewer.jobs.open_mark import begin
    mark, _ = begin(Path({str(library)!r}), Path({str(folder)!r}))
    def noors_function():
        {work}
    noors_function()
    """
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], env=environment, capture_output=True, timeout=60, check=False
    )
    return done.returncode


def test_a_good_end_leaves_nothing(begin, tmp_path):
    mark, end = begin(tmp_path / "l.db", tmp_path / "logs")
    assert mark is not None
    assert end is None
    assert [mode(path) for path in (tmp_path / "logs").iterdir()] == [0o600]
    assert mode(tmp_path / "logs") == 0o700
    mark.close()
    mark.close()
    mark.did("find")
    assert list((tmp_path / "logs").iterdir()) == []
    assert begin(tmp_path / "l.db", tmp_path / "logs")[1] is None


def test_a_window_that_was_killed_is_known_of_once(begin, tmp_path):
    folder, library = tmp_path / "logs", tmp_path / "l.db"
    ended(folder, library, "mark.settled(); mark.did('find'); mark.did('copy_csv'); os.kill(os.getpid(), 9)")
    assert begin(tmp_path / "other.db", folder)[1] is None
    mark, end = begin(library, folder)
    assert end == BadEnd(was_settled=True, commands=("find", "copy_csv"))
    assert begin(library, folder)[1] is None, "the first of them is open"
    assert mark is not None
    mark.close()


def test_a_window_that_never_came_up(begin, tmp_path):
    ended(tmp_path, tmp_path / "l.db", "os._exit(1)")
    assert begin(tmp_path / "l.db", tmp_path)[1] == BadEnd(was_settled=False)


def test_where_the_system_ended_it_is_told_without_folders(begin, tmp_path):
    ended(tmp_path, tmp_path / "l.db", "faulthandler._sigsegv()")
    end = begin(tmp_path / "l.db", tmp_path)[1]
    assert end is not None
    assert end.bug is not None
    assert end.bug.text.splitlines()[0] == "unexpected Segmentation fault (which ended the program)"
    assert end.bug.failures[0].places[-1].function == "noors_function"
    assert end.bug.failures[0].places[-1].file == "<generated>"


def test_a_damaged_mark_says_what_it_can(begin, tmp_path):
    mark, _ = begin(tmp_path / "l.db", tmp_path)
    assert mark is not None
    (path,) = tmp_path.glob("*.mark")
    mark.close()
    path.write_bytes(
        b"began\ndid find\ndid " + SECRET.encode() + b"\n\xff\x00\ndid /home/noor\n"
        b"Fatal Python error: Aborted\n\nThread 0x1 (most recent call first):\n"
        b'  File "/home/noor/a.py", line 1 in other\n\nCurrent thread 0x2 (most recent call first):\n'
        b'  File "/home/noor/b.py", line 7 in inner\n  File "/x/site-packages/c/d.py", line 8 in <module>\n'
    )
    end = begin(tmp_path / "l.db", tmp_path)[1]
    assert end is not None
    assert end.commands == ("find",)
    assert end.bug is not None
    assert [tuple(place) for place in end.bug.failures[0].places] == [("c/d.py", 8, "<module>"), ("b.py", 7, "inner")]


def test_what_is_no_mark_of_ours_is_left_or_taken_away_in_silence(begin, tmp_path, monkeypatch):
    mark, _ = begin(tmp_path / "l.db", tmp_path)
    assert mark is not None
    (path,) = tmp_path.glob("*.mark")
    mark.close()
    path.touch()
    assert begin(tmp_path / "l.db", tmp_path)[1] is None
    assert path.exists(), "a process that is about to write its first word"
    monkeypatch.setattr(open_mark, "_ABANDONED", -1)
    assert begin(tmp_path / "l.db", tmp_path)[1] is None
    assert not path.exists()
    path.write_text("a letter")
    assert begin(tmp_path / "l.db", tmp_path)[1] is None
    assert not path.exists()


def test_a_folder_that_cannot_be_written_is_no_problem(begin, tmp_path):
    (tmp_path / "file").touch()
    assert begin(tmp_path / "l.db", tmp_path / "file" / "logs") == (None, None)


def test_a_full_disk_is_no_problem(begin, tmp_path, monkeypatch):
    mark, _ = begin(tmp_path / "l.db", tmp_path)
    assert mark is not None
    monkeypatch.setattr(mark._file, "write", lambda words: (_ for _ in ()).throw(OSError(28, "full")), raising=False)
    mark.did("find")
    mark.close()
