import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.store.released import DELIVERIES, EVENTS, REJECTS, VERSIONS, released
from tests.webhooks import compact, webhook, write
from viewer.errors import Cancelled, LibraryProblem
from viewer.jobs import verify_library as job
from viewer.jobs.import_sources import import_sources
from viewer.jobs.verify_library import Problem, Step, verify_library
from viewer.store import library

TOLD = "The library is sound: 60 events, 65 records and 1 reject are as they were received."
FEW, MANY = 25, 200


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return released(4, tmp_path / "library.db")


def changed(path: Path, *statements: str) -> None:
    with closing(library.open_for_writing(path)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.mark.parametrize("version", VERSIONS)
def test_libraries_of_all_versions_are_sound_and_stay_as_they_are(tmp_path: Path, version: int) -> None:
    path = released(version, tmp_path / "library.db")
    before = path.read_bytes()
    told: list[Step] = []
    done = verify_library(path, told.append)
    assert (done.is_sound, done.sentence, done.problems, done.left_out) == (True, TOLD, [], 0)
    counts = {key: done.checked[key] for key in ("events", "deliveries", "rejects")}
    assert counts == {"events": EVENTS, "deliveries": DELIVERIES, "rejects": REJECTS}
    assert path.read_bytes() == before
    assert [step.done for step in told] == sorted(step.done for step in told)
    assert told[-1].done == told[-1].total == sum(done.checked.values())
    assert told[0].words == "Checking the file"


def test_damage_is_told_with_the_events_that_it_concerns(path: Path) -> None:
    changed(path, "UPDATE deliveries SET frame = x'00' WHERE event = 27")
    with library.reading(path) as connection:
        ((identity,),) = connection.execute("SELECT identity FROM events WHERE id = 27").fetchall()
    done = verify_library(path)
    words = "This record is not what was received."
    assert done.problems == [Problem(words, identity, 27, "loyalty.ndjson", 27)]
    assert done.affected == {27}
    assert done.sentence == (
        "The library is damaged; it concerns 1 of 60 events. Keep the file, and save what is readable into a new"
        " library."
    )
    told = done.as_json()
    assert (told["is_sound"], told["affected"]) == (False, 1)
    assert told["problems"] == [{"words": words, "event": identity, "key": 27, "source": "loyalty.ndjson", "line": 27}]


def test_a_search_that_may_miss_an_event(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM tiers_text_data WHERE id = 1 OR id > 10")
    done = verify_library(path)
    assert any("The search for tiers cannot be read." in one.words for one in done.problems)


def test_what_is_found_by_search_no_more(path: Path) -> None:
    delete = "INSERT INTO customers_text (customers_text, rowid, text) SELECT 'delete', id, text FROM customers"
    changed(path, f"{delete} WHERE id = 1")
    done = verify_library(path)
    assert {one.words for one in done.problems} == {"A search may not find this event, or find it wrongly."}
    with library.reading(path) as connection:
        events = connection.execute("SELECT id FROM events WHERE customer = 1").fetchall()
    assert done.affected == {row[0] for row in events}


def test_of_very_many_problems_the_first_are_listed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "_LISTED", 10)
    changed(path, "UPDATE deliveries SET frame = x'00'", "UPDATE events SET extra = 4711")
    done = verify_library(path)
    assert (len(done.problems), done.left_out, len(done.affected)) == (10, DELIVERIES + EVENTS - 10, EVENTS)


def test_a_file_that_cannot_be_opened_any_more_is_damaged(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[100:4096] = bytes(range(256)) * 15 + bytes(156)
    path.write_bytes(whole)
    done = verify_library(path)
    assert [one.words for one in done.problems] == ["The structure of the file is damaged so that it cannot be opened."]
    assert "it concerns no event" not in done.sentence
    assert done.sentence.startswith("The library is damaged.")


def test_what_is_no_library_cannot_be_proved(tmp_path: Path) -> None:
    with pytest.raises(LibraryProblem, match="There is no library"):
        verify_library(tmp_path / "library.db")


def test_a_proof_can_be_stopped(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "_STEPS", 100)
    with pytest.raises(Cancelled):
        verify_library(path, should_stop=lambda: True)


def test_others_write_meanwhile(path: Path) -> None:
    """What is proved is one state of the library."""

    def write(step: Step) -> None:
        changed(path, "DELETE FROM deliveries WHERE event = (SELECT max(event) FROM deliveries)")

    assert verify_library(path, write).is_sound
    assert not verify_library(path).is_sound


# --- single bits: what is not reported must have changed nothing ----------------------------------------------------


def content(path: Path) -> dict[str, Any]:
    """Everything of events, records and searches that a library gives."""
    found: dict[str, Any] = {}
    with closing(sqlite3.connect(path)) as connection:
        tables = ("events", "deliveries", "rejects", "types", "customers", "campaigns", "tiers", "extras")
        for table in (*tables, "dictionaries"):
            found[table] = connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        for table in ("customers", "campaigns", "tiers", "extras"):
            connection.execute(f"CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, {table}_text, instance)")
            found[f"{table}_text"] = connection.execute("SELECT term, doc FROM temp.terms").fetchall()
            connection.execute("DROP TABLE temp.terms")
    return found


def flips(number: int, whole: bytes) -> Iterator[bytes]:
    for seed in range(number):
        bit = random.Random(seed).randrange(len(whole) * 8)
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        yield bytes(flipped)


@pytest.mark.parametrize("number", [FEW, pytest.param(MANY, marks=pytest.mark.slow)])
def test_every_single_bit_that_changes_something_is_reported(path: Path, number: int) -> None:
    whole, before = path.read_bytes(), content(path)
    harmful = 0
    for seed, flipped in enumerate(flips(number, whole)):
        path.write_bytes(flipped)
        try:
            is_harmless = content(path) == before
        except (sqlite3.Error, UnicodeDecodeError):
            is_harmless = False
        try:
            is_reported = not verify_library(path).is_sound
        except LibraryProblem:
            is_reported = True
        assert is_harmless or is_reported, f"flip {seed} is silent"
        harmful += not is_harmless
    assert harmful >= number / 10


def test_the_file_alone_does_not_tell(path: Path) -> None:
    """The negative control: SQLite takes such damage for data."""
    changed(path, "UPDATE deliveries SET digest = zeroblob(8) WHERE event = 27")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert not verify_library(path).is_sound


def test_records_in_wrappers_and_lists_are_proved(tmp_path: Path) -> None:
    lines = [compact(webhook(1 + number % 17, sent=number)) for number in range(60)]
    lines[20:20] = [b"chatter", b'{"cut', b"[" + b",".join(lines[:5]) + b"]", b'{"a":' + lines[0] + b',"b":[1]}']
    lines.append(json.dumps({"message": "\n".join(line.decode() for line in lines[:9])}).encode())
    import_sources([str(write(tmp_path / "a.log", *lines))], tmp_path / "l.db")
    done = verify_library(tmp_path / "l.db")
    assert done.problems == []
    assert done.checked["deliveries"] > 60
