"""The word ``classify``."""

from pathlib import Path

import pytest

from tests.program import here, one_sentence
from tests.webhooks import body, webhook, write


@pytest.fixture
def path(tmp_path: Path) -> Path:
    capture = write(tmp_path / "a.log", body(1), body(2), webhook(3, "prolonged"))
    assert here("import", capture, "--library", tmp_path / "l.db").returncode == 0
    return tmp_path / "l.db"


def count(path: Path, *words: str) -> int:
    return int(here("search", *words, "--count", "--library", path).stdout)


def test_saying_and_taking_back(path: Path) -> None:
    said = here("classify", '"person 1"', "--type", "joined", "--library", path)
    assert said.stdout == "1 event is joined now, by your word. To take it back: tier-viewer classify --undo.\n"
    assert count(path, "event:joined") == 1
    said = here("classify", "--type", "left", "--library", path)
    assert said.stdout == (
        "2 events are left now, by your word. To take it back: tier-viewer classify --undo."
        " 1 event stays as it was: what was received says otherwise, or cannot be left.\n"
    )
    assert count(path, "event:left") == 2
    back = here("classify", "--undo", "--library", path)
    assert back.stdout == "Taken back: 2 events are again as before.\n"
    assert (count(path, "event:joined"), count(path, "event:undecided")) == (1, 1)
    assert here("classify", "--undo", "--library", path).stdout == "Taken back: 1 event is again as before.\n"
    assert here("classify", "--undo", "--library", path).stdout == "There is nothing to take back.\n"


def test_wrong_usage(path: Path) -> None:
    for words in ([], ["--type", "joined", "--undo"], ["x", "--undo"], ["x"], ["--type", "party"]):
        assert here("classify", *words, "--library", path).returncode == 2


def test_without_a_library(tmp_path: Path) -> None:
    done = here("classify", "--undo", "--library", tmp_path / "none.db")
    assert one_sentence(done) == f"There is no library at {tmp_path / 'none.db'} yet. Import a file first."
    assert list(tmp_path.iterdir()) == []
