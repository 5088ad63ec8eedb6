import csv
import hashlib
import io
import json
from datetime import UTC
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.history.made import JUNE
from tests.jobs.case_library import CUSTOMER, make_library
from tests.ui.stories import LATE, SKIPPED, story, whole
from viewer.exports.case_archive import CaseArchive
from viewer.jobs import case_events, case_records
from viewer.jobs.case_events import ChosenEvent, chosen
from viewer.jobs.case_records import FindingLine, RecordLine, finding_lines, finding_table, record_name, record_table
from viewer.jobs.find_story import find_story
from viewer.store import library


@pytest.fixture
def events(tmp_path: Path) -> list[ChosenEvent]:
    path = make_library(tmp_path)
    told = find_story(path, CUSTOMER)
    with library.reading(path) as connection:
        return list(case_events.read(connection, chosen(told, "all", path), lambda: False))


def archived(events: list[ChosenEvent], mask: object = None) -> tuple[ZipFile, list[RecordLine]]:
    file = io.BytesIO()
    with CaseArchive(file) as archive:
        lines = [
            line
            for number, one in enumerate(events, 1)
            for line in case_records.add_records(archive, one, number, mask)  # type: ignore[arg-type]
        ]
        archive.finish()
    return ZipFile(file), lines


def test_records_are_byte_for_byte_as_received(events: list[ChosenEvent], tmp_path: Path) -> None:
    archive, lines = archived(events)
    received = (tmp_path / "noor.haddad@example.org.ndjson").read_bytes().split(b"\n")
    assert len(lines) == 7, "one event came twice"
    for line in lines:
        assert archive.read(line.file) == received[line.line - 1]
        assert line.digest == line.file_digest == hashlib.sha256(received[line.line - 1]).hexdigest()
    assert lines[0].file == "records/001/000001-1.json"
    assert lines[5].file == "records/001/000005-2.json"


def test_masked_records_are_another_text_beside_the_digest_of_what_was_received(events: list[ChosenEvent]) -> None:
    archive, lines = archived(events, lambda body: b'{"masked": 1.10}')
    assert archive.read(lines[0].file) == b'{\n  "masked": 1.10\n}\n'
    assert lines[0].digest == events[0].records[0].digest != lines[0].file_digest


def test_what_is_no_json_has_its_own_ending_and_no_file_where_it_would_have_to_be_masked(
    events: list[ChosenEvent],
) -> None:
    record = events[0].records[0]
    odd = record._replace(stored=record.stored._replace(raw=b"INFO " + record.stored.raw), body=None)
    assert record_name(1_001, 2, odd, None) == "records/002/001001-2.txt"
    assert record_name(1, 1, odd, lambda body: body) == ""
    archive, lines = archived([events[0]._replace(records=(odd,))], lambda body: body)
    assert (archive.namelist(), lines[0].file, lines[0].file_digest) == (["SHA256SUMS"], "", "")


def test_the_table_of_records_says_where_each_was_found(events: list[ChosenEvent]) -> None:
    _, lines = archived(events)
    (first, *_) = csv.DictReader(io.StringIO("\n".join(record_table(lines))))
    assert first["Event"] == f"evcus_{1:018}"
    assert (first["Line"], first["Byte"], first["Length"]) == ("1", "0", str(len(events[0].records[0].stored.raw)))
    assert first["SHA-256 as received"] == lines[0].digest


def test_the_table_of_findings_has_nothing_that_runs_in_a_spreadsheet() -> None:
    found = list(finding_lines(story(whole(), SKIPPED, LATE).history))
    assert [(one.severity, one.rule, one.events) for one in found] == [
        ("warning", "missing_move", ("evcus_5", "evcus_3")),
        ("note", "late_delivery", ("evcus_5",)),
    ]
    bad = FindingLine("note", "r", JUNE, "", "=1+1", "@x", ("+1",))
    (row,) = csv.DictReader(io.StringIO("\n".join(finding_table([bad], "UTC", UTC))))
    assert row == {
        "Severity": "note", "Rule": "r", "Time (UTC)": "2024-06-01T10:00:00.000Z", "Campaign id": "",
        "Campaign": "'=1+1", "Finding": "'@x", "Events": "'+1",
    }  # fmt: skip


def test_masked_records_keep_all_digits(events: list[ChosenEvent]) -> None:
    archive, lines = archived(events[:1], lambda body: b'{"n":12345678901234567890.10,"s":"\\ud800"}')
    assert b"12345678901234567890.10" in archive.read(lines[0].file)
    assert json.loads(archive.read(lines[0].file))["n"]
