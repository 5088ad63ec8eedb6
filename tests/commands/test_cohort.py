"""The word ``cohort``."""

import csv
import json
from pathlib import Path

import pytest

from tests.program import here, one_sentence
from tests.webhooks import customer, move, webhook, write

FIRST = f"evcus_{1:018}"
QUERY = "event:downgraded campaign_id:camp_000000000000000000000001"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    odd = move(30, 3, 1)
    odd["data"]["customer"] = customer(30, name="=1+1\u202e\n佐藤")
    listed = {"message": [webhook(7000), webhook(7001)]}
    values = [move(1, 3, 2), move(20, 3, 2), odd, move(80_000, 3, 2), listed]
    assert here("import", write(tmp_path / "a.log", *values), "--library", tmp_path / "l.db").returncode == 0
    return tmp_path / "l.db"


def test_who_else_and_how_many_each_day(path: Path) -> None:
    done = here("cohort", FIRST, "--library", path, "--timezone", "Europe/Berlin", "--within", 5)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0] == f"Downgraded · 2 May 2024 11:00:01.250 +02:00 · Person 1 · {FIRST}"
    assert lines[1] == "2 other customers were downgraded in “Club 1” within 5 minutes of it (3 events in all)."
    assert [" ".join(line.split()) for line in lines[3:5]] == [
        "Tier 3 → Tier 2 2 events 2 customers",
        "Tier 3 → Tier 1 1 event 1 customer",
    ]
    days = lines[lines.index("Per day (Europe/Berlin)") + 1 :][:15]
    assert " ".join(days[6].split()) == "1 May 2024 0 not covered by any source"
    assert " ".join(days[7].split()) == "2 May 2024 3 ← this day"
    assert " ".join(days[8].split()) == "3 May 2024 1"
    assert [line.split("  ")[:2] for line in lines[-4:-1]] == [
        ["2024-05-02 11:00:01", "Person 1"],
        ["2024-05-02 11:00:20", "Person 20"],
        ["2024-05-02 11:00:30", "=1+1⟨U+202E⟩⏎佐藤"],
    ]
    query = f"{QUERY} time:2024-05-02T08:55:01.250Z..2024-05-02T09:05:01.250Z"
    assert lines[-1] == f"See them all: tier-viewer search '{query}'"
    assert here("search", query, "--library", path, "--count").stdout == "3\n"


def test_for_programs(path: Path) -> None:
    told = json.loads(here("cohort", "a.log:1", "--library", path, "--format", "json").stdout)
    assert (told["event"], told["minutes"], told["events"], told["other_customers"]) == (FIRST, 60, 3, 2)
    assert told["moves"][0] == {"tier_from": "Tier 3", "tier": "Tier 2", "events": 2, "customers": 2}
    assert told["days"][7] == {"from": "2024-05-02T00:00:00.000Z", "events": 3, "covered": True}
    assert [one["customer_name"] for one in told["members"]] == ["Person 1", "Person 20", "=1+1\u202e\n佐藤"]


def test_for_spreadsheets(path: Path) -> None:
    done = here("cohort", FIRST, "--library", path, "--format", "csv", "--within", 0)
    (row,) = csv.DictReader(done.stdout.splitlines())
    assert (row["Customer"], row["Tier before"], row["Time (UTC)"]) == (
        "Person 1",
        "Tier 3",
        "2024-05-02T09:00:01.250Z",
    )


def test_of_many_the_first_are_listed_and_the_rest_is_counted(tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", *(move(number, 3, 2) for number in range(1, 54)))
    here("import", capture, "--library", tmp_path / "l.db")
    lines = here("cohort", FIRST, "--library", tmp_path / "l.db").stdout.splitlines()
    assert lines[-2] == "… and 3 more."
    assert sum("Tier 3 → Tier 2  " in line and "Person" in line for line in lines) == 50


def test_what_is_no_event(path: Path) -> None:
    assert "There is no event “nix”" in one_sentence(here("cohort", "nix", "--library", path))
    several = here("cohort", "a.log:5", "--library", path)
    assert (several.returncode, several.stderr.count("\n")) == (2, 1)
    assert several.stderr.startswith("2 events share this line. Name one by its id.")
    assert here("cohort", FIRST, "--library", path, "--within", -1).returncode == 2
