import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

Json = dict[str, Any]
HERE = Path(__file__).parent
COMMITTED = HERE.parents[1] / "resources" / "sample-capture.ndjson"


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return COMMITTED.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def webhooks(lines: list[str]) -> list[Json]:
    found = []
    for line in lines:
        try:
            found.append(json.loads(line))
        except json.JSONDecodeError:
            continue
    return found


def test_making_it_again_gives_the_committed_bytes(tmp_path: Path) -> None:
    again = tmp_path / "again.ndjson"
    subprocess.run([sys.executable, str(HERE / "make_sample.py"), "--to", str(again)], check=True)
    assert again.read_bytes() == COMMITTED.read_bytes()


def test_what_the_sample_holds(lines: list[str], webhooks: list[Json]) -> None:
    assert len(lines) == 420
    assert len(webhooks) == 417  # two damaged lines, one of log chatter
    copies = Counter(webhook["event"]["id"] for webhook in webhooks)
    assert sorted(copies.values())[-5:] == [1, 2, 2, 2, 2]
    assert len({webhook["id"] for webhook in webhooks}) == 417
    assert {webhook["data"]["campaign"]["name"] for webhook in webhooks if "campaign" in webhook["data"]} == {
        "Harbour Club",
        "Loyalty programme",
        "VIP Club",
    }
    assert sum(webhook["event"]["id"] == "evcus_" + "0" * 18 for webhook in webhooks) == 1


def test_every_address_is_reserved_for_examples(webhooks: list[Json]) -> None:
    domains = {webhook["data"]["customer"]["email"].rpartition("@")[2] for webhook in webhooks}
    assert domains == {"acme.example.org", "example.net", "example.org"}


def test_the_story_of_the_tour(webhooks: list[Json]) -> None:
    told = []
    for webhook in webhooks:
        data, kind = webhook["data"], webhook["event"]["type"].removeprefix("customer.loyalty.tier.")
        if data["customer"]["email"] == "alex@acme.example.org" and "." not in kind:
            tiers = [
                data[key]["name"] for key in ("loyalty_tier", "loyalty_tier_from", "loyalty_tier_to") if key in data
            ]
            told.append((webhook["event"]["created_at"][:10], kind, " → ".join(tiers)))
    assert told == [
        ("2024-01-18", "joined", "Silver"),
        ("2024-03-14", "upgraded", "Silver → Gold"),
        ("2024-05-24", "upgraded", "Gold → Platinum"),
        ("2024-06-15", "prolonged", "Platinum"),
        ("2024-07-03", "downgraded", "Platinum → Silver"),
        ("2024-07-03", "downgraded", "Platinum → Silver"),
    ]
    twice = [webhook for webhook in webhooks if webhook["event"]["created_at"] == "2024-07-03T10:08:14.814Z"]
    assert [webhook["created_at"][11:16] for webhook in twice] == ["10:08", "10:10"]
    assert len({webhook["id"] for webhook in twice}) == 2
    assert len({webhook["event"]["id"] for webhook in twice}) == 1
