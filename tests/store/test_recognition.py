import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from viewer.capture import contents
from viewer.store.library import open_for_writing
from viewer.store.recognition import is_called_library, is_library


@pytest.fixture
def library(tmp_path: Path) -> Path:
    open_for_writing(tmp_path / "events.db").close()
    return tmp_path / "events.db"


def test_a_library_under_any_name(library: Path) -> None:
    assert is_library(library)
    assert not is_called_library(library)
    assert is_library(library.rename(library.with_name("größe.TierLibrary")))


def test_what_calls_itself_a_library(tmp_path: Path) -> None:
    (tmp_path / "a.tierlibrary").write_text("a letter")
    assert is_library(tmp_path / "a.tierlibrary")
    assert not is_library(tmp_path / "none.tierlibrary")
    (tmp_path / "folder.tierlibrary").mkdir()
    assert not is_library(tmp_path / "folder.tierlibrary")


def test_what_is_none(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE a (b)")
    (tmp_path / "a.log").write_text("{}")
    (tmp_path / "empty").touch()
    os.mkfifo(tmp_path / "pipe")
    for name in ("other.db", "a.log", "empty", "pipe", "missing", "nul\0"):
        assert not is_library(tmp_path / name)


def test_an_import_names_it_too(library: Path) -> None:
    told = contents.refusal(library.read_bytes()[: contents.HEAD])
    assert told == "a library of Tier Viewer and no capture. Open it with: tier-viewer open, then its name."
