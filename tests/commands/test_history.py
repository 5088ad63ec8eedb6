"""The word ``history``."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.program import here, one_sentence
from tests.webhooks import body, campaign, customer, move, tier, webhook, write

NOOR = customer(1, name="Noor", email="noor@example.org")
CAMPAIGN = f"camp_{1:024}"


def of_noor(value: dict[str, Any], **more: Any) -> dict[str, Any]:
    value["data"] |= {"customer": NOOR, **more}
    return value


def evcus(number: int) -> str:
    return f"evcus_{number:018}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    values = [
        webhook(1, data=body(1, customer=customer(1, name="Noora", email="old@example.org"), loyalty_tier=tier(1))),
        of_noor(move(60, 1, 2)),
        of_noor(webhook(120, "prolonged", data=body(120, loyalty_tier=tier(2)))),
        of_noor(move(3600, 3, 1)),  # the move to the third tier is missing
        of_noor(webhook(50, data=body(50, loyalty_tier=tier(7), campaign=campaign(2, name="VIP\u202e")))),
        webhook(70, data=body(70, customer=customer(2, name="Noor", source_id="crm-1"))),
        webhook(80, "segment.entered", data={"customer": customer(3, name="Bare")}, type="customer.segment.entered"),
    ]
    assert here("import", write(tmp_path / "a.log", *values), "--library", tmp_path / "l.db").returncode == 0
    return tmp_path / "l.db"


def told(path: Path, *words: object) -> Any:
    done = here("history", *words, "--library", path, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_for_programs(path: Path) -> None:
    found = told(path, customer(1)["id"], "--campaign", "Club 1")
    assert [
        {key: one[key] for key in ("tier_name", "from", "to", "confidence", "start_event", "end_event")}
        for one in found["periods"]
    ] == [
        {
            "tier_name": "Tier 1", "from": "2024-05-02T09:00:01.250Z", "to": "2024-05-02T09:01:00.250Z",
            "confidence": "exact", "start_event": evcus(1), "end_event": evcus(60),
        },
        {
            "tier_name": "Tier 2", "from": "2024-05-02T09:01:00.250Z", "to": None,
            "confidence": "after_gap", "start_event": evcus(60), "end_event": None,
        },
        {
            "tier_name": "Tier 3", "from": None, "to": "2024-05-02T10:00:00.250Z",
            "confidence": "implied", "start_event": None, "end_event": evcus(3600),
        },
        {
            "tier_name": "Tier 1", "from": "2024-05-02T10:00:00.250Z", "to": None,
            "confidence": "exact", "start_event": evcus(3600), "end_event": None,
        },
    ]  # fmt: skip
    assert {(one["campaign_id"], one["tier_id"]) for one in found["periods"][:1]} == {(CAMPAIGN, tier(1)["id"])}
    assert [one["tier_name"] for one in found["current"]] == ["Tier 1"]
    missing = next(one for one in found["findings"] if one["rule"] == "missing_move")
    assert missing["severity"] in ("error", "warning", "note")
    assert set(missing["events"]) <= {evcus(60), evcus(120), evcus(3600)}
    assert missing["text"].endswith(".")
    assert {one["value"] for one in found["identity"]} >= {"Noor", "Noora", "old@example.org", "noor@example.org"}
    assert [one["person"] for one in found["alike"]] == [customer(2)["id"]]


def test_at_a_moment(path: Path) -> None:
    words = ("old@example.org", "--as-of", "2024-05-02T09:30", "--campaign", CAMPAIGN)
    found = told(path, *words)
    assert [one["tier_name"] for one in found["current"]] == ["Tier 2"]
    (standing,) = found["as_of"]["standings"]
    assert found["as_of"]["time"] == "2024-05-02T09:30:00.000Z"
    assert (standing["tier_name"], standing["confidence"], standing["or_tier_name"]) == (
        "Tier 2",
        "after_gap",
        "Tier 3",
    )
    lines = here("history", *words, "--library", path).stdout.splitlines()
    assert lines[0] == "Noor at 2 May 2024 09:30:00.000 UTC"
    assert lines[1].startswith(
        "  Club 1: Tier 2 (200–299) or Tier 3, since 2 May 2024, 09:01 UTC (beside a gap). The last event before says"
    )
    (row,) = csv.DictReader(io.StringIO(here("history", *words, "--library", path, "--format", "csv").stdout))
    assert (row["Tier"], row["State"], row["How sure"]) == ("Tier 2", "in_tier", "after_gap")
    long_ago = here("history", "Noora", "--as-of", "2024-05-01", "--library", path).stdout.splitlines()
    assert long_ago[-1] == "No imported source covers this moment, so moves before it may be missing."
    assert "Club 1: not known" in "\n".join(long_ago)


def test_for_people(path: Path) -> None:
    done = here("history", "Noora", "--library", path, "--timezone", "Europe/Berlin")
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0] == "Noor"
    assert "E-mail old@example.org 1 event, 2 May 2024" in lines
    assert any(
        line.startswith(f"May be the same person: Noor ({customer(2)['id']}), the same source id") for line in lines
    )
    assert f"Club 1 · {CAMPAIGN} · project proj_1" in lines
    assert "In Tier 1 (100–199), since 2 May 2024, 12:00 +02:00 (exact)." in lines
    stay = "Tier 2 (200–299) 2 May 2024, 11:01 +02:00 by 2 May 2024, 12:00 +02:00 at most 59 minutes beside a gap"
    assert stay in lines
    assert any(line.startswith("missing_move: ") for line in lines)
    assert sum("Downgraded from Tier 3 (300–399) to Tier 1 (100–199)" in line for line in lines) == 1
    assert not any(line.startswith("Upgraded") for line in lines)
    assert "VIP⟨U+202E⟩" in done.stdout
    everything = here("history", "Noora", "--library", path, "--explain").stdout
    assert "\nUpgraded from Tier 1 (100–199) to Tier 2 (200–299)" in everything


def test_for_spreadsheets_and_tickets(path: Path) -> None:
    done = here("history", "Noora", "--library", path, "--format", "csv", "--campaign", "club")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["Tier"], row["Goes on"], row["Events within"]) for row in rows] == [
        ("Tier 1", "no", ""),
        ("Tier 2", "no", evcus(120)),
        ("Tier 3", "no", ""),
        ("Tier 1", "yes", ""),
    ]
    ticket = here("history", "Noora", "--library", path, "--format", "summary").stdout
    assert ticket.startswith("Customer: Noor\n")
    assert "Campaign: Club 1\nIn Tier 1 (100–199), since 2 May 2024, 10:00 UTC (exact).\n" in ticket


def test_into_a_file(path: Path, tmp_path: Path) -> None:
    for name in ("a.csv", "a.json"):
        done = here("history", "Noora", "--library", path, "--to", tmp_path / name)
        assert (done.returncode, done.stdout) == (0, f"The history was written to {tmp_path / name}.\n")
    assert json.loads((tmp_path / "a.json").read_text()) == told(path, "Noora")
    printed = here("history", "Noora", "--library", path, "--format", "csv").stdout
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig") == printed
    here("history", "Noora", "--library", path, "--as-of", "2024-05-02T09:30", "--to", tmp_path / "b.csv")
    assert '"Tier 2"' in (tmp_path / "b.csv").read_text(encoding="utf-8-sig").splitlines()[1]
    assert "is the library itself" in one_sentence(here("history", "Noora", "--library", path, "--to", path))


def test_somebody_of_whom_no_tier_is_known(path: Path) -> None:
    assert here("history", "Bare", "--library", path).stdout.endswith("\n\nNo event tells of tiers of this customer.\n")
    assert told(path, "Bare")["periods"] == []
    done = here("history", "Bare", "--library", path, "--as-of", "2024-05-02T09:30")
    assert done.stdout.splitlines()[1] == "No event tells of tiers of this customer."


def test_who_is_not_one_customer(path: Path) -> None:
    several = one_sentence(here("history", "noor", "--library", path))
    assert several.startswith("Several customers fit “noor”: ")
    assert customer(1)["id"] in several
    assert customer(2)["id"] in several
    assert one_sentence(here("history", "nobody", "--library", path)).startswith("No customer is known by “nobody”.")


def test_a_campaign_that_is_not_there(path: Path) -> None:
    said = one_sentence(here("history", "Noora", "--campaign", "Club 9", "--library", path))
    assert said.startswith("This customer has no events in a campaign “Club 9”. There is: ")
    assert f"Club 1 ({CAMPAIGN})" in said
    said = one_sentence(here("history", "Bare", "--campaign", "x", "--library", path))
    assert said.endswith("No event tells of tiers of this customer.")


def test_wrong_usage(path: Path) -> None:
    for words in (
        [],
        ["x", "--as-of", "never"],
        ["x", "--format", "summary", "--as-of", "now"],
        ["x", "--format", "xml"],
    ):
        done = here("history", *words, "--library", path)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
