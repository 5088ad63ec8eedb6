"""The word ``tiers``."""

import json
from datetime import UTC
from pathlib import Path

import pytest

from tests.history.made import JUNE
from tests.history.versions import version
from tests.program import here
from tests.webhooks import body, move, tier, webhook, write
from viewer.commands.tiers import table
from viewer.history.ladders import ladders

BENEFITS = {
    "earning_rules": {"ern_1": {"type": "MULTIPLY", "multiplier": 2.50}},
    "rewards": {"rewa_1": {"type": "CUSTOM", "points": 50}},
    "updated_at": "2024-05-01T08:00:00Z",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    lines = [
        webhook(1, data=body(1, loyalty_tier=tier(1))),
        webhook(2, data=body(2, loyalty_tier=tier(1, name="Bronze"))),
        move(3, 1, 3),
        webhook(4, data=body(4, loyalty_tier=tier(4, points={"from": 400}, **BENEFITS))),
    ]
    assert here("import", write(tmp_path / "a.log", *lines), "--library", tmp_path / "l.db").returncode == 0
    return tmp_path / "l.db"


def test_every_version_is_listed_the_lowest_first(path: Path) -> None:
    done = here("tiers", "--library", path)
    campaign, titles, *rows = done.stdout.splitlines()
    assert campaign == "Club 1 · camp_000000000000000000000001"
    assert titles.split() == ["Tier", "Points", "First", "seen", "(UTC)", "Last", "seen", "Events"]
    assert [" ".join(row.split()) for row in rows] == [
        "Bronze 100 – 199 2024-05-02 2024-05-02 1",
        "Tier 1 100 – 199 2024-05-02 2024-05-02 2",
        "Tier 3 300 – 399 2024-05-02 2024-05-02 1",
        "Tier 4 400 + 2024-05-02 2024-05-02 1",
        "earning rules: ern_1 multiplied by 2.5",
        "rewards: rewa_1 50 points",
        "Holes and overlaps, each tier as it was seen last:",
        "No tier that was seen holds 200–299: Bronze ends at 199, Tier 3 begins at 300.",
        "Changes:",
        "Bronze: it was called Tier 1 before, though both were seen between 2 May 2024, 09:00 UTC and"
        " 2 May 2024, 09:00 UTC.",
    ]


def test_for_programs(path: Path) -> None:
    done = here("tiers", "--library", path, "--format", "jsonl", "--campaign", "camp_000000000000000000000001")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["name"] for one in found] == ["Bronze", "Tier 1", "Tier 3", "Tier 4"]
    assert found[0]["first_seen"] == "2024-05-02T09:00:02.250Z"
    assert found[0]["flaws"] == ["No tier that was seen holds 200–299: Bronze ends at 199, Tier 3 begins at 300."]
    assert found[0]["change"].startswith("Bronze: it was called Tier 1 before, ")
    assert (found[1]["earning_rules"], found[1]["flaws"], found[1]["change"]) == (None, [], None)
    assert found[3]["earning_rules"] == {"ern_1": {"type": "MULTIPLY", "multiplier": 2.5}}
    assert found[3]["rewards"] == {"rewa_1": {"type": "CUSTOM", "points": 50}}
    assert found[3]["updated_at"] == "2024-05-01T08:00:00.000Z"
    assert (found[3]["points_from"], found[3]["points_to"], found[3]["defined_in"]) == (400, None, [])
    assert here("tiers", "--library", path, "--format", "jsonl", "--campaign", "other").stdout == ""


def test_a_removed_tier_a_time_beyond_all_calendars_and_no_names_at_all() -> None:
    nameless = version(None, 0, campaign_id=None, campaign=None, first_seen=10**18, last_seen=None, removed_at=JUNE)
    campaign, _, row = table(ladders([nameless]), UTC, "UTC")
    assert campaign == "Of no named campaign"
    assert row.split() == ["(no", "name)", "0", "+", f"{10**18}", "µs", "–", "1", "removed", "2024-06-01"]


def test_no_tier_was_seen(tmp_path: Path) -> None:
    capture = write(tmp_path / "a.log", webhook(1, "x", data={"customer": {"id": "cust_1"}}))
    here("import", capture, "--library", tmp_path / "l.db")
    assert here("tiers", "--library", tmp_path / "l.db").stderr == "No tier was seen yet.\n"
