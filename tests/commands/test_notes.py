"""The words ``note`` and ``notes``."""

import json
from pathlib import Path

import pytest

from tests.program import here, one_sentence
from tests.webhooks import body, webhook, write

FIRST, PERSON = f"evcus_{1:018}", f"cust_{1:024}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    capture = write(tmp_path / "a.log", webhook(1), webhook(2, data=body(1)), webhook(3))
    assert here("import", capture, "--library", tmp_path / "l.db").returncode == 0
    return tmp_path / "l.db"


def run(path: Path, *words: object) -> str:
    done = here(*words, "--library", path)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def found(path: Path, *words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in run(path, "search", *words, "--format", "jsonl").splitlines()]


def test_a_note_and_a_mark_on_an_event(path: Path) -> None:
    assert run(path, "note", FIRST, "call", "back", "--mark", "red") == f"Noted on the event {FIRST}.\n"
    (event,) = found(path, "note:BACK", "mark:red")
    assert (event["id"], event["note"], event["mark"], event["customer_note"]) == (FIRST, "call back", "red", None)
    assert list(event)[-5:] == ["note", "mark", "customer_note", "customer_mark", "badges"]
    told = run(path, "note", "a.log:1")
    assert told == f"[red] event {FIRST}: joined, Person 1, 2 May 2024 09:00:01.250 UTC\n    call back\n"
    assert run(path, "note", FIRST, "--mark", "none") == f"Noted on the event {FIRST}.\n"
    assert found(path, "has:mark") == []
    assert "Nothing was changed: that is noted" in run(path, "note", FIRST, "call back")
    run(path, "note", FIRST, "--clear")
    assert run(path, "note", FIRST) == "Nothing is noted there.\n"


@pytest.mark.parametrize("name", [PERSON, "person1@example.org", "crm-1"])
def test_a_note_on_a_customer_is_found_with_all_their_events(path: Path, name: str) -> None:
    assert run(path, "note", name, "prefers <b>mail</b>") == f"Noted on the customer {PERSON}.\n"
    events = found(path, "note:prefers")
    assert len(events) == 2
    assert {event["customer_note"] for event in events} == {"prefers <b>mail</b>"}


def test_the_list_of_all(path: Path) -> None:
    assert run(path, "notes") == "Nothing is noted and nothing is marked.\n"
    run(path, "note", FIRST, "line\nbreak\u202e")
    run(path, "note", PERSON, "--mark", "blue")
    assert run(path, "notes").splitlines() == [
        f"[blue] customer {PERSON}: Person 1, 2 events",
        f"event {FIRST}: joined, Person 1, 2 May 2024 09:00:01.250 UTC",
        "    line⏎break⟨U+202E⟩",
    ]
    assert run(path, "notes", "--mark", "blue").count("\n") == 1
    listed = [json.loads(line) for line in run(path, "notes", "--format", "jsonl").splitlines()]
    assert [(one["kind"], one["id"], one["note"], one["mark"]) for one in listed] == [
        ("customer", PERSON, None, "blue"),
        ("event", FIRST, "line\nbreak⟨U+202E⟩", None),
    ]


def test_notes_of_what_was_removed_stay_in_the_list(path: Path) -> None:
    run(path, "note", FIRST, "kept")
    run(path, "imports", "--remove", 1, "--yes")
    assert run(path, "notes") == f"event {FIRST}: (not in the library now)\n    kept\n"


def test_notes_go_into_exports_and_are_sorted_by(path: Path, tmp_path: Path) -> None:
    run(path, "note", FIRST, "=1+1", "--mark", "red")
    run(path, "export", "--to", tmp_path / "out.csv", "--columns", "id,mark,note", "--sort", "-note")
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == '"Event id","Mark","Note"'
    assert lines[1].startswith(f'"{FIRST}","red",')
    assert '"=1+1"' not in lines[1], "a spreadsheet would calculate it"
    assert len(lines) == 4


def test_what_cannot_be_done_is_one_sentence(path: Path) -> None:
    assert "There is no event and no customer “nobody”" in one_sentence(here("note", "nobody", "x", "--library", path))
    told = one_sentence(here("note", FIRST, "x" * 10_001, "--library", path))
    assert told.endswith("this one has 10,001. Shorten it. Nothing was changed.")
    wrong = here("note", FIRST, "x", "--clear", "--library", path)
    assert wrong.returncode == 2
    assert "nothing else to say" in wrong.stderr
    assert "There is no library" in one_sentence(here("notes", "--library", path.with_name("none.db")))
