"""What becomes of each input that reliability.md 2.3 names, row by row: taken silently, taken with a badge, rejected
with its place, or refused as a file; through the real command line."""

import codecs
import json
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from tests.program import adds_up, here, one_sentence
from tests.webhooks import body, campaign, compact, customer, tier, webhook
from viewer.domain.oddities import BADGES
from viewer.domain.query import Query
from viewer.jobs.find_events import Sort, every_row
from viewer.jobs.show_event import show_event

FIRST, LAST = compact(webhook(1)), compact(webhook(9))
ID = webhook(5)["event"]["id"]


def changed(**parts: Any) -> bytes:
    return compact(webhook(5, data=body(5, **parts)))


def swapped(old: bytes, new: bytes) -> bytes:
    line = compact(webhook(5))
    assert old in line
    return line.replace(old, new)


def at(when: Any) -> bytes:
    line = webhook(5)
    line["data"]["created_at"] = line["event"]["created_at"] = when
    return compact(line)


def without_time() -> bytes:
    line = webhook(5)
    del line["data"]["created_at"], line["event"]["created_at"]
    return compact(line)


def imported(library: Path, content: bytes) -> dict[str, Any]:
    capture = library.with_name("capture.log")
    capture.write_bytes(content)
    done = here("import", capture, "--library", library, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    told: dict[str, Any] = json.loads(done.stdout)
    assert adds_up(told)
    return told


def found(library: Path, *words: str) -> list[dict[str, Any]]:
    done = here("search", *words, "--library", library, "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "l.db"


SILENTLY = {
    "CRLF": b"\r\n".join([FIRST, LAST, b""]),
    "a byte order mark": codecs.BOM_UTF8 + FIRST + b"\n" + LAST + b"\n",
    "blank lines": b"\n\n  \t\n" + FIRST + b"\n\r\n\n" + LAST + b"\n \n",
    "no end of the last line": FIRST + b"\n" + LAST,
    "unknown fields": b"\n".join([compact(webhook(1) | {"new": {"a": [1]}}), compact(webhook(9, data=body(9, new=1)))]),
    "an unknown type": b"\n".join([FIRST, compact(webhook(9, "teleported", type="shop.thing.happened"))]),
}


@pytest.mark.parametrize("name", SILENTLY)
def test_taken_silently(library: Path, name: str) -> None:
    told = imported(library, SILENTLY[name])
    assert (told["events"], told["rejects"], told["problems"]) == (2, 0, [])
    assert [row["badges"] for row in found(library)] == [[], []]


BADGED = {
    "a repeated key": (swapped(b'"name":"Person 5"', b'"name":"Ann","name":"Bea"'), "repeated_key"),
    "a repeated key in the envelope": (swapped(b'"type":"tier', b'"type":"other","type":"tier'), "repeated_key"),
    "a number beyond 2^53": (changed(customer=customer(5, metadata={"n": 2**53 + 1})), "large_number"),
    "a number beyond 2^63": (changed(customer=customer(5, metadata={"n": 2**63})), "huge_number"),
    "points beyond 2^63": (changed(loyalty_tier=tier(1, points={"from": 10**30})), "huge_number"),
    "a NUL in a value": (changed(customer=customer(5, metadata={"n": "a\0b"})), "nul"),
    "a right-to-left override": (changed(customer=customer(5, name="gpj.\u202eexe")), "hidden_text"),
    "a zero-width space": (changed(campaign=campaign(1, name="Cl\u200bub")), "hidden_text"),
    "a zero-width joiner between letters": (changed(loyalty_tier=tier(1, name="Go\u200dld")), "hidden_text"),
    "a control character": (changed(customer=customer(5, name="a\x1b[31mb")), "hidden_text"),
    "no time": (without_time(), "no_time"),
    "a time without a zone": (at("2024-05-02T09:00:05"), "no_zone"),
    "a date alone": (at("2024-05-02"), "no_zone"),
    "another zone": (at("2024-05-02T11:00:05+02:00"), "other_zone"),
    "a day that does not exist": (at("2024-02-30T09:00:05Z"), "bad_time"),
    "no time at all": (at("yesterday"), "bad_time"),
}


@pytest.mark.parametrize("name", BADGED)
def test_taken_with_a_badge(library: Path, name: str) -> None:
    line, badge = BADGED[name]
    told = imported(library, b"\n".join([FIRST, line, LAST, b""]))
    assert (told["events"], told["rejects"]) == (3, 0)
    assert {row["id"]: row["badges"] for row in found(library)} == {
        webhook(1)["event"]["id"]: [],
        ID: [badge],
        webhook(9)["event"]["id"]: [],
    }
    assert [row["id"] for row in found(library, f"is:{badge}")] == [ID]
    assert [row["id"] for row in found(library, "is:odd")] == [ID]
    (row,) = [one for one in every_row(library, Query(), Sort("line", descending=False), UTC) if one.id == ID]
    detail = show_event(library, row.key)
    assert detail is not None
    assert detail.raw == line, "as received"
    (title,) = [one.title for one in BADGES if one.word == badge]
    assert title in [node.label for node in detail.nodes[0].children]


def test_every_badge_is_tried() -> None:
    assert {badge for _, badge in BADGED.values()} | {"transcoded"} == {one.word for one in BADGES}


def test_both_values_of_a_repeated_key_are_found_and_shown(library: Path) -> None:
    imported(library, BADGED["a repeated key"][0] + b"\n")
    assert [row["customer_name"] for row in found(library, "ann")] == ["Bea"]
    assert len(found(library, "bea")) == 1


def test_what_hides_is_shown_as_its_code(library: Path) -> None:
    imported(library, BADGED["a right-to-left override"][0] + b"\n")
    shown = here("search", "--library", library).stdout
    assert "gpj.⟨U+202E⟩exe" in shown
    assert "\u202e" not in shown


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_utf_16_with_a_mark_is_taken_with_a_badge(library: Path, mark: bytes) -> None:
    name = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    named = changed(customer=customer(5, name="Zoë 佐藤 👍")).decode()
    told = imported(library, mark + f"{named}\r\n{LAST.decode()}".encode(name))
    assert (told["events"], told["rejects"]) == (2, 0)
    assert [row["badges"] for row in found(library)] == [["transcoded"], ["transcoded"]]
    assert [row["customer_name"] for row in found(library, f"id:{ID}")] == ["Zoë 佐藤 👍"]


REJECTED = {
    "a missing comma": swapped(b',"project_id"', b'"project_id"'),
    "a trailing comma": swapped(b'"tier-changes",', b'"tier-changes",,'),
    "a cut-off line": compact(webhook(5))[:300],
    "invalid UTF-8": swapped(b"Person 5", b"Person \xe9"),
    "UTF-8 of a surrogate": swapped(b"Person 5", b"Person \xed\xa0\x80"),
    "an overlong byte": swapped(b"Person 5", b"Person \xc0\xaf"),
    "a lone surrogate": swapped(b"Person 5", b"Person \\ud800"),
    "NaN": swapped(b'"metadata":{}', b'"metadata":{"n":NaN}'),
    "Infinity": swapped(b'"metadata":{}', b'"metadata":{"n":Infinity}'),
    "-Infinity": swapped(b'"metadata":{}', b'"metadata":{"n":-Infinity}'),
    "1e400": swapped(b'"metadata":{}', b'"metadata":{"n":1e400}'),
    "129 levels": swapped(b'"metadata":{}', b'"metadata":' + b"[" * 129 + b"]" * 129),
    "101 digits": swapped(b'"metadata":{}', b'"metadata":{"n":' + b"7" * 101 + b"}"),
    "a raw NUL": swapped(b"Person 5", b"Person \x00"),
    "a raw line feed in a text": swapped(b"Person 5", b"Person \n5"),
    "a comment": swapped(b'"metadata":{}', b'"metadata":{/* none */}'),
    "single quotes": swapped(b'"metadata":{}', b"\"metadata\":{'a':1}"),
}


@pytest.mark.parametrize("name", REJECTED)
def test_rejected_with_its_place_and_bytes(library: Path, name: str) -> None:
    line = REJECTED[name]
    told = imported(library, b"\n".join([FIRST, line, LAST, b""]))
    assert told["events"] == 2
    done = here("rejects", "--library", library, "--format", "jsonl")
    reject = json.loads(done.stdout.splitlines()[0])
    assert reject["offset"] == len(FIRST) + 1
    assert reject["line"] in (2, 3)
    assert reject["column"] > 1
    assert reject["reason"].startswith("damaged JSON: ")
    assert "Person" not in reject["reason"], "a reason never holds what was received"
    assert 0 < reject["length"] <= len(line)


@pytest.mark.parametrize("name", sorted(REJECTED.keys() - {"a cut-off line", "a raw line feed in a text"}))
def test_a_rejected_document_over_lines_takes_nothing_along(library: Path, name: str) -> None:
    pretty = REJECTED[name].replace(b',"', b',\n "')
    told = imported(library, b"\n".join([FIRST, pretty, LAST, b""]))
    assert told["events"] == 2
    assert told["rejects"] >= 1


def test_a_message_never_holds_the_value(library: Path, tmp_path: Path) -> None:
    secret = "canary-5d1c"
    hostile = [REJECTED[name].replace(b"Person", secret.encode()) for name in REJECTED]
    capture = tmp_path / "canary.log"
    capture.write_bytes(b"\n".join(hostile))
    done = here("import", capture, "--library", library)
    assert secret not in done.stdout + done.stderr
    logs = [path for path in tmp_path.rglob("*.log") if path != capture]
    assert not any(secret.encode() in path.read_bytes() for path in logs)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_text_without_a_mark_is_refused_as_a_file(library: Path, encoding: str) -> None:
    capture = library.with_name("wide.log")
    capture.write_bytes(FIRST.decode().encode(encoding))
    assert "wide.log" in one_sentence(here("import", capture, "--library", library))
