"""When a file is a source that was read before. What an import makes of it is in test_import_sources.py."""

import io
import os
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.jobs.known_sources import Rejoined, is_same, name, place, read_fully, stored_path
from viewer.store.sources import Counts, LedgerEntry

HEAD = b'{"id":1}\n'


@pytest.fixture
def entry(tmp_path: Path) -> LedgerEntry:
    (tmp_path / "a.log").write_bytes(HEAD * 3)
    path = str(tmp_path / "a.log")
    return LedgerEntry(1, path, len(HEAD), 27, 4, 1, False, b"", Counts(3, 3), 99, 0, 27)


def test_the_same_place_is_the_same_source(entry: LedgerEntry) -> None:
    assert is_same(entry, entry.path, HEAD, None)


def test_another_place_is_the_same_source_when_the_first_is_gone(entry: LedgerEntry, tmp_path: Path) -> None:
    elsewhere = str(tmp_path / "a.log.1")
    assert not is_same(entry, elsewhere, HEAD, 99)
    assert is_same(entry, elsewhere, HEAD, 27), "a whole copy"
    assert not is_same(replace(entry, counts=Counts(1, 1)), elsewhere, HEAD, 27), "of more than one record"
    Path(entry.path).unlink()
    assert is_same(entry, elsewhere, HEAD, 99)


def test_standard_input_is_never_known(entry: LedgerEntry, tmp_path: Path) -> None:
    assert not is_same(replace(entry, path="-"), str(tmp_path / "b"), HEAD, 27)


def test_places_and_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert (place("-"), name("-")) == ("-", "standard input")
    assert (place("x/a.log"), name("x/a.log")) == (str(tmp_path / "x" / "a.log"), "a.log")
    odd = os.fsdecode(b"/caf\xe9.log")
    assert (stored_path(odd), name(odd)) == ("/caf\\xe9.log", "caf\\xe9.log")


def test_a_beginning_that_was_read_is_read_again() -> None:
    stream = Rejoined(b"abc", io.BytesIO(b"defg"))
    assert read_fully(stream, 5) == b"abcde"
    assert read_fully(stream, 5) == b"fg"
