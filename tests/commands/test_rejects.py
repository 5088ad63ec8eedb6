"""The word ``rejects``; its contract is checked in tests/test_cli.py."""

import json
from pathlib import Path

import pytest

from tests.program import here, run
from tests.webhooks import webhook, write


@pytest.fixture
def library(tmp_path: Path) -> Path:
    first = write(tmp_path / "a.ndjson", b'{"cut": tru', webhook(1), b'{"again": tru', b'{"bad": "\xff"}')
    second = write(tmp_path / "b.ndjson", b'{"object":"loyalty_tier","name":"Gold"}', webhook(2))
    here("import", first, second, "--library", tmp_path / "library.db")
    return tmp_path / "library.db"


def test_the_table_ends_with_the_counts(library: Path) -> None:
    done = here("rejects", "--library", library)
    assert done.stdout.startswith("b.ndjson, line 1, byte 0: a tier definition, not an event")
    assert done.stdout.splitlines()[-3:] == [
        "",
        "4 rejected. damaged JSON: 3 · a tier definition, not an event: 1",
        "By source: a.ndjson: 3 · b.ndjson: 1",
    ]
    assert (done.returncode, done.stderr) == (0, "")


def test_a_text_a_source_and_a_reason_narrow_it(library: Path) -> None:
    def found(*words: str) -> list[tuple[str, int]]:
        lines = here("rejects", *words, "--format", "jsonl", "--library", library).stdout.splitlines()
        return [(one["source"], one["line"]) for one in map(json.loads, lines)]

    assert found("gold") == [("b.ndjson", 1)]
    assert found('"again":', "tru") == [("a.ndjson", 3)]
    assert found("--source", "a.ndjson", "tru") == [("a.ndjson", 1), ("a.ndjson", 3)]
    assert found("--reason", "tier definition") == [("b.ndjson", 1)]
    assert here("rejects", "--count", "tru", "--library", library).stdout == "2\n"
    nothing = here("rejects", "nowhere", "--library", library)
    assert nothing.stdout == "No reject fits. Leave a word or an option out to find more.\n"


def test_nothing_was_rejected(tmp_path: Path) -> None:
    here("import", write(tmp_path / "a.log", webhook(1)), "--library", tmp_path / "l.db")
    assert here("rejects", "--library", tmp_path / "l.db").stdout == "Nothing was rejected.\n"


def test_they_are_written_whole(library: Path, tmp_path: Path) -> None:
    done = here("rejects", "tru", "--to", tmp_path / "out.jsonl", "--library", library)
    assert done.stdout.startswith(f"2 rejects written to {tmp_path / 'out.jsonl'} in ")
    assert [json.loads(line)["text"] for line in (tmp_path / "out.jsonl").read_bytes().splitlines()] == [
        '{"cut": tru',
        '{"again": tru',
    ]
    here("rejects", "--source", "a.ndjson", "--to", tmp_path / "out.txt", "--raw", "--library", library)
    assert (tmp_path / "out.txt").read_bytes() == b'{"cut": tru\n{"again": tru\n{"bad": "\xff"}\n'


def test_the_bytes_go_to_a_pipe(library: Path) -> None:
    done = run("rejects", "gold", "--raw", "--library", library)
    assert done.stdout == '{"object":"loyalty_tier","name":"Gold"}\n'


def test_reading_them_again(library: Path) -> None:
    done = here("rejects", "--retry", "--library", library)
    assert (done.stdout, done.stderr) == ("4 rejects were read again. None is usable now.\n", "")


@pytest.mark.parametrize(
    "words", [["--retry", "--count"], ["--retry", "--raw"], ["--format", "table", "--to", "x"], ["--count", "--raw"]]
)
def test_what_does_not_go_together(library: Path, words: list[str]) -> None:
    done = here("rejects", *words, "--library", library)
    assert done.returncode == 2
    assert done.stderr.endswith("See: tier-viewer rejects --help\n")
