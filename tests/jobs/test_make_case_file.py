"""The whole way from a capture to a case file: what goes in, what never does, and that it is all or nothing."""

import csv
import hashlib
import io
import json
import stat
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.jobs.case_library import CUSTOMER, EARLIER, NOOR, NOTE, OTHER, PERSONAL, make_library, order
from tests.webhooks import body, customer, webhook, write
from viewer.errors import Cancelled, ExportProblem, LibraryProblem
from viewer.jobs import case_assembly
from viewer.jobs.import_sources import import_sources
from viewer.jobs.make_case_file import make_case_file


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_library(tmp_path)


def files_of(archive: Path) -> dict[str, bytes]:
    with ZipFile(archive) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}


def spellings(value: str) -> set[bytes]:
    """How a value can stand in a file."""
    texts = {value, value.lower(), value.upper(), value.casefold()}
    escaped = {json.dumps(text)[1:-1] for text in texts}
    return {text.encode(kind) for text in texts | escaped for kind in ("utf-8", "utf-16-le")}


def found_in(written: bytes) -> list[str]:
    low = written.lower()
    return [value for value in PERSONAL if any(one in written or one.lower() in low for one in spellings(value))]


@pytest.mark.parametrize("events", ["changes", "tiers", "all"])
def test_nothing_personal_is_anywhere_in_what_is_masked(path: Path, tmp_path: Path, events: str) -> None:
    title = f"Ticket 48121: {NOOR['name']}, {EARLIER['email']}"
    page, archive = tmp_path / "case.html", tmp_path / "case.zip"
    make_case_file(path, order(page, events=events, title=title))
    report = make_case_file(path, order(archive, events=events, title=title))
    assert found_in(page.read_bytes()) == []
    for name, written in files_of(archive).items():
        assert found_in(name.encode() + written) == [], name
    assert not any(value in words for words in report.masked for value in PERSONAL)
    assert "Ticket 48121: Customer 1, customer-1" in page.read_text(encoding="utf-8")
    assert CUSTOMER in page.read_text(encoding="utf-8"), "the vendor's id is what a ticket refers to"


def test_unmasked_everything_is_there_that_the_search_above_would_have_found(path: Path, tmp_path: Path) -> None:
    page, archive = tmp_path / "case.html", tmp_path / "case.zip"
    make_case_file(path, order(page, masked=(), events="all"))
    make_case_file(path, order(archive, masked=(), events="all"))
    assert set(found_in(page.read_bytes())) == set(PERSONAL) - {"23456789"}
    assert NOTE in page.read_text(encoding="utf-8")
    held = files_of(archive)
    received = (tmp_path / "noor.haddad@example.org.ndjson").read_bytes().split(b"\n")
    assert held["records/001/000001-1.json"] == received[0]
    assert OTHER["source_id"].encode() not in b"".join(held.values()), "nobody else's events are in it"


def test_an_archive_holds_the_page_the_tables_the_records_and_their_digests(path: Path, tmp_path: Path) -> None:
    report = make_case_file(path, order(tmp_path / "case.zip"))
    held = files_of(tmp_path / "case.zip")
    assert [name for name in held if not name.startswith("records/")] == [
        *("records.csv", "events.csv", "history.csv", "findings.csv", "history.json", "case.html"),
        *("manifest.json", "SHA256SUMS"),
    ]
    sums = dict(reversed(line.split("  ")) for line in held["SHA256SUMS"].decode().splitlines())
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in held.items() if name != "SHA256SUMS"}
    told = json.loads(held["manifest.json"])
    assert (told["events"], told["deliveries"], told["record_files"]) == (5, 6, 6)
    assert (report.events, report.records, report.shown, report.notes) == (5, 6, 5, 2)
    assert report.size == (tmp_path / "case.zip").stat().st_size
    records = list(csv.DictReader(io.StringIO(held["records.csv"].decode("utf-8-sig"))))
    assert [hashlib.sha256(held[one["File"]]).hexdigest() for one in records] == [
        one["SHA-256 of the file"] for one in records
    ]
    events = list(csv.DictReader(io.StringIO(held["events.csv"].decode("utf-8-sig"))))
    assert [one["Event id"][-4:] for one in events] == ["0001", "0050", "0060", "0120", "3600"]
    assert {one["Customer"] for one in events} == {"Customer 1"}
    stays = list(csv.DictReader(io.StringIO(held["history.csv"].decode("utf-8-sig"))))
    assert len(stays) == len(json.loads(held["history.json"])["periods"]) == 5


def test_a_page_says_everything_once(path: Path, tmp_path: Path) -> None:
    report = make_case_file(path, order(tmp_path / "case.html", events="all", campaign="Club 1"))
    text = (tmp_path / "case.html").read_text(encoding="utf-8")
    for words in (
        "In Tier 1 (100–199), since 2 May 2024, 10:00 UTC (exact).",
        "missing move",
        "Personal data is masked",
        "What the data cannot say",
        "library version",
        "line 4, byte",
    ):
        assert words in text, words
    assert "VIP" not in text, "another campaign"
    assert (report.events, report.records) == (5, 0)


def test_only_its_owner_can_read_it_and_times_are_those_of_the_zone(path: Path, tmp_path: Path) -> None:
    make_case_file(path, order(tmp_path / "case.html", zone="Asia/Kathmandu"))
    assert stat.S_IMODE((tmp_path / "case.html").stat().st_mode) == 0o600
    assert "2 May 2024 14:45:00.250 +05:45" not in (tmp_path / "case.html").read_text(encoding="utf-8")
    assert "2 May 2024 15:45:00.250 +05:45" in (tmp_path / "case.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["case.html", "case.zip"])
def test_what_is_stopped_leaves_no_file_and_what_was_there_stays(path: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    target.write_bytes(b"before")
    with pytest.raises(Cancelled):
        make_case_file(path, order(target), should_stop=lambda: True)
    assert target.read_bytes() == b"before"
    assert not list(tmp_path.glob("*.part"))
    assert not list(tmp_path.glob(".*.part"))


def test_the_library_is_never_written_over(path: Path, tmp_path: Path) -> None:
    (tmp_path / "link.html").symlink_to(path)
    before = path.read_bytes()
    for target in (path, tmp_path / "link.html"):
        with pytest.raises(ExportProblem, match="is the library itself"):
            make_case_file(path, order(target))
    assert path.read_bytes() == before


@pytest.mark.parametrize(("who", "words"), [("Noor", "Several customers fit"), ("nobody", "No customer is known by")])
def test_whoever_is_asked_for_must_be_one(path: Path, tmp_path: Path, who: str, words: str) -> None:
    with pytest.raises(LibraryProblem, match=words):
        make_case_file(path, order(tmp_path / "a.html", who))
    assert not (tmp_path / "a.html").exists()


def test_a_masked_file_is_not_called_after_the_customer(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "Noor Łęcka.html"
    with pytest.raises(ExportProblem, match="The name of the file holds a personal value"):
        make_case_file(path, order(target))
    make_case_file(path, order(target, masked=()))
    assert target.exists()


def test_an_event_names_its_customer(path: Path, tmp_path: Path) -> None:
    assert make_case_file(path, order(tmp_path / "a.html", f"evcus_{60:018}")).events == 5


def test_very_many_events_are_all_in_the_archive_and_the_page_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_assembly, "MOST_LISTED", 20)
    monkeypatch.setattr(case_assembly, "MOST_SHOWN", 10)
    who = customer(1)
    write(tmp_path / "a.ndjson", *(webhook(n, "prolonged", data=body(n, customer=who)) for n in range(1, 61)))
    import_sources([str(tmp_path / "a.ndjson")], tmp_path / "l.db")
    seen: list[tuple[int, int]] = []
    report = make_case_file(
        tmp_path / "l.db", order(tmp_path / "a.zip", who["id"]), lambda done, total: seen.append((done, total))
    )
    held = files_of(tmp_path / "a.zip")
    assert (report.events, report.records) == (60, 60)
    assert seen[-1] == (60, 60)
    text = " ".join(held["case.html"].decode().split())
    assert "60 events. The latest 20 are listed, and the latest 10 are shown in full below; the archive has" in text
    assert 'id="event-60"' in text
    assert 'id="event-50"' not in text
    assert "records/001/000060-1.json" in text
