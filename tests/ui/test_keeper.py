import threading
from pathlib import Path

import pytest

from viewer.errors import LibraryProblem
from viewer.ui.keeper import Keeper


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "library.db").touch()
    return tmp_path / "library.db"


class Kept:
    """What was written, in order; ``gate`` holds the writing back, ``problems`` is how often it fails first."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.gate = threading.Event()
        self.gate.set()
        self.begun = threading.Event()
        self.problems = 0

    def write(self, word: str):
        def write(library: Path) -> None:
            self.begun.set()
            self.gate.wait(5)
            if self.problems:
                self.problems -= 1
                raise LibraryProblem("busy")
            self.words.append(word)

        return write


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def keeper(qapp, library):
    made = Keeper(library)
    yield made
    made.close()


def test_all_is_written_in_order(keeper, kept, qtbot):
    for word in "abc":
        keeper.keep(kept.write(word))
    qtbot.waitUntil(keeper.is_idle)
    assert kept.words == ["a", "b", "c"]


def test_of_a_lane_only_the_newest_is_written(keeper, kept, qtbot):
    kept.gate.clear()
    keeper.keep(kept.write("first"))
    assert kept.begun.wait(5)
    for word in ("old", "older", "new"):
        keeper.keep(kept.write(word), "session")
    keeper.keep(kept.write("last"))
    kept.gate.set()
    qtbot.waitUntil(keeper.is_idle)
    assert kept.words == ["first", "new", "last"]


def test_what_fails_is_tried_again_and_nothing_overtakes_it(keeper, kept, qtbot):
    kept.problems = 1
    keeper._again.setInterval(0)
    keeper.keep(kept.write("a"))
    keeper.keep(kept.write("b"))
    qtbot.waitUntil(keeper.is_idle)
    assert kept.words == ["a", "b"]


def test_what_still_waits_is_written_at_the_end(qapp, library, kept):
    keeper = Keeper(library)
    kept.gate.clear()
    for word in "abc":
        keeper.keep(kept.write(word))
    assert kept.begun.wait(5)
    kept.gate.set()
    keeper.close()
    assert kept.words == ["a", "b", "c"]


def test_where_there_is_no_library_nothing_is_written(qapp, tmp_path, kept, qtbot):
    keeper = Keeper(tmp_path / "none.db")
    keeper.keep(kept.write("a"))
    qtbot.waitUntil(keeper.is_idle)
    keeper.close()
    assert kept.words == []


def test_what_waits_is_dropped_when_the_library_is_cleaned(keeper, kept, qtbot):
    kept.gate.clear()
    keeper.keep(kept.write("first"))
    qtbot.waitUntil(kept.begun.is_set)
    keeper.keep(kept.write("second"))
    keeper.hold()
    keeper.keep(kept.write("third"))
    kept.gate.set()
    qtbot.waitUntil(lambda: kept.words == ["first"])
    keeper.release()
    keeper.keep(kept.write("fourth"))
    qtbot.waitUntil(keeper.is_idle)
    assert kept.words == ["first", "fourth"]
