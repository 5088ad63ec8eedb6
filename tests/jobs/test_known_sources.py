"""When a file is a source that was read before. What an import makes of it is in test_import_sources.py."""

import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from viewer.jobs.known_sources import is_same, name, place, stored_path
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


def test_a_copy_that_was_packed_or_unpacked(entry: LedgerEntry, tmp_path: Path) -> None:
    """One record is enough then, where the file has the same place below the archive."""
    one = replace(entry, counts=Counts(1, 1))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.log", HEAD * 3)
        archive.writestr("b.log", HEAD * 3)
    assert is_same(one, str(tmp_path / "a.zip" / "a.log"), HEAD, 27)
    assert not is_same(one, str(tmp_path / "a.zip" / "b.log"), HEAD, 27)
    in_archive = replace(one, path=str(tmp_path / "a.zip" / "a.log"))
    assert is_same(in_archive, str(tmp_path / "elsewhere" / "a.log"), HEAD, 27)
    assert not is_same(in_archive, str(tmp_path / "elsewhere" / "ba.log"), HEAD, 27)
    assert not is_same(in_archive, str(tmp_path / "a.zip" / "b.log"), HEAD, 27)
    (tmp_path / "copy.zip").write_bytes((tmp_path / "a.zip").read_bytes())
    assert is_same(in_archive, str(tmp_path / "copy.zip" / "a.log"), HEAD, 27)


def test_what_was_read_of_a_stream_has_its_size(entry: LedgerEntry, tmp_path: Path) -> None:
    compressed = replace(entry, size=None)
    assert is_same(compressed, str(tmp_path / "b"), HEAD, 27)
    assert not is_same(compressed, str(tmp_path / "b"), HEAD, 28)
