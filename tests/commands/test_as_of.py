"""The word ``as-of``."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.program import here, mode, one_sentence
from tests.webhooks import body, campaign, customer, move, tier, webhook, write

TIME = "2024-05-02T09:00:25"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    odd = customer(3, name="=1+1\u202e\n佐藤")
    later = move(30, 2, 3)
    later["data"]["customer"] = customer(2)
    values = [
        webhook(10, data=body(10, customer=customer(1), loyalty_tier=tier(1))),
        webhook(20, data=body(20, customer=odd, loyalty_tier=tier(4, points={"from": 400}))),
        later,
        webhook(21, data=body(21, customer=customer(4), loyalty_tier=tier(1))),
        webhook(22, "left", data=body(22, customer=customer(4), loyalty_tier=tier(1))),
        webhook(28, data=body(28, customer=customer(5), loyalty_tier=tier(1))),
        webhook(29, data=body(29, customer=customer(6), campaign=campaign(2))),
    ]
    assert here("import", write(tmp_path / "a.log", *values), "--library", tmp_path / "l.db").returncode == 0
    return tmp_path / "l.db"


def test_all_customers_of_a_campaign(path: Path) -> None:
    done = here("as-of", TIME, "--campaign", "Club 1", "--library", path)
    assert done.returncode == 0
    lines = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in done.stdout.splitlines()]
    assert lines == [
        ["Customer", "Tier", "Since", "How sure"],
        ["Person 1", "Tier 1 (100–199)", "2 May 2024, 09:00 UTC", "exact"],
        ["Person 2", "Tier 2 (200–299)", "–", "before the first event"],
        ["=1+1⟨U+202E⟩⏎佐藤", "Tier 4 (400 and up)", "2 May 2024, 09:00 UTC", "exact"],
        ["Person 4", "in no tier", "2 May 2024, 09:00 UTC", "exact"],
        ["Person 5", "not known", "–", "The customer joined later; what was before is not in the data."],
    ]
    assert done.stderr == (
        "2 May 2024 09:00:25.000 UTC in “Club 1”: 5 customers: Tier 1 1, Tier 2 1, Tier 4 1, in no tier 1, not known 1."
        " How sure: exact 3, before the first event 1.\n"
    )


def test_who_was_in_a_tier(path: Path) -> None:
    done = here("as-of", TIME, "--campaign", "Club 1", "--tier", "tier 4", "--format", "csv", "--library", path)
    (row,) = csv.DictReader(io.StringIO(done.stdout, newline=""))
    assert (row["Customer"], row["Tier"], row["How sure"]) == (customer(3)["id"], "Tier 4", "exact")
    assert row["Name"].startswith("'=1+1\u202e")
    done = here("as-of", TIME, "--campaign", "Club 1", "--tier", "Tier 2", "--format", "jsonl", "--library", path)
    told = json.loads(done.stdout)
    assert (told["customer"], told["since"], told["confidence"]) == (customer(2)["id"], None, "before_first_event")
    nobody = here("as-of", TIME, "--campaign", "Club 1", "--tier", "Tier 9", "--format", "jsonl", "--library", path)
    assert (nobody.returncode, nobody.stdout) == (0, "")
    assert nobody.stderr.endswith("in “Club 1”: 0 customers.\n")


def test_into_a_file_in_a_zone(path: Path, tmp_path: Path) -> None:
    words = ("--campaign", "Club 1", "--library", path, "--timezone", "Asia/Tokyo")
    target = tmp_path / "out.csv"
    done = here("as-of", "2024-05-02T18:00:25", *words, "--to", target)
    assert done.stdout == f"5 customers written to {target}.\n"
    assert "2 May 2024 18:00:25.000 +09:00" in done.stderr
    assert mode(target) == 0o600
    assert '"2024-05-02T18:00:10.250+09:00"' in target.read_text(encoding="utf-8-sig")


def test_a_time_that_is_not_covered_says_so(path: Path) -> None:
    for time in ("2024-05-02", "-1min", "now"):
        done = here("as-of", time, "--campaign", "Club 1", "--library", path)
        assert done.stderr.splitlines()[1:] == [
            "No imported source covers this moment, so moves before it may be missing."
        ]
    assert here("as-of", "2024-05-02", "--campaign", "Club 1", "--library", path).stderr.startswith(
        "2 May 2024 00:00:00.000 UTC in"
    )


def test_what_cannot_be_answered(path: Path, tmp_path: Path) -> None:
    assert "fits several campaigns" in one_sentence(here("as-of", TIME, "--campaign", "club", "--library", path))
    assert "There is no library" in one_sentence(here("as-of", TIME, "--campaign", "x", "--library", tmp_path / "n.db"))
    for words in (["never", "--campaign", "x"], [TIME], [TIME, "--campaign", "x", "--to", "a.csv", "--format", "csv"]):
        done = here("as-of", *words, "--library", path)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
