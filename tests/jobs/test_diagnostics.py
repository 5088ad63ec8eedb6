import shutil
import sys
from pathlib import Path

import pytest

from tests.program import needs_root
from viewer import logs, paths
from viewer.jobs.diagnostics import as_json, as_text, diagnostics, shown, size_words
from viewer.jobs.import_sources import import_sources
from viewer.jobs.last_verify import note_verify
from viewer.store import schema

SAMPLE = Path(__file__).parents[2] / "resources" / "sample-capture.ndjson"


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    library = tmp_path_factory.mktemp("library") / "library.db"
    import_sources([str(SAMPLE)], library)
    return library


def facts(library: Path, title: str) -> dict[str, str]:
    return next(dict(section.facts) for section in diagnostics(library) if section.title == title)


def test_it_says_what_a_helper_asks_first(filled):
    sections = diagnostics(filled, [("Qt", "6.11")])
    assert [section.title for section in sections] == ["Program", "Library", "Folders", "Log", "SQLite"]
    program = dict(sections[0].facts)
    assert list(program)[:3] == ["Tier Viewer", "Qt", "Python"]
    assert "ENABLE_FTS5" in dict(sections[4].facts)["options"]
    assert dict(sections[4].facts)["version"] == program["SQLite"]


def test_a_library_is_described_and_left_as_it_is(filled):
    before = filled.read_bytes()
    told = facts(filled, "Library")
    assert told["library version"] == str(schema.VERSION)
    assert (told["events"], told["deliveries"], told["rejects"]) == ("413", "417", "2")
    assert told["may be read by"] == "its owner only"
    assert told["can be written"] == "yes"
    assert told["log beside it"] == "0 bytes"
    assert "backups" not in told
    assert told["last verified"] == "never by this user"
    assert filled.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_what_is_not_as_it_should_be_is_seen(filled, tmp_path):
    library = tmp_path / "library.db"
    shutil.copy(filled, library)
    shutil.copy(filled, tmp_path / "library.backup-20260102-030405.db")
    shutil.copy(filled, tmp_path / "library.before-version-4-20260102-030405.db")
    library.chmod(0o644)
    told = facts(library, "Library")
    assert told["may be read by"] == "others, too"
    assert told["backups"] == f"1, {size_words(filled.stat().st_size)}"
    assert told["backups made before an upgrade"] == told["backups"]


def test_the_last_verify_is_known(filled):
    note_verify(filled, False, 1_200)
    assert facts(filled, "Library")["last verified"].endswith("Z: damaged, 1,200 events concerned")
    note_verify(filled, True, 0)
    assert facts(filled, "Library")["last verified"].endswith("Z: sound")


def test_without_a_library(tmp_path):
    assert facts(tmp_path / "l.db", "Library") == {"file": str(tmp_path / "l.db"), "state": "there is none yet"}


def test_a_file_that_is_no_library(tmp_path):
    (tmp_path / "l.db").write_text("This is a letter, and no library." * 10)
    told = facts(tmp_path / "l.db", "Library")
    assert told["state"].startswith("l.db is not a Tier Viewer library.")
    assert told["size"] == "330 bytes"


@needs_root
def test_a_folder_behind_a_file(tmp_path):
    (tmp_path / "file").touch()
    assert facts(tmp_path / "file" / "l.db", "Library")["state"] == "unreadable (Not a directory)"


def test_folders_and_log(filled):
    assert facts(filled, "Log") == {"files": "none"}
    assert "not made yet" in facts(filled, "Folders")["log"]
    logs.start()
    logs.report_bug(KeyError())
    assert facts(filled, "Log")["files"].startswith("1, ")
    assert facts(filled, "Log")["last written"].endswith("Z")
    assert facts(filled, "Folders")["log"].partition(" (")[2].startswith("for its owner only, ")


def test_nobody_is_named_by_a_path(filled):
    assert shown(Path.home() / "x" / "l.db") == str(Path("~/x/l.db"))
    assert shown(Path("/elsewhere/l.db")) == str(Path("/elsewhere/l.db"))
    assert str(Path.home()) not in as_text(diagnostics(paths.default_library()))


def test_no_customer_is_in_it(filled):
    text = as_text(diagnostics(filled))
    assert "example.org" not in text
    assert "cust_" not in text
    assert max(len(line) for line in text.splitlines()) <= 120


def test_as_an_object(filled):
    told = as_json(diagnostics(filled))
    assert told["library"]["events"] == "413"
    assert set(told) == {"program", "library", "folders", "log", "sqlite"}


def test_sizes_are_for_people():
    assert [size_words(size) for size in (0, 9_999, 10_000, 2_400_000_000)] == [
        "0 bytes",
        "9,999 bytes",
        "0.0 MB",
        "2.4 GB",
    ]
