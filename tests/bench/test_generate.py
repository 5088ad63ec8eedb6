import json
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

Json = dict[str, Any]
HERE = Path(__file__).parent
COUNT = 2_000


def generate(target: Path, *more: str) -> Json:
    command = [sys.executable, str(HERE / "generate.py"), str(COUNT), str(target), *more]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    truth: Json = json.loads(Path(f"{target}.truth.json").read_text(encoding="utf-8"))
    assert json.loads(printed) == truth
    return truth


@pytest.fixture(scope="module")
def capture(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, Json]:
    target = tmp_path_factory.mktemp("generate") / "capture.ndjson"
    truth = generate(target, "--seed", "7")
    return target.read_bytes(), truth


@pytest.fixture(scope="module")
def webhooks(capture: tuple[bytes, Json]) -> list[Json]:
    found = []
    for line in capture[0].splitlines():
        try:
            found.append(json.loads(line))
        except json.JSONDecodeError:
            continue
    return found


def test_the_same_seed_gives_the_same_bytes(capture: tuple[bytes, Json], tmp_path: Path) -> None:
    generate(tmp_path / "again.ndjson", "--seed", "7")
    assert (tmp_path / "again.ndjson").read_bytes() == capture[0]
    generate(tmp_path / "other.ndjson", "--seed", "8")
    assert (tmp_path / "other.ndjson").read_bytes() != capture[0]


def test_the_truth_is_what_the_file_holds(capture: tuple[bytes, Json], webhooks: list[Json]) -> None:
    data, truth = capture
    assert len(data.splitlines()) == COUNT == truth["records"]
    assert len(data) == truth["bytes"]
    assert COUNT - len(webhooks) == truth["damaged"]
    first = {webhook["event"]["id"]: webhook for webhook in webhooks}
    assert len(first) == truth["events"]
    assert len(webhooks) - len(first) == truth["duplicates"]
    assert dict(Counter(webhook["event"]["type"] for webhook in first.values())) == truth["by_type"]


def test_the_shares_are_realistic(capture: tuple[bytes, Json], webhooks: list[Json]) -> None:
    data, truth = capture
    assert 1_440 < len(data) / COUNT < 1_510
    assert 10 <= truth["duplicates"] <= 30
    assert 1 <= truth["damaged"] <= 6
    assert COUNT / 10 < truth["customers"] < COUNT / 6
    campaigns = {webhook["data"]["campaign"]["id"] for webhook in webhooks}
    assert len(campaigns) == 12
    snapshots = {json.dumps(webhook["data"]["customer"]) for webhook in webhooks}
    assert len(snapshots) < 1.4 * truth["customers"]


def test_copies_differ_in_their_delivery_alone(webhooks: list[Json]) -> None:
    assert len({webhook["id"] for webhook in webhooks}) == len(webhooks)
    copies: dict[str, list[Json]] = defaultdict(list)
    for webhook in webhooks:
        copies[webhook["event"]["id"]].append({**webhook, "id": "", "created_at": ""})
    assert all(copy == several[0] for several in copies.values() for copy in several)


def test_histories_are_coherent_but_for_the_damaged_lines(capture: tuple[bytes, Json], webhooks: list[Json]) -> None:
    stories: dict[str, Json] = defaultdict(dict)
    for webhook in webhooks:
        stories[webhook["data"]["customer"]["id"]][webhook["event"]["id"]] = webhook
    breaks = 0
    for story in stories.values():
        current = None
        for webhook in sorted(story.values(), key=lambda each: (each["event"]["created_at"], each["event"]["id"])):
            data, kind = webhook["data"], webhook["event"]["type"].rpartition(".")[2]
            before = data.get("loyalty_tier_from", data.get("loyalty_tier"))["name"]
            breaks += before != current if kind != "joined" else current is not None
            current = None if kind == "left" else data.get("loyalty_tier_to", data.get("loyalty_tier"))["name"]
    assert (
        breaks <= capture[1]["damaged"] + 2
    )  # two events of one customer may swap places within the jitter of a minute
