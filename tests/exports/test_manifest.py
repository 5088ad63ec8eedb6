import json
from pathlib import Path

import pytest

from viewer.exports.manifest import Line, document, names_in, rows

LINES = [
    Line("query", "Query", 'tier:"Złoty"\ud800'),
    Line("events_written", "Events", 1_204),
    Line("whole", "Whole", True),
    Line("columns", "Column", [{"key": "line", "help": "The line."}, {"key": "id", "help": "The id."}]),
    Line("files", "File", [{"name": "out.csv"}, {"name": "out-2.csv"}, {"name": "out.csv.long-cells.jsonl"}]),
]


def test_it_is_json_for_programs_and_two_columns_for_people():
    told = json.loads(document(LINES))
    assert told == {"kind": "Tier Viewer export"} | {line.key: line.value for line in LINES}
    assert rows(LINES)[1:5] == [
        ("Events", "1,204"),
        ("Whole", "yes"),
        ("Column", "line, The line."),
        ("Column", "id, The id."),
    ]


def test_people_read_what_is_meant_for_them():
    assert rows([Line("form", "Form", "Excel workbook", ("Excel-Arbeitsmappe",))]) == [("Form", "Excel-Arbeitsmappe")]


def test_the_names_of_an_earlier_export(tmp_path: Path):
    manifest, target = tmp_path / "out.csv.manifest.json", tmp_path / "out.csv"
    assert names_in(manifest, target) == set()
    manifest.write_bytes(document(LINES))
    assert names_in(manifest, target) == {"out.csv", "out-2.csv", "out.csv.long-cells.jsonl", manifest.name}
    assert names_in(manifest, tmp_path / "out.xlsx") == set()


@pytest.mark.parametrize(
    "name",
    ["other.csv", "out/../../x", "../out.csv", "outlaw.csv", "out-2", "out-9.csv", "out-2.xlsx", "out", 7, None, ""],
)
def test_it_never_names_what_is_not_of_the_export(tmp_path: Path, name: object):
    manifest = tmp_path / "out.csv.manifest.json"
    manifest.write_bytes(document([Line("files", "File", [{"name": name}, {"name": "out.csv"}])]))
    assert names_in(manifest, tmp_path / "out.csv") == {"out.csv", manifest.name}


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b'{"kind":"x","files":[]}',
        b'{"kind":"Tier Viewer export"}',
        b"[" * 100_000,
        b" " * 1_000_001,
    ],
)
def test_what_is_no_manifest_names_nothing(tmp_path: Path, text: bytes):
    (tmp_path / "manifest.json").write_bytes(text)
    assert names_in(tmp_path / "manifest.json", tmp_path / "out.csv") == set()
