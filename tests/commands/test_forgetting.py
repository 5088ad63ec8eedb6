"""The word ``forget``: what it shows, asks and does."""

import json
import sys
from pathlib import Path

import pytest

from tests.forgotten import EMAIL, KEY, NAME, VALUES, hers, imported, others
from tests.program import here, one_sentence
from tests.webhooks import body, customer, webhook


@pytest.fixture
def path(tmp_path: Path) -> Path:
    namesake = webhook(8, data=body(8, customer=customer(8, name=NAME)))
    return imported(tmp_path / "data", hers(1), hers(2), *others(3, 6), namesake)


def test_it_shows_what_goes_and_forgets(path: Path) -> None:
    done = here("forget", EMAIL.upper(), "--library", path, "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[:2] == [f"{NAME} ({KEY}). This goes:", "  2 events with everything that they alone brought"]
    assert "  What others have as well, in what is of these: a name" in lines
    assert "This cannot be reached:" in lines
    receipt = lines[lines.index(next(line for line in lines if line.startswith("Forgotten at"))) :]
    assert receipt[0].endswith(": 2 events, 2 deliveries, 0 rejects.")
    assert not any(value in line for value in VALUES for line in receipt)
    assert here("search", "--count", "--library", path).stdout == "4\n"
    assert here("search", EMAIL, "--count", "--library", path).stdout == "0\n"


def test_several_who_fit_are_named(path: Path) -> None:
    problem = one_sentence(here("forget", NAME, "--library", path, "--yes"))
    assert problem.startswith("Several customers fit")
    assert KEY in problem
    assert one_sentence(here("forget", "nobody", "--library", path, "--yes")).startswith("No customer is known by")


def test_nothing_is_forgotten_unasked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = here("forget", KEY, "--library", path)
    assert done.returncode == 2
    assert "say --yes" in done.stderr
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    for answer, code, left in (("n", 1, "6\n"), ("y", 0, "4\n")):
        monkeypatch.setattr("click.termui.visible_prompt_func", lambda prompt, answer=answer: answer)
        assert here("forget", KEY, "--library", path).returncode == code
        assert here("search", "--count", "--library", path).stdout == left


def test_the_receipt_for_programs(path: Path) -> None:
    done = here("forget", KEY, "--library", path, "--yes", "--format", "json")
    told = json.loads(done.stdout)
    assert (told["events"], told["tombstone"], told["is_complete"]) == (2, 1, True)
    listed = here("forget", "--list", "--library", path, "--format", "json")
    assert json.loads(listed.stdout) == {"number": 1, "made_at": told["made_at"], "before": None}


def test_tombstones_are_listed_and_lifted(path: Path) -> None:
    assert here("forget", "--list", "--library", path).stderr == "Nobody was forgotten.\n"
    here("forget", KEY, "--library", path, "--yes")
    titles, line = here("forget", "--list", "--library", path).stdout.splitlines()
    assert titles.split() == ["No.", "Made", "(UTC)", "Keeps", "out"]
    assert line.split()[0] == "1"
    assert line.endswith("  a customer")
    lifted = here("forget", "--lift", "1", "--library", path)
    assert lifted.stdout == "Tombstone 1 was lifted. Import the captures again to have back what it kept out.\n"
    assert one_sentence(here("forget", "--lift", "1", "--library", path)).startswith("There is no tombstone 1")


def test_what_is_older_than_a_date(path: Path) -> None:
    assert one_sentence_of_two(here("forget", "--before", "2024-01-01", "--library", path, "--yes").stderr)
    done = here("forget", "--before", "2024-05-03", "--library", path, "--yes")
    assert done.stdout.splitlines()[:2] == [
        "What happened before 2024-05-03 00:00:00 +0000. This goes:",
        "  6 events, 6 deliveries",
    ]
    assert here("search", "--count", "--library", path).stdout == "0\n"
    listed = here("forget", "--list", "--library", path).stdout
    assert listed.splitlines()[1].endswith("what happened before 2024-05-03 00:00:00")


def one_sentence_of_two(error: str) -> bool:
    return error == "Nothing in the library is older than that.\n"


@pytest.mark.parametrize(
    "words", [(), ("a", "--list"), ("--list", "--lift", "1"), ("--list", "--yes"), ("--before", "yesterdayish")]
)
def test_wrong_usage(path: Path, words: tuple[str, ...]) -> None:
    assert here("forget", *words, "--library", path).returncode == 2
