"""The word ``imports``: the list, and removing."""

import json
import sys
from pathlib import Path

import pytest

from tests.program import adds_up, here, one_sentence
from tests.webhooks import webhook, write
from viewer.commands.imports import what_was_removed
from viewer.jobs.remove_import import Removed


@pytest.fixture
def path(tmp_path: Path) -> Path:
    for name, numbers in (("one.log", (1, 2)), ("two.log", (2, 3))):
        capture = write(tmp_path / name, *map(webhook, numbers), b'{"cut": tru')
        assert here("import", capture, "--library", tmp_path / "l.db").returncode == 0
    return tmp_path / "l.db"


def test_the_list(path: Path) -> None:
    done = here("imports", "--library", path)
    assert (done.returncode, done.stderr) == (0, "")
    titles, second, first = done.stdout.splitlines()
    assert titles.split() == ["No.", "Began", "(UTC)", "records", "new", "repeated", "rejected", "known", "Read"]
    assert [line.split()[0] for line in (second, first)] == ["2", "1"]
    assert second.split()[3:] == ["3", "1", "1", "1", "0", "two.log"]
    assert first.split()[3:] == ["3", "2", "0", "1", "0", "one.log"]


def test_the_list_for_programs(path: Path) -> None:
    done = here("imports", "--library", path, "--format", "jsonl")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["import"] for one in found] == [2, 1]
    assert all(adds_up(one) for one in found)
    assert found[0]["began_at"] <= found[0]["ended_at"]
    assert found[0]["ended_at"].endswith("Z")


def test_removing(path: Path) -> None:
    done = here("imports", "--library", path, "--remove", "2", "--yes")
    assert (done.returncode, done.stdout) == (
        0,
        "Import 2 was removed: 1 event, 1 further delivery, 1 reject.\n",
    )
    assert here("search", "--count", "--library", path).stdout == "2\n"
    problem = one_sentence(here("imports", "--library", path, "--remove", "2", "--yes"))
    assert problem == "There is no import 2 in the library. See: tier-viewer imports."


def test_nothing_is_removed_unasked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = here("imports", "--library", path, "--remove", "2")
    assert done.returncode == 2
    assert "say --yes" in done.stderr
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    for answer, code, left in (("n", 1, "3\n"), ("y", 0, "2\n")):
        monkeypatch.setattr("click.termui.visible_prompt_func", lambda prompt, answer=answer: answer)
        assert here("imports", "--library", path, "--remove", "2").returncode == code
        assert here("search", "--count", "--library", path).stdout == left


def test_wrong_usage(path: Path) -> None:
    assert here("imports", "--library", path, "--yes").returncode == 2
    assert here("imports", "--library", path, "--remove", "none").returncode == 2


def test_what_is_told_of_later_imports() -> None:
    told = what_was_removed(3, Removed(1, 1_000, 0, 1, 2))
    assert told.startswith(
        "Import 3 was removed: 1,000 events, 0 further deliveries, 1 reject. What 2 later imports had"
    )
