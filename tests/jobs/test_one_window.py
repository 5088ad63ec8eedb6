import os
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Client
from pathlib import Path

import pytest

from viewer.jobs import one_window
from viewer.jobs.meeting_place import places
from viewer.jobs.one_window import Alone, Reception, Visit, enter

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="tv-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


Open = Callable[..., Reception]


@pytest.fixture
def opened() -> Iterator[Open]:
    made: list[Reception] = []

    def open_on(library: Path, receive: Callable[[Visit], object] | None = None) -> Reception:
        ear = enter(library, [])
        assert isinstance(ear, Reception)
        made.append(ear)
        if receive is not None:
            ear.open_to(receive)
        return ear

    yield open_on
    for ear in made:
        ear.close()


def test_files_go_to_the_window_that_is_open(
    library: Path, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came: list[Visit] = []
    opened(library, lambda visit: came.append(visit) or visit.take())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-1")
    strange = ["a b.ndjson", "größe\n.log", "佐藤.json", os.fsdecode(b"no-utf8-\xff.log"), '"; rm -rf']
    assert enter(library, [Path(name) for name in strange]) is None
    assert came[0].files == [tmp_path / name for name in strange]
    assert came[0].token == "token-1"
    assert enter(library, []) is None
    assert came[1].files == []


def test_another_library_is_a_window_of_its_own(library: Path, opened: Open, tmp_path: Path) -> None:
    first = opened(library, Visit.take)
    assert opened(tmp_path / "other.db", Visit.take) is not first
    assert enter(library, []) is None, "the first one still takes what comes"


def test_who_comes_while_the_window_is_being_made_waits_for_it(library: Path, opened: Open) -> None:
    ear = opened(library)
    came: list[Visit] = []
    ended: list[object] = []
    second = threading.Thread(target=lambda: ended.append(enter(library, [Path("a")])))
    second.start()
    second.join(0.3)
    assert second.is_alive()
    ear.open_to(lambda visit: came.append(visit) or visit.take())
    second.join(10)
    assert ended == [None]
    assert [file.name for file in came[0].files] == ["a"]


def test_a_window_that_does_not_take_them_does_not_get_them_later(
    library: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_window, "PATIENCE", 0.2)
    came: list[Visit] = []
    opened(library, came.append)
    assert isinstance(enter(library, [Path("a")]), Alone)
    assert came[0].take() is False


def test_a_window_of_another_version_is_left_alone(
    library: Path, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    came: list[Visit] = []
    opened(library, came.append)
    request = one_window._request
    monkeypatch.setattr(one_window, "_request", lambda files: {**request(files), "version": "9.9"})
    assert isinstance(enter(library, [Path("a")]), Alone)
    assert came == []


def test_a_window_that_closes_gives_its_place_to_the_next(library: Path, opened: Open) -> None:
    first = opened(library, Visit.take)
    first.close()
    opened(library, Visit.take)
    assert enter(library, []) is None


def test_who_waited_for_a_window_that_never_came_opens_one(library: Path, opened: Open) -> None:
    ear = opened(library)
    ended: list[object] = []
    second = threading.Thread(target=lambda: ended.append(enter(library, [])))
    second.start()
    second.join(0.2)
    ear.close()
    second.join(10)
    assert isinstance(ended[0], Reception)
    ended[0].close()


def test_a_window_without_a_safe_place_is_alone(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_window, "places", lambda _: [])
    ear = enter(library, [])
    assert isinstance(ear, Alone)
    ear.open_to(Visit.take)
    ear.close()


def test_a_place_that_cannot_be_listened_at_is_no_reason_to_wait(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(one_window, "Listener", full)
    began = time.monotonic()
    assert isinstance(enter(library, []), Alone)
    assert time.monotonic() - began < one_window.PATIENCE


@pytest.mark.parametrize("said", [b"", b"{", b"[]", b'{"protocol": 1}', b"\xff\xfe"])
def test_nonsense_is_not_heard(library: Path, opened: Open, said: bytes) -> None:
    came: list[Visit] = []
    opened(library, lambda visit: came.append(visit) or visit.take())
    with Client(places(library)[0].address) as visitor:
        visitor.send_bytes(said)
    assert enter(library, [Path("a")]) is None
    assert len(came) == 1


WINDOW = """
import sys, threading
from pathlib import Path
from viewer.jobs import one_window
ear = one_window.enter(Path(sys.argv[1]), [])
print(type(ear).__name__, flush=True)
if ear is not None:
    ear.open_to(lambda visit: visit.take() and print(*visit.files, flush=True))
    sys.stdin.read()
"""


@pytest.fixture
def started() -> Iterator[Callable[[Path], "subprocess.Popen[str]"]]:
    running: list[subprocess.Popen[str]] = []

    def start(library: Path) -> "subprocess.Popen[str]":
        words = [sys.executable, "-c", WINDOW, str(library)]
        running.append(subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_window_is_in_nobodys_way(library: Path, started, opened: Open) -> None:
    window = started(library)
    assert said(window) == "Reception"
    window.kill()
    window.wait()
    place = places(library)[0]
    assert stat.S_ISSOCK(os.stat(place.address).st_mode)
    opened(library, Visit.take)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_stopped_window_costs_patience_and_nothing_more(
    library: Path, started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_window, "PATIENCE", 0.3)
    window = started(library)
    assert said(window) == "Reception"
    os.kill(window.pid, signal.SIGSTOP)
    assert isinstance(enter(library, [Path("a")]), Alone)
    os.kill(window.pid, signal.SIGCONT)


def test_of_many_starts_at_once_one_opens_the_window(library: Path, started) -> None:
    racing = [started(library) for _ in range(6)]
    assert sorted(said(process) for process in racing) == ["NoneType"] * 5 + ["Reception"]


def test_no_network_is_spoken(library: Path, opened: Open) -> None:
    opened(library, Visit.take)
    address = places(library)[0].address
    assert isinstance(address, str)  # a pair of host and port would be a network address
    assert address.startswith(("/", r"\\.\pipe"))
