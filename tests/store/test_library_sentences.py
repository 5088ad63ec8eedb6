import shutil
import sqlite3
from collections import namedtuple
from pathlib import Path

import pytest

from viewer.store.library_sentences import SENTENCES, sentence

Usage = namedtuple("Usage", "total used free")
PATH = Path("/data/events.db")


def with_room(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(free, 0, free))


@pytest.mark.parametrize(
    ("free", "told"), [(5_200_000, "5.2 MB"), (1_300_000_000, "1.3 GB")], ids=["megabytes", "gigabytes"]
)
def test_a_full_disk_is_told_with_its_room(monkeypatch: pytest.MonkeyPatch, free: int, told: str) -> None:
    with_room(monkeypatch, free)

    words = sentence(sqlite3.SQLITE_FULL, PATH)

    assert words == (
        f"The disk with /data/events.db is full ({told} free). What was read so far is kept; free some space and"
        " import again."
    )


def test_a_disk_that_fails_for_want_of_room_is_called_full(monkeypatch: pytest.MonkeyPatch) -> None:
    with_room(monkeypatch, 1000)

    assert sentence(sqlite3.SQLITE_IOERR, PATH) == sentence(sqlite3.SQLITE_FULL, PATH)


def test_unknown_room_is_called_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(path: Path) -> Usage:
        raise OSError

    monkeypatch.setattr(shutil, "disk_usage", fails)

    assert "(unknown space free)" in sentence(sqlite3.SQLITE_FULL, PATH)


@pytest.mark.parametrize("code", SENTENCES)
def test_each_sentence_names_the_library(code: int) -> None:
    assert str(PATH) in sentence(code, PATH)
