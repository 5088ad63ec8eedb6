"""Errors and kills at the N-th system call, put in by strace: of the library's file, and of the source's medium."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.faults.truth import Capture, Import, check, finish
from tests.packaging.recipes import recipe
from tests.program import report

pytestmark = pytest.mark.faults


@pytest.fixture(scope="module", autouse=True)
def strace() -> None:
    """Fetches the program where that is allowed, as on the machine that checks every submission."""
    try:
        recipe("tools").need("strace")
    except recipe("environment").SetupProblem as problem:
        pytest.skip(str(problem))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Capture:
    """Small, for strace makes everything slow; so there is one process alone."""
    return Capture(tmp_path_factory.mktemp("small"), 2_500, seed=4)


class Injected(Import):
    """An import in which one system call goes wrong."""

    def __init__(self, call: str, what: str, log: Path, *words: object, only: Path | None = None) -> None:
        self.log = log
        where = ("-P", str(only)) if only else ()
        trace = ("strace", "-f", "-qq", "-o", str(log), "-e", f"trace={call}", "-e", f"inject={call}:{what}", *where)
        super().__init__(*words, prefix=trace)

    def end(self) -> int:
        code = super().end()
        assert "INJECTED" in self.log.read_text() or "SIGKILL" in self.log.read_text(), "nothing was injected"
        return code


def calls(capture: Capture, folder: Path, call: str) -> int:
    """How many of these calls an import makes."""
    log = folder / "counted"
    words = ("strace", "-f", "-qq", "-o", str(log), "-e", f"trace={call}")
    assert Import(capture.path, "--library", folder / "counted.db", prefix=words).end() == 0
    return len(re.findall(rf"\b{call}\(", log.read_text()))


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory, small: Capture) -> dict[str, int]:
    folder = tmp_path_factory.mktemp("counted")
    return {
        call: calls(small, folder / call, call) for call in ("pwrite64", "fdatasync") if not (folder / call).mkdir()
    }


@pytest.mark.parametrize("share", [0.02, 0.3, 0.5, 0.7, 0.95])
@pytest.mark.parametrize("call", ["pwrite64", "fdatasync"])
def test_killed_at_a_write(tmp_path: Path, small: Capture, counted: dict[str, int], call: str, share: float) -> None:
    path = tmp_path / "own" / "l.db"
    number = max(1, round(share * counted[call]))
    importing = Injected(call, f"signal=KILL:when={number}", tmp_path / "trace", small.path, "--library", path)
    assert importing.end() != 0
    check(path, importing.acknowledged())
    finish(path, small)


@pytest.mark.parametrize("share", [0.05, 0.6])
@pytest.mark.parametrize("lasting", ["", "+"])
@pytest.mark.parametrize(("call", "error"), [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO")])
def test_writes_that_fail(
    tmp_path: Path, small: Capture, counted: dict[str, int], call: str, error: str, lasting: str, share: float
) -> None:
    """Once or from then on: it ends with a sentence, or goes well, and what was told is there."""
    path = tmp_path / "own" / "l.db"
    number = max(1, round(share * counted[call]))
    what = f"error={error}:when={number}{lasting}"
    importing = Injected(call, what, tmp_path / "trace", small.path, "--library", path)
    if importing.end():
        (sentence,) = importing.said("error")
        assert str(path) in sentence
        assert ("is full" in sentence) if error == "ENOSPC" else ("The disk failed" in sentence)
    else:
        assert importing.said("report")[0]["events"] == small.truth["events"]
    check(path, importing.acknowledged())
    finish(path, small)


@pytest.mark.parametrize("error", ["EIO", "ESTALE", "ENODEV"])
@pytest.mark.parametrize("when", [1, 3])
def test_a_medium_that_disappears(tmp_path: Path, small: Capture, error: str, when: int) -> None:
    path = tmp_path / "own" / "l.db"
    what = f"error={error}:when={when}+"
    words = (small.path, "--library", path)
    importing = Injected("read", what, tmp_path / "trace", *words, only=small.path)
    assert importing.end() == 1
    told = importing.said("error") + [one for report in importing.said("report") for one in report["problems"]]
    assert len(told) == 1
    assert str(small.path) in told[0]
    assert "import it again" in told[0] or "Check that it is a file you can read" in told[0]
    check(path, importing.acknowledged())
    finish(path, small)


def test_nothing_injected_is_noticed(tmp_path: Path, small: Capture) -> None:
    """The control: a fault that never comes must not count as one that was survived."""
    words = (small.path, "--library", tmp_path / "l.db")
    importing = Injected("pwrite64", "error=EIO:when=60000", tmp_path / "trace", *words)
    with pytest.raises(AssertionError, match="nothing was injected"):
        importing.end()


def test_a_library_that_has_lost_something_is_noticed(tmp_path: Path, small: Capture) -> None:
    """The control: what was told and is not there, and a file that has lost its end, are found out."""
    path = tmp_path / "l.db"
    report(small.path, "--library", path)
    with pytest.raises(AssertionError, match="were told to be stored"):
        check(path, small.truth["events"] + 1)
    subprocess.run(["truncate", "-s", "100000", str(path)], check=True)
    with pytest.raises(Exception, match=r"malformed|disk image|assert"):
        check(path)
