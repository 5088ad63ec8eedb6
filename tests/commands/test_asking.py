"""The words ``search`` and ``export``; their contract is checked in tests/test_cli.py."""

from pathlib import Path

from tests.program import here
from tests.webhooks import body, ndjson


def test_an_empty_answer_says_which_words_cause_it(tmp_path: Path) -> None:
    capture, library = tmp_path / "a.ndjson", tmp_path / "library.db"
    capture.write_bytes(ndjson(body(1)))
    here("import", capture, "--library", library)
    done = here("search", "event:left", "tier:Nowhere", "--library", library)
    assert done.stderr == "No event matches: event: left, and tier: Nowhere. Leave a word out to find more.\n"


def test_the_help_of_queries_needs_no_library(tmp_path: Path) -> None:
    done = here("search", "--help-query", "--library", tmp_path / "none.db")
    assert (done.returncode, done.stderr) == (0, "")
    assert "event:upgraded,downgraded" in done.stdout
