import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from viewer.domain import times
from viewer.domain.times import parse_time
from viewer.errors import Cancelled
from viewer.exports.standings_file import StandingLine, as_object, csv_line, csv_lines, of_object, titles, write

JUNE = parse_time("2024-06-01T10:00:00Z")
assert JUNE is not None
GOLD = StandingLine(
    "cust_1", "=佐藤\ud800", "a@example.org", "proj_1", "camp_1", "Club", JUNE, "in_tier", "ltr_1", "Gold", 251, None,
    JUNE - 1, "after_gap", "Silver", "The last event before says so.",
)  # fmt: skip
UNKNOWN = StandingLine("", *[None] * 3, "camp_1", None, JUNE, "unknown", *[None] * 5, "exact", None, "Who knows?")  # type: ignore[arg-type]


def test_a_customer_is_a_line_for_spreadsheets() -> None:
    row = dict(zip(titles("UTC"), *csv.reader([csv_line(GOLD, times.zone("UTC"))]), strict=True))
    assert row == {
        "Customer": "cust_1", "Name": "'=佐藤\ud800", "E-mail": "a@example.org", "Project": "proj_1",
        "Campaign id": "camp_1", "Campaign": "Club", "As of (UTC)": "2024-06-01T10:00:00.000Z",
        "State": "in_tier", "Tier id": "ltr_1", "Tier": "Gold",
        "Points from": "251", "Points to": "", "Since (UTC)": "2024-06-01T09:59:59.999999Z",
        "How sure": "after_gap", "Or tier": "Silver", "In words": "The last event before says so.",
    }  # fmt: skip


def test_an_object_for_programs() -> None:
    told = as_object(UNKNOWN)
    assert (told["customer"], told["at"], told["since"]) == ("", "2024-06-01T10:00:00.000Z", None)
    assert (told["state"], told["tier_name"], told["words"]) == ("unknown", None, "Who knows?")
    told = as_object(GOLD)
    assert (told["campaign_name"], told["tier_name"], told["or_tier_name"]) == ("Club", "Gold", "Silver")


def test_the_ending_of_the_name_says_what_is_written(tmp_path: Path) -> None:
    told: list[int] = []
    assert write(tmp_path / "a.csv", [GOLD, UNKNOWN], "Europe/Berlin", told.append) == 2
    data = (tmp_path / "a.csv").read_bytes()
    lines = data.decode("utf-8-sig", "surrogatepass").split("\r\n")
    assert lines == [*csv_lines([GOLD, UNKNOWN], "Europe/Berlin"), ""]
    assert '"2024-06-01T12:00:00.000+02:00"' in lines[1]
    assert write(tmp_path / "a.jsonl", [GOLD, UNKNOWN] * 1_001, "UTC", told.append) == 2_002
    rows = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text().splitlines()]
    assert (len(rows), rows[0]) == (2_002, as_object(GOLD))
    assert told == [2, 2_000, 2_002]
    assert write(tmp_path / "b.jsonl", [], "UTC") == 0


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_what_ends_the_writing_leaves_no_file(tmp_path: Path, name: str) -> None:
    def stopped() -> Iterator[StandingLine]:
        yield GOLD
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        write(tmp_path / name, stopped(), "UTC")
    assert list(tmp_path.iterdir()) == []


def test_what_programs_read_becomes_the_line_again() -> None:
    for one in (GOLD, UNKNOWN):
        assert of_object(json.loads(json.dumps(as_object(one)))) == one
    with pytest.raises(ValueError, match="it has no 'customer'"):
        of_object({"said": "something else"})
