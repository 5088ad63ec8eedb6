import csv
import json
from pathlib import Path

from viewer.domain import times
from viewer.domain.times import parse_time
from viewer.exports.history_files import StayLine, csv_line, csv_lines, titles, write_csv, write_json

STAY = StayLine(
    "proj_1", "cust_1", "camp_1", "=Club", "ltr_1", "Gold", 251, 350.0, parse_time("2024-06-01T10:00:00.250Z"), None,
    None, parse_time("2024-06-03T10:00:00Z"), False, "after_gap", "evcus_1", None, ("evcus_2", "-evcus_3"),
)  # fmt: skip
UNKNOWN = StayLine(None, "", *[None] * 10, True, "implied", None, None, ())  # type: ignore[arg-type]


def test_a_stay_is_a_line_for_spreadsheets() -> None:
    row = dict(zip(titles("UTC"), *csv.reader([csv_line(STAY, times.zone("UTC"))]), strict=True))
    assert row == {
        "Project": "proj_1", "Customer": "cust_1", "Campaign id": "camp_1", "Campaign": "'=Club", "Tier id": "ltr_1",
        "Tier": "Gold", "Points from": "251", "Points to": "350.0", "From (UTC)": "2024-06-01T10:00:00.250Z",
        "To (UTC)": "", "From after (UTC)": "", "To before (UTC)": "2024-06-03T10:00:00.000Z", "Goes on": "no",
        "How sure": "after_gap", "First event": "evcus_1", "Last event": "", "Events within": "evcus_2 -evcus_3",
    }  # fmt: skip


def test_negative_numbers_stay_numbers_and_nothing_known_is_empty() -> None:
    (row,) = csv.reader([csv_line(UNKNOWN._replace(points_from=-5), times.zone("UTC"))])
    assert row == [""] * 6 + ["-5"] + [""] * 5 + ["yes", "implied", "", "", ""]


def test_a_file_in_a_zone_is_what_is_printed(tmp_path: Path) -> None:
    target = tmp_path / "history.csv"
    assert write_csv(target, [STAY, UNKNOWN], "Europe/Berlin") == 2
    lines = target.read_bytes().decode("utf-8-sig").splitlines()
    assert lines == list(csv_lines([STAY, UNKNOWN], "Europe/Berlin"))
    assert '"From (Europe/Berlin)"' in lines[0]
    assert '"2024-06-01T12:00:00.250+02:00"' in lines[1]


def test_a_history_is_one_object(tmp_path: Path) -> None:
    target = tmp_path / "history.json"
    document = {"customer": "佐藤\ud800\x00", "periods": [], "big": 12345678901234567890}
    write_json(target, document)
    text = target.read_text(encoding="utf-8")
    assert "佐藤\\ud800" in text
    assert json.loads(text) == document
